using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime.Tests;

/// <summary>What a second process reads is what sounds.</summary>
public sealed class LedgerMemoryTests
{
    private const int Ports = 2;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Another_reader_finds_what_sounds_and_what_is_moved_whatever_was_played(int seed)
    {
        using LedgerMemory written = LedgerMemory.Share(Ports);
        using LedgerMemory read = LedgerMemory.Open(written.Path);
        var stage = new Stage(new SequencerOptions { Ports = Ports, Ledger = written }, lanes: 2, capacity: 128);
        var random = new SeededRandom((ulong)seed);
        int most = 0;
        for (int i = 0; i < 600; i++)
        {
            Do(stage, random);
            stage.RunTo((stage.Clock.Now - Stage.At(0)).TotalMilliseconds + random.Next(8));
            HashSet<(byte, int, int)> sounding = stage.Wire.Sounding();
            Assert.Equal(sounding.Order(), Sounding(read).Order());
            Assert.Equal(stage.Wire.Moved().Order(), Moved(read).Order());
            Assert.Equal(stage.Sequencer.Sounding, read.Sounding);
            Assert.Equal(sounding.Count == 0 && stage.Wire.Moved().Count == 0, read.IsSilent);
            most = Math.Max(most, sounding.Count);
        }
        Assert.True(most > 3);
        Assert.Equal(LedgerState.Running, read.State);
        for (byte port = 0; port < Ports; port++) stage.Wire.PlugIn(port);
        Assert.True(stage.Sequencer.Close(TimeSpan.Zero));
        Assert.Equal(LedgerState.Closed, read.State);
        Assert.True(read.IsSilent);
        Assert.Equal(Environment.ProcessId, read.Writer);
        for (int channel = 0; channel < Ports * 16; channel++)
            Assert.Equal(stage.Wire.Messages.Any(m => m.Port * 16 + m.Message.Channel == channel), read.IsUsed(channel));
    }

    [Fact]
    public void What_is_owed_to_an_output_that_is_gone_stays_for_the_reader_after_the_end()
    {
        using LedgerMemory written = LedgerMemory.Share(1);
        using LedgerMemory read = LedgerMemory.Open(written.Path);
        var stage = new Stage(new SequencerOptions { Ports = 1, Ledger = written });
        stage.Lane.PlayNote(Stage.At(0), HostTime.Never, 3, new Pitch(60), 90);
        stage.RunTo(1);
        stage.Wire.Unplug(0);
        Assert.False(stage.Sequencer.Close(TimeSpan.Zero));
        Assert.Equal(LedgerState.Closed, read.State);
        Assert.Equal([(0, 3, 60)], Sounding(read).Select(k => ((int)k.Port, k.Channel, k.Pitch)));
    }

    [Fact]
    public void What_is_foreign_old_half_made_cut_off_or_gone_is_refused_in_one_line()
    {
        string path;
        using (LedgerMemory made = LedgerMemory.Share(2))
        {
            path = made.Path;
            byte[] whole = File.ReadAllBytes(path);
            Refused("is not a ledger", new byte[4096]);
            Refused("is not a ledger", whole[..40]);
            Refused("is a ledger of version 7, and this program reads version 1", [.. whole[..8], 7, .. whole[9..]]);
            Refused("cut off", whole[..^8]);
            Refused("cut off", [.. whole[..16], 33, .. whole[17..]]);
            Refused("is not a ledger", [0, .. whole[1..]]);
        }
        Assert.False(File.Exists(path));
        Assert.Contains("cannot be read", Assert.Throws<LedgerException>(() => LedgerMemory.Open(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_for_fewer_outputs_is_not_taken() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Stage(new SequencerOptions { Ports = 3, Ledger = LedgerMemory.Plain(2) }));

    [Fact]
    public void Only_its_user_may_read_the_file()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no modes");
        using LedgerMemory made = LedgerMemory.Share(1);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(made.Path));
    }

    private static void Refused(string why, byte[] bytes)
    {
        string path = Path.Combine(Path.GetTempPath(), $"no-ledger-{Guid.NewGuid():N}");
        File.WriteAllBytes(path, bytes);
        try
        {
            string said = Assert.Throws<LedgerException>(() => LedgerMemory.Open(path)).Message;
            Assert.Contains(why, said, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', said);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IEnumerable<(byte Port, int Channel, int Pitch)> Sounding(LedgerMemory ledger) =>
        Enumerable.Range(0, ledger.Ports * 2048).Where(ledger.Sounds).Select(key => ((byte)(key >> 11), key >> 7 & 15, key & 127));

    private static IEnumerable<(byte Port, int Channel, int Control)> Moved(LedgerMemory ledger) =>
        Enumerable.Range(0, ledger.Ports * 16 * HeldControl.Count).Where(ledger.IsMoved)
            .Select(i => ((byte)(i / HeldControl.Count / 16), i / HeldControl.Count % 16, i % HeldControl.Count));

    private static void Do(Stage stage, SeededRandom random)
    {
        Lane lane = stage.Lanes[random.Next(2)];
        HostTime now = stage.Clock.Now;
        byte port = (byte)random.Next(Ports);
        var pitch = new Pitch(random.Next(128));
        int channel = random.Next(16);
        switch (random.Next(10))
        {
            case < 5: lane.PlayNote(now, now + TimeSpan.FromMilliseconds(random.Next(60)), channel, pitch, 90, port, (uint)random.Next(3)); break;
            case 5: lane.Play(now, MidiMessage.Control(channel, 64 + random.Next(6), random.Next(2) * 127), port); break;
            case 6: lane.Play(now, new MidiMessage((byte)(0xE0 | channel), 0, (byte)(64 + random.Next(2))), port); break;
            case 7: lane.Cancel((uint)random.Next(3)); break;
            case 8 when random.Next(4) == 0: stage.Sequencer.Flush(); break;
            case 8 when random.Next(4) == 0: stage.Wire.Unplug(port); break;
            default:
                stage.Wire.PlugIn(port);
                stage.Sequencer.PortBack(port);
                break;
        }
    }
}
