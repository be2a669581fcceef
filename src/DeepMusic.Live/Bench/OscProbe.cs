using System.Net;
using System.Text;
using DeepMusic.Core;
using DeepMusic.Live.Recording;
using DeepMusic.Live.Remote;
using DeepMusic.Osc;
using DeepMusic.Osc.Net;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Bench;

/// <summary>From OSC to its effect, over this machine's own network, in a set on stage.</summary>
/// <param name="Note">From sending a key to the note-on of the voice that goes with it, handed to the output by the sequencer.</param>
/// <param name="Knob">From sending a knob's value to its answer, which says that the knob stands there.</param>
/// <param name="Echo">There and back with nothing at the other end but an echo: the machine's limit.</param>
internal sealed record OscProbe(Lateness Note, Lateness Knob, Lateness Echo)
{
    private const int Warmth = 200; // messages that are compiled for, and not measured
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(7.3);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private static readonly int[] Keys = [48, 50, 52, 53, 55, 57, 59, 60, 62, 64, 65, 67, 69, 71, 72];

    public static OscProbe Run(int seconds)
    {
        string folder = Directory.CreateTempSubdirectory("deepmusic-bench-").FullName;
        Lateness knob = new(), echo = new();
        var struck = new List<(HostTime At, int Key)>();
        using (var session = new Session(new SessionPlan
        {
            // By cue, so that no answer joins in.
            Preset = new Preset { Name = "bench", Knobs = Knobs.AtRest.With("shadow", "2").With("key", "C major").With("range", "0..127").With("turn", "cue") },
            Engine = EngineShelf.New(EngineShelf.Markov),
            Seed = 1,
            Ports = new PortsRequest { Client = "DeepMusic-bench" },
            Folder = folder,
            Remote = new RemoteOptions { Port = 0, QueryPort = 0 },
        }))
        {
            session.Start();
            using var mirror = new OscUdp(static (packet, from) => from.Send(packet.Bytes));
            using var tablet = new Tablet();
            for (int i = 0; i < Warmth; i++) tablet.Ask(session.Remote!.Port, Message("/deepmusic/surprise", i % 2));
            Each(seconds, tablet, i => knob.Record(tablet.Ask(session.Remote!.Port, Message("/deepmusic/surprise", i % 2))));
            Each(seconds, tablet, i => echo.Record(tablet.Ask(mirror.LocalEndPoint.Port, Message("/deepmusic/surprise", i % 2))));
            Each(seconds, tablet, i =>
            {
                int key = Keys[i / 2 % Keys.Length];
                if (i % 2 == 0) struck.Add((HostClock.Instance.Now, key));
                tablet.Send(session.Remote!.Port, Message("/deepmusic/note", key, i % 2 == 0 ? 90 : 0));
            });
            session.End("measured");
        }
        Lateness note = Match(struck.Skip(Warmth / 4), Journal.Open(folder));
        Directory.Delete(folder, recursive: true);
        return new OscProbe(note, knob, echo);
    }

    /// <summary>The voice that goes with each key, as the journal has it.</summary>
    private static Lateness Match(IEnumerable<(HostTime At, int Key)> struck, Journal journal)
    {
        var lateness = new Lateness();
        using IEnumerator<SentEvent> sent = journal.Events.OfType<SentEvent>().Where(e => e.Lane == SentEvent.Shadow && e.Message.IsNoteOn).GetEnumerator();
        bool more = sent.MoveNext();
        foreach ((HostTime at, int key) in struck)
        {
            int voice = Core.Key.CMajor.Away(new Pitch(key), 2)!.Value.Number;
            while (more && (sent.Current.Time < at || sent.Current.Message.Data1 != voice)) more = sent.MoveNext();
            if (more) lateness.Record(sent.Current.Time.Microseconds - at.Microseconds);
        }
        return lateness;
    }

    private static void Each(int seconds, Tablet tablet, Action<int> does)
    {
        HostTime due = HostClock.Instance.Now, end = due + TimeSpan.FromSeconds(seconds);
        for (int i = 0; due < end; i++, due = HostTime.Max(due + Interval, HostClock.Instance.Now))
        {
            while (HostClock.Instance.Now < due) tablet.Wait(due);
            does(i);
        }
    }

    private static byte[] Message(string address, params ReadOnlySpan<int> values)
    {
        var writer = new OscWriter(stackalloc byte[256]);
        writer.Message(Encoding.ASCII.GetBytes(address), Encoding.ASCII.GetBytes(new string('i', values.Length)));
        foreach (int value in values) writer.Add(value);
        return writer.TryFinish(out ReadOnlySpan<byte> packet) ? packet.ToArray() : [];
    }

    /// <summary>Somebody who sends, and says when an answer came.</summary>
    private sealed class Tablet : IDisposable
    {
        private readonly Wake _wake = new();
        private readonly OscUdp _udp;
        private long _heard;

        public Tablet() => _udp = new OscUdp((_, _) =>
        {
            Volatile.Write(ref _heard, HostClock.Instance.Now.Microseconds);
            _wake.Signal();
        });

        public void Send(int port, byte[] packet) => _udp.PeerAt(new IPEndPoint(IPAddress.Loopback, port)).Send(packet);

        /// <summary>Microseconds until the answer came; the longest there is where none did.</summary>
        public long Ask(int port, byte[] packet)
        {
            Volatile.Write(ref _heard, 0);
            OscPeer to = _udp.PeerAt(new IPEndPoint(IPAddress.Loopback, port));
            HostTime sent = HostClock.Instance.Now, patience = sent + Longest;
            to.Send(packet);
            while (Volatile.Read(ref _heard) == 0 && HostClock.Instance.Now < patience) _wake.Wait(patience);
            return Volatile.Read(ref _heard) is > 0 and var heard ? heard - sent.Microseconds : (long)Longest.TotalMicroseconds;
        }

        public void Wait(HostTime until) => _wake.Wait(until);

        public void Dispose()
        {
            _udp.Dispose();
            _wake.Dispose();
        }
    }
}
