using System.Diagnostics;
using System.Text.Json;

namespace DeepMusic.Live;

/// <summary>
/// What a set costs as a program: how long it took to begin, and from its tenth second on processor time, memory taken and garbage collections.
/// Written to a file when the doors open and when the set is over. Thread-safe: yes.
/// </summary>
/// <param name="file">The file.</param>
internal sealed class SetCost(string file) : IDisposable
{
    /// <summary>What the program still compiles in its first seconds is not what a set costs.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, double> _figures = [];
    private Timer? _settled;
    private TimeSpan _busy, _paused;
    private long _began, _allocated;
    private int _collections;

    /// <summary>Takes down how long after the process began a stage of the start was reached, in milliseconds.</summary>
    public void Reached(string stage)
    {
        using var self = Process.GetCurrentProcess();
        double milliseconds = (DateTime.Now - self.StartTime).TotalMilliseconds;
        lock (_gate) _figures[stage + "_ms"] = Math.Round(milliseconds);
    }

    /// <summary>The doors are open.</summary>
    public void Begin()
    {
        Reached("doors");
        lock (_gate)
        {
            _settled = new Timer(_ => Settle(), null, Settling, Timeout.InfiniteTimeSpan);
            Write();
        }
    }

    /// <summary>The set is over.</summary>
    public void End(Session session)
    {
        lock (_gate)
        {
            if (_began != 0)
            {
                double seconds = Stopwatch.GetElapsedTime(_began).TotalSeconds;
                _figures["seconds"] = Math.Round(seconds, 1);
                _figures["cpu_percent"] = Math.Round((Environment.CpuUsage.TotalTime - _busy).TotalSeconds / seconds * 100, 2);
                _figures["allocated_kb_per_s"] = Math.Round((GC.GetTotalAllocatedBytes() - _allocated) / seconds / 1000, 1);
                _figures["gc_count"] = GC.CollectionCount(0) - _collections;
                _figures["gc_pause_ms"] = Math.Round((GC.GetTotalPauseDuration() - _paused).TotalMilliseconds, 2);
            }
            _figures["sequencer_allocated_bytes"] = session.Sequencer.Allocated;
            _figures["polling_allocated_bytes"] = session.Ports.In.Allocated;
            Write();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _settled?.Dispose();

    private void Settle()
    {
        lock (_gate)
            (_began, _busy, _allocated, _collections, _paused) =
                (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(), GC.CollectionCount(0), GC.GetTotalPauseDuration());
    }

    private void Write()
    {
        try
        {
            string whole = file + ".new";
            File.WriteAllText(whole, JsonSerializer.Serialize(_figures));
            File.Move(whole, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A set is not ended for want of its figures; who asked for them finds none.
        }
    }
}
