using System.Runtime.InteropServices;

namespace DeepMusic.Live.Tui;

/// <summary>
/// Stands at every way out of the program. Whatever ends it, first the notes are released, then the terminal is put back, then the
/// message is printed where it can be read. Made before the screen and before anything sounds; serves a program without a screen
/// as well. Thread-safe: yes.
/// </summary>
public sealed class TerminalGuard : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Tty _tty = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly ManualResetEventSlim _screenEnded = new(initialState: true);
    private readonly List<PosixSignalRegistration> _signals = [];
    private readonly Lock _gate = new();
    private Action? _release;
    private int _screenOn;
    private volatile bool _screenMustEnd;

    /// <summary>Takes its post: signals, unhandled exceptions, the process's end.</summary>
    public TerminalGuard()
    {
        AppDomain.CurrentDomain.UnhandledException += OnUnhandled;
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
        foreach (PosixSignal signal in new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGHUP, PosixSignal.SIGQUIT })
            _signals.Add(PosixSignalRegistration.Create(signal, OnSignal));
        // A stopped program could not end its notes: it is not to be stopped from the terminal.
        if (!OperatingSystem.IsWindows()) _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGTSTP, context => context.Cancel = true));
    }

    /// <summary>Cancelled when a signal asks the program to end. What waits on it need not be quick: the notes are released by then.</summary>
    public CancellationToken Ending => _ending.Token;

    /// <summary>The signal that asked, if one did.</summary>
    public PosixSignal? Signal { get; private set; }

    /// <summary>
    /// Asked when a signal arrives: true, and only the screen ends and the instrument plays on (a lost terminal, SIGHUP, where the
    /// player wants that). Null: every signal ends the program.
    /// </summary>
    public Func<PosixSignal, bool>? PlaysOn { get; set; }

    /// <summary>
    /// Has <paramref name="release"/> called first on every way out that the session does not take itself, on whatever thread; it is
    /// called once, given one second, and what it throws is swallowed, so that the terminal is restored in any case.
    /// </summary>
    public void ReleaseFirst(Action release)
    {
        lock (_gate) _release += release;
    }

    /// <summary>Asks the program to end, as a signal would; the notes are the session's to release.</summary>
    public void End()
    {
        _screenMustEnd = true;
        Ask();
    }

    private void Ask()
    {
        try
        {
            _ending.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // Somebody else ended the program a moment ago.
        }
    }

    /// <summary>Whether the screen is asked to end.</summary>
    internal bool ScreenMustEnd => _screenMustEnd;

    /// <summary>From here on the terminal needs to be restored.</summary>
    internal void ScreenBegins()
    {
        _screenEnded.Reset();
        _screenMustEnd = _ending.IsCancellationRequested;
        Volatile.Write(ref _screenOn, 1);
    }

    /// <summary>
    /// Ends the screen's hold on the terminal. <paramref name="close"/> (the terminal's own clearing up) writes to nowhere, may throw,
    /// and is left behind if it takes more than a second (it waits for ever on a terminal that is gone): the terminal is restored by
    /// the guard alone, the same way at every end.
    /// </summary>
    internal void ScreenEnds(Action close)
    {
        _tty.Mute();
        Within(TimeSpan.FromSeconds(1), close);
        RestoreOnce();
        _tty.Unmute();
        _screenEnded.Set();
    }

    /// <summary>Leaves its post.</summary>
    public void Dispose()
    {
        _tty.LeaveKeys();
        AppDomain.CurrentDomain.UnhandledException -= OnUnhandled;
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        foreach (PosixSignalRegistration signal in _signals) signal.Dispose();
        _ending.Dispose();
        _screenEnded.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        bool again = Signal is not null && _ending.IsCancellationRequested;
        Signal = context.Signal;
        if (!again && PlaysOn?.Invoke(context.Signal) == true)
        {
            _screenMustEnd = true;
            return;
        }
        ReleaseOnce();
        _screenMustEnd = true;
        if (!again)
        {
            Ask();
            if (_screenEnded.Wait(Patience)) return;
        }
        // Asked twice, or the screen hangs: the player wants out.
        _tty.Mute();
        RestoreOnce();
        Environment.Exit(128 + Number(context.Signal));
    }

    private void OnUnhandled(object sender, UnhandledExceptionEventArgs e) => LeaveNow();

    private void OnProcessExit(object? sender, EventArgs e) => LeaveNow();

    private void LeaveNow()
    {
        ReleaseOnce();
        if (Volatile.Read(ref _screenOn) == 0) return;
        _tty.Mute();
        RestoreOnce();
    }

    private void RestoreOnce()
    {
        if (Interlocked.Exchange(ref _screenOn, 0) == 1) _tty.Restore();
    }

    private void ReleaseOnce()
    {
        Action? release;
        lock (_gate) (release, _release) = (_release, null);
        if (release is null) return;
        Within(TimeSpan.FromSeconds(1), [.. Delegate.EnumerateInvocationList(release)]);
    }

    // On a thread of its own: the one that is leaving may hold what the work waits for, and must leave all the same.
    private static void Within(TimeSpan patience, params Action[] works)
    {
        var thread = new Thread(() =>
        {
            foreach (Action work in works)
            {
                try
                {
                    work();
                }
                catch (Exception)
                {
                    // One that fails must not keep the others, or the terminal, from being put right.
                }
            }
        })
        { IsBackground = true, Name = "leaving" };
        thread.Start();
        thread.Join(patience);
    }

    private static int Number(PosixSignal signal) => signal switch
    {
        PosixSignal.SIGHUP => 1,
        PosixSignal.SIGINT => 2,
        PosixSignal.SIGQUIT => 3,
        _ => 15,
    };
}
