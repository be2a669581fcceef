using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Tests;

public class PortRoutesTests
{
    private static readonly PortsRequest Request = new() { Inputs = ["Keystation*", "Pads"], Outputs = ["Prophet*", "alpha", "beta"] };

    private readonly Sequencer _sequencer = new(new ManualClock(), new Memory(), new SequencerOptions { Ports = 3 });
    private readonly List<PortStatus> _status = [];
    private readonly List<string> _missed = [];
    private readonly Lane _lane;
    private readonly PortRoutes _routes;
    private readonly Thru _thru;

    public PortRoutesTests()
    {
        _lane = _sequencer.OpenLane("thru", 64);
        _thru = new Thru(_lane);
        _routes = new PortRoutes(Aliases.Parse("[aliases]\nprophet = \"Prophet*\"\nkeys = \"Keystation*\""), Request, () => _status, _thru);
        _routes.Missed += (line, _) => _missed.Add(line);
    }

    private static Preset With(Values<string> @in, Values<string> @out) => new() { Name = "p", In = @in, Out = @out, Channel = 2 };

    private byte[] Outputs(params string[] names) => [.. _routes.Of(With([], [.. names])).Outputs];

    [Fact]
    public void Ports_are_meant_by_alias_by_pattern_and_by_name()
    {
        Assert.Equal([0, 1, 2], Outputs());
        Assert.Equal([0], Outputs("prophet"));
        Assert.Equal([0, 2], Outputs("beta", "Prophet*"));
        _status.Add(new PortStatus(false, 1, "alpha", "fluidsynth:midi_00", true, 0, 0, default));
        Assert.Equal([1], Outputs("fluidsynth"));
        Assert.Empty(_missed);
    }

    [Fact]
    public void What_is_not_there_is_told_once_and_all_are_meant_until_it_is()
    {
        Assert.Equal([0, 1, 2], Outputs("organ"));
        Assert.Equal([0, 1, 2], Outputs("organ"));
        Assert.Equal("p: organ is not among the outputs of this set; start with --out \"organ\" to have it", Assert.Single(_missed));
        _status.Add(new PortStatus(false, 2, "beta", "organ:in", true, 0, 0, default));
        Assert.Equal([2], Outputs("organ"));
    }

    [Fact]
    public void Programs_go_where_they_are_sent_bank_first()
    {
        Preset preset = With([], ["alpha"]) with { Program = 4, Bank = 300, Programs = [new PresetProgram("prophet", 8, null, 13)] };
        Routing routing = _routes.Of(preset);
        Assert.Equal([new ProgramChange(1, 2, 300, 4), new ProgramChange(0, 8, null, 13)], routing.Programs);
        Assert.Equal([MidiMessage.Control(2, 0, 2), MidiMessage.Control(2, 32, 44), MidiMessage.Program(2, 4)], routing.Programs[0].Messages);
    }

    [Fact]
    public void From_what_is_not_listened_to_nothing_begins_and_everything_ends()
    {
        Preset preset = With(["keys"], []);
        _routes.Enter(preset, _routes.Of(preset));
        foreach ((MidiMessage message, bool begins) in new[]
        {
            (MidiMessage.NoteOn(0, new Pitch(60), 80), true), (MidiMessage.NoteOff(0, new Pitch(60)), false),
            (MidiMessage.Control(0, 64, 127), true), (MidiMessage.Control(0, 64, 0), false), (MidiMessage.Control(0, 1, 90), false),
        })
        {
            Assert.True(_routes.Hears(new TimedMessage(HostTime.Zero, message, 0)));
            Assert.Equal(!begins, _routes.Hears(new TimedMessage(HostTime.Zero, message, 1)));
            // What comes over the network is no port of the set.
            Assert.True(_routes.Hears(new TimedMessage(HostTime.Zero, message, 2)));
        }
    }

    [Fact]
    public void Thru_leads_to_the_first_output_of_the_preset_and_from_what_it_listens_to()
    {
        Preset preset = With(["keys"], ["beta"]) with { Thru = true, ThruChannel = 5 };
        _routes.Enter(preset, _routes.Of(preset));
        _thru.Pass(new TimedMessage(HostTime.Zero, MidiMessage.NoteOn(0, new Pitch(60), 80), 0));
        _thru.Pass(new TimedMessage(HostTime.Zero, MidiMessage.NoteOn(0, new Pitch(64), 80), 1));
        _sequencer.Step(HostTime.Zero);
        var sent = new List<SentMessage>();
        while (_sequencer.Sent.TryRead(out SentMessage message)) sent.Add(message);
        Assert.Equal((60, 2, 5), sent.Select(m => ((int)m.Message.Data1, (int)m.Port, (int)m.Message.Channel)).Single());
    }

    private sealed class Memory : IMidiSink
    {
        public bool Send(byte port, in MidiMessage message) => true;
    }
}
