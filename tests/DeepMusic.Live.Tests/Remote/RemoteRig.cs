using System.Collections.Concurrent;
using DeepMusic.Core;
using DeepMusic.Live.Recording;
using DeepMusic.Live.Remote;
using DeepMusic.Osc;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Tests.Remote;

/// <summary>
/// A whole instrument in virtual time with its real ports on this machine's own network: the test is the listening thread, and turns the
/// clock.
/// </summary>
internal sealed class RemoteRig : IDisposable
{
    /// <summary>UTC at the clock's zero.</summary>
    public static readonly DateTime Zero = new(2026, 7, 1, 20, 0, 0, DateTimeKind.Utc);

    private const int Patience = 4000;

    private readonly ManualClock _clock = new();
    private readonly BlockingCollection<Action<Desk>> _wishes = [];
    private readonly List<OscClient> _clients = [];
    private readonly Sequencer _sequencer;
    private readonly PresetCase _presets = new(Scenes.TempPlaces.Shipped);
    private readonly Preset _preset;

    public RemoteRig(Preset? preset = null, RemoteOptions? options = null, Action<Switchboard>? before = null, SetList? set = null, FillerShelf? fillers = null)
    {
        _preset = preset ?? Played.With();
        _sequencer = new Sequencer(_clock, new Nowhere());
        Stage = new VirtualStage(_preset, EngineShelf.New("markov"), 1, HostTime.Zero, Record);
        Desk = new Desk(Stage.Conductor, _sequencer, _wishes.Add, _presets, set);
        Board = new Switchboard(
            options ?? new RemoteOptions { Port = 0 }, _clock, _wishes.Add, 1, m => Stage.Hear(m), () => new OscClock(Zero + TimeSpan.FromMicroseconds(_clock.Now.Microseconds), _clock.Now.Microseconds), fillers);
        Stage.Conductor.Sounding += Board.Sounding;
        before?.Invoke(Board);
        Said = Board.Open();
    }

    public VirtualStage Stage { get; }

    public Desk Desk { get; }

    public Switchboard Board { get; }

    public IReadOnlyList<string> Said { get; }

    public List<JournalEvent> Events { get; } = [];

    public Knobs Knobs => Stage.Conductor.Knobs;

    public OscClient NewClient()
    {
        _clients.Add(new OscClient(Board.Port));
        return _clients[^1];
    }

    /// <summary>Does what has been asked so far.</summary>
    public void Pump()
    {
        while (_wishes.TryTake(out Action<Desk>? wish)) wish(Desk);
        while (Board.NextDue <= _clock.Now) Board.RunDue(_clock.Now, Desk);
        Stage.Settle();
    }

    /// <summary>Does what is asked until a client has heard something.</summary>
    public string Next(OscClient client)
    {
        for (int i = 0; i < Patience; i++)
        {
            Pump();
            if (client.TryTake(5, out string line)) return line;
        }
        throw new InvalidOperationException("nothing was heard");
    }

    /// <summary>Does what is asked until a client has heard what begins so, and returns it.</summary>
    public string Until(OscClient client, string beginning)
    {
        string line;
        do line = Next(client);
        while (!line.StartsWith(beginning, StringComparison.Ordinal));
        return line;
    }

    /// <summary>Sends, and returns what comes back.</summary>
    public string Ask(OscClient client, string address, params object?[] values)
    {
        client.Send(address, values);
        return Next(client);
    }

    /// <summary>Everything that was sent before has been done and answered.</summary>
    public List<string> Settle(OscClient client)
    {
        string mark = Guid.NewGuid().ToString();
        client.Send("/deepmusic/ping", mark);
        var heard = new List<string>();
        while (true)
        {
            string line = Next(client);
            if (line.Contains(mark, StringComparison.Ordinal)) return heard;
            heard.Add(line);
        }
    }

    /// <summary>Waits until so many packets have come, and does what they ask.</summary>
    public void Arrived(long packets)
    {
        for (int i = 0; Board.Received < packets && i < Patience; i++)
        {
            if (_wishes.TryTake(out Action<Desk>? wish, 5)) wish(Desk);
            Pump();
        }
        Assert.True(Board.Received >= packets, "packets were lost on the way");
        Pump();
    }

    /// <summary>Lets time pass, looked after as on stage.</summary>
    public void Advance(double seconds)
    {
        HostTime end = _clock.Now + TimeSpan.FromSeconds(seconds);
        while (_clock.Now < end)
        {
            HostTime next = HostTime.Min(HostTime.Max(HostTime.Min(_clock.Now + TimeSpan.FromMilliseconds(50), Board.NextDue), _clock.Now), end);
            _clock.AdvanceTo(next);
            Stage.RunTo(next);
            Board.RunDue(next, Desk);
            Board.Look(Desk, next);
            Stage.Settle();
        }
    }

    /// <summary>The journal so far, as it would be read back.</summary>
    public Journal Journal() => new(
        new JournalHeader
        {
            Program = "test",
            Start = DateTimeOffset.UnixEpoch,
            Base = HostTime.Zero,
            Seed = 1,
            Preset = _preset.Name,
            Engine = "markov",
            Knobs = [.. Live.Panel.Knobs.All.Select(k => KeyValuePair.Create(k.Name, _preset.Knobs[k.Name]))],
        },
        [.. Events, new EndEvent(Events[^1].Time, "test", [])], "");

    public void Dispose()
    {
        foreach (OscClient client in _clients) client.Dispose();
        Board.Dispose();
        Stage.Dispose();
        _presets.Dispose();
        _sequencer.Dispose();
    }

    private void Record(JournalEvent e)
    {
        Events.Add(e);
        Board?.Tell(e);
    }

    private sealed class Nowhere : IMidiSink
    {
        public bool Send(byte port, in Core.Midi.MidiMessage message) => true;
    }
}
