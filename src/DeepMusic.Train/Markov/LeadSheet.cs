using DeepMusic.Core;
using DeepMusic.Core.Notation;

namespace DeepMusic.Train.Markov;

/// <summary>A tune as sheet music: the melody on one staff, its chord symbols above it.</summary>
internal static class LeadSheet
{
    /// <summary>The lead sheet of a tune.</summary>
    public static SheetMusic Of(Tune tune) => SheetMusic.Of(new Score
    {
        Title = tune.Name,
        Length = tune.Melody.Length,
        Tempos = [new(Beats.Zero, (int)Math.Round(tune.Tempo.MicrosecondsPerBeat))],
        Meters = tune.Meters,
        Keys = [new(Beats.Zero, tune.Key)],
        Voices =
        [
            new Voice { Name = "Melody", Notes = tune.Melody.Notes },
            new Voice { Name = "Chords", Texts = [.. tune.Chords.Select(c => new Placed<string>(c.At, c.Value?.ToString() ?? "N.C."))] },
        ],
    });

    /// <summary>The lead sheets among the tunes of a split: chord symbols that are written, not heard.</summary>
    public static List<SheetMusic> Among(IEnumerable<Tune> tunes, TuneSplit split) => [.. tunes.Where(t => t.Split == split && t.ChordsWritten && t.Chords.Length > 1).Select(Of)];
}
