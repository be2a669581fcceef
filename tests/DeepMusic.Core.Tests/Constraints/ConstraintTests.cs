using CsCheck;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Core.Tests.Constraints;

public class ConstraintTests
{
    private static readonly Gen<IConstraint> Keys =
        Gen.Select(Gen.Int[0, 11], Gen.Int[0, Scale.All.Count - 1]).Select((t, s) => (IConstraint)new InKey(new Key(new PitchClass(t), Scale.All[s])));
    private static readonly Gen<IConstraint> Chords =
        Gen.Select(Gen.Int[0, 11], Gen.Int[0, ChordQuality.All.Count - 1]).Select((r, q) => (IConstraint)new OnChord(new Chord(new PitchClass(r), ChordQuality.All[q])));
    private static readonly Gen<IConstraint> Ranges =
        Gen.Select(Gen.Int[0, 127], Gen.Int[0, 127]).Select((a, b) => (IConstraint)new PitchRange(new Pitch(Math.Min(a, b)), new Pitch(Math.Max(a, b))));

    [Fact]
    public void Key_chord_and_range_mend_any_phrase()
    {
        Phrases.AssertMends(Keys, Phrases.Any);
        Phrases.AssertMends(Chords, Phrases.Any);
        Phrases.AssertMends(Ranges, Phrases.Any);
    }

    [Fact]
    public void Polyphony_longest_note_repeats_and_copies_mend_any_phrase()
    {
        Phrases.AssertMends(Gen.Int[1, 4].Select(v => (IConstraint)new MaxPolyphony(v)), Phrases.Any);
        Phrases.AssertMends(Gen.Int[1, 8].Select(v => (IConstraint)new LongestNote(Beats.Sixteenth * v)), Phrases.Any);
        Phrases.AssertMends(Gen.Int[1, 4].Select(v => (IConstraint)new MaxRepeats(v)), Phrases.Narrow);
        Phrases.AssertMends(Gen.Select(Gen.Int[2, 6], Phrases.Narrow.Array[1, 3]).Select((n, music) => (IConstraint)new NoCopy(FactorSet.Of(music, n))), Phrases.Narrow);
    }

    [Fact]
    public void A_landing_inside_the_phrase_mends_any_phrase() =>
        Phrases.AssertMends(Gen.Select(Gen.Int[0, 127], Gen.Int[0, 31]).Select((p, at) => (IConstraint)new Landing(new Pitch(p), Beats.Sixteenth * at, "1.1")), Phrases.Any);

    [Fact]
    public void Density_thins_any_phrase_and_fills_one_with_long_notes()
    {
        Phrases.AssertMends(Gen.Int[0, 8].Select(d => (IConstraint)new Density(d / 4.0)), Phrases.Any.Where(p => p.Notes.Sum(n => n.Length.Ticks) > 16 * 960));
        var sparse = new Phrase(Beats.Zero, Beats.Of(8), [new Note(Beats.Zero, Beats.Of(8), new Pitch(60), 80)]);
        Assert.Equal(0, new Density(2).Violations(new Density(2).Repair(sparse)));
    }

    [Fact]
    public void What_the_mask_leaves_has_no_violations()
    {
        Phrases.AssertMaskAgrees(r => new InKey(new Key(new PitchClass(r.Next(12)), Scale.All[r.Next(Scale.All.Count)])));
        Phrases.AssertMaskAgrees(r => new OnChord(new Chord(new PitchClass(r.Next(12)), ChordQuality.All[r.Next(ChordQuality.All.Count)])));
        Phrases.AssertMaskAgrees(r => new PitchRange(new Pitch(57), new Pitch(58 + r.Next(6))));
        Phrases.AssertMaskAgrees(r => new MaxPolyphony(1 + r.Next(3)));
        Phrases.AssertMaskAgrees(r => new LongestNote(Beats.Sixteenth * (1 + r.Next(5))));
        Phrases.AssertMaskAgrees(r => new MaxRepeats(1 + r.Next(3)), 60, 61);
        Phrases.AssertMaskAgrees(r => new Landing(new Pitch(55 + r.Next(13)), Beats.Sixteenth * r.Next(32), "1.1"));
        Phrases.AssertMaskAgrees(r => new NoCopy(FactorSet.Of(Enumerable.Range(0, 40).Select(_ => Phrases.Sampled(new LongestNote(Beats.Of(9)), r, 60, 62)!), 3 + r.Next(2))), 60, 62);
    }

    [Fact]
    public void Without_the_mask_the_same_sampling_violates()
    {
        var random = new SeededRandom(1);
        List<Phrase> free = [.. Enumerable.Range(0, 50).Select(_ => Phrases.Sampled(new LongestNote(Beats.Of(99)), random)!)];
        foreach (IConstraint constraint in new IConstraint[]
            { new InKey(Key.CMajor), new PitchRange(new Pitch(57), new Pitch(60)), new MaxPolyphony(1), new LongestNote(Beats.Sixteenth * 2), new MaxRepeats(1), new Landing(new Pitch(60), Beats.Of(4), "2.1"), new NoCopy(FactorSet.Of(free, 4)) })
            Assert.Contains(free, p => constraint.Violations(p) > 0);
    }

    [Fact]
    public void The_density_mask_draws_the_count_to_the_target()
    {
        static double Onsets(IConstraint c) => Enumerable.Range(0, 100).Average(s =>
        {
            var random = new SeededRandom((ulong)s);
            Beats now = Beats.Zero;
            var notes = new List<Note>();
            Candidate[] two = [new(CandidateKind.Rest, [], Beats.Sixteenth), new(CandidateKind.Strike, [new Note(Beats.Zero, Beats.Sixteenth, new Pitch(60), 80)], Beats.Sixteenth)];
            for (; now < Beats.Of(8); now += Beats.Sixteenth)
            {
                var logits = new float[2];
                c.Mask(logits, new SamplingState { Vocabulary = two, Written = notes.ToArray(), Length = Beats.Of(8), Now = now });
                if (random.NextDouble() < 1 / (1 + Math.Exp(logits[0] - logits[1]))) notes.Add(two[1].Notes[0] with { Start = now });
            }
            return (double)notes.Count;
        });
        Assert.InRange(Onsets(new Density(1)), 7, 10);
        Assert.InRange(Onsets(new Density(3)), 22, 26);
    }

    [Fact]
    public void A_set_mends_key_range_and_polyphony_together()
    {
        ConstraintSet set = ConstraintSet.Of(new InKey(Key.CMajor), new PitchRange(new Pitch(61), new Pitch(66)), new MaxPolyphony(1), new LongestNote(Beats.Quarter));
        Phrases.Any.Sample(p => Assert.Empty(set.Broken(set.Repair(p))), iter: 500);
    }

    [Theory]
    [InlineData("C5@4.1", 12, 72)]
    [InlineData("Bb3@1.2.5", 1.5, 58)]
    [InlineData(" F#4 @ 2", 4, 66)]
    public void A_landing_is_read_as_bar_and_beat(string text, double beats, int pitch)
    {
        Assert.True(Landing.TryParse(text, TimeSignature.FourFour, Beats.Of(16), out Landing landing));
        Assert.Equal((Beats.Of(beats), new Pitch(pitch)), (landing.At, landing.Pitch));
    }

    [Theory]
    [InlineData("C5")]
    [InlineData("@4.1")]
    [InlineData("C5@")]
    [InlineData("C5@0.1")]
    [InlineData("C5@1.5")]
    [InlineData("C5@1.0")]
    [InlineData("H5@1.1")]
    [InlineData("C5@x.1")]
    public void A_landing_that_makes_no_sense_is_not_read(string text) =>
        Assert.False(Landing.TryParse(text, TimeSignature.FourFour, Beats.Zero, out _));

    [Fact]
    public void In_six_eight_beats_are_eighths_and_a_start_within_the_bar_counts_from_its_bar_line()
    {
        Assert.True(Landing.TryParse("C5@2.4", new TimeSignature(6, 8), Beats.Of(1), out Landing landing));
        Assert.Equal(Beats.Of(3 + 1.5 - 1), landing.At);
    }

    [Fact]
    public void A_copy_is_found_at_any_transposition_and_not_at_another_rhythm()
    {
        Phrase Tune(int up, double beat) => new(Beats.Zero, Beats.Of(20), new[] { 60, 62, 64, 60, 67 }.Select((p, i) => new Note(Beats.Of(i * beat), Beats.Of(beat / 2), new Pitch(p + up), 80)));
        var guard = new NoCopy(FactorSet.Of([Tune(0, 1)], 4));
        Assert.Equal(2, guard.Violations(Tune(5, 1)));
        Assert.Equal(0, guard.Violations(Tune(5, 0.5)));
        Assert.Equal(2, guard.Guarded.Count);
    }

    [Fact]
    public void The_automaton_of_a_set_dies_exactly_where_the_set_knows_a_run() =>
        Gen.Select(Gen.Int[2, 5], Phrases.Narrow.Array[1, 4], Phrases.Narrow, Gen.Int[0, 4]).Sample((n, music, heard, shared) =>
        {
            var set = new FactorSet(n, [.. music.Take(shared).Select(m => FactorSet.Of([m], n))]);
            foreach (Phrase own in music.Skip(shared)) set.Add(own);
            FactorAutomaton automaton = set.ToAutomaton();
            long[] letters = FactorSet.Letters(TopLine.Of(heard.Notes.AsSpan()));
            int state = FactorAutomaton.Start, died = -1, known = -1;
            for (int i = 0; i < letters.Length && died < 0; i++)
                if ((state = automaton.Step(state, letters[i])) == FactorAutomaton.Dead) died = i;
            for (int i = n - 2; i < letters.Length && known < 0; i++)
                if (set.Contains(letters.AsSpan(i - n + 2, n - 1))) known = i;
            Assert.Equal(known, died);
        }, iter: 1000);

    [Fact]
    public void Constraints_are_equal_by_value_and_say_what_they_are()
    {
        Assert.Equal<IConstraint>(new InKey(Key.CMajor), new InKey(Key.CMajor));
        Assert.Equal(new PitchRange(new Pitch(48), new Pitch(84)), new PitchRange(new Pitch(48), new Pitch(84)));
        Assert.NotEqual(new MaxRepeats(2), new MaxRepeats(3));
        Phrase tune = new(Beats.Zero, Beats.Of(4), Enumerable.Range(0, 4).Select(i => new Note(Beats.Of(i), Beats.Quarter, new Pitch(60 + i), 80)));
        Assert.Equal(new NoCopy(FactorSet.Of([tune], 3)), new NoCopy(FactorSet.Of([tune], 3)));
        Assert.Equal("key C major, range 48..84, density 1.5 a beat, polyphony 1, longest 2 beats, repeats 3, land C5@4.1, no-copy 3",
            ConstraintSet.Of(new InKey(Key.CMajor), new PitchRange(new Pitch(48), new Pitch(84)), new Density(1.5), new MaxPolyphony(1), new LongestNote(Beats.Of(2)),
                new MaxRepeats(3), new Landing(new Pitch(72), Beats.Of(12), "4.1"), new NoCopy(FactorSet.Of([tune], 3))).ToString());
    }

    [Fact]
    public void Senseless_settings_are_refused_in_words()
    {
        Assert.Contains("lower pitch first", Assert.Throws<ArgumentException>(() => new PitchRange(new Pitch(60), new Pitch(50))).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Density(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MaxPolyphony(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LongestNote(Beats.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MaxRepeats(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FactorSet(1));
    }
}
