using DeepMusic.Core;

namespace DeepMusic.Live.Soak;

/// <summary>Thoughts that take their time, in virtual time too: most a moment, some too long, some for ever. Thread-safe: no.</summary>
internal sealed class HeldThoughts(ulong seed)
{
    private readonly SeededRandom _random = new(SeededRandom.Derive(seed, 0x7140));
    private readonly PriorityQueue<Thought, (HostTime, long)> _held = new();
    private int _slow;
    private long _order;

    /// <summary>When the next comes.</summary>
    public HostTime NextDue => _held.TryPeek(out _, out (HostTime At, long) next) ? next.At : HostTime.Never;

    /// <summary>How many are held.</summary>
    public int Count => _held.Count;

    /// <summary>How many never came.</summary>
    public long Lost { get; private set; }

    /// <summary>The next so many take long, or never come.</summary>
    public void SlowDown(int thoughts) => _slow = thoughts;

    /// <summary>Holds a thought.</summary>
    public void Hold(Thought thought, HostTime now)
    {
        if (_slow > 0)
        {
            _slow--;
            if (_random.Next(4) == 0) Lost++;
            else Add(thought, now + TimeSpan.FromMilliseconds(500 + _random.Next(30_000)));
            return;
        }
        TimeSpan takes = TimeSpan.FromMicroseconds(2_000 + _random.Next(180_000));
        if (!thought.Answer.Phrase.IsRest && _random.Next(4) == 0)
        {
            // As an engine that streams: a beginning first.
            Beats settled = Beats.Of(thought.Answer.Phrase.Length.Value / 2).Ceiling(Beats.Quarter);
            if (settled < thought.Answer.Phrase.Length) Add(thought with { Answer = thought.Answer.Until(settled), More = true, Fault = "" }, now + takes / 3);
        }
        Add(thought, now + takes);
    }

    /// <summary>Takes one that is due.</summary>
    public bool TryTake(HostTime now, out Thought thought)
    {
        thought = null!;
        return NextDue <= now && _held.TryDequeue(out thought!, out _);
    }

    private void Add(Thought thought, HostTime at) => _held.Enqueue(thought, (at, _order++));
}
