using DeepMusic.Live.Commands;
using DeepMusic.Live.Tests.Scenes;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Tests.Commands;

public sealed class CastingTests : IDisposable
{
    private static readonly PortListing There = new(MidiApi.Jack, ["Keystation 49", "Pads", "Organ"], ["Prophet 6", "Strings"], []);
    private static readonly Aliases Names = Aliases.Parse("[aliases]\nkeys = \"Keystation*\"");

    private readonly TempPlaces _places = new();

    public CastingTests()
    {
        _places.Ship("call-and-response.toml", "[knobs]\nsurprise = 0.2");
        _places.Ship("fours.toml", "channel = 7\nvoices = [7, 8]\n[knobs]\nturn = \"bars:4\"");
    }

    public void Dispose() => _places.Dispose();

    private StartingPoint From(params string[] performers) => StartingPoint.Of(new JamOptions { Performers = performers, Seed = 1 }, _places.Places);

    private static IReadOnlyList<SecondPlan> Others(StartingPoint from, out PortsRequest ports)
    {
        ports = PortChoice.Of(from, null, Names, _ => There).Request;
        return Casting.Others(from, ports, Names);
    }

    [Fact]
    public void What_is_said_of_performers_is_what_they_start_with()
    {
        StartingPoint from = From("anna: preset=fours, surprise=0.7", "bert: in=keys, in=Pads, engine=units", "carl: in=Organ, channel=5, preset=fours");
        IReadOnlyList<SecondPlan> others = Others(from, out PortsRequest ports);

        Assert.Equal(["Keystation*", "Pads", "Organ"], ports.Inputs);
        Assert.Equal(("fours", "0.7", 6), (from.Preset.Name, from.Preset.Knobs["surprise"], from.Preset.Channel));
        Assert.Equal(["bert", "carl"], others.Select(o => o.Name));
        Assert.Equal([[0, 1], [2]], others.Select(o => o.Inputs));
        // Whoever names no preset plays what the first one plays; whose channel is said by nobody gets that of the place.
        Assert.Equal(("fours", "units", 6), (others[0].Preset.Name, others[0].Preset.Engine, others[0].Preset.Channel));
        Assert.Equal((4, 0), (others[1].Preset.Channel, others[1].Preset.Voices.Count));
        Assert.Equal((4, "call-and-response"), (others[1].Placed(PresetShelf.Load("call-and-response", _places.Places)) is var p ? p.Channel : -1, p.Name));
    }

    [Fact]
    public void Where_nothing_is_said_no_two_share_a_channel()
    {
        StartingPoint from = From("anna", "bert: in=keys", "carl: in=Pads");
        Assert.Equal([0, 1, 2], Others(from, out PortsRequest ports).Select(o => o.Preset.Channel).Prepend(from.Preset.Channel));
        // What nobody has been given is there as well, for the first.
        Assert.Equal(["Keystation*", "Pads", "Organ"], ports.Inputs);
    }

    [Theory]
    [InlineData("1st: in=keys", "a performer's name begins with a letter")]
    [InlineData("bert: in=keys, channel=17", "--performer bert: channel must be a whole number 1..16")]
    [InlineData("bert: in=keys, loudness=3", "--performer bert: there is no \"loudness\"")]
    [InlineData("bert: in=keys, surprise=lots", "--performer bert: ")]
    [InlineData("bert: in=keys, preset=none-such", "--performer bert: ")]
    [InlineData("bert: keys", "--performer bert: \"keys\" is not word=value")]
    [InlineData("bert", "performer bert hears nothing")]
    [InlineData("anna: in=keys", "two performers are called anna")]
    [InlineData("bert: in=Keystation*", "in Keystation* is both anna's and bert's")]
    public void What_cannot_be_meant_is_one_line(string second, string line)
    {
        var e = Assert.Throws<PresetException>(() => Others(From("anna: in=keys", second), out _));
        Assert.Contains(line, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
    }

    [Fact]
    public void Performers_are_there_again_after_a_restart()
    {
        StartingPoint from = From("anna: preset=fours", "bert: in=keys, surprise=0.9");
        Standing left = from.Given with { Preset = "fours" };
        Assert.Equal((left, ""), Standing.Parse(left.Write()));
        TempPlaces.Put(_places.Places.Standing, left.Write());
        StartingPoint again = StartingPoint.Of(new JamOptions(), _places.Places);
        SecondPlan bert = Assert.Single(Others(again, out _));
        Assert.Equal(("fours", "bert", "0.9"), (again.Preset.Name, bert.Name, bert.Preset.Knobs["surprise"]));
        // Who plays alone from now on says how to begin.
        Assert.Empty(StartingPoint.Of(new JamOptions { Fresh = true }, _places.Places).Performers);
    }

    [Fact]
    public void A_set_list_names_its_performers()
    {
        string file = _places.Own("sets/duo.toml", """
            [[performer]]
            name = "anna"
            in = ["keys"]
            preset = "fours"
            channel = 3
            [[performer]]
            name = "bert"
            in = ["Pads"]
            out = ["Strings"]
            [[scene]]
            name = "One"
            [[scene]]
            name = "Two"
            preset = "call-and-response"
            [[scene.performer]]
            name = "bert"
            preset = "fours"
            """);
        StartingPoint from = StartingPoint.Of(new JamOptions { SetList = file }, _places.Places);
        SecondPlan bert = Assert.Single(Others(from, out PortsRequest ports));
        Assert.Equal(["Keystation*", "Pads"], ports.Inputs);
        Assert.Equal(["Strings", "Prophet 6"], ports.Outputs);
        Assert.Equal((2, "bars:4", "Strings", 1), (from.Preset.Channel, from.Preset.Knobs["turn"], bert.Preset.Out.Single(), bert.Preset.Channel));
        Assert.Equal("bars:4", from.Set.OthersAt(1).Single().Value.Knobs["turn"]);
        var e = Assert.Throws<PresetException>(() => StartingPoint.Of(new JamOptions { SetList = file, Performers = ["carl"] }, _places.Places));
        Assert.Contains("names its performers", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[[performer]]\nin = [\"a\"]\n[[scene]]\nname = \"x\"", "performer 1: name is missing")]
    [InlineData("[[performer]]\nname = \"a b\"\n[[scene]]\nname = \"x\"", "performer 1: a performer's name begins with a letter")]
    [InlineData("[[performer]]\nname = \"a\"\n[[performer]]\nname = \"b\"\n[[scene]]\nname = \"x\"", "performer b hears nothing")]
    [InlineData("[[performer]]\nname = \"a\"\ncolour = 1\n[[scene]]\nname = \"x\"", "performer \"a\": does not know \"colour\"")]
    [InlineData("[[performer]]\nname = \"a\"\n[[scene]]\nname = \"x\"\n[[scene.performer]]\nname = \"a\"", "scene \"x\", performer 1: a is the first performer")]
    [InlineData("[[performer]]\nname = \"a\"\n[[scene]]\nname = \"x\"\n[[scene.performer]]\nname = \"z\"", "there is no performer \"z\"")]
    public void A_set_list_whose_performers_cannot_be_meant_says_where(string toml, string line)
    {
        var e = Assert.Throws<PresetException>(() => SetList.Parse("s", toml, _places.Places));
        Assert.Contains(line, e.Message, StringComparison.Ordinal);
    }
}
