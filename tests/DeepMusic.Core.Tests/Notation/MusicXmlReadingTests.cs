using System.IO.Compression;
using System.Text;
using DeepMusic.Core.Notation;

namespace DeepMusic.Core.Tests.Notation;

/// <summary>Documents as other programs write them, and broken ones.</summary>
public class MusicXmlReadingTests
{
    private const string Head = """<part-list><score-part id="P1"><part-name>Piano</part-name></score-part></part-list>""";
    private const string Attributes = "<attributes><divisions>2</divisions><key><fifths>-2</fifths></key><time><beats>3</beats><beat-type>4</beat-type></time></attributes>";

    private static string Score(string measures, string head = Head) => $"""<score-partwise version="3.1">{head}<part id="P1">{measures}</part></score-partwise>""";

    private static string Measure(string content) => $"""<measure number="1">{Attributes}{content}</measure>""";

    private static string Note(string step, int octave, double duration, string more = "", string before = "") =>
        FormattableString.Invariant($"<note>{before}<pitch><step>{step}</step><octave>{octave}</octave></pitch><duration>{duration}</duration>{more}</note>");

    private static SheetMusic Read(string document) => MusicXml.Read(Encoding.UTF8.GetBytes(document), "song.musicxml");

    [Fact]
    public void Staves_of_a_part_are_staves_with_all_voices_that_are_on_them()
    {
        SheetMusic sheet = Read(Score(Measure(
            Note("C", 5, 6, "<voice>1</voice><staff>1</staff>") + "<backup><duration>6</duration></backup>"
            + Note("E", 4, 4, "<voice>2</voice><staff>1</staff>") + "<forward><duration>2</duration></forward><backup><duration>6</duration></backup>"
            + Note("C", 3, 2, "<voice>5</voice><staff>2</staff>") + Note("G", 3, 2, "<voice>5</voice><staff>2</staff>", "<chord/>")
            + "<note><rest/><duration>4</duration><voice>5</voice><staff>2</staff></note>")));
        Assert.Equal(["Piano 1", "Piano 2"], sheet.Staves.Select(s => s.Name));
        Assert.Equal(["E4@0+2 C5@0+3", "C3@0+1 G3@0+1"], sheet.Staves.Select(s => s.Measures[0].ToString()));
        Assert.Equal((new TimeSignature(3, 4), new KeySignature(-2)), (sheet.Bars[0].Meter, sheet.Bars[0].Signature));
    }

    [Fact]
    public void A_transposing_instrument_is_read_as_it_sounds()
    {
        SheetMusic sheet = Read(Score(Measure("<attributes><transpose><diatonic>-1</diatonic><chromatic>-2</chromatic></transpose><key><fifths>2</fifths></key></attributes>" + Note("D", 4, 6))));
        Assert.Equal("C4@0+3", sheet.Staves[0].Measures[0].ToString());
    }

    [Fact]
    public void Heads_tied_across_voices_and_bars_are_one_note_and_grace_notes_none()
    {
        string start = """<tie type="start"/>""", stop = """<tie type="stop"/>""";
        SheetMusic sheet = Read(Score(Measure("<note><grace/><pitch><step>A</step><octave>4</octave></pitch></note>" + Note("C", 4, 4) + Note("C", 4, 2, start))
            + Measure(Note("C", 4, 2, stop + start) + Note("C", 4, 2, stop) + Note("C", 4, 2, start)) + Measure(Note("D", 4, 6, stop))));
        Assert.Equal(["C4@0+2", "C4@2+3", "C4@5+1", "D4@6+3"], sheet.Notes(0).Select(n => n.ToString()));
    }

    [Fact]
    public void Quintuplets_are_moved_to_where_they_can_be_written()
    {
        SheetMusic sheet = Read(Score(Measure(string.Concat(Enumerable.Repeat(Note("C", 4, 0.4), 5)) + Note("D", 4, 4))));
        Assert.Equal([0, 200, 380, 580, 760, 960], sheet.Notes(0).Select(n => (int)n.Start.Ticks));
        Assert.Equal(Beats.Quarter * 3, sheet.Length);
    }

    [Fact]
    public void Chords_are_read_as_what_is_nearest_and_fermatas_and_tempos_where_they_stand()
    {
        string Harmony(string root, string kind, string offset = "") => $"<harmony><root><root-step>{root}</root-step><root-alter>-1</root-alter></root><kind>{kind}</kind>{offset}</harmony>";
        SheetMusic sheet = Read(Score(Measure("""<direction><direction-type/><sound tempo="96.5"/></direction>""" + Harmony("E", "dominant-13th") + Harmony("B", "minor", "<offset>1</offset>")
            + Note("C", 4, 4) + Harmony("A", "none") + Note("C", 4, 2, "<notations><fermata/></notations>"))));
        Assert.Equal([(0, "Eb7"), (480, "Bbm"), (1920, null)], sheet.Chords[0].Select(c => ((int)c.At.Ticks, c.Value?.ToString())));
        Assert.Equal([Beats.Quarter * 2], sheet.Bars[0].Fermatas);
        Assert.Equal(new Tempo(96.5), sheet.Tempo);
    }

    [Fact]
    public void Composite_meters_and_measures_of_another_length_are_taken_as_they_are()
    {
        SheetMusic sheet = Read(Score("<measure><attributes><divisions>2</divisions><time><beats>3+2</beats><beat-type>8</beat-type></time></attributes>" + Note("C", 4, 5) + "</measure><measure>"
            + Note("C", 4, 2) + "</measure><measure/>"));
        Assert.Equal([(new TimeSignature(5, 8), 2400), (new TimeSignature(5, 8), 960), (new TimeSignature(5, 8), 2400)], sheet.Bars.Select(b => (b.Meter, (int)b.Length.Ticks)));
    }

    [Fact]
    public void A_document_type_is_passed_over_and_nothing_of_it_is_known()
    {
        string type = """<!DOCTYPE score-partwise [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY file SYSTEM "file:///etc/passwd">]>""";
        Assert.Single(Read(type + Score(Measure(Note("C", 4, 6)))).Staves);
        foreach (string entity in (string[])["&b;", "&file;"]) Fails(type + Score(Measure(Note("C", 4, 6)), Head.Replace("Piano", entity)), "not well-formed");
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("MThd", "not well-formed")]
    [InlineData("<html/>", "\"html\", not a score")]
    [InlineData("<score-timewise/>", "measure by measure")]
    [InlineData("<score-partwise/>", "without parts")]
    public void What_is_no_score_is_named(string document, string defect) => Fails(document, defect);

    [Theory]
    [InlineData("<divisions>2", "<divisions>0", "divisions of \"0\"")]
    [InlineData("<divisions>2", "<divisions>NaN", "divisions of \"NaN\"")]
    [InlineData("<fifths>-2", "<fifths>-8", "\"-8\" fifths")]
    [InlineData("<beats>3", "<beats>0", "a meter of 0/4")]
    [InlineData("<beat-type>4", "<beat-type>3", "a meter of 3/3")]
    [InlineData("<step>C", "<step>H", "a pitch without a letter")]
    [InlineData("<octave>4", "<octave>99", "no MIDI note")]
    [InlineData("<octave>4", "<octave>10", "no MIDI note")]
    [InlineData("<duration>6", "<duration>-6", "a duration of \"-6\"")]
    [InlineData("<duration>6", "<duration>six", "a duration of \"six\"")]
    [InlineData("<duration>6", "<duration>600", "more than 64 quarters")]
    [InlineData("<staff>1", "<staff>65", "a staff that is not numbered")]
    public void A_defect_is_named_with_its_line(string good, string bad, string defect)
    {
        string document = Score(Measure("\n" + Note("C", 4, 6, "<staff>1</staff>")));
        Assert.Single(Read(document).Staves);
        Fails(document.Replace(good, bad), defect);
    }

    private static void Fails(string document, string defect)
    {
        var e = Assert.Throws<MusicXmlException>(() => Read(document));
        Assert.Contains(defect, e.Defect);
        Assert.StartsWith("song.musicxml: ", e.Message);
        Assert.Contains("; ", e.Message);
        Assert.DoesNotContain('\n', e.Message);
    }

    [Fact]
    public void What_is_deep_or_huge_is_refused_before_it_is_kept()
    {
        string deep = string.Concat(Enumerable.Repeat("<a>", 100_000)), wide = "<a>" + string.Concat(Enumerable.Repeat("<b/>", 2_100_000)) + "</a>";
        Fails(deep, "more elements");
        Fails(wide, "more elements");
        Assert.Contains("MiB", Assert.Throws<MusicXmlException>(() => MusicXml.Read(new byte[MusicXml.MostBytes + 1])).Defect);
        // Nothing but blanks packs to a thousandth.
        byte[] bomb = MusicXml.Packed(Encoding.UTF8.GetBytes(new string(' ', MusicXml.MostBytes + 1)));
        Assert.InRange(bomb.Length, 0, 100_000);
        Assert.Contains("MiB", Assert.Throws<MusicXmlException>(() => MusicXml.Read(bomb)).Defect);
    }

    [Fact]
    public void Archives_are_read_with_and_without_a_container_and_refused_when_broken()
    {
        byte[] score = Encoding.UTF8.GetBytes(Score(Measure(Note("C", 4, 6)))), archive = Archive(("song.xml", score));
        Assert.Single(MusicXml.Read(archive).Staves);
        Assert.Contains("without music", Assert.Throws<MusicXmlException>(() => MusicXml.Read(Archive(("song.txt", score)))).Defect);
        Assert.Contains("broken archive", Assert.Throws<MusicXmlException>(() => MusicXml.Read(archive[..(archive.Length / 2)])).Defect);
    }

    private static byte[] Archive(params (string Name, byte[] Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
            foreach ((string name, byte[] content) in files)
                using (Stream stream = archive.CreateEntry(name).Open()) stream.Write(content);
        return bytes.ToArray();
    }

    [Fact]
    public void Files_are_saved_plain_or_compressed_by_their_name()
    {
        string folder = Directory.CreateTempSubdirectory("deepmusic-sheet-").FullName;
        try
        {
            SheetMusic sheet = RandomSheet.Of(1);
            foreach (string file in (string[])["a.musicxml", "a.mxl"])
            {
                string path = Path.Combine(folder, file);
                MusicXml.Save(sheet, path);
                Assert.Equal(file == "a.mxl", File.ReadAllBytes(path).AsSpan().StartsWith("PK"u8));
                Assert.Equal(sheet, MusicXml.Load(path));
            }
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
