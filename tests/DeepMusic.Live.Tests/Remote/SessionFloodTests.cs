using System.Net;
using DeepMusic.Live.Recording;
using DeepMusic.Live.Remote;
using DeepMusic.Osc.Net;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Tests.Remote;

/// <summary>A set in real time, and somebody on the network who does not stop.</summary>
public sealed class SessionFloodTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("deepmusic-flood-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_set_that_is_flooded_goes_on_ends_in_order_and_replays_the_same()
    {
        using var session = new Session(new SessionPlan
        {
            Preset = PresetShelf.Load("call-and-response"),
            Engine = EngineShelf.New("markov"),
            Seed = 1,
            Ports = new PortsRequest { Client = "DeepMusic-flooded" },
            Folder = _folder,
            Performer = new VirtualPerformer(1),
            Remote = new RemoteOptions { Port = 0 },
        });
        session.Start();
        Assert.True(session.Remote!.IsThere);
        using var flood = new OscUdp(static (_, _) => { });
        OscPeer to = flood.PeerAt(new IPEndPoint(IPAddress.Loopback, session.Remote.Port));
        byte[][] packets = [.. new[] { "trade-fours", "call-and-response" }.Select(p => OscClient.Message("/deepmusic/preset/select", p)), OscClient.Message("/deepmusic/*", 0.5f), OscClient.Message("/deepmusic/tap")];
        bool over = false;
        var sender = new Thread(() =>
        {
            for (int i = 0; !Volatile.Read(ref over); i++) to.Send(packets[i % packets.Length]);
        });
        sender.Start();
        int frames = 0;
        var seen = default(Core.HostTime);
        // The screen is fed while the flood goes on, and the built-in performer plays.
        Assert.True(SpinWait.SpinUntil(() => session.Feed.Latest() is var state && state.Now != seen && (seen = state.Now) != default && ++frames >= 20, TimeSpan.FromSeconds(30)), $"{frames} frames");
        IReadOnlyList<string> told = session.End("test");
        Volatile.Write(ref over, true);
        sender.Join();
        Journal journal = Journal.Open(_folder);
        Assert.Empty(told);
        Assert.True(journal.IsComplete);
        Assert.Contains(journal.Events.OfType<MarkEvent>(), m => m.Text == MarkEvent.DoorsClosed);
        Assert.DoesNotContain(journal.Events.OfType<FaultEvent>(), f => !f.Text.StartsWith("OSC: ", StringComparison.Ordinal));
        Assert.Null(Replay.Play(journal).Difference);
    }
}
