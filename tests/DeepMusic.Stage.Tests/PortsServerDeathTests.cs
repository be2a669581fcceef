using System.Diagnostics;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime;

namespace DeepMusic.Stage.Tests;

[Collection(StageCollection.Name)]
public sealed class PortsServerDeathTests(JackServer server)
{
    private static readonly MidiMessage Note = MidiMessage.NoteOn(0, new Pitch(60), 90);

    [Fact]
    public void A_killed_server_is_noticed_within_100_ms_and_taken_up_again_when_it_returns()
    {
        server.Need();
        using var rig = new Rig(new PortsRequest());
        // the peers live in this process, too, and must not outlive their server while another is looked for (see Closing)
        using (Player player = Player.Into("DeepMusic in"))
        using (Ear ear = Ear.On("DeepMusic out"))
        {
            player.Send(Note);
            Assert.True(rig.Ports.Out.Send(0, Note));
            Assert.True(ear.WaitFor(1, TimeSpan.FromSeconds(1)));
        }

        double slowest = 0;
        double lastSent = 0;
        bool killing = false;
        long killed = 0;
        long begun = Stopwatch.GetTimestamp();
        while (killed == 0 || Stopwatch.GetElapsedTime(Volatile.Read(ref killed)).TotalMilliseconds < 600)
        {
            long before = Stopwatch.GetTimestamp();
            bool sent = rig.Ports.Out.Send(0, Note);
            slowest = Math.Max(slowest, Stopwatch.GetElapsedTime(before).TotalMilliseconds);
            if (sent && killed != 0) lastSent = Stopwatch.GetElapsedTime(killed).TotalMilliseconds;
            if (!killing && Stopwatch.GetElapsedTime(begun).TotalMilliseconds > 50)
            {
                killing = true;
                new Thread(() =>
                {
                    server.Kill();
                    Volatile.Write(ref killed, Stopwatch.GetTimestamp());
                }).Start();
            }
            Thread.Sleep(1);
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"last accepted {lastSent:0.0} ms after its end; slowest send {slowest:0.000} ms");
        Assert.True(lastSent < 100, $"still sending {lastSent:0} ms after the server was killed");
        Assert.True(slowest < 100, $"a send took {slowest:0} ms");
        rig.Expect(PortEventKind.SystemGone);
        Assert.True(rig.Ports.Api is null && rig.Ports.HasBeen, "nobody knows that there was a server");

        server.Restart();
        rig.Expect(PortEventKind.Returned, seconds: 8);
        Assert.True(Until.True(() => rig.Ports.Out.IsOpen(0) && rig.Ports.Status()[0].IsOpen, TimeSpan.FromSeconds(2)));
        using (Player player = Player.Into("DeepMusic in"))
        using (Ear ear = Ear.On("DeepMusic out"))
        {
            while (rig.Heard.TryRead(out _)) { }
            player.Send(Note);
            Assert.True(Until.True(() => rig.Heard.Count == 1, TimeSpan.FromSeconds(1)));
            Assert.True(rig.Ports.Out.Send(0, Note));
            Assert.True(ear.WaitFor(1, TimeSpan.FromSeconds(1)));
        }
    }

    [Fact]
    public void A_frozen_server_makes_sends_fail_and_never_wait()
    {
        server.Need();
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the signals have Linux's numbers");
        using var rig = new Rig(new PortsRequest());
        using Ear ear = Ear.On("DeepMusic out");
        double slowest = 0;
        int sent = 0;
        server.Freeze();
        try
        {
            for (int i = 0; i < 20_000; i++)
            {
                long before = Stopwatch.GetTimestamp();
                if (rig.Ports.Out.Send(0, Note)) sent++;
                slowest = Math.Max(slowest, Stopwatch.GetElapsedTime(before).TotalMilliseconds);
            }
        }
        finally
        {
            server.Thaw();
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{sent} of 20000 accepted, slowest send {slowest:0.00} ms");
        Assert.InRange(sent, 1, 4000);
        Assert.True(slowest < 100, $"a send took {slowest:0} ms");
        Assert.True(ear.WaitFor(1, TimeSpan.FromSeconds(2)));
        Assert.True(Until.True(() => rig.Ports.Out.Send(0, Note), TimeSpan.FromSeconds(2)), "sends are refused after the server goes on");
    }

    [Fact]
    public void Closing_takes_less_than_three_seconds_with_the_server_dead()
    {
        server.Need();
        var rig = new Rig(new PortsRequest { Inputs = ["virtual", "virtual"], Outputs = ["virtual", "virtual"] });
        server.Kill();
        long begun = Stopwatch.GetTimestamp();
        rig.Dispose();
        double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        TestContext.Current.TestOutputHelper?.WriteLine($"closed in {seconds:0.00} s");
        Assert.True(seconds < 3, $"closing took {seconds:0.0} s");
    }

    [Fact]
    public void Closing_takes_less_than_a_second_with_the_server_alive()
    {
        server.Need();
        var rig = new Rig(new PortsRequest());
        Assert.True(rig.Ports.Out.Send(0, Note));
        long begun = Stopwatch.GetTimestamp();
        rig.Dispose();
        double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        TestContext.Current.TestOutputHelper?.WriteLine($"closed in {seconds:0.00} s");
        Assert.True(seconds < 1, $"closing took {seconds:0.00} s");
        Assert.False(rig.Ports.Out.Send(0, Note));
        Assert.DoesNotContain(PortListing.Read(MidiApi.Jack).Inputs, name => name.Contains("DeepMusic out", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_server_the_ports_wait_and_say_what_was_tried()
    {
        server.Need();
        server.Kill();
        using var rig = new Rig(new PortsRequest());
        Assert.Null(rig.Ports.Api);
        Assert.Contains("no server answers", Assert.Single(rig.Ports.Trouble), StringComparison.Ordinal);
        Assert.False(rig.Ports.Out.Send(0, Note));
        server.Restart();
        rig.Expect(PortEventKind.Opened, seconds: 4);
        Assert.Equal(MidiApi.Jack, rig.Ports.Api);
        Assert.Empty(rig.Ports.Trouble);
    }

    [Fact]
    public void The_terminal_stays_clean_while_the_server_dies_is_missed_and_returns()
    {
        server.Need();
        Assert.SkipWhen(OperatingSystem.IsWindows(), "catches the terminal as Unix has it");
        using var terminal = new TerminalSilence();
        using (var rig = new Rig(new PortsRequest { Inputs = ["virtual", "nobody"], Outputs = ["virtual", "nobody"] }))
        {
            server.Kill();
            PortEvent gone = rig.Expect(PortEventKind.SystemGone);
            Assert.True(Until.True(() => rig.Ports.Trouble.Any(line => line.Contains("no server answers", StringComparison.Ordinal)), TimeSpan.FromSeconds(5)));
            server.Restart();
            rig.Expect(PortEventKind.Returned, gone.Sequence, seconds: 5);
        }
        server.Kill();
        PortListing listing = PortListing.Read(MidiApi.Jack);
        Assert.Null(listing.Api);
        Assert.Equal("", terminal.Written);
    }
}
