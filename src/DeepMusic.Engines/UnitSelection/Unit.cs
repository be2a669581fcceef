using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Engines.AnticipationRnn;

namespace DeepMusic.Engines.UnitSelection;

/// <summary>
/// One, two or four bars of music as they were recorded, moved to the home key (C major, A minor and their relatives), so that what
/// was played in one key can follow what was played in another. Starts on a bar line. Immutable.
/// </summary>
public sealed class Unit
{
    /// <summary>The lengths of units, in bars (Bretan et al. 2016).</summary>
    public static readonly ImmutableArray<int> Lengths = [1, 2, 4];

    private const int Lowest = 36;

    /// <summary>A unit.</summary>
    /// <param name="notes">The notes that start in it, positions from its bar line, pitches in the home key. The last may sound beyond its end.</param>
    /// <param name="meter">The meter of all its bars.</param>
    /// <param name="bars">How many bars, one of <see cref="Lengths"/>.</param>
    /// <param name="carried">How long the melody's note before sounds into it.</param>
    /// <param name="origin">Where it was recorded.</param>
    /// <param name="home">How many semitones its notes were moved to stand in the home key.</param>
    /// <exception cref="ArgumentException">A note starts outside it.</exception>
    public Unit(ImmutableArray<Note> notes, TimeSignature meter, int bars, Beats carried, UnitOrigin origin, int home)
    {
        (Meter, Bars, Origin, Home) = (meter, bars, origin, home);
        Carried = Beats.Min(Beats.Max(carried, Beats.Zero), Length);
        Notes = new Phrase(Beats.Zero, Length, notes).Notes;
        Events = EventsOf(Notes, meter, Length, Carried);
        SoundsOn = Notes.Any(n => n.End > Length);
    }

    /// <summary>The notes that start in it, positions from its bar line, in the home key.</summary>
    public ImmutableArray<Note> Notes { get; }

    /// <summary>The meter of its bars.</summary>
    public TimeSignature Meter { get; }

    /// <summary>How many bars.</summary>
    public int Bars { get; }

    /// <summary>How long the melody's note before sounds into it.</summary>
    public Beats Carried { get; }

    /// <summary>Where it was recorded.</summary>
    public UnitOrigin Origin { get; }

    /// <summary>How many semitones its notes were moved to stand in the home key, -6..5.</summary>
    public int Home { get; }

    /// <summary>How long it is.</summary>
    public Beats Length => Meter.Bar * Bars;

    /// <summary>Its melody, event by event, on a grid of sixteenths.</summary>
    public ImmutableArray<UnitEvent> Events { get; }

    /// <summary>Whether its last note sounds beyond its end.</summary>
    public bool SoundsOn { get; }

    /// <summary>What tells units that can stand in each other's place from others: length and meter.</summary>
    public ushort Tag => TagOf(Bars, Meter);

    /// <summary>The <see cref="Tag"/> of units of that length and meter.</summary>
    public static ushort TagOf(int bars, TimeSignature meter) =>
        (ushort)(bars << 12 | Math.Min(meter.Numerator, 63) << 4 | System.Numerics.BitOperations.Log2((uint)meter.Denominator));

    /// <summary>Semitones from a key to the home key, by the shorter way, -6..5.</summary>
    public static int HomeOf(Key key)
    {
        int up = (key.Tonic + key.Scale.ParentMajor).Value;
        return up <= 6 ? -up : 12 - up;
    }

    /// <summary>The bars in which some music strikes notes, and those between, in order, moved home; the first and the last are filled up with silence.</summary>
    /// <param name="music">The music; where its bar lines fall follows from its start.</param>
    /// <param name="meter">How its bars are counted.</param>
    /// <param name="home">How many semitones to move it.</param>
    /// <param name="origin">Where the bar that starts at a place of the music was recorded.</param>
    public static ImmutableArray<Unit> BarsOf(Phrase music, TimeSignature meter, int home, Func<Beats, UnitOrigin> origin)
    {
        if (music.IsRest) return [];
        var bars = ImmutableArray.CreateBuilder<Unit>();
        Beats end = music.Start + music.Notes[^1].Start;
        for (Beats from = (music.Start + music.Notes[0].Start).Floor(meter.Bar); from <= end; from += meter.Bar)
            bars.Add(BarAt(music, meter, from - music.Start, home, origin(from)));
        return bars.ToImmutable();
    }

    /// <summary>The bar of some music that starts at a place of it.</summary>
    /// <param name="music">The music.</param>
    /// <param name="meter">How long a bar is.</param>
    /// <param name="from">Where it starts, from the music's start.</param>
    /// <param name="home">How many semitones to move it.</param>
    /// <param name="origin">Where it was recorded.</param>
    public static Unit BarAt(Phrase music, TimeSignature meter, Beats from, int home, UnitOrigin origin)
    {
        Beats to = from + meter.Bar;
        Note? before = null;
        foreach (Note note in music.Notes)
            if (note.Start < from && (before is null || note.End > before.Value.End)) before = note;
        return new Unit(
            [.. music.Notes.Where(n => n.Start >= from && n.Start < to).Select(n => Moved(n, home) with { Start = n.Start - from })],
            meter, 1, before is { } sounding ? sounding.End - from : Beats.Zero, origin, home);
    }

    /// <summary>Consecutive bars as one unit.</summary>
    /// <param name="bars">Bars of one meter and home, one of <see cref="Lengths"/> many.</param>
    public static Unit Join(ReadOnlySpan<Unit> bars)
    {
        if (bars.Length == 1) return bars[0];
        var notes = ImmutableArray.CreateBuilder<Note>();
        for (int i = 0; i < bars.Length; i++)
            foreach (Note note in bars[i].Notes) notes.Add(note with { Start = note.Start + bars[0].Meter.Bar * i });
        return new Unit(notes.ToImmutable(), bars[0].Meter, bars.Length, bars[0].Carried, bars[0].Origin, bars[0].Home);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Bars} of {Meter}, {Origin}: {string.Join(' ', Notes)}";

    private static Note Moved(Note note, int semitones)
    {
        int pitch = note.Pitch.Number + semitones;
        return note with { Pitch = new Pitch(pitch < 0 ? pitch + 12 : pitch > 127 ? pitch - 12 : pitch) };
    }

    private static ImmutableArray<UnitEvent> EventsOf(ImmutableArray<Note> notes, TimeSignature meter, Beats length, Beats carried)
    {
        int ticks = Math.Max(1, AnticipationEncoding.TickAt(length)), held = AnticipationEncoding.TickAt(carried);
        int[] tokens = AnticipationEncoding.Encode(TopLine.Of(notes.AsSpan()).ToArray(), Beats.Zero, ticks);
        for (int t = 0; t < held && t < ticks && tokens[t] == AnticipationEncoding.Rest; t++) tokens[t] = AnticipationEncoding.Hold;
        var events = ImmutableArray.CreateBuilder<UnitEvent>();
        for (int from = 0, to; from < ticks; from = to)
        {
            int token = tokens[from];
            to = from + 1;
            while (to < ticks && to - from < UnitEvent.Longest && tokens[to] == (token == AnticipationEncoding.Rest ? token : AnticipationEncoding.Hold)) to++;
            byte pitch = token == AnticipationEncoding.Rest ? UnitEvent.Rest : token == AnticipationEncoding.Hold ? UnitEvent.Hold : Folded(AnticipationEncoding.PitchOf(token).Number);
            int inBar = AnticipationEncoding.TickAt((AnticipationEncoding.Tick * from).Modulo(meter.Bar));
            events.Add(new UnitEvent(pitch, (byte)(to - from), (byte)Math.Min(inBar, UnitEvent.Positions - 1)));
        }
        return events.ToImmutable();
    }

    private static byte Folded(int pitch)
    {
        while (pitch < Lowest) pitch += 12;
        while (pitch >= Lowest + UnitEvent.Pitches) pitch -= 12;
        return (byte)(pitch - Lowest);
    }
}
