using DeepMusic.Core;
using static DeepMusic.Listening.Tests.ListeningRoom;

namespace DeepMusic.Listening.Tests;

/// <summary>A call of two notes, at 0 and 400 ms, is over at 700 and hands over at 1300; the next beat falls at 1500.</summary>
public class DialogueTests
{
    [Fact]
    public void The_answer_is_thought_of_ahead_and_starts_on_the_next_beat()
    {
        ListeningRoom room = Call(new ListeningRoom());
        room.To(1400);
        DialogueMove.Play play = Played(room).Single();
        Assert.Equal((Ms(1300), Beats.Of(3), Ms(1500), Ms(3500)), (play.At, play.StartBeat, play.Start, play.End));
        DialogueMove.Speculate thought = room.Moves.OfType<DialogueMove.Speculate>().Last();
        Assert.Equal((play.Id, play.Start, Ms(750)), (thought.Id, thought.Start, thought.At));
        Assert.False(room.Moves.OfType<DialogueMove.Commit>().Single().Fresh);
    }

    [Fact]
    public void An_answer_whose_clock_slows_down_is_over_when_its_last_beat_is()
    {
        ListeningRoom room = Call(new ListeningRoom());
        room.Dialogue.Retime(Ms(9000)); // nothing plays yet
        room.To(1600);
        room.Dialogue.Retime(Ms(4000));
        room.To(3900);
        Assert.Empty(room.Moves.OfType<DialogueMove.Finished>());
        room.To(4100);
        Assert.Equal(Ms(4000), room.Moves.OfType<DialogueMove.Finished>().Single().At);
    }

    [Fact]
    public void The_states_follow_each_other_as_the_player_sees_them()
    {
        var room = new ListeningRoom { ThinkMs = 700 };
        Call(room).To(6000);
        Assert.Equal([DialogueState.Listening, DialogueState.Thinking, DialogueState.Responding, DialogueState.Idle], room.Moves.OfType<DialogueMove.StateChanged>().Select(m => m.State));
    }

    [Fact]
    public void Without_a_sure_beat_it_starts_within_twenty_milliseconds_of_the_hand_over()
    {
        ListeningRoom room = Call(new ListeningRoom { Confidence = 0.2 });
        room.To(1400);
        Assert.InRange(Played(room).Single().Start - Ms(1300), TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(20));
    }

    [Fact]
    public void A_beat_that_is_far_off_is_not_waited_for_but_half_of_it_is()
    {
        var room = new ListeningRoom(dialogue: new DialogueSettings { LongestWait = TimeSpan.FromMilliseconds(150) });
        room.Play(0, 50).Play(200, 720).To(2000); // hands over at 1020: the beat at 1500 is too far, the eighth at 1250 as well
        Assert.Equal(Ms(1030), Played(room).Single().Start);
        room = new ListeningRoom(dialogue: new DialogueSettings { LongestWait = TimeSpan.FromMilliseconds(250) });
        room.Play(0, 50).Play(200, 720).To(2000);
        Assert.Equal(Ms(1250), Played(room).Single().Start);
    }

    [Fact]
    public void Trading_bars_it_starts_exactly_at_the_bar_line_and_is_told_so_before()
    {
        ListeningRoom room = Trade();
        room.Play(100, 300).To(4100);
        DialogueMove.Play play = Played(room).Single();
        Assert.Equal((Beats.Of(8), Ms(4000)), (play.StartBeat, play.Start));
        Assert.True(play.At < play.Start);
        Assert.Equal(Beats.Of(8), room.Moves.OfType<DialogueMove.Speculate>().Single().StartBeat);
    }

    [Fact]
    public void A_late_answer_starts_on_the_next_grid_point_and_never_a_little_late()
    {
        foreach (double think in new[] { 505.0, 520, 560, 590, 700, 990 })
        {
            ListeningRoom room = Trade();
            room.ThinkMs = think;
            room.Play(100, 300).To(6000);
            Assert.Equal(Ms(4500), Played(room).Single().Start);
        }
    }

    [Fact]
    public void An_answer_over_two_beats_late_is_stale_and_never_played()
    {
        ListeningRoom room = Trade();
        room.ThinkMs = 1600;
        room.Play(100, 300).To(9000);
        Assert.Empty(Played(room));
        Assert.Equal(CancelReason.Stale, room.Moves.OfType<DialogueMove.CancelThought>().Single().Reason);
        Assert.Equal(DialogueState.Idle, room.Dialogue.State);
    }

    [Fact]
    public void Playing_on_cancels_the_thought_and_the_whole_phrase_is_thought_of_again()
    {
        ListeningRoom room = Call(new ListeningRoom());
        room.Play(1000, 1100).To(4000);
        Assert.Equal(2, room.Moves.OfType<DialogueMove.CancelThought>().Count(c => c.Reason == CancelReason.PlayedOn));
        Assert.Equal(3, room.Moves.OfType<DialogueMove.Commit>().Single().Call.Notes.Length);
    }

    [Fact]
    public void The_players_first_note_makes_the_answer_yield_at_once()
    {
        ListeningRoom room = Call(new ListeningRoom());
        room.Press(2000).To(2000);
        Assert.Equal(Ms(2000), room.Moves.OfType<DialogueMove.Yield>().Single().At);
        Assert.Equal(DialogueState.Listening, room.Dialogue.State);
    }

    [Fact]
    public void An_answer_that_has_been_sent_but_does_not_sound_yet_yields_as_well()
    {
        ListeningRoom room = Call(new ListeningRoom());
        room.Press(1450);
        Assert.Equal(Ms(1450), room.Moves.OfType<DialogueMove.Yield>().Single().At);
    }

    [Fact]
    public void In_a_duet_the_answer_goes_on_and_what_is_played_is_the_next_call()
    {
        ListeningRoom room = Call(new ListeningRoom(dialogue: new DialogueSettings { Duet = true }) { AnswerLength = Beats.Of(2) });
        room.Play(2000, 2200).Play(2400, 2600).To(5000);
        Assert.Empty(room.Moves.OfType<DialogueMove.Yield>());
        Assert.Equal([Ms(1500), Ms(3500)], Played(room).Select(p => p.Start));
    }

    [Fact]
    public void In_a_duet_the_old_answer_yields_to_the_new_one()
    {
        ListeningRoom room = Call(new ListeningRoom(dialogue: new DialogueSettings { Duet = true }) { AnswerLength = Beats.Of(40) });
        room.Play(2000, 2200).Play(2400, 2600).To(5000);
        int yield = room.Moves.FindIndex(m => m is DialogueMove.Yield { Id: var id } && id == Played(room).First().Id);
        Assert.Equal(yield + 1, room.Moves.FindLastIndex(m => m is DialogueMove.Play));
    }

    [Theory]
    [InlineData(4080)]
    [InlineData(3992)]
    public void A_call_that_lands_on_the_answers_downbeat_does_not_stop_it(double landing)
    {
        ListeningRoom room = Trade();
        room.Play(100, 300).Play(landing, landing + 200).To(5000);
        Assert.Empty(room.Moves.OfType<DialogueMove.Yield>());
        Assert.Equal(DialogueState.Responding, room.Dialogue.State);
    }

    [Fact]
    public void A_note_well_into_the_answers_bars_stops_it_and_is_not_answered_itself()
    {
        ListeningRoom room = Trade();
        room.AnswerLength = Beats.Of(8);
        room.Play(100, 300).Play(5000, 5200).To(8500);
        Assert.Equal(Ms(5000), room.Moves.OfType<DialogueMove.Yield>().Single().At);
        Assert.Single(room.Moves.OfType<DialogueMove.Commit>());
    }

    [Fact]
    public void The_pickup_to_the_next_call_does_not_stop_the_end_of_the_answer()
    {
        ListeningRoom room = Trade();
        room.AnswerLength = Beats.Of(8);
        room.Play(100, 300).Play(7900, 8100).To(13_000);
        Assert.Empty(room.Moves.OfType<DialogueMove.Yield>());
        Assert.Equal(Ms(8000), room.Moves.OfType<DialogueMove.Finished>().First().At);
        Assert.Equal([Ms(4000), Ms(12_000)], Played(room).Select(p => p.Start));
    }

    [Fact]
    public void An_empty_call_is_answered_only_when_that_is_wanted()
    {
        ListeningRoom room = Trade();
        room.Play(100, 300).To(13_000);
        Assert.Single(Played(room));
        room.Dialogue.Settings = new DialogueSettings { AnswerSilence = true };
        room.To(21_000);
        Assert.Equal(Ms(20_000), Played(room).Last().Start);
    }

    [Fact]
    public void A_cue_is_answered_on_the_next_beat_even_without_a_note()
    {
        var room = new ListeningRoom(new PhraseSettings { Mode = TurnMode.Cue });
        room.Cue(700).To(3000);
        Assert.Equal((Ms(1000), true), (Played(room).Single().Start, room.Moves.OfType<DialogueMove.Commit>().Single().Fresh));
    }

    [Fact]
    public void A_cue_while_the_gap_runs_is_obeyed_now_and_not_at_the_gaps_end()
    {
        ListeningRoom room = Call(new ListeningRoom());
        room.Cue(800).To(3000);
        Assert.Equal(Ms(1000), Played(room).Single().Start);
    }

    [Fact]
    public void Muted_it_listens_and_does_not_answer()
    {
        var room = new ListeningRoom();
        room.Dialogue.Muted = true;
        Call(room).To(4000);
        Assert.All(room.Moves, m => Assert.IsType<DialogueMove.StateChanged>(m));
        Assert.Single(room.Ended);
    }

    [Fact]
    public void Muting_stops_what_plays()
    {
        ListeningRoom room = Call(new ListeningRoom());
        room.To(2000);
        room.Dialogue.Muted = true;
        Assert.Single(room.Moves.OfType<DialogueMove.Yield>());
        Assert.Equal(DialogueState.Idle, room.Dialogue.State);
    }

    [Fact]
    public void On_hold_the_answer_waits_and_starts_on_the_next_beat_after_the_hold()
    {
        var room = new ListeningRoom();
        room.Dialogue.Held = true;
        Call(room).To(9100);
        Assert.Equal(DialogueState.Thinking, room.Dialogue.State);
        room.Dialogue.Held = false;
        Assert.Equal(Ms(9500), Played(room).Single().Start);
    }

    [Fact]
    public void On_hold_an_answer_is_void_when_the_player_goes_on()
    {
        var room = new ListeningRoom();
        room.Dialogue.Held = true;
        Call(room).Press(3000);
        room.Dialogue.Held = false;
        room.To(4000);
        Assert.Empty(Played(room));
        Assert.Equal(CancelReason.PlayedOn, room.Moves.OfType<DialogueMove.CancelThought>().Last().Reason);
    }

    [Fact]
    public void A_grazed_key_softer_than_the_threshold_does_not_interrupt_nor_is_it_answered()
    {
        ListeningRoom room = Call(new ListeningRoom(dialogue: new DialogueSettings { GrazeVelocity = 20 }) { AnswerLength = Beats.Of(20) });
        room.Play(2000, 2100, velocity: 10).To(6000);
        Assert.Empty(room.Moves.OfType<DialogueMove.Yield>());
        Assert.Single(room.Moves.OfType<DialogueMove.Commit>());
        room.Press(6000, velocity: 30);
        Assert.Single(room.Moves.OfType<DialogueMove.Yield>());
    }

    [Fact]
    public void A_grazed_key_shorter_than_the_threshold_does_not_interrupt_but_a_held_one_does()
    {
        ListeningRoom room = Call(new ListeningRoom(dialogue: new DialogueSettings { GrazeLength = TimeSpan.FromMilliseconds(40) }) { AnswerLength = Beats.Of(20) });
        room.Play(2000, 2030).To(2500);
        Assert.Empty(room.Moves.OfType<DialogueMove.Yield>());
        room.Press(3000).To(3500);
        Assert.Equal(Ms(3040), room.Moves.OfType<DialogueMove.Yield>().Single().At);
    }

    [Fact]
    public void Nothing_to_say_is_a_rest_and_the_turn_goes_back()
    {
        ListeningRoom room = Call(new ListeningRoom { AnswerLength = Beats.Zero });
        room.To(3000);
        Assert.Empty(Played(room));
        Assert.Equal(DialogueState.Idle, room.Dialogue.State);
    }

    [Fact]
    public void An_engine_that_answers_within_the_call_back_is_understood()
    {
        var room = new ListeningRoom { ThinkMs = null };
        room.Dialogue.Subscribe(move =>
        {
            if (move is DialogueMove.Speculate { Id: var id }) room.Dialogue.AnswerReady(id, Beats.Of(4));
            else if (move is DialogueMove.Commit { Id: var fresh, Fresh: true }) room.Dialogue.AnswerReady(fresh, Beats.Of(4));
        });
        Call(room).To(2000).Cue(2000);
        Assert.Equal([Ms(1500), Ms(2500)], Played(room).Select(p => p.Start));
    }

    [Fact]
    public void Settings_out_of_range_are_refused() =>
        Assert.Contains("velocity", Assert.Throws<ArgumentException>(() => new ListeningRoom(dialogue: new DialogueSettings { GrazeVelocity = 200 })).Message);

    private static ListeningRoom Call(ListeningRoom room) => room.Play(0, 350).Play(400, 700);

    private static ListeningRoom Trade() => new(new PhraseSettings { Mode = TurnMode.Bars, Bars = 2 });

    private static IEnumerable<DialogueMove.Play> Played(ListeningRoom room) => room.Moves.OfType<DialogueMove.Play>();
}
