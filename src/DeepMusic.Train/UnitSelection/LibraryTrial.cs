using DeepMusic.Core;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Retrieval;
using DeepMusic.Engines.UnitSelection;
using DeepMusic.Train.AnticipationRnn;

namespace DeepMusic.Train.UnitSelection;

/// <summary>What a library of units copies from tunes, by a search that is not the guard's own.</summary>
internal static class LibraryTrial
{
    /// <summary>Looks up every window of <see cref="CopyTrial.Window"/> notes of every piece.</summary>
    /// <param name="path">The library.</param>
    /// <param name="model">The model whose embeddings it holds.</param>
    /// <param name="tunes">The tunes that are not to be copied.</param>
    /// <returns>How many pieces and units there are, how many windows, and how many of them stand in the tunes.</returns>
    /// <exception cref="UnitFileException">The library cannot be used.</exception>
    public static (int Pieces, int Units, long Windows, long Copied) Run(string path, CheckpointFolder model, IEnumerable<Tune> tunes)
    {
        using UnitFile file = UnitFile.Open(path, model.Config<UnitConfig>().Embedding, CheckpointFolder.HashOf(model.Path));
        Unit[] bars = [.. Enumerable.Range(0, file.Count).Select(i => UnitRecord.Read(file.Payload(i))).Where(u => u.Bars == 1)];
        var search = new CopySearch(tunes.Select(t => (IReadOnlyList<Note>)new GridTune(t).Melody.Notes));
        (long windows, long copied) = search.Count(Melodies(bars), CopyTrial.Window);
        return (bars.Select(b => (b.Origin.Player, b.Origin.Piece)).Distinct().Count(), file.Count, windows, copied);
    }

    /// <summary>The notes of bars that follow one another. A silent bar is not kept as a unit: what stands around it is counted as two.</summary>
    private static IEnumerable<IReadOnlyList<Note>> Melodies(IReadOnlyList<Unit> bars)
    {
        var melody = new List<Note>();
        Beats at = Beats.Zero;
        for (int i = 0; i < bars.Count; i++)
        {
            if (i > 0 && bars[i].Origin != bars[i - 1].Origin with { Bar = bars[i - 1].Origin.Bar + 1 })
            {
                yield return melody;
                (melody, at) = ([], Beats.Zero);
            }
            melody.AddRange(bars[i].Notes.Select(n => n with { Start = n.Start + at }));
            at += bars[i].Length;
        }
        yield return melody;
    }
}
