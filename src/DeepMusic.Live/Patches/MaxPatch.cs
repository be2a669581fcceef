namespace DeepMusic.Live.Patches;

/// <summary>
/// The Max patch, made from the panel: the same face as the Pd patch has, in presentation mode, of standard objects and one script.
/// </summary>
public static class MaxPatch
{
    /// <summary>Where it is kept, from the root of the sources.</summary>
    public const string Path = "tools/max/deepmusic.maxpat";

    /// <summary>The UDP port it listens at; Max cannot hear what comes back to the port it sends from.</summary>
    public const int Port = 7771;

    /// <summary>The text of the file.</summary>
    public static string Text()
    {
        var canvas = new MaxCanvas();
        var face = new MaxFace(canvas);
        face.Words(2000, 40, FaceLayout.Title, "DeepMusic", FacePalette.Warm, 20);
        face.Words(2000, 70, FaceLayout.Advice, "a MIDI keyboard at Max plays too: Options, MIDI Setup", FacePalette.Faint);
        var wires = new MaxWires(canvas, face);
        wires.Connection();
        wires.Fields();
        wires.Rolls();
        wires.Actions();
        wires.Knobs();
        return canvas.Text(new Cell(60, 100, FaceLayout.Width, FaceLayout.Height), FacePalette.Ground);
    }
}
