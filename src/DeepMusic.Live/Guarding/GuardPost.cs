using DeepMusic.Core;
using DeepMusic.Realtime;
using DeepMusic.Realtime.Guarding;

namespace DeepMusic.Live.Guarding;

/// <summary>
/// Has a guardian stand by: starts it, tells it which outputs there are, takes another where it dies. All on a thread of its own, so that
/// nobody waits for it; where no guardian can be had, one line says so and the set plays. Thread-safe: yes.
/// </summary>
internal sealed class GuardPost : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenStarts = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Lasting = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Opening = TimeSpan.FromSeconds(8);
    private const int MostStarts = 8;

    private readonly LedgerMemory _ledger;
    private readonly Func<(MidiApi? Api, IReadOnlyList<PortStatus> Ports)> _look;
    private readonly Action<string, Matter> _fault;
    private readonly Action<Matter> _over;
    private readonly Action<string> _say;
    private readonly Wake _wake = new();
    private readonly Thread _thread;
    private readonly HashSet<string> _said = [];
    private GuardProcess? _guardian;
    private HostTime _nextStart = HostTime.Zero, _started, _complete;
    private string _told = "";
    private int _starts;
    private int _guarded;
    private int _outputs;
    private int _wanted;
    private bool _ending;
    private bool _missed;
    private bool _short;
    private bool _lacks;

    /// <param name="ledger">What the guardian is to watch; shared.</param>
    /// <param name="look">How the ports stand.</param>
    /// <param name="fault">Told in one line of what is not guarded, and what that is about.</param>
    /// <param name="over">Told of what is guarded after all.</param>
    /// <param name="say">Told in a word how it stands, when that changes.</param>
    public GuardPost(LedgerMemory ledger, Func<(MidiApi? Api, IReadOnlyList<PortStatus> Ports)> look, Action<string, Matter> fault, Action<Matter> over, Action<string> say)
    {
        (_ledger, _look, _fault, _over, _say) = (ledger, look, fault, over, say);
        _thread = new Thread(Keep) { Name = "guard post", IsBackground = true };
    }

    /// <summary>For the screen: "guarded", how many outputs are where it is not all of them, or nothing.</summary>
    public string Word
    {
        get
        {
            int guarded = Volatile.Read(ref _guarded);
            return guarded == 0 ? "" : IsWhole ? "guarded" : $"{guarded} of {Volatile.Read(ref _outputs)} guarded";
        }
    }

    /// <summary>Whether every output that is there is guarded.</summary>
    public bool IsWhole => Volatile.Read(ref _guarded) is > 0 and int guarded && guarded == Volatile.Read(ref _outputs);

    /// <summary>The guardian's process; 0 while there is none.</summary>
    public int GuardianId => Volatile.Read(ref _guardian)?.Id ?? 0;

    /// <summary>Memory for a ledger that can be guarded; null, and why in one line, where it cannot be had.</summary>
    public static LedgerMemory? TryShare(int outputs, out string trouble)
    {
        trouble = "";
        try
        {
            return LedgerMemory.Share(outputs);
        }
        catch (LedgerException e)
        {
            trouble = $"no guardian: {e.Message}";
            return null;
        }
    }

    /// <summary>Begins.</summary>
    public void Start() => _thread.Start();

    /// <summary>Sends the guardian home. After the sequencer was closed: it leaves without a note then.</summary>
    public void Dispose()
    {
        if (Volatile.Read(ref _ending)) return;
        Volatile.Write(ref _ending, true);
        _wake.Signal();
        // Its thread may hang in a pipe that nobody reads: the end of the process closes that as well.
        if (_thread.IsAlive && !_thread.Join(TimeSpan.FromSeconds(3))) return;
        _guardian?.Dispose();
        _ledger.Dispose();
        _wake.Dispose();
    }

    private void Keep()
    {
        while (!Volatile.Read(ref _ending))
        {
            HostTime now = HostClock.Instance.Now;
            if (_guardian is { HasExited: true }) Lose();
            if (_guardian is null && now >= _nextStart) Take(now);
            if (_guardian is not null) Order(now);
            Mend();
            _wake.Wait(now + Interval);
        }
    }

    private void Lose()
    {
        Interlocked.Exchange(ref _guardian, null)?.Dispose();
        Volatile.Write(ref _guarded, 0);
        if (Volatile.Read(ref _ending)) return;
        // Only those count that did not last: one that dies as soon as it is started dies for ever.
        if (HostClock.Instance.Now - _started > Lasting) _starts = 0;
        bool more = _starts < MostStarts;
        _fault(more ? "the guardian died: another takes its place" : $"the guardian died {_starts} times in a row: the set goes on without one", Matter.Guardian);
        _missed = true;
        if (!more) _nextStart = HostTime.Never;
    }

    private void Take(HostTime now)
    {
        _starts++;
        _started = _complete = now;
        _short = false;
        _told = "";
        _nextStart = now + BetweenStarts;
        try
        {
            Volatile.Write(ref _guardian, GuardProcess.Start(_ledger, Hear));
        }
        catch (IOException e)
        {
            _nextStart = HostTime.Never;
            _fault($"no guardian can be started, the set plays without: {e.Message.ReplaceLineEndings(" ")}", Matter.Guardian);
        }
    }

    private void Order(HostTime now)
    {
        (MidiApi? api, IReadOnlyList<PortStatus> ports) = _look();
        var unguarded = new List<string>();
        GuardOrder order = GuardOrder.Of(api, ports, unguarded);
        foreach (string line in unguarded)
        {
            if (!_said.Add(line)) continue;
            _fault(line, Matter.Unguarded(line));
            _lacks = true;
        }
        Volatile.Write(ref _outputs, ports.Count(p => !p.IsInput && p.IsOpen));
        string told = order.ToString();
        if (told != _told && _guardian!.Tell(told)) _told = told;
        _wanted = order.Names.Count(n => n.Length > 0);
        int guarded = Volatile.Read(ref _guarded);
        if (guarded >= _wanted) (_complete, _short) = (now, false);
        if (_short || now - _complete < Opening) return;
        _short = _missed = true;
        _fault($"the guardian cannot open {(guarded == 0 ? "the outputs" : $"{_wanted - guarded} of {_wanted} outputs")}: what sounds there hangs if this program dies; it goes on trying", Matter.Guardian);
    }

    private void Mend()
    {
        if (_missed && Volatile.Read(ref _guarded) is > 0 and int guarded && guarded >= _wanted)
        {
            _missed = false;
            _over(Matter.Guardian);
        }
        if (!_lacks || !IsWhole) return;
        _lacks = false;
        foreach (string line in _said) _over(Matter.Unguarded(line));
        _said.Clear();
    }

    private void Hear(string line)
    {
        if (line.StartsWith(Guardian.Guarding, StringComparison.Ordinal) && int.TryParse(line[Guardian.Guarding.Length..], out int outputs))
        {
            Volatile.Write(ref _guarded, outputs);
            if (outputs > 0) _say(Word);
        }
        if (line.StartsWith(Guardian.News, StringComparison.Ordinal)) _fault(line[Guardian.News.Length..], default);
    }
}
