using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Recording;
using DeepMusic.Live.Soak;

namespace DeepMusic.Live.Tests.Soak;

public class VigilTests
{
    private static readonly MidiMessage On = MidiMessage.NoteOn(0, new Pitch(60), 80), Off = MidiMessage.NoteOff(0, new Pitch(60));
    private readonly Vigil _vigil = new(HostTime.Zero, TimeSpan.FromMilliseconds(250), TimeSpan.Zero, TimeSpan.FromMinutes(1));

    [Fact]
    public void A_note_that_ends_is_well_and_one_that_sounds_at_rest_hangs_and_is_told_once()
    {
        _vigil.Heard(At(0), 0, On);
        _vigil.Heard(At(10), 0, Off);
        Assert.True(_vigil.Rest(At(20), 0, "a rest"));
        _vigil.Heard(At(30), 1, On);
        Assert.False(_vigil.Rest(At(40), 0, "a rest"));
        Assert.True(_vigil.Rest(At(50), 0, "a rest"));
        Assert.Equal((1, 1), (_vigil.NotesHung, _vigil.Broke));
        Assert.Contains("port 2 channel 1 key 60", Assert.Single(_vigil.Breaches).Line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pedal_that_holds_at_rest_is_a_breach_and_one_that_was_reset_is_not()
    {
        _vigil.Heard(At(0), 0, MidiMessage.Control(2, 64, 127));
        _vigil.Heard(At(0), 0, MidiMessage.Control(3, 66, 127));
        _vigil.Heard(At(1), 0, MidiMessage.Control(2, 64, 0));
        _vigil.Heard(At(1), 0, MidiMessage.Control(3, 121, 0));
        Assert.True(_vigil.Rest(At(2), 0, "a rest"));
        _vigil.Heard(At(3), 1, MidiMessage.Control(2, 64, 1));
        Assert.False(_vigil.Rest(At(4), 0, "a rest"));
        Assert.True(_vigil.Rest(At(5), 0, "a rest"));
        Assert.Contains("port 2 channel 3 pedal 64", Assert.Single(_vigil.Breaches).Line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_is_struck_while_it_sounds_is_a_breach()
    {
        _vigil.Heard(At(0), 0, On);
        _vigil.Heard(At(1), 0, On);
        Assert.Equal(Vigil.Struck, Assert.Single(_vigil.Breaches).Rule);
    }

    [Theory]
    [InlineData(250, 0)]
    [InlineData(251, 1)]
    public void A_note_of_an_answer_later_than_stale_is_a_breach(int late, int breaches)
    {
        _vigil.Record(new SentEvent(At(1000 + late), At(1000), 0, On, SentEvent.Answer, 7));
        _vigil.Record(new SentEvent(At(5000), At(1000), 0, On, SentEvent.Thru, 0));
        _vigil.Record(new SentEvent(At(5000), At(1000), 0, Off, SentEvent.Answer, 7));
        Assert.Equal((breaches, breaches), (_vigil.Breaches.Count, _vigil.LateAnswers));
    }

    [Fact]
    public void An_answer_that_yielded_strikes_no_more_but_may_ring_out_where_it_was_asked_to()
    {
        _vigil.Record(new YieldEvent(At(1000), 3));
        _vigil.Record(new SentEvent(At(1000), At(1000), 0, On, SentEvent.Answer, 3));
        Assert.Empty(_vigil.Breaches);
        _vigil.Record(new SentEvent(At(1001), At(1001), 0, On, SentEvent.Answer, 3));
        Assert.Equal(Vigil.Stale, Assert.Single(_vigil.Breaches).Rule);
        _vigil.Record(new ActionEvent(At(2000), PlayerAction.Listen));
        _vigil.Record(new YieldEvent(At(2000), 4));
        _vigil.Record(new SentEvent(At(2250), At(2250), 0, On, SentEvent.Answer, 4));
        Assert.Single(_vigil.Breaches);
        _vigil.Record(new SentEvent(At(2251), At(2251), 0, On, SentEvent.Answer, 4));
        Assert.Equal(2, _vigil.Breaches.Count);
    }

    [Fact]
    public void A_failure_counts_unless_it_was_made_on_purpose()
    {
        _vigil.Excuse(FaultyEngine.Says);
        _vigil.Record(new FaultEvent(At(1), $"markov failed and rests: {FaultyEngine.Says}"));
        Assert.Equal((1, 0), (_vigil.Excused, _vigil.Breaches.Count));
        _vigil.Record(new FaultEvent(At(2), "listening stumbled: no"));
        Assert.Equal(Vigil.Failed, Assert.Single(_vigil.Breaches).Rule);
    }

    [Fact]
    public void What_is_expected_of_a_fault_is_a_failure_once_that_is_over()
    {
        _vigil.Expect(["Lost"]);
        _vigil.Record(new FaultEvent(At(1), "Lost: SoakPiano"));
        _vigil.ExpectNothing();
        Assert.Empty(_vigil.Breaches);
        _vigil.Record(new FaultEvent(At(2), "Lost: SoakPiano"));
        Assert.Single(_vigil.Breaches);
    }

    [Fact]
    public void What_was_due_while_the_machine_slept_is_not_held_against_its_punctuality()
    {
        _vigil.Sleeps(At(5000));
        _vigil.Record(new SentEvent(At(5000), At(4900), 0, On, SentEvent.Answer, 1));
        Assert.Empty(_vigil.Lateness.Windows);
        _vigil.Record(new SentEvent(At(5200), At(5100), 0, On, SentEvent.Answer, 1));
        Assert.Equal(1, Assert.Single(_vigil.Lateness.Windows).Count);
    }

    [Fact]
    public void A_queue_that_grows_over_is_a_breach()
    {
        _vigil.Queue(At(1), "wishes", 64, 64);
        Assert.Empty(_vigil.Breaches);
        _vigil.Queue(At(2), "wishes", 65, 64);
        Assert.Equal(Vigil.Bounded, Assert.Single(_vigil.Breaches).Rule);
    }

    [Fact]
    public void Lateness_that_grows_from_window_to_window_is_not_stable()
    {
        LatenessWindows steady = new(HostTime.Zero, TimeSpan.FromSeconds(1)), growing = new(HostTime.Zero, TimeSpan.FromSeconds(1));
        for (int second = 0; second < 30; second++)
            for (int i = 0; i < 100; i++)
            {
                steady.Record(HostTime.FromSeconds(second + i * 0.01), 500 + i);
                growing.Record(HostTime.FromSeconds(second + i * 0.01), 500 + second * 200);
            }
        Assert.True(steady.IsStable);
        Assert.False(growing.IsStable);
    }

    [Fact]
    public void A_slope_is_that_of_most_pairs_whatever_a_few_samples_say()
    {
        Trend flat = new("heap", "MiB", 0.5, 1), leak = new("heap", "MiB", 0.5, 1);
        for (int i = 0; i < 60; i++)
        {
            // The first hour fills caches, and a sample in twelve is far out.
            double noise = i % 12 == 5 ? 200 : i % 3;
            flat.Add(i * 0.1, 50 + noise + (i < 10 ? i * 5 : 45));
            leak.Add(i * 0.1, 50 + noise + i * 0.1);
        }
        Assert.True(flat.Judge());
        Assert.False(leak.Judge());
        Assert.InRange(leak.PerHour!.Value, 0.8, 1.2);
    }

    private static HostTime At(double milliseconds) => HostTime.FromMilliseconds(milliseconds);
}
