using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Bench;

/// <summary>What the sequencer's and the polling thread allocate while a set is played: calls come in at a port and answers go out at one, where there is a MIDI system.</summary>
internal static class AllocationInSets
{
    private const string Client = "DeepMusic-bench";

    /// <summary>Plays for so long.</summary>
    /// <returns>Bytes, and what to know of them.</returns>
    public static (long Sequencer, long Polling, string Note) Run(string engine, Knobs knobs, int seconds)
    {
        string folder = Directory.CreateTempSubdirectory("deepmusic-bench-").FullName;
        try
        {
            using var wake = new Wake();
            using var session = new Session(new SessionPlan
            {
                Preset = new Preset { Name = "bench", Engine = engine, Knobs = knobs },
                Engine = EngineShelf.New(engine),
                Seed = 1,
                Ports = new PortsRequest { Client = Client, Inputs = ["virtual"], Outputs = ["virtual"] },
                Folder = folder,
                Performer = new VirtualPerformer(1),
            });
            session.Start();
            using Ports? peer = session.Ports.Api is { } api ? new Ports(new PortsRequest { Client = Client + "-peer", Api = api, Outputs = [$"{Client} in"] }, new Ring<TimedMessage>(64), wake) : null;
            HostTime end = HostClock.Instance.Now + TimeSpan.FromSeconds(seconds);
            bool heard = Play(peer, wake, knobs.Settings, end);
            long answers = session.Sequencer.Counters.Sent;
            session.End("measured");
            return (session.Sequencer.Allocated, session.Ports.In.Allocated, $"{answers} messages out, {(heard ? "calls in at a port" : "no MIDI system: the built-in performer plays")}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Plays calls into the port; false where there is none, and only time passes.</summary>
    private static bool Play(Ports? peer, Wake wake, Settings settings, HostTime end)
    {
        var performer = new VirtualPerformer(1);
        bool played = false;
        for (HostTime start = HostClock.Instance.Now + TimeSpan.FromSeconds(0.5); start < end; start += TimeSpan.FromSeconds(3))
        {
            foreach (TimedMessage message in performer.NextCall(start, settings))
            {
                if (message.Time > end) break;
                WaitUntil(message.Time);
                if (peer is not null && peer.Out.IsOpen(0)) played |= peer.Out.Send(0, message.Message);
            }
        }
        WaitUntil(end);
        return played;

        void WaitUntil(HostTime time)
        {
            while (HostClock.Instance.Now < time) wake.Wait(time);
        }
    }
}
