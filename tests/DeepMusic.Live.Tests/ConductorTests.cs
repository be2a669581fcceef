using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Tests;

public class ConductorTests
{
    private static readonly int[] Tune = [60, 62, 64, 65, 67, 64, 60];

    /// <summary>A phrase, and time until its answer sounds.</summary>
    private static void UntilItSounds(VirtualStage stage)
    {
        stage.Melody(1, 0.3, Tune);
        for (double at = 3.2; stage.Sounding == 0; at += 0.01)
        {
            Assert.True(at < 8, "no answer");
            stage.RunTo(at);
        }
    }

    [Fact]
    public void A_preset_entered_in_mid_answer_lets_it_end_where_it_began_and_the_next_one_goes_elsewhere()
    {
        Preset first = Played.With("barge-in=duet"), second = first with { Name = "second", Channel = 4, Knobs = first.Knobs.With("shadow", "2"), Program = 9 };
        Played set = Played.Set(first, stage =>
        {
            UntilItSounds(stage);
            HostTime entered = stage.Conductor.Now;
            stage.Do(c => c.Enter(second));
            Assert.True(stage.Sounding > 0);
            Assert.All(Knobs.All, k => Assert.Equal(second.Knobs[k.Name], stage.Conductor.Knobs[k.Name]));
            Assert.Same(second, stage.Conductor.Preset);
            stage.RunTo(entered + TimeSpan.FromSeconds(5));
            Assert.Equal(0, stage.Sounding);
            stage.Melody(stage.Conductor.Now.Seconds, 0.3, Tune);
            stage.RunTo(stage.Conductor.Now.Seconds + 8);
        }, route: p => new Routing([p.Channel == 0 ? (byte)3 : (byte)5], ProgramChange.Of(p, [5])));
        List<(SentEvent On, HostTime Off)> notes = set.Notes();
        HostTime at = set.Of<MarkEvent>().First(m => m.Text.StartsWith("preset", StringComparison.Ordinal)).Time;
        Assert.Contains(notes, n => n.On.Time > at && n.On.Port == 3);
        Assert.Equal([(3, 0), (5, 4)], notes.Select(n => ((int)n.On.Port, n.On.Message.Channel)).Distinct());
        Assert.All(set.Notes("shadow"), n => Assert.Equal(((byte)5, 4), (n.On.Port, n.On.Message.Channel)));
        Assert.Equal((5, 9), set.Of<SentEvent>().Where(s => s.Message.Command == 0xC0).Select(s => ((int)s.Port, (int)s.Message.Data1)).Single());
    }

    [Fact]
    public void A_key_held_over_a_change_of_preset_lets_its_shadow_go_where_it_began()
    {
        Preset first = Played.With("shadow=2"), second = first with { Name = "second", Channel = 7 };
        Played set = Played.Set(first, stage =>
        {
            stage.Press(1, 60);
            stage.RunTo(1.1);
            stage.Do(c => c.Enter(second));
            stage.Release(1.5, 60);
            stage.Press(2, 62);
            stage.Release(2.2, 62);
        }, route: p => new Routing([(byte)p.Channel], []));
        Assert.Equal([(0, 0), (7, 7)], set.Notes("shadow").Select(n => ((int)n.On.Port, n.On.Message.Channel)));
    }

    [Fact]
    public void Listen_lets_an_answer_ring_out_and_stop_ends_it_at_once()
    {
        foreach ((PlayerAction action, bool ringsOn) in new[] { (PlayerAction.Listen, true), (PlayerAction.Stop, false) })
        {
            HostTime at = default;
            Played set = Played.Set(Played.With(), stage =>
            {
                UntilItSounds(stage);
                at = stage.Conductor.Now;
                stage.Do(c => c.Do(action));
                Assert.Equal(ringsOn, stage.Sounding > 0);
                stage.RunTo(at + TimeSpan.FromSeconds(4));
                Assert.Equal(0, stage.Sounding);
            });
            Assert.DoesNotContain(set.Notes(), n => n.On.Time > at + (ringsOn ? Playback.Ahead : TimeSpan.Zero));
        }
    }

    [Fact]
    public void Panic_silences_the_answer_and_the_shadow_at_once() => Played.Set(Played.With("barge-in=duet"), stage =>
    {
        UntilItSounds(stage);
        stage.Do(c => c.Turn("shadow", "2"));
        stage.Press(stage.Conductor.Now.Seconds, 72);
        Assert.True(stage.Sounding >= 2);
        stage.Do(c => c.Do(PlayerAction.Panic));
        Assert.Equal(0, stage.Sounding);
        stage.RunTo(stage.Conductor.Now + TimeSpan.FromMilliseconds(400));
        Assert.Equal(0, stage.Sounding);
    }).Notes();

    [Fact]
    public void Panic_ends_what_rings_on_after_an_answer_is_over() => Played.Set(Played.With("longest=16", "density=0.5", "polyphony=1"), stage =>
    {
        for (int call = 0; call < 12; call++)
        {
            stage.Melody(stage.Conductor.Now.Seconds + 1, 0.3, Tune);
            do
            {
                stage.RunTo(stage.Conductor.Now + TimeSpan.FromMilliseconds(10));
            }
            while (stage.Conductor.State != Listening.DialogueState.Idle);
            stage.Do(c => c.Do(PlayerAction.Panic));
            Assert.Equal(0, stage.Sounding);
        }
    });

    [Fact]
    public void Mute_says_nothing_not_even_the_shadow_and_learns_all_the_same() => Played.Set(Played.With("shadow=2"), stage =>
    {
        UntilItSounds(stage);
        stage.Do(c => c.Turn("mute", "on"));
        Assert.Equal(0, stage.Sounding);
        double at = stage.Conductor.Now.Seconds + 1;
        stage.Press(at, 60);
        Assert.Equal(0, stage.Sounding);
        stage.Release(at + 0.2, 60);
        stage.RunTo(at + 5);
        Assert.Equal(0, stage.Sounding);
        stage.Do(c => c.Turn("mute", "off"));
        stage.Melody(at + 6, 0.3, Tune);
        for (; stage.Sounding == 0; stage.RunTo(stage.Conductor.Now + TimeSpan.FromMilliseconds(10))) Assert.True(stage.Conductor.Now.Seconds < at + 12);
    }).Notes();

    [Fact]
    public void The_player_coming_in_silences_the_answer_in_the_same_instant()
    {
        HostTime struck = default;
        Played set = Played.Set(Played.With(), stage =>
        {
            UntilItSounds(stage);
            stage.Press(stage.Conductor.Now.Seconds, 72);
            struck = stage.Conductor.Now;
            Assert.Equal(0, stage.Sounding);
            stage.Release(struck.Seconds + 0.1, 72);
            stage.RunTo(struck.Seconds + 0.2);
        });
        Assert.Equal(struck, set.Of<YieldEvent>().First().Time);
        Assert.All(set.Notes(), n => Assert.True(n.Off <= struck));
    }

    [Fact]
    public void In_a_duet_the_answer_goes_on()
    {
        Played set = Played.Set(Played.With("barge-in=duet"), stage =>
        {
            UntilItSounds(stage);
            double at = stage.Conductor.Now.Seconds;
            stage.Press(at, 72);
            Assert.True(stage.Sounding > 0);
            stage.Release(at + 0.1, 72);
            stage.RunTo(at + 0.2);
        });
        Assert.DoesNotContain(set.Of<YieldEvent>(), y => y.Time < set.Of<MarkEvent>().Last().Time);
    }

    [Fact]
    public void A_key_lock_that_is_turned_binds_the_rest_of_the_answer()
    {
        HostTime turned = default;
        Played set = Played.Set(Played.With("key=C major", "turn=bars:2", "tempo=120", "density=2"), stage =>
        {
            stage.Melody(1, 0.5, 60, 62, 64, 65, 67, 69, 71, 72);
            stage.RunTo(5.6);
            Assert.True(stage.Sounding > 0 || stage.Conductor.State == Listening.DialogueState.Responding);
            stage.Do(c => c.Turn("key", "F# major"));
            turned = stage.Conductor.Now;
            stage.RunTo(12);
        });
        var lock2 = new Key(new PitchClass(6), Scale.Major);
        Assert.All(set.Notes().Where(n => n.On.Due > turned + TimeSpan.FromMilliseconds(300)), n => Assert.True(lock2.Contains(new Pitch(n.On.Message.Data1))));
    }

    [Fact]
    public void Held_the_turn_waits_and_is_taken_when_let_go()
    {
        Played set = Played.Set(Played.With(), stage =>
        {
            stage.Do(c => c.Do(PlayerAction.Hold));
            Assert.True(stage.Conductor.Held);
            stage.Melody(1, 0.3, Tune);
            stage.RunTo(8);
            Assert.Equal(0, stage.Sounding);
            stage.Do(c => c.Do(PlayerAction.Hold));
            stage.RunTo(12);
        });
        Assert.True(set.Of<PlayEvent>().Single().Time >= HostTime.FromSeconds(8));
    }

    [Fact]
    public void A_cue_key_takes_the_cue_pedals_place()
    {
        Played Cue(Action<VirtualStage> sign) => Played.Set(Played.With("turn=cue", "cue=key:C2"), stage =>
        {
            stage.Melody(1, 0.3, Tune);
            stage.RunTo(5);
            sign(stage);
            stage.RunTo(9);
        });
        Assert.Single(Cue(stage => { stage.Press(5.1, 36); stage.Release(5.2, 36); }).Of<PlayEvent>());
        Assert.Empty(Cue(stage => stage.Hear(new TimedMessage(HostTime.FromSeconds(5.1), MidiMessage.Control(0, 67, 127), 0))).Of<PlayEvent>());
    }

    [Fact]
    public void Answers_fall_on_the_bars_of_a_midi_clock()
    {
        const double bpm = 97, beat = 60 / bpm, start = 2;
        Played set = Played.Set(Played.With("turn=bars:1", "key=C major"), stage =>
        {
            var events = new List<(double At, Action<double> Does)>();
            for (int i = 0; i < 40 * 24; i++) events.Add((start + i * beat / 24, at => stage.Hear(new TimedMessage(HostTime.FromSeconds(at), new MidiMessage(0xF8), 0))));
            for (int bar = 2; bar < 10; bar += 2)
                for (int i = 0; i < 4; i++)
                {
                    int pitch = 60 + 2 * i - i / 3;
                    events.Add((start + (bar * 4 + i) * beat + 0.004, at => stage.Press(at, pitch)));
                    events.Add((start + (bar * 4 + i + 0.7) * beat, at => stage.Release(at, pitch)));
                }
            stage.Hear(new TimedMessage(HostTime.FromSeconds(start - 0.01), new MidiMessage(0xFA), 0));
            foreach ((double at, Action<double> does) in events.OrderBy(e => e.At)) does(at);
        });
        Assert.Equal(4, set.Of<PlayEvent>().Count());
        foreach (PlayEvent play in set.Of<PlayEvent>())
        {
            double bars = (play.Start.Seconds - start) / (4 * beat);
            Assert.Equal(Math.Round(bars), bars, 0.002);
            Assert.Equal(1, (int)Math.Round(bars) % 2);
        }
    }

    [Fact]
    public void A_clock_that_slows_down_in_mid_answer_slows_the_answer_and_loses_none_of_it()
    {
        Played set = Played.Set(Played.With("turn=bars:2", "key=C major", "density=2", "length=2"), stage =>
        {
            double at = 2;
            stage.Hear(new TimedMessage(HostTime.FromSeconds(at - 0.01), new MidiMessage(0xFA), 0));
            for (int tick = 0; tick < 40 * 24; tick++)
            {
                stage.Hear(new TimedMessage(HostTime.FromSeconds(at), new MidiMessage(0xF8), 0));
                if (tick is >= 8 * 24 and < 16 * 24 && tick % 12 == 0) stage.Press(at, 60 + tick / 12 % 5);
                if (tick is >= 8 * 24 and < 16 * 24 && tick % 12 == 8) stage.Release(at, 60 + tick / 12 % 5);
                at += (tick < 18 * 24 ? 0.5 : 0.75) / 24;
            }
        });
        Exchange exchange = Assert.Single(set.Exchanges);
        Assert.Equal(exchange.Answer.Phrase.Notes.Length, set.Notes().Count(n => n.On.Ticket == exchange.Id));
        Note last = exchange.Answer.Phrase.Notes[^1];
        double slowed = exchange.Start.Seconds + 1 + (last.Start.Value - 2) * 0.75;
        Assert.Equal(slowed, set.Notes().Where(n => n.On.Ticket == exchange.Id).Max(n => n.On.Time.Seconds), 0.12);
    }

    [Fact]
    public void Ticks_without_a_start_hold_the_tempo_only_as_long_as_they_come() => Played.Set(Played.With(), stage =>
    {
        double at = stage.Clock(1, 90, 4, start: false);
        Assert.Equal(Listening.BeatSource.Fixed, stage.Conductor.BeatEstimate.Source);
        Assert.Equal(90, stage.Conductor.Context.Timeline.Tempo.BeatsPerMinute, 0.5);
        stage.RunTo(at + 1);
        Assert.Equal(Listening.BeatSource.Free, stage.Conductor.BeatEstimate.Source);
    });

    [Fact]
    public void A_knob_that_does_not_take_a_value_leaves_everything_as_it_was() => Played.Set(Played.With(), stage =>
    {
        Knobs before = stage.Conductor.Knobs;
        Assert.Throws<KnobException>(() => stage.Conductor.Turn("surprise", "loud"));
        Assert.Throws<KnobException>(() => stage.Conductor.Turn("warmth", "1"));
        Assert.Same(before, stage.Conductor.Knobs);
    });
}
