using DeepMusic.Live.Tui;

namespace DeepMusic.Live.Tests.Tui;

public sealed class KeyMapTests
{
    private static readonly IEnumerable<KeyMap.Entry> Everywhere = KeyMap.All.Concat(KeyMap.Locked).Concat(KeyMap.Sketch);

    [Fact]
    public void Every_action_of_the_screen_has_a_key_and_a_line_on_a_help_page() =>
        Assert.Equal(Enum.GetValues<StageAction>(), Everywhere.Select(entry => entry.Action).Distinct().Order());

    /// <summary>What selects the next voice is two keys of the screen, which go both ways.</summary>
    [Fact]
    public void All_that_can_be_asked_of_the_sketchpad_has_a_key() =>
        Assert.Equal(SketchActions.All.Select(a => a.Name).Where(n => n != "sketch/voice").Order(), KeyMap.Sketch.Select(e => e.Asks?.Name ?? "").Where(n => n.StartsWith("sketch/", StringComparison.Ordinal)).Order());

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void No_key_does_two_things(bool locked, bool sketch) =>
        Assert.DoesNotContain(KeyMap.Of(locked, sketch).SelectMany(entry => entry.Keys).GroupBy(key => key), same => same.Count() > 1);

    [Fact]
    public void Nothing_that_edits_has_a_key_while_it_is_locked() => Assert.DoesNotContain(
        KeyMap.Locked, entry => entry.Action is >= StageAction.KnobUp and <= StageAction.Save || entry.Asks is { Edits: true } asked && asked != PanelActions.Lock);
}
