using DeepMusic.Core.Midi;
using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Tests.Sketch;

public sealed class SketchFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("deepmusic-sketch").FullName;
    private readonly SheetMusic _sheet = Sheets.Pad(2, voices: 4).Page!.Sheet;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private List<string> Write(string folder, params string[] names)
    {
        var lines = new List<string>();
        using (var files = new SketchFiles(folder))
            foreach (string name in names) files.Write(_sheet, name, lines.Add);
        return lines;
    }

    [Fact]
    public void A_sketch_is_written_as_MusicXML_with_its_staves_and_as_MIDI()
    {
        Assert.Equal(["written: evening one.musicxml and evening one.mid"], Write(Path.Combine(_folder, "set"), " evening one "));
        SheetMusic read = MusicXml.Load(Path.Combine(_folder, "set", "evening one.musicxml"));
        Assert.Equal(["You", "Soprano", "Alto", "Tenor", "Bass"], read.Staves.Select(s => s.Name));
        for (int staff = 0; staff < 5; staff++)
            Assert.Equal(_sheet.Notes(staff).Select(n => (n.Start, n.Length, n.Pitch)), read.Notes(staff).Select(n => (n.Start, n.Length, n.Pitch)));
        Assert.Equal(_sheet.ToMidiFile().ToBytes(), MidiFile.Load(Path.Combine(_folder, "set", "evening one.mid")).ToBytes());
    }

    [Fact]
    public void Nothing_that_is_there_is_written_over_and_nothing_is_left_lying_about()
    {
        File.WriteAllText(Path.Combine(_folder, "sketch-1.mid"), "mine");
        File.WriteAllText(Path.Combine(_folder, "tune.musicxml"), "mine too");
        Assert.Equal(
            ["written: sketch-2.musicxml and sketch-2.mid", "written: sketch-3.musicxml and sketch-3.mid", "written: tune-2.musicxml and tune-2.mid"],
            Write(_folder, "", "", "tune"));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_folder, "sketch-1.mid")));
        Assert.Equal("mine too", File.ReadAllText(Path.Combine(_folder, "tune.musicxml")));
        Assert.Equal(
            ["sketch-1.mid", "sketch-2.mid", "sketch-2.musicxml", "sketch-3.mid", "sketch-3.musicxml", "tune-2.mid", "tune-2.musicxml", "tune.musicxml"],
            Directory.EnumerateFiles(_folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_name_of_the_sets_own_files_is_left_to_them() =>
        Assert.Equal(["written: session-2.musicxml and session-2.mid", "written: session-3.musicxml and session-3.mid"], Write(_folder, "session", "session"));

    [Theory]
    [InlineData("../up")]
    [InlineData("/etc/passwd")]
    [InlineData("a\0b")]
    [InlineData("a.mid")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901")]
    public void A_name_that_is_none_is_refused(string name)
    {
        using var files = new SketchFiles(_folder);
        Assert.StartsWith("a sketch is named with letters", Assert.Throws<SketchException>(() => files.Write(_sheet, name, Assert.Fail)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disk_that_refuses_is_one_line()
    {
        string line = Assert.Single(Write("/proc/nowhere", "tune"));
        Assert.StartsWith("the sketch is not written: ", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public void Without_a_folder_it_says_so() =>
        Assert.Equal("there is no folder here to write sketches to", Assert.Throws<SketchException>(() => SketchFiles.Nowhere.Write(_sheet, "", Assert.Fail)).Message);
}
