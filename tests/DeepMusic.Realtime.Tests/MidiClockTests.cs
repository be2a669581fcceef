using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime.Tests;

public sealed class MidiClockTests(ITestOutputHelper output)
{
    private const double Start = 5_000_000;

    [Fact]
    public void Steady_ticks_give_the_exact_tempo_and_song_position()
    {
        var master = new Master();
        master.Send(0xFA);
        master.Ticks(24 * 8 + 1, 120);
        Timeline line = master.Clock.Timeline!.Value;
        Assert.Equal(120, line.Tempo.BeatsPerMinute, 3);
        Assert.Equal(Beats.Quarter * 8, line.AnchorBeat);
        Assert.Equal(master.True, line.Anchor.Microseconds, 1.0);
        Assert.Equal(ClockState.Running, master.Clock.StateAt(master.Now));
    }

    [Theory]
    [InlineData(1.0, 60, 0.1, 0.6)]
    [InlineData(1.0, 120, 0.15, 0.6)]
    [InlineData(2.0, 120, 0.3, 1.2)]
    [InlineData(2.0, 240, 0.6, 1.2)]
    public void Jitter_is_taken_off(double jitterMs, double bpm, double tempoPercent, double phaseMs)
    {
        // Uniform in plus or minus the jitter; measured after four beats, over 100 more.
        var master = new Master(jitterMs * 1000);
        master.Send(0xFA);
        master.Ticks(24 * 4, bpm);
        double tempoSquares = 0, phaseSquares = 0, worstTempo = 0, worstPhase = 0;
        const int Measured = 2400;
        for (int i = 0; i < Measured; i++)
        {
            master.Ticks(1, bpm);
            Timeline line = master.Clock.Timeline!.Value;
            double tempo = (line.Tempo.BeatsPerMinute / bpm - 1) * 100;
            double phase = (line.Anchor.Microseconds - master.True) / 1000;
            tempoSquares += tempo * tempo;
            phaseSquares += phase * phase;
            worstTempo = Math.Max(worstTempo, Math.Abs(tempo));
            worstPhase = Math.Max(worstPhase, Math.Abs(phase));
        }
        output.WriteLine($"±{jitterMs} ms at {bpm}: tempo rms {Math.Sqrt(tempoSquares / Measured):0.00} %, worst {worstTempo:0.00} %; phase rms {Math.Sqrt(phaseSquares / Measured):0.000} ms, worst {worstPhase:0.000} ms");
        Assert.InRange(worstTempo, 0, tempoPercent);
        Assert.InRange(worstPhase, 0, phaseMs);
    }

    [Theory]
    [InlineData(120, 126)]
    [InlineData(120, 90)]
    [InlineData(120, 60)]
    [InlineData(60, 180)]
    public void A_tempo_step_is_followed_within_two_beats(double before, double after)
    {
        var master = new Master(500);
        master.Send(0xFA);
        master.Ticks(24 * 8, before);
        master.Ticks(48, after);
        Timeline line = master.Clock.Timeline!.Value;
        output.WriteLine($"{before} to {after}: {line.Tempo.BeatsPerMinute:0.0}, phase {(line.Anchor.Microseconds - master.True) / 1000:0.00} ms");
        Assert.Equal(after, line.Tempo.BeatsPerMinute, after * 0.02);
        Assert.Equal(master.True, line.Anchor.Microseconds, 1500.0);
        Assert.Equal(new Beats((24 * 8 + 47) * 40), line.AnchorBeat);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(9)]
    public void Lost_ticks_are_counted_in(int lost)
    {
        var master = new Master(1000);
        master.Send(0xFA);
        master.Ticks(100, 120);
        master.Lose(lost, 120);
        master.Ticks(100, 120);
        Timeline line = master.Clock.Timeline!.Value;
        Assert.Equal(new Beats((199 + lost) * 40), line.AnchorBeat);
        Assert.Equal(120, line.Tempo.BeatsPerMinute, 1.5);
    }

    [Fact]
    public void A_quarter_of_a_second_of_silence_is_a_stop()
    {
        var master = new Master();
        master.Send(0xFA);
        master.Ticks(100, 120);
        Assert.Equal(ClockState.Running, master.Clock.StateAt(master.Now + TimeSpan.FromMilliseconds(249)));
        Assert.Equal(ClockState.Silent, master.Clock.StateAt(master.Now + TimeSpan.FromMilliseconds(251)));
        master.Lose(20, 120);
        master.Ticks(10, 120);
        Assert.Equal(ClockState.Ticking, master.Clock.StateAt(master.Now));
    }

    [Fact]
    public void Two_ticks_start_it()
    {
        var master = new Master();
        master.Ticks(1, 100);
        Assert.Null(master.Clock.Timeline);
        Assert.Equal(ClockState.Silent, master.Clock.StateAt(master.Now));
        master.Ticks(1, 100);
        Assert.Equal(100, master.Clock.Timeline!.Value.Tempo.BeatsPerMinute, 2);
        Assert.Equal(ClockState.Ticking, master.Clock.StateAt(master.Now));
    }

    [Fact]
    public void Stop_holds_the_place_continue_goes_on_and_song_position_moves()
    {
        var master = new Master();
        master.Send(0xFA);
        master.Ticks(25, 120);
        master.Send(0xFC);
        master.Ticks(24, 120);
        Assert.Equal(Beats.Quarter, master.Clock.Timeline!.Value.AnchorBeat);
        Assert.Equal(ClockState.Ticking, master.Clock.StateAt(master.Now));
        master.Send(0xFB);
        master.Ticks(1, 120);
        Assert.Equal(new Beats(25 * 40), master.Clock.Timeline!.Value.AnchorBeat);
        master.Send(0xFC);
        master.Send(0xF2, 0, 1); // 128 sixteenths
        master.Send(0xFB);
        master.Ticks(1, 120);
        Assert.Equal(Beats.Quarter * 32, master.Clock.Timeline!.Value.AnchorBeat);
        Assert.Equal(ClockState.Running, master.Clock.StateAt(master.Now));
    }

    [Fact]
    public void Messages_of_no_clock_are_left_alone()
    {
        Assert.False(new MidiClock(TimeSignature.FourFour).Feed(new TimedMessage(HostTime.Zero, MidiMessage.NoteOn(0, new Pitch(60), 1), 0)));
    }

    [Fact]
    public void Any_stream_of_clock_messages_leaves_an_accepted_tempo()
    {
        var random = new SeededRandom(11);
        var clock = new MidiClock(TimeSignature.FourFour);
        long now = 0;
        byte[] statuses = [0xF8, 0xF8, 0xF8, 0xF8, 0xFA, 0xFB, 0xFC, 0xF2];
        for (int i = 0; i < 200_000; i++)
        {
            now += (long)Math.Exp(random.NextDouble() * 14);
            clock.Feed(new TimedMessage(new HostTime(now), new MidiMessage(statuses[random.Next(8)], 1, 1), 0));
            if (clock.Timeline is { } line) Assert.InRange(line.Tempo.BeatsPerMinute, Tempo.Slowest, Tempo.Fastest);
        }
    }

    /// <summary>A master clock whose cable jitters: it knows the true time of its last tick.</summary>
    private sealed class Master(double jitter = 0)
    {
        private readonly SeededRandom _random = new(7);
        private double _period;

        public MidiClock Clock { get; } = new(TimeSignature.FourFour);

        public double True { get; private set; } = Start;

        public HostTime Now { get; private set; } = new((long)Start);

        public void Send(byte status, byte data1 = 0, byte data2 = 0) => Clock.Feed(new TimedMessage(Now, new MidiMessage(status, data1, data2), 0));

        public void Ticks(int count, double bpm)
        {
            for (int i = 0; i < count; i++)
            {
                Lose(1, bpm);
                Now = HostTime.Max(Now, new HostTime((long)(True + jitter * (2 * _random.NextDouble() - 1))));
                Send(0xF8);
            }
        }

        public void Lose(int count, double bpm)
        {
            _period = 60e6 / bpm / 24;
            True += count * _period;
        }
    }
}
