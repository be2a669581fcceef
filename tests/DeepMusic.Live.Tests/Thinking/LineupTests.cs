using DeepMusic.Core;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Tests.Thinking;

public class LineupTests
{
    private static readonly EngineChoice Units = new(EngineShelf.Units);
    private static readonly int[] Tune = [60, 62, 64, 65, 67, 64, 60];

    /// <summary>Three calls to Markov, the rest to units, which join when <paramref name="join"/> says.</summary>
    private static Played Set(int join) => Played.Set(Played.With("key=C major"), stage =>
    {
        for (int call = 0; call < 6; call++)
        {
            if (call == join) stage.Lineup.Add(Units, EngineShelf.New(Units));
            if (call == 3) Assert.True(stage.Conductor.Engage(Units));
            stage.Melody(stage.Conductor.Now.Seconds + 1, 0.3, [.. Tune.Select(p => p + call)]);
            stage.RunTo(stage.Conductor.Now.Seconds + 6);
        }
    });

    [Fact]
    public void Another_engine_answers_from_where_it_is_engaged_and_the_replay_is_the_same_to_the_bit()
    {
        Played set = Set(join: 0);
        Assert.Equal(["markov", "markov", "markov", "units", "units", "units"], set.Exchanges.Select(e => e.Answer.Rung));
        Assert.Equal(Units, Assert.Single(set.Of<EngineEvent>()).Choice);
        Assert.Null(Replay.Play(set.Journal).Difference);
    }

    [Fact]
    public void A_replay_says_that_an_engine_that_came_later_has_other_weights_here()
    {
        Played set = Set(join: 0);
        Journal journal = set.Journal;
        Assert.Equal("", Replay.Play(journal).Note);
        journal = journal with { Events = [.. journal.Events.Select(e => e is EngineEvent engine ? engine with { Weights = "0123" } : e)] };
        Assert.StartsWith("units was played with other weights (0123) than are here (", Replay.Play(journal).Note, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_joins_late_knows_all_that_was_played_before()
    {
        Played early = Set(join: 0), late = Set(join: 3);
        Assert.Equal(early.Exchanges.Select(e => e.Answer.Phrase), late.Exchanges.Select(e => e.Answer.Phrase));
    }

    [Fact]
    public void Of_a_long_set_one_that_joins_late_is_told_the_last_phrases_alone_and_a_replay_tells_it_the_same()
    {
        List<int> first = [], late = [], again = [];
        Phrase[] set = [.. Enumerable.Range(0, Lineup.MostHeard + 30).Select(i => new Phrase(Beats.Quarter * i, Beats.Quarter, []))];
        MusicalContext context = null!;
        var lineup = new Lineup(new EngineChoice("markov"), Silent(), l => new Pupil(l.Engine == "markov" ? first : late));
        var replay = new Lineup(new EngineChoice("markov"), Silent(), l => new Pupil(l.Engine == "markov" ? [] : again));
        foreach (Phrase phrase in set[..^10]) lineup.Feed(phrase, context);
        lineup.Add(Units, Silent("units"));
        foreach (Phrase phrase in set[^10..]) lineup.Feed(phrase, context);
        Assert.True(lineup.Engage(Units));
        Assert.Equal((20L, Lineup.MostHeard, set.Length), (lineup.From, lineup.Heard.Count, first.Count));
        Assert.Equal(Enumerable.Range(20, set.Length - 20), late);
        replay.Add(Units, Silent("units"), from: lineup.From);
        foreach (Phrase phrase in set) replay.Feed(phrase, context);
        Assert.Equal(late, again);

        static Ladder Silent(string name = "markov") => new(name, new Rung(name, EngineShelf.New("markov").Rungs[0].Engine));
    }

    [Fact]
    public void An_engine_that_is_not_at_hand_is_asked_for_and_the_one_there_is_goes_on() => Played.Set(Played.With(), stage =>
    {
        var missed = new List<string>();
        stage.Conductor.EngineMissed += p => missed.Add(p.Engine);
        stage.Do(c => c.Enter(Played.With() with { Engine = EngineShelf.Units }));
        Assert.Equal(("units", EngineShelf.Markov), (Assert.Single(missed), stage.Conductor.Engine.Engine));
    });

    [Fact]
    public void What_a_journal_tells_of_engines_reads_back()
    {
        Played set = Played.Set(Played.With(), stage =>
        {
            stage.Lineup.Add(Units with { Library = "house" }, EngineShelf.New(Units));
            stage.Conductor.Engage(Units with { Library = "house" });
        });
        EngineEvent told = Assert.Single(set.Of<EngineEvent>());
        Assert.Equal("house", told.Choice.Library);
        Assert.NotEmpty(told.Weights);
    }

    /// <summary>Writes down which phrases it is told.</summary>
    private sealed class Pupil(List<int> told) : IThinker
    {
        public string Engine => "pupil";

        public void Feed(Phrase phrase, MusicalContext context) => told.Add((int)phrase.Start.Value);

        public void Ask(long id, Prompt prompt)
        {
        }

        public void Withdraw(long id)
        {
        }
    }
}
