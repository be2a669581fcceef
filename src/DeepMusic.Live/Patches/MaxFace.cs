using System.Text.Json.Nodes;
using static DeepMusic.Live.Patches.FacePalette;
using static DeepMusic.Live.Patches.MaxCanvas;

namespace DeepMusic.Live.Patches;

/// <summary>The objects that are seen of the Max patch, in the places of <see cref="FaceLayout"/> and the colours of the Pd patch.</summary>
internal sealed class MaxFace(MaxCanvas canvas)
{
    /// <summary>A rectangle behind others.</summary>
    public void Ground(Cell cell, string colour) =>
        canvas.Box("panel", 1, [""], new Cell(2000, cell.Y, cell.Width, cell.Height), cell, ("background", 1), ("ignoreclick", 1), ("bgcolor", Colour(colour)), ("border", 0), ("rounded", 4));

    /// <summary>Words that <c>set</c> changes.</summary>
    public string Words(int x, int y, Cell cell, string text, string ink, double size = 11) => canvas.Box(
        "comment", 1, [], new Cell(x, y, 160, 22), cell, ("text", text), ("textcolor", Colour(ink)), ("fontsize", size), ("fontface", size > 12 ? 1 : 0));

    /// <summary>What is told, with words above it.</summary>
    public string Field(int x, int y, FaceField field)
    {
        Ground(field.Cell, Surface);
        Words(2000, y, field.Cell.Top(FaceLayout.Caption), field.Caption, Faint);
        return Words(x, y, field.Cell.Below(FaceLayout.Caption), "", field.Name == "fault" ? Danger : Bright, field.Size * 0.8);
    }

    /// <summary>Off or on.</summary>
    public string Toggle(int x, int y, Cell cell, string hint) => canvas.Box(
        "toggle", 1, ["int"], new Cell(x, y, 22, 22), cell, ("parameter_enable", 0), ("hint", hint), ("bgcolor", Colour(Surface)), ("checkedcolor", Colour(Cool)), ("uncheckedcolor", Colour("#39434d")));

    /// <summary>A travel of 0..1.</summary>
    public string Slider(int x, int y, Cell cell, string hint) => canvas.Box(
        "slider", 1, [""], new Cell(x, y, 120, 22), cell, ("parameter_enable", 0), ("hint", hint), ("floatoutput", 1), ("size", 1.0), ("min", 0.0), ("mult", 1.0),
        ("orientation", 1), ("relative", 0), ("bgcolor", Colour(Surface)), ("knobcolor", Colour(Cool)), ("elementcolor", Colour("#26313d")));

    /// <summary>One of some words.</summary>
    public string Menu(int x, int y, Cell cell, string hint, IReadOnlyList<string> choices) => canvas.Box(
        "umenu", 1, ["int", "", ""], new Cell(x, y, 120, 22), cell, ("parameter_enable", 0), ("hint", hint), ("bgcolor", Colour(Surface)), ("textcolor", Colour(Bright)), ("fontsize", 11.0),
        ("items", new JsonArray([.. choices.SelectMany((c, i) => i == 0 ? [JsonValue.Create(c)] : new[] { JsonValue.Create(","), JsonValue.Create(c) })])));

    /// <summary>A button with its name on it.</summary>
    public string Button(int x, int y, Cell cell, string text, string hint, bool danger) => canvas.Box(
        "textbutton", 1, ["", "", "int"], new Cell(x, y, 100, 22), cell, ("parameter_enable", 0), ("hint", hint), ("text", text), ("mode", 0), ("rounded", 6.0), ("fontsize", 12.0),
        ("bgcolor", Colour(danger ? Danger : Raised)), ("textcolor", Colour(Bright)));

    /// <summary>A line to write in; Enter sends it.</summary>
    public string Entry(int x, int y, Cell cell, string hint) => canvas.Box(
        "textedit", 1, ["", "int", "", ""], new Cell(x, y, 120, 22), cell, ("parameter_enable", 0), ("hint", hint), ("keymode", 1), ("lines", 1), ("fontsize", 11.0),
        ("bgcolor", Colour(Surface)), ("textcolor", Colour(Bright)), ("rounded", 4.0));

    /// <summary>A piano roll, drawn by the script beside the patch.</summary>
    public string Roll(int x, int y, Cell cell, string side) => canvas.Box(
        "jsui", 1, [""], new Cell(x, y, 160, 60), cell, ("parameter_enable", 0), ("filename", "deepmusic-roll.js"), ("jsarguments", new JsonArray(side)), ("border", 0));
}
