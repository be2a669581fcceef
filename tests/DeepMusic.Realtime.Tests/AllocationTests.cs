using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime.Tests;

public sealed class AllocationTests
{
    private const int Events = 100_000;

    [Fact]
    public void A_hundred_thousand_events_through_ring_lane_sequencer_and_ledger_allocate_nothing() => Assert.Equal(0, AllocatedBy(_ => { }));

    [Fact]
    public void With_a_shared_ledger_and_active_sensing_it_is_still_nothing()
    {
        using LedgerMemory ledger = LedgerMemory.Share(2);
        Assert.Equal(0, AllocatedBy(_ => { }, new SequencerOptions { Ports = 2, Ledger = ledger, ActiveSensing = true }));
    }

    [Fact]
    public void The_measurement_sees_a_single_object_per_event() => Assert.True(AllocatedBy(i => GC.KeepAlive(new object())) >= Events * 24L);

    [Fact]
    public void Clocks_taps_clicks_and_thru_allocate_nothing()
    {
        var manual = new ManualClock(Stage.At(0));
        var sequencer = new Sequencer(manual, new Deaf());
        Lane lane = sequencer.OpenLane("all", 256);
        var thru = new Thru(lane);
        thru.Route(0, new ThruRoute(0));
        ThruMask[] masks = [ThruMask.Nothing, ThruMask.Nothing.WithKey(null, 61).WithController(0, 74), ThruMask.Everything];
        var clock = new MidiClock(TimeSignature.FourFour);
        var clockOut = new MidiClockOut(lane, 0);
        var taps = new TapTempo();
        var metronome = new Metronome(lane, 0) { Line = new Timeline(Stage.At(0), Beats.Zero, new Tempo(120), TimeSignature.FourFour) };
        clockOut.Start(metronome.Line, Beats.Zero);
        Assert.Equal(0, Measure(i =>
        {
            var time = new HostTime(Stage.At(0).Microseconds + i * 20_000L);
            clock.Feed(new TimedMessage(time, new MidiMessage(0xF8), 0));
            if (i % 24 == 0) taps.Tap(time);
            thru.Pass(new TimedMessage(time, i % 2 == 0 ? MidiMessage.NoteOn(0, new Pitch(60), 90) : MidiMessage.NoteOff(0, new Pitch(60)), 0));
            if (i % 100 == 0) thru.Swallow(masks[i / 100 % masks.Length]);
            thru.Pass(new TimedMessage(time, i % 4 < 2 ? MidiMessage.NoteOn(0, new Pitch(61), 90) : MidiMessage.Control(0, i % 8 < 4 ? 74 : 1, i & 127), 0));
            thru.Pass(new TimedMessage(time, MidiMessage.NoteOff(0, new Pitch(61)), 0));
            metronome.Fill(time, time + TimeSpan.FromMilliseconds(40));
            clockOut.Fill(time + TimeSpan.FromMilliseconds(40));
            manual.AdvanceTo(time);
            sequencer.Step(time);
            if (clock.Timeline is null && i > 2) throw new InvalidOperationException("no timeline");
        }, sequencer));
    }

    private static long AllocatedBy(Action<int> besides, SequencerOptions? options = null)
    {
        var clock = new ManualClock();
        var sequencer = new Sequencer(clock, new Deaf(), options);
        Lane lane = sequencer.OpenLane("notes");
        return Measure(i =>
        {
            besides(i);
            HostTime now = clock.Now;
            lane.PlayNote(now, now + TimeSpan.FromMilliseconds(3), i & 15, new Pitch(i & 127), 90, (byte)(i & 1), (uint)i);
            lane.Play(now, MidiMessage.NoteOn(0, new Pitch(i & 63), 90));
            lane.Play(now, MidiMessage.Control(0, 64, i & 127));
            lane.Play(now, MidiMessage.NoteOff(0, new Pitch(i & 63)));
            if (i % 5 == 0) lane.Cancel((uint)i - 2);
            if (i % 5000 == 0) sequencer.Panic();
            if (i % 7000 == 0) sequencer.Flush();
            sequencer.PortBack(1);
            sequencer.Step(now);
            while (sequencer.Sent.TryRead(out _)) { }
            clock.Advance(TimeSpan.FromMilliseconds(1));
        }, sequencer);
    }

    private static long Measure(Action<int> act, object keep)
    {
        int i = 0;
        long allocated = Allocated.By(() =>
        {
            for (int until = i + Events; i < until; i++) act(i);
        });
        GC.KeepAlive(keep);
        return allocated;
    }

    private sealed class Deaf : IMidiSink
    {
        private int _sent;

        public bool Send(byte port, in MidiMessage message) => port == 0 || _sent++ % 7 != 0;
    }
}
