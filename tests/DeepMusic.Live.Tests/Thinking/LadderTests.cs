using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Engines.Markov;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Tests.Thinking;

/// <summary>Whole sets on the ladder.</summary>
public class LadderTests
{
    private static readonly TimeSpan HandOver = TimeSpan.FromMilliseconds(13);
    private static readonly TimeSpan MarkovCosts = TimeSpan.FromMilliseconds(30);

    private static Ladder Over(IImproviser network)
    {
        var markov = new Rung("markov", new MarkovImproviser());
        markov.Costs.Record(MarkovCosts, Beats.Quarter);
        return new Ladder(network.Name, new Rung(network.Name, network), markov);
    }

    private static List<TimedMessage> Calls(Preset preset, int calls, double every)
    {
        var performer = new VirtualPerformer(3);
        return [.. Enumerable.Range(0, calls).SelectMany(i => performer.NextCall(HostTime.FromSeconds(1 + i * every), preset.Knobs.Settings))];
    }

    /// <summary>Whether a network's thinking waits for the clock: it does until it is cut off, and that the clock alone decides.</summary>
    private static bool Waits(Network network, HostTime now) => network.Thinks is var (since, prompt)
        && now < HostTime.Max(since + prompt.Deadline - HandOver - MarkovCosts * Math.Max(1, prompt.Length.Value), since + TimeSpan.FromMilliseconds(20));

    private static void NothingIsLate(Played set)
    {
        Assert.All(set.Of<SentEvent>(), s => Assert.Equal(s.Due, s.Time));
        Assert.NotEqual(0, set.Tally.Asked);
        Assert.Equal(1, set.Tally.OnTimeRatio);
    }

    [Theory]
    [InlineData("turn=gap", 9)]
    [InlineData("turn=bars:2", 8)]
    public void A_slow_network_falls_down_the_ladder_without_a_late_note(string turn, double every)
    {
        var clock = new ManualClock();
        var network = new Network.Slow(clock);
        Preset preset = Played.With(turn, "tempo=120", "length=1", "key=C major");
        Played set = Played.Set(preset, stage => new LockStep(stage, clock, now => Waits(network, now)).Play(Calls(preset, 4, every), 6), ladder: Over(network), pace: clock);
        Assert.InRange(network.Asked, 2, 40);
        Assert.Equal(["markov"], set.Tally.Rungs.Keys);
        Assert.All(set.Of<AnswerEvent>(), a => Assert.Equal(("markov", "markov"), (a.Engine, a.Rung)));
        Assert.Single(set.Of<FaultEvent>(), f => f.Text == "network took too long and markov answers");
        NothingIsLate(set);
        // Wall time decided then. Now the journal does: nobody asks the network.
        var again = new Network.Broken();
        Replayed replayed = Replay.Play(set.Journal, Over(again));
        Assert.Null(replayed.Difference);
        Assert.Equal(0, again.Asked);
        Assert.Equal($"{set.Tally}", $"{replayed.Tally}");
    }

    [Fact]
    public void A_network_that_hangs_in_mid_set_is_left_behind_and_the_set_goes_on()
    {
        using var letGo = new ManualResetEventSlim();
        var clock = new ManualClock();
        var network = new Network.Hung(clock, letGo);
        Preset preset = Played.With("turn=bars:1", "tempo=120", "length=1", "key=C major");
        Played set = Played.Set(preset, stage => new LockStep(stage, clock, now => Waits(network, now)).Play(Calls(preset, 6, 4), 4), ladder: Over(network), pace: clock);
        letGo.Set();
        Assert.Equal(1, network.Asked);
        Assert.Equal(6, set.Tally.Rungs["markov"]);
        NothingIsLate(set);
    }

    [Fact]
    public void In_virtual_time_the_highest_rung_answers_however_long_it_takes()
    {
        Ladder ladder = Over(new Network.Quick());
        ladder.Rungs[0].Costs.Record(TimeSpan.FromHours(1), Beats.Quarter);
        Played set = Played.Rehearse(Played.With("key=C major"), ladder: ladder);
        Assert.Equal(["network"], set.Tally.Rungs.Keys);
        Assert.All(set.Of<AnswerEvent>(), a => Assert.Equal(("network", "network"), (a.Engine, a.Rung)));
    }

    [Fact]
    public void In_virtual_time_it_falls_only_where_it_fails_and_says_so_once()
    {
        Played set = Played.Rehearse(Played.With("key=C major"), ladder: Over(new Network.Broken()));
        Assert.True(set.Of<AnswerEvent>().Count() > 1);
        Assert.Equal(["markov"], set.Tally.Rungs.Keys);
        Assert.Equal("network failed and markov answers: no tensor today", Assert.Single(set.Of<FaultEvent>()).Text);
    }

    [Fact]
    public void The_screen_names_the_engine_and_the_rung_it_fell_to() => Played.Set(Played.With("key=C major"), stage =>
    {
        stage.Melody(1, 0.3, 60, 62, 64, 65, 67, 64, 60);
        stage.RunTo(5);
        Assert.Equal(("network", "markov"), (stage.Conductor.Engine.Engine, stage.Conductor.Roll.LastAnswer!.Rung));
    }, ladder: Over(new Network.Broken()));

    [Fact]
    public void That_an_engine_failed_is_trouble_until_it_answers_again()
    {
        var network = new Network.Broken();
        Played.Set(Played.With("key=C major"), stage =>
        {
            stage.Melody(1, 0.3, 60, 62, 64, 65, 67, 64, 60);
            stage.RunTo(12);
            Trouble told = Assert.Single(stage.Conductor.Notices.Trouble);
            Assert.Equal(("network failed and markov answers", Gravity.Engine), (told.Words, told.Gravity));
            network.IsBroken = false;
            stage.Melody(13, 0.3, 60, 62, 64, 65, 67, 64, 60);
            stage.RunTo(24);
            Assert.Equal("network", stage.Conductor.Roll.LastAnswer!.Rung);
            Assert.Empty(stage.Conductor.Notices.Trouble);
        }, ladder: Over(network));
    }

    [Fact]
    public void What_fell_is_as_good_as_the_lower_rung_alone()
    {
        Preset preset = Played.With("key=C major", "surprise=0.6");
        Played fell = Played.Rehearse(preset, ladder: Over(new Network.Broken())), alone = Played.Rehearse(preset);
        Assert.Equal(alone.Of<AnswerEvent>().Select(a => a.Phrase), fell.Of<AnswerEvent>().Select(a => a.Phrase));
    }

    [Fact]
    public void Every_rung_answers_as_if_it_had_been_alone_from_the_start()
    {
        // The network fails at first; when it comes round it has learned what was played meanwhile.
        var network = new Network.Broken();
        Ladder ladder = Over(network);
        Preset preset = Played.With("key=C major");
        Played set = Played.Set(preset, stage =>
        {
            List<TimedMessage> calls = Calls(preset, 4, 9);
            foreach (TimedMessage call in calls)
            {
                network.IsBroken = call.Time < HostTime.FromSeconds(19);
                stage.Hear(call);
            }
            stage.RunTo(stage.Conductor.Now + TimeSpan.FromSeconds(6));
        }, ladder: ladder);
        Played alone = Played.Set(preset, stage =>
        {
            foreach (TimedMessage call in Calls(preset, 4, 9)) stage.Hear(call);
            stage.RunTo(stage.Conductor.Now + TimeSpan.FromSeconds(6));
        });
        Assert.Equal(["markov", "network"], set.Tally.Rungs.Keys);
        Assert.Equal(alone.Of<AnswerEvent>().Select(a => a.Phrase), set.Of<AnswerEvent>().Select(a => a.Phrase));
        // Each answer is asked of the rung that gave it.
        Assert.Null(Replay.Play(set.Journal, Over(new Network.Quick())).Difference);
    }

    [Fact]
    public void The_warm_up_leaves_a_ladder_that_knows_its_costs_and_nothing_else()
    {
        Preset preset = Played.With("key=C major");
        Ladder warm = Over(new Network.Streaming([Beats.Quarter]));
        WarmUp.Run(preset, warm);
        Assert.All(warm.Rungs, r => Assert.True(r.Costs.Expected(Beats.Quarter) > TimeSpan.Zero));
        Assert.True(warm.Rungs[0].Beginnings.Expected(Beats.Quarter) > TimeSpan.Zero);
        Played set = Played.Rehearse(preset, ladder: warm), cold = Played.Rehearse(preset, ladder: Over(new Network.Streaming([Beats.Quarter])));
        Assert.Equal(cold.WithoutCost, set.WithoutCost);
    }

    [Fact]
    public void A_model_that_is_not_here_is_played_back_from_the_journal()
    {
        Played set = Played.Rehearse(Played.With("key=C major"), ladder: Over(new Network.Quick()));
        Journal journal = set.Journal;
        journal = journal with { Header = journal.Header with { Engine = "anticipation", Model = "no-such-model", Weights = "00" } };
        Replayed replayed = Replay.Play(journal);
        Assert.Null(replayed.Difference);
        Assert.Contains("no-such-model", replayed.Note, StringComparison.Ordinal);
        Assert.Contains("from the journal", replayed.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_weights_than_the_set_was_played_with_are_told_of()
    {
        Played set = Played.Rehearse(Played.With("key=C major"), calls: 1, ladder: Over(new Network.Quick()));
        Journal journal = set.Journal with { Header = set.Journal.Header with { Model = "melody", Weights = "00ff" } };
        Ladder here = new(journal.Header.Engine, Over(new Network.Quick()).Rungs) { Model = new Model("melody", "/models/melody", "1234") };
        Assert.Contains("00ff", Replay.Play(journal, here).Note, StringComparison.Ordinal);
        Assert.Equal("", Replay.Play(journal with { Header = journal.Header with { Weights = "1234" } }, here).Note);
    }
}
