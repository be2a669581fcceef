namespace DeepMusic.Live.Patches;

/// <summary>
/// The Pure Data patch, made from the panel: every knob and every action, what the instrument tells, the call and the answer as
/// piano rolls. Vanilla only, from 0.52 on. On the face are objects with names; what they do is in windows of their own.
/// </summary>
public static class PdPatch
{
    /// <summary>Where it is kept, from the root of the sources.</summary>
    public const string Path = "tools/pd/deepmusic.pd";

    /// <summary>The text of the file.</summary>
    public static string Text()
    {
        var face = new PdCanvas("deepmusic", FaceLayout.Width + 24, FaceLayout.Height + 84);
        PdFace.Draw(face);
        PdCanvas[] inner =
        [
            PdRoll.Note(), PdRoll.Beat(), PdTold.Handing(), PdTold.Writing(), PdRoll.Wires("call", "124", "247", "469"), PdRoll.Wires("answer", "530", "841", "963"),
            PdTold.Head(), PdWires.Knobs(), PdWires.Actions(), PdWires.Keyboard(), PdWires.Help(), PdWires.Connection(),
        ];
        for (int i = 0, x = 16, row = 0; i < inner.Length; i++)
        {
            int width = (inner[i].Name.Length + 3) * 7 + 12;
            if (x + width > FaceLayout.Width)
            {
                x = 16;
                row++;
            }
            face.Inner(x, FaceLayout.Height + 6 + row * 26, inner[i]);
            x += width;
        }
        // The outermost window has no name in the file, and its letters a size.
        string text = face.Body();
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        return text[..end].Replace($" {face.Name} 0;", " 12;", StringComparison.Ordinal) + text[end..];
    }
}
