using DeepMusic.Live.Remote;
using static DeepMusic.Live.Patches.FacePalette;

namespace DeepMusic.Live.Patches;

/// <summary>
/// What the objects of the Max patch are joined to. Everything that is told arrives at <c>r dm_told</c>, everything asked leaves by
/// <c>s dm_packet</c>. What is told reaches an object as <c>set</c>, which moves it and makes it send nothing.
/// </summary>
internal sealed class MaxWires(MaxCanvas canvas, MaxFace face)
{
    private const string Out = "s dm_packet", In = "r dm_told";
    private const int RowHeight = 34;

    private int _row;

    /// <summary>The two sockets, the subscription, the keyboard.</summary>
    public void Connection()
    {
        string send = canvas.Column(40, 40, "r dm_packet", $"udpsend 127.0.0.1 {AddressSpace.DefaultPort}")[1];
        canvas.Wire(canvas.Message(40, 100, "host 127.0.0.1"), 0, send, 0);
        canvas.Wire(canvas.Message(160, 100, $"port {AddressSpace.DefaultPort}"), 0, send, 0);
        canvas.Column(340, 40, $"udpreceive {MaxPatch.Port}", "s dm_told");
        canvas.Column(520, 40, "loadbang", "[1(", "metro 20000", $"[{AddressSpace.Root}/subscribe {MaxPatch.Port} 45(", Out);
        canvas.Column(780, 40, "closebang", $"[{AddressSpace.Root}/unsubscribe {MaxPatch.Port}(", Out);
        string[] heard = canvas.Column(1040, 40, In, "t b b", "delay 25000", "[set nobody answers(");
        string answers = canvas.Message(1200, 124, "set it answers");
        string shown = face.Words(1040, 160, FaceLayout.Connection, "nobody answers yet", Alive);
        canvas.Wire(heard[1], 1, answers, 0);
        canvas.Wire(heard[3], 0, shown, 0);
        canvas.Wire(answers, 0, shown, 0);

        string[] notes = canvas.Column(40, 160, "notein", "pack 0 0 1", $"prepend {AddressSpace.Root}/note", Out);
        canvas.Wire(notes[0], 1, notes[1], 1);
        canvas.Wire(notes[0], 2, notes[1], 2);
        string[] controls = canvas.Column(340, 200, "ctlin", "pack 0 0 1", $"[{AddressSpace.Root}/control $2 $1 $3(", Out);
        canvas.Wire(controls[0], 1, controls[1], 1);
        canvas.Wire(controls[0], 2, controls[1], 2);
        _row = 340;
    }

    /// <summary>What is told, each in its field.</summary>
    public void Fields()
    {
        Dictionary<string, string> fields = FaceLayout.Fields.ToDictionary(f => f.Name, f => face.Field(1200, Next(), f));
        foreach (string name in (string[])["chord", "preset", "engine", "origin", "learning", "fault", "sketch"]) canvas.Join(Told(name, 40, "prepend set")[^1], fields[name]);
        string[] tempo = Told("tempo/now", 40, "sprintf set %.1f");
        canvas.Join(tempo[^1], fields["tempo/now"]);
        string[] key = Told("key/now", 40, "unpack s f", "prepend set");
        canvas.Join(key[^1], fields["key/now"]);
        canvas.Join(Told("performer/now", 40, "unpack s i i", "prepend set")[^1], fields["performer/now"]);
        string[] beat = Told("beat", 40, "unpack i i f", "sprintf set %ld . %ld");
        canvas.Wire(beat[2], 1, beat[3], 1);
        canvas.Join(beat[^1], fields["beat"]);
        Scene(fields["scene"], fields["scene/after"]);
        canvas.Join(Told("note", 40, "unpack i i i", "prepend set")[^1], fields["note"]);
        canvas.Join(Told("answer/note", 40, "unpack i i f i", "prepend set")[^1], fields["answer/note"]);
        string[] error = Told("error", 40, "unpack s s", "prepend set");
        canvas.Wire(error[2], 1, error[3], 0);
        canvas.Join(error[^1], fields["fault"]);
        canvas.Join(Told("exit", 40, "t b", "[set over(")[^1], fields["state"]);
        Told("startup", 40, "t b", $"[{AddressSpace.Root}/subscribe {MaxPatch.Port} 45(", Out);
        State(fields["state"]);
        foreach (FaceField list in FaceLayout.Lists)
        {
            face.Words(2000, Next(), list.Cell.Left(70), list.Caption, Faint);
            canvas.Join(Told(list.Name, 40, "prepend set")[^1], face.Words(900, _row, list.Cell.After(70), "", Bright));
        }
    }

    /// <summary>The call and the answer.</summary>
    public void Rolls()
    {
        foreach ((string side, Cell cell) in (ReadOnlySpan<(string, Cell)>)[("call", FaceLayout.Call), ("answer", FaceLayout.Answer)])
        {
            face.Ground(cell, Surface);
            face.Words(2000, Next(), cell.Top(FaceLayout.Caption), $"the {side}", Faint);
            string roll = face.Roll(900, _row, cell.Below(FaceLayout.Caption), side);
            foreach ((string address, string word) in (ReadOnlySpan<(string, string)>)[("phrase", "phrase"), ("phrase/start", "start"), ("tempo/now", "tempo")])
                canvas.Join(Told(address, 40, "prepend " + word)[^1], roll);
            Next();
        }
    }

    /// <summary>A row for each action.</summary>
    public void Actions()
    {
        foreach ((PanelAction action, Cell cell) in FaceLayout.Buttons)
        {
            int y = Next();
            string address = $"{AddressSpace.Root}/{action.Name}";
            if (action.Argument == ActionArgument.None)
            {
                canvas.Join(face.Button(40, y, cell.Top(62), action.Name, action.About, action == PanelActions.Panic), canvas.Message(200, y, address), canvas.Object(460, y, Out));
                continue;
            }
            string toggle = face.Toggle(40, y, cell.Top(62).Inside(8), action.About);
            face.Words(2000, y, cell.Below(62), action.Name, Bright);
            canvas.Join(toggle, canvas.Object(200, y, "prepend " + address), canvas.Object(460, y, Out));
            canvas.Join(Told(action == PanelActions.Hold ? "held" : action.Name, 620, "prepend set")[^1], toggle);
        }
        foreach ((PanelAction action, Cell cell) in FaceLayout.Entries)
        {
            int y = Next();
            face.Words(2000, y, cell.Top(18), action.Name, Faint);
            canvas.Join(
                face.Entry(40, y, cell.Below(18), action.About), canvas.Object(200, y, "route text"), canvas.Object(300, y, "tosymbol"),
                canvas.Object(400, y, $"prepend {AddressSpace.Root}/{action.Name}"), canvas.Object(680, y, Out));
        }
    }

    /// <summary>A row for each knob: words from a menu, numbers by their travel.</summary>
    public void Knobs()
    {
        foreach ((Knob knob, Cell cell) in FaceLayout.Knobs)
        {
            int y = Next();
            string caption = FaceLayout.CaptionOf(knob), address = $"{AddressSpace.Root}/{knob.Name}", hint = $"{knob.About} ({knob.Accepts})";
            int half = caption.Length * 7 + 12;
            face.Words(2000, y, cell.Top(18).Left(half), caption, Faint);
            string[] told = Told(knob.Name, 620, "prepend set");
            if (knob is ChoiceKnob { IsSwitch: true })
            {
                string toggle = face.Toggle(40, y, cell.Below(19).Left(17), hint);
                canvas.Join(toggle, canvas.Object(200, y, "prepend " + address), canvas.Object(460, y, Out));
                canvas.Join(told[^1], toggle);
                continue;
            }
            canvas.Join(told[^1], face.Words(1100, y, cell.Top(18).After(half), knob.Default, Bright));
            if (knob is ChoiceKnob choice)
            {
                string menu = face.Menu(40, y, cell.Below(18), hint, choice.Choices), symbol = canvas.Object(180, y, "tosymbol");
                canvas.Wire(menu, 1, symbol, 0);
                canvas.Join(symbol, canvas.Object(260, y, "prepend " + address), canvas.Object(520, y, Out));
                string chosen = canvas.Object(1300, y, "prepend setsymbol");
                canvas.Join(told[1], chosen, menu);
                continue;
            }
            string slider = face.Slider(40, y, cell.Below(19).Top(15), hint);
            canvas.Join(slider, canvas.Object(200, y, $"prepend {address}/norm"), canvas.Object(460, y, Out));
            canvas.Join(Told(knob.Name + "/norm", 620, "prepend set")[^1], slider);
        }
    }

    // The number 0 is no scene at all.
    private void Scene(string field, string after)
    {
        string[] scene = Told("scene", 40, "route 0", "t b", "[set(");
        canvas.Join(scene[^1], field);
        canvas.Join(scene[^1], after);
        int y = Next();
        string parts = canvas.Object(380, y, "unpack i s i s"), words = canvas.Object(560, y, "sprintf set %ld of %ld: %s"), next = canvas.Object(900, y, "prepend set");
        canvas.Wire(scene[2], 1, parts, 0);
        canvas.Wire(parts, 0, words, 0);
        canvas.Wire(parts, 2, words, 1);
        canvas.Wire(parts, 1, words, 2);
        canvas.Wire(parts, 3, next, 0);
        canvas.Join(words, field);
        canvas.Join(next, after);
    }

    private void State(string field)
    {
        string[] state = Told("state", 40, "t s s", "prepend set");
        canvas.Join(state[^1], field);
        string colours = canvas.Object(40, Next(), "route " + string.Join(' ', States.Select(s => s.State)));
        canvas.Wire(state[2], 1, colours, 0);
        for (int i = 0; i < States.Length; i++)
        {
            string colour = canvas.Message(40 + i * 220, i == 0 ? Next() : _row, "bgcolor " + string.Join(' ', Colours(States[i].Ground)));
            canvas.Wire(colours, i, colour, 0);
            canvas.Join(colour, field);
        }
    }

    private static string[] Colours(string hex) => [.. MaxCanvas.Colour(hex).Select(c => c!.GetValue<double>().ToString("0.0##", System.Globalization.CultureInfo.InvariantCulture))];

    // Listens to one address, on a row of its own.
    private string[] Told(string name, int x, params string[] then)
    {
        int y = Next();
        string[] boxes = [canvas.Object(x, y, In), canvas.Object(x + 80, y, $"route {AddressSpace.Root}/{name}"), .. then.Select((text, i) => Box(x + 340 + i * 180, y, text))];
        canvas.Join(boxes);
        return boxes;
    }

    private string Box(int x, int y, string text) => text is ['[', .., '('] ? canvas.Message(x, y, text[1..^1]) : canvas.Object(x, y, text);

    private int Next() => _row += RowHeight;
}
