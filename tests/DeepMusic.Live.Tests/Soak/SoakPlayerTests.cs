using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Soak;

namespace DeepMusic.Live.Tests.Soak;

public class SoakPlayerTests
{
    [Fact]
    public void The_same_seed_plays_the_same_and_another_does_not()
    {
        Assert.Equal(Played(5), Played(5));
        Assert.NotEqual(Played(5), Played(6));

        static List<TimedMessage> Played(ulong seed)
        {
            var player = new SoakPlayer(seed, 2);
            return [.. Enumerable.Range(0, 30).SelectMany(i => player.NextCall(HostTime.FromSeconds(i * 20)))];
        }
    }

    [Theory]
    [InlineData(CallManner.Line)]
    [InlineData(CallManner.Dense)]
    [InlineData(CallManner.Sparse)]
    [InlineData(CallManner.Pedalled)]
    [InlineData(CallManner.Overlapping)]
    [InlineData(CallManner.Wrong)]
    [InlineData(CallManner.Clusters)]
    [InlineData(CallManner.Flooded)]
    public void A_call_of_every_manner_is_in_order_and_in_the_end_every_key_is_let_go_as_often_as_it_was_struck(CallManner manner)
    {
        var player = new SoakPlayer(3, 2);
        var down = new Dictionary<(byte, int, int), int>();
        int mostDown = 0;
        for (int call = 0; call < 20; call++)
        {
            IReadOnlyList<TimedMessage> played = player.NextCall(HostTime.FromSeconds(call * 60), manner);
            Assert.Equal(played.Select(m => m.Time).Order(), played.Select(m => m.Time));
            foreach (TimedMessage m in played) Take(m);
        }
        foreach (TimedMessage m in player.ReleaseAll(HostTime.FromSeconds(2000))) Take(m);
        Assert.All(down.Values, v => Assert.Equal(0, v));
        Assert.True(mostDown > 0);
        Assert.Equal(0, player.Held);

        void Take(in TimedMessage m)
        {
            var key = (m.Port, m.Message.Channel, (int)m.Message.Data1);
            int now = down.GetValueOrDefault(key);
            if (m.Message.IsNoteOn) down[key] = now + 1;
            // The end of what was not struck ends nothing.
            else if (m.Message.IsNoteOff && now > 0) down[key] = now - 1;
            mostDown = Math.Max(mostDown, down.Values.Sum());
        }
    }

    [Fact]
    public void What_is_played_wrong_is_wrong_and_the_pedals_are_played()
    {
        var player = new SoakPlayer(4);
        var wrong = Enumerable.Range(0, 30).SelectMany(i => player.NextCall(HostTime.FromSeconds(i * 60), CallManner.Wrong)).ToList();
        Assert.True(wrong.Count(m => m.Message.IsNoteOn) != wrong.Count(m => m.Message.IsNoteOff));
        Assert.Contains(wrong, m => m.Message.Command == 0x90 && m.Message.Data2 == 0);
        var pedalled = Enumerable.Range(0, 30).SelectMany(i => player.NextCall(HostTime.FromSeconds(3000 + i * 60), CallManner.Pedalled)).ToList();
        Assert.Contains(pedalled, m => m.Message.IsControl(64));
        Assert.Contains(pedalled, m => m.Message.IsControl(66));
    }

    [Fact]
    public void The_clock_falls_silent_without_a_stop_and_goes_on_and_steps()
    {
        var clock = new SoakClock(1);
        Assert.Equal(0xFA, clock.Start(HostTime.Zero).Message.Status);
        int ticks = Ticks(HostTime.FromSeconds(10));
        Assert.InRange(ticks, 420, 460);
        clock.FallSilent(HostTime.FromSeconds(10), TimeSpan.FromSeconds(5));
        Assert.InRange(Ticks(HostTime.FromSeconds(20)), 200, 240);
        double before = clock.Bpm;
        clock.Step();
        Assert.NotEqual(before, clock.Bpm, 0.5);
        Assert.Equal(0xFC, clock.Stop(HostTime.FromSeconds(20)).Message.Status);
        Assert.False(clock.Runs);

        int Ticks(HostTime until)
        {
            int count = 0;
            while (clock.NextDue < until)
                if (clock.TryTick(out _)) count++;
            return count;
        }
    }
}
