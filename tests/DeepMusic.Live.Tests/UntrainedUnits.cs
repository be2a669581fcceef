using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Retrieval;
using DeepMusic.Engines.UnitSelection;

namespace DeepMusic.Live.Tests;

/// <summary>
/// Networks of unit selection that were never trained, and a small library beside them, in a folder of their own: what must hold holds
/// whatever was learned.
/// </summary>
public sealed class UntrainedUnits : IDisposable
{
    private const double Spread = 0.3;
    private const int Pieces = 8, BarsOfPiece = 16;
    private static readonly double[][] Cells = [[1], [0.5, 0.5], [0.5, 0.25, 0.25], [0.25, 0.25, 0.5], [1.5], [2]];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("deepmusic-units-");

    public UntrainedUnits()
    {
        var config = new UnitConfig { Hidden = 32, Embedding = 32, RelevanceHidden = 32, JoinHidden = 16, PitchEmbedding = 8, DurationEmbedding = 4, PositionEmbedding = 4 };
        var random = new SeededRandom(1);
        CheckpointFolder.Save(Model, UnitConfig.Room, config, Shapes(config).Select(s => (s.Name, s.Shape, Draw(random, s.Shape))));
        WriteLibrary(Library, seed: 1);
    }

    /// <summary>The model's folder, by which it can be chosen.</summary>
    public string Model => Path.Combine(_folder.FullName, "untrained");

    /// <summary>The name of the library beside it.</summary>
    public static string LibraryName => "small";

    /// <summary>That library's file.</summary>
    public string Library => Path.Combine(Model, LibraryName + ".units");

    /// <summary>Writes a library of tunes made up at random, in four and in three.</summary>
    public void WriteLibrary(string path, ulong seed)
    {
        CheckpointFolder checkpoint = CheckpointFolder.Open(Model, UnitConfig.Room);
        UnitNetwork network = UnitNetwork.Open(checkpoint);
        using var library = new UnitLibrary(network, UnitFile.OpenToAppend(path, network.Config.Embedding, CheckpointFolder.HashOf(Model)));
        var random = new SeededRandom(seed);
        library.AddAll(Enumerable.Range(1, Pieces).Select(i => Piece(random, i % 4 == 0 ? new TimeSignature(3, 4) : TimeSignature.FourFour, $"tune {i}")));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static ImmutableArray<Unit> Piece(SeededRandom random, TimeSignature meter, string name)
    {
        var notes = new List<Note>();
        int degree = 35;
        Beats length = meter.Bar * BarsOfPiece;
        for (Beats at = Beats.Zero; at < length;)
            foreach (double cell in Cells[random.Next(Cells.Length)])
            {
                if (at >= length) break;
                degree = Math.Clamp(degree + random.Next(5) - 2, 30, 42);
                if (random.Next(10) > 0) notes.Add(new Note(at, Beats.Of(cell), new Pitch(12 * (degree / 7) + Scale.Major.Steps[degree % 7]), (byte)(60 + random.Next(40))));
                at += Beats.Of(cell);
            }
        return Unit.BarsOf(new Phrase(Beats.Zero, length, notes), meter, 0, at => new UnitOrigin("library", name, (int)(at.Ticks / meter.Bar.Ticks) + 1));
    }

    private static IEnumerable<(string Name, int[] Shape)> Shapes(UnitConfig config)
    {
        int pitches = UnitEvent.PitchSymbols, durations = UnitEvent.Longest;
        IEnumerable<(string, int[])> shapes =
        [
            .. Linear("encoder", config.Features, config.Hidden), .. Linear("embedding", config.Hidden, config.Embedding), .. Linear("decoder", config.Embedding, config.Hidden),
            ("bias", [config.Features]), ("loudness", [1]), ("sharpness", [1]), ("likeness", [1]),
            .. Lstm("relevance", config.RelevanceInput, config.RelevanceHidden), .. Linear("wanted", config.RelevanceHidden, config.Embedding),
            ("pitches.weight", [pitches, config.PitchEmbedding]), ("durations.weight", [durations + 1, config.DurationEmbedding]),
            ("positions.weight", [UnitEvent.Positions, config.PositionEmbedding]), .. Lstm("join", config.JoinInput, config.JoinHidden),
            .. Linear("pitch", config.JoinHidden, pitches), .. Linear("duration", config.JoinHidden + config.PitchEmbedding, durations),
        ];
        return shapes;
    }

    private static (string, int[])[] Linear(string name, int input, int output) => [(name + ".weight", [output, input]), (name + ".bias", [output])];

    private static (string, int[])[] Lstm(string name, int input, int hidden) =>
        [(name + ".weight_ih_l0", [4 * hidden, input]), (name + ".weight_hh_l0", [4 * hidden, hidden]), (name + ".bias_ih_l0", [4 * hidden]), (name + ".bias_hh_l0", [4 * hidden])];

    private static ReadOnlyMemory<float> Draw(SeededRandom random, int[] shape)
    {
        var values = new float[shape.Aggregate(1, (all, n) => all * n)];
        for (int i = 0; i < values.Length; i++) values[i] = (float)((random.NextDouble() * 2 - 1) * Spread);
        return values;
    }
}
