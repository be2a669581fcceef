using DeepMusic.Live.Calibrating;
using DeepMusic.Live.Commands;
using DeepMusic.Live.Tests.Scenes;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Tests.Commands;

public sealed class CalibrationChoiceTests : IDisposable
{
    private static readonly PortListing There = new(MidiApi.Alsa, ["Midi Through 14:0", "Keystation 49 20:0"], ["Midi Through 14:0", "Prophet 6 24:0"], []);

    private readonly TempPlaces _places = new();

    public void Dispose() => _places.Dispose();

    private CalibrationPlan Of(string? output, string[] inputs, bool terminal, PortListing there)
    {
        _places.Own("ports.toml", "[aliases]\nkeys = \"Keystation*\"");
        return CalibrationChoice.Of(output, inputs, MidiApi.Auto, Aliases.Load(_places.Places), _ => there, terminal);
    }

    [Theory]
    [InlineData(null, "", true, "Prophet 6 24:0", "Prophet 6", "Keystation 49 20:0", true)]
    [InlineData(null, "", false, "Prophet 6 24:0", "Prophet 6", "Keystation 49 20:0", false)]
    [InlineData("prophet", "key", true, "prophet", "prophet", "", true)]
    [InlineData("through", "keys", true, "through", "through", "Keystation*", false)]
    [InlineData("virtual", "keys,key", true, "virtual", "virtual", "Keystation*", true)]
    public void What_is_named_is_taken_and_else_what_there_is(string? output, string inputs, bool terminal, string port, string keptBy, string tapped, bool keys)
    {
        CalibrationPlan plan = Of(output, inputs.Split(',', StringSplitOptions.RemoveEmptyEntries), terminal, There);
        Assert.Equal((port, keptBy, tapped, keys), (Assert.Single(plan.Ports.Outputs), plan.Output, string.Join(", ", plan.Ports.Inputs), plan.Keys));
    }

    [Theory]
    [InlineData("volca", "keys", "volca is not there: deepmusic ports lists the outputs")]
    [InlineData("prophet", "volca", "volca is not there: deepmusic ports lists the inputs")]
    [InlineData("prophet", "keys,volca", "volca is not there: deepmusic ports lists the inputs")]
    [InlineData("prophet", "key", "--in key needs a terminal: run it in one, or name a MIDI input with --in")]
    [InlineData("prophet", "keys,key", "--in key needs a terminal: run it in one, or name a MIDI input with --in")]
    public void What_is_named_and_is_not_there_is_said_first_and_then_what_to_do(string output, string inputs, string line) =>
        Assert.Equal(line, Assert.Throws<CalibrationException>(() => Of(output, inputs.Split(','), terminal: false, There)).Message);

    [Fact]
    public void Without_a_MIDI_system_nothing_else_is_to_blame()
    {
        var nothing = new PortListing(null, [], [], ["jack: no server answers (to start one: jackd -d alsa)", "alsa: it is not there"]);
        foreach ((string? output, string[] inputs) in ((string?, string[])[])[(null, []), ("prophet", []), (null, ["keys"]), ("prophet", ["key"]), ("virtual", ["virtual"])])
        {
            Assert.Equal(
                "no MIDI system answers, and nothing clicks: jack: no server answers (to start one: jackd -d alsa); alsa: it is not there",
                Assert.Throws<CalibrationException>(() => Of(output, inputs, terminal: false, nothing)).Message);
        }
    }

    [Theory]
    [InlineData("", "", "there is no output to click on: start the synth, or name one with --out")]
    [InlineData("", "One,Two", "there are several outputs: name one of them with --out: One, Two")]
    [InlineData("", "One", "there is nothing to tap on: plug in a MIDI keyboard, or run it in a terminal and tap the space bar")]
    public void Where_nothing_is_named_it_is_said_what_is_missing(string inputs, string outputs, string line) => Assert.Equal(
        line, Assert.Throws<CalibrationException>(() => Of(null, [], terminal: false, new PortListing(MidiApi.Jack, Split(inputs), Split(outputs), []))).Message);

    private static string[] Split(string names) => names.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
