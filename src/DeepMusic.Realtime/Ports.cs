using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime.Guarding;
using DeepMusic.Realtime.Jack;

namespace DeepMusic.Realtime;

/// <summary>
/// The instrument's MIDI ports. It opens what the player asked for, keeps looking for what is not there, notices what goes and takes
/// it up again when it comes back, and outlives the JACK server. No MIDI system at all is no error: <see cref="Trouble"/> says what
/// was tried, and it is tried again each second.
/// Dispose it before the ring's reader and the wake it was given.
/// </summary>
public sealed class Ports : IDisposable
{
    private const long Tick = 50_000;
    private const long Second = 1_000_000;
    private const long Settle = 200_000;

    private readonly PortsRequest _request;
    private readonly InputPort[] _inputs;
    private readonly OutputPort[] _outputs;
    private readonly PortLog _log = new();
    private readonly Wake _stop = new();
    private readonly Thread _watch;
    private Action<JackWatch>? _tended;
    private bool _stopping;
    private Backend? _backend;
    private bool _hadBackend;
    private HostTime _nextSearch;
    private HostTime _nextScan;
    private int _registrations;
    private string[] _sources = [];
    private string[] _destinations = [];
    private string[] _trouble = [];

    /// <summary>Opens what is there now and begins to watch and to poll.</summary>
    /// <param name="request">The ports.</param>
    /// <param name="heard">Where messages go for the listening thread; the polling thread is its one writer.</param>
    /// <param name="wake">Signalled after messages were written.</param>
    /// <param name="thru">Gets each message before the ring does.</param>
    /// <param name="preparePolling">Runs once on the polling thread before its first poll, to raise its priority.</param>
    /// <exception cref="ArgumentException">The request cannot be meant.</exception>
    public Ports(PortsRequest request, Ring<TimedMessage> heard, Wake wake, IThru? thru = null, Action? preparePolling = null)
    {
        request.Validate();
        _request = request;
        _inputs = new InputPort[request.Inputs.Count];
        for (int i = 0; i < _inputs.Length; i++) _inputs[i] = new InputPort(i, request.Inputs[i], VirtualName("in", i));
        _outputs = new OutputPort[request.Outputs.Count];
        for (int i = 0; i < _outputs.Length; i++) _outputs[i] = new OutputPort(i, request.Outputs[i], VirtualName("out", i));
        In = new MidiIn(_inputs, heard, wake, thru, preparePolling);
        Out = new MidiOut(_outputs);
        Look(HostClock.Instance.Now);
        if (_inputs.Length > 0) In.Start();
        _watch = new Thread(Watch) { Name = "ports", IsBackground = true };
        _watch.Start();
    }

    /// <summary>The inputs.</summary>
    public MidiIn In { get; }

    /// <summary>The outputs, for the sequencer.</summary>
    public MidiOut Out { get; }

    /// <summary>The MIDI system in use, or null while there is none. Thread-safe: yes.</summary>
    public MidiApi? Api => Volatile.Read(ref _backend)?.Api;

    /// <summary>Whether there is or was a MIDI system: only then can a port be lost. Thread-safe: yes.</summary>
    public bool HasBeen => Volatile.Read(ref _hadBackend);

    /// <summary>While there is no MIDI system: what was tried and why it was not to be had, a line each. Thread-safe: yes.</summary>
    public IReadOnlyList<string> Trouble => Volatile.Read(ref _trouble);

    /// <summary>The sources that are there: what an input can be connected to. Thread-safe: yes.</summary>
    public IReadOnlyList<string> Sources => Array.FindAll(Volatile.Read(ref _sources), static n => !GuardianPorts.IsOne(n));

    /// <summary>The destinations that are there: what an output can be connected to. Thread-safe: yes.</summary>
    public IReadOnlyList<string> Destinations => Volatile.Read(ref _destinations);

    /// <summary>Times JACK's graph was late since the server was joined; 0 on other systems. Thread-safe: yes.</summary>
    public int Xruns => Volatile.Read(ref _backend)?.Pulse.Xruns ?? 0;

    /// <summary>What happened after the event numbered <paramref name="sequence"/>, oldest first; the last 256 are kept. Thread-safe: yes.</summary>
    public IReadOnlyList<PortEvent> EventsSince(long sequence) => _log.Since(sequence);

    /// <summary>Called by the watching thread some twenty times a second while there is a JACK server.</summary>
    internal Action<JackWatch>? Tended
    {
        set => Volatile.Write(ref _tended, value);
    }

    /// <summary>How each port stands, inputs first. Thread-safe: yes. Realtime-safe: no, it makes an array.</summary>
    public IReadOnlyList<PortStatus> Status()
    {
        var status = new PortStatus[_inputs.Length + _outputs.Length];
        for (int i = 0; i < _inputs.Length; i++) status[i] = _inputs[i].Status;
        for (int i = 0; i < _outputs.Length; i++) status[_inputs.Length + i] = _outputs[i].Status;
        return status;
    }

    /// <summary>
    /// Closes everything and returns within three seconds, whatever state the server is in. What the sequencer sent before is on
    /// its way; what is sent after is refused.
    /// </summary>
    public void Dispose()
    {
        if (Volatile.Read(ref _stopping)) return;
        Volatile.Write(ref _stopping, true);
        _stop.Signal();
        In.Stop();
        if (!_watch.Join(TimeSpan.FromSeconds(1))) return;
        Leave();
        Closing.Wait(TimeSpan.FromSeconds(1.5));
        _stop.Dispose();
    }

    private string VirtualName(string direction, int number) =>
        number == 0 ? $"{_request.Client} {direction}" : $"{_request.Client} {direction} {number + 1}";

    private void Watch()
    {
        while (!Volatile.Read(ref _stopping))
        {
            HostTime now = HostClock.Instance.Now;
            Look(now);
            _stop.Wait(new HostTime(now.Microseconds + Tick));
        }
    }

    private void Look(HostTime now)
    {
        foreach (InputPort port in _inputs)
            if (port.TakeCableOut()) Tell(PortEventKind.CableOut, port, port.Peer ?? port.Pattern);
        if (_backend is null)
        {
            if (now >= _nextSearch) Search(now);
            if (_backend is null) return;
        }
        if (_backend.Pulse.Gone)
        {
            _log.Add(PortEventKind.SystemGone, false, -1, "the JACK server has gone; looking for it once a second");
            Leave();
            _nextSearch = new HostTime(now.Microseconds + Second / 2);
            return;
        }
        _backend.Beat();
        if (_backend.Jack is { } jack) Volatile.Read(ref _tended)?.Invoke(jack);
        if (_registrations != _backend.Pulse.Registrations)
        {
            _registrations = _backend.Pulse.Registrations;
            _nextScan = HostTime.Min(_nextScan, new HostTime(now.Microseconds + Settle));
        }
        if (now >= _nextScan) Scan(_backend, now);
    }

    private void Search(HostTime now)
    {
        var tried = new List<string>();
        Backend? backend = Backend.TryOpen(_request.Api, _request.Client, tried);
        _nextSearch = new HostTime(now.Microseconds + Second);
        string[] trouble = backend is null ? [.. tried] : [];
        if (backend is null && !trouble.AsSpan().SequenceEqual(_trouble) && !_hadBackend)
            _log.Add(PortEventKind.NoSystem, false, -1, string.Join("; ", trouble));
        Volatile.Write(ref _trouble, trouble);
        if (backend is null) return;
        Volatile.Write(ref _backend, backend);
        Volatile.Write(ref _hadBackend, true);
        backend.Beat();
        _log.Add(PortEventKind.SystemFound, false, -1, backend.Api.ToString());
        _sources = backend.Peers(sources: true);
        _destinations = backend.Peers(sources: false);
        _nextScan = now;
    }

    // What has just changed may be half way through changing (a USB device comes with several ports, one by one): names that differ
    // from the last look are acted on when they have held for 200 ms.
    private void Scan(Backend backend, HostTime now)
    {
        string[] sources = backend.Peers(sources: true);
        string[] destinations = backend.Peers(sources: false);
        if (backend.Pulse.Gone) return;
        bool settled = sources.AsSpan().SequenceEqual(_sources) && destinations.AsSpan().SequenceEqual(_destinations);
        Volatile.Write(ref _sources, sources);
        Volatile.Write(ref _destinations, destinations);
        _nextScan = new HostTime(now.Microseconds + (settled ? Second : Settle));
        if (!settled) return;
        var gone = new List<(nint, bool)>();
        Tend(_inputs, sources, backend, gone);
        Tend(_outputs, destinations, backend, gone);
        if (gone.Count > 0) Closing.Begin(gone, backend, leave: false);
    }

    private void Tend(Port[] ports, string[] names, Backend backend, List<(nint, bool)> gone)
    {
        var taken = new List<string>();
        foreach (Port port in ports)
        {
            if (port.IsVirtual || !port.Handle.IsOpen) continue;
            if (Array.IndexOf(names, port.Peer) >= 0)
            {
                taken.Add(port.Peer!);
                continue;
            }
            gone.Add((port.Handle.Take(), port.IsInput));
            port.Said = PortEventKind.Waiting;
            Tell(PortEventKind.Lost, port, port.Peer!);
        }
        foreach (Port port in ports)
        {
            if (port.Handle.IsOpen) continue;
            PortEventKind kind = PortOpening.TryOpen(port, backend, _request.Client, taken, out string text);
            bool said = port.Said == kind;
            port.Said = kind;
            if (kind == PortEventKind.Opened && port.Openings > 1) kind = PortEventKind.Returned;
            if (kind is PortEventKind.Opened or PortEventKind.Returned || !said) Tell(kind, port, text);
        }
    }

    private void Leave()
    {
        if (_backend is not { } backend) return;
        var devices = new List<(nint, bool)>();
        foreach (Port port in (ReadOnlySpan<Port>)[.. _inputs, .. _outputs])
        {
            if (!port.Handle.IsOpen) continue;
            devices.Add((port.Handle.Take(), port.IsInput));
            port.Said = PortEventKind.Waiting;
            if (!Volatile.Read(ref _stopping)) Tell(PortEventKind.Lost, port, port.Peer!);
        }
        Volatile.Write(ref _backend, null);
        Volatile.Write(ref _sources, []);
        Volatile.Write(ref _destinations, []);
        Closing.Begin(devices, backend, leave: true);
    }

    private void Tell(PortEventKind kind, Port port, string text) => _log.Add(kind, port.IsInput, port.Number, text);
}
