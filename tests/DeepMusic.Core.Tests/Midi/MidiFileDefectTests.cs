using CsCheck;
using DeepMusic.Core.Midi;
using DeepMusic.Fuzzing;

namespace DeepMusic.Core.Tests.Midi;

public class MidiFileDefectTests
{
    private const int TrackBody = 22;

    [Theory]
    [InlineData("", 0, "empty")]
    [InlineData("4D", 0, "MThd")]
    [InlineData("52494646 00000000 57415645", 8, "no MIDI")]
    [InlineData("52494646 00000000 524D4944", 12, "without MIDI")]
    [InlineData("52494646 00000000 524D4944 64617461 FFFFFFFF", 16, "chunk")]
    [InlineData("4D546864 00000006 0001", 4, "6 bytes where 2 are left")]
    [InlineData("4D546864 00000005 0001000100", 4, "header of 5 bytes")]
    [InlineData("4D546864 00000006 0003 0001 0060", 8, "type 3")]
    [InlineData("4D546864 00000006 0001 0001 0000", 12, "division")]
    [InlineData("4D546864 00000006 0001 0001 E000", 12, "division")]
    [InlineData("4D546864 00000006 0001 0001 E700", 12, "division")]
    [InlineData("4D546864 00000006 0001 0001 0060", 10, "there is none")]
    [InlineData("4D546864 00000006 0001 0001 0060 4D54726B 0000", 14, "chunk must start")]
    [InlineData("4D546864 00000006 0001 0001 0060 4D54726B FFFFFFFF 00FF2F00", 18, "4294967295 bytes where 4 are left")]
    public void A_broken_frame_is_named_with_its_byte(string hex, long offset, string defect) => Fails(Convert.FromHexString(hex.Replace(" ", "")), offset, defect);

    [Theory]
    [InlineData("00", 1, "middle of an event")]
    [InlineData("00 3C 40", 1, "data byte 3C")]
    [InlineData("00 90 3C", 3, "middle of an event")]
    [InlineData("00 90 3C 80", 3, "byte 80 where a data byte")]
    [InlineData("00 F1 00", 1, "status F1")]
    [InlineData("00 F8", 1, "status F8")]
    [InlineData("00 FF 80 00", 2, "meta event 80")]
    [InlineData("00 FF 01 05 41", 3, "5 bytes where 1 are left")]
    [InlineData("00 FF 01 FF FF FF 7F 41", 3, "268435455 bytes where 1 are left")]
    [InlineData("00 F0 05 41", 2, "5 bytes where 1 are left")]
    [InlineData("00 F7 81 80 80 80 00", 2, "four bytes")]
    [InlineData("FF FF FF FF 00 90 3C 40", 0, "four bytes")]
    public void A_broken_track_is_named_with_its_byte(string track, long offset, string defect) =>
        Fails(MidiFileTests.Bytes(0, 96, null, track), TrackBody + offset, defect);

    [Fact]
    public void An_event_does_not_reach_into_the_next_track() =>
        Fails(MidiFileTests.Bytes(1, 96, null, "00 FF 01 05 41", "00 90 3C 40 00 FF 2F 00"), TrackBody + 3, "5 bytes where 1 are left");

    private static void Fails(byte[] bytes, long offset, string defect)
    {
        var e = Assert.Throws<MidiFileException>(() => MidiFile.Read(bytes, "calls.mid"));
        Assert.Equal(offset, e.Offset);
        Assert.Contains(defect, e.Defect);
        Assert.StartsWith("calls.mid: ", e.Message);
        Assert.Contains($"(byte {offset}); ", e.Message);
        Assert.DoesNotContain('\n', e.Message);
    }

    [Fact]
    public void Sixty_thousand_mutilated_files_are_read_or_refused_with_memory_in_proportion()
    {
        // 96 bytes of memory for each byte of file: an event takes 24, two bytes hold one, and a growing list holds up to three copies.
        const int PerByte = 96, Fixed = 16 * 1024;
        TimeSpan before = Environment.CpuUsage.TotalTime;
        int read = 0, refused = 0;
        Gen.Select(MidiGen.File, Gen.ULong).Sample((file, seed) =>
        {
            byte[] whole = file.ToBytes((seed & 1) != 0);
            var random = new SeededRandom(seed);
            for (int i = 0; i < 20; i++)
            {
                byte[] bytes = Mutator.Mutate([whole], FuzzTests.MidiFiles, random);
                long taken = GC.GetAllocatedBytesForCurrentThread();
                try
                {
                    MidiFile result = MidiFile.Read(bytes);
                    Interlocked.Increment(ref read);
                    Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - taken, 0, bytes.Length * PerByte + Fixed);
                    Assert.Equal(result, MidiFile.Read(result.ToBytes()));
                    Score.Of(result).ToMidiFile();
                    result.TimedMessages();
                }
                catch (MidiFileException e)
                {
                    Interlocked.Increment(ref refused);
                    Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - taken, 0, bytes.Length * PerByte + Fixed);
                    Assert.InRange(e.Offset, 0, bytes.Length);
                }
            }
        }, iter: 3000);
        Assert.True(read > 5000 && refused > 5000, $"{read} read, {refused} refused");
        // A few seconds of work, on any machine; tests that run beside it count too.
        Assert.InRange((Environment.CpuUsage.TotalTime - before).TotalSeconds, 0, 120);
    }

    [Fact]
    public void Noise_is_refused_or_read_and_never_fails_otherwise()
    {
        Gen.Byte.Array[0, 400].Sample(noise =>
        {
            byte[][] dressed = [noise, [.. "MThd"u8, .. noise], MidiFileTests.Bytes(1, 480, null, Convert.ToHexString(noise))];
            foreach (byte[] bytes in dressed)
            {
                try { MidiFile.Read(bytes); }
                catch (MidiFileException) { }
            }
        }, iter: 10_000);
    }
}
