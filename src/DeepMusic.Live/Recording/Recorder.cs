using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics;
using DeepMusic.Core;

namespace DeepMusic.Live.Recording;

/// <summary>
/// Writes the journal of a set on a thread of its own. What was handed in is with the operating system 100 ms later (so kill -9
/// loses no more than that) and on the disk within another 400 ms. When the disk refuses, that is said once, what fits into
/// memory is kept, and the writing is tried again every second; the set goes on.
/// </summary>
public sealed class Recorder : IDisposable
{
    /// <summary>Events that may wait for the disk; inputs are refused only above this.</summary>
    public const int Capacity = 1 << 20;

    /// <summary>Bytes that are written at once, and that are kept as lines while the disk refuses.</summary>
    private const int Batch = 1 << 18, MostPending = 16 << 20;

    /// <summary>Events that wait where somebody has patience.</summary>
    private const int MostPatience = 1 << 15;

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan SyncPace = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan RetryPace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Backlog _backlog;
    private readonly JournalFile _file;
    private readonly LineWriter _lines;
    private ArrayBufferWriter<byte> _pending = new(Batch);
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly ManualResetEventSlim _closing = new();
    private readonly Action<string> _fault;
    private readonly Action<string>? _over;
    private readonly Thread _thread;
    private readonly bool _patient;
    private volatile bool _closed;
    private volatile bool _failing;
    private EndEvent? _end;
    private long _synced;
    private long _tried;
    private HostTime _latest;
    private long _unwritable;

    /// <summary>Starts recording. Returns at once; the file is opened by the writing thread.</summary>
    /// <param name="path">The journal; its folder is made. A journal already there is kept as "session.1.jsonl" and so on.</param>
    /// <param name="header">The first line.</param>
    /// <param name="fault">Told in one line, once each time the disk begins to refuse. Called on the writing thread.</param>
    /// <param name="patient">
    /// Whether <see cref="Write"/> waits rather than drops when the disk cannot follow: for sets in virtual time, where nobody
    /// listens and the journal should be whole.
    /// </param>
    /// <param name="over">Told in one line when the disk takes the set again, and what was lost. Called on the writing thread.</param>
    public Recorder(string path, JournalHeader header, Action<string> fault, bool patient = false, Action<string>? over = null)
        : this(path, header, fault, patient, Capacity, over)
    {
    }

    internal Recorder(string path, JournalHeader header, Action<string> fault, bool patient, int capacity, Action<string>? over = null)
    {
        Path = path;
        _fault = fault;
        _over = over;
        _patient = patient;
        _backlog = new Backlog(capacity);
        _file = new JournalFile(path);
        _lines = new LineWriter(header.Base);
        _latest = header.Base;
        _pending.Write(_lines.Line(header));
        _thread = new Thread(Run) { Name = "recorder", IsBackground = true, Priority = ThreadPriority.BelowNormal };
        _thread.Start();
    }

    /// <summary>Where the journal is.</summary>
    public string Path { get; }

    /// <summary>How many events were dropped because the disk could not follow.</summary>
    public long Dropped => _backlog.Dropped + Volatile.Read(ref _unwritable);

    /// <summary>How many events wait for the disk. Thread-safe: yes.</summary>
    internal int Waiting => _backlog.Count;

    /// <summary>Bytes of memory that lines take, written or not. Thread-safe: yes.</summary>
    internal int Held => Volatile.Read(ref _pending).Capacity;

    /// <summary>Hands an event in. Never throws, and never waits unless the recorder is patient. Thread-safe: yes. Events after the close are ignored.</summary>
    public void Write(JournalEvent e)
    {
        if (_closed) return;
        if (_patient) WaitForRoom();
        _backlog.Add(e);
    }

    /// <summary>
    /// Writes what waits and an <see cref="EndEvent"/>, and ends the thread. Waits at most five seconds for a stuck disk.
    /// </summary>
    /// <param name="time">When the set ended.</param>
    /// <param name="reason">Why it ended.</param>
    /// <returns>Whether all of it is on the disk.</returns>
    public bool Close(HostTime time, string reason)
    {
        if (!_closed)
        {
            _end = new EndEvent(time, reason, []);
            _closed = true;
            _closing.Set();
        }
        return _thread.Join(Patience) && !_failing;
    }

    /// <summary>Ends the thread. A set that was not closed before stays without an end, like one that was killed.</summary>
    public void Dispose()
    {
        _closed = true;
        _closing.Set();
        if (_thread.Join(Patience)) _closing.Dispose();
    }

    private void WaitForRoom()
    {
        var spin = new SpinWait();
        while (_backlog.Count >= Math.Min(_backlog.Threshold, MostPatience) && !_failing && !_closed) spin.SpinOnce();
    }

    private void Run()
    {
        while (!_closing.Wait(Pace)) Turn(last: false);
        Turn(last: true);
        _file.Dispose();
    }

    private void Turn(bool last)
    {
        bool more;
        do
        {
            more = Encode(last);
            if (_failing && !last && Stopwatch.GetElapsedTime(_tried) < RetryPace) return;
        }
        while (Flush(last) && more);
    }

    /// <summary>Turns what waits into lines; true when there is more than one batch of it.</summary>
    private bool Encode(bool last)
    {
        int most = _failing ? MostPending : Batch;
        while (_pending.WrittenCount < most)
        {
            if (_backlog.Take() is not { } e) break;
            Encode(e);
        }
        if (_pending.WrittenCount >= most) return true;
        if (!last || _end is null) return false;
        if (Dropped > 0) _counts["dropped"] = Dropped;
        if (_backlog.DroppedInputs > 0) _counts["dropped-inputs"] = _backlog.DroppedInputs;
        Encode(_end with { Counts = _counts.ToImmutableArray() });
        _end = null;
        return false;
    }

    private void Encode(JournalEvent e)
    {
        try
        {
            _pending.Write(_lines.Line(e));
            _latest = e.Time;
            _counts[e.Kind] = _counts.GetValueOrDefault(e.Kind) + 1;
        }
        catch (Exception defect)
        {
            // One event that cannot be told must not end the recording of all the others.
            if (Interlocked.Increment(ref _unwritable) == 1) Say(_fault, $"an event of kind {e.Kind} could not be recorded: {defect.Message}");
        }
    }

    private bool Flush(bool last)
    {
        try
        {
            if (_pending.WrittenCount > 0) _file.Append(_pending.WrittenSpan);
            // What was kept while the disk refused is not kept for the rest of the set.
            if (_pending.Capacity > 2 * Batch) _pending = new ArrayBufferWriter<byte>(Batch);
            else _pending.ResetWrittenCount();
            if (last || Stopwatch.GetElapsedTime(_synced) >= SyncPace)
            {
                _file.Sync();
                _synced = Stopwatch.GetTimestamp();
            }
            if (!_failing) return true;
            _failing = false;
            Encode(new FaultEvent(_latest, $"the disk takes the set again; events lost so far: {Dropped}"));
            Say(_over, $"the set is being recorded again; {(Dropped == 0 ? "nothing was lost" : $"events lost so far: {Dropped}")}");
            return true;
        }
        catch (Exception refusal)
        {
            _tried = Stopwatch.GetTimestamp();
            if (!_failing) Say(_fault, $"the set is not being recorded: {Path}: {refusal.Message.TrimEnd('.')}; trying again every second");
            _failing = true;
            return false;
        }
    }

    private static void Say(Action<string>? to, string line)
    {
        try
        {
            to?.Invoke(line);
        }
        catch (Exception)
        {
            // Whoever listens to faults must not be able to stop the recording.
        }
    }
}
