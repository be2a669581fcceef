using DeepMusic.Core;
using DeepMusic.Live.Tui;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Soak;

/// <summary>
/// Looks at the set as the screen does, twenty times a second, keeps what was told of failures, and measures once a second what must not
/// grow. Thread-safe: yes.
/// </summary>
internal sealed class WallWatch : IDisposable
{
    private const int LooksPerSecond = 20;
    private const int MostWaiting = 50_000;
    private const double PerHour = 3600;

    private readonly Session _session;
    private readonly Vigil _vigil;
    private readonly HostTime _start;
    private readonly Lock _door = new();
    private readonly List<string> _told = [];
    private readonly Wake _pause = new();
    private readonly Thread _thread;
    private readonly Trend _resident, _handles, _threads, _heap;
    private string _alarm = "";
    private long _looks;
    private volatile bool _stop;

    /// <summary>Begins to look; before the set starts.</summary>
    /// <param name="session">The set.</param>
    /// <param name="vigil">Told of what must not be.</param>
    /// <param name="start">When the soak begins.</param>
    /// <param name="hours">How long it is to be, for the bounds.</param>
    public WallWatch(Session session, Vigil vigil, HostTime start, double hours)
    {
        (_session, _vigil, _start) = (session, vigil, start);
        // What is opened once is no leak, nor what engines learn until they know as much as they remember at most: some twenty minutes.
        double warmth = Math.Min(0.5, hours / 3);
        _heap = new Trend("heap after collection", "MiB", Bound(60, 400, hours), warmth);
        _resident = new Trend("memory", "MiB", Bound(120, 600, hours), warmth);
        _handles = new Trend("handles", "", Bound(10, 30, hours), warmth);
        _threads = new Trend("threads", "", Bound(10, 30, hours), warmth);
        session.Conductor.Notices.Faulted += Tell;
        _thread = new Thread(Look) { Name = "watch", IsBackground = true };
        _thread.Start();
    }

    /// <summary>What may not grow.</summary>
    public IReadOnlyList<Trend> Trends => [_heap, _resident, _handles, _threads];

    /// <summary>Snapshots looked at.</summary>
    public long Looks => Volatile.Read(ref _looks);

    /// <summary>The trouble the screen shows.</summary>
    public string Alarm
    {
        get
        {
            lock (_door) return _alarm;
        }
    }

    /// <summary>What the instrument does, as the screen shows it.</summary>
    public StageState State { get; private set; }

    /// <summary>Forgets what was told so far.</summary>
    public void Forget()
    {
        lock (_door) _told.Clear();
    }

    /// <summary>Waits until a failure was told in these words, and the screen has shown trouble.</summary>
    public bool WaitTold(string words, double seconds) => Wait(() =>
    {
        lock (_door) return _alarm.Length > 0 && _told.Exists(t => t.Contains(words, StringComparison.Ordinal));
    }, seconds);

    /// <summary>Waits until the screen shows no trouble with these words.</summary>
    public bool WaitOver(string words, double seconds) => Wait(() => !Alarm.Contains(words, StringComparison.Ordinal), seconds);

    /// <summary>Waits until something holds. Returns whether it did in time.</summary>
    public bool Wait(Func<bool> holds, double seconds)
    {
        HostTime until = HostClock.Instance.Now + TimeSpan.FromSeconds(seconds);
        while (!holds())
        {
            if (HostClock.Instance.Now > until) return false;
            _pause.Wait(HostClock.Instance.Now + TimeSpan.FromMilliseconds(10));
        }
        return true;
    }

    /// <summary>Lets time pass.</summary>
    public void Pass(double seconds) => Wait(static () => false, seconds);

    /// <summary>Measures the heap after a full collection; at a rest, for it stops everybody for a moment.</summary>
    public void Weigh() => _heap.Add(Hours, Footprint.Measure().HeapMiB);

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop = true;
        _thread.Join();
        _pause.Dispose();
    }

    private double Hours => (HostClock.Instance.Now - _start).TotalHours;

    /// <summary>
    /// The most that may be grown by in an hour. In less than half an hour what is opened late, a network for the sketchpad say, is most of all
    /// growth, and would be made much of: there it is held against what may be grown by altogether.
    /// </summary>
    private static double Bound(double perHour, double altogether, double hours) => hours >= 0.5 ? perHour : altogether / Math.Max(hours, 1 / PerHour);

    private void Tell(string line)
    {
        lock (_door) _told.Add(line);
    }

    private void Look()
    {
        using var pace = new Wake();
        for (long look = 0; !_stop; look++)
        {
            ScreenState state = _session.Feed.Latest();
            lock (_door) (_alarm, State) = (state.Alarm, state.State);
            Interlocked.Increment(ref _looks);
            if (look % LooksPerSecond == 0) Sample();
            pace.Wait(HostClock.Instance.Now + TimeSpan.FromSeconds(1.0 / LooksPerSecond));
        }
    }

    private void Sample()
    {
        HostTime now = HostClock.Instance.Now;
        Footprint print = Footprint.Glance();
        lock (_door)
        {
            _resident.Add(Hours, print.ResidentMiB);
            _handles.Add(Hours, print.Handles);
            _threads.Add(Hours, print.Threads);
        }
        StageDepths depths = _session.Depths;
        // Rings cannot grow over; what they refused is told elsewhere. The others are asked.
        _vigil.Queue(now, "wishes", depths.Wishes, MostWaiting);
        _vigil.Queue(now, "journal", depths.Journal, Recording.Recorder.Capacity / 4);
        _vigil.Queue(now, "network", depths.Remote, MostWaiting);
        Deepest = new StageDepths(Math.Max(Deepest.Heard, depths.Heard), Math.Max(Deepest.Sent, depths.Sent), Math.Max(Deepest.Wishes, depths.Wishes), Math.Max(Deepest.Journal, depths.Journal), Math.Max(Deepest.Remote, depths.Remote));
    }

    /// <summary>The most that waited in each queue when it was looked at.</summary>
    public StageDepths Deepest { get; private set; }
}
