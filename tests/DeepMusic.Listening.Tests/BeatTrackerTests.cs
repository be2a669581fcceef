using CsCheck;
using DeepMusic.Core;

namespace DeepMusic.Listening.Tests;

public class BeatTrackerTests
{
    private static readonly HostTime Second = HostTime.FromSeconds(1);

    [Fact]
    public void Before_anything_is_heard_it_is_120_with_no_confidence() =>
        Assert.Equal(BeatEstimate.Unknown, new BeatTracker().At(Second) with { Timeline = Timeline.Default });

    [Fact]
    public void The_first_note_is_beat_zero()
    {
        var tracker = new BeatTracker();
        BeatEstimate estimate = tracker.Hear(Playing.On(7.3, 60));
        Assert.Equal(Beats.Zero, estimate.Timeline.BeatAt(HostTime.FromSeconds(7.3)));
    }

    [Fact]
    public void It_has_begun_once_a_note_a_clock_a_tap_or_somebody_who_knows_says_where_the_beat_is()
    {
        var line = new Timeline(Second, Beats.Zero, new Tempo(100), TimeSignature.FourFour);
        (Action<BeatTracker> Deed, bool Begins)[] deeds =
        [
            (_ => { }, false), (t => t.Fix(new Tempo(90), Second), false), (t => t.CountFrom(Second), false), (t => t.Hear(Playing.On(1, 60)), true),
            (t => t.Clock(line, Second), true), (t => t.Tap(line, Second), true), (t => t.BeginAt(Second), true),
        ];
        foreach ((Action<BeatTracker> deed, bool begins) in deeds)
        {
            var tracker = new BeatTracker();
            deed(tracker);
            Assert.Equal(begins, tracker.HasBegun);
        }
    }

    [Fact]
    public void Beats_are_counted_from_where_it_is_told_until_they_begin()
    {
        var tracker = new BeatTracker();
        tracker.CountFrom(HostTime.FromSeconds(1000));
        Assert.Equal(Beats.Of(4), tracker.At(HostTime.FromSeconds(1002)).Timeline.BeatAt(HostTime.FromSeconds(1002)));
        BeatEstimate heard = tracker.Hear(Playing.On(1003, 60));
        tracker.CountFrom(HostTime.FromSeconds(900));
        Assert.Equal(heard.Timeline, tracker.At(HostTime.FromSeconds(1003)).Timeline);
        Assert.Equal(Beats.Zero, heard.Timeline.BeatAt(HostTime.FromSeconds(1003)));
    }

    [Theory]
    [InlineData(66)]
    [InlineData(84)]
    [InlineData(100)]
    [InlineData(120)]
    [InlineData(138)]
    [InlineData(160)]
    public void A_steady_tempo_is_found_within_six_seconds_and_held(double bpm)
    {
        (List<NoteEvent> events, double[] beats) = Playing.Bars(_ => bpm, 64);
        Assert.True(WorstAfter(7, events, beats, out double tempo) < 0.035, $"{tempo} bpm for {bpm}");
        Assert.Equal(bpm, tempo, bpm * 0.015);
    }

    [Fact]
    public void A_tempo_that_gathers_by_a_half_is_followed()
    {
        (List<NoteEvent> events, double[] beats) = Playing.Bars(b => 90 + 45.0 * Math.Clamp(b - 16, 0, 48) / 48, 96);
        Assert.True(WorstAfter(8, events, beats, out double tempo) < 0.07);
        Assert.Equal(135, tempo, 3.0);
    }

    [Fact]
    public void A_sudden_new_tempo_is_found_within_six_seconds()
    {
        (List<NoteEvent> events, double[] beats) = Playing.Bars(b => b < 40 ? 126 : 88, 72);
        Assert.True(WorstAfter(beats[40] + 6, events, beats, out double tempo) < 0.05, $"{tempo}");
        Assert.Equal(88, tempo, 1.5);
    }

    [Fact]
    public void Bar_lines_come_to_stand_where_the_bass_and_the_harmony_change_after_a_pickup()
    {
        (List<NoteEvent> events, double[] beats) = Playing.Bars(_ => 110, 64);
        events.InsertRange(0, Playing.Line(beats[0] - 60 / 110.0, 30 / 110.0, 62, 64));
        var tracker = new BeatTracker();
        foreach (NoteEvent e in events) tracker.Hear(e);
        HostTime down = HostTime.FromSeconds(beats[60]);
        Timeline line = tracker.At(events[^1].Time).Timeline;
        double offset = line.BeatAt(down).Value % 4;
        Assert.True(Math.Min(offset, 4 - offset) < 0.1, $"the bar starts {offset} beats before its bar line");
    }

    [Fact]
    public void Beats_never_go_back_and_never_stop_whatever_is_played()
    {
        Gen<(int Gap, int Pitch, int Velocity)[]> playing =
            Gen.Select(Gen.OneOf(Gen.Int[0, 60], Gen.Int[60, 900], Gen.Int[900, 9000]), Gen.Int[21, 108], Gen.Int[1, 127]).Array[1, 60];
        playing.Sample(notes =>
        {
            var tracker = new BeatTracker();
            double now = 1;
            long last = long.MinValue;
            foreach ((int gap, int pitch, int velocity) in notes)
            {
                for (double t = now; last > long.MinValue && t < now + gap / 1000.0; t += 0.05) Check(HostTime.FromSeconds(t));
                now += gap / 1000.0;
                tracker.Hear(Playing.On(now, pitch, (byte)velocity));
                Check(HostTime.FromSeconds(now));
            }

            void Check(HostTime time)
            {
                BeatEstimate estimate = tracker.At(time);
                long tick = estimate.Timeline.BeatAt(time).Ticks;
                Assert.True(last == long.MinValue || tick >= last - 1, $"{tick} after {last} at {time}");
                Assert.InRange(estimate.Confidence, 0, 1);
                last = Math.Max(last, tick);
            }
        }, iter: 60);
    }

    [Fact]
    public void How_often_it_is_asked_changes_nothing()
    {
        (List<NoteEvent> events, _) = Playing.Bars(b => b < 20 ? 100 : 112, 48, 25);
        var quiet = new BeatTracker();
        var asked = new BeatTracker();
        double now = 0;
        foreach (NoteEvent e in events)
        {
            for (; now < e.Time.Seconds; now += 0.007) asked.At(HostTime.FromSeconds(now));
            Assert.Equal(quiet.Hear(e), asked.Hear(e));
        }
    }

    [Fact]
    public void Clock_rules_over_tap_over_knob_over_the_ear_and_each_takes_over_when_the_one_above_lets_go()
    {
        (List<NoteEvent> events, _) = Playing.Bars(_ => 100, 40);
        var tracker = new BeatTracker();
        foreach (NoteEvent e in events) tracker.Hear(e);
        HostTime now = events[^1].Time + TimeSpan.FromMilliseconds(100);
        Assert.Equal(BeatSource.Free, tracker.At(now).Source);
        tracker.Fix(new Tempo(80), now);
        Check(BeatSource.Fixed, 80);
        tracker.Tap(new Timeline(now, Beats.Zero, new Tempo(90), TimeSignature.FourFour), now);
        Check(BeatSource.Tap, 90);
        var clock = new Timeline(now, Beats.Zero, new Tempo(140), TimeSignature.FourFour);
        tracker.Clock(clock, now);
        Check(BeatSource.Clock, 140);
        double phase = (tracker.At(now).Timeline.BeatAt(now) - clock.BeatAt(now)).Modulo(clock.Meter.Bar).Value;
        Assert.True(Math.Min(phase, 4 - phase) <= BeatClock.Small, "the clock's bar line is ours");
        tracker.Clock(null, now);
        Check(BeatSource.Tap, 90);
        tracker.Tap(null, now);
        tracker.Fix(null, now);
        Check(BeatSource.Free, 100);

        void Check(BeatSource source, double bpm)
        {
            Beats before = tracker.At(now).Timeline.BeatAt(now);
            now += TimeSpan.FromMilliseconds(700);
            BeatEstimate estimate = tracker.At(now);
            Assert.Equal(source, estimate.Source);
            Assert.Equal(bpm, estimate.Timeline.Tempo.BeatsPerMinute, 2.0);
            Assert.True(estimate.Timeline.BeatAt(now) > before);
        }
    }

    [Fact]
    public void An_hour_of_silence_costs_no_more_than_a_few_seconds_of_it()
    {
        var tracker = new BeatTracker();
        foreach (NoteEvent e in Playing.Bars(_ => 100, 16).Events) tracker.Hear(e);
        tracker.Hear(Playing.On(3600, 60));
        BeatEstimate estimate = tracker.Hear(Playing.On(3600.1, 62));
        Assert.True(estimate.Confidence < 0.9);
        Assert.True(tracker.FramesCounted < 3000, $"{tracker.FramesCounted} frames");
    }

    private static double WorstAfter(double seconds, List<NoteEvent> events, double[] beats, out double tempo)
    {
        var tracker = new BeatTracker();
        double worst = 0;
        int next = 0;
        BeatEstimate estimate = BeatEstimate.Unknown;
        foreach (double beat in beats)
        {
            HostTime now = HostTime.FromSeconds(beat);
            while (next < events.Count && events[next].Time <= now) tracker.Hear(events[next++]);
            estimate = tracker.At(now);
            if (beat < seconds) continue;
            double off = estimate.Timeline.BeatAt(now).Value;
            off = Math.Abs(off - Math.Round(off)) * estimate.Timeline.Tempo.MicrosecondsPerBeat * 1e-6;
            worst = Math.Max(worst, off);
        }
        tempo = estimate.Timeline.Tempo.BeatsPerMinute;
        return worst;
    }
}
