using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Tests;

public class PlaybackTests
{
    private static readonly Timeline Line = new(HostTime.Zero, Beats.Zero, new Tempo(120), TimeSignature.FourFour);
    private readonly Sequencer _sequencer = new(new ManualClock(), new Nowhere());
    private readonly Playback _playback;

    public PlaybackTests()
    {
        _playback = new Playback(_sequencer.OpenLane("answer"));
        Note[] notes = [.. Enumerable.Range(0, 8).Select(i => new Note(Beats.Quarter * i, Beats.Quarter, new Pitch(60 + i), 80))];
        _playback.Begin(7, new Phrase(Beats.Zero, Beats.Quarter * 8, notes), Line, static _ => 0, [0]);
    }

    private List<double> HandedOver(double now, ConstraintSet? limits = null) =>
        [.. _playback.Advance(HostTime.FromSeconds(now), limits ?? ConstraintSet.Empty).Select(n => n.On.Seconds)];

    [Fact]
    public void Notes_are_handed_over_a_quarter_of_a_second_ahead()
    {
        Assert.Equal([0], HandedOver(0));
        Assert.Empty(HandedOver(0.2));
        Assert.Equal([0.5], HandedOver(0.25));
        Assert.Equal(6, _playback.Planned.Count());
    }

    [Fact]
    public void Each_voice_goes_out_on_its_channel()
    {
        Note[] chord = [.. Enumerable.Range(0, 4).Select(v => new Note(Beats.Zero, Beats.Quarter, new Pitch(60 + 4 * v), 80) { Voice = (byte)v })];
        _playback.Begin(8, new Phrase(Beats.Zero, Beats.Quarter, chord), Line, static voice => 3 + voice, [0]);
        Assert.Equal([3, 4, 5, 6], _playback.Advance(HostTime.Zero, ConstraintSet.Empty).Select(n => n.Channel));
    }

    [Fact]
    public void The_rest_follows_another_tempo_to_its_end()
    {
        HandedOver(0);
        _playback.Follow(Line.WithTempo(new Tempo(60), HostTime.FromSeconds(0.25)));
        Assert.Equal([0.75], HandedOver(0.5));
        Assert.Equal([1.75], HandedOver(1.5));
        Assert.Equal(7.75, _playback.Ends.Seconds, 6);
    }

    [Fact]
    public void A_leap_of_the_clock_leaves_notes_out_and_plays_none_of_them_at_once()
    {
        HandedOver(0);
        _playback.Follow(Line with { AnchorBeat = Beats.Quarter * 4 });
        Assert.Equal([0.5], HandedOver(0.25));
        Assert.Equal(2, _playback.Planned.Count());
    }

    [Fact]
    public void A_note_that_is_no_longer_allowed_is_left_out() =>
        Assert.Empty(HandedOver(0, ConstraintSet.Of(new PitchRange(new Pitch(70), new Pitch(80)))));

    [Fact]
    public void Stopped_after_its_end_it_silences_what_rings_on()
    {
        HandedOver(0);
        _sequencer.Step(HostTime.Zero);
        _playback.End();
        Assert.Equal(1, _sequencer.Sounding);
        _playback.Stop();
        _sequencer.Step(HostTime.Zero);
        Assert.Equal(0, _sequencer.Sounding);
    }

    private sealed class Nowhere : IMidiSink
    {
        public bool Send(byte port, in MidiMessage message) => true;
    }
}
