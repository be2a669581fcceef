using System.Globalization;
using System.Text;
using System.Xml;

namespace DeepMusic.Core.Notation;

/// <summary>Writes sheet music whose ties are settled. See <see cref="MusicXml.ToBytes"/>.</summary>
internal sealed class MusicXmlWriter(SheetMusic sheet)
{
    // Forte is 90, and what MusicXML counts loudness in is percents of it.
    internal const double Forte = 90;

    private static readonly int Divisions = (int)(Beats.Quarter.Ticks / SheetMusic.Grid.Ticks);

    private readonly MemoryStream _bytes = new();
    private XmlWriter _xml = null!;

    public byte[] Write()
    {
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize };
        using (_xml = XmlWriter.Create(_bytes, settings))
        {
            _xml.WriteStartDocument();
            _xml.WriteDocType("score-partwise", "-//Recordare//DTD MusicXML 4.0 Partwise//EN", "http://www.musicxml.org/dtds/partwise.dtd", null);
            _xml.WriteStartElement("score-partwise");
            _xml.WriteAttributeString("version", "4.0");
            if (sheet.Title.Length > 0) In("work", () => Text("work-title", sheet.Title));
            In("identification", () => In("encoding", () => Text("software", "DeepMusic")));
            In("part-list", PartList);
            var lines = new StaffLines(sheet);
            for (int staff = 0; staff < sheet.Staves.Length; staff++)
                In("part", () => { for (int bar = 0; bar < sheet.Bars.Length; bar++) Measure(lines, staff, bar); }, ("id", Id(staff)));
            _xml.WriteEndElement();
        }
        return _bytes.ToArray();
    }

    private void PartList()
    {
        bool group = sheet.Staves.Length > 1;
        if (group) In("part-group", () => { Text("group-symbol", "bracket"); Text("group-barline", "no"); }, ("type", "start"), ("number", "1"));
        for (int i = 0; i < sheet.Staves.Length; i++)
        {
            Staff staff = sheet.Staves[i];
            string id = Id(i), instrument = id + "-I1";
            In("score-part", () =>
            {
                Text("part-name", staff.Name);
                In("score-instrument", () => Text("instrument-name", staff.Name), ("id", instrument));
                In("midi-instrument", () =>
                {
                    Text("midi-channel", staff.Channel + 1);
                    if (staff.Program is int program) Text("midi-program", program + 1);
                }, ("id", instrument));
            }, ("id", id));
        }
        if (group) In("part-group", () => { }, ("type", "stop"), ("number", "1"));
    }

    private void Measure(StaffLines lines, int staff, int bar)
    {
        // A pick-up is not counted.
        int number = bar + (sheet.IsPickup(0) ? 0 : 1);
        _xml.WriteStartElement("measure");
        _xml.WriteAttributeString("number", number.ToString(CultureInfo.InvariantCulture));
        if (!sheet.Bars[bar].IsWhole) _xml.WriteAttributeString("implicit", "yes");
        Attributes(sheet.Staves[staff], bar);
        if (staff == 0 && bar == 0) Tempo();
        foreach (Symbol symbol in lines.Symbols(staff, bar))
        {
            if (staff == 0)
                foreach (Placed<Chord?> chord in sheet.Chords[bar].Where(c => c.At >= symbol.Start && c.At < symbol.End)) Harmony(chord, symbol, sheet.Bars[bar].Signature);
            Symbol(lines, staff, bar, symbol);
        }
        if (bar == sheet.Bars.Length - 1) In("barline", () => Text("bar-style", "light-heavy"), ("location", "right"));
        _xml.WriteEndElement();
    }

    private void Attributes(Staff staff, int bar)
    {
        Bar now = sheet.Bars[bar];
        Bar? before = bar == 0 ? null : sheet.Bars[bar - 1];
        bool key = before?.Signature != now.Signature, time = before?.Meter != now.Meter;
        if (!key && !time) return;
        In("attributes", () =>
        {
            if (bar == 0) Text("divisions", Divisions);
            if (key) In("key", () => { Text("fifths", now.Signature.Fifths); Text("mode", now.Signature.IsMinor ? "minor" : "major"); });
            if (time) In("time", () => { Text("beats", now.Meter.Numerator); Text("beat-type", now.Meter.Denominator); });
            if (bar != 0) return;
            (char sign, int line, int octave) = Clefs.Of(staff.Clef);
            In("clef", () =>
            {
                Text("sign", sign.ToString());
                Text("line", line);
                if (octave != 0) Text("clef-octave-change", octave);
            });
        });
    }

    private void Tempo()
    {
        string tempo = sheet.Tempo.BeatsPerMinute.ToString("R", CultureInfo.InvariantCulture);
        In("direction", () =>
        {
            In("direction-type", () => In("metronome", () => { Text("beat-unit", "quarter"); Text("per-minute", tempo); }));
            In("sound", () => { }, ("tempo", tempo));
        }, ("placement", "above"));
    }

    private void Harmony(Placed<Chord?> symbol, Symbol at, KeySignature signature) => In("harmony", () =>
    {
        if (symbol.Value is { } chord)
        {
            (char step, int alter) = Spelling.Of(chord.Root, signature);
            In("root", () => { Text("root-step", step.ToString()); if (alter != 0) Text("root-alter", alter); });
            In("kind", () => _xml.WriteString(HarmonyKinds.Of(chord.Quality)), ("text", chord.Quality.Symbol));
        }
        else
        {
            In("root", () => In("root-step", () => _xml.WriteString("C"), ("text", "")));
            In("kind", () => _xml.WriteString(HarmonyKinds.None), ("text", "N.C."));
        }
        if (symbol.At > at.Start) Text("offset", Duration(symbol.At - at.Start));
    });

    private void Symbol(StaffLines lines, int staff, int bar, Symbol symbol)
    {
        bool fermata = sheet.Bars[bar].Fermatas.Contains(symbol.Start), first = true;
        foreach (MeasureNote note in lines.Sounding(staff, bar, symbol))
        {
            bool stop = note.Start < symbol.Start || note.TiedBefore, start = note.End > symbol.End || note.TiedAfter;
            Note(symbol, note, stop, start, !first, fermata && first, sheet.Bars[bar].Signature);
            first = false;
        }
        if (first) Note(symbol, null, false, false, false, fermata, default);
    }

    private void Note(Symbol symbol, MeasureNote? note, bool stop, bool start, bool inChord, bool fermata, KeySignature signature)
    {
        _xml.WriteStartElement("note");
        if (note is { } n)
        {
            _xml.WriteAttributeString("dynamics", (n.Velocity * 100 / Forte).ToString("0.##", CultureInfo.InvariantCulture));
            if (inChord) In("chord", () => { });
            SpelledPitch pitch = Spelling.Of(n.Pitch, signature);
            In("pitch", () =>
            {
                Text("step", pitch.Step.ToString());
                if (pitch.Alter != 0) Text("alter", pitch.Alter);
                Text("octave", pitch.Octave);
            });
        }
        else if (symbol.Value is null) In("rest", () => { }, ("measure", "yes"));
        else In("rest", () => { });
        Text("duration", Duration(symbol.Length));
        if (stop) In("tie", () => { }, ("type", "stop"));
        if (start) In("tie", () => { }, ("type", "start"));
        Text("voice", 1);
        if (symbol.Value is { } value)
        {
            Text("type", value.Name);
            if (value.Dots > 0) In("dot", () => { });
        }
        if (symbol.Triplet is { } triplet)
            In("time-modification", () => { Text("actual-notes", 3); Text("normal-notes", 2); Text("normal-type", triplet.Unit.Name); });
        bool opens = !inChord && symbol.Triplet?.Start == symbol.Start, closes = !inChord && symbol.Triplet?.End == symbol.End;
        if (stop || start || opens || closes || fermata)
            In("notations", () =>
            {
                if (stop) In("tied", () => { }, ("type", "stop"));
                if (start) In("tied", () => { }, ("type", "start"));
                if (opens) In("tuplet", () => { }, ("type", "start"), ("bracket", "yes"));
                if (closes) In("tuplet", () => { }, ("type", "stop"));
                if (fermata) In("fermata", () => { }, ("type", "upright"));
            });
        _xml.WriteEndElement();
    }

    private static int Duration(Beats length) => (int)(length.Ticks / SheetMusic.Grid.Ticks);

    private static string Id(int staff) => $"P{staff + 1}";

    private void In(string element, Action content, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(element);
        foreach ((string name, string value) in attributes) _xml.WriteAttributeString(name, value);
        content();
        _xml.WriteEndElement();
    }

    private void Text(string element, int value) => _xml.WriteElementString(element, value.ToString(CultureInfo.InvariantCulture));

    // XML has no place for control characters and half pairs, not even escaped.
    private void Text(string element, string text)
    {
        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) clean.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) clean.Append(text[i]).Append(text[++i]);
        }
        _xml.WriteElementString(element, clean.ToString());
    }
}
