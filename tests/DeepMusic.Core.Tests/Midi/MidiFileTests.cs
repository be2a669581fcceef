using CsCheck;
using DeepMusic.Core.Midi;

namespace DeepMusic.Core.Tests.Midi;

public class MidiFileTests
{
    /// <summary>A file around tracks given in hexadecimal; a declared number of tracks may differ.</summary>
    internal static byte[] Bytes(int type, int division, int? declared = null, params string[] tracks)
    {
        int count = declared ?? tracks.Length;
        var bytes = new List<byte>([.. "MThd"u8, 0, 0, 0, 6, 0, (byte)type, (byte)(count >> 8), (byte)count, (byte)(division >> 8), (byte)division]);
        foreach (string track in tracks)
        {
            byte[] body = Convert.FromHexString(track.Replace(" ", ""));
            bytes.AddRange([.. "MTrk"u8, 0, 0, (byte)(body.Length >> 8), (byte)body.Length, .. body]);
        }
        return [.. bytes];
    }

    private static MidiTrack Track(string hex) => Assert.Single(MidiFile.Read(Bytes(0, 96, null, hex)).Tracks);

    private static string Say(MidiTrack track) => string.Join(", ", track.Events) + $" | {track.End}";

    [Theory]
    [InlineData("00 90 3C 40 60 80 3C 00 00 FF 2F 00", "0: 90 3C 40, 96: 80 3C 00 | 96")]
    [InlineData("00 90 3C 40 60 3C 00 81 00 3E 40 00 C1 05 0A FF 2F 00", "0: 90 3C 40, 96: 90 3C 00, 224: 90 3E 40, 224: C1 05 | 234")]
    [InlineData("81 80 80 00 90 3C 40 FF FF FF 7F FF 2F 00", "2097152: 90 3C 40 | 270532607")]
    [InlineData("00 FF 51 03 07 A1 20 00 FF 03 03 41 62 63 00 FF 2F 00", "0: Tempo 07A120, 0: TrackName 416263 | 0")]
    [InlineData("00 FF 4B 02 01 02 00 FF 2F 00", "0: 75 0102 | 0")]
    [InlineData("00 F0 03 7E 09 F7 05 F7 01 F8 00 FF 2F 00", "0: SysEx 7E09F7, 5: Escape F8 | 5")]
    public void Deltas_running_status_meta_and_SysEx_are_read(string track, string events) => Assert.Equal(events, Say(Track(track)));

    [Fact]
    public void SysEx_in_packets_is_kept_in_packets_and_joined_when_asked()
    {
        MidiTrack track = Track("00 F0 02 43 12 0A F7 02 00 43 0A F7 02 01 F7 00 F7 01 FA 05 F0 01 11 00 FF 2F 00");
        Assert.Equal("0: SysEx 4312, 10: Escape 0043, 20: Escape 01F7, 20: Escape FA, 25: SysEx 11 | 25", Say(track));
        (long tick, byte[] message) = Assert.Single(track.SysExMessages());
        Assert.Equal((0, "F0431200" + "4301F7"), (tick, Convert.ToHexString(message)));
    }

    [Theory]
    [InlineData(0x0060, 96, 0, 0)]
    [InlineData(0x7FFF, 32767, 0, 0)]
    [InlineData(0xE728, 0, 25, 40)]
    [InlineData(0xE250, 0, 30, 80)]
    [InlineData(0xE304, 0, 29, 4)]
    [InlineData(0xE8FF, 0, 24, 255)]
    public void The_division_is_ticks_to_the_beat_or_frames_and_ticks_to_the_frame(int word, int perBeat, int frames, int perFrame)
    {
        MidiDivision division = MidiFile.Read(Bytes(0, word, null, "00 FF 2F 00")).Division;
        Assert.Equal((perBeat, frames, perFrame), (division.TicksPerBeat, division.FramesPerSecond, division.TicksPerFrame));
        Assert.Equal(division, division.IsSmpte ? MidiDivision.Smpte(frames, perFrame) : MidiDivision.PerBeat(perBeat));
    }

    [Theory]
    [InlineData("00 90 3C 40", "0: 90 3C 40 | 0")]
    [InlineData("00 90 3C 40 00 FF 01 01 41 05 3C 00 00 FF 2F 00", "0: 90 3C 40, 0: Text 41, 5: 90 3C 00 | 5")]
    [InlineData("00 90 3C 40 00 F0 01 F7 05 3C 00 00 FF 2F 00", "0: 90 3C 40, 0: SysEx F7, 5: 90 3C 00 | 5")]
    [InlineData("00 90 3C 40 05 FF 2F 00 00 00 99", "0: 90 3C 40 | 5")]
    [InlineData("", " | 0")]
    public void What_is_clear_though_not_correct_is_read(string track, string events) => Assert.Equal(events, Say(Track(track)));

    [Fact]
    public void What_stands_after_the_end_of_a_track_is_skipped_up_to_the_next_one() => Assert.Equal(
        [" | 5", "0: 90 3C 40 | 0"],
        MidiFile.Read(Bytes(1, 96, null, "05 FF 2F 00 00 00 99", "00 90 3C 40 00 FF 2F 00")).Tracks.Select(Say));

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(9, 2)]
    public void The_tracks_there_are_count_not_the_header(int declared, int junk)
    {
        byte[] bytes = Bytes(1, 96, declared, "00 90 3C 40 00 FF 2F 00", "00 91 3C 40 00 FF 2F 00");
        Assert.Equal(2, MidiFile.Read(bytes).Tracks.Length);
        if (declared > 2) return;
        Assert.Equal(2, MidiFile.Read([.. bytes, .. new byte[junk]]).Tracks.Length);
        Assert.Equal(2, MidiFile.Read([.. bytes, .. "JUNK"u8, 255, 255, 255, 255, 0]).Tracks.Length);
    }

    [Fact]
    public void Chunks_of_other_kinds_a_longer_header_and_a_RIFF_wrapper_are_passed_over()
    {
        byte[] track = [.. "MTrk"u8, 0, 0, 0, 4, 0, 0xFF, 0x2F, 0];
        byte[] file = [.. "MThd"u8, 0, 0, 0, 8, 0, 1, 0, 1, 0, 96, 1, 2, .. "XFIH"u8, 0, 0, 0, 3, 1, 2, 3, .. track];
        Assert.Single(MidiFile.Read(file).Tracks);
        byte[] data = [.. file, 0];
        byte[] riff = [.. "RIFF"u8, 0, 0, 0, 0, .. "RMID"u8, .. "DISP"u8, 3, 0, 0, 0, 1, 2, 3, 0, .. "data"u8, (byte)file.Length, 0, 0, 0, .. data];
        Assert.Equal(MidiFile.Read(file), MidiFile.Read(riff));
    }

    [Fact]
    public void Type_0_with_several_tracks_is_read_as_type_1() =>
        Assert.Equal(1, MidiFile.Read(Bytes(0, 96, null, "00 FF 2F 00", "00 FF 2F 00")).Type);

    [Fact]
    public void What_is_written_is_read_the_same_with_and_without_running_status()
    {
        Gen.Select(MidiGen.File, Gen.Bool).Sample((file, running) => Assert.Equal(file, MidiFile.Read(file.ToBytes(running))), iter: 5000);
    }

    [Fact]
    public void Running_status_leaves_out_repeated_status_bytes_and_meta_events_bring_it_back()
    {
        MidiTrack track = Track("00 90 3C 40 05 90 3C 00 00 FF 01 01 41 00 90 3E 40 00 FF 2F 00");
        var file = new MidiFile(0, MidiDivision.PerBeat(96), track);
        Assert.Equal(Bytes(0, 96, null, "00 90 3C 40 05 3C 00 00 FF 01 01 41 00 90 3E 40 00 FF 2F 00"), file.ToBytes());
        Assert.Equal(Bytes(0, 96, null, "00 90 3C 40 05 90 3C 00 00 FF 01 01 41 00 90 3E 40 00 FF 2F 00"), file.ToBytes(runningStatus: false));
    }

    [Fact]
    public void A_file_saved_is_loaded_the_same()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".mid");
        try
        {
            var file = new MidiFile(1, MidiDivision.Usual, MidiTrack.Of([Meta.TrackName("Zoë"), MidiFileEvent.Of(3, MidiMessage.NoteOn(0, new Pitch(60), 64))]));
            file.Save(path);
            Assert.Equal(file, MidiFile.Load(path));
            File.WriteAllText(path, "not music");
            Assert.StartsWith(Path.GetFileName(path), Assert.Throws<MidiFileException>(() => MidiFile.Load(path)).Message);
        }
        finally { File.Delete(path); }
    }

    [Fact]
    public void Messages_of_all_tracks_come_in_order_of_time()
    {
        MidiFile file = MidiFile.Read(Bytes(1, 96, null,
            "00 FF 51 03 0F 42 40 60 FF 51 03 07 A1 20 00 FF 2F 00",
            "00 90 3C 40 60 3C 00 60 3E 40 00 FF 2F 00",
            "00 FF 21 01 02 30 91 40 40 00 FF 2F 00"));
        Assert.Equal(
            ["0 90 3C 40 0", "500000 91 40 40 2", "1000000 90 3C 00 0", "1500000 90 3E 40 0"],
            file.TimedMessages().Select(m => $"{m.Time.Microseconds} {m.Message} {m.Port}"));
    }

    [Fact]
    public void Patterns_of_type_2_follow_one_another_each_in_its_own_tempo()
    {
        MidiFile file = MidiFile.Read(Bytes(2, 96, null,
            "00 FF 51 03 0F 42 40 00 90 3C 40 60 3C 00 00 FF 2F 00",
            "00 91 3C 40 60 3C 00 00 FF 2F 00"));
        Assert.Equal([0, 1_000_000, 1_000_000, 1_500_000], file.TimedMessages().Select(m => m.Time.Microseconds));
    }

    [Fact]
    public void Events_further_apart_than_a_file_can_hold_are_refused_when_written()
    {
        var file = new MidiFile(0, MidiDivision.Usual, MidiTrack.Of([], MidiTrack.LongestGap + 1));
        Assert.Contains("gap", Assert.Throws<InvalidOperationException>(() => file.ToBytes()).Message);
    }
}
