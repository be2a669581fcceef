using System.Collections.Immutable;
using DeepMusic.Core;

namespace DeepMusic.Engines.DeepBach;

/// <summary>What is known of the ticks of a grid beside their notes: meter, bar lines, fermatas and key signature. Immutable.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Offset">How many ticks of its bar have passed when the grid begins; 0 where it begins with a bar line.</param>
/// <param name="Tonic">The pitch class, 0..11, of the major key with this signature; -1 where none is known.</param>
/// <param name="Struck">Whether it is told which notes are struck again; where it is not, equal neighbours are one note.</param>
/// <param name="Fermatas">The ticks that are under a fermata; empty for none.</param>
public sealed record ChoraleFrame(TimeSignature Meter, int Offset, int Tonic, bool Struck, ImmutableArray<bool> Fermatas)
{
    private const int Places = 4, Beats = 4, Meters = 3, Keys = 12;

    /// <summary>D: how many numbers tell of a tick: its place in the beat (4), its beat in the bar (4), the meter (3), fermata, struck, key (12).</summary>
    public const int Features = Places + Beats + Meters + 2 + Keys;

    /// <summary>4/4 from a bar line, nothing else known.</summary>
    public static readonly ChoraleFrame Plain = new(TimeSignature.FourFour, 0, -1, true, []);

    /// <summary>Ticks in a bar.</summary>
    public int Bar => (int)(Meter.Bar.Ticks / DeepBachEncoding.Tick.Ticks);

    /// <summary>Whether a tick is under a fermata.</summary>
    public bool IsFermata(int tick) => tick < Fermatas.Length && Fermatas[tick];

    /// <summary>How many ticks lie between the last bar line and a tick.</summary>
    public int PlaceInBar(int tick) => (Offset + tick) % Math.Max(1, Bar);

    /// <summary>Writes the numbers that tell of a tick.</summary>
    /// <param name="into">[D]</param>
    /// <param name="tick">The tick.</param>
    public void Write(Span<float> into, int tick)
    {
        into = into[..Features];
        into.Clear();
        int place = PlaceInBar(tick), beats = Bar / DeepBachEncoding.TicksPerBeat;
        into[place % Places] = 1;
        into[Places + Math.Min(place / DeepBachEncoding.TicksPerBeat, Beats - 1)] = 1;
        into[Places + Beats + (beats == 4 ? 0 : beats == 3 ? 1 : 2)] = 1;
        int at = Places + Beats + Meters;
        into[at] = IsFermata(tick) ? 1 : 0;
        into[at + 1] = Struck ? 1 : 0;
        if (Tonic >= 0) into[at + 2 + Tonic] = 1;
    }

    /// <summary>The same in another key.</summary>
    public ChoraleFrame Transposed(int semitones) => Tonic < 0 ? this : this with { Tonic = (Tonic + semitones % 12 + 12) % 12 };

    /// <summary>What is known of some ticks of it.</summary>
    public ChoraleFrame Part(int from, int ticks) =>
        this with { Offset = PlaceInBar(from), Fermatas = [.. Fermatas.Skip(from).Take(ticks)] };

    /// <summary>What is known where so many ticks come before it.</summary>
    public ChoraleFrame After(int ticks) =>
        this with { Offset = PlaceInBar(Math.Max(1, Bar) - ticks % Math.Max(1, Bar)), Fermatas = Fermatas.IsEmpty ? [] : [.. new bool[ticks], .. Fermatas] };

    /// <inheritdoc/>
    public bool Equals(ChoraleFrame? other) => other is not null && (Meter, Offset, Tonic, Struck) == (other.Meter, other.Offset, other.Tonic, other.Struck)
        && Fermatas.SequenceEqual(other.Fermatas);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Meter, Offset, Tonic, Struck, Fermatas.Length);
}
