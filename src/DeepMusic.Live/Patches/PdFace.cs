using static DeepMusic.Live.Patches.FacePalette;

namespace DeepMusic.Live.Patches;

/// <summary>
/// What is seen of the Pd patch: objects that listen and send by name, so that no line crosses the face. What the instrument tells
/// comes as <c>set</c>, which moves an object and makes it send nothing.
/// </summary>
internal static class PdFace
{
    public static void Draw(PdCanvas face)
    {
        Box(face, new Cell(0, 0, FaceLayout.Width, FaceLayout.Height), Ground, Ground);
        Box(face, FaceLayout.Title, Ground, Warm, "DeepMusic", size: 20);
        Box(face, FaceLayout.Connection, Ground, Faint, "nobody answers yet", PdNames.Text("connection"));
        Box(face, FaceLayout.Advice, Ground, Faint, "a MIDI keyboard at Pd plays too: Media, MIDI Settings");
        foreach (FaceField field in FaceLayout.Fields) Field(face, field);
        Roll(face, "call", FaceLayout.Call);
        Roll(face, "answer", FaceLayout.Answer);
        face.Add($"#X obj {FaceLayout.Answer.X} {FaceLayout.Answer.Y + FaceLayout.Caption} cnv 1 2 {FaceLayout.Answer.Height - FaceLayout.Caption} empty {PdNames.Of("head")} empty 0 0 0 8 {Warm} {Warm} 0;");
        foreach ((PanelAction action, Cell cell) in FaceLayout.Buttons) Button(face, action, cell);
        foreach ((PanelAction action, Cell cell) in FaceLayout.Entries) Entry(face, action.Name, cell);
        foreach (FaceField list in FaceLayout.Lists) List(face, list);
        foreach ((Knob knob, Cell cell) in FaceLayout.Knobs) Turning(face, knob, cell);
    }

    private static void Field(PdCanvas face, FaceField field)
    {
        Box(face, field.Cell.Top(FaceLayout.Caption), Surface, Faint, field.Caption);
        Box(face, field.Cell.Below(FaceLayout.Caption), Surface, field.Name == "fault" ? Danger : Bright, name: PdNames.Text(field.Name), size: field.Size);
    }

    private static void Roll(PdCanvas face, string side, Cell cell)
    {
        Box(face, cell.Top(FaceLayout.Caption), Surface, Faint, $"the {side}");
        Box(face, cell.Below(FaceLayout.Caption), Surface, Surface);
        face.Picture(cell.Below(FaceLayout.Caption), PdRoll.Window(side), 0, 84, 16, 48);
    }

    private static void Button(PdCanvas face, PanelAction action, Cell cell)
    {
        bool panic = action == PanelActions.Panic, isSwitch = action.Argument == ActionArgument.Switch;
        int size = panic ? 60 : 44, x = cell.X + (cell.Width - size) / 2, y = cell.Y + 60 - size;
        string names = $"{PdNames.Turned(action.Name)} {PdNames.Of(action.Name)} {action.Name}";
        int dx = size / 2 - action.Name.Length * 7 / 2;
        face.Add(isSwitch
            ? $"#X obj {x} {y} tgl {size} 0 {names} {dx} {size + 12} 0 11 {Surface} {Cool} {Bright} 0 1;"
            : $"#X obj {x} {y} bng {size} 250 50 0 {names} {dx} {size + 12} 0 11 {(panic ? Danger : Surface)} {Warm} {Bright};");
    }

    // Atoms are written in black, whatever is under them: a sheet of paper is.
    private static void Entry(PdCanvas face, string name, Cell cell)
    {
        Box(face, cell.Top(18), Ground, Faint, name);
        Box(face, cell.Below(18), Paper, Paper);
        face.Add($"#X symbolatom {cell.X + 1} {cell.Y + 19} {(cell.Width - 6) / 7} 0 0 0 - {PdNames.Of(name)} {PdNames.Turned(name)} 12;");
    }

    private static void List(PdCanvas face, FaceField list)
    {
        Box(face, list.Cell.Left(70), Ground, Faint, list.Caption);
        Box(face, list.Cell.After(70), Paper, Paper);
        face.Add($"#X listbox {list.Cell.X + 71} {list.Cell.Y + 1} {(list.Cell.Width - 76) / 7} 0 0 0 - {PdNames.Of(list.Name)} - 12;");
    }

    private static void Turning(PdCanvas face, Knob knob, Cell cell)
    {
        string names = $"{PdNames.Turned(knob.Name)} {PdNames.Of(knob.Name)} empty";
        string caption = FaceLayout.CaptionOf(knob);
        int half = (caption.Length + 1) * 7 + 6;
        Box(face, cell.Top(18).Left(half), Ground, Faint, caption, size: 11, indent: 2);
        if (knob is ChoiceKnob { IsSwitch: true })
        {
            face.Add($"#X obj {cell.X + 3} {cell.Y + 19} tgl 17 0 {names} 0 0 0 10 {Surface} {Warm} {Bright} 0 1;");
            return;
        }
        Box(face, cell.Top(18).After(half), Ground, Bright, name: PdNames.Text(knob.Name), size: 11, indent: 2);
        // A slider's box begins where its lowest position is; what is drawn begins 3 pixels before.
        face.Add($"#X obj {cell.X + 3} {cell.Y + 20} hsl {cell.Width - 8} 14 0 1 0 0 {names} 0 0 0 10 {Surface} {Cool} {Bright} 0 1;");
    }

    private static void Box(PdCanvas face, Cell cell, string ground, string ink, string label = "empty", string name = "empty", int size = 11, int indent = 8) =>
        face.Add($"#X obj {cell.X} {cell.Y} cnv 1 {cell.Width} {cell.Height} empty {name} {label.Replace(" ", "\\ ", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)} {indent} {cell.Height / 2} 0 {size} {ground} {ink} 0;");
}
