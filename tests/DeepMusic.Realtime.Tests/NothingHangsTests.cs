using CsCheck;
using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime.Tests;

/// <summary>Whatever is asked of the sequencer in whatever order, nothing sounds at the end.</summary>
public sealed class NothingHangsTests(ITestOutputHelper output)
{
    private const int Lanes = 3;
    private const int Ports = 2;
    // As often as they stand here: mostly playing, now and then trouble.
    private static readonly Deed[] Deeds =
    [
        Deed.Note, Deed.Note, Deed.Note, Deed.Note, Deed.Note, Deed.Note, Deed.On, Deed.On, Deed.Off, Deed.Off, Deed.Pedal, Deed.Bend,
        Deed.Wait, Deed.Wait, Deed.Wait, Deed.Wait, Deed.WaitMore, Deed.Cancel, Deed.Cancel, Deed.Flush, Deed.Panic,
        Deed.Unplug, Deed.PlugIn, Deed.PlugInSilently, Deed.Sleep,
    ];

    private static readonly Gen<Act> Acts = Gen.Select(
        Gen.Int[0, Deeds.Length - 1].Select(i => Deeds[i]), Gen.Int[0, Lanes - 1], Gen.Int[0, Ports - 1], Gen.Int[60, 62], Gen.UInt[0, 2], Gen.Int[-10, 60], Gen.Int[0, 60],
        (deed, lane, port, pitch, ticket, from, length) => new Act(deed, lane, (byte)port, pitch, ticket, from, length));

    private enum Deed { Note, On, Off, Pedal, Bend, Cancel, Flush, Panic, Unplug, PlugIn, PlugInSilently, Wait, WaitMore, Sleep }

    private readonly record struct Act(Deed Deed, int Lane, byte Port, int Pitch, uint Ticket, int From, int Length);

    [Fact]
    public void Every_note_on_has_its_note_off_and_nothing_sounds_or_is_held_at_the_end()
    {
        int notes = 0, cancelled = 0, owed = 0;
        Acts.Array[1, 80].Sample(
            acts =>
            {
                var stage = new Stage(new SequencerOptions { Ports = Ports, Voices = 6 }, Lanes, 32);
                foreach (Act act in acts)
                {
                    Do(stage, act);
                    Assert.Equal(stage.Wire.Sounding().Count, stage.Sequencer.Sounding);
                }
                notes += stage.Wire.Messages.Count(sent => sent.Message.IsNoteOn);
                cancelled += acts.Count(act => act.Deed == Deed.Cancel);
                owed += stage.Wire.Sounding().Count;
                for (byte port = 0; port < Ports; port++) stage.Wire.PlugIn(port);
                Assert.True(stage.Sequencer.Close(TimeSpan.Zero));
                Assert.Empty(stage.Wire.Sounding());
                Assert.Empty(stage.Wire.Moved());
                Assert.Equal(0, stage.Sequencer.Sounding);
            },
            iter: 5_000,
            threads: 1,
            print: acts => string.Join("\n", acts));
        output.WriteLine($"{notes} notes, {cancelled} cancels, {owed} sounding when closed");
        Assert.True(notes > 15_000 && owed > 1_500);
    }

    [Fact]
    public void Notes_that_run_out_by_themselves_end_without_being_closed()
    {
        Acts.Array[1, 60].Sample(
            acts =>
            {
                var stage = new Stage(new SequencerOptions { Ports = Ports }, Lanes, 32);
                foreach (Act act in acts)
                {
                    if (act.Deed is not (Deed.On or Deed.Off or Deed.Pedal or Deed.Bend)) Do(stage, act);
                }
                for (byte port = 0; port < Ports; port++)
                {
                    stage.Wire.PlugIn(port);
                    stage.Sequencer.PortBack(port);
                }
                Run(stage, 2000);
                Assert.Empty(stage.Wire.Sounding());
                Assert.Equal(0, stage.Sequencer.Sounding);
                // And all places have come back.
                foreach (Lane lane in stage.Lanes)
                {
                    for (int i = 0; i < 24; i++) Assert.True(lane.PlayNote(stage.Clock.Now, stage.Clock.Now, 0, new Pitch(60), 90));
                }
            },
            iter: 3_000,
            threads: 1,
            print: acts => string.Join("\n", acts));
    }

    [Fact]
    public void Nothing_is_early_and_at_equal_times_offs_are_first_and_arrival_is_kept()
    {
        Gen.Select(Gen.Int[0, 8], Gen.Int[0, 4], Gen.Int[0, 127], (at, length, pitch) => (At: at, Length: length, Pitch: pitch)).Array[1, 40].Sample(
            notes =>
            {
                var stage = new Stage(capacity: 64);
                foreach ((int at, int length, int pitch) in notes) stage.Lane.PlayNote(Stage.At(10 + at), Stage.At(11 + at + length), 0, new Pitch(pitch), 1 + pitch % 127);
                var controls = new List<HostTime>();
                stage.RunTo(100);
                foreach (TimedMessage sent in stage.Wire.Messages) controls.Add(sent.Time);
                Assert.Equal(controls.Order(), controls);
                while (stage.Sequencer.Sent.TryRead(out SentMessage sent)) Assert.Equal(sent.Due, sent.Sent);
                foreach (IGrouping<HostTime, TimedMessage> moment in stage.Wire.Messages.GroupBy(sent => sent.Time))
                {
                    int[] expected = [.. notes.Where(note => Stage.At(10 + note.At) == moment.Key).Select(note => note.Pitch)];
                    Assert.Equal(expected, moment.Where(sent => sent.Message.IsNoteOn).Select(sent => (int)sent.Message.Data1));
                    // Before the first note-on, everything whose time is over has been let go.
                    int firstOn = moment.ToList().FindIndex(sent => sent.Message.IsNoteOn);
                    int lateOffs = moment.Skip(Math.Max(firstOn, 0)).Where(sent => sent.Message.IsNoteOff).Count(off => !expected.Contains(off.Message.Data1));
                    Assert.True(firstOn < 0 || lateOffs == 0);
                }
            },
            iter: 3_000,
            threads: 1);
    }

    private static void Do(Stage stage, Act act)
    {
        Lane lane = stage.Lanes[act.Lane];
        HostTime now = stage.Clock.Now;
        HostTime from = now + TimeSpan.FromMilliseconds(act.From);
        HostTime until = from + TimeSpan.FromMilliseconds(act.Length);
        var pitch = new Pitch(act.Pitch);
        switch (act.Deed)
        {
            case Deed.Note: lane.PlayNote(from, until, 0, pitch, 90, act.Port, act.Ticket); break;
            case Deed.On: lane.Play(now, MidiMessage.NoteOn(0, pitch, 90), act.Port, act.Ticket); break;
            case Deed.Off: lane.Play(now, MidiMessage.NoteOff(0, pitch), act.Port, act.Ticket); break;
            case Deed.Pedal: lane.Play(from, MidiMessage.Control(0, 64, act.Length / 30 * 64), act.Port, act.Ticket); break;
            case Deed.Bend: lane.Play(from, new MidiMessage(0xE0, 0, (byte)(64 + act.Length / 40)), act.Port, act.Ticket); break;
            case Deed.Cancel: lane.Cancel(act.Ticket); break;
            case Deed.Flush: stage.Sequencer.Flush(); break;
            case Deed.Panic: stage.Sequencer.Panic(); break;
            case Deed.Unplug: stage.Wire.Unplug(act.Port); break;
            case Deed.PlugIn:
                stage.Wire.PlugIn(act.Port);
                stage.Sequencer.PortBack(act.Port);
                break;
            case Deed.PlugInSilently: stage.Wire.PlugIn(act.Port); break;
            case Deed.Wait: Run(stage, act.Length); break;
            case Deed.WaitMore: Run(stage, 5 * act.Length); break;
            case Deed.Sleep:
                stage.Clock.Advance(TimeSpan.FromMilliseconds(50 * act.Length));
                stage.Sequencer.Step(stage.Clock.Now);
                break;
        }
    }

    private static void Run(Stage stage, double milliseconds) => stage.RunTo((stage.Clock.Now - Stage.At(0)).TotalMilliseconds + milliseconds);
}
