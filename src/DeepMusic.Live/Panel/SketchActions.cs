using System.Collections.Immutable;

namespace DeepMusic.Live.Panel;

/// <summary>What can be asked of the sketchpad: a part of <see cref="PanelActions"/>.</summary>
public static class SketchActions
{
    /// <summary>The sketchpad as files.</summary>
    public static readonly PanelAction Export = new("sketch/export", "write the sketchpad as MusicXML and MIDI into the folder of the set, under this name or sketch-1, sketch-2 and so on", ActionArgument.TextOrNothing);

    private static readonly ImmutableArray<(PanelAction Action, SketchAction Does)> Table =
    [
        (new("sketch/take", "the newest phrases onto the sketchpad, which follows them again until it is touched"), SketchAction.Take),
        (new("sketch/select", "select bars and voices, such as 2-3 alto tenor, 1 all, 3-4 chords", ActionArgument.Text), SketchAction.Select),
        (new("sketch/next", "select the next bars, as many; after the last ones the first"), SketchAction.Next),
        (new("sketch/prev", "select the bars before, as many; before the first ones the last"), SketchAction.Previous),
        (new("sketch/wider", "select twice as many bars"), SketchAction.Wider),
        (new("sketch/narrower", "select half as many bars"), SketchAction.Narrower),
        (new("sketch/voice", "select the next voice alone, after the last one all of them"), SketchAction.Voice),
        (new("sketch/keep", "keep what is selected: no redo touches it; or let it go", ActionArgument.Switch), SketchAction.Keep),
        (new("sketch/redo", "write what is selected anew; all else stays as it is"), SketchAction.Redo),
        (new("sketch/higher", "write what is selected anew, higher"), SketchAction.Higher),
        (new("sketch/lower", "write what is selected anew, lower"), SketchAction.Lower),
        (new("sketch/denser", "write what is selected anew, with half as many notes more"), SketchAction.Denser),
        (new("sketch/simpler", "write what is selected anew, with half as many notes"), SketchAction.Simpler),
        (new("sketch/land", "write what is selected anew so that a pitch is struck at a place of it, bar.beat, such as C5@2.1", ActionArgument.Text), SketchAction.Land),
        (new("sketch/chords", "chord symbols over the bars that are selected, such as Dm7 G7, with an upright stroke between bars; without any, chords that go with the notes are looked for", ActionArgument.TextOrNothing), SketchAction.Chords),
        (new("sketch/undo", "undo the last step on the sketchpad"), SketchAction.Undo),
        (new("sketch/loop", "play the sketchpad over and over, from the next bar line on; nothing is answered meanwhile", ActionArgument.Switch), SketchAction.Loop),
        (new("sketch/play", "play the bars that are selected once, from the next bar line on"), SketchAction.Play),
    ];

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<PanelAction> All = [.. Table.Select(t => t.Action), Export];

    /// <summary>The action of that name, without what they all begin with.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static PanelAction Find(string name) => All.First(a => a.Name == "sketch/" + name);

    /// <summary>What an action does to the sketchpad; null where it is none of these.</summary>
    public static SketchAction? Of(PanelAction action)
    {
        foreach ((PanelAction one, SketchAction does) in Table)
            if (one == action) return does;
        return null;
    }
}
