using DeepMusic.Core;
using DeepMusic.Live.Recording;
using DeepMusic.Live.Tui;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>How punctual the set is: thru, hand-over, lateness, and the pauses the garbage collector made. Thread-safe: no, the listening thread's.</summary>
public sealed class Punctuality(Sequencer sequencer)
{
    private int _collections = -1;
    private int _pauses;
    private double _longestPause = double.NaN;
    private HostTime _handedOver;
    private long _awaited;
    private double _handOver = double.NaN;
    private double _think = double.NaN;

    /// <summary>From the key's stamp to the wire, of what passed through.</summary>
    public Lateness Thru { get; } = new();

    /// <summary>From the end of the call to the answer's first note, of all answers.</summary>
    public Lateness HandOver { get; } = new();

    /// <summary>The figures as the screen shows them.</summary>
    public LatencyFigures Figures => new(
        Thru.Count == 0 ? double.NaN : Thru.Percentile(0.5).TotalMilliseconds, Thru.Count == 0 ? double.NaN : Thru.Percentile(0.99).TotalMilliseconds,
        _handOver, _think, sequencer.Lateness.Count == 0 ? double.NaN : sequencer.Lateness.Max.TotalMilliseconds,
        _pauses, _longestPause, sequencer.Counters.Dropped, sequencer.Grant?.ToString() ?? "", sequencer.Grant?.Priority == ThreadGrant.Fifo);

    /// <summary>Counts from here: the doors open.</summary>
    internal void Begin() => _collections = GC.CollectionCount(0);

    internal void Answering(long id, HostTime callEnd) => (_awaited, _handedOver) = (id, callEnd);

    internal void Exchanged(Exchange exchange) => _think = exchange.Answer.Cost.TotalMilliseconds;

    internal void Sent(in SentMessage sent)
    {
        if (!sent.Message.IsNoteOn) return;
        string lane = SentLine.LaneOf(sent);
        if (lane == SentEvent.Thru) Thru.Record(sent.Sent.Microseconds - sent.Due.Microseconds);
        if (_awaited == 0 || sent.Ticket != _awaited || lane != SentEvent.Answer) return;
        _awaited = 0;
        TimeSpan span = sent.Sent - _handedOver;
        _handOver = span.TotalMilliseconds;
        HandOver.Record((long)span.TotalMicroseconds);
    }

    internal void Look()
    {
        int collections = GC.CollectionCount(0);
        if (collections == _collections) return;
        // What was collected before the first look belongs to the start, not to the set.
        if (_collections < 0)
        {
            _collections = collections;
            return;
        }
        _pauses += collections - _collections;
        _collections = collections;
        foreach (TimeSpan pause in GC.GetGCMemoryInfo(GCKind.Any).PauseDurations)
            if (!(pause.TotalMilliseconds <= _longestPause)) _longestPause = pause.TotalMilliseconds;
    }
}
