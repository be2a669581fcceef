namespace DeepMusic.Live.Patches;

/// <summary>
/// The piano rolls of the Pd patch, of plain data structures: a scalar for each note and one for each beat, in an empty window that
/// shows on the face; when a phrase is told the window's bounds are drawn around it.
/// </summary>
internal static class PdRoll
{
    /// <summary>The window the scalars of a side are in.</summary>
    public static string Window(string side) => $"dm-{side}-roll";

    /// <summary>Where is told over how many beats a side's roll reaches.</summary>
    public static string Beats(string side) => $"dm-{side}-beats";

    /// <summary>How a note looks.</summary>
    public static PdCanvas Note()
    {
        var canvas = new PdCanvas("dm-note-shape", 420, 200);
        canvas.Object(20, 20, "struct dm-note float x float w float y float c");
        canvas.Object(20, 50, "filledpolygon c 111 1 0 0 w 0 w 1 0 1");
        return canvas;
    }

    /// <summary>How a beat looks; a structure has a window of its own.</summary>
    public static PdCanvas Beat()
    {
        var canvas = new PdCanvas("dm-beat-shape", 420, 200);
        canvas.Object(20, 20, "struct dm-beat float x float lo float hi");
        canvas.Object(20, 50, "drawpolygon 222 1 0 lo 0 hi");
        return canvas;
    }

    /// <summary>From what is told to scalars.</summary>
    /// <param name="side">"call" or "answer".</param>
    /// <param name="soft">The colour of soft notes, as digits for red, green and blue.</param>
    /// <param name="middle">That of others.</param>
    /// <param name="loud">That of loud ones.</param>
    public static PdCanvas Wires(string side, string soft, string middle, string loud)
    {
        string window = "pd-" + Window(side);
        var canvas = new PdCanvas($"dm-{side}-notes", 1000, 620);
        int[] told = canvas.Column(20, 20, "r " + PdNames.Told("phrase"), "list trim", $"route {side}", "t b l l");
        canvas.Words(180, 20, $"phrase {side} number notes from (start length pitch velocity)*", 60);

        // The first message of a phrase wipes the window.
        int[] header = canvas.Column(560, 60, "list split 3", "unpack f f f", "sel 0", "t b b b b b");
        canvas.Wire(told[3], 2, header[0], 0);
        canvas.Wire(header[1], 2, header[2], 0);
        int[] wipe = canvas.Line(172, (680, $"[; {window} clear("));
        int[] first = canvas.Column(680, 216, $"[traverse {window}, bang(", "pointer");
        canvas.Wire(header[3], 4, wipe[0], 0);
        canvas.Wire(header[3], 3, first[0], 0);

        // Four numbers are a note; what is left goes round again.
        int[] notes = canvas.Column(20, 140, "list split 3");
        int[] note = canvas.Column(20, 180, "list split 4", "unpack f f f f");
        canvas.Wire(told[3], 1, notes[0], 0);
        canvas.Wire(notes[0], 1, note[0], 0);
        canvas.Wire(note[0], 1, note[0], 0);
        int start = canvas.Object(20, 244, "t f f"), append = canvas.Object(20, 400, "append dm-note x w y c");
        canvas.Wire(note[1], 0, start, 0);
        canvas.Wire(start, 0, append, 0);
        canvas.Wire(note[1], 1, append, 1);
        canvas.Wire(note[1], 2, append, 2);
        canvas.Wire(first[1], 0, append, 4);
        int[] loudness = canvas.Column(300, 244, "moses 50", $"[{soft}(");
        int[] louder = canvas.Column(380, 272, "moses 90", $"[{middle}(");
        int loudest = canvas.Message(450, 300, loud);
        canvas.Wire(note[1], 3, loudness[0], 0);
        canvas.Wire(loudness[0], 1, louder[0], 0);
        canvas.Wire(louder[0], 1, loudest, 0);
        foreach (int colour in (int[])[loudness[1], louder[1], loudest]) canvas.Wire(colour, 0, append, 3);

        // How far it reaches.
        int end = canvas.Object(80, 272, "+ 0");
        canvas.Wire(note[1], 1, end, 1);
        canvas.Wire(start, 1, end, 0);
        int last = Farthest(canvas, 80, 300, "max 0", end, 0, header[3], 2, "0");
        int high = Farthest(canvas, 160, 300, "max 0", note[1], 2, header[3], 1, "0");
        int low = Farthest(canvas, 230, 300, "min 127", note[1], 2, header[3], 0, "127");
        Around(canvas, side, told[3], last, high, low);
        return canvas;
    }

    // Keeps the largest (or smallest) number so far, from where a phrase begins.
    private static int Farthest(PdCanvas canvas, int x, int y, string of, int from, int outlet, int reset, int resetOutlet, string rest)
    {
        int far = canvas.Object(x, y, of), kept = canvas.Object(x, y + 56, "f"), anew = canvas.Message(x + 10, y + 28, rest);
        canvas.Wire(from, outlet, far, 0);
        canvas.Wire(far, 0, far, 1);
        canvas.Wire(far, 0, kept, 1);
        canvas.Wire(reset, resetOutlet, anew, 0);
        canvas.Wire(anew, 0, far, 1);
        canvas.Wire(anew, 0, kept, 1);
        return kept;
    }

    // A line for each beat, then the bounds; nothing where there are no notes.
    private static void Around(PdCanvas canvas, string side, int told, int last, int high, int low)
    {
        string window = "pd-" + Window(side);
        int[] any = canvas.Column(20, 440, "t b b", "f", "> 0", "sel 1", "t b b b b b");
        canvas.Wire(told, 0, any[0], 0);
        canvas.Wire(any[0], 1, last, 0);
        canvas.Wire(last, 0, any[1], 1);
        int highest = canvas.Object(200, 470, "+ 3"), lowest = canvas.Object(260, 470, "- 2");
        canvas.Wire(high, 0, highest, 0);
        canvas.Wire(low, 0, lowest, 0);
        canvas.Wire(any[4], 4, high, 0);
        canvas.Wire(any[4], 3, low, 0);

        int[] pointer = canvas.Column(560, 300, $"[traverse {window}, bang(", "pointer");
        canvas.Wire(any[4], 2, pointer[0], 0);
        int[] beats = canvas.Column(400, 360, "f", "+ 1", "t f b", "until", "f", "t f f", "append dm-beat x lo hi");
        canvas.Wire(last, 0, beats[0], 1);
        canvas.Wire(any[4], 1, beats[0], 0);
        int zero = canvas.Message(480, 444, "0"), next = canvas.Object(480, 472, "+ 1");
        canvas.Wire(beats[2], 1, zero, 0);
        canvas.Wire(zero, 0, beats[4], 1);
        canvas.Wire(beats[5], 1, next, 0);
        canvas.Wire(next, 0, beats[4], 1);
        canvas.Wire(lowest, 0, beats[6], 1);
        canvas.Wire(highest, 0, beats[6], 2);
        canvas.Wire(pointer[1], 0, beats[6], 3);

        int[] bounds = canvas.Column(640, 360, "f", "pack f f f", $"[; {window} bounds 0 $2 $1 $3(");
        canvas.Wire(any[4], 0, bounds[0], 0);
        canvas.Wire(last, 0, bounds[0], 1);
        canvas.Wire(highest, 0, bounds[1], 1);
        canvas.Wire(lowest, 0, bounds[1], 2);
        canvas.Wire(bounds[0], 0, canvas.Object(740, 360, "s " + Beats(side)), 0);
    }
}
