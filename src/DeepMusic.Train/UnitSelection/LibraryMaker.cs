using System.Collections.Immutable;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Retrieval;
using DeepMusic.Engines.UnitSelection;

namespace DeepMusic.Train.UnitSelection;

/// <summary>
/// Makes a library of units out of tunes, or adds to one those that are not in it. What hands played is put on a grid first. Pieces go in
/// one by one, each whole: who is killed loses the piece at hand and goes on with the same command.
/// </summary>
internal static class LibraryMaker
{
    /// <summary>The library that comes with a model.</summary>
    public const string House = "house";

    /// <summary>How a library's file is called: its name with this behind.</summary>
    public const string Ending = ".units";

    /// <summary>Adds tunes to a library.</summary>
    /// <param name="model">The model whose embeddings it holds.</param>
    /// <param name="path">The file; made if it is not there.</param>
    /// <param name="tunes">The tunes. Their style is who wrote them; the piece is their file, from the folder on that they were read from.</param>
    /// <param name="note">Told of each piece that is there with other notes, in one line.</param>
    /// <param name="told">Told after each of how many tunes have been looked at.</param>
    /// <param name="cancel">Ends after the piece at hand.</param>
    /// <exception cref="CheckpointException">The model is broken.</exception>
    /// <exception cref="UnitFileException">The file is broken, of another model, in use, or the disk takes no more.</exception>
    public static LibraryAddition Add(CheckpointFolder model, string path, IReadOnlyList<Tune> tunes, Action<string> note, Action<int> told, CancellationToken cancel)
    {
        UnitNetwork network = UnitNetwork.Open(model);
        using UnitFile file = UnitFile.OpenToAppend(path, network.Config.Embedding, CheckpointFolder.HashOf(model.Path));
        Dictionary<(string, string), int> known = PiecesOf(file);
        using var library = new UnitLibrary(network, file);
        (int pieces, int units, int there, int other) = (0, 0, 0, 0);
        for (int i = 0; i < tunes.Count && !cancel.IsCancellationRequested; i++)
        {
            Tune tune = tunes[i];
            ImmutableArray<ImmutableArray<Unit>> stretches = TuneBars.Of(OnGrid.Of(tune));
            if (known.TryAdd((tune.Style, tune.Piece), library.Count))
            {
                units += library.AddAll(stretches);
                pieces++;
            }
            else if (IsAt(file, known[(tune.Style, tune.Piece)], tune, stretches)) there++;
            else
            {
                other++;
                note($"{tune.Style}/{tune.Piece} is in the library with other notes: rename it, or make the library anew");
            }
            told(i + 1);
        }
        return new LibraryAddition(pieces, units, there, other, library.Count);
    }

    /// <summary>Where the units of each piece begin, which stand together.</summary>
    private static Dictionary<(string Player, string Piece), int> PiecesOf(UnitFile file)
    {
        var pieces = new Dictionary<(string, string), int>();
        for (int i = 0; i < file.Count; i++)
        {
            UnitOrigin origin = UnitRecord.Origin(file.Payload(i)).Origin;
            pieces.TryAdd((origin.Player, origin.Piece), i);
        }
        return pieces;
    }

    /// <summary>Whether the piece that begins there has these bars, and no others.</summary>
    private static bool IsAt(UnitFile file, int first, Tune tune, ImmutableArray<ImmutableArray<Unit>> stretches)
    {
        Unit[] bars = [.. stretches.SelectMany(s => s).Where(b => !b.Notes.IsEmpty)];
        int bar = 0;
        for (int i = first; i < file.Count; i++)
        {
            ReadOnlySpan<byte> there = file.Payload(i);
            (UnitOrigin origin, int length, _) = UnitRecord.Origin(there);
            if (origin.Player != tune.Style || origin.Piece != tune.Piece) break;
            if (length == 1 && (bar == bars.Length || !there.SequenceEqual(UnitRecord.Write(bars[bar++])))) return false;
        }
        return bar == bars.Length;
    }
}
