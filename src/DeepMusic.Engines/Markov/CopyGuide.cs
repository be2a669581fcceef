using DeepMusic.Core;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Engines.Markov;

/// <summary>
/// Keeps the melody that a sample has written so far, and says which next note would complete a run that may not be copied. The
/// same question, asked of a whole path, tells whether it holds such a run.
/// </summary>
internal sealed class CopyGuide(IReadOnlyList<NoCopy> guards, Beats slot)
{
    // Longer runs are left to the final check; nobody plays them twice by chance.
    private const int Longest = 64;

    private readonly List<(int Slot, int Pitch)> _line = [];

    /// <summary>Forgets the melody.</summary>
    public void Clear() => _line.Clear();

    /// <summary>Whether the note (-1 for none) may be struck next.</summary>
    public bool Allows(int at, int pitch)
    {
        if (pitch < 0) return true;
        Span<long> room = stackalloc long[Longest];
        foreach (NoCopy guard in guards)
        {
            int notes = guard.Guarded.Notes - 1;
            if (_line.Count < notes || notes > Longest) continue;
            Span<long> letters = room[..notes];
            (int Slot, int Pitch) next = (at, pitch);
            for (int i = 0; i < notes; i++)
            {
                (int Slot, int Pitch) before = _line[^(i + 1)];
                letters[notes - 1 - i] = FactorSet.Letter(next.Pitch - before.Pitch, slot * (next.Slot - before.Slot));
                next = before;
            }
            if (guard.Guarded.Contains(letters)) return false;
        }
        return true;
    }

    /// <summary>Adds a note to the melody; -1 for none.</summary>
    public void Strike(int at, int pitch)
    {
        if (pitch >= 0) _line.Add((at, pitch));
    }
}
