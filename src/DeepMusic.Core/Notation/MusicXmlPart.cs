using System.Globalization;
using System.Xml.Linq;

namespace DeepMusic.Core.Notation;

/// <summary>Reads one part of a document.</summary>
/// <param name="score">The reader of the whole.</param>
/// <param name="part">The part.</param>
/// <param name="described">What the list of parts says of it, or null.</param>
internal sealed class MusicXmlPart(MusicXmlReader score, XElement part, XElement? described)
{
    private const byte UsualVelocity = 80;

    private int _bar;
    private int _transposition;
    private double _ticks = Beats.TicksPerBeat, _at, _last;

    /// <summary>Its staves by number.</summary>
    public SortedDictionary<int, MusicXmlStaff> Staves { get; } = [];

    /// <summary>Reads all measures.</summary>
    public void Read()
    {
        Staff(1, part);
        foreach (XElement measure in part.Elements("measure"))
        {
            MusicXmlBar bar = score.Bar(_bar, measure);
            (_at, _last) = (0, 0);
            foreach (XElement element in measure.Elements()) Element(bar, element);
            _bar++;
        }
    }

    /// <summary>What was read, staff by staff.</summary>
    /// <param name="starts">Where the bars start.</param>
    /// <param name="next">Gives the number of the next staff.</param>
    public IEnumerable<Staff> Lines(Beats[] starts, Func<int> next)
    {
        string name = described?.Element("part-name")?.Value ?? "";
        XElement? sound = described?.Element("midi-instrument");
        foreach (MusicXmlStaff staff in Staves.Values)
        {
            int index = next();
            List<Note> notes = Ties.OnGrid(staff.Sounding(starts));
            string called = Staves.Count == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} {staff.Number}").Trim();
            yield return new Staff
            {
                Name = called,
                Clef = staff.Clef ?? Notation.Staff.ClefFor(called, notes.Select(n => n.Pitch)),
                Channel = XmlNumber.Whole(sound?.Element("midi-channel")?.Value) is >= 1 and <= 16 and var channel ? channel - 1 : Math.Min(index, 15),
                Program = XmlNumber.Whole(sound?.Element("midi-program")?.Value) is >= 1 and <= 128 and var program ? program - 1 : null,
                Measures = [.. Ties.Cut(starts, notes)],
            };
        }
    }

    private void Element(MusicXmlBar bar, XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "note": Note(bar, element); break;
            case "backup": _at = Math.Max(0, _at - Duration(element)); break;
            case "forward": Advance(bar, Duration(element), element); break;
            case "attributes": Attributes(bar, element); break;
            case "harmony": Harmony(bar, element); break;
            case "sound": score.Tempo(element); break;
            case "direction":
                if (element.Element("sound") is { } sound) score.Tempo(sound);
                break;
        }
    }

    private void Note(MusicXmlBar bar, XElement element)
    {
        if (element.Element("grace") is not null) return;
        double duration = Duration(element);
        bool inChord = element.Element("chord") is not null;
        double start = inChord ? _last : _at;
        if (!inChord)
        {
            _last = _at;
            Advance(bar, duration, element);
        }
        else if (start + duration > Bar.Longest.Ticks) throw TooLong(element);
        if (element.Elements("notations").Elements("fermata").Any()) bar.Fermatas.Add(Place(start));
        if (element.Element("pitch") is not { } pitch || element.Element("cue") is not null || duration == 0) return;
        bool Tied(string type) => element.Elements("tie").Any(t => t.Attribute("type")?.Value == type);
        int number = XmlNumber.Whole(element.Element("staff")?.Value ?? "1") ?? 0;
        double loudness = XmlNumber.Real(element.Attribute("dynamics")?.Value) is double percent ? percent * MusicXmlWriter.Forte / 100 : UsualVelocity;
        Beats from = Place(start), to = Place(start + duration);
        // What is shorter than can be written is made as long as can be, inside its measure.
        if (to <= from) (from, to) = from > Beats.Zero ? (to - SheetMusic.Grid, to) : (from, SheetMusic.Grid);
        bar.Reached = Beats.Max(bar.Reached, to);
        Staff(number, element).Notes.Add(new MusicXmlNote(_bar, from, to, Sounding(pitch),
            (byte)Math.Clamp(Math.Round(loudness), 1, 127), Tied("stop"), Tied("start")));
    }

    private Pitch Sounding(XElement pitch)
    {
        string step = pitch.Element("step")?.Value.Trim() ?? "";
        int? octave = XmlNumber.Whole(pitch.Element("octave")?.Value), alter = XmlNumber.Whole(pitch.Element("alter")?.Value ?? "0");
        if (step.Length != 1 || step[0] is < 'A' or > 'G' || octave is null || alter is null) throw score.At(pitch, "a pitch without a letter or an octave");
        if (octave is < -2 or > 11 || alter is < -12 or > 12) throw score.At(pitch, $"a pitch {step}{octave} that is no MIDI note");
        int sounding = new SpelledPitch(step[0], alter.Value, octave.Value).Number + _transposition;
        return sounding is >= 0 and <= 127 ? new Pitch(sounding) : throw score.At(pitch, $"a pitch {step}{octave} that is no MIDI note", "move it by octaves");
    }

    private void Attributes(MusicXmlBar bar, XElement attributes)
    {
        if (attributes.Element("divisions") is { } divisions)
            _ticks = XmlNumber.Real(divisions.Value) is > 0 and <= 1e6 and double parts
                ? Beats.TicksPerBeat / parts
                : throw score.At(divisions, $"divisions of \"{divisions.Value}\"");
        if (attributes.Element("transpose") is { } transpose)
        {
            long chromatic = XmlNumber.Whole(transpose.Element("chromatic")?.Value) ?? 0, octaves = XmlNumber.Whole(transpose.Element("octave-change")?.Value) ?? 0;
            _transposition = chromatic + 12 * octaves is >= -127 and <= 127 and var semitones ? (int)semitones : throw score.At(transpose, "an instrument that sounds at no MIDI note");
        }
        if (attributes.Element("key") is { } key && key.Element("fifths") is { } fifths)
        {
            int signs = XmlNumber.Whole(fifths.Value) is >= -7 and <= 7 and var number ? number : throw score.At(fifths, $"a key signature of \"{fifths.Value}\" fifths");
            bool minor = key.Element("mode")?.Value.Trim() is "minor" or "aeolian" or "dorian" or "phrygian" or "locrian";
            bar.Signature ??= new KeySignature(signs, minor).Transpose(_transposition);
        }
        if (attributes.Element("time") is { } time && time.Element("senza-misura") is null) bar.Meter ??= Meter(time);
        foreach (XElement clef in attributes.Elements("clef"))
        {
            MusicXmlStaff staff = Staff(XmlNumber.Whole(clef.Attribute("number")?.Value ?? "1") ?? 0, clef);
            staff.Clef ??= Clefs.Of(clef.Element("sign")?.Value.Trim() ?? "", XmlNumber.Whole(clef.Element("line")?.Value) ?? 0, XmlNumber.Whole(clef.Element("clef-octave-change")?.Value) ?? 0);
        }
    }

    private TimeSignature Meter(XElement time)
    {
        string beats = time.Element("beats")?.Value ?? "", type = time.Element("beat-type")?.Value ?? "";
        long numerator = 0;
        foreach (string part in beats.Split('+')) numerator += XmlNumber.Whole(part) ?? throw score.At(time, $"a meter of {beats}/{type}");
        int denominator = XmlNumber.Whole(type) ?? 0;
        return numerator is >= 1 and <= 64 && denominator is >= 1 and <= 64 && int.IsPow2(denominator)
            ? new TimeSignature((int)numerator, denominator)
            : throw score.At(time, $"a meter of {beats}/{type}");
    }

    private void Harmony(MusicXmlBar bar, XElement harmony)
    {
        double offset = harmony.Element("offset") is { } said ? XmlNumber.Real(said.Value) * _ticks ?? throw score.At(said, $"an offset of \"{said.Value}\"") : 0;
        double at = _at + offset;
        if (at < 0 || at > Bar.Longest.Ticks || harmony.Element("kind") is not { } kind) return;
        string name = kind.Value.Trim();
        if (name == HarmonyKinds.None) bar.Add(Place(at), null);
        else if (harmony.Element("root") is { } root
            && PitchClass.TryParse(root.Element("root-step")?.Value.Trim() ?? "", out PitchClass step)
            && XmlNumber.Whole(root.Element("root-alter")?.Value ?? "0") is int alter)
            bar.Add(Place(at), new Chord(step + alter % 12 + _transposition, HarmonyKinds.Of(name)));
    }

    private double Duration(XElement element)
    {
        // Without one it is a note that takes no time of its own, as some programs write them.
        if (element.Element("duration") is not { } duration) return 0;
        return XmlNumber.Real(duration.Value) is >= 0 and < 1e9 and double divisions ? divisions * _ticks : throw score.At(duration, $"a duration of \"{duration.Value}\"");
    }

    private void Advance(MusicXmlBar bar, double ticks, XElement element)
    {
        _at += ticks;
        if (_at > Bar.Longest.Ticks) throw TooLong(element);
        bar.Reached = Beats.Max(bar.Reached, Place(_at));
    }

    private MusicXmlException TooLong(XElement element) => score.At(element, $"a measure of more than {Bar.Longest} quarters", "divide it into bars");

    private MusicXmlStaff Staff(int number, XElement element)
    {
        if (number is < 1 or > SheetMusic.MostStaves) throw score.At(element, $"a staff that is not numbered 1..{SheetMusic.MostStaves}");
        if (!Staves.TryGetValue(number, out MusicXmlStaff? staff)) Staves.Add(number, staff = new MusicXmlStaff(number));
        return staff;
    }

    private static Beats Place(double ticks) => new Beats((long)Math.Round(ticks)).Round(SheetMusic.Grid);
}
