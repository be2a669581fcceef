using CsCheck;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Tests;

public class ReplayTests
{
    // Channels are where a set was heard, not what was played: no journal has them.
    private static readonly Preset[] Presets = [.. PresetShelf.Names.Select(n => PresetShelf.Load(n) with { Voices = [] })];

    private static readonly Gen<string> Turning = OneOf(
        "key=C minor", "key=off", "key=auto", "key=D dorian", "chord-lock=on", "chord-lock=off", "range=60..84", "range=36..60", "density=1", "density=follow",
        "polyphony=1", "polyphony=4", "longest=0.5", "longest=8", "land=C5@1.3", "land=off", "length=2", "length=call", "surprise=0.9", "no-copy=4", "no-copy=0",
        "turn=gap", "turn=bars:1", "turn=bars:2", "turn=cue", "gap=100", "gap=600", "tempo=100", "tempo=auto", "meter=3/4", "meter=4/4", "meter=6/8",
        "velocity-follow=0", "swing-follow=1", "barge-in=duet", "barge-in=yield", "shadow=2", "shadow=0", "cue=key:C2", "cue=cc:67", "click=on", "click=off",
        "clock-out=on", "clock-out=off", "mute=on", "mute=off");

    /// <summary>What may happen, and how long after what happened before, in milliseconds; often at the very same moment.</summary>
    private static readonly Gen<(int After, Action<VirtualStage> Does)> Event = Gen.Select(
        Gen.Frequency((2, Gen.Const(0)), (6, Gen.Int[1, 400]), (1, Gen.Int[400, 4000]), (2, OneOf(50, 100, 250, 500))),
        Gen.Frequency<Action<VirtualStage>>(
            (12, Gen.Select(Gen.Int[48, 72], Gen.Int[1, 127], Gen.Byte[0, 1]).Select((pitch, velocity, port) => (Action<VirtualStage>)(s => Now(s, MidiMessage.NoteOn(0, new Pitch(pitch), velocity), port)))),
            (12, Gen.Select(Gen.Int[48, 72], Gen.Byte[0, 1]).Select((pitch, port) => (Action<VirtualStage>)(s => Now(s, MidiMessage.NoteOff(0, new Pitch(pitch)), port)))),
            (5, Gen.Select(Gen.Int[0, 23], Gen.Int[120, 300]).Select((root, each) => (Action<VirtualStage>)(s => s.Melody(Seconds(s), each / 1000.0, 60 + root % 5, 64, 55 + root, 67, 62)))),
            (2, Gen.Select(Gen.Int[60, 180], Gen.Int[1, 6], Gen.Bool).Select((bpm, quarters, start) => (Action<VirtualStage>)(s => s.Clock(Seconds(s) + 0.001, bpm, quarters, start)))),
            (1, OneOf<byte>(0xFA, 0xFB, 0xFC).Select(status => (Action<VirtualStage>)(s => Now(s, new MidiMessage(status), 0)))),
            (1, Gen.Int[0, 64].Select(at => (Action<VirtualStage>)(s => Now(s, new MidiMessage(0xF2, (byte)at, 0), 0)))),
            (1, Gen.Select(OneOf(64, 67), OneOf(0, 127)).Select((cc, value) => (Action<VirtualStage>)(s => Now(s, MidiMessage.Control(0, cc, value), 0)))),
            (6, Turning.Select(turn => (Action<VirtualStage>)(s => s.Do(c => c.Turn(turn.Split('=')[0], turn.Split('=')[1]))))),
            (4, Gen.Enum<PlayerAction>().Select(action => (Action<VirtualStage>)(s => s.Do(c => c.Do(action))))),
            (2, OneOf(Presets).Select(preset => (Action<VirtualStage>)(s => s.Do(c => c.Enter(preset))))),
            (10, Gen.Select(Gen.Frequency((1, Gen.Enum<SketchAction>()), (1, OneOf(SketchAction.Loop, SketchAction.Redo, SketchAction.Play, SketchAction.Take))), OneOf("", "", "on", "off", "all", "2-3", "1 answer", "chords", "C5@1.1", "Dm7 G7 | C"))
                .Select((action, argument) => (Action<VirtualStage>)(s => s.Do(c => Asked(() => c.Sketch.Do(action, argument)))))),
            (1, Gen.Byte[0, 1].Select(port => (Action<VirtualStage>)(s => s.Do(c => c.InputLost(port, "keys")))))));

    [Fact]
    public void Whatever_happens_in_a_set_its_replay_is_the_same_to_the_bit_and_nothing_sounds_at_its_end()
    {
        int looped = 0;
        Gen.Select(Event.Array[5, 60], Gen.Int[0, Presets.Length - 1], Gen.ULong).Sample(
            (events, preset, seed) =>
            {
                Played set = Played.Set(Presets[preset], stage => Run(stage, events), seed, fillers: Sketch.AnyNotes.Shelf());
                set.Notes();
                Replayed again = Replay.Play(set.Journal, Sketch.AnyNotes.Shelf());
                Assert.Null(again.Difference);
                Assert.Equal(Sketched(set.Events), Sketched(again.Events));
                if (set.Of<PassEvent>().Any()) Interlocked.Increment(ref looped);
            },
            iter: 60);
        Assert.True(looped > 0, "no set looped its sketchpad");
    }

    [Theory]
    [InlineData("call-and-response")]
    [InlineData("trade-fours")]
    [InlineData("anticipation-trade")]
    public void A_rehearsal_read_back_from_its_file_replays_the_same(string preset)
    {
        Played set = Played.Rehearse(PresetShelf.Load(preset), calls: 2, every: 18);
        Journal journal = set.Journal;
        string folder = Directory.CreateTempSubdirectory("deepmusic-replay").FullName;
        try
        {
            using (var recorder = new Recorder(Path.Combine(folder, Journal.FileName), journal.Header, Assert.Fail, patient: true))
            {
                foreach (JournalEvent e in set.Events) recorder.Write(e);
                Assert.True(recorder.Close(journal.End, "test"));
            }
            Assert.NotEmpty(set.Of<PlayEvent>());
            Assert.Null(Replay.Play(Journal.Open(folder)).Difference);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_first_note_that_differs_is_named()
    {
        Journal journal = Played.Rehearse(Played.With("key=C major")).Journal;
        AnswerEvent answer = journal.Events.OfType<AnswerEvent>().Skip(1).First(a => !a.Phrase.IsRest);
        Note wrong = answer.Phrase.Notes[0] with { Pitch = new Pitch(answer.Phrase.Notes[0].Pitch.Number == 61 ? 62 : 61) };
        AnswerEvent forged = answer with { Phrase = answer.Phrase.With([wrong, .. answer.Phrase.Notes.Skip(1)]) };
        string? difference = Replay.Play(journal with { Events = journal.Events.Replace(answer, forged) }).Difference;
        Assert.NotNull(difference);
        Assert.Contains($"{forged.Phrase}", difference, StringComparison.Ordinal);
        Assert.Contains($"{answer.Phrase}", difference, StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_that_is_missing_makes_a_difference()
    {
        Journal journal = Played.Rehearse(Played.With()).Journal;
        MidiEvent lost = journal.Events.OfType<MidiEvent>().Skip(4).First(m => m.Message.IsNoteOn);
        Assert.NotNull(Replay.Play(journal with { Events = journal.Events.Remove(lost) }).Difference);
    }

    [Fact]
    public void A_set_of_an_engine_or_a_knob_that_is_not_known_cannot_be_replayed_and_says_so()
    {
        Journal journal = Played.Rehearse(Played.With(), calls: 1).Journal;
        Assert.Throws<JournalException>(() => Replay.Play(journal with { Header = journal.Header with { Engine = "oracle" } }));
        Assert.Throws<JournalException>(() => Replay.Play(journal with { Header = journal.Header with { Knobs = [KeyValuePair.Create("warmth", "3")] } }));
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static void Run(VirtualStage stage, (int After, Action<VirtualStage> Does)[] events)
    {
        foreach ((int after, Action<VirtualStage> does) in events)
        {
            stage.RunTo(stage.Conductor.Now + TimeSpan.FromMilliseconds(after));
            does(stage);
        }
        stage.RunTo(stage.Conductor.Now + TimeSpan.FromSeconds(6));
    }

    /// <summary>Asks something that may be refused.</summary>
    private static void Asked(Action ask)
    {
        try
        {
            ask();
        }
        catch (SketchException)
        {
            // Not everything can be asked at every moment.
        }
    }

    private static IEnumerable<JournalEvent> Sketched(IEnumerable<JournalEvent> events) => events.OfType<SentEvent>().Where(s => s.Lane == SentEvent.Sketch);

    private static double Seconds(VirtualStage stage) => stage.Conductor.Now.Seconds;

    private static void Now(VirtualStage stage, MidiMessage message, byte port) => stage.Hear(new TimedMessage(stage.Conductor.Now, message, port));
}
