using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DeepMusic.Core.Constraints;

/// <summary>
/// Every run of N consecutive melody notes of some music, seen as N-1 letters: the interval to the next note and the time to its
/// onset. Transposition does not change a letter, nor does how long a note sounds; tempo is not in it. Holds 4 to 6 machine words
/// a note. It only grows: between questions, never during one. Thread-safe: no.
/// </summary>
public sealed class FactorSet : IEquatable<FactorSet>
{
    private readonly List<long> _letters = [];
    private readonly List<int> _previous = [];
    private readonly Dictionary<ulong, int> _latest = [];
    private readonly ImmutableArray<FactorSet> _others;
    private int _count;

    /// <summary>A set of runs of <paramref name="notes"/> notes that holds none but those of the others.</summary>
    /// <param name="notes">Notes in a run.</param>
    /// <param name="others">Sets whose runs are in it as well. They are shared, not copied, and must not grow any more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than 2 notes.</exception>
    /// <exception cref="ArgumentException">One of the others is of runs of another length.</exception>
    public FactorSet(int notes, params ImmutableArray<FactorSet> others)
    {
        if (notes < 2) throw new ArgumentOutOfRangeException(nameof(notes), $"no-copy {notes}: a run has at least 2 notes (0 turns it off)");
        if (others.Any(o => o.Notes != notes)) throw new ArgumentException($"runs of {notes} notes cannot be shared with a set of others", nameof(others));
        Notes = notes;
        _others = others;
    }

    /// <summary>The set of the runs in <paramref name="music"/>.</summary>
    public static FactorSet Of(IEnumerable<Phrase> music, int notes)
    {
        var set = new FactorSet(notes);
        foreach (Phrase phrase in music) set.Add(phrase);
        return set;
    }

    /// <summary>Notes in a run.</summary>
    public int Notes { get; }

    /// <summary>How many different runs there are; one that several of the sets it shares hold counts for each.</summary>
    public int Count => _count + _others.Sum(o => o.Count);

    /// <summary>The letter of one step of the melody.</summary>
    /// <param name="interval">Semitones, upward positive.</param>
    /// <param name="onset">Time from onset to onset.</param>
    public static long Letter(int interval, Beats onset) => onset.Ticks << 9 | (long)(interval + 256);

    /// <summary>The letters of a melody: one less than its notes.</summary>
    public static long[] Letters(IReadOnlyList<Note> line)
    {
        var letters = new long[Math.Max(0, line.Count - 1)];
        for (int i = 0; i < letters.Length; i++)
            letters[i] = Letter(line[i + 1].Pitch - line[i].Pitch, line[i + 1].Start - line[i].Start);
        return letters;
    }

    /// <summary>Adds every run of the phrase's melody.</summary>
    public void Add(Phrase phrase)
    {
        long[] letters = Letters(TopLine.Of(phrase.Notes.AsSpan()));
        int length = Notes - 1;
        if (letters.Length < length) return;
        int from = _letters.Count;
        _letters.AddRange(letters);
        for (int i = 0; i < letters.Length; i++) _previous.Add(-1);
        for (int i = 0; i + length <= letters.Length; i++)
        {
            ReadOnlySpan<long> run = letters.AsSpan(i, length);
            if (Contains(run)) continue;
            ulong hash = Hash(run);
            _previous[from + i] = _latest.GetValueOrDefault(hash, -1);
            _latest[hash] = from + i;
            _count++;
        }
    }

    /// <summary>Whether the N-1 letters are a run of the set.</summary>
    public bool Contains(ReadOnlySpan<long> run)
    {
        return run.Length == Notes - 1 && Contains(run, Hash(run));
    }

    /// <summary>The automaton of all runs, for a generator that must know ahead.</summary>
    public FactorAutomaton ToAutomaton()
    {
        var automaton = new FactorAutomaton();
        Forbid(automaton);
        return automaton;
    }

    private void Forbid(FactorAutomaton automaton)
    {
        ReadOnlySpan<long> letters = CollectionsMarshal.AsSpan(_letters);
        foreach (int latest in _latest.Values)
            for (int at = latest; at >= 0; at = _previous[at]) automaton.Forbid(letters.Slice(at, Notes - 1));
        foreach (FactorSet other in _others) other.Forbid(automaton);
    }

    /// <inheritdoc/>
    public bool Equals(FactorSet? other) =>
        ReferenceEquals(this, other) || other is not null && Notes == other.Notes && _count == other._count && _letters.SequenceEqual(other._letters)
        && _others.AsSpan().SequenceEqual(other._others.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FactorSet);

    /// <inheritdoc/>
    public override int GetHashCode() => Notes;

    private bool Contains(ReadOnlySpan<long> run, ulong hash)
    {
        if (_latest.TryGetValue(hash, out int at))
            for (; at >= 0; at = _previous[at])
                if (CollectionsMarshal.AsSpan(_letters).Slice(at, run.Length).SequenceEqual(run)) return true;
        foreach (FactorSet other in _others)
            if (other.Contains(run, hash)) return true;
        return false;
    }

    private static ulong Hash(ReadOnlySpan<long> run)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (long letter in run)
        {
            hash = (hash ^ (ulong)letter) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 29;
        }
        return hash;
    }
}
