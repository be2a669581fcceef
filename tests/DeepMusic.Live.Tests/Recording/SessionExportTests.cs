using System.Buffers.Binary;
using System.Diagnostics;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Recording;
using SkiaSharp;

namespace DeepMusic.Live.Tests.Recording;

public sealed class SessionExportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("deepmusic-export-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_set_that_was_cut_off_is_exported_all_the_same()
    {
        Journal journal = SyntheticSet.Journal(16);
        byte[] bytes = Any.Bytes(journal.Header, journal.Events);
        string path = Path.Combine(_folder, "session.jsonl");
        File.WriteAllBytes(path, bytes[..(bytes.Length * 2 / 3)]);
        string to = Path.Combine(_folder, "made", "of it");
        SessionExport export = SessionExport.Export(path, to);
        Assert.Equal(["session.mid", "session.png", "latency.png"], export.Files.Select(Path.GetFileName));
        Assert.Contains("cut off", Assert.Single(export.Notes), StringComparison.Ordinal);
        Assert.Equal(3, MidiFile.Load(Path.Combine(to, "session.mid")).Tracks.Length);
        using SKBitmap picture = SKBitmap.Decode(Path.Combine(to, "session.png"));
        Assert.Equal(1920, picture.Width);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_said_and_nothing_is_thrown()
    {
        string path = Path.Combine(_folder, "session.jsonl");
        File.WriteAllBytes(path, Any.Bytes(JournalTests.Header, []));
        SessionExport export = SessionExport.Export(path, Path.Combine(path, "not a folder"), sound: true);
        Assert.Empty(export.Files);
        Assert.Equal(2, export.Notes.Count);
    }

    [Fact]
    public void No_journal_is_one_clear_line() =>
        Assert.Throws<JournalException>(() => SessionExport.Export(Path.Combine(_folder, "none"), _folder));

    // A second or two: a real synth renders real sound.
    [Fact]
    public void The_sound_of_a_set_is_audible()
    {
        Assert.SkipWhen(Fluidsynth.FindProgram() is null, "fluidsynth is not installed");
        Assert.SkipWhen(Fluidsynth.FindSoundfont() is null, "no soundfont is installed");
        Journal journal = SyntheticSet.Journal(8);
        string path = Path.Combine(_folder, "session.jsonl");
        File.WriteAllBytes(path, Any.Bytes(journal.Header, journal.Events));
        SessionExport export = SessionExport.Export(path, _folder, sound: true);
        Assert.Empty(export.Notes);
        (double rms, double seconds) = Measure(File.ReadAllBytes(Path.Combine(_folder, "session.wav")));
        Assert.InRange(rms, 0.003, 0.5);
        Assert.True(seconds > (journal.End - journal.Header.Base).TotalSeconds - 1);
    }

    [Fact]
    public void A_synth_that_hangs_is_ended()
    {
        Assert.SkipUnless(File.Exists("/bin/sleep"), "there is no sleep to hang with");
        var clock = Stopwatch.StartNew();
        string? why = Fluidsynth.Run("/bin/sleep", ["60"], Path.Combine(_folder, "none.wav"), TimeSpan.FromMilliseconds(200));
        Assert.Contains("was ended", why, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_synth_that_fails_says_why()
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "there is no shell");
        string? why = Fluidsynth.Run("/bin/sh", ["-c", "echo no such font >&2; exit 3"], Path.Combine(_folder, "none.wav"), TimeSpan.FromSeconds(20));
        Assert.Equal("no sound was rendered: sh said: no such font", why);
    }

    private static (double Rms, double Seconds) Measure(byte[] wav)
    {
        Assert.Equal("RIFF"u8.ToArray(), wav[..4]);
        int data = wav.AsSpan().IndexOf("data"u8) + 8;
        double sum = 0;
        int samples = (wav.Length - data) / 2;
        for (int i = 0; i < samples; i++)
        {
            double sample = BinaryPrimitives.ReadInt16LittleEndian(wav.AsSpan(data + 2 * i)) / 32768.0;
            sum += sample * sample;
        }
        return (Math.Sqrt(sum / samples), samples / 2 / 48000.0);
    }
}
