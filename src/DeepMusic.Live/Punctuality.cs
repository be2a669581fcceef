using DeepMusic.Core;
using DeepMusic.Live.Recording;
using DeepMusic.Live.Timing;
using DeepMusic.Live.Tui;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>How punctual the set is: the ways to each output, and the pauses the garbage collector made. Thread-safe: no, the listening thread's.</summary>
/// <param name="sequencer">The sequencer.</param>
/// <param name="nameOf">What an output is called; by its number where it is not given.</param>
/// <param name="early">How much earlier than it is due what is played on the beat goes to each.</param>
public sealed class Punctuality(Sequencer sequencer, Func<int, string>? nameOf = null, Values<TimeSpan> early = default)
{
    private static readonly TimeSpan Stretch = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);

    private int _collections = -1;
    private int _pauses;
    private double _longestPause = double.NaN;
    private double _think = double.NaN;
    private HostTime _start;
    private HostTime _stretch;
    private HostTime _nextFigures = HostTime.Zero;

    /// <summary>The ways to the outputs.</summary>
    public LatencyMeter Meter { get; } = new();

    /// <summary>The ways to the output that is the latest, counted anew twice a second.</summary>
    public LatencyFigures Led { get; private set; } = LatencyFigures.Unknown;

    /// <summary>All figures, as the screen shows them.</summary>
    public LatencyFigures Figures => Led with
    {
        HandOver = Meter.LastHandOver is { } handOver ? handOver.TotalMilliseconds : double.NaN,
        Think = _think,
        Pauses = _pauses,
        LongestPause = _longestPause,
        Dropped = sequencer.Counters.Dropped,
        Grant = sequencer.Grant?.ToString() ?? "",
        Granted = sequencer.Grant?.Priority == ThreadGrant.Fifo,
    };

    /// <summary>The whole set in lines, one for each output and kind.</summary>
    public IEnumerable<string> Lines =>
        from port in Meter.Ports
        from kind in Enum.GetValues<LatencyKind>()
        where port.Times[kind] is not null
        select $"{LatencyEvent.WordOf(kind)} to {NameOf(port.Port)}: {port.Times.Of(kind)}";

    /// <summary>Counts from here: the doors open.</summary>
    internal void Begin(HostTime now)
    {
        _collections = GC.CollectionCount(0);
        _start = _stretch = now;
    }

    internal void Exchanged(Exchange exchange) => _think = exchange.Answer.Cost.TotalMilliseconds;

    /// <summary>Takes in what happened.</summary>
    internal void Take(JournalEvent e) => Meter.Take(e);

    /// <summary>Looks after what passes with time alone. Once a minute what was measured in it is to be recorded.</summary>
    internal void Look(HostTime now, Action<JournalEvent> record)
    {
        LookForPauses();
        if (now >= _nextFigures)
        {
            _nextFigures = now + Fresh;
            Lead();
        }
        if (now - _stretch < Stretch) return;
        foreach ((int port, PortTimes times) in Meter.Ports)
        {
            foreach (LatencyKind kind in Enum.GetValues<LatencyKind>())
                if (times.Stretch(kind)?.Spread is { Count: > 0 } spread) record(new LatencyEvent(now, _stretch, port, kind, spread));
            times.BeginStretch();
        }
        _stretch = now;
    }

    /// <summary>Records what was measured in the whole set.</summary>
    internal void End(HostTime now, Action<JournalEvent> record)
    {
        foreach ((int port, PortTimes times) in Meter.Ports)
            foreach (LatencyKind kind in Enum.GetValues<LatencyKind>())
                if (times.Of(kind) is { Count: > 0 } spread) record(new LatencyEvent(now, _start, port, kind, spread));
    }

    /// <summary>The output that is the latest, the player's own keys and what was due taken together, is the one that is shown.</summary>
    private void Lead()
    {
        double worst = -1;
        foreach ((int port, PortTimes times) in Meter.Ports)
        {
            Spread thru = times.Of(LatencyKind.Thru), due = times.Of(LatencyKind.Due);
            if (thru.P99 + due.P99 <= worst) continue;
            worst = thru.P99 + due.P99;
            Led = LatencyFigures.Unknown with
            {
                Port = NameOf(port),
                Early = port < early.Count ? early[port].TotalMilliseconds : 0,
                Thru = thru,
                Due = due,
                Answer = times.Of(LatencyKind.Answer),
                HandOvers = times.Of(LatencyKind.HandOver),
            };
        }
    }

    private void LookForPauses()
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

    private string NameOf(int port) => nameOf?.Invoke(port) ?? $"output {port + 1}";
}
