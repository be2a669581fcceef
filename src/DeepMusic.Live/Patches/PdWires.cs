using DeepMusic.Live.Remote;

namespace DeepMusic.Live.Patches;

/// <summary>What is behind the face of the Pd patch: the connection, and a row for each knob and each action.</summary>
internal static class PdWires
{
    private const int RowHeight = 32;

    /// <summary>One socket, out and back: packets out by <c>dm-packet</c>, what is told in by <c>dm-in</c>.</summary>
    public static PdCanvas Connection()
    {
        var canvas = new PdCanvas("dm-connection", 1120, 560);
        canvas.Words(20, 16, "another machine or port: send a symbol to dm-host, a number to dm-port", 80);
        int begin = canvas.Object(20, 50, "loadbang");
        int[] host = canvas.Column(20, 106, "r dm-host", "symbol 127.0.0.1", "t s b b", "pack s f", "list prepend connect", "list trim", "netsend -u -b");
        canvas.Wire(begin, 0, host[1], 0);
        int[] port = canvas.Column(220, 106, "r dm-port", $"f {AddressSpace.DefaultPort}");
        int again = canvas.Object(300, 162, "t b f");
        canvas.Wire(port[0], 0, again, 0);
        canvas.Wire(again, 1, port[1], 1);
        canvas.Wire(again, 0, host[1], 0);
        canvas.Wire(host[2], 1, port[1], 0);
        canvas.Wire(port[1], 0, host[3], 1);
        int leave = canvas.Message(420, 190, "disconnect");
        canvas.Wire(host[2], 2, leave, 0);
        canvas.Wire(leave, 0, host[6], 0);

        // Pd has no way to say goodbye when its window closes: what is subscribed for 45 s, and asked again every 20, ends soon after.
        int[] open = canvas.Column(20, 330, "sel 1", "t b b");
        canvas.Wire(host[6], 0, open[0], 0);
        int[] every = canvas.Column(20, 400, "metro 20000", "[0 45(", "oscformat -f if deepmusic subscribe", "s dm-packet");
        int[] lists = canvas.Column(280, 400, "t b b", "oscformat deepmusic presets", "s dm-packet");
        canvas.Wire(open[1], 1, lists[0], 0);
        int on = canvas.Message(120, 372, "1");
        canvas.Wire(open[1], 0, on, 0);
        canvas.Wire(on, 0, every[0], 0);
        canvas.Wire(lists[0], 1, canvas.Column(520, 428, "oscformat deepmusic scenes", "s dm-packet")[0], 0);
        canvas.Column(560, 50, "r dm-bye", "oscformat deepmusic unsubscribe", "s dm-packet");
        canvas.Wire(canvas.Object(520, 274, "r dm-packet"), 0, host[6], 0);

        int[] heard = canvas.Column(190, 302, "oscparse", "list trim", "route deepmusic", "s dm-in");
        canvas.Wire(host[6], 1, heard[0], 0);
        Answering(canvas);
        return canvas;
    }

    /// <summary>Each knob: by its slider, as 0..1 of its travel, or by word.</summary>
    public static PdCanvas Knobs() => Rows("dm-knobs", [.. Panel.Knobs.All], (canvas, knob, y) =>
    {
        canvas.Line(y, (20, "r " + PdNames.Turned(knob.Name)), (240, "oscformat " + PdNames.Words(knob.Name + "/norm")), (560, "s dm-packet"));
        canvas.Line(y, (680, "r " + PdNames.Said(knob.Name)), (880, "list"), (930, "oscformat " + PdNames.Words(knob.Name)), (1200, "s dm-packet"));
    });

    /// <summary>Each action: what was pressed, switched or written.</summary>
    public static PdCanvas Actions() => Rows("dm-actions", [.. PanelActions.All], (canvas, action, y) =>
        canvas.Line(y, (20, "r " + PdNames.Turned(action.Name)), (240, "oscformat " + PdNames.Words(action.Name)), (560, "s dm-packet")));

    /// <summary>The keyboard and pedals that are connected to Pd; and <c>dm-note</c>, <c>dm-control</c> for other patches.</summary>
    public static PdCanvas Keyboard()
    {
        var canvas = new PdCanvas("dm-keyboard", 620, 360);
        canvas.Words(20, 16, "pitch velocity channel", 30);
        int notein = canvas.Object(20, 50, "notein");
        int[] notes = canvas.Column(20, 134, "pack f f f", "oscformat -f iii deepmusic note", "s dm-packet");
        Pressed(canvas, notein, 100, notes[0]);
        canvas.Wire(notein, 0, notes[0], 0);
        canvas.Wire(notein, 1, notes[0], 1);
        canvas.Wire(canvas.Object(140, 50, "r dm-note"), 0, notes[1], 0);

        canvas.Words(320, 16, "controller value channel", 30);
        int ctlin = canvas.Object(320, 50, "ctlin");
        int[] controls = canvas.Column(320, 134, "pack f f f", "[$2 $1 $3(", "oscformat -f iii deepmusic control", "s dm-packet");
        Pressed(canvas, ctlin, 400, controls[0]);
        canvas.Wire(ctlin, 0, controls[0], 0);
        canvas.Wire(ctlin, 1, controls[0], 1);
        canvas.Wire(canvas.Object(440, 50, "r dm-control"), 0, controls[2], 0);
        return canvas;
    }

    /// <summary>What every knob and action does, to be read.</summary>
    public static PdCanvas Help()
    {
        (string Name, string About)[] all = [.. Panel.Knobs.All.Select(k => (k.Name, $"{k.About} ({k.Accepts})")), .. PanelActions.All.Select(a => (a.Name, a.About))];
        var canvas = new PdCanvas("dm-what-each-does", 1300, all.Length * 22 + 40);
        for (int i = 0; i < all.Length; i++)
        {
            canvas.Words(20, 16 + i * 22, all[i].Name, 18);
            canvas.Words(180, 16 + i * 22, all[i].About.Replace(";", " -", StringComparison.Ordinal), 180);
        }
        return canvas;
    }

    // Pd numbers the channels of its second device from 17 on.
    private static void Pressed(PdCanvas canvas, int input, int x, int packed)
    {
        int[] channel = canvas.Line(78, (x, "- 1"), (x + 50, "mod 16"), (x + 120, "+ 1"));
        canvas.Wire(input, 2, channel[0], 0);
        canvas.Wire(channel[2], 0, packed, 2);
    }

    // Whoever is silent for longer than it takes to subscribe again has gone.
    private static void Answering(PdCanvas canvas)
    {
        string label = PdNames.Text("connection");
        int[] heard = canvas.Column(660, 190, "r dm-in", "t b b", "delay 25000", "[0(", "change", "sel 0 1");
        int here = canvas.Message(760, 246, "1");
        canvas.Wire(heard[1], 1, here, 0);
        canvas.Wire(here, 0, heard[4], 0);
        canvas.Wire(heard[5], 0, canvas.Message(740, 400, $"; {label} label nobody\\ answers; {label} color {FacePalette.Ground} #000000 {FacePalette.Danger}"), 0);
        canvas.Wire(heard[5], 1, canvas.Message(740, 480, $"; {label} label it\\ answers; {label} color {FacePalette.Ground} #000000 {FacePalette.Alive}"), 0);
    }

    private static PdCanvas Rows<T>(string name, T[] rows, Action<PdCanvas, T, int> draw)
    {
        var canvas = new PdCanvas(name, 1310, rows.Length * RowHeight + 40);
        for (int i = 0; i < rows.Length; i++) draw(canvas, rows[i], 20 + i * RowHeight);
        return canvas;
    }
}
