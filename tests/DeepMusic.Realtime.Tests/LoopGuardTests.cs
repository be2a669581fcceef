using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime.Tests;

public sealed class LoopGuardTests
{
    private static readonly int[] Tune = [60, 64, 67, 72, 71, 67, 62, 65, 69, 60];

    [Theory]
    [InlineData(0.5)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(15)]
    public void A_storm_through_thru_is_muted_within_a_second_and_all_it_struck_ends(double delay)
    {
        var cable = new Cable { Delay = () => delay };
        cable.Key(0, 60, 90);
        cable.RunTo(3000);
        Assert.InRange((cable.MutedAt!.Value - Cable.At(0)).TotalMilliseconds, 0, 1000);
        Assert.Equal(0, cable.Sounding);
        Assert.DoesNotContain(cable.Wire, sent => sent.Time > cable.MutedAt + TimeSpan.FromMilliseconds(1) && sent.Message.IsNoteOn);
        Assert.DoesNotContain(cable.Heard, heard => heard.Time > cable.MutedAt && heard.Message.IsNoteOn);
        AssertEnds(cable.Heard.Select(h => h.Message));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(40)]
    [InlineData(120)]
    [InlineData(250)]
    public void A_probe_that_is_sent_when_notes_come_back_proves_any_loop_within_a_second(double delay)
    {
        foreach (bool thru in (bool[])[true, false])
        {
            var cable = new Cable(thru) { Delay = Jitter(delay, 20, 3) };
            for (int i = 0; i < 8; i++) cable.Answer(i * 700, Tune[i], 64, 600);
            cable.RunTo(8000, probes: true);
            Assert.InRange((cable.MutedAt!.Value - Cable.At(delay)).TotalMilliseconds, 0, 1000);
            Assert.Equal(0, cable.Sounding);
            Assert.DoesNotContain(cable.Heard, heard => cable.Trace.Probe.TryRead(heard.Message, out _, out _));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(30)]
    [InlineData(90)]
    [InlineData(250)]
    public void A_synth_that_echoes_notes_alone_is_known_by_its_constant_delay(double delay)
    {
        var cable = new Cable(thru: false) { Delay = Jitter(delay, 3, 5), Returns = m => m.IsNoteOn || m.IsNoteOff };
        for (int i = 0; i < 10; i++) cable.Answer(i * 140, Tune[i], 60 + i * 3, 100);
        cable.RunTo(3000, probes: true);
        Assert.InRange((cable.MutedAt!.Value - Cable.At(delay)).TotalMilliseconds, 0, 1000);
        AssertEnds(cable.Heard.Select(h => h.Message));
    }

    [Fact]
    public void Chords_that_come_back_are_known_too()
    {
        var cable = new Cable(thru: false) { Delay = () => 35, Returns = m => m.IsNoteOn || m.IsNoteOff };
        for (int i = 0; i < 4; i++)
            foreach (int third in (int[])[0, 4, 7]) cable.Answer(i * 400, 60 + i + third, 70 + third + i, 300);
        cable.RunTo(3000);
        Assert.InRange((cable.MutedAt!.Value - Cable.At(35)).TotalMilliseconds, 0, 1000);
    }

    [Fact]
    public void An_output_that_plays_what_does_not_come_back_mutes_nothing()
    {
        var cable = new Cable(thru: false);
        for (int i = 0; i < 400; i++)
        {
            cable.Answer(i * 120, Tune[i % 10], 60 + i % 40);
            cable.Key(i * 120 + 37, Tune[(i + 3) % 10], 60 + i % 40);
        }
        cable.RunTo(60_000);
        Assert.Null(cable.MutedAt);
    }

    [Fact]
    public void A_clock_that_comes_back_is_no_evidence_and_one_that_is_ours_is_not_heard_on_a_muted_input()
    {
        var cable = new Cable(thru: false) { Delay = () => 3 };
        for (int i = 0; i < 480; i++) cable.Answers.Play(Cable.At(i * 20), new MidiMessage(0xF8));
        cable.RunTo(5000);
        Assert.Null(cable.MutedAt);
        Assert.Equal(250, cable.Heard.Count);
        cable.Probe();
        cable.RunTo(6000);
        Assert.NotNull(cable.MutedAt);
        int heard = cable.Heard.Count;
        cable.RunTo(9600);
        Assert.Equal(heard, cable.Heard.Count);
        // Ours has ended; another's passes.
        cable.Come(Cable.At(12_000), new MidiMessage(0xF8));
        cable.RunTo(13_000);
        Assert.Equal(heard + 1, cable.Heard.Count);
    }

    [Fact]
    public void What_was_muted_is_heard_again_when_it_is_let()
    {
        var cable = new Cable { Delay = () => 2 };
        cable.Key(0, 60, 90);
        cable.RunTo(1000);
        Assert.Equal((byte)0, cable.Guard.MutedFor(0));
        cable.Delay = null;
        cable.Key(1100, 62, 80, 100);
        cable.RunTo(1150);
        Assert.DoesNotContain(cable.Wire, sent => sent.Message.IsNoteOn && sent.Message.Data1 == 62);
        cable.Guard.Unmute(0);
        cable.RunTo(1500);
        cable.Key(1600, 64, 80);
        cable.RunTo(2000);
        Assert.Contains(cable.Wire, sent => sent.Message.IsNoteOn && sent.Message.Data1 == 64);
        Assert.Contains(cable.Heard, heard => heard.Message.IsNoteOn && heard.Message.Data1 == 64);
        Assert.Null(cable.Guard.MutedFor(0));
    }

    [Fact]
    public void The_controller_of_the_probe_is_the_players_while_none_is_on_its_way()
    {
        var cable = new Cable();
        MidiMessage half = cable.Trace.Probe.Half(0, second: true);
        cable.Come(Cable.At(10), half);
        cable.RunTo(100);
        Assert.Contains(cable.Heard, heard => heard.Message == half);
        Assert.Contains(cable.Wire, sent => sent.Message == half);
        cable.Probe();
        // The halves in the wrong order are a coincidence.
        cable.Come(Cable.At(120), half);
        cable.Come(Cable.At(130), cable.Trace.Probe.Half(0, second: false));
        cable.RunTo(1000);
        Assert.Null(cable.MutedAt);
    }

    [Fact]
    public void Probes_of_different_outputs_and_programs_are_told_apart()
    {
        var probe = new LoopProbe(int.MaxValue - 3);
        for (byte output = 0; output < 16; output++)
        {
            Assert.True(probe.TryRead(probe.Half(output, false), out byte first, out bool second));
            Assert.Equal((output, false), (first, second));
            Assert.True(probe.TryRead(probe.Half(output, true), out first, out second));
            Assert.Equal((output, true), (first, second));
        }
        Assert.False(probe.TryRead(MidiMessage.Control(15, 119, 0), out _, out _));
        Assert.False(new LoopProbe(40).TryRead(new LoopProbe(0).Half(0, false), out _, out _));
    }

    [Fact]
    public void Watching_allocates_nothing()
    {
        var clock = new ManualClock(Cable.At(0));
        var trace = new SentTrace(clock, new LoopProbe(0));
        var sequencer = new Sequencer(clock, new Deaf());
        var guard = new LoopGuard(new Thru(sequencer.OpenLane("thru", 64)), trace);
        int i = 0;
        void Watch()
        {
            clock.Advance(TimeSpan.FromMilliseconds(3));
            MidiMessage note = i % 2 == 0 ? MidiMessage.NoteOn(0, new Pitch(60 + i % 7), 80 + i % 3) : MidiMessage.NoteOff(0, new Pitch(60 + (i - 1) % 7));
            trace.Sending(0, note);
            var message = new TimedMessage(clock.Now, note, 0);
            guard.Pass(message);
            guard.Hears(message);
            if (i % 50 == 0) guard.Unmute(0);
            guard.TakeSuspects();
            sequencer.Step(clock.Now);
        }
        Assert.Equal(0, Allocated.By(() =>
        {
            for (int until = i + 30_000; i < until; i++) Watch();
        }));
    }

    internal static Func<double> Jitter(double delay, double upTo, ulong seed)
    {
        var random = new SeededRandom(seed);
        return () => delay + random.NextDouble() * upTo;
    }

    private static void AssertEnds(IEnumerable<MidiMessage> heard)
    {
        var down = new HashSet<byte>();
        foreach (MidiMessage message in heard)
        {
            if (message.IsNoteOn) down.Add(message.Data1);
            else if (message.IsNoteOff) down.Remove(message.Data1);
        }
        Assert.Empty(down);
    }

    private sealed class Deaf : IMidiSink
    {
        public bool Send(byte port, in MidiMessage message) => true;
    }
}
