using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Timing;

/// <summary>
/// Measures, of each output, how long all takes that a player waits for. It is fed what the journal is fed, so that a set measures itself while
/// it plays, and its journal afterwards. Its memory is bounded. Thread-safe: no.
/// </summary>
public sealed class LatencyMeter
{
    private const int Outputs = 32;
    private const int Keys = 256;

    private readonly PortTimes?[] _ports = new PortTimes?[Outputs];
    private readonly Passing _passing = new();
    private readonly Queue<HostTime> _keys = new(Keys);
    private HostTime? _callEnd;
    private HostTime _played;
    private HostTime? _answeredCallEnd;
    private long _answer;
    private uint _reached;

    /// <summary>The outputs that something went to, by number.</summary>
    public IEnumerable<(int Port, PortTimes Times)> Ports
    {
        get
        {
            for (int port = 0; port < Outputs; port++)
                if (_ports[port] is { } times) yield return (port, times);
        }
    }

    /// <summary>From the end of the last call to the first note of its answer.</summary>
    public TimeSpan? LastHandOver { get; private set; }

    /// <summary>What a whole journal tells, a distribution for each kind and output.</summary>
    public static ImmutableArray<Distribution> Of(Journal journal)
    {
        var meter = new LatencyMeter();
        foreach (JournalEvent e in journal.Events) meter.Take(e);
        Values<string> names = journal.Header.Outputs;
        return
        [
            .. from kind in Enum.GetValues<LatencyKind>()
               from port in meter.Ports
               where port.Times[kind] is not null
               select port.Times[kind]!.Distribution($"{LatencyEvent.WordOf(kind)}: {(port.Port < names.Count ? names[port.Port] : $"output {port.Port + 1}")}"),
        ];
    }

    /// <summary>Takes in what happened.</summary>
    public void Take(JournalEvent e)
    {
        switch (e)
        {
            case MidiEvent { Message.IsNoteOn: true } key: Struck(key); break;
            // The answer to a phrase may begin in the very moment in which it is told that the phrase is over.
            case PhraseEvent phrase:
                _callEnd = phrase.To;
                if (phrase.Time == _played) _answeredCallEnd = phrase.To;
                break;
            case PlayEvent play: (_answer, _played, _answeredCallEnd, _reached) = (play.Id, play.Time, _callEnd, 0); break;
            case SentEvent { Port: < Outputs } sent: Sent(sent); break;
        }
    }

    private void Struck(MidiEvent key)
    {
        if (_keys.Count == Keys) _keys.Dequeue();
        _keys.Enqueue(key.Stamp);
        if (_passing.Struck(key) is { } sent) Of(sent.Port).Record(LatencyKind.Thru, sent.Time - key.Stamp);
    }

    private void Sent(SentEvent sent)
    {
        // What ends because something ended is due when it happens.
        if (sent.Lane == SentEvent.Release) return;
        PortTimes port = Of(sent.Port);
        port.Record(LatencyKind.Due, sent.Time - sent.Due);
        if (!sent.Message.IsNoteOn) return;
        if (sent.Lane == SentEvent.Thru && _passing.Passed(sent) is { } key) port.Record(LatencyKind.Thru, sent.Time - key.Stamp);
        if (sent.Lane != SentEvent.Answer || _answer == 0 || sent.Ticket != _answer || (_reached & 1u << sent.Port) != 0) return;
        _reached |= 1u << sent.Port;
        if (_answeredCallEnd is not { } end) return;
        LastHandOver = sent.Time - end;
        port.Record(LatencyKind.HandOver, sent.Time - end);
        if (LastKey(end) is { } last) port.Record(LatencyKind.Answer, sent.Time - last);
    }

    private HostTime? LastKey(HostTime until)
    {
        HostTime? last = null;
        foreach (HostTime key in _keys)
            if (key <= until) last = key;
        return last;
    }

    private PortTimes Of(byte port) => _ports[port] ??= new PortTimes();
}
