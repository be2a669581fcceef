using CsCheck;
using DeepMusic.Core;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Tests;

/// <summary>Answers that begin before they are whole.</summary>
public class StreamingTests
{
    private static readonly Gen<string[]> Position = Gen.Select(
        One("turn=gap", "turn=bars:1", "turn=bars:2"), One("polyphony=1", "polyphony=2", "polyphony=4"), One("swing-follow=0", "swing-follow=0.6", "swing-follow=1"),
        One("velocity-follow=0", "velocity-follow=1"), One("density=follow", "density=3"), One("land=off", "land=C5@1.3"), One("length=call", "length=2"), One("longest=1", "longest=8"),
        (a, b, c, d, e, f, g, h) => (string[])[a, b, c, d, e, f, g, h, "key=C major", "tempo=110", "no-copy=0"]);

    private static Ladder Network() => Ladder.Of(new Network.Streaming([]));

    /// <summary>The built-in performer's calls, each answer handed over as <paramref name="hand"/> says: when, and how much of it.</summary>
    private static Played Play(string[] knobs, ulong seed, Func<Thought, HostTime, IEnumerable<(HostTime At, Thought Thought)>> hand)
    {
        Preset preset = Played.With(knobs);
        var held = new Queue<Thought>();
        var coming = new PriorityQueue<Thought, (HostTime, Beats)>();
        return Played.Set(preset, stage =>
        {
            var performer = new VirtualPerformer(seed);
            for (int call = 0; call < 3; call++)
            {
                foreach (Core.Midi.TimedMessage message in performer.NextCall(HostTime.FromSeconds(1 + call * 9.1), preset.Knobs.Settings))
                {
                    Run(stage, message.Time);
                    stage.Hear(message);
                }
            }
            Run(stage, stage.Conductor.Now + TimeSpan.FromSeconds(9));
        }, seed, Network(), hold: held.Enqueue);

        // What was asked is looked at every 10 ms, so that it does not matter what else happens in between.
        void Run(VirtualStage stage, HostTime until)
        {
            while (stage.Conductor.Now < until)
            {
                HostTime look = new((stage.Conductor.Now.Microseconds / 10_000 + 1) * 10_000);
                HostTime next = coming.TryPeek(out _, out (HostTime At, Beats) first) ? first.At : HostTime.Never;
                stage.RunTo(HostTime.Max(stage.Conductor.Now, HostTime.Min(HostTime.Min(next, look), until)));
                while (stage.Conductor.Now == look && held.TryDequeue(out Thought? thought))
                    foreach ((HostTime at, Thought part) in hand(thought, stage.Conductor.Now)) coming.Enqueue(part, (at, part.More ? part.Answer.Settled : Beats.Quarter * 1000));
                while (coming.TryPeek(out Thought? due, out first) && first.At <= stage.Conductor.Now)
                {
                    coming.Dequeue();
                    stage.Do(c => c.Take(due));
                }
            }
        }
    }

    private static Played Whole(string[] knobs, ulong seed) => Play(knobs, seed, (thought, now) => [(now, thought)]);

    /// <summary>The first part at once, each other so long after the one before.</summary>
    private static Played Every(string[] knobs, ulong seed, double[] settled, double every) => Play(knobs, seed, (thought, now) =>
        [.. Parts(thought, settled).Append(thought).Select((p, i) => (now + TimeSpan.FromMilliseconds(i * every), p))]);

    /// <summary>
    /// Each part so late that what came before it is on its way, and just before something is due that was not in it or could still
    /// change: an exchange of the whole set tells when that is.
    /// </summary>
    private static Played JustInTime(string[] knobs, ulong seed, double[] settled, double before, Played whole)
    {
        return Play(knobs, seed, Hand);

        IEnumerable<(HostTime, Thought)> Hand(Thought thought, HostTime now)
        {
            HostTime at = now;
            var notes = whole.Notes().Where(n => n.On.Ticket == thought.Id).ToList();
            foreach (Thought part in Parts(thought, settled).Append(thought))
            {
                yield return (at, part);
                if (notes.Count == 0) continue;
                Exchange exchange = whole.Exchanges.Single(e => e.Id == thought.Id);
                HostTime edge = exchange.Start + exchange.Prompt.Context.Timeline.Tempo.Duration(part.Answer.Settled) - TimeSpan.FromMilliseconds(100);
                // A beginning of which nothing can sound yet is none: what comes next has to be there as early.
                if (notes.All(n => n.Off >= edge)) continue;
                HostTime open = notes.Where(n => n.Off >= edge).Select(n => n.On.Due).DefaultIfEmpty(now).Min();
                at = HostTime.Max(at, open - TimeSpan.FromMilliseconds(before));
            }
        }
    }

    private static IEnumerable<Thought> Parts(Thought thought, double[] settled) => thought.Answer.Phrase.IsRest ? [] : settled.Order().Select(share =>
        thought with { Answer = thought.Answer.Until(new Beats((long)(thought.Answer.Phrase.Length.Ticks * share))), More = true });

    private static IEnumerable<(HostTime, Core.Midi.MidiMessage)> Sent(Played set) =>
        set.Of<SentEvent>().Where(s => s.Lane == SentEvent.Answer).Select(s => (s.Due, s.Message));

    [Fact]
    public void Handed_over_in_parts_an_answer_sounds_as_it_does_whole()
    {
        int onTheWay = 0;
        Gen.Select(Position, Gen.ULong[1, 500], Gen.Double[0.2, 1].Array[1, 4], Gen.Double[6, 240]).Sample((knobs, seed, settled, before) =>
        {
            Played whole = Whole(knobs, seed), parts = JustInTime(knobs, seed, settled, before, whole);
            Assert.NotEmpty(parts.Of<PartEvent>());
            Assert.Equal(Sent(whole), Sent(parts));
            Assert.Equal(0, parts.Tally.LeftOut);
            Assert.Equal(whole.Exchanges.Select(e => (e.Id, e.Answer.Phrase, e.Placed)), parts.Exchanges.Select(e => (e.Id, e.Answer.Phrase, e.Placed)));
            Assert.Null(Replay.Play(parts.Journal, Network()).Difference);
            foreach (PartEvent part in parts.Of<PartEvent>())
                Interlocked.Add(ref onTheWay, parts.Of<SentEvent>().Count(s => s.Ticket == part.Id && s.Message.IsNoteOn && s.Time < parts.Of<AnswerEvent>().First(a => a.Id == part.Id).Time));
        }, iter: 16);
        Assert.True(onTheWay > 50, "the rest came before anything sounded: nothing was tried");
    }

    [Fact]
    public void What_comes_after_its_time_is_left_out_and_told_and_nothing_is_late() =>
        Gen.Select(Position, Gen.ULong[1, 500], Gen.Double[0.1, 0.9].Array[1, 4], Gen.Double[100, 1500]).Sample((knobs, seed, settled, every) =>
        {
            Played parts = Every(knobs, seed, settled, every);
            Assert.All(parts.Of<SentEvent>(), s => Assert.Equal(s.Due, s.Time));
            Assert.Equal(parts.Tally.LeftOut > 0, parts.Of<FaultEvent>().Any(f => f.Text.Contains("too late", StringComparison.Ordinal)));
            parts.Notes();
            Assert.Equal(0, parts.Left);
            Replayed replayed = Replay.Play(parts.Journal, Network());
            Assert.Null(replayed.Difference);
            Assert.Equal(parts.Of<SentEvent>(), replayed.Events.OfType<SentEvent>());
        }, iter: 16);

    [Fact]
    public void A_beginning_starts_the_answer_and_rests_where_it_is_settled_until_more_comes()
    {
        string[] knobs = ["turn=bars:2", "length=2", "tempo=120", "key=C major", "density=2", "polyphony=1"];
        Played whole = Whole(knobs, 1), parts = Every(knobs, 1, [0.3], 3000);
        Exchange first = parts.Exchanges[0];
        // Two bars last four seconds: of these the first 1.2 were there at once, the next 1.8 came too late, the rest was due when it came.
        HostTime[] due = [.. whole.Notes().Where(n => n.On.Ticket == first.Id).Select(n => n.On.Due)];
        HostTime[] heard = [.. parts.Notes().Where(n => n.On.Ticket == first.Id).Select(n => n.On.Due)];
        HostTime more = parts.Of<AnswerEvent>().First(a => a.Id == first.Id).Time;
        Assert.Subset(due.ToHashSet(), heard.ToHashSet());
        Assert.Contains(heard, t => t < first.Start + TimeSpan.FromSeconds(1));
        Assert.Equal(due.Where(t => t > more + TimeSpan.FromMilliseconds(5)), heard.Where(t => t > more));
        Assert.True(due.Length > heard.Length);
    }

    [Fact]
    public void The_player_coming_in_ends_what_is_still_being_thought_of()
    {
        Preset preset = Played.With("turn=gap", "tempo=120", "key=C major", "length=4", "density=2");
        var held = new Queue<Thought>();
        Played set = Played.Set(preset, stage =>
        {
            stage.Melody(1, 0.3, 60, 62, 64, 65, 67, 64, 60);
            while (held.Count == 0 || stage.Conductor.State != Listening.DialogueState.Thinking) stage.RunTo(stage.Conductor.Now + TimeSpan.FromMilliseconds(5));
            Thought thought = held.Last();
            stage.Do(c => c.Take(thought with { Answer = thought.Answer.Until(Beats.Quarter * 4), More = true }));
            while (stage.Sounding == 0) stage.RunTo(stage.Conductor.Now + TimeSpan.FromMilliseconds(5));
            stage.Press(stage.Conductor.Now.Seconds, 72);
            Assert.Equal(0, stage.Sounding);
            stage.Do(c => c.Take(thought));
            stage.RunTo(stage.Conductor.Now + TimeSpan.FromMilliseconds(900));
            Assert.Equal(0, stage.Sounding);
            stage.Release(stage.Conductor.Now.Seconds, 72);
        }, ladder: Network(), hold: held.Enqueue);
        Assert.Equal(Beats.Quarter * 4, Assert.Single(set.Exchanges).Answer.Settled);
        Assert.Null(Replay.Play(set.Journal, Network()).Difference);
    }

    [Fact]
    public void An_answer_that_was_broken_off_replays_as_far_as_it_went()
    {
        Preset preset = Played.With("turn=gap", "tempo=120", "key=C major", "length=2");
        var held = new Queue<Thought>();
        Played set = Played.Set(preset, stage =>
        {
            stage.Melody(1, 0.3, 60, 62, 64, 65, 67, 64, 60);
            while (held.Count == 0) stage.RunTo(stage.Conductor.Now + TimeSpan.FromMilliseconds(5));
            Thought thought = held.Last();
            Answer part = thought.Answer.Until(Beats.Quarter * 3);
            stage.Do(c => c.Take(thought with { Answer = part, More = true }));
            stage.Do(c => c.Take(thought with { Answer = part }));
            stage.RunTo(stage.Conductor.Now + TimeSpan.FromSeconds(6));
        }, ladder: Network(), hold: held.Enqueue);
        Assert.Equal(Beats.Quarter * 3, Assert.Single(set.Of<AnswerEvent>()).Settled);
        Replayed replayed = Replay.Play(set.Journal, Network());
        Assert.Null(replayed.Difference);
        Assert.Equal(set.Of<SentEvent>(), replayed.Events.OfType<SentEvent>());
    }

    private static Gen<string> One(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
