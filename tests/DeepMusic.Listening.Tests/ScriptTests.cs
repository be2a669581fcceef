using CsCheck;
using DeepMusic.Core;

namespace DeepMusic.Listening.Tests;

/// <summary>What holds whatever is played, whatever the engine does and whichever knobs are turned.</summary>
public class ScriptTests
{
    private static readonly Gen<(Script Script, int Room)> Any = Gen.Select(Script.Any, Gen.Int[0, 19]);

    [Fact]
    public void Every_note_heard_belongs_to_exactly_one_phrase()
    {
        Any.Sample((script, number) =>
        {
            ListeningRoom room = script.PlayTo(Script.Room(number));
            var struck = room.Signals.OfType<PhraseSignal.NoteAdded>().ToList();
            // The cue key is the only one that is heard and belongs to no phrase.
            Assert.Equal(room.Heard.Count(e => e.Kind == NoteEventKind.On && e.Pitch.Number != 60), struck.Count(s => s.Event.Pitch.Number != 60));
            Assert.Equal(
                struck.Select(s => (s.Phrase, s.Event.Time, s.Event.Pitch, s.Event.Velocity, s.Event.Channel, s.Event.Port)),
                room.Ended.SelectMany(e => e.Heard.Notes.Select(n => (e.Phrase, n.On, n.Pitch, n.Velocity, n.Channel, n.Port))));
            foreach (PhraseSignal.Ended ended in room.Ended)
                Assert.All(ended.Heard.Notes, n => Assert.True(n.On <= n.Off && n.Off < HostTime.Never));
        });
    }

    [Fact]
    public void Every_phrase_begins_once_and_ends_once_and_is_pending_once_at_a_time()
    {
        Any.Sample((script, number) =>
        {
            long open = 0, last = 0;
            bool pending = false;
            HostTime at = HostTime.Zero;
            foreach (PhraseSignal signal in script.PlayTo(Script.Room(number)).Signals)
            {
                Assert.True(signal.At >= at);
                at = signal.At;
                if (signal is PhraseSignal.Began)
                {
                    Assert.Equal((0, last + 1), (open, signal.Phrase));
                    open = last = signal.Phrase;
                    continue;
                }
                Assert.Equal(open, signal.Phrase);
                if (signal is PhraseSignal.Pending or PhraseSignal.Resumed) Assert.Equal(pending, signal is PhraseSignal.Resumed);
                if (signal is PhraseSignal.NoteAdded) Assert.False(pending);
                if (signal is PhraseSignal.Pending) pending = true;
                else if (signal is PhraseSignal.Resumed or PhraseSignal.Ended) pending = false;
                if (signal is PhraseSignal.Ended) open = 0;
            }
            Assert.Equal(0, open);
        });
    }

    [Fact]
    public void Every_thought_is_committed_or_cancelled_once_and_every_commitment_played_or_cancelled_once()
    {
        Any.Sample((script, number) =>
        {
            var thoughts = new HashSet<long>();
            var commitments = new HashSet<long>();
            long last = 0;
            foreach (DialogueMove move in script.PlayTo(Script.Room(number)).Moves)
            {
                switch (move)
                {
                    case DialogueMove.Speculate m: Assert.True(thoughts.Add(m.Id)); Assert.Equal(++last, m.Id); break;
                    case DialogueMove.Commit m:
                        Assert.Equal(m.Fresh, !thoughts.Remove(m.Id));
                        if (m.Fresh) Assert.Equal(++last, m.Id);
                        Assert.True(commitments.Add(m.Id));
                        break;
                    case DialogueMove.CancelThought m: Assert.True(thoughts.Remove(m.Id) ^ commitments.Remove(m.Id)); break;
                    case DialogueMove.Play m: Assert.True(commitments.Remove(m.Id)); break;
                }
                Assert.True(thoughts.Count <= 1 && commitments.Count <= 1);
            }
            Assert.Empty(thoughts);
            Assert.Empty(commitments);
        });
    }

    [Fact]
    public void Never_do_two_answers_play_and_of_one_that_yielded_nothing_plays()
    {
        Any.Sample((script, number) =>
        {
            long playing = 0;
            HostTime end = HostTime.Zero;
            foreach (DialogueMove move in script.PlayTo(Script.Room(number)).Moves)
            {
                switch (move)
                {
                    case DialogueMove.Play m:
                        Assert.Equal(0, playing);
                        Assert.True(m.Start >= m.At + TimeSpan.FromMilliseconds(10) && m.End > m.Start);
                        (playing, end) = (m.Id, m.End);
                        break;
                    case DialogueMove.Yield m: Assert.Equal(playing, m.Id); playing = 0; break;
                    case DialogueMove.Finished m: Assert.Equal((playing, end), (m.Id, m.At)); playing = 0; break;
                    case DialogueMove.StateChanged m: Assert.Equal(playing != 0, m.State == DialogueState.Responding); break;
                }
            }
            Assert.Equal(0, playing);
        });
    }

    [Fact]
    public void While_the_player_is_muted_out_no_answer_starts()
    {
        Any.Sample((script, number) =>
        {
            ListeningRoom room = Script.Room(number);
            room.Dialogue.Muted = true;
            new Script([.. script.Acts.Where(a => a.Kind != 11)]).PlayTo(room);
            Assert.DoesNotContain(room.Moves, m => m is not DialogueMove.StateChanged);
        });
    }

    [Fact]
    public void The_same_events_give_the_same_signals_and_moves_whatever_steps_time_is_moved_in()
    {
        Gen.Select(Script.Any, Gen.Int[0, 19], Gen.ULong).Sample((script, number, seed) =>
        {
            var random = new SeededRandom(seed);
            ListeningRoom leaps = script.PlayTo(Script.Room(number));
            Func<TimeSpan>[] ways =
            [
                () => TimeSpan.FromMilliseconds(1),
                () => TimeSpan.FromMicroseconds(1 + random.Next(20_000)),
                () => TimeSpan.FromMicroseconds(50_000),
            ];
            foreach (Func<TimeSpan> way in ways)
            {
                ListeningRoom steps = script.PlayTo(Script.Room(number, way));
                Assert.Equal(leaps.Signals, steps.Signals);
                Assert.Equal(leaps.Moves, steps.Moves);
            }
        }, iter: 200);
    }

    [Fact]
    public void The_scripts_reach_every_signal_and_every_move()
    {
        var seen = new HashSet<string>();
        var reasons = new HashSet<object>();
        var pcg = new PCG(1, 7);
        for (int i = 0; i < 400; i++)
        {
            ListeningRoom room = Script.Any.Generate(pcg, null, out _).PlayTo(Script.Room(i));
            foreach (PhraseSignal signal in room.Signals) seen.Add(signal.GetType().Name);
            foreach (DialogueMove move in room.Moves) seen.Add(move.GetType().Name);
            reasons.UnionWith(room.Ended.Select(e => (object)e.Reason));
            reasons.UnionWith(room.Moves.OfType<DialogueMove.CancelThought>().Select(e => (object)e.Reason));
        }
        Assert.Equal(13, seen.Count);
        Assert.Equal(Enum.GetValues<PhraseEnd>().Length + Enum.GetValues<CancelReason>().Length, reasons.Count);
    }
}
