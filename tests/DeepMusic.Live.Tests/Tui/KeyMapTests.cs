using DeepMusic.Live.Tui;

namespace DeepMusic.Live.Tests.Tui;

public sealed class KeyMapTests
{
    [Fact]
    public void Every_action_has_a_key_and_a_line_on_the_help_page() =>
        Assert.Equal(Enum.GetValues<StageAction>().Order(), KeyMap.All.Select(entry => entry.Action).Order());

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_key_does_two_things(bool locked) =>
        Assert.DoesNotContain(KeyMap.Of(locked).SelectMany(entry => entry.Keys).GroupBy(key => key), same => same.Count() > 1);

    [Fact]
    public void Nothing_that_edits_has_a_key_while_it_is_locked() => Assert.DoesNotContain(
        KeyMap.Locked, entry => entry.Action is >= StageAction.KnobUp and <= StageAction.Save);
}
