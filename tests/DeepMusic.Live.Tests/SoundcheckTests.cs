using DeepMusic.Core;
using DeepMusic.Live.Recording;
using DeepMusic.Live.Tests.Scenes;
using DeepMusic.Realtime;
using DeepMusic.Realtime.Tests;

namespace DeepMusic.Live.Tests;

public sealed class SoundcheckTests : IDisposable
{
    private const string Told = "loop: out 1 synth comes back on in 1 keys, muted; unplug that way (local echo, thru), then check";

    private readonly TempPlaces _places = new();
    private readonly List<JournalEvent> _journal = [];
    private readonly Cable _cable = new();
    private readonly VirtualStage _stage;
    private readonly Soundcheck _check;
    private readonly Desk _desk;
    private double _now;

    public SoundcheckTests()
    {
        _stage = new VirtualStage(new Preset { Name = "p" }, EngineShelf.New("markov"), 1, Cable.At(0), _journal.Add);
        PortStatus[] ports = [new(true, 0, "k", "keys", true, 0, 0, default), new(false, 0, "s", "synth", true, 0, 0, default), new(false, 1, "t", null, false, 0, 0, default)];
        _check = new Soundcheck(_cable.Guard, _cable.Trace.Probe, _cable.Probes, () => ports);
        _desk = new Desk(_stage.Conductor, new Sequencer(new ManualClock(), new SinkGate(_cable.Trace)), wish => { }, new PresetCase(_places.Places)) { Soundcheck = _check };
    }

    public void Dispose() => _places.Dispose();

    private string[] Faults => [.. _journal.OfType<FaultEvent>().Select(f => f.Text)];

    private int Probes => _cable.Wire.Count(sent => sent.Message.Status == 0xBF && sent.Message.Data1 == 119) / 2;

    [Fact]
    public void When_ports_come_an_output_that_comes_back_is_found_without_a_note_and_told()
    {
        _cable.Delay = () => 200;
        _check.PortCame(_cable.Clock.Now);
        Run(2000);
        Assert.Equal(Told, Assert.Single(Faults));
        Assert.Equal(Told, _desk.Conductor.Notices.Alarm);
        Assert.Equal((byte)0, _cable.Guard.MutedFor(0));
        Assert.Empty(_cable.Heard);
    }

    [Fact]
    public void Where_nothing_comes_back_one_who_asks_is_told_so_and_nobody_else()
    {
        _check.PortCame(_cable.Clock.Now);
        Run(2000);
        Assert.Equal((1, ""), (Probes, _desk.Conductor.Notices.LastWord));
        Assert.Null(_desk.Do(PanelActions.Check));
        Run(1000);
        Assert.Equal((2, "checked: nothing that is played comes back"), (Probes, _desk.Conductor.Notices.LastWord));
        Assert.Empty(Faults);
    }

    [Fact]
    public void A_loop_that_is_broken_is_heard_again_within_six_seconds_and_one_that_is_not_stays_muted()
    {
        _cable.Delay = () => 5;
        _check.PortCame(_cable.Clock.Now);
        Run(20_000);
        Assert.Equal((byte)0, _cable.Guard.MutedFor(0));
        Assert.Single(Faults);
        _cable.Delay = null;
        Run(6_000);
        Assert.Null(_cable.Guard.MutedFor(0));
        Assert.Equal(("in 1 keys is heard again", ""), (_desk.Conductor.Notices.LastWord, _desk.Conductor.Notices.Alarm));
        Assert.Equal([PortChange.Lost, PortChange.Returned], _journal.OfType<DeepMusic.Live.Recording.PortEvent>().Select(p => p.Change));
        int probes = Probes;
        Run(20_000);
        Assert.Equal(probes, Probes);
    }

    [Fact]
    public void Panic_tells_again_of_a_loop_that_is_still_there()
    {
        _cable.Delay = () => 5;
        _check.PortCame(_cable.Clock.Now);
        Run(1000);
        Assert.Null(_desk.Do(PanelActions.Panic));
        Assert.Equal("", _desk.Conductor.Notices.Alarm);
        Run(1000);
        Assert.Equal(Told, _desk.Conductor.Notices.Alarm);
        Assert.Equal((byte)0, _cable.Guard.MutedFor(0));
        _cable.Delay = null;
        Assert.Null(_desk.Do(PanelActions.Panic));
        Run(1000);
        Assert.Null(_cable.Guard.MutedFor(0));
        Assert.Equal("in 1 keys is heard again", _desk.Conductor.Notices.LastWord);
    }

    [Fact]
    public void A_synth_that_echoes_notes_alone_stays_muted_until_the_player_checks()
    {
        _cable.Delay = () => 5;
        _cable.Returns = m => m.IsNoteOn || m.IsNoteOff;
        _cable.Key(10, 60, 90);
        Run(10_000);
        Assert.Equal((byte)0, _cable.Guard.MutedFor(0));
        Assert.Equal(Told, Assert.Single(Faults));
        _cable.Delay = null;
        Run(10_000);
        Assert.Equal((byte)0, _cable.Guard.MutedFor(0));
        Assert.Null(_desk.Do(PanelActions.Check));
        Run(1000);
        Assert.Null(_cable.Guard.MutedFor(0));
    }

    [Fact]
    public void Somebody_whose_keys_are_suspected_again_and_again_causes_a_probe_every_two_seconds_at_most()
    {
        // One key repeated on a keyboard that strikes everything with 100, played through.
        for (int i = 0; i < 400; i++) _cable.Key(i * 150, 60, 100);
        Run(60_000);
        Assert.InRange(Probes, 20, 35);
        Assert.Empty(Faults);
    }

    private void Run(double milliseconds)
    {
        for (double end = _now + milliseconds; _now < end;)
        {
            _now += 50;
            _cable.RunTo(_now);
            _stage.RunTo(_cable.Clock.Now);
            _check.Look(_desk, _cable.Clock.Now);
        }
    }
}
