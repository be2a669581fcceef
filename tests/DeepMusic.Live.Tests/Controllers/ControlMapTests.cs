using CsCheck;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Controllers;
using DeepMusic.Realtime;
using Tomlyn;
using Tomlyn.Model;

namespace DeepMusic.Live.Tests.Controllers;

public class ControlMapTests
{
    private static readonly string[] Targets =
        ["surprise", "density", "key", "mute", "respond", "panic", "hold", "hold:on", "scene/next", "scene/select:2", "preset/select:trade \"fours\"\\a", "learn:surprise"];

    private static readonly Gen<Mapping> Any = Gen.Select(ControlSourceTests.Any, Gen.Int[0, Targets.Length - 1], Gen.Enum<Takeover>(), Gen.Double[0, 1], Gen.Double[0, 1])
        .Select((source, target, takeover, low, high) => new Mapping(source, ControlTarget.Parse(Targets[target]), takeover, low, high));

    internal static readonly Gen<ControlMap> AnyMap = Any.Array[0, 12].Select(mappings =>
        mappings.Aggregate(ControlMap.Empty, (map, mapping) => map.Refusal(mapping) is null ? map.With(mapping) : map));

    [Fact]
    public void No_knob_and_no_action_share_a_name() =>
        Assert.Empty(Knobs.All.Select(k => k.Name).Intersect(PanelActions.All.Select(a => a.Name), StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void Every_knob_and_every_action_can_be_a_target_and_is_written_as_it_is_read()
    {
        IEnumerable<string> actions = PanelActions.All.Select(a => a.Argument is ActionArgument.Name or ActionArgument.Text ? $"{a.Name}:x y" : a.Name);
        foreach (string text in Knobs.All.Select(k => k.Name).Concat(actions)) Assert.Equal(text, $"{ControlTarget.Parse(text)}");
        Assert.Equal(ControlTarget.Parse("scene/select:2"), ControlTarget.Parse(" Scene/Select : 2 "));
    }

    [Theory]
    [InlineData("warmth", "there is no knob and no action \"warmth\"")]
    [InlineData("surprise:1", "a knob is named alone")]
    [InlineData("respond:now", "respond takes no argument")]
    [InlineData("hold:maybe", "hold takes on, off or nothing")]
    [InlineData("scene/select", "scene/select wants to be told which")]
    public void What_is_no_target_is_one_line(string text, string expected) => OneLine(expected, () => ControlTarget.Parse(text));

    [Theory]
    [InlineData("cc:74@1", "cc:74@1", "cc:74 on channel 1 already turns surprise; forget it first")]
    [InlineData("cc:74", "cc:74@9", "cc:74 already turns surprise")]
    [InlineData("cc:74@9", "cc:74", "cc:74 on channel 9 already turns surprise")]
    [InlineData("cc14:16", "cc:48", "cc14:16 already turns surprise")]
    [InlineData("cc:16", "cc14:16", "cc:16 already turns surprise")]
    [InlineData("rel:16", "cc:16", "rel-twos:16 already turns surprise")]
    [InlineData("nrpn:5", "cc:6", "nrpn:5 already turns surprise")]
    [InlineData("nrpn:5", "nrpn:5@2", "nrpn:5 already turns surprise")]
    [InlineData("bend", "bend@2", "bend already turns surprise")]
    public void A_controller_that_has_something_to_turn_is_refused_and_told_what(string had, string wanted, string expected)
    {
        ControlMap map = ControlMap.Empty.With(Of(had, "surprise"));
        OneLine(expected, () => map.With(Of(wanted, "density")));
        Assert.Single(map.Without(ControlTarget.Parse("surprise")).With(Of(wanted, "density")).Mappings);
    }

    [Theory]
    [InlineData("cc:74@1", "cc:74@2")]
    [InlineData("cc14:16", "cc:17")]
    [InlineData("nrpn:5", "nrpn:6")]
    [InlineData("nrpn:5@1", "cc:6@2")]
    [InlineData("bend@1", "bend@2")]
    public void Two_that_do_not_meet_may_both_be_mapped(string one, string other) =>
        Assert.Equal(2, ControlMap.Empty.With(Of(one, "surprise")).With(Of(other, "density")).Mappings.Length);

    [Theory]
    [InlineData("cc:64", "surprise", "cc:64 is the sustain pedal")]
    [InlineData("cc:66@2", "surprise", "cc:66@2 is the sostenuto pedal")]
    [InlineData("rel:67", "surprise", "rel-twos:67 is the soft pedal")]
    [InlineData("note:C1", "surprise", "note:C1 is a key")]
    [InlineData("program:3", "mute", "program:3 is a program change")]
    [InlineData("rel:16", "respond", "rel-twos:16 is an encoder")]
    [InlineData("bend", "mute", "bend turns knobs")]
    public void What_cannot_be_is_refused_with_a_word(string source, string target, string expected) => OneLine(expected, () => ControlMap.Empty.With(Of(source, target)));

    [Theory]
    [InlineData("cc:20", "cc:20@3")]
    [InlineData("cc:20", "nrpn:7")]
    [InlineData("key:C1", "note:C1@2")]
    public void The_cue_is_not_given_away(string cue, string source)
    {
        if (source.StartsWith("nrpn", StringComparison.Ordinal)) cue = "cc:98";
        Cue held = Knobs.AtRest.With("cue", cue).Settings.Cue;
        OneLine("is the cue", () => ControlMap.Empty.With(Of(source, source.StartsWith("note", StringComparison.Ordinal) ? "respond" : "surprise"), held));
    }

    [Fact]
    public void A_map_comes_back_from_a_preset_as_it_was_written() => AnyMap.Sample(map =>
    {
        var preset = new Preset { Name = "p", Controls = ControlWords.Write(map) };
        Assert.Equal(map.Mappings, ControlWords.Read(Preset.Parse("p", preset.Write()).Controls, null, out string trouble).Mappings);
        Assert.Equal("", trouble);
    });

    [Fact]
    public void What_is_not_said_in_a_preset_is_the_usual() => Assert.Equal(
        new Mapping(new ControlSource(ControlKind.Control, 74, 0), ControlTarget.Parse("surprise"), Takeover.Pickup, 0, 1),
        Assert.Single(ControlWords.Read(Preset.Parse("p", "[[control]]\nsource = \"cc:74@1\"\ntarget = \"surprise\"\n").Controls, null, out _).Mappings));

    [Theory]
    [InlineData("source = \"cc:200\"\ntarget = \"surprise\"", "source \"cc:200\" is not one of")]
    [InlineData("source = \"cc:20\"\ntarget = \"warmth\"", "there is no knob and no action")]
    [InlineData("source = \"cc:20\"\ntarget = \"gap\"\ntakeover = \"grab\"", "takeover is jump, pickup or scale")]
    [InlineData("source = \"cc:20\"\ntarget = \"gap\"\nlow = 0.5\nhigh = 0.5", "low and high of cc:20")]
    [InlineData("source = \"cc:20\"\ntarget = \"gap\"\nhigh = 1.5", "low and high of cc:20")]
    [InlineData("source = \"cc:64\"\ntarget = \"gap\"", "sustain pedal")]
    [InlineData("source = \"cc:1\"\ntarget = \"gap\"", "cc:1 already turns surprise")]
    public void A_mapping_of_a_preset_that_cannot_be_is_left_out_with_a_line_and_the_others_hold(string second, string expected)
    {
        Preset preset = Preset.Parse("p", $"[[control]]\nsource = \"cc:1\"\ntarget = \"surprise\"\n[[control]]\n{second}\n[[control]]\nsource = \"cc:30\"\ntarget = \"panic\"\n");
        ControlMap map = ControlWords.Read(preset.Controls, null, out string trouble);
        Assert.Equal(["surprise", "panic"], map.Mappings.Select(m => $"{m.Target}"));
        Assert.StartsWith("control 2: ", trouble, StringComparison.Ordinal);
        Assert.Contains(expected, trouble, StringComparison.Ordinal);
    }

    [Fact]
    public void Thru_keeps_exactly_what_is_mapped() => AnyMap.Sample(map =>
    {
        ThruMask mask = map.Mask;
        for (int channel = 0; channel < 16; channel++)
        {
            for (int n = 0; n < 128; n++)
            {
                foreach (MidiMessage message in new[] { MidiMessage.NoteOn(channel, new Core.Pitch(n), 9), MidiMessage.Control(channel, n, 3), MidiMessage.Program(channel, n), new MidiMessage((byte)(0xE0 | channel), 0, (byte)n) })
                    Assert.Equal(map.Mappings.Any(m => m.Source.Uses(message)), mask.Keeps(message));
            }
        }
    }, iter: 30);

    internal static Mapping Of(string source, string target, Takeover takeover = Takeover.Pickup, double low = 0, double high = 1)
    {
        Assert.True(ControlSource.TryParse(source, out ControlSource read), source);
        return new Mapping(read, ControlTarget.Parse(target), takeover, low, high);
    }

    private static TomlTable Read(string toml) => TomlSerializer.Deserialize<TomlTable>(toml)!;

    private static void OneLine(string expected, Func<object> act)
    {
        var e = Assert.Throws<ControlException>(act);
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
    }
}
