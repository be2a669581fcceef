using DeepMusic.Live;
using DeepMusic.Live.Tui;
using DeepMusic.Realtime;

namespace DeepMusic.Stage.Tests;

/// <summary>What the screen says of ports that go and come back.</summary>
[Collection(StageCollection.Name)]
public sealed class AlarmsOnStageTests(JackServer server)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public void A_server_that_dies_is_told_before_its_ports_which_are_lost_and_all_of_it_is_over_when_it_is_back()
    {
        server.Need();
        using var folder = new TemporaryFolder();
        using var session = new Session(new SessionPlan
        {
            Preset = PresetShelf.Load("call-and-response"),
            Engine = EngineShelf.New("markov"),
            Seed = 1,
            Ports = new PortsRequest { Client = "DeepMusic-alarms" },
            Folder = folder.Path,
        });
        session.Start();
        ScreenState Seen() => session.Feed.Latest();
        Assert.True(Until.True(() => Seen().Ports.Count == 2 && Seen() is { Alarm: "" } s && s.Ports.Span.ToArray().All(p => !p.Lost), Patience), Seen().Alarm);

        server.Kill();
        Assert.True(Until.True(() => Seen() is { Alarm: "SystemGone: the JACK server has gone; looking for it once a second", AlarmWords: "JACK is gone", AlarmsMore: 2 }, Patience), Seen().Alarm);
        Assert.True(Seen().AlarmLeads);
        Assert.All(Seen().Ports.Span.ToArray(), p => Assert.True(p.Lost));

        server.Restart();
        Assert.True(Until.True(() => Seen().Alarm.Length == 0, Patience), Seen().Alarm);
        Assert.All(Seen().Ports.Span.ToArray(), p => Assert.False(p.Lost));
    }
}
