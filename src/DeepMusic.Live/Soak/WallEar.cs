using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Soak;

/// <summary>
/// Listens to one output as the synth at its end: keeps which keys sound there, and what came, until it is held against what the sequencer
/// says it sent. Thread-safe: yes.
/// </summary>
internal sealed class WallEar : IDisposable
{
    /// <summary>A wire may lose what was on it so long before it broke, and what is sent so soon after it is whole.</summary>
    private static readonly TimeSpan Before = TimeSpan.FromMilliseconds(300), After = TimeSpan.FromSeconds(1);

    private readonly WallDevice _synth;
    private readonly byte _port;
    private readonly Lock _door = new();
    private readonly List<MidiMessage> _heard = [];
    private readonly List<(HostTime At, MidiMessage Message)> _sent = [];
    private readonly List<(HostTime From, HostTime To)> _broken = [];
    private readonly Thread _thread;
    private WireBalance _wire = new();
    private HostTime? _brokenSince;
    private long _on, _off, _messages, _forgiven;
    private volatile bool _stop;

    /// <summary>Begins to listen.</summary>
    public WallEar(WallDevice synth, byte port)
    {
        (_synth, _port) = (synth, port);
        _thread = new Thread(Listen) { Name = $"ear {port + 1}", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Keys struck and released, but for those that sounded when the wire broke, and messages heard.</summary>
    public (long On, long Off, long Messages) Count
    {
        get
        {
            lock (_door) return (_on + _wire.On, _off + _wire.Off, _messages);
        }
    }

    /// <summary>Rests at which what was heard could not be held against what was sent.</summary>
    public int Uncompared { get; private set; }

    /// <summary>How many keys sound.</summary>
    public int Sounding
    {
        get
        {
            lock (_door) return _wire.Sounding;
        }
    }

    /// <summary>Takes note of what the sequencer says it sent.</summary>
    public void Sent(SentEvent sent)
    {
        if (sent.Port != _port || sent.Message.Status >= 0xF8) return;
        lock (_door) _sent.Add((sent.Time, sent.Message));
    }

    /// <summary>The wire breaks: the synth is gone, or the server. A synth that comes back has everything off.</summary>
    public void Break(HostTime at)
    {
        lock (_door) _brokenSince ??= at;
    }

    /// <summary>The wire is whole again.</summary>
    public void Mend(HostTime at)
    {
        lock (_door)
        {
            if (_brokenSince is not { } since) return;
            _broken.Add((since - Before, at + After));
            _brokenSince = null;
            // What sounded when the synth went has no release of its own.
            _on += _wire.Off;
            _off += _wire.Off;
            _wire = new WireBalance();
            _forgiven = 0;
        }
    }

    /// <summary>Keys heard struck while they sounded, since the last rest.</summary>
    public long Doubled
    {
        get
        {
            lock (_door) return _wire.Doubled;
        }
    }

    /// <summary>Keys that were struck again before it was made up for that the server had lost their release.</summary>
    public long Overtaken { get; private set; }

    /// <summary>The server stumbled from then to then: it may have lost what was on its way, releases too, and the synth is as it was.</summary>
    /// <param name="from">When it stumbled.</param>
    /// <param name="to">When that was over, and made up for.</param>
    /// <param name="doubled">What <see cref="Doubled"/> was before.</param>
    public void Stumble(HostTime from, HostTime to, long doubled)
    {
        lock (_door)
        {
            _broken.Add((from - Before, to + After));
            _forgiven += _wire.Doubled - doubled;
            Overtaken += _wire.Doubled - doubled;
        }
    }

    /// <summary>At rest: what did not hold since the last rest, a line each.</summary>
    public IReadOnlyList<string> Settle()
    {
        var lines = new List<string>();
        lock (_door)
        {
            if (_wire.Sounding > 0 || _wire.Pedals > 0) lines.Add($"output {_port + 1} was heard to hang: {_wire}");
            int? differ = WireLetters.Missed(_sent, _heard, _broken);
            if (differ is null) Uncompared++;
            if (differ is > 0 and int missed)
                lines.Add($"output {_port + 1}: {missed} messages differ between the {_sent.Count} that were sent and the {_heard.Count} that were heard{(_broken.Count > 0 ? ", besides what a broken wire lost" : "")}; {Parting()}");
            if (_wire.Doubled > _forgiven) lines.Add($"output {_port + 1}: {_wire.Doubled - _forgiven} keys were heard struck while they sounded");
            _on += _wire.On;
            _off += _wire.Off;
            _wire = new WireBalance();
            _forgiven = 0;
            _sent.Clear();
            _heard.Clear();
            _broken.Clear();
        }
        return lines;
    }

    /// <summary>Where what was heard parts from what was sent.</summary>
    private string Parting()
    {
        int same = _sent.Zip(_heard).TakeWhile(p => p.First.Message == p.Second).Count();
        return $"after {same} alike {(same < _sent.Count ? $"{_sent[same].Message} at {_sent[same].At.Seconds:0.000} s" : "nothing")} was sent and {(same < _heard.Count ? $"{_heard[same]}" : "nothing")} heard";
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop = true;
        _synth.News.Signal();
        _thread.Join();
    }

    private void Listen()
    {
        while (!_stop)
        {
            lock (_door)
                while (_synth.Heard.TryRead(out TimedMessage message))
                {
                    if (message.Message.Status >= 0xF8) continue;
                    _messages++;
                    _heard.Add(message.Message);
                    // A synth that was pulled forgets; what was on its way is heard still.
                    if (_brokenSince is null) _wire.Take(_port, message.Message);
                }
            _synth.News.Wait(HostClock.Instance.Now + TimeSpan.FromMilliseconds(20));
        }
    }
}
