using DeepMusic.Live.Tui;

namespace DeepMusic.Live.Tests.Tui;

public sealed class KeyMapTests
{
    [Fact]
    public void Every_action_has_a_key_and_a_line_on_the_help_page() =>
        Assert.Equal(Enum.GetValues<StageAction>().Order(), KeyMap.All.Select(entry => entry.Action).Order());

    [Fact]
    public void No_key_does_two_things() =>
        Assert.DoesNotContain(KeyMap.All.SelectMany(entry => entry.Keys).GroupBy(key => key), same => same.Count() > 1);
}
