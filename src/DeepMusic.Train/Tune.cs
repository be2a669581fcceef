using System.Collections.Immutable;
using DeepMusic.Core;

namespace DeepMusic.Train;

/// <summary>
/// One melody with what is known of its harmony. All positions count from the same zero, which is a bar line: that of the bar the
/// first note falls in. A pickup therefore stands at the end of a first, otherwise empty bar of full length.
/// </summary>
public sealed record Tune
{
    /// <summary>The file's name without its extension.</summary>
    public required string Name { get; init; }

    /// <summary>The style tag: the name of the folder it was read from.</summary>
    public required string Style { get; init; }

    /// <summary>The file, from that folder on.</summary>
    public required string File { get; init; }

    /// <summary>What the piece is known by: the file without its extension, so that files of one name in two folders are two pieces.</summary>
    public string Piece => Path.ChangeExtension(File, null);

    /// <summary>What it is for.</summary>
    public required TuneSplit Split { get; init; }

    /// <summary>
    /// The melody: it starts at zero and ends with a bar; one note at a time; positions are the file's own, on no grid. No two
    /// notes overlap.
    /// </summary>
    public required Phrase Melody { get; init; }

    /// <summary>Where a chord begins, in order; null where none sounds or none is known. Before the first nothing is known.</summary>
    public required ImmutableArray<Placed<Chord?>> Chords { get; init; }

    /// <summary>Whether the chords are written in the file; else they were heard in its voices.</summary>
    public required bool ChordsWritten { get; init; }

    /// <summary>The key, major or minor.</summary>
    public required Key Key { get; init; }

    /// <summary>The tempo at the start, for playing it.</summary>
    public required Tempo Tempo { get; init; }

    /// <summary>Where a meter begins, in order; the first at zero. Each begins with a bar line.</summary>
    public required ImmutableArray<Placed<TimeSignature>> Meters { get; init; }

    /// <summary>The meter at a place.</summary>
    public TimeSignature MeterAt(Beats place) => Under(place).Value;

    /// <summary>The bar line at or before a place.</summary>
    public Beats BarLine(Beats place)
    {
        Placed<TimeSignature> meter = Under(place);
        return meter.At + (place - meter.At).Floor(meter.Value.Bar);
    }

    /// <summary>Whether a place is a strong beat: the first of its bar, or the middle of a bar of four beats or another even number above.</summary>
    public bool IsStrong(Beats place)
    {
        TimeSignature meter = MeterAt(place);
        Beats into = place - BarLine(place);
        long pulses = meter.Bar.Ticks / meter.Pulse.Ticks;
        return into == Beats.Zero || (pulses >= 4 && pulses % 2 == 0 && into * 2 == meter.Bar);
    }

    /// <summary>The chord at a place, or null where none is known.</summary>
    public Chord? ChordAt(Beats place)
    {
        int low = 0, high = Chords.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Chords[middle].At <= place) low = middle + 1;
            else high = middle;
        }
        return low == 0 ? null : Chords[low - 1].Value;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Style}/{Name}: {Melody.Notes.Length} notes, {Key}, {Split}";

    private Placed<TimeSignature> Under(Beats place)
    {
        int i = Meters.Length - 1;
        while (i > 0 && Meters[i].At > place) i--;
        return Meters[i];
    }
}
