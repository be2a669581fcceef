using System.Collections.Immutable;
using DeepMusic.Core;

namespace DeepMusic.Engines.UnitSelection;

/// <summary>A unit moved to where it would stand in the answer.</summary>
internal sealed class Fitted
{
    /// <summary>The unit as it was recorded, in the home key.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Its number in the library; negative if it was played tonight.</summary>
    public required int Entry { get; init; }

    /// <summary>How it was moved.</summary>
    public required Shift Shift { get; init; }

    /// <summary>The part's notes in the present key, from the place's start; what may not sound was moved.</summary>
    public required ImmutableArray<Note> Notes { get; init; }

    /// <summary>How badly it suits key, register, limits and what came before; 0 is well.</summary>
    public required double Misfit { get; init; }

    /// <summary>How much it was heard before; 0 is never.</summary>
    public double Stale { get; set; }

    /// <summary>How well it follows by meaning, -1..1.</summary>
    public required float Relevance { get; init; }

    /// <summary>How much less likely its events are after those before than by themselves, nats.</summary>
    public double Cost { get; set; }

    /// <summary>Its standing among the candidates, nats; the lowest is the best.</summary>
    public double Score { get; set; }

    /// <summary>Whether a note of it, from the place's start, is as it was recorded but for the shift.</summary>
    public bool IsRecorded(Note note, Place place)
    {
        foreach (Note own in Unit.Notes)
            if (own.Start - place.Offset == note.Start && Fitting.Within(Shift.Of(own.Pitch.Number)) == note.Pitch.Number) return true;
        return false;
    }

    /// <summary>
    /// Where a bar of it comes from, as the player is told: "your bar 12 at 3:41, up a third". When it was played is known of its
    /// first bar.
    /// </summary>
    /// <param name="bar">Which of its bars, from 0.</param>
    public string Told(int bar)
    {
        UnitOrigin origin = Unit.Origin;
        string moved = Shift.Words(Unit.Home), from = origin.At is { } at
            ? $"{(origin.Player == UnitOrigin.You ? "your" : origin.Player + "'s")} bar {origin.Bar + bar}{(bar == 0 ? $" at {Clock(at)}" : "")}"
            : $"bar {origin.Bar + bar} of {origin.Piece}";
        return moved.Length == 0 ? from : $"{from}, {moved}";
    }

    private static string Clock(TimeSpan at) => $"{(at.TotalHours >= 1 ? $"{(int)at.TotalHours}:{at.Minutes:00}" : $"{at.Minutes}")}:{at.Seconds:00}";
}
