using DeepMusic.Core;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Tests;

public class PortWarningTests
{
    private static readonly Aliases Names = Aliases.Parse("[aliases]\nprophet = \"Prophet*\"\nstrings = \"*Solina*\"");

    private readonly List<string> _told = [];
    private readonly Thru _thru = new(new Sequencer(new ManualClock(), new Nowhere()).OpenLane("thru", 64));

    private PortRoutes Of(params (string Pattern, bool IsOpen)[] outputs)
    {
        var routes = new PortRoutes(
            Names,
            new PortsRequest { Inputs = ["keys"], Outputs = [.. outputs.Select(o => o.Pattern)] },
            () => [new PortStatus(true, 0, "keys", "Keys", true, 0, 0, HostTime.Zero), .. outputs.Select((o, i) => new PortStatus(false, i, o.Pattern, o.IsOpen ? o.Pattern : null, o.IsOpen, 0, 0, HostTime.Zero))],
            _thru);
        routes.Missed += (line, _) => _told.Add(line);
        return routes;
    }

    private static Preset Ballad(params string[] outputs) => new() { Name = "Ballad", Out = [.. outputs] };

    [Fact]
    public void A_scene_whose_output_is_not_there_is_told_each_time_it_is_entered_and_keeps_its_output()
    {
        PortRoutes routes = Of(("Prophet*", false), ("*Solina*", true));
        routes.Warn(Ballad("prophet"));
        routes.Warn(Ballad("prophet"));
        Assert.Equal(["Ballad: prophet is not there: nothing sounds until it is", "Ballad: prophet is not there: nothing sounds until it is"], _told);
        Assert.Equal([0], routes.Of(Ballad("prophet")).Outputs);
    }

    [Fact]
    public void Where_one_of_its_outputs_is_there_nothing_is_told()
    {
        PortRoutes routes = Of(("Prophet*", false), ("*Solina*", true));
        routes.Warn(Ballad("prophet", "strings"));
        routes.Warn(Ballad());
        Assert.Empty(_told);
    }

    [Fact]
    public void Where_none_of_several_is_there_all_are_told()
    {
        PortRoutes routes = Of(("Prophet*", false), ("*Solina*", false));
        routes.Warn(Ballad("prophet", "strings"));
        routes.Warn(Ballad());
        Assert.Equal(
            ["Ballad: prophet and strings are not there: nothing sounds until one of them is", "Ballad: Prophet* and *Solina* are not there: nothing sounds until one of them is"],
            _told);
    }

    [Fact]
    public void A_preset_sounds_where_any_of_its_outputs_is_there()
    {
        PortRoutes routes = Of(("Prophet*", false), ("*Solina*", true));
        Assert.False(routes.Sounds(Ballad("prophet")));
        Assert.True(routes.Sounds(Ballad("prophet", "strings")));
        Assert.True(routes.Sounds(Ballad()));
        Assert.True(Of(("virtual", false)).Sounds(Ballad()));
    }

    [Fact]
    public void A_port_of_our_own_and_ports_that_are_not_known_yet_are_nothing_to_tell()
    {
        Of(("virtual", false)).Warn(Ballad());
        var unknown = new PortRoutes(Names, new PortsRequest { Outputs = ["Prophet*"] }, () => [], _thru);
        unknown.Missed += (line, _) => _told.Add(line);
        unknown.Warn(Ballad("prophet"));
        Assert.Empty(_told);
    }

    [Fact]
    public void A_preset_is_kept_with_the_ports_that_were_named_unless_it_names_one_of_them()
    {
        PortRoutes routes = Of(("Prophet*", true));
        var given = new Standing { In = ["*keys"], Out = ["prophet"] };
        Assert.Equal(("*keys", "prophet"), Ports(routes.Kept(Ballad(), given)));
        Assert.Equal(("*keys", "prophet"), Ports(routes.Kept(Ballad("organ"), given)));
        Assert.Equal(("*keys", "Prophet*"), Ports(routes.Kept(Ballad("Prophet*"), given)));
        Assert.Equal(("", "organ"), Ports(routes.Kept(Ballad("organ"), new Standing())));
    }

    private sealed class Nowhere : IMidiSink
    {
        public bool Send(byte port, in Core.Midi.MidiMessage message) => true;
    }

    private static (string, string) Ports(Preset preset) => ($"{preset.In}", $"{preset.Out}");
}
