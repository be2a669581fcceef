using DeepMusic.Core;

namespace DeepMusic.Live.Recording;

/// <summary>
/// One thing that happened in a set. What came in (<see cref="IsInput"/>) decides all that follows: fed to the same program in
/// the same order, the same inputs give the same answers. The rest tells what came of it.
/// </summary>
/// <param name="Time">When, on the clock of the set.</param>
public abstract record JournalEvent(HostTime Time)
{
    /// <summary>The word for it in the journal.</summary>
    public abstract string Kind { get; }

    /// <summary>Whether the answers depend on it: it is never dropped while there is memory.</summary>
    public virtual bool IsInput => false;

    /// <summary>Whether it can be lost first when the disk cannot follow.</summary>
    public virtual bool IsExpendable => false;

    /// <summary>Writes the fields after time and kind.</summary>
    internal abstract void Write(LineWriter line);
}
