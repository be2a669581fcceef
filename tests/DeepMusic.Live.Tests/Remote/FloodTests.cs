using System.Net;
using DeepMusic.Core;
using DeepMusic.Live.Recording;
using DeepMusic.Live.Remote;
using DeepMusic.Osc;
using DeepMusic.Osc.Net;

namespace DeepMusic.Live.Tests.Remote;

[Collection(AloneCollection.Name)]
public sealed class FloodTests : IDisposable
{
    private readonly RemoteRig _rig = new();
    private readonly OscClient _client;

    public FloodTests() => _client = _rig.NewClient();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void A_flood_of_the_worst_patterns_is_bounded_and_afterwards_a_ping_is_answered()
    {
        string worst = "/deepmusic/" + string.Concat(Enumerable.Repeat("*{a,e,i,o,u,,}", 17));
        byte[][] packets =
        [
            OscClient.Message(worst[..(worst.LastIndexOf('}') + 1)], 0.5f),
            OscClient.Message("//*", 1),
            OscClient.Message("/*/*", 0f),
            OscClient.Bundle(OscTimeTag.Immediate, [.. Enumerable.Range(0, 1000).Select(_ => ("//*", new object?[] { 0.5f }))]),
        ];
        var nobody = new Nobody();
        for (int i = 0; i < 100_000; i++)
        {
            Assert.True(OscPacket.TryRead(packets[i % 200 == 0 ? 3 : i % 3], out OscPacket packet, out _));
            _rig.Board.Take(packet, nobody);
            Assert.InRange(_rig.Board.Waiting, 0, RemoteQueue.Most);
            if (i % 5000 == 0) _rig.Advance(0.05);
        }
        Assert.InRange(_rig.Board.Refused, 90_000, long.MaxValue);
        _rig.Advance(2);
        Assert.Empty(_rig.Settle(_client));
        Assert.Contains(_rig.Events, e => e is FaultEvent { Text: var t } && t.StartsWith("OSC: ", StringComparison.Ordinal));
        Assert.InRange(_rig.Events.Count(e => e is FaultEvent), 1, 2);
        Assert.InRange(nobody.Errors, 1, 10);
    }

    [Fact]
    public void The_flood_of_one_costs_another_no_note_off_and_one_who_is_refused_holds_no_key()
    {
        OscClient loud = _rig.NewClient(), player = _client;
        byte[] flood = OscClient.Message("/deepmusic/*", 0.5f);
        loud.Send("/deepmusic/note", 40, 100);
        _rig.Settle(loud);
        for (int note = 0; note < 40; note++)
        {
            for (int i = 0; i < 30; i++) loud.Send(flood);
            player.Send("/deepmusic/note", 60 + note % 12, 100);
            player.Send("/deepmusic/note", 60 + note % 12, 0);
            _rig.Settle(player);
            _rig.Advance(0.01);
        }
        Assert.True(_rig.Board.Refused > 0);
        MidiEvent[] heard = [.. _rig.Events.OfType<MidiEvent>()];
        for (int pitch = 60; pitch < 72; pitch++)
            Assert.Equal(heard.Count(m => m.Message.IsNoteOn && m.Message.Data1 == pitch), heard.Count(m => m.Message.IsNoteOff && m.Message.Data1 == pitch));
        Assert.Equal(40, heard.Count(m => m.Message.IsNoteOn && m.Message.Data1 >= 60));
        Assert.Equal(1, heard.Count(m => m.Message.IsNoteOff && m.Message.Data1 == 40));
    }

    [Fact]
    public void A_flood_over_the_wire_leaves_the_port_alive()
    {
        byte[] flood = OscClient.Message("/deepmusic/*/{n,no,nor,norm}*", 0.5f);
        OscClient other = _rig.NewClient();
        for (int i = 0; i < 20_000; i++)
        {
            other.Send(flood);
            if (i % 100 == 0) _rig.Pump();
        }
        // What lies in the port's memory is served first, and what came when that was full is lost, as datagrams are.
        string line = "";
        for (int tries = 0; line.Length == 0 && tries < 200; tries++)
        {
            _client.Send("/deepmusic/ping", tries);
            _rig.Advance(0.5);
            if (!_client.TryTake(20, out line)) line = "";
        }
        Assert.StartsWith("/deepmusic/pong ,i ", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_hundred_thousand_random_and_mutated_packets_leave_it_alive_with_bounded_memory()
    {
        byte[][] good =
        [
            .. AddressSpace.All.Where(n => n.Action is not { Edits: true } && !n.Address.EndsWith("subscribe", StringComparison.Ordinal)).Select(n => OscClient.Message(n.Address, 0.5f)),
            OscClient.Message("/deepmusic/note", 60, 100, 1),
            OscClient.Message("/deepmusic/control", 64, 127, 1),
            OscClient.Message("/deepmusic/subscribe"),
            OscClient.Message("/deepmusic/ping", 1, "two", 3f, null, true),
            OscClient.Message("/deepmusic/*", 0.25f),
            OscClient.Message("/deepmusic/{gap,key}/norm", 0.75f),
            OscClient.Bundle(OscTimeTag.FromUtc(RemoteRig.Zero + TimeSpan.FromSeconds(30)), ("/deepmusic/note", [60]), ("/deepmusic/tempo", [90f]), ("/deepmusic/note", [60, 0])),
        ];
        var random = new SeededRandom(5);
        var nobody = new Nobody();
        var held = new List<long>();
        for (int i = 0; i < 300_000; i++)
        {
            if (i % 50_000 == 0) held.Add(GC.GetTotalMemory(forceFullCollection: true) >> 20);
            byte[] bytes = [.. good[random.Next(good.Length)]];
            for (int m = random.Next(4); m > 0; m--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (random.Next(20) == 0) bytes = [.. Enumerable.Range(0, random.Next(200)).Select(_ => (byte)random.Next(256))];
            if (OscPacket.TryRead(bytes, out OscPacket packet, out _)) _rig.Board.Take(packet, nobody);
            if (i % 100 != 0) continue;
            _rig.Pump();
            _rig.Events.Clear();
            Assert.InRange(_rig.Board.Waiting, 0, RemoteQueue.Most);
            Assert.InRange(_rig.Board.Scheduled, 0, Agenda.Most);
            if (i % 4000 == 0) _rig.Advance(0.5);
        }
        held.Add(GC.GetTotalMemory(forceFullCollection: true) >> 20);
        // What an engine keeps at hand for the largest question of all comes once.
        Assert.True(held[^1] - held[^3] < 32, $"it holds more and more MB: {string.Join(", ", held)}");
        _rig.Desk.Do(PanelActions.Panic);
        _rig.Advance(2);
        _rig.Settle(_client);
        Assert.Equal("/deepmusic/gap ,f 300", _rig.Ask(_client, "/deepmusic/gap", 300));
    }

    private sealed class Nobody : OscPeer
    {
        public int Errors { get; private set; }

        public override IPEndPoint EndPoint { get; } = new(IPAddress.Loopback, 9);

        public override bool IsThere => true;

        public override bool Send(ReadOnlySpan<byte> packet)
        {
            if (packet.StartsWith("/deepmusic/error"u8)) Errors++;
            return true;
        }
    }
}
