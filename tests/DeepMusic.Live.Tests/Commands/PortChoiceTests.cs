using DeepMusic.Live.Commands;
using DeepMusic.Live.Tests.Scenes;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Tests.Commands;

public sealed class PortChoiceTests : IDisposable
{
    private static readonly PortListing There = new(MidiApi.Jack, ["Midi Through", "Keystation 49", "Pads"], ["Prophet 6", "Strings", "DeepMusic out"], []);

    private readonly TempPlaces _places = new();

    public void Dispose() => _places.Dispose();

    [Theory]
    [InlineData("[[scene]]\nname = \"a\"\nin = [\"keys\"]\nout = [\"prophet\"]\n[[scene]]\nname = \"b\"", "Keystation*, Pads", "Prophet*, Strings")]
    [InlineData("[[scene]]\nname = \"a\"\nin = [\"keys\"]\nout = [\"prophet\"]\n[[scene]]\nname = \"b\"\nin = [\"Pads\"]\nout = [\"Organ\"]", "Keystation*, Pads", "Prophet*, Organ")]
    [InlineData("[[scene]]\nname = \"a\"\nin = [\"Absent\"]\n[[scene]]\nname = \"b\"", "Absent, Keystation 49, Pads", "Prophet 6, Strings")]
    [InlineData("[[scene]]\nname = \"a\"\nin = [\"keys\"]\n[[scene.program]]\nout = \"Strings\"\nprogram = 2", "Keystation*", "Strings, Prophet 6")]
    public void A_scene_that_names_no_ports_means_all_there_are_beside_those_that_others_name(string set, string inputs, string outputs)
    {
        PortChoice choice = Of(set, new JamOptions { SetList = "s" });
        Assert.Equal((inputs, outputs), (string.Join(", ", choice.Request.Inputs), string.Join(", ", choice.Request.Outputs)));
        Assert.False(choice.NobodyPlays);
    }

    [Theory]
    [InlineData("Midi Through:Midi Through Port-0 14:0")]
    [InlineData("loopMIDI Port")]
    [InlineData("IAC Driver Bus 1")]
    [InlineData("MIDI Thru 2")]
    [InlineData("DeepMusic out")]
    public void What_gives_back_what_is_sent_to_it_is_used_by_name_only(string loopback)
    {
        var there = new PortListing(MidiApi.Jack, [loopback, "Pads"], [loopback, "Strings"], []);
        PortChoice choice = Of("[[scene]]\nname = \"a\"", new JamOptions { SetList = "s" }, there: there);
        Assert.Equal(("Pads", "Strings"), (Assert.Single(choice.Request.Inputs), Assert.Single(choice.Request.Outputs)));
        choice = Of("[[scene]]\nname = \"a\"", new JamOptions { SetList = "s", In = [loopback], Out = [loopback] }, there: there);
        Assert.Equal((loopback, loopback), (Assert.Single(choice.Request.Inputs), Assert.Single(choice.Request.Outputs)));
    }

    [Fact]
    public void What_the_player_names_is_all()
    {
        PortChoice choice = Of("[[scene]]\nname = \"a\"\nin = [\"keys\"]\n[[scene]]\nname = \"b\"", new JamOptions { SetList = "s", In = ["keys"], Out = ["Strings"] });
        Assert.Equal("Keystation*", Assert.Single(choice.Request.Inputs));
        Assert.Equal("Strings", Assert.Single(choice.Request.Outputs));
    }

    [Fact]
    public void A_synth_of_our_own_is_where_it_sounds()
    {
        PortChoice choice = Of("[[scene]]\nname = \"a\"\nout = [\"prophet\"]\n[[scene]]\nname = \"b\"", new JamOptions { SetList = "s" }, synth: "DeepSynth");
        Assert.Equal(["Prophet*", "DeepSynth"], choice.Request.Outputs);
    }

    [Fact]
    public void Never_more_are_opened_than_there_can_be()
    {
        string[] many = [.. Enumerable.Range(1, 20).Select(i => $"Port {i:00}")];
        string named = string.Join(", ", Enumerable.Range(1, 14).Select(i => $"\"Box {i:00}\""));
        PortChoice choice = Of($"[[scene]]\nname = \"a\"\nin = [{named}]\n[[scene]]\nname = \"b\"", new JamOptions { SetList = "s" }, there: new PortListing(MidiApi.Jack, many, [], []));
        Assert.Equal(16, choice.Request.Inputs.Count);
        Assert.Equal("Port 02", choice.Request.Inputs[^1]);
    }

    [Fact]
    public void Where_there_is_nothing_a_port_of_our_own_is_made_and_nobody_plays()
    {
        PortChoice choice = Of("[[scene]]\nname = \"a\"", new JamOptions { SetList = "s" }, there: new PortListing(null, [], [], []));
        Assert.Equal(("virtual", "virtual", true), (Assert.Single(choice.Request.Inputs), Assert.Single(choice.Request.Outputs), choice.NobodyPlays));
    }

    private PortChoice Of(string set, JamOptions options, string? synth = null, PortListing? there = null)
    {
        _places.Own("sets/s.toml", set);
        _places.Own("ports.toml", "[aliases]\nkeys = \"Keystation*\"\nprophet = \"Prophet*\"");
        return PortChoice.Of(StartingPoint.Of(options, _places.Places), synth, Aliases.Load(_places.Places), _ => there ?? There);
    }
}
