using DeepMusic.Live.Tui;
using Terminal.Gui.Input;

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
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    [InlineData(false, false, true)]
    [InlineData(false, true, false)]
    public void No_key_does_two_things(bool locked, bool sketch, bool stage) =>
        Assert.DoesNotContain(KeyMap.Of(locked, sketch, stage).SelectMany(entry => entry.Keys).GroupBy(key => key), same => same.Count() > 1);

    /// <summary>A page turner is a keyboard; panic is one tap in every view.</summary>
    [Fact]
    public void In_the_stage_view_a_pedal_does_what_it_does_locked()
    {
        foreach (Key key in (Key[])[Key.PageDown, Key.PageUp, Key.CursorLeft, Key.CursorRight, Key.Space, Key.Enter, Key.Esc, Key.F12, Key.P])
            Assert.Same(KeyMap.Find(key, locked: true, sketch: false, stage: true)!.Asks, KeyMap.Find(key, locked: false, sketch: false, stage: true)!.Asks);
        foreach ((bool locked, bool sketch, bool stage) in ((bool, bool, bool)[])[(false, false, false), (true, false, true), (false, true, false), (false, false, true)])
            Assert.All((Key[])[Key.P, Key.F12, Key.Esc], key => Assert.Equal(PanelActions.Panic, KeyMap.Find(key, locked, sketch, stage)!.Asks));
    }

    [Fact]
    public void Nothing_that_edits_has_a_key_while_it_is_locked() => Assert.DoesNotContain(
        KeyMap.Locked.Concat(KeyMap.Stage), entry => entry.Action is >= StageAction.KnobUp and <= StageAction.Save || entry.Asks is { Edits: true } asked && asked != PanelActions.Lock);
}
