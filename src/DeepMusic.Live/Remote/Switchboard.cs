using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Recording;
using DeepMusic.Osc;
using DeepMusic.Osc.Net;

namespace DeepMusic.Live.Remote;

/// <summary>
/// The instrument on the network: what is asked by OSC is done on the listening thread and answered from there, and who subscribes is told
/// what happens. Everything but <see cref="Open"/> and <see cref="Dispose"/> is the listening thread's, and nothing of it throws.
/// </summary>
public sealed class Switchboard : IDisposable
{
    /// <summary>So many addresses are served before the listening thread turns to the music again.</summary>
    internal const int Portion = 64;

    /// <summary>So long at most is worked on it before somebody else has the listening thread.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(2);

    private static readonly TimeSpan Grumble = TimeSpan.FromSeconds(10);

    private readonly RemoteOptions _options;
    private readonly IClock _clock;
    private readonly Action<Action<Desk>> _wish;
    private readonly Action<Desk> _serve;
    private readonly RemoteQueue _queue = new();
    private readonly Reception _reception;
    private readonly Subscribers _subscribers;
    private readonly Agenda _agenda = new();
    private readonly RemoteKeys _keys;
    private readonly Errands _errands;
    private readonly News _news;
    private readonly FillerShelf? _fillers;
    private OscQueryServer? _query;
    private Copyist? _copyist;
    private OscUdp? _udp;
    private OscUdp? _abroad;
    private OscTcp? _tcp;
    private int _called;
    private bool _panicked;
    private long _toldRefused;
    private long _seen;
    private HostTime _nextGrumble;

    /// <summary>A room whose doors are shut until <see cref="Open"/>.</summary>
    /// <param name="options">Ports, targets, how open it is.</param>
    /// <param name="clock">The machine's clock.</param>
    /// <param name="wish">Has something done on the listening thread, soon.</param>
    /// <param name="input">The number of the input that is played over the network: one more than there are.</param>
    /// <param name="hear">Takes what is played, on the listening thread.</param>
    /// <param name="both">Tells one moment by UTC and by the clock; null for the machine's.</param>
    /// <param name="fillers">Who writes the sheet music that is sent over HTTP; null where nobody does.</param>
    public Switchboard(
        RemoteOptions options, IClock clock, Action<Action<Desk>> wish, byte input, Action<TimedMessage> hear, Func<OscClock>? both = null, FillerShelf? fillers = null)
    {
        _fillers = fillers;
        (_options, _clock, _wish, _serve) = (options, clock, wish, Serve);
        both ??= () => new OscClock(DateTime.UtcNow, clock.Now.Microseconds);
        _reception = new Reception(clock, options.IgnoreTimeTags ? null : both, _queue);
        _subscribers = new Subscribers(clock);
        _keys = new RemoteKeys(input, hear);
        _news = new News(both, _subscribers, _keys);
        _errands = new Errands(clock, _subscribers, _keys, _news.Know, PeerBeside);
    }

    /// <summary>Where it can be reached, and what could not be had, a line each; empty before <see cref="Open"/>.</summary>
    public IReadOnlyList<string> Lines { get; private set; } = [];

    /// <summary>The UDP port; 0 when it is shut.</summary>
    public int Port => _udp?.LocalEndPoint.Port ?? 0;

    /// <summary>The TCP port; 0 when it is shut.</summary>
    public int TcpPort => _tcp?.LocalEndPoint.Port ?? 0;

    /// <summary>The HTTP port; 0 when it is shut.</summary>
    public int QueryPort => _query?.Port ?? 0;

    /// <summary>In a few words for the screen, where it is heard, and whether by the whole network; or that it is not.</summary>
    public string Label { get; private set; } = "";

    /// <summary>Whether anybody can reach it.</summary>
    public bool IsThere => _udp is not null;

    /// <summary>When something came last; zero if nothing did. Listening thread only.</summary>
    public HostTime LastHeard { get; private set; }

    /// <summary>When it wants <see cref="RunDue"/> to be called.</summary>
    public HostTime NextDue => _panicked || !_queue.IsEmpty ? HostTime.Zero : HostTime.Min(_agenda.NextDue, _news.NextDue);

    /// <summary>How many are told what happens.</summary>
    internal int Told => _subscribers.Count;

    /// <summary>How many addresses wait to be served.</summary>
    internal int Waiting => _queue.Waiting;

    /// <summary>How many messages wait for their time.</summary>
    internal int Scheduled => _agenda.Count;

    /// <summary>Messages that were too much and are left out.</summary>
    internal long Refused => _reception.Refused;

    /// <summary>Packets that came, whole or broken.</summary>
    internal long Received => (_udp?.Received ?? 0) + (_udp?.Defects.Total ?? 0) + (_tcp?.Received ?? 0) + (_tcp?.Defects.Total ?? 0);

    /// <summary>Opens the ports. What cannot be had is told, and the set goes on without.</summary>
    /// <returns>What the player should know, a line each: what could not be had, and that others can play.</returns>
    public IReadOnlyList<string> Open()
    {
        var trouble = new List<string>();
        if (_options.Port is not { } port) return trouble;
        Try(trouble, () => _udp = new OscUdp(Take, port, _options.Address));
        if (_udp is not null)
        {
            if (_options.TcpPort is { } tcp) Try(trouble, () => _tcp = new OscTcp(Take, tcp, _options.Address, new OscTcpOptions { Framing = _options.TcpFraming }));
            if (_fillers is not null) _copyist = new Copyist(_fillers);
            Try(trouble, () => _query = new OscQueryServer(_options, Port, Status, _copyist));
            foreach (string target in _options.Targets) Try(trouble, () => Add(target));
            _news.Send("/deepmusic/startup"u8, Errands.Version);
        }
        Label = _udp is null ? $"OSC {port}" : _options.IsOpen ? $"OSC {Port} OPEN to the network" : $"OSC {_udp.LocalEndPoint}";
        Lines = _udp is null ? [.. trouble] : [Where, .. trouble];
        return _options.IsOpen ? Lines : trouble;
    }

    private string Where =>
        (_options.IsOpen ? $"OSC on port {Port}, open to the network: whoever is in it can play" : $"OSC on {_udp!.LocalEndPoint}")
        + (_tcp is null ? "" : $", TCP {TcpPort}") + (_query is null ? "" : $", OSCQuery {_query.Where}");

    /// <summary>Does what is due, and more of what was asked if that was much.</summary>
    public void RunDue(HostTime now, Desk desk)
    {
        if (_panicked) Hush(now);
        while (_reception.TryTakeSlighted(out OscPeer peer)) _keys.Release(peer, now);
        for (int i = 0; i < Portion && _agenda.TryTake(now, out RemoteMessage message); i++) Do(message with { At = message.Due }, desk);
        if (!_queue.IsEmpty) Work(desk);
        _news.Flush(desk.Focused, now);
    }

    /// <summary>Looks after what passes with time, and tells what has changed; to be called some twenty times a second.</summary>
    public void Look(Desk desk, HostTime now)
    {
        _subscribers.Expire(now);
        _keys.Expire(now);
        _news.Look(desk, now);
        if (Received != _seen) (_seen, LastHeard) = (Received, now);
        long refused = _reception.Refused;
        if (refused == _toldRefused || now < _nextGrumble) return;
        desk.Conductor.Fault($"OSC: {refused - _toldRefused} messages were too many at once and are left out");
        (_toldRefused, _nextGrumble) = (refused, now + Grumble);
    }

    /// <summary>Something happened that the journal tells.</summary>
    public void Tell(JournalEvent e)
    {
        if (e is ActionEvent { Action: PlayerAction.Panic }) _panicked = true;
        _news.Tell(e);
    }

    /// <summary>Another performer is spoken to from here on: what is held at the one before is let go.</summary>
    public void Refocus()
    {
        _keys.ReleaseAll(_clock.Now);
        _news.Refocus();
    }

    /// <summary>A note of the answer is handed over.</summary>
    public void Sounding(Note note, HostTime on, HostTime off, int channel) => _news.Sounding(note, on, off, channel);

    /// <summary>The set ends: nothing that was played over the network is held any more, and who is told is told so.</summary>
    public void Close()
    {
        _keys.ReleaseAll(_clock.Now);
        _news.Send("/deepmusic/exit"u8);
        _subscribers.Clear();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _query?.Dispose();
        _copyist?.Dispose();
        _tcp?.Dispose();
        _udp?.Dispose();
        _abroad?.Dispose();
    }

    /// <summary>What a transport calls, on its thread.</summary>
    internal void Take(OscPacket packet, OscPeer from)
    {
        if (_reception.Take(packet, from) && Interlocked.Exchange(ref _called, 1) == 0) _wish(_serve);
    }

    private void Serve(Desk desk)
    {
        Volatile.Write(ref _called, 0);
        Work(desk);
    }

    private void Work(Desk desk)
    {
        HostTime until = _clock.Now + Turn;
        for (int left = Portion; left > 0 && _clock.Now <= until && _queue.TryTake(out RemoteMessage[] packet); left -= RemoteQueue.Weight(packet))
        {
            HostTime now = _clock.Now;
            foreach (RemoteMessage message in packet)
            {
                if (message.Due == HostTime.Zero) Do(message, desk);
                else if (message.Due <= now) Do(message with { At = message.Due }, desk);
                else if (_agenda.Add(message, now) is { } why)
                {
                    // The end of a note is not left out: it comes early.
                    _keys.Release(message.From, now);
                    Letters.Error(message.From, message.Address, why);
                }
            }
        }
    }

    private void Do(RemoteMessage message, Desk desk)
    {
        try
        {
            _errands.Do(message, desk.Focused);
        }
        catch (Exception e)
        {
            // A message nobody thought of must not keep the next one from being done.
            Letters.Error(message.From, message.Address, e.Message);
            desk.Conductor.Fault($"OSC: {message.Address} stumbled: {e.Message.ReplaceLineEndings(" ")}");
        }
        if (_panicked) Hush(message.At);
    }

    /// <summary>After a panic no key is down, and none that was to come goes down.</summary>
    private void Hush(HostTime now)
    {
        _panicked = false;
        _agenda.Forget(m => m.Places is [var place] && AddressSpace.All[place].Kind == AddressKind.Play);
        _keys.ReleaseAll(now);
    }

    private OscPeer PeerBeside(OscPeer peer, int port) => _udp!.PeerAt(new System.Net.IPEndPoint(peer.EndPoint.Address, port));

    private void Add(string target)
    {
        if (!RemoteOptions.TryTarget(target, out string host, out int port)) throw new RemoteException($"OSC: \"{target}\" is nobody to tell: write host:port, such as 127.0.0.1:9000");
        System.Net.IPEndPoint to = Resolve(host, port, _udp!.LocalEndPoint.AddressFamily);
        // A port that is open to this machine alone cannot send beyond it; one that only sends can, and hears nobody.
        OscUdp from = _options.IsOpen || System.Net.IPAddress.IsLoopback(to.Address) ? _udp : _abroad ??= new OscUdp(static (_, _) => { }, 0, System.Net.IPAddress.Any);
        _subscribers.TryAdd(from.PeerAt(to), HostTime.Never);
    }

    private static System.Net.IPEndPoint Resolve(string host, int port, System.Net.Sockets.AddressFamily family)
    {
        try
        {
            return new System.Net.IPEndPoint(System.Net.Dns.GetHostAddresses(host, family)[0], port);
        }
        catch (Exception e) when (e is System.Net.Sockets.SocketException or ArgumentException or IndexOutOfRangeException)
        {
            throw new RemoteException($"OSC: {host} is not found ({e.Message}); write its address");
        }
    }

    /// <summary>What stands, asked for from another thread; null if the listening thread has no time for it.</summary>
    private Status? Status()
    {
        var answer = new TaskCompletionSource<Status>(TaskCreationOptions.RunContinuationsAsynchronously);
        _wish(desk => answer.TrySetResult(Remote.Status.Of(desk, _clock.Now)));
        return answer.Task.Wait(TimeSpan.FromMilliseconds(500)) ? answer.Task.Result : null;
    }

    private static void Try(List<string> trouble, Action open)
    {
        try
        {
            open();
        }
        catch (Exception e) when (e is OscException or RemoteException)
        {
            trouble.Add(e.Message);
        }
    }
}
