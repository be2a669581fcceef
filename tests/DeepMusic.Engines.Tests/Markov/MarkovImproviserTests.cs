using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Engines.Markov;

namespace DeepMusic.Engines.Tests.Markov;

public class MarkovImproviserTests
{
    private static readonly Key CMinor = new(new PitchClass(0), Scale.Minor);

    [Fact]
    public void One_call_of_three_notes_is_answered_under_every_knob_at_once()
    {
        Phrase call = Tunes.Phrase(0, 4, (0, 1, 60), (1, 1, 62), (2, 2, 63));
        var constraints = ConstraintSet.Of(new InKey(CMinor), new PitchRange(new Pitch(48), new Pitch(84)), new MaxPolyphony(1), new LongestNote(Beats.Of(2)),
            new MaxRepeats(2), new Density(1.5), new Landing(new Pitch(72), Beats.Of(12), "4.1"), new NoCopy(FactorSet.Of([call], 3)));
        for (ulong seed = 0; seed < 50; seed++)
        {
            Answer answer = new MarkovImproviser().Respond(Tunes.Ask(call, 16, constraints, seed, CMinor), TestContext.Current.CancellationToken);
            Assert.Empty(answer.Relax);
            Assert.Empty(constraints.Broken(answer.Phrase));
            Assert.Equal(answer.Phrase.Notes.Length, answer.Provenance.Length);
            Assert.False(answer.Phrase.IsRest);
        }
    }

    [Fact]
    public void A_fed_band_meets_every_constraint_whatever_the_seed()
    {
        (MarkovImproviser engine, List<Phrase> fed) = Tunes.Fed(60, 5);
        var constraints = ConstraintSet.Of(new InKey(Key.CMajor), new PitchRange(new Pitch(48), new Pitch(84)), new MaxRepeats(2),
            new Landing(new Pitch(72), Beats.Of(12), "4.1"), new NoCopy(FactorSet.Of(fed, 5)));
        for (ulong seed = 0; seed < 40; seed++)
        {
            Answer answer = engine.Respond(Tunes.Ask(fed[^1], 16, constraints, seed, Key.CMajor, seed % 5 / 4.0), TestContext.Current.CancellationToken);
            Assert.Empty(answer.Relax);
            Assert.Empty(constraints.Broken(answer.Phrase));
        }
    }

    [Fact]
    public void The_same_phrases_and_prompt_give_the_same_notes_in_a_new_engine()
    {
        (MarkovImproviser one, List<Phrase> fed) = Tunes.Fed(30, 9);
        (MarkovImproviser two, _) = Tunes.Fed(30, 9);
        var constraints = ConstraintSet.Of(new InKey(Key.CMajor), new NoCopy(FactorSet.Of(fed, 5)));
        for (ulong seed = 0; seed < 5; seed++)
        {
            Answer a = Respond(one, Tunes.Ask(fed[^1], 8, constraints, seed, Key.CMajor));
            Answer b = Respond(two, Tunes.Ask(fed[^1], 8, constraints, seed, Key.CMajor));
            Assert.Equal(a.Phrase, b.Phrase);
            Assert.Equal(a.Provenance.AsSpan(), b.Provenance.AsSpan());
        }
        // Two seeds may well come to the same short answer (about one pair in fifty does); forty do not come to a few.
        Assert.InRange(Enumerable.Range(0, 40).Select(s => Respond(one, Tunes.Ask(fed[^1], 8, constraints, (ulong)s, Key.CMajor)).Phrase).Distinct().Count(), 30, 40);
    }

    // The number holds on every platform and in every process: nothing hangs on randomised hash codes.
    [Fact]
    public void A_known_prompt_gives_a_known_answer()
    {
        Phrase call = Tunes.Phrase(0, 4, (0, 1, 60), (1, 0.5, 62), (1.5, 0.5, 64), (2, 2, 67));
        Answer answer = Respond(new MarkovImproviser(), Tunes.Ask(call, 8, ConstraintSet.Of(new InKey(Key.CMajor), new NoCopy(FactorSet.Of([call], 3))), 1, Key.CMajor, 0.6));
        Assert.Equal("C4@0+1 C4@1+1 D4@2+0.5 A3@2.5+0.5 D4@3+0.5 E4@3.5+0.5 B4@4+0.5 B4@4.5+0.5 F4@5+0.5 B3@5.5+0.5 C4@6+0.5 E4@6.5+0.5 G4@7+1", string.Join(' ', answer.Phrase.Notes));
    }

    [Theory]
    [InlineData("Ab major", new[] { 8, 0, 3 })]
    [InlineData("C minor", new[] { 0, 3, 7 })]
    [InlineData("A minor", new[] { 0, 4, 7 })]
    public void A_triad_learned_in_C_answers_in_another_key_by_degree(string key, int[] classes)
    {
        Assert.True(Key.TryParse(key, out Key target));
        var engine = new MarkovImproviser(new MarkovConfig { Escape = 0 });
        Phrase triad = Tunes.Phrase(0, 4, (0, 1, 60), (1, 1, 64), (2, 1, 67), (3, 1, 72));
        for (int i = 0; i < 4; i++) engine.Feed(triad, Tunes.In(Key.CMajor));
        Prompt prompt = Tunes.Ask(Core.Phrase.Rest(Beats.Zero, Beats.Of(4)), 4, ConstraintSet.Of(new InKey(target)), 3, target, 0);
        Answer answer = Respond(engine, prompt);
        Assert.Equal([.. classes, classes[0]], answer.Phrase.Notes.Select(n => (int)n.Pitch.Class.Value));
        Assert.All(answer.Provenance, p => Assert.StartsWith("your phrase 4, order", p.Detail));
    }

    [Fact]
    public void Chords_under_polyphony_one_leave_their_top_notes()
    {
        Phrase call = Tunes.Phrase(0, 4, (0, 2, 48), (0, 2, 64), (0, 2, 67), (1, 2, 48), (1, 2, 65), (1, 2, 69), (2, 2, 50), (2, 2, 71), (3, 1, 72), (3, 1, 60));
        var engine = new MarkovImproviser();
        engine.Feed(call, Tunes.In(Key.CMajor));
        for (ulong seed = 0; seed < 20; seed++)
        {
            Assert.Equal(0, new MaxPolyphony(1).Violations(Respond(engine, Tunes.Ask(call, 8, ConstraintSet.Of(new MaxPolyphony(1)), seed, Key.CMajor)).Phrase));
            Assert.Empty(Respond(engine, Tunes.Ask(call, 8, ConstraintSet.Of(new MaxPolyphony(2)), seed, Key.CMajor)).Relax);
        }
        Assert.Contains(Enumerable.Range(0, 20), s => new MaxPolyphony(1).Violations(Respond(engine, Tunes.Ask(call, 8, ConstraintSet.Empty, (ulong)s, Key.CMajor)).Phrase) > 0);
    }

    [Fact]
    public void What_cannot_be_met_names_the_smallest_set_of_knobs_and_rests()
    {
        Phrase call = Tunes.Phrase(0, 4, (0, 1, 60), (1, 1, 62), (2, 2, 64));
        var outOfKey = new Landing(new Pitch(61), Beats.Of(4), "2.1");
        Answer one = Respond(new MarkovImproviser(), Tunes.Ask(call, 8, ConstraintSet.Of(new PitchRange(new Pitch(48), new Pitch(84)), new InKey(Key.CMajor), outOfKey), 0, Key.CMajor));
        Assert.Equal(["key"], one.Relax);
        Assert.True(one.Phrase.IsRest);
        Assert.True(Chord.TryParse("F#", out Chord chord));
        ConstraintSet two = ConstraintSet.Of(new MaxRepeats(2), new PitchRange(new Pitch(60), new Pitch(60)), new InKey(Key.CMajor), new OnChord(chord), outOfKey);
        Assert.Equal(["range", "key"], Respond(new MarkovImproviser(), Tunes.Ask(call, 8, two, 0, Key.CMajor)).Relax);
        Assert.Equal(["land"], Respond(new MarkovImproviser(), Tunes.Ask(call, 8, ConstraintSet.Of(new MaxRepeats(2), outOfKey with { At = Beats.Of(8) }), 0, Key.CMajor)).Relax);
    }

    [Fact]
    public void The_more_surprise_the_less_of_the_answer_was_played_before()
    {
        (MarkovImproviser engine, List<Phrase> fed) = Tunes.Fed(30, 2);
        FactorSet known = FactorSet.Of(fed, 3);
        double before = -1;
        foreach (double surprise in new[] { 0, 0.25, 0.5, 0.75, 1 })
        {
            (double fresh, double all) = (0, 0);
            for (ulong seed = 0; seed < 40; seed++)
            {
                Phrase answer = Respond(engine, Tunes.Ask(fed[^1], 16, ConstraintSet.Of(new InKey(Key.CMajor)), seed, Key.CMajor, surprise)).Phrase;
                int runs = TopLine.Onsets(answer.Notes.AsSpan()) - 2;
                all += runs;
                fresh += runs - new NoCopy(known).Violations(answer);
            }
            Assert.True(fresh / all > before, $"surprise {surprise}: {fresh / all:0.000} after {before:0.000}");
            before = fresh / all;
        }
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_expected_number_of_notes_meets_the_density(double density)
    {
        (MarkovImproviser engine, List<Phrase> fed) = Tunes.Fed(20, 3);
        double sum = 0;
        for (ulong seed = 0; seed < 40; seed++)
        {
            Answer answer = Respond(engine, Tunes.Ask(fed[^1], 16, ConstraintSet.Of(new Density(density)), seed, Key.CMajor));
            Assert.Empty(answer.Relax);
            sum += TopLine.Onsets(answer.Phrase.Notes.AsSpan());
        }
        Assert.InRange(sum / 40 / 16, density * 0.85, density * 1.15);
    }

    [Fact]
    public void An_answer_stays_in_the_register_of_the_call_and_goes_by_octaves_into_a_range()
    {
        Phrase low = Tunes.Phrase(0, 4, (0, 1, 36), (1, 1, 38), (2, 1, 40), (3, 1, 43));
        var engine = new MarkovImproviser();
        for (int i = 0; i < 5; i++) engine.Feed(low, Tunes.In(Key.CMajor));
        Assert.All(Respond(engine, Tunes.Ask(low, 8, ConstraintSet.Empty, 1, Key.CMajor, 0)).Phrase.Notes, n => Assert.InRange(n.Pitch.Number, 28, 52));
        var range = new PitchRange(new Pitch(72), new Pitch(84));
        Answer high = Respond(engine, Tunes.Ask(low, 8, ConstraintSet.Of(range), 1, Key.CMajor, 0));
        Assert.Equal(0, range.Violations(high.Phrase));
        Assert.Contains(high.Provenance, p => p.Detail.Contains("order"));
    }

    [Fact]
    public void Odd_lengths_places_and_meters_are_filled_exactly()
    {
        (MarkovImproviser engine, List<Phrase> fed) = Tunes.Fed(5, 8);
        foreach (long ticks in new long[] { 1, 37, 959, 4001, 12_345 })
        {
            Prompt prompt = Tunes.Ask(fed[^1], 1, ConstraintSet.Of(new InKey(Key.CMajor)), 4, Key.CMajor) with { Length = new Beats(ticks), Start = new Beats(7 * ticks) };
            prompt = prompt with { Context = prompt.Context with { Timeline = Timeline.Default with { Meter = new TimeSignature(7, 8) } } };
            Answer answer = Respond(engine, prompt);
            Assert.Empty(answer.Relax);
            Assert.Equal((prompt.Start, prompt.Length), (answer.Phrase.Start, answer.Phrase.Length));
            Assert.All(answer.Phrase.Notes, n => Assert.True(n.End <= prompt.Length && n.Length > Beats.Zero));
        }
    }

    [Fact]
    public void The_oldest_phrases_are_forgotten_and_a_reset_forgets_all()
    {
        var engine = new MarkovImproviser(new MarkovConfig { MostPlayed = 100 });
        var random = new SeededRandom(1);
        for (int i = 0; i < 100; i++) engine.Feed(Tunes.Made(random, Key.CMajor, 0), Tunes.In(Key.CMajor));
        Assert.InRange(engine.Remembered, 80, 100);
        engine.Reset();
        Assert.Equal(0, engine.Remembered);
        Phrase call = Tunes.Phrase(0, 4, (0, 1, 60), (1, 1, 62));
        Prompt prompt = Tunes.Ask(call, 4, ConstraintSet.Empty, 5, Key.CMajor);
        Assert.Equal(Respond(new MarkovImproviser(), prompt).Phrase, Respond(engine, prompt).Phrase);
    }

    [Fact]
    public void A_question_that_is_withdrawn_throws_and_changes_nothing()
    {
        (MarkovImproviser engine, List<Phrase> fed) = Tunes.Fed(10, 8);
        Prompt prompt = Tunes.Ask(fed[^1], 8, ConstraintSet.Empty, 1, Key.CMajor);
        Phrase before = Respond(engine, prompt).Phrase;
        Assert.Throws<OperationCanceledException>(() => engine.Respond(prompt, new CancellationToken(canceled: true)));
        Assert.Equal(before, Respond(engine, prompt).Phrase);
    }

    [Fact]
    public void A_corpus_answers_before_anything_was_played()
    {
        Phrase tune = Tunes.Phrase(0, 4, (0, 1, 60), (1, 1, 64), (2, 1, 67), (3, 1, 72));
        var engine = new MarkovImproviser(null, [(tune, Key.CMajor)]);
        Answer answer = Respond(engine, Tunes.Ask(Core.Phrase.Rest(Beats.Zero, Beats.Of(4)), 8, ConstraintSet.Empty, 2, Key.CMajor, 0));
        Assert.Contains(answer.Provenance, p => p.Detail.StartsWith("corpus phrase 1", StringComparison.Ordinal));
    }

    private static Answer Respond(MarkovImproviser engine, Prompt prompt) => engine.Respond(prompt, TestContext.Current.CancellationToken);
}
