using System.Runtime.InteropServices;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.Inference;

namespace DeepMusic.Train.AnticipationRnn;

/// <summary>Samples whole pieces from a network as it is: temperature 1, nothing left out, nothing clamped, nobody choosing.</summary>
internal static class FreeWriting
{
    /// <summary>Pieces that differ in chance only.</summary>
    /// <param name="network">The network.</param>
    /// <param name="constraints">[T]</param>
    /// <param name="features">[T, D]</param>
    /// <param name="style">The style's number.</param>
    /// <param name="pieces">How many.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="guard">What must not be copied; null for no guard.</param>
    /// <returns>The tokens of each piece.</returns>
    public static int[][] Write(IAnticipationNetwork network, int[] constraints, float[] features, int style, int pieces, ulong seed, NoCopy? guard = null)
    {
        int ticks = constraints.Length, vocabulary = network.Config.Vocabulary;
        int[][] written = [.. Enumerable.Range(0, pieces).Select(_ => new int[ticks])];
        SeededRandom[] random = [.. Enumerable.Range(0, pieces).Select(i => new SeededRandom(SeededRandom.Derive(seed, (ulong)i)))];
        List<Note>[] notes = [.. Enumerable.Range(0, pieces).Select(_ => new List<Note>())];
        var before = new int[pieces];
        Array.Fill(before, network.Config.StartToken);
        var logits = new float[pieces * vocabulary];
        network.Begin(constraints, features, style);
        network.GoOnFrom(0, pieces);
        for (int t = 0; t < ticks; t++)
        {
            network.Step(before, logits);
            for (int i = 0; i < pieces; i++)
            {
                Span<float> odds = logits.AsSpan(i * vocabulary, vocabulary);
                if (guard is not null) Guard(guard, odds, notes[i], t, ticks);
                before[i] = written[i][t] = Sampling.Choose(odds, 1, 1, random[i]);
                if (AnticipationEncoding.IsStrike(before[i]))
                    notes[i].Add(new Note(AnticipationEncoding.Tick * t, AnticipationEncoding.Tick, AnticipationEncoding.PitchOf(before[i]), 80));
            }
        }
        return written;
    }

    private static void Guard(NoCopy guard, Span<float> odds, List<Note> notes, int tick, int ticks) => guard.Mask(odds, new SamplingState
    {
        Vocabulary = Vocabulary,
        Written = CollectionsMarshal.AsSpan(notes),
        Length = AnticipationEncoding.Tick * ticks,
        Now = AnticipationEncoding.Tick * tick,
    });

    private static readonly Candidate[] Vocabulary = [.. AnticipationEncoding.Vocabulary(80)];
}
