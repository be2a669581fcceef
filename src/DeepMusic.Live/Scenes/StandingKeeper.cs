namespace DeepMusic.Live.Scenes;

/// <summary>
/// Keeps on disk how the instrument stands. Handing it in costs nothing; a thread of its own writes the latest, a second after the first
/// change at most and never more often. When the disk refuses, that is said once, and it is tried again at each change and every five seconds.
/// Of several instruments that run at once the first keeps how it stands, and the others say that they do not.
/// </summary>
public sealed class StandingKeeper : IDisposable
{
    private static readonly TimeSpan UsualPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RetryPace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Places _places;
    private readonly Action<string> _fault;
    private readonly TimeSpan _pause;
    private readonly AutoResetEvent _changed = new(false);
    private readonly ManualResetEventSlim _closing = new();
    private readonly Thread _thread;
    private Standing? _latest;
    private Standing? _written;
    private bool _failing;
    private bool _setsAside;
    private FileStream? _held;
    private bool _another;

    /// <summary>Starts keeping. Writes nothing before something is handed in.</summary>
    /// <param name="fault">Told in one line, once each time the disk begins to refuse. Called on the writing thread.</param>
    /// <param name="places">Where.</param>
    /// <param name="setsAside">Whether what is there now is put aside before the first is written.</param>
    public StandingKeeper(Action<string> fault, Places? places = null, bool setsAside = false)
        : this(places ?? Places.Default, fault, UsualPause, setsAside)
    {
    }

    internal StandingKeeper(Places places, Action<string> fault, TimeSpan pause, bool setsAside = false)
    {
        (_places, _fault, _pause, _setsAside) = (places, fault, pause, setsAside);
        _thread = new Thread(Run) { Name = "standing", IsBackground = true, Priority = ThreadPriority.BelowNormal };
        _thread.Start();
    }

    /// <summary>Told after each try, on the writing thread: whether what was handed in last is on the disk.</summary>
    internal event Action<bool>? Tried;

    /// <summary>Hands in how it stands now. Thread-safe: yes. Realtime-safe: it neither waits nor allocates; ignored after the end.</summary>
    public void Keep(Standing standing)
    {
        if (_closing.IsSet) return;
        Volatile.Write(ref _latest, standing);
        try
        {
            _changed.Set();
        }
        catch (ObjectDisposedException)
        {
            // It ended in this very moment.
        }
    }

    /// <summary>Writes what is not written yet and ends the thread. Waits at most five seconds for a stuck disk.</summary>
    public void Dispose()
    {
        if (_closing.IsSet) return;
        _closing.Set();
        _changed.Set();
        if (_thread.Join(Patience)) _changed.Dispose();
    }

    private void Run()
    {
        try
        {
            Hold();
        }
        catch (Exception)
        {
            // A disk that refuses is told of when there is something to write.
        }
        while (!_closing.IsSet)
        {
            bool changed = _changed.WaitOne(_failing ? RetryPace : Timeout.InfiniteTimeSpan);
            // Many turns of a knob are one change.
            if (changed && !_closing.IsSet) _closing.Wait(_pause);
            Write();
        }
        // What was handed in while the last was written.
        Write();
        _held?.Dispose();
    }

    private void Write()
    {
        if (_another || Volatile.Read(ref _latest) is not { } standing || standing == _written) return;
        bool done = false;
        try
        {
            if (!Hold()) return;
            if (_setsAside) SetAside();
            WholeFile.Write(_places.Standing, standing.Write());
            _written = standing;
            done = true;
        }
        catch (Exception refusal)
        {
            // Whatever it is, the instrument plays on.
            if (!_failing) Say(new PresetException($"how the instrument stands is not kept: {_places.Standing}: {WholeFile.Reason(refusal)}; trying again").Message);
        }
        _failing = !done;
        Tried?.Invoke(done);
    }

    /// <summary>Whether this is the one instrument that keeps how it stands.</summary>
    private bool Hold()
    {
        if (_held is not null || _another) return !_another;
        Directory.CreateDirectory(_places.State);
        try
        {
            _held = new FileStream(_places.StandingLock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (IsSharing(e))
        {
            _another = true;
            Say("another DeepMusic is running: how this one stands is not kept");
        }
        return !_another;
    }

    // EWOULDBLOCK of Linux, of macOS, and ERROR_SHARING_VIOLATION of Windows.
    private static bool IsSharing(IOException refusal) => refusal.HResult is 11 or 35 or unchecked((int)0x80070020);

    /// <summary>A copy, so that at every moment one of the two is whole.</summary>
    private void SetAside()
    {
        if (File.Exists(_places.Standing)) File.Copy(_places.Standing, _places.OldStanding, overwrite: true);
        _setsAside = false;
    }

    private void Say(string fault)
    {
        try
        {
            _fault(fault);
        }
        catch (Exception)
        {
            // Whoever listens to faults must not be able to stop the keeping.
        }
    }
}
