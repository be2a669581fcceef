using DeepMusic.Core;
using static DeepMusic.Listening.Tests.ListeningRoom;

namespace DeepMusic.Listening.Tests;

public class PhrasesTests
{
    private readonly ListeningRoom _room = new();

    [Fact]
    public void A_phrase_ends_when_silence_has_lasted_one_and_a_half_of_its_median_interval()
    {
        for (int i = 0; i < 5; i++) _room.Play(i * 400, i * 400 + 300);
        _room.To(4000);
        PhraseSignal.Ended ended = Assert.Single(_room.Ended);
        Assert.Equal(Ms(1900 + 600), ended.At);
        Assert.Equal((Ms(0), Ms(2500), 5, PhraseEnd.Silence), (ended.Heard.Start, ended.Heard.End, ended.Heard.Notes.Length, ended.Reason));
    }

    [Fact]
    public void Fast_playing_never_ends_by_less_than_a_quarter_of_a_second()
    {
        for (int i = 0; i < 20; i++) _room.Play(i * 60, i * 60 + 50);
        _room.To(4000);
        Assert.Equal(Ms(1190 + 250), Assert.Single(_room.Ended).At);
    }

    [Fact]
    public void Slow_playing_ends_by_a_second_and_a_half_at_most()
    {
        for (int i = 0; i < 3; i++) _room.Play(i * 2000, i * 2000 + 1900);
        _room.To(9000);
        Assert.Equal(Ms(5900 + 1500), Assert.Single(_room.Ended).At);
    }

    [Fact]
    public void The_strokes_of_a_chord_are_one_onset()
    {
        for (int i = 0; i < 4; i++)
        {
            for (int finger = 0; finger < 4; finger++) _room.Press(i * 400 + finger * 12, 60 + finger);
            for (int finger = 0; finger < 4; finger++) _room.Release(i * 400 + 300, 60 + finger);
        }
        _room.To(4000);
        Assert.Equal(Ms(1500 + 600), Assert.Single(_room.Ended).At);
    }

    [Fact]
    public void One_long_note_within_a_run_does_not_slow_the_phrase_down()
    {
        double at = 0;
        foreach (int length in new[] { 200, 200, 900, 200, 200, 200 }) _room.Play(at, (at += length) - 50);
        _room.To(6000);
        Assert.Equal(Ms(at - 50 + 300), Assert.Single(_room.Ended).At);
    }

    [Fact]
    public void A_single_note_waits_for_as_long_as_the_beat_suggests()
    {
        _room.Phrases.Timeline = Timeline.Default with { Tempo = new Tempo(100) };
        _room.Play(0, 100).To(3000);
        Assert.Equal(Ms(100 + 900), Assert.Single(_room.Ended).At);
    }

    [Fact]
    public void A_held_key_keeps_the_phrase_open()
    {
        _room.Press(0).Play(300, 400, 64).To(9000);
        Assert.Empty(_room.Ended);
        _room.Release(9000).To(12000);
        Assert.Equal(Ms(9450), Assert.Single(_room.Ended).At);
    }

    [Fact]
    public void The_pedal_keeps_the_phrase_open_and_a_note_still_ends_where_its_key_came_up()
    {
        _room.Play(0, 100).Pedal(200, true).Play(300, 400).Pedal(1500, false).To(5000);
        PhraseSignal.Ended ended = Assert.Single(_room.Ended);
        Assert.Equal(Ms(1950), ended.At);
        Assert.Equal(Ms(400), ended.Heard.Notes[1].Off);
    }

    [Fact]
    public void A_last_chord_left_ringing_in_the_pedal_ends_the_phrase_after_three_seconds()
    {
        _room.Pedal(0, true).Play(100, 400).Play(500, 800).To(20000);
        Assert.Equal(Ms(3800), Assert.Single(_room.Ended).At);
    }

    [Fact]
    public void A_pedal_that_holds_nothing_does_not_keep_the_phrase_open()
    {
        _room.Play(0, 100).Play(300, 400).Pedal(450, true).To(5000);
        Assert.Equal(Ms(850), Assert.Single(_room.Ended).At);
    }

    [Fact]
    public void Pending_says_when_the_phrase_will_end_and_what_it_was()
    {
        _room.Play(0, 350).Play(400, 700).To(5000);
        PhraseSignal.Pending pending = _room.Signals.OfType<PhraseSignal.Pending>().Last();
        PhraseSignal.Ended ended = Assert.Single(_room.Ended);
        Assert.Equal(Ms(750), pending.At);
        Assert.Equal(ended.At, pending.Deadline);
        Assert.Equal(ended.Heard, pending.SoFar);
    }

    [Fact]
    public void Playing_on_takes_pending_back_before_the_note_is_told()
    {
        _room.Play(0, 100).Press(300);
        Assert.Equal(["Began", "NoteAdded", "NoteReleased", "Pending", "Resumed", "NoteAdded"], _room.Signals.Select(s => s.GetType().Name));
    }

    [Fact]
    public void The_air_between_detached_notes_does_not_start_a_thought_each()
    {
        for (int i = 0; i < 10; i++) _room.Play(i * 200, i * 200 + 160);
        Assert.DoesNotContain(_room.Signals, s => s is PhraseSignal.Pending);
    }

    [Fact]
    public void A_phrase_of_over_twenty_seconds_ends_at_the_next_breath()
    {
        for (int i = 0; i < 60; i++) _room.Play(i * 500, i * 500 + (i == 45 ? 350 : 450));
        _room.To(40000);
        Assert.Equal((Ms(22950), PhraseEnd.Silence), (_room.Ended.First().At, _room.Ended.First().Reason));
    }

    [Fact]
    public void No_phrase_lasts_over_thirty_seconds_and_what_is_held_then_is_not_waited_for_again()
    {
        _room.Press(1000, 40).To(35000);
        PhraseSignal.Ended ended = Assert.Single(_room.Ended);
        Assert.Equal((Ms(31000), PhraseEnd.TooLong, Ms(31000)), (ended.At, ended.Reason, ended.Heard.Notes[0].Off));
        _room.Play(36000, 36100, 70).To(38000);
        Assert.Equal(Ms(36850), _room.Ended.Last().At);
    }

    [Fact]
    public void In_cue_mode_only_a_cue_ends_the_phrase()
    {
        var room = new ListeningRoom(new PhraseSettings { Mode = TurnMode.Cue });
        room.Play(0, 100).To(60_000);
        Assert.Empty(room.Ended);
        room.Cue(60_000);
        Assert.Equal((Ms(60_000), PhraseEnd.Cue), (room.Ended.Single().Heard.End, room.Ended.Single().Reason));
    }

    [Fact]
    public void The_cue_key_ends_the_phrase_and_is_no_part_of_any()
    {
        var room = new ListeningRoom(new PhraseSettings { Mode = TurnMode.Cue, CueKey = new Pitch(21) });
        room.Play(0, 100).Press(500, 21).Release(600, 21).Play(700, 800, 62).Cue(900);
        Assert.Equal([60, 62], room.Ended.SelectMany(e => e.Heard.Notes).Select(n => (int)n.Pitch.Number));
        Assert.Equal(Ms(500), room.Ended.First().At);
    }

    [Fact]
    public void A_cue_without_a_note_is_told_as_an_empty_phrase()
    {
        _room.Cue(500);
        Assert.Equal(["Began", "Ended"], _room.Signals.Select(s => s.GetType().Name));
        Assert.True(_room.Ended.Single().Heard.IsEmpty);
    }

    [Fact]
    public void A_cue_ends_the_phrase_at_once_in_every_mode_and_cuts_what_is_held()
    {
        foreach (TurnMode mode in Enum.GetValues<TurnMode>())
        {
            var room = new ListeningRoom(new PhraseSettings { Mode = mode });
            room.Press(10).Cue(200);
            PhraseSignal.Ended ended = Assert.Single(room.Ended);
            Assert.Equal((Ms(200), PhraseEnd.Cue, Ms(200)), (ended.At, ended.Reason, ended.Heard.Notes[0].Off));
        }
    }

    [Fact]
    public void A_phrase_stays_open_when_the_mode_changes_and_ends_by_the_new_rule()
    {
        _room.Play(0, 100).To(200);
        _room.Phrases.Settings = new PhraseSettings { Mode = TurnMode.Bars, Bars = 1 };
        Assert.IsType<PhraseSignal.Resumed>(_room.Signals[^1]);
        _room.To(5000);
        Assert.Equal((1, PhraseEnd.BarLine, Ms(2000)), (_room.Ended.First().Heard.Notes.Length, _room.Ended.First().Reason, _room.Ended.First().Heard.End));
    }

    [Fact]
    public void Overlapping_strokes_of_one_key_end_in_their_order()
    {
        _room.Press(0).Press(100).Release(200).Release(300).To(3000);
        Assert.Equal([(Ms(0), Ms(200)), (Ms(100), Ms(300))], _room.Ended.Single().Heard.Notes.Select(n => (n.On, n.Off)));
    }

    [Fact]
    public void Settings_out_of_range_are_refused_and_the_old_ones_stay()
    {
        var e = Assert.Throws<ArgumentException>(() => _room.Phrases.Settings = new PhraseSettings { Bars = 0 });
        Assert.Contains("1 to 64 bars", e.Message);
        Assert.Equal(PhraseSettings.Default, _room.Phrases.Settings);
        Assert.Throws<ArgumentException>(() => new PhraseSettings { ShortestGap = TimeSpan.FromSeconds(3) }.Check());
    }
}
