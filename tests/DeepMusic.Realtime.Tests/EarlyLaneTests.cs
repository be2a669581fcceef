using DeepMusic.Core;
using DeepMusic.Core.Midi;
using static DeepMusic.Realtime.Tests.Stage;

namespace DeepMusic.Realtime.Tests;

public sealed class EarlyLaneTests
{
    private static readonly Pitch C = new(60);
    private readonly ManualClock _clock = new(HostTime.FromSeconds(1));
    private readonly WireLog _wire;
    private readonly Sequencer _sequencer;
    private readonly Lane _early;
    private readonly Lane _straight;

    public EarlyLaneTests()
    {
        _wire = new WireLog(_clock);
        _sequencer = new Sequencer(_clock, _wire, new SequencerOptions { Ports = 3 });
        _early = _sequencer.OpenLane("early", 64, [TimeSpan.FromMilliseconds(40), TimeSpan.Zero, TimeSpan.FromMilliseconds(15)]);
        _straight = _sequencer.OpenLane("straight");
    }

    private void RunTo(double milliseconds)
    {
        while (_sequencer.Step(_clock.Now) is HostTime next && next <= At(milliseconds)) _clock.AdvanceTo(HostTime.Max(next, _clock.Now));
        _clock.AdvanceTo(At(milliseconds));
    }

    [Fact]
    public void What_is_due_goes_to_each_output_as_much_earlier_as_it_is_given_from_its_beginning_to_its_end()
    {
        for (byte port = 0; port < 3; port++) _early.PlayNote(At(100), At(200), 0, C, 90, port);
        _early.Play(At(100), new MidiMessage(0xF8));
        RunTo(300);
        Assert.Equal("1060:90 3C 5A, 1060:F8, 1085:90 3C 5A, 1100:90 3C 5A, 1160:80 3C 40, 1185:80 3C 40, 1200:80 3C 40", _wire.Text());
        Assert.Equal(TimeSpan.Zero, _sequencer.Lateness.Max);
        Assert.Equal(TimeSpan.FromMilliseconds(40), _early.Early);
    }

    [Fact]
    public void Nothing_is_due_before_it_was_handed_over_and_it_is_late_from_then_on_only()
    {
        _early.PlayNote(At(10), At(30), 0, C, 90);
        _clock.AdvanceTo(At(3));
        _sequencer.Step(_clock.Now);
        Assert.Equal("1003:90 3C 5A, 1003:80 3C 40", _wire.Text());
        Assert.True(_sequencer.Sent.TryRead(out SentMessage sent));
        Assert.Equal((At(0), At(3)), (sent.Due, sent.Sent));
    }

    [Fact]
    public void Another_lane_goes_when_it_is_due()
    {
        _straight.PlayNote(At(100), At(200), 0, C, 90);
        RunTo(300);
        Assert.Equal("1100:90 3C 5A, 1200:80 3C 40", _wire.Text());
        Assert.Equal(TimeSpan.Zero, _straight.Early);
    }
}
