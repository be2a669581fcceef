using System.Collections.Immutable;

namespace DeepMusic.Live.Patches;

/// <summary>
/// Where everything is on the face of a patch: what is told above, the call and the answer in the middle, then actions, then
/// knobs. Made from the panel, so that it grows with it; Pd and Max draw the same face.
/// </summary>
public static class FaceLayout
{
    private const int Margin = 16;
    private const int Gap = 12;
    private const int KnobColumns = 5;
    private const int KnobHeight = 44;
    private const int Inner = 1248;

    /// <summary>How wide the face is.</summary>
    public const int Width = Inner + 2 * Margin;

    /// <summary>How high the words above a field are.</summary>
    public const int Caption = 20;

    private static readonly Cell Head = Row(12, 28);
    private static readonly Cell Told = Row(Head.Bottom + 8, 84);
    private static readonly Cell Set = Row(Told.Bottom + Gap, 56);
    private static readonly Cell Rolls = Row(Set.Bottom + Gap, 160);
    private static readonly Cell News = Row(Rolls.Bottom + Gap, 44);
    private static readonly Cell Asking = Row(News.Bottom + Gap, 84);
    private static readonly Cell Names = Row(Asking.Bottom + 8, 22);
    private static readonly Cell Pad = Row(Names.Bottom + Gap, 44);
    private static readonly Cell PadAsking = Row(Pad.Bottom + Gap, 84 + 8 + 84);
    private static readonly Cell Desk = Row(PadAsking.Bottom + Gap, KnobHeight * ((Live.Panel.Knobs.All.Length + KnobColumns - 1) / KnobColumns));

    /// <summary>How high the face is.</summary>
    public static readonly int Height = Desk.Bottom + Margin;

    /// <summary>The name of the instrument.</summary>
    public static readonly Cell Title = Head.Left(190);

    /// <summary>Whether it answers.</summary>
    public static readonly Cell Connection = Head.After(200).Left(560);

    /// <summary>A word on how to begin.</summary>
    public static readonly Cell Advice = Head.After(770);

    /// <summary>What is told, in large letters and in small ones.</summary>
    public static readonly ImmutableArray<FaceField> Fields = [.. AllFields()];

    /// <summary>The piano roll of the last call.</summary>
    public static readonly Cell Call = Rolls.Columns(Gap, 2, 3).First();

    /// <summary>The piano roll of the answer.</summary>
    public static readonly Cell Answer = Rolls.Columns(Gap, 2, 3).Last();

    /// <summary>The actions that are a button or a switch.</summary>
    public static readonly ImmutableArray<(PanelAction Action, Cell Cell)> Buttons = [.. AllButtons()];

    /// <summary>The actions that want a name or a text.</summary>
    public static readonly ImmutableArray<(PanelAction Action, Cell Cell)> Entries = [.. AllEntries()];

    /// <summary>The names there are to choose from.</summary>
    public static readonly ImmutableArray<FaceField> Lists =
        [.. Names.Columns(Gap, 1, 1).Zip(["scenes", "presets"], (cell, name) => new FaceField(name, name, cell, 12))];

    /// <summary>Every knob.</summary>
    public static readonly ImmutableArray<(Knob Knob, Cell Cell)> Knobs = [.. AllKnobs()];

    /// <summary>Whether an action is asked for by a button or a switch.</summary>
    public static bool IsButton(PanelAction action) => action.Argument is ActionArgument.None or ActionArgument.Switch;

    private static bool IsSketch(PanelAction action) => SketchActions.All.Contains(action);

    /// <summary>A knob's name, with the unit of its numbers.</summary>
    public static string CaptionOf(Knob knob) => knob.Unit.Length == 0 ? knob.Name : $"{knob.Name} ({knob.Unit})";

    private static Cell Row(int y, int height) => new(Margin, y, Inner, height);

    private static IEnumerable<FaceField> AllFields()
    {
        Cell[] told = [.. Told.Columns(Gap, 30, 14, 14, 40, 20)], set = [.. Set.Columns(Gap, 26, 18, 22, 14, 30, 12)], news = [.. News.Columns(Gap, 54, 22, 11, 13)];
        yield return new("state", "state", told[0], 36);
        yield return new("tempo/now", "tempo heard", told[1], 26);
        yield return new("beat", "bar . beat", told[2], 26);
        yield return new("key/now", "key heard", told[3], 26);
        yield return new("chord", "chord heard", told[4], 26);
        yield return new("scene", "scene", set[0], 16);
        yield return new("scene/after", "next scene", set[1], 16);
        yield return new("preset", "preset", set[2], 16);
        yield return new("engine", "engine", set[3], 16);
        yield return new("origin", "where this bar comes from", set[4], 16);
        yield return new("performer/now", "performer", set[5], 16);
        yield return new("fault", "last fault", news[0], 12);
        yield return new("learning", "waits for a controller", news[1], 12);
        yield return new("note", "you strike", news[2], 12);
        yield return new("answer/note", "it strikes", news[3], 12);
        yield return new("sketch", "sketchpad", Pad.Left(Inner * 2 / 5), 12);
    }

    // Panic is the first, and as large as two.
    private static IEnumerable<(PanelAction, Cell)> AllButtons()
    {
        PanelAction[] buttons = [.. PanelActions.All.Where(a => IsButton(a) && !IsSketch(a))], sketch = [.. PanelActions.All.Where(a => IsButton(a) && IsSketch(a))];
        int columns = (sketch.Length + 1) / 2;
        IEnumerable<Cell> cells = new[] { PadAsking.Top(84), PadAsking.Below(92) }.SelectMany(row => row.Columns(4, [.. Enumerable.Repeat(1, columns)]));
        return buttons.Zip(Asking.Left(Inner * 11 / 20).Columns(4, [.. buttons.Select(a => a == PanelActions.Panic ? 16 : Math.Max(9, a.Name.Length + 2))])).Concat(sketch.Zip(cells));
    }

    private static IEnumerable<(PanelAction, Cell)> AllEntries()
    {
        PanelAction[] entries = [.. PanelActions.All.Where(a => !IsButton(a) && !IsSketch(a))], sketch = [.. PanelActions.All.Where(a => !IsButton(a) && IsSketch(a))];
        int columns = (entries.Length + 1) / 2;
        Cell room = Asking.After(Inner * 11 / 20 + Gap);
        Cell[] cells = [.. new[] { room.Top(40), room.Below(44) }.SelectMany(row => row.Columns(Gap, [.. Enumerable.Repeat(1, columns)]))];
        return entries.Zip(cells).Concat(sketch.Zip(Pad.After(Inner * 2 / 5 + Gap).Top(40).Columns(Gap, [.. Enumerable.Repeat(1, sketch.Length)])));
    }

    private static IEnumerable<(Knob, Cell)> AllKnobs()
    {
        int rows = Desk.Height / KnobHeight;
        Cell[] columns = [.. Desk.Columns(Gap, [.. Enumerable.Repeat(1, KnobColumns)])];
        return Panel.Knobs.All.Select((knob, i) => (knob, columns[i / rows] with { Y = Desk.Y + i % rows * KnobHeight, Height = KnobHeight - 8 }));
    }
}
