using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Engines.UnitSelection;

namespace DeepMusic.Engines.Tests.UnitSelection;

/// <summary>An untrained network, and music to play to it: what holds here holds whatever was learned.</summary>
public sealed class Band : IDisposable
{
    private static readonly double[][] Cells = [[1], [0.5, 0.5], [0.5, 0.25, 0.25], [0.25, 0.25, 0.5], [1.5], [2]];

    private readonly RandomUnitNetwork _random = new(new UnitConfig { Hidden = 32, Embedding = 32, RelevanceHidden = 32, JoinHidden = 16, PitchEmbedding = 8, DurationEmbedding = 4, PositionEmbedding = 4 });

    public Band() => Network = UnitNetwork.Open(_random.Checkpoint);

    public UnitNetwork Network { get; }

    public void Dispose() => _random.Dispose();

    /// <summary>A walk on a scale, of whole bars.</summary>
    public static Phrase Music(SeededRandom random, TimeSignature meter, Key key, Beats start, int bars, int around = 62)
    {
        var notes = new List<Note>();
        int degree = (around - key.Tonic.Value) * 7 / 12;
        Beats length = meter.Bar * bars;
        for (Beats at = Beats.Zero; at < length;)
            foreach (double cell in Cells[random.Next(Cells.Length)])
            {
                if (at >= length) break;
                degree = Math.Clamp(degree + random.Next(5) - 2, 22, 48);
                var pitch = new Pitch(12 * (degree / 7) + key.Tonic.Value + key.Scale.Steps[degree % 7]);
                if (random.Next(10) > 0) notes.Add(new Note(at, Beats.Of(cell), pitch, (byte)(60 + random.Next(40))) { Deviation = new Beats(random.Next(40) - 20) });
                at += Beats.Of(cell);
            }
        return new Phrase(start, length, notes);
    }

    public static MusicalContext In(Key key, TimeSignature meter) =>
        MusicalContext.Silence with { Key = new KeyEstimate(key, 0.9, false), Timeline = Timeline.Default with { Meter = meter } };

    /// <summary>The bars of a piece as a library has them.</summary>
    public static ImmutableArray<Unit> Piece(SeededRandom random, TimeSignature meter, Key key, string name, int bars = 16) =>
        Unit.BarsOf(CallReading.Straight(Music(random, meter, key, Beats.Zero, bars, 55 + random.Next(20))), meter, Unit.HomeOf(key), at => new UnitOrigin("library", name, (int)(at.Ticks / meter.Bar.Ticks) + 1));

    public (UnitLibrary Library, List<ImmutableArray<Unit>> Pieces) Library(ulong seed, params TimeSignature[] meters)
    {
        var random = new SeededRandom(seed);
        var library = new UnitLibrary(Network);
        var pieces = new List<ImmutableArray<Unit>>();
        foreach (TimeSignature meter in meters)
            for (int i = 0; i < 6; i++) pieces.Add(Piece(random, meter, new Key(new PitchClass(random.Next(12)), Scale.Major), $"tune {pieces.Count + 1}"));
        library.AddAll(pieces);
        return (library, pieces);
    }

    public static Prompt Ask(Phrase call, Beats length, MusicalContext context, ulong seed = 1) => new() { Call = call, Start = call.End, Length = length, Context = context, Seed = seed };

    public static Answer Respond(IImproviser engine, Prompt prompt) => engine.Respond(prompt, TestContext.Current.CancellationToken);
}
