using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Engines.AnticipationRnn;

namespace DeepMusic.Train.AnticipationRnn;

/// <summary>How much of what the network writes stands in its training tunes, with the no-copy guard and without.</summary>
internal static class CopyTrial
{
    /// <summary>Notes in a row that count as copied.</summary>
    public const int Window = 8;

    private const int Ticks = 512, Pieces = 16;

    /// <summary>Writes pieces and looks each window of <see cref="Window"/> notes up in the tunes, by a search that is not the guard's own.</summary>
    /// <returns>How many notes were written, how many windows that makes, and how many of them stand in the tunes.</returns>
    public static (long Notes, long Windows, long Copied) Run(IAnticipationNetwork network, IReadOnlyList<GridTune> tunes, int notes, bool guarded, ulong seed)
    {
        Phrase[] known = [.. tunes.Select(t => t.Melody)];
        NoCopy? guard = guarded ? new NoCopy(FactorSet.Of(known, Window)) : null;
        var search = new CopySearch(known.Select(p => (IReadOnlyList<Note>)p.Notes));
        (long written, long windows, long copied) = (0, 0, 0);
        for (ulong round = 0; written < notes; round++)
        {
            Key key = new(new PitchClass((int)(round % 12)), round % 3 == 2 ? Scale.Minor : Scale.Major);
            List<Note>[] pieces = [.. Write(network, key, 1 + (int)(round % (ulong)Math.Max(1, network.Config.Styles.Length)), SeededRandom.Derive(seed, round), guard)
                .Select(p => AnticipationEncoding.Decode(p, Beats.Zero, 80))];
            (long some, long same) = search.Count(pieces, Window);
            (written, windows, copied) = (written + pieces.Sum(p => p.Count), windows + some, copied + same);
        }
        return (written, windows, copied);
    }

    private static int[][] Write(IAnticipationNetwork network, Key key, int style, ulong seed, NoCopy? guard)
    {
        int[] free = network.Config.Unconstrained(Ticks);
        var features = new float[Ticks * network.Config.Features];
        for (int t = 0; t < Ticks; t++)
        {
            Span<float> tick = features.AsSpan(t * network.Config.Features, network.Config.Features);
            TickFeatures.WritePlace(tick, AnticipationEncoding.Tick * t, TimeSignature.FourFour);
            TickFeatures.WriteKey(tick, key.Tonic, key.Classes);
        }
        return FreeWriting.Write(network, free, features, Math.Min(style, network.Config.Styles.Length), Pieces, seed, guard);
    }
}
