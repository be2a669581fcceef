using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;

namespace DeepMusic.Core.Notation;

/// <summary>Reads a document. See <see cref="MusicXml.Read"/>.</summary>
internal sealed class MusicXmlReader(byte[] bytes, string name)
{
    private const int MostNodes = 2_000_000;
    private const int Deepest = 64;

    private readonly List<MusicXmlBar> _bars = [];
    private Tempo? _tempo;

    public SheetMusic Read()
    {
        XElement root = Document(bytes, name);
        if (root.Name.LocalName == "score-timewise") throw At(root, "a score written measure by measure", "export it as a partwise score");
        if (root.Name.LocalName != "score-partwise") throw At(root, $"a document of \"{root.Name.LocalName}\", not a score", "give a file that was exported as MusicXML");
        var parts = new List<MusicXmlPart>();
        int staves = 0;
        foreach (XElement element in root.Elements("part"))
        {
            var part = new MusicXmlPart(this, element, Described(root, element));
            parts.Add(part);
            part.Read();
            staves += part.Staves.Count;
            if (staves > SheetMusic.MostStaves) throw At(element, $"more than {SheetMusic.MostStaves} staves", "export fewer parts");
        }
        if (parts.Count == 0) throw At(root, "a score without parts");
        if (_bars.Count == 0) throw At(root, "a score without measures");
        ImmutableArray<Bar> bars = Bars();
        Beats[] starts = SheetReader.Starts(bars);
        int next = 0;
        ImmutableArray<Staff> lines = [.. parts.SelectMany(p => p.Lines(starts, () => next++))];
        return new SheetMusic(bars, lines, [.. _bars.Zip(bars).Select(b => b.First.ChordsIn(b.Second))])
        {
            Title = Title(root),
            Tempo = _tempo ?? new Tempo(120),
        }.Settled();
    }

    /// <summary>The name of the score in an archive, by its container document; null if that says none.</summary>
    public static string? RootFile(byte[] container, string name) =>
        Document(container, name).Descendants().FirstOrDefault(e => e.Name.LocalName == "rootfile")?.Attribute("full-path")?.Value;

    /// <summary>What has been read of a bar, which all parts add to.</summary>
    public MusicXmlBar Bar(int index, XElement measure)
    {
        if (index >= SheetMusic.MostBars) throw At(measure, $"more than {SheetMusic.MostBars} measures", "export fewer");
        if (index == _bars.Count) _bars.Add(new MusicXmlBar(measure));
        return _bars[index];
    }

    /// <summary>A tempo; the first one counts.</summary>
    public void Tempo(XElement sound)
    {
        if (_tempo is null && sound.Attribute("tempo") is { } tempo) _tempo = Core.Tempo.Clamped(XmlNumber.Real(tempo.Value) ?? throw At(sound, $"a tempo of \"{tempo.Value}\""));
    }

    /// <summary>A defect at an element.</summary>
    public MusicXmlException At(XElement element, string defect, string remedy = "export it again from the program that made it") =>
        new(((IXmlLineInfo)element).LineNumber, defect.Length > 200 ? defect[..200] : defect, remedy, name);

    private ImmutableArray<Bar> Bars()
    {
        TimeSignature meter = TimeSignature.FourFour;
        KeySignature signature = default;
        var bars = ImmutableArray.CreateBuilder<Bar>(_bars.Count);
        foreach (MusicXmlBar read in _bars)
        {
            meter = read.Meter ?? meter;
            signature = read.Signature ?? signature;
            // A measure is as long as what is in it, a pick-up too; one without anything as long as its meter says.
            Beats length = read.Reached > Beats.Zero ? read.Reached.Ceiling(Core.Notation.Bar.Grid) : meter.Bar;
            if (Core.Notation.Bar.MeterOf(length) is null) throw At(read.Measure, $"a measure of {length} quarters", "divide it into bars");
            bars.Add(new Bar(meter, length, signature) { Fermatas = [.. read.Fermatas.Where(f => f < length)] });
        }
        return bars.MoveToImmutable();
    }

    private static XElement? Described(XElement root, XElement part) =>
        root.Element("part-list")?.Elements("score-part").FirstOrDefault(p => p.Attribute("id")?.Value == part.Attribute("id")?.Value);

    private static string Title(XElement root) =>
        root.Element("work")?.Element("work-title")?.Value is { Length: > 0 } title ? title : root.Element("movement-title")?.Value ?? "";

    private static XElement Document(byte[] bytes, string name)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MusicXml.MostBytes };
        try
        {
            // Looked through once before it is kept, so that what is kept has bounds.
            using (var reader = XmlReader.Create(new MemoryStream(bytes), settings))
                for (int nodes = 0; reader.Read();)
                {
                    nodes += 1 + reader.AttributeCount;
                    if (reader.Depth > Deepest || nodes > MostNodes)
                        throw new MusicXmlException(((IXmlLineInfo)reader).LineNumber, "more elements than a score has", "export fewer bars", name);
                }
            using var again = XmlReader.Create(new MemoryStream(bytes), settings);
            return XDocument.Load(again, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException e)
        {
            throw new MusicXmlException(e.LineNumber, bytes.Length == 0 ? "an empty file" : "not well-formed XML", name: name);
        }
    }
}
