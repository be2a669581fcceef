namespace DeepMusic.Core.Constraints;

/// <summary>
/// Accepts the sequences in which no forbidden factor occurs: the trie of the factors with failure links (Aho and Corasick 1975),
/// its final states dead, which is the max-order automaton of Papadopoulos, Roy and Pachet 2014. Letters are whatever the generator
/// writes. A state is the longest end of the sequence that begins a factor. Thread-safe: no.
/// </summary>
public sealed class FactorAutomaton
{
    /// <summary>The state of a sequence that holds a forbidden factor.</summary>
    public const int Dead = -1;

    /// <summary>The state of the empty sequence.</summary>
    public const int Start = 0;

    private readonly Dictionary<(int State, long Letter), int> _children = [];
    private readonly List<(int Parent, long Letter)> _states = [(0, 0)];
    private readonly List<bool> _final = [false];
    private int[]? _failure;

    /// <summary>How many states there are.</summary>
    public int Count => _states.Count;

    /// <summary>How many factors were forbidden, repeated ones included.</summary>
    public int Factors { get; private set; }

    /// <summary>Forbids a factor. States found before stay what they are, but must be stepped to anew.</summary>
    /// <exception cref="ArgumentException">The factor is empty.</exception>
    public void Forbid(ReadOnlySpan<long> factor)
    {
        if (factor.IsEmpty) throw new ArgumentException("an empty factor would forbid everything", nameof(factor));
        int state = Start;
        foreach (long letter in factor)
        {
            if (!_children.TryGetValue((state, letter), out int next))
            {
                next = _states.Count;
                _children.Add((state, letter), next);
                _states.Add((state, letter));
                _final.Add(false);
            }
            state = next;
        }
        _final[state] = true;
        Factors++;
        _failure = null;
    }

    /// <summary>The state after one more letter, or <see cref="Dead"/>.</summary>
    public int Step(int state, long letter)
    {
        if (state == Dead) return Dead;
        int[] failure = _failure ??= Link();
        int next;
        while (!_children.TryGetValue((state, letter), out next))
        {
            if (state == Start) return Start;
            state = failure[state];
        }
        return _final[next] ? Dead : next;
    }

    // A state is made after its parent, but not always after its failure's target: take them by depth.
    private int[] Link()
    {
        var depth = new int[Count];
        for (int i = 1; i < Count; i++) depth[i] = depth[_states[i].Parent] + 1;
        int[] order = [.. Enumerable.Range(0, Count).OrderBy(i => depth[i])];
        var failure = new int[Count];
        foreach (int state in order)
        {
            if (depth[state] < 2) continue;
            (int parent, long letter) = _states[state];
            int at = failure[parent];
            int next;
            while (!_children.TryGetValue((at, letter), out next) && at != Start) at = failure[at];
            failure[state] = next;
            if (_final[next]) _final[state] = true;
        }
        return failure;
    }
}
