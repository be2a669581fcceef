using CsCheck;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Core.Tests.Constraints;

/// <summary>Random phrases, chords and overlaps among them, and random vocabularies.</summary>
internal static class Phrases
{
    private static readonly Gen<Note> GenNote =
        from start in Gen.Int[0, 31]
        from length in Gen.Int[1, 12]
        from pitch in Gen.Int[0, 127]
        from velocity in Gen.Int[1, 127]
        select new Note(Beats.Sixteenth * start, Beats.Sixteenth * length, new Pitch(pitch), (byte)velocity);

    /// <summary>Up to 24 notes in eight beats; no pitch twice at once.</summary>
    public static readonly Gen<Phrase> Any =
        GenNote.Array[0, 24].Select(notes => new Phrase(Beats.Zero, Beats.Of(8), notes.DistinctBy(n => (n.Start, n.Pitch))));

    /// <summary>Phrases on few pitches and values, so that runs and repeats occur.</summary>
    public static readonly Gen<Phrase> Narrow =
        Gen.Select(Gen.Int[60, 62], Gen.Int[1, 2]).Array[1, 24].Select(notes =>
        {
            var made = new List<Note>();
            Beats at = Beats.Zero;
            foreach ((int pitch, int length) in notes)
            {
                made.Add(new Note(at, Beats.Sixteenth * length, new Pitch(pitch), 80));
                at += Beats.Sixteenth * length;
            }
            return new Phrase(Beats.Zero, at, made);
        });

    /// <summary>Repair ends all violations, does so once and for all, and leaves alone what obeys.</summary>
    public static void AssertMends(Gen<IConstraint> constraints, Gen<Phrase> phrases) =>
        Gen.Select(constraints, phrases).Sample((constraint, phrase) =>
        {
            Phrase mended = constraint.Repair(phrase);
            Assert.Equal(0, constraint.Violations(mended));
            Assert.Same(mended, constraint.Repair(mended));
            if (constraint.Violations(phrase) == 0) Assert.Same(phrase, mended);
        }, iter: 2000);

    /// <summary>Whatever is written from unmasked candidates only has no violations.</summary>
    public static void AssertMaskAgrees(Func<SeededRandom, IConstraint> make, int lowest = 55, int highest = 67)
    {
        for (ulong seed = 0; seed < 300; seed++)
        {
            var random = new SeededRandom(seed);
            IConstraint constraint = make(random);
            Phrase? phrase = Sampled(constraint, random, lowest, highest);
            if (phrase is not null) Assert.True(constraint.Violations(phrase) == 0, $"{constraint}: {phrase}");
        }
    }

    /// <summary>Something written at random from what the mask leaves, or null where it left nothing.</summary>
    public static Phrase? Sampled(IConstraint constraint, SeededRandom random, int lowest = 55, int highest = 67)
    {
        Beats length = Beats.Of(8), now = Beats.Zero;
        var notes = new List<Note>();
        while (now < length)
        {
            Candidate[] vocabulary = Vocabulary(random, lowest, highest, length - now);
            var logits = new float[vocabulary.Length];
            constraint.Mask(logits, new SamplingState { Vocabulary = vocabulary, Written = notes.ToArray(), Length = length, Now = now });
            int[] open = [.. Enumerable.Range(0, logits.Length).Where(i => !float.IsNegativeInfinity(logits[i]))];
            if (open.Length == 0) return null;
            Candidate chosen = vocabulary[open[random.Next(open.Length)]];
            if (chosen.Kind == CandidateKind.Hold)
                for (int i = 0; i < notes.Count; i++)
                    if (notes[i].End >= now) notes[i] = notes[i] with { Length = Beats.Max(notes[i].Length, now + chosen.Advance - notes[i].Start) };
            foreach (Note note in chosen.Struck) notes.Add(note with { Start = now });
            now += chosen.Advance;
        }
        return new Phrase(Beats.Zero, length, notes);
    }

    private static Candidate[] Vocabulary(SeededRandom random, int lowest, int highest, Beats room)
    {
        var all = new List<Candidate> { new(CandidateKind.Rest, [], Beats.Sixteenth), new(CandidateKind.Hold, [], Beats.Sixteenth) };
        for (int pitch = lowest; pitch <= highest; pitch++)
        {
            Beats advance = Beats.Min(room, Beats.Sixteenth * (1 + random.Next(4)));
            Note note = new(Beats.Zero, Beats.Sixteenth * (1 + random.Next(8)), new Pitch(pitch), 80);
            all.Add(new Candidate(CandidateKind.Strike, random.Next(3) == 0 ? [note, note with { Pitch = new Pitch(pitch + 4) }] : [note], advance));
        }
        return [.. all];
    }
}
