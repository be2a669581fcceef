using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Engines.UnitSelection;

namespace DeepMusic.Engines.Tests.UnitSelection;

[Collection(TorchCollection.Name)]
public sealed partial class UnitImproviserTests(Band band) : IClassFixture<Band>
{
    private static readonly TimeSignature Four = TimeSignature.FourFour;
    private static readonly Key D = new(new PitchClass(2), Scale.Major);
    private static readonly MusicalContext InC = Band.In(Key.CMajor, Four);

    [Theory]
    [InlineData(4, 4)]
    [InlineData(3, 4)]
    [InlineData(6, 8)]
    [InlineData(7, 8)]
    [InlineData(5, 4)]
    [InlineData(2, 4)]
    public void Every_limit_holds_whatever_is_asked(int over, int under)
    {
        var meter = new TimeSignature(over, under);
        var random = new SeededRandom((ulong)(over * 100 + under));
        (UnitLibrary library, _) = band.Library(5, Four, meter);
        using var engine = new UnitImproviser(band.Network, library);
        Phrase call = Feed(engine, random, meter, Key.CMajor, 3);
        int answered = 0;
        for (int i = 0; i < 60; i++)
        {
            Prompt prompt = AnyPrompt(random, call, meter);
            Answer answer = Band.Respond(engine, prompt);
            Assert.Equal((prompt.Start, prompt.Length), (answer.Phrase.Start, answer.Phrase.Length));
            Assert.Equal(answer.Phrase.Notes.Length, answer.Provenance.Length);
            Assert.All(answer.Phrase.Notes, n => Assert.True(n.End <= prompt.Length && n.Deviation == Beats.Zero && n.Velocity is >= 1 and <= 127));
            if (answer.Relax.IsEmpty) Assert.Empty(prompt.Constraints.Broken(answer.Phrase));
            else Assert.True(answer.Phrase.IsRest);
            if (answer.Relax.IsEmpty) answered++;
        }
        Assert.InRange(answered, 57, 60);
    }

    [Fact]
    public void The_usual_limits_are_always_met_with_notes()
    {
        (UnitLibrary library, _) = band.Library(5, Four);
        using var engine = new UnitImproviser(band.Network, library);
        var random = new SeededRandom(3);
        Phrase call = Feed(engine, random, Four, Key.CMajor, 2);
        ConstraintSet limits = ConstraintSet.Of(new InKey(Key.CMajor), new PitchRange(new Pitch(48), new Pitch(84)), new MaxPolyphony(1), new LongestNote(Beats.Of(2)),
            new MaxRepeats(2), new Density(1.5), new Landing(new Pitch(72), Beats.Of(12), "4.1"), new NoCopy(FactorSet.Of([call], 5)));
        for (ulong seed = 0; seed < 40; seed++)
        {
            Answer answer = Band.Respond(engine, Band.Ask(call, Beats.Of(16), InC, seed) with { Constraints = limits, Surprise = seed % 3 / 2.0, UnitBars = 1 << (int)(seed % 3) });
            Assert.Empty(answer.Relax);
            Assert.Empty(limits.Broken(answer.Phrase));
            Assert.False(answer.Phrase.IsRest);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_notes_in_another_engine_and_other_seeds_others()
    {
        (UnitLibrary library, _) = band.Library(5, Four);
        using UnitImproviser one = new(band.Network, library), two = new(band.Network, library);
        Phrase call = Feed(one, new SeededRandom(1), Four, D, 4);
        Assert.Equal(call, Feed(two, new SeededRandom(1), Four, D, 4));
        for (ulong seed = 0; seed < 10; seed++)
        {
            Answer a = Band.Respond(one, Band.Ask(call, Beats.Of(14), InC, seed)), b = Band.Respond(two, Band.Ask(call, Beats.Of(14), InC, seed));
            Assert.Equal(a.Phrase, b.Phrase);
            Assert.Equal(a.Provenance.AsSpan(), b.Provenance.AsSpan());
            // Asking changed nothing.
            Assert.Equal(a.Phrase, Band.Respond(one, Band.Ask(call, Beats.Of(14), InC, seed)).Phrase);
        }
        Assert.InRange(Enumerable.Range(0, 20).Select(s => Band.Respond(one, Band.Ask(call, Beats.Of(16), InC, (ulong)s) with { Surprise = 1 }).Phrase).Distinct().Count(), 18, 20);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    public void No_bar_comes_more_often_than_the_knob_allows(int most, int unitBars)
    {
        using var engine = new UnitImproviser(band.Network);
        var random = new SeededRandom(7);
        Phrase tune = Band.Music(random, Four, Key.CMajor, Beats.Zero, 2);
        // The same two bars at three places of the night, and two others.
        for (int i = 0; i < 3; i++) engine.Feed(new Phrase(Beats.Of(8 * i), tune.Length, tune.Notes), InC);
        Phrase call = Band.Music(random, Four, Key.CMajor, Beats.Of(24), 2);
        engine.Feed(call, InC);
        for (ulong seed = 0; seed < 20; seed++)
        {
            Answer answer = Band.Respond(engine, Band.Ask(call, Beats.Of(64), InC, seed) with { Library = 0, Reuse = most, UnitBars = unitBars });
            Assert.All(Bars(answer).GroupBy(b => b.Said), g => Assert.True(g.Count() <= most));
            Assert.All(Bars(answer).GroupBy(b => string.Join(' ', b.Notes.Select(n => (n.Start, n.Pitch.Class)))), g => Assert.True(g.Count() <= most, g.Key));
            // Of four different bars so many can be made, and no more.
            Assert.InRange(Bars(answer).Count(), 2 * most, 4 * most);
        }
    }

    [Fact]
    public void One_end_of_the_knob_is_only_tonight_the_other_only_the_library_and_between_them_both()
    {
        (UnitLibrary library, _) = band.Library(5, Four);
        using var engine = new UnitImproviser(band.Network, library);
        Phrase call = Feed(engine, new SeededRandom(1), Four, D, 4);
        for (ulong seed = 0; seed < 10; seed++)
        {
            Prompt prompt = Band.Ask(call, Beats.Of(16), InC, seed);
            Assert.All(Said(Band.Respond(engine, prompt with { Library = 0 })), d => Assert.StartsWith("your bar", d));
            Assert.All(Said(Band.Respond(engine, prompt with { Library = 1 })), d => Assert.Contains(" of tune ", d));
            Assert.Equal(2, Bars(Band.Respond(engine, prompt)).Count(b => b.Said.StartsWith("your bar", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void With_nothing_learned_the_call_itself_answers_and_silence_rests()
    {
        using var engine = new UnitImproviser(band.Network);
        Phrase call = new(Beats.Of(9), Beats.Of(2), [new Note(Beats.Zero, Beats.Of(1), new Pitch(60), 80), new Note(Beats.Of(1), Beats.Of(0.5), new Pitch(64), 80)]);
        Answer answer = Band.Respond(engine, Band.Ask(call, Beats.Of(4), InC) with { Library = 0, Start = Beats.Of(12) });
        Assert.Equal(2, answer.Phrase.Notes.Length);
        Assert.All(Said(answer), d => Assert.StartsWith("your bar 3 at 0:00", d));
        Answer rest = Band.Respond(engine, Band.Ask(Phrase.Rest(Beats.Zero, Beats.Of(4)), Beats.Of(4), InC));
        Assert.True(rest.Phrase.IsRest);
        Assert.Equal(["library"], rest.Relax);
    }

    [Fact]
    public void Bars_that_were_fed_answer_the_very_next_question_until_they_are_forgotten()
    {
        using var engine = new UnitImproviser(band.Network);
        var random = new SeededRandom(5);
        Phrase first = Band.Music(random, Four, Key.CMajor, Beats.Zero, 2), second = Band.Music(random, Four, Key.CMajor, Beats.Of(8), 2);
        engine.Feed(first, InC);
        Assert.Equal(3, engine.Learned);
        Answer answer = Band.Respond(engine, Band.Ask(second, Beats.Of(16), InC));
        // The call was not fed, and is there all the same.
        Assert.Equal([1, 2, 3, 4], Bars(answer).Select(b => BarOf(b.Said)).Order());
        engine.Feed(second, InC);
        Assert.Equal(6, engine.Learned);
        engine.Reset();
        Assert.Equal(0, engine.Learned);
        using var fresh = new UnitImproviser(band.Network);
        Assert.Equal(Band.Respond(fresh, Band.Ask(second, Beats.Of(16), InC)).Phrase, Band.Respond(engine, Band.Ask(second, Beats.Of(16), InC)).Phrase);
    }

    [Fact]
    public void A_withdrawn_question_throws_and_changes_nothing()
    {
        (UnitLibrary library, _) = band.Library(5, Four);
        using var engine = new UnitImproviser(band.Network, library);
        Phrase call = Feed(engine, new SeededRandom(1), Four, D, 4);
        Prompt prompt = Band.Ask(call, Beats.Of(16), InC);
        Phrase before = Band.Respond(engine, prompt).Phrase;
        Assert.Throws<OperationCanceledException>(() => engine.Respond(prompt, new CancellationToken(canceled: true)));
        Assert.Equal(before, Band.Respond(engine, prompt).Phrase);
    }

    [Fact]
    public void Limits_that_exclude_one_another_are_said_and_never_broken()
    {
        using var engine = new UnitImproviser(band.Network);
        Phrase call = Feed(engine, new SeededRandom(1), Four, Key.CMajor, 2);
        Prompt prompt = Band.Ask(call, Beats.Of(8), InC);
        Assert.Equal(["key"], Band.Respond(engine, prompt with { Constraints = ConstraintSet.Of(new PitchRange(new Pitch(40), new Pitch(90)), new InKey(Key.CMajor), new Landing(new Pitch(61), Beats.Of(4), "2.1")) }).Relax);
        Assert.Equal(["land"], Band.Respond(engine, prompt with { Constraints = ConstraintSet.Of(new Landing(new Pitch(60), Beats.Of(8), "3.1")) }).Relax);
        Assert.Equal(["key", "range"], Band.Respond(engine, prompt with { Constraints = ConstraintSet.Of(new InKey(Key.CMajor), new PitchRange(new Pitch(61), new Pitch(61))) }).Relax);
    }

    private static Phrase Feed(UnitImproviser engine, SeededRandom random, TimeSignature meter, Key key, int phrases)
    {
        Phrase last = Phrase.Rest(Beats.Zero, meter.Bar);
        for (int i = 0; i < phrases; i++) engine.Feed(last = Band.Music(random, meter, key, meter.Bar * (4 * i), 4), Band.In(key, meter));
        return last;
    }

    private static Prompt AnyPrompt(SeededRandom random, Phrase call, TimeSignature meter)
    {
        var key = new Key(new PitchClass(random.Next(12)), Scale.All[random.Next(8)]);
        Beats start = random.Next(2) == 0 ? call.End : call.End + new Beats(random.Next(4000));
        Beats length = random.Next(2) == 0 ? meter.Bar * (1 + random.Next(6)) : new Beats(1000 + random.Next(16000));
        var limits = new List<IConstraint>();
        if (random.Next(2) == 0) limits.Add(new InKey(key));
        int low = 36 + random.Next(24), high = low + 14 + random.Next(30);
        if (random.Next(2) == 0) limits.Add(new PitchRange(new Pitch(low), new Pitch(high)));
        if (random.Next(2) == 0) limits.Add(new MaxPolyphony(1 + random.Next(3)));
        if (random.Next(2) == 0) limits.Add(new LongestNote(Beats.Of(0.5 + random.Next(4) * 0.5)));
        if (random.Next(2) == 0) limits.Add(new MaxRepeats(2 + random.Next(3)));
        if (random.Next(2) == 0) limits.Add(new Density(0.5 + random.Next(6) * 0.25));
        if (random.Next(3) == 0) limits.Add(new NoCopy(FactorSet.Of([call], 4 + random.Next(8))));
        if (random.Next(2) == 0)
        {
            Pitch pitch = Enumerable.Range(low, high - low).Select(p => new Pitch(p)).First(key.Contains);
            limits.Add(new Landing(pitch, new Beats(random.Next((int)length.Ticks)).Floor(Beats.Sixteenth), "somewhere"));
        }
        return Band.Ask(call, length, Band.In(key, meter), random.NextBits()) with
        {
            Start = start,
            Constraints = new ConstraintSet([.. limits]),
            Surprise = random.NextDouble(),
            Library = random.Next(5) / 4.0,
            Reuse = 1 + random.Next(3),
            UnitBars = 1 << random.Next(3),
        };
    }

    private static IEnumerable<string> Said(Answer answer) => answer.Provenance.Select(p => p.Detail.Replace("to fit: ", "", StringComparison.Ordinal));

    // The bars of an answer that starts on a bar line.
    private static IEnumerable<(string Said, ImmutableArray<Note> Notes)> Bars(Answer answer)
    {
        Beats bar = Four.Bar;
        for (Beats from = Beats.Zero; from < answer.Phrase.Length; from += bar)
        {
            ImmutableArray<Note> notes = [.. answer.Phrase.Notes.Where(n => n.Start >= from && n.Start < from + bar).Select(n => n with { Start = n.Start - from })];
            if (notes.IsEmpty) continue;
            string said = answer.Provenance[answer.Phrase.Notes.IndexOf(answer.Phrase.Notes.First(n => n.Start >= from))].Detail;
            yield return (said, notes);
        }
    }

    private static int BarOf(string said) => int.Parse(Numbered().Match(said).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("bar (-?\\d+)")]
    private static partial Regex Numbered();
}
