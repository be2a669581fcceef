using System.Text.RegularExpressions;
using CsCheck;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Listening;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Tests;

/// <summary>Whole sets in which one player's calls are answered with recorded bars.</summary>
public sealed partial class UnitsRehearsalTests(UntrainedUnits units) : IClassFixture<UntrainedUnits>
{
    private static readonly Gen<string[]> Position = Gen.Select(
        Gen.Select(One("turn=bars:2", "turn=bars:4", "turn=gap"), One("length=2", "length=4"), One("unit=1", "unit=2", "unit=4"), One("reuse=1", "reuse=2", "reuse=8")),
        Gen.Select(One("library=0", "library=0.25", "library=0.5"), One("blend=1", "blend=0.5"), One("surprise=0", "surprise=0.3", "surprise=1")),
        Gen.Select(One("key=auto", "key=off", "key=C minor", "key=F# minor-pentatonic"), One("range=48..84", "range=60..72", "range=36..55"), One("polyphony=1", "polyphony=4"), One("longest=1", "longest=8")),
        Gen.Select(One("repeats=2", "repeats=off"), One("density=follow", "density=2"), One("meter=4/4", "meter=3/4")),
        (a, b, c, d) => (string[])[a.Item1, a.Item2, a.Item3, a.Item4, b.Item1, b.Item2, b.Item3, c.Item1, c.Item2, c.Item3, c.Item4, d.Item1, d.Item2, d.Item3]);

    private Preset With(params string[] knobs) => Played.With([.. knobs, "tempo=120"]) with { Engine = "units", Model = units.Model, Library = units.Library };

    [Fact]
    public void From_the_third_exchange_on_the_answers_contain_bars_of_tonight_and_every_limit_holds()
    {
        int answered = 0, fell = 0;
        Gen.Select(Position, Gen.ULong[1, 1000]).Sample((knobs, seed) =>
        {
            Preset preset = With(knobs);
            Settings settings = preset.Knobs.Settings;
            double every = 2 * Math.Max(settings.TurnBars, settings.Bars ?? 2) * settings.Meter.Bar.Value / 2 + 2;
            Played set = Played.Rehearse(preset, calls: 5, every, seed);
            Assert.Equal(0, set.Left);
            set.Notes();
            Assert.True(set.Exchanges.Count >= 3, $"{set.Exchanges.Count} exchanges; {string.Join("; ", set.Of<FaultEvent>().Select(f => f.Text))}");
            foreach (AnswerEvent answer in set.Of<AnswerEvent>()) Assert.True(!answer.Phrase.IsRest || answer.Relax.Count > 0, $"{answer}");
            foreach (Exchange exchange in set.Exchanges)
            {
                ConstraintSet limits = exchange.Prompt.Constraints.Without(["density"]);
                Assert.True(limits.Holds(exchange.Answer.Phrase), $"{limits}: {exchange.Answer.Phrase}");
                (int times, string told) = MostOften(exchange);
                Assert.True(times <= settings.Reuse, $"{told} comes {times} times; {string.Join("; ", BarOf(exchange).Zip(exchange.Answer.Provenance, (bar, from) => $"{bar}: {from.Detail}").Distinct())}");
            }
            Assert.Null(Replay.Play(set.Journal).Difference);
            // Where it is a unit of tonight's turn once at least.
            if (settings is not { Blend: 1, Bars: { } bars } || (1 - settings.Library) * (bars / settings.UnitBars) < 1) return;
            // Now and then no bar meets all limits, and the rung below answers.
            Exchange[] later = [.. set.Exchanges.Skip(2)];
            Interlocked.Add(ref answered, later.Length);
            Interlocked.Add(ref fell, later.Count(e => e.Answer.Rung != EngineShelf.Units));
            Assert.All(later.Where(e => e.Answer.Rung == EngineShelf.Units), e => Assert.Contains(e.Answer.Provenance, p => OfTonight().IsMatch(p.Detail)));
        }, iter: 30);
        Assert.True(fell * 10 <= answered, $"{fell} of {answered} answers are no units");
    }

    [Fact]
    public void The_journal_names_the_bar_of_tonight_each_note_is_from_and_the_model_and_the_library()
    {
        Played set = Played.Rehearse(With("turn=bars:2", "library=0.5"), calls: 5, every: 8);
        Assert.Empty(set.Of<FaultEvent>());
        AnswerEvent[] answers = [.. set.Of<AnswerEvent>()];
        Assert.All(answers, a => Assert.Equal(a.Phrase.Notes.Length, a.Provenance.Count));
        Assert.Contains(answers.SelectMany(a => a.Provenance), p => p.Detail.StartsWith("bar ", StringComparison.Ordinal) && p.Detail.Contains(" of tune ", StringComparison.Ordinal));
        // A bar that is told was played: the call that lies there has notes in it.
        foreach (Exchange exchange in set.Exchanges)
            foreach (string told in exchange.Answer.Provenance.Select(p => OfTonight().Match(p.Detail)).Where(m => m.Success).Select(m => m.Groups["bar"].Value))
                Assert.Contains(set.Of<PhraseEvent>().Select(p => p.Phrase), p => p.Notes.Any(n => (int)((p.Start + n.Start).Ticks / TimeSignature.FourFour.Bar.Ticks) + 1 == int.Parse(told, System.Globalization.CultureInfo.InvariantCulture)));
        Ladder ladder = EngineShelf.New(new EngineChoice("units", Model: units.Model, Library: units.Library));
        JournalHeader header = SetHeader.Of(set.Preset, ladder, 1, HostTime.Zero, [], []);
        Assert.Equal(("units", "untrained", units.Library), (header.Engine, header.Model, header.Library));
        Assert.Equal(["AnticipationRnn/melody", "small.units"], header.Beside.Select(b => b.Key).Order());
        Assert.All(header.Beside, b => Assert.Equal(16, b.Value.Length));
    }

    [Theory]
    [InlineData("0", true, false)]
    [InlineData("1", false, true)]
    public void The_library_knob_at_its_ends_takes_all_from_one_side(string at, bool tonight, bool library)
    {
        Played set = Played.Rehearse(With("turn=bars:2", $"library={at}", "key=off", "range=21..108"), calls: 5, every: 8);
        Assert.Empty(set.Of<FaultEvent>());
        string[] told = [.. set.Exchanges.Skip(2).SelectMany(e => e.Answer.Provenance).Select(p => p.Detail)];
        Assert.Equal(tonight, told.Any(t => OfTonight().IsMatch(t)));
        Assert.Equal(library, told.Any(t => t.Contains(" of tune ", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_warm_up_leaves_no_bar_behind()
    {
        Preset preset = With("turn=bars:2");
        Ladder warm = EngineShelf.New(new EngineChoice("units", Model: units.Model, Library: units.Library));
        WarmUp.Run(preset, warm);
        Assert.Equal(0, ((Engines.UnitSelection.UnitImproviser)warm.Rungs[0].Engine).Learned);
        Played cold = Played.Rehearse(preset, calls: 3, every: 8);
        Assert.Equal(cold.WithoutCost, Played.Rehearse(preset, calls: 3, every: 8, ladder: warm).WithoutCost);
    }

    [Fact]
    public void While_a_bar_of_the_answer_sounds_the_player_is_told_which_of_his_it_is() => Played.Set(With("turn=bars:2", "library=0", "reuse=8"), stage =>
    {
        foreach (Core.Midi.TimedMessage call in new VirtualPerformer(1).NextCall(HostTime.FromSeconds(1), stage.Conductor.Knobs.Settings)) stage.Hear(call);
        Assert.Null(stage.Conductor.OriginAt(stage.Conductor.Now));
        for (int bar = 1; bar <= 2; bar++)
        {
            stage.RunTo(1 + 4 + 2 * (bar - 1) + 1);
            Assert.Matches($"^bar {bar}: (to fit: )?your bar [12] at ", stage.Conductor.OriginAt(stage.Conductor.Now));
        }
        stage.RunTo(12);
        Assert.Matches("^bar 2: (to fit: )?your bar [12] at ", stage.Conductor.OriginAt(stage.Conductor.Now));
    });

    [Theory]
    [InlineData("units")]
    [InlineData("markov")]
    public void What_is_told_of_is_what_plays_or_played_last_never_what_is_only_thought_of(string engine)
    {
        Preset preset = engine == "units" ? With("turn=gap", "length=2") : Played.With("turn=gap", "length=2", "tempo=120");
        Played.Set(preset, stage =>
        {
            Conductor conductor = stage.Conductor;
            var performer = new VirtualPerformer(1);
            int thoughtOf = 0;
            string? before = null;
            for (int i = 0; i < 2; i++)
            {
                Answer? last = conductor.Roll.LastAnswer;
                foreach (Core.Midi.TimedMessage call in performer.NextCall(HostTime.FromSeconds(1 + 16 * i), conductor.Knobs.Settings))
                {
                    stage.Hear(call);
                    Assert.Null(conductor.OriginAt(conductor.Now));
                }
                for (double at = conductor.Now.Seconds; conductor.State != DialogueState.Responding; at += 0.02)
                {
                    Assert.True(at < 16 * (i + 1), "no answer");
                    Assert.Null(conductor.OriginAt(conductor.Now));
                    if (!ReferenceEquals(conductor.Roll.LastAnswer, last)) thoughtOf++;
                    stage.RunTo(at);
                }
                for (double at = conductor.Now.Seconds; conductor.State == DialogueState.Responding; at += 0.02)
                {
                    before = conductor.OriginAt(conductor.Now);
                    Assert.StartsWith("bar ", before, StringComparison.Ordinal);
                    stage.RunTo(at);
                }
                stage.RunTo(1 + 16 * (i + 1) - 0.5);
                Assert.Equal(before, conductor.OriginAt(conductor.Now));
            }
            Assert.True(thoughtOf > 0, "nothing was thought of while nothing played");
        });
    }

    [Fact]
    public void The_tally_tells_how_many_bars_that_sounded_were_the_players_and_how_many_the_librarys()
    {
        foreach ((string at, bool own, bool library) in ((string, bool, bool)[])[("0", true, false), ("1", false, true), ("0.5", true, true)])
        {
            Played set = Played.Rehearse(With("turn=bars:2", "length=2", $"library={at}", "key=off", "range=21..108", "reuse=8"), calls: 5, every: 8);
            string[] bars = [.. set.Exchanges.SelectMany(e => new BarOrigins(e.Answer, e.Placed.Start, TimeSignature.FourFour.Bar).Bars)];
            Assert.Equal((own, library), (set.Tally.OwnBars > 0, set.Tally.LibraryBars > 0));
            Assert.Equal(bars.Count(b => b.Contains("your bar ", StringComparison.Ordinal)), set.Tally.OwnBars);
            Assert.Equal(bars.Count(b => b.Contains(" of tune ", StringComparison.Ordinal)), set.Tally.LibraryBars);
            Assert.EndsWith($"; units {set.Exchanges.Count}: {set.Tally.OwnBars} bars of yours, {set.Tally.LibraryBars} of the library", $"{set.Tally}", StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Bars_that_the_player_cut_off_are_not_tallied()
    {
        Played set = Played.Set(With("turn=bars:2", "length=2", "library=0", "reuse=8"), stage =>
        {
            foreach (Core.Midi.TimedMessage call in new VirtualPerformer(1).NextCall(HostTime.FromSeconds(1), stage.Conductor.Knobs.Settings)) stage.Hear(call);
            stage.RunTo(6);
            Assert.Equal(DialogueState.Responding, stage.Conductor.State);
            stage.Conductor.Do(PlayerAction.Panic);
            Assert.Null(stage.Conductor.OriginAt(stage.Conductor.Now));
        });
        Assert.Equal((1, 0), (set.Tally.OwnBars, set.Tally.LibraryBars));
    }

    [Fact]
    public void A_library_that_is_missing_or_broken_is_one_line_and_the_bars_of_tonight_answer()
    {
        string broken = Path.Combine(units.Model, "..", "broken.units");
        File.WriteAllText(broken, "no library");
        foreach (string library in (string[])["no-such-library", broken])
        {
            Ladder ladder = EngineShelf.New(new EngineChoice("units", Model: units.Model, Library: library));
            Assert.EndsWith("; bars of tonight alone answer", ladder.Trouble, StringComparison.Ordinal);
            Assert.Contains(Path.GetFileName(library), ladder.Trouble, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', ladder.Trouble);
            Played set = Played.Rehearse(With("turn=bars:2"), calls: 4, every: 8, ladder: ladder);
            Assert.Equal(ladder.Trouble, Assert.Single(set.Of<FaultEvent>()).Text);
            Assert.All(set.Exchanges, e => Assert.Equal("units", e.Answer.Rung));
            Assert.Contains(set.Exchanges.SelectMany(e => e.Answer.Provenance), p => OfTonight().IsMatch(p.Detail));
        }
    }

    [Fact]
    public void A_library_is_found_by_its_name_beside_its_model() =>
        Assert.Equal(units.Library, EngineShelf.New(new EngineChoice("units", Model: units.Model, Library: UntrainedUnits.LibraryName)).Beside.Single(m => m.Name == "small.units").Folder);

    [Fact]
    public void A_set_that_was_played_with_another_library_says_so_when_it_is_replayed()
    {
        Played set = Played.Rehearse(With("turn=bars:2"), calls: 2, every: 8);
        Ladder ladder = EngineShelf.New(new EngineChoice("units", Model: units.Model, Library: units.Library));
        Journal journal = set.Journal with { Header = SetHeader.Of(set.Preset, ladder, 1, HostTime.Zero, [], []) with { Model = units.Model } };
        Assert.Equal("", Replay.Play(journal).Note);
        string other = Path.Combine(units.Model, "..", "small.units");
        units.WriteLibrary(other, seed: 2);
        Assert.Contains("small.units", Replay.Play(journal with { Header = journal.Header with { Library = other } }).Note, StringComparison.Ordinal);
        File.Delete(other);
        Assert.Contains("which is not here", Replay.Play(journal with { Header = journal.Header with { Library = other } }).Note, StringComparison.Ordinal);
    }

    /// <summary>In how many bars of the answer the bar is told that comes most often, and which that is.</summary>
    private static (int Times, string Told) MostOften(Exchange exchange) =>
        BarOf(exchange).Zip(exchange.Answer.Provenance, (bar, from) => (Bar: bar, From: Place().Match(from.Detail))).Where(n => n.From.Success)
            .Select(n => (n.Bar, From: n.From.Value)).Distinct().GroupBy(n => n.From)
            .Select(g => (g.Count(), g.Key)).DefaultIfEmpty((0, "")).Max();

    /// <summary>The bar each note of an answer starts in, numbered from the beginning of the night.</summary>
    private static IEnumerable<long> BarOf(Exchange exchange)
    {
        Beats bar = exchange.Prompt.Context.Timeline.Meter.Bar;
        return exchange.Answer.Phrase.Notes.Select(n => (exchange.Prompt.Start + n.Start).Floor(bar).Ticks / bar.Ticks);
    }

    private static Gen<string> One(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    [GeneratedRegex(@"\byour bar (?<bar>\d+) at ")]
    private static partial Regex OfTonight();

    [GeneratedRegex(@"your bar \d+|bar \d+ of tune \d+")]
    private static partial Regex Place();
}
