namespace DeepMusic.Live.Patches;

/// <summary>
/// From what is told to what is seen. <c>oscparse</c> gives an address's words and the arguments as one list; the first word says
/// whom it is for, and a few addresses are written in a way of their own.
/// </summary>
internal static class PdTold
{
    /// <summary>Hands everything told to those it is for: a knob's text, a knob's slider, whoever listens to the address.</summary>
    public static PdCanvas Handing()
    {
        var canvas = new PdCanvas("dm-handing", 1020, 420);
        canvas.Words(20, 12, "the first argument goes to dm-NAME-text, a travel to dm-NAME, and all there is of it to dm-told-NAME", 110);
        int[] told = canvas.Column(20, 50, "r dm-in", "list", "t l l");
        int[] name = canvas.Column(420, 106, "list split 1", "t a a a a");
        canvas.Wire(told[2], 1, name[0], 0);
        string[] forms = ["dm-told-%s", "dm-%s-text", "dm-%s", "dm-%s-now-text"];
        int[] names = [.. forms.Select((form, i) => canvas.Object(320 + 170 * i, 190, "makefilename " + form))];
        int[] sends = [.. forms.Select((_, i) => canvas.Object(320 + 170 * i, 330, "send"))];
        for (int i = 0; i < forms.Length; i++)
        {
            canvas.Wire(name[1], i, names[i], 0);
            canvas.Wire(names[i], 0, sends[i], 1);
        }
        int rest = canvas.Object(20, 134, "list split 1"), both = canvas.Object(80, 162, "t l l");
        canvas.Wire(told[2], 0, rest, 0);
        canvas.Wire(rest, 1, both, 0);
        canvas.Wire(both, 0, sends[0], 0);
        int[] kind = canvas.Column(80, 218, "list trim", "route norm now");
        canvas.Wire(both, 1, kind[0], 0);
        int travel = canvas.Message(180, 302, "set $1");
        canvas.Wire(kind[1], 0, travel, 0);
        canvas.Wire(travel, 0, sends[2], 0);
        foreach ((int outlet, int x, int send) in (ReadOnlySpan<(int, int, int)>)[(1, 260, 3), (2, 100, 1)])
        {
            int text = canvas.Inner(x, 274, Text(outlet));
            canvas.Wire(kind[1], outlet, text, 0);
            canvas.Wire(text, 0, sends[send], 0);
        }
        return canvas;
    }

    /// <summary>The addresses that are written in a way of their own.</summary>
    public static PdCanvas Writing()
    {
        var canvas = new PdCanvas("dm-writing", 1300, 680);
        int[] state = canvas.Column(20, 20, "r " + PdNames.Told("state"), "list trim", "route " + string.Join(' ', FacePalette.States.Select(s => s.State)));
        string field = PdNames.Text("state");
        for (int i = 0; i < FacePalette.States.Length; i++)
        {
            (string name, string ground, string ink) = FacePalette.States[i];
            canvas.Wire(state[2], i, canvas.Message(20 + 40 * i, 112 + 60 * i, $"; {field} label {name.ToUpperInvariant()}; {field} color {ground} #000000 {ink}"), 0);
        }

        canvas.Column(20, 440, "r " + PdNames.Told("tempo"), "list trim", "route now", "makefilename %.1f", "[label $1(", "s " + PdNames.Text("tempo/now"));
        canvas.Column(260, 440, "r " + PdNames.Told("beat"), "list", "[label $1.$2(", "s " + PdNames.Text("beat"));
        int[] scene = canvas.Column(480, 440, "r " + PdNames.Told("scene"), "list", "route 0", $"[; {PdNames.Text("scene")} label empty; {PdNames.Text("scene/after")} label empty(");
        canvas.Wire(scene[2], 1, canvas.Message(480, 600, $"; {PdNames.Text("scene")} label $1\\ of\\ $3:\\ $2; {PdNames.Text("scene/after")} label $4"), 0);
        canvas.Column(820, 440, "r " + PdNames.Told("answer"), "list trim", "route note", "list split 1", "makefilename %g", "[label $1(", "s " + PdNames.Text("answer/note"));
        canvas.Column(560, 20, "r " + PdNames.Told("held"), "[set $1(", "s " + PdNames.Of("hold"));
        canvas.Column(740, 20, "r " + PdNames.Told("lock"), "[set $1(", "s " + PdNames.Of("lock"));
        canvas.Column(900, 20, "r " + PdNames.Told("presets"), "list prepend set", "list trim", "s " + PdNames.Of("presets"));
        canvas.Column(1100, 20, "r " + PdNames.Told("scenes"), "list prepend set", "list trim", "s " + PdNames.Of("scenes"));
        canvas.Column(560, 180, "r " + PdNames.Told("error"), "list", "[label $2(", "s " + PdNames.Text("fault"));
        canvas.Column(740, 180, "r " + PdNames.Told("exit"), $"[; {field} label OVER(");
        canvas.Column(980, 180, "r " + PdNames.Told("startup"), "[0 45(", "oscformat -f if deepmusic subscribe", "s dm-packet");

        canvas.Column(1040, 440, "r " + PdNames.Told("sketch"), "list", $"[label $7:\\ $3-$4\\ of\\ $1\\ $5(", "s " + PdNames.Text("sketch"));

        int[] print = canvas.Column(560, 340, "r dm-in", "spigot", "print deepmusic");
        canvas.Wire(canvas.Object(660, 340, "r dm-print"), 0, print[1], 1);
        canvas.Words(780, 340, "send 1 to dm-print to see all that is told", 50);
        return canvas;
    }

    /// <summary>The line that wanders over the answer while it plays.</summary>
    public static PdCanvas Head()
    {
        Cell roll = FaceLayout.Answer;
        var canvas = new PdCanvas("dm-playing-head", 700, 560);
        int[] start = canvas.Column(20, 20, "r " + PdNames.Told("phrase"), "list trim", "route start", "unpack s f f");
        int[] wait = canvas.Column(80, 140, "* 1000", "delay 0", "t b b", "[1(", "metro 40");
        int[] since = canvas.Column(80, 308, "timer", "* 120");
        canvas.Wire(start[3], 2, wait[0], 0);
        canvas.Wire(wait[2], 1, since[0], 0);
        canvas.Wire(wait[4], 0, since[0], 1);
        // Milliseconds times beats a minute are 60000 times beats.
        int[] tempo = canvas.Column(260, 140, "r " + PdNames.Told("tempo"), "list trim", "route now");
        canvas.Wire(tempo[2], 0, since[1], 1);
        int[] beats = canvas.Column(80, 372, "/ 60000", "/ 16", "t f f", "min 1", $"* {roll.Width}", $"+ {roll.X}", $"[pos $1 {roll.Y + FaceLayout.Caption}(");
        canvas.Wire(since[1], 0, beats[0], 0);
        canvas.Wire(beats[6], 0, canvas.Object(300, 540, "s " + PdNames.Of("head")), 0);
        canvas.Wire(canvas.Object(300, 372, "r " + PdRoll.Beats("answer")), 0, beats[1], 1);
        int[] over = canvas.Column(420, 428, ">= 1", "sel 1", "t b b", "[0(");
        canvas.Wire(beats[2], 1, over[0], 0);
        canvas.Wire(over[3], 0, wait[4], 0);
        return canvas;
    }

    // A number or a word as a label.
    private static PdCanvas Text(int number)
    {
        var canvas = new PdCanvas($"dm-text-{number}", 320, 260);
        int[] any = canvas.Column(20, 20, "inlet", "list", "list split 1", "route float symbol", "makefilename %g", "[label $1(", "outlet");
        canvas.Wire(any[3], 1, any[5], 0);
        return canvas;
    }
}
