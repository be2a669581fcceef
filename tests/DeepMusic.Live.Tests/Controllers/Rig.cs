using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Controllers;
using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Tests.Controllers;

/// <summary>An instrument in virtual time with controllers before its ears, as on stage.</summary>
internal sealed class Rig : IDisposable
{
    private readonly VirtualStage _stage;
    private readonly bool _own;
    private readonly Sequencer _sequencer = new(new ManualClock(), new Deaf());
    private readonly PresetCase _presets = new(Scenes.TempPlaces.Shipped);

    public Rig(params string[] knobs)
    {
        Preset preset = Played.With(knobs);
        _stage = new VirtualStage(preset, EngineShelf.New(preset.Engine), 1, HostTime.Zero, Events.Add);
        _own = true;
        Desk = new Desk(_stage.Conductor, _sequencer, static _ => { }, _presets);
    }

    /// <summary>Before the ears of a stage that somebody else sets up and takes down.</summary>
    public Rig(VirtualStage stage)
    {
        _stage = stage;
        Desk = new Desk(stage.Conductor, _sequencer, static _ => { }, _presets);
    }

    public List<JournalEvent> Events { get; } = [];

    public Desk Desk { get; }

    public ControlSurface Surface => Desk.Surface;

    public Conductor Conductor => _stage.Conductor;

    public HostTime Now => _stage.Conductor.Now;

    public string Said => Conductor.Notices.LastWord;

    public string this[string knob] => Conductor.Knobs[knob];

    public int Done(PlayerAction action) => Events.OfType<ActionEvent>().Count(a => a.Action == action);

    public void Wait(double seconds) => _stage.RunTo(Now + TimeSpan.FromSeconds(seconds));

    /// <summary>A message comes in; whether it was taken.</summary>
    public bool Hear(MidiMessage message, byte port = 0)
    {
        var timed = new TimedMessage(Now, message, port);
        bool taken = Surface.Hear(timed, Desk);
        if (!taken) _stage.Hear(timed);
        _stage.Settle();
        return taken;
    }

    public bool Control(int controller, int value, int channel = 0, byte port = 0) => Hear(MidiMessage.Control(channel, controller, value), port);

    public bool Press(int key, int channel = 0, byte port = 0) => Hear(MidiMessage.NoteOn(channel, new Pitch(key), 80), port);

    public bool Release(int key, int channel = 0, byte port = 0) => Hear(MidiMessage.NoteOff(channel, new Pitch(key)), port);

    /// <summary>Presses a key that steps through a knob's choices; where the knob stands then.</summary>
    public string Step(int key, string knob)
    {
        Press(key);
        Release(key);
        return this[knob];
    }

    /// <summary>Has a controller on channel 1 learned by moving it.</summary>
    public void Learn(string target, int controller)
    {
        Surface.Learn(target, Now);
        foreach (int value in (int[])[30, 34, 40]) Control(controller, value);
        Assert.Null(Surface.Wanted);
    }

    public void Dispose()
    {
        if (_own) _stage.Dispose();
        _presets.Dispose();
        _sequencer.Dispose();
    }

    private sealed class Deaf : IMidiSink
    {
        public bool Send(byte port, in MidiMessage message) => true;
    }
}
