using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime.Guarding;

namespace DeepMusic.Realtime.Tests.Guarding;

public sealed class LedgerReleaseTests
{
    private readonly WireLog _wire = new(new ManualClock());

    [Fact]
    public void The_note_offs_of_all_outputs_are_first_and_then_each_used_channel_is_put_right()
    {
        LedgerMemory ledger = LedgerMemory.Plain(2);
        Stage stage = Playing(ledger);
        stage.Lane.PlayNote(Stage.At(0), HostTime.Never, 0, new Pitch(60), 90);
        stage.Lane.PlayNote(Stage.At(0), HostTime.Never, 0, new Pitch(64), 90);
        stage.Lane.Play(Stage.At(0), MidiMessage.Control(0, 1, 99));
        stage.Lane.PlayNote(Stage.At(0), HostTime.Never, 15, new Pitch(127), 90, port: 1);
        stage.RunTo(1);
        var release = new LedgerRelease(ledger.Copy(), _wire);
        Assert.True(release.Run());
        Assert.Equal(3, release.Ended);
        Assert.Equal(
            "80 3C 40, 80 40 40, 8F 7F 40, B0 40 00, B0 42 00, B0 7B 00, E0 00 40, B0 01 00, BF 40 00, BF 42 00, BF 7B 00, EF 00 40",
            string.Join(", ", _wire.Messages.Select(m => m.Message)));
        Assert.Equal([0, 0, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1], _wire.Messages.Select(m => (int)m.Port));
    }

    [Fact]
    public void What_an_output_does_not_take_is_tried_again_and_nothing_twice()
    {
        LedgerMemory ledger = LedgerMemory.Plain(2);
        Stage stage = Playing(ledger);
        stage.Lane.PlayNote(Stage.At(0), HostTime.Never, 0, new Pitch(60), 90);
        stage.Lane.PlayNote(Stage.At(0), HostTime.Never, 0, new Pitch(60), 90, port: 1);
        stage.RunTo(1);
        var release = new LedgerRelease(ledger.Copy(), _wire);
        _wire.Unplug(1);
        Assert.False(release.Run());
        Assert.All(_wire.Messages, m => Assert.Equal(0, m.Port));
        _wire.PlugIn(1);
        Assert.True(release.Run());
        Assert.Equal([0, 1], _wire.Messages.Where(m => m.Message.IsNoteOff).Select(m => (int)m.Port));
        Assert.Equal(10, _wire.Messages.Count);
        Assert.True(release.Run());
        Assert.Equal(10, _wire.Messages.Count);
        Assert.Equal(2, stage.Sequencer.Sounding);
    }

    [Fact]
    public void Where_nothing_was_played_nothing_is_sent()
    {
        Assert.True(new LedgerRelease(LedgerMemory.Plain(16), _wire).Run());
        Assert.Empty(_wire.Messages);
    }

    private static Stage Playing(LedgerMemory ledger) => new(new SequencerOptions { Ports = 2, Ledger = ledger });
}
