namespace DeepMusic.Core.Notation;

/// <summary>
/// A system that writes any part of a sheet anew. Called from one thread at a time. Deterministic: what it writes depends on what was
/// fed, in its order, and on the gap, on nothing else.
/// </summary>
public interface IGapFiller
{
    /// <summary>Its name, as the knob "redo-by" has it.</summary>
    string Name { get; }

    /// <summary>Why it cannot write that part of a sheet, in one line; null where it can.</summary>
    string? Refuses(SheetMusic sheet, Selection where);

    /// <summary>Learns from a phrase that was played.</summary>
    void Feed(Phrase phrase, MusicalContext context);

    /// <summary>
    /// Writes the gap. Measures outside it are the very same objects afterwards; every limit holds, or nothing is written and what to relax is
    /// said.
    /// </summary>
    /// <exception cref="ArgumentException">It refuses that part.</exception>
    /// <exception cref="OperationCanceledException">It was withdrawn.</exception>
    Filling Fill(Gap gap, CancellationToken cancel);
}
