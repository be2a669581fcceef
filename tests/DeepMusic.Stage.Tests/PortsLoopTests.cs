using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime;

namespace DeepMusic.Stage.Tests;

/// <summary>From a real port to a real port: player, DeepMusic in, thru, DeepMusic out, ear.</summary>
[Collection(StageCollection.Name)]
public sealed class PortsLoopTests(JackServer server)
{
    [Fact]
    public void Two_thousand_messages_come_through_once_each_and_in_order()
    {
        server.Need();
        var thru = new SendingThru();
        using var rig = new Rig(new PortsRequest(), thru);
        thru.Out = rig.Ports.Out;
        using Player player = Player.Into("DeepMusic in");
        using Ear ear = Ear.On("DeepMusic out");

        HostTime start = HostClock.Instance.Now + TimeSpan.FromMilliseconds(100);
        TimedMessage[] played = [.. Enumerable.Range(0, 2000).Select(i => new TimedMessage(start + TimeSpan.FromMilliseconds(i), Numbered(i), 0))];
        player.Start(played);
        player.Finish(TimeSpan.FromSeconds(20));
        Assert.True(ear.WaitFor(2000, TimeSpan.FromSeconds(3)), $"the ear heard {ear.Heard.Length} of 2000");

        TimedMessage[] listened = Drain(rig.Heard);
        Assert.Equal(Enumerable.Range(0, 2000), ear.Heard.Select(heard => NumberOf(heard.Message)));
        Assert.Equal(Enumerable.Range(0, 2000), listened.Select(heard => NumberOf(heard.Message)));
        Assert.True(listened.Zip(listened.Skip(1)).All(pair => pair.First.Time <= pair.Second.Time), "stamps go back in time");
        double[] stamped = [.. listened.Select((heard, i) => (heard.Time - played[i].Time).TotalMilliseconds).Order()];
        double[] through = [.. ear.Heard.Select((heard, i) => (heard.Time - played[i].Time).TotalMilliseconds).Order()];
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"stamp after play p50 {stamped[1000]:0.00} p99 {stamped[1980]:0.00} max {stamped[^1]:0.00} ms; " +
            $"ear after play p50 {through[1000]:0.00} p99 {through[1980]:0.00} max {through[^1]:0.00} ms");
        Assert.True(stamped[0] >= 0, "a message was stamped before it was played");
    }

    [Fact]
    public void Sensing_is_swallowed_system_exclusive_is_counted_and_the_rest_passes()
    {
        server.Need();
        using var rig = new Rig(new PortsRequest());
        using Player player = Player.Into("DeepMusic in");
        player.Send([0xF0, 0x7E, 0x7F, 0x09, 0x01, 0xF7]);
        player.Send(new MidiMessage(0xF8));
        player.Send(MidiMessage.NoteOn(3, new Pitch(60), 100));
        player.Send([0xFE]);
        Assert.True(Until.True(() => rig.Heard.Count == 2, TimeSpan.FromSeconds(2)));
        Assert.True(rig.Heard.TryRead(out TimedMessage clock) && clock.Message.Status == 0xF8);
        Assert.True(rig.Heard.TryRead(out TimedMessage note) && note.Message == MidiMessage.NoteOn(3, new Pitch(60), 100));
        Assert.Equal(1, rig.Ports.Status()[0].Refused);
        Assert.Equal(2, rig.Ports.Status()[0].Messages);
    }

    [Fact]
    public void A_cable_that_stops_sensing_is_out_within_half_a_second_and_said_once()
    {
        server.Need();
        using var rig = new Rig(new PortsRequest());
        using Player player = Player.Into("DeepMusic in");
        HostTime last = default;
        for (int i = 0; i < 4; i++)
        {
            player.Send([0xFE]);
            last = HostClock.Instance.Now;
            Until.Passed(0.1);
        }
        PortEvent told = rig.Expect(PortEventKind.CableOut, seconds: 2);
        Assert.InRange((told.Time - last).TotalMilliseconds, 300, 500);
        Until.Passed(0.5);
        Assert.Single(rig.Ports.EventsSince(0), e => e.Kind == PortEventKind.CableOut);
    }

    private static MidiMessage Numbered(int i) => new(0xE0, (byte)(i & 127), (byte)(i >> 7));

    private static int NumberOf(MidiMessage message) => message.Data1 | message.Data2 << 7;

    private static TimedMessage[] Drain(Ring<TimedMessage> ring)
    {
        var all = new List<TimedMessage>();
        while (ring.TryRead(out TimedMessage message)) all.Add(message);
        return [.. all];
    }

    /// <summary>The shortest way through: the polling thread is the one that sends.</summary>
    private sealed class SendingThru : IThru
    {
        public MidiOut? Out { get; set; }

        public void Release(int port)
        {
        }

        public void Pass(in TimedMessage message) => Out?.Send(0, message.Message);
    }
}
