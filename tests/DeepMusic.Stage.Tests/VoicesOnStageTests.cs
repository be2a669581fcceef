using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Core.Notation;
using DeepMusic.Live;
using DeepMusic.Live.Recording;

namespace DeepMusic.Stage.Tests;

/// <summary>Four voices on real ports: a melody gets its three others in time, a key its shadow at once, and what was played is redone by pedals.</summary>
[Collection(StageCollection.Name)]
public sealed class VoicesOnStageTests(JackServer server)
{
    private const int Keep = 82, Redo = 83, Loop = 84, Export = 85, Next = 86;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly Settings Trading = Knobs.AtRest.With("turn", "bars:2").With("tempo", "120").Settings;

    // Soprano, alto, tenor and bass as singers have them, and a knob's edge.
    private static readonly (int Low, int High)[] Ranges = [(57, 84), (52, 76), (45, 72), (36, 66)];

    private const string Quartet = """
        engine = "deepbach"
        voices = [1, 2, 3, 4]

        [knobs]
        turn = "bars:2"
        tempo = 120
        key = "off"
        range = "36..84"
        repeats = "off"
        """;

    [Fact]
    public void A_melody_that_is_played_live_gets_its_voices_in_time_each_on_its_channel()
    {
        server.Need();
        using var folder = new TemporaryFolder();
        using var jam = new Jam("--preset", Preset(folder, Quartet), "--seed", "7");
        jam.Play(2, TimeSpan.FromSeconds(8), Trading);
        Until.Passed(5); // the last answer
        TimedMessage[] heard = jam.Ear.Heard;
        Journal journal = jam.End();

        JamTests.HeardWhenDue(journal, heard);
        jam.NothingWasAllocatedInRealTime();
        Assert.Equal(0, Jam.Sounding(heard));
        AnswerEvent[] answers = [.. journal.Events.OfType<AnswerEvent>().Where(a => journal.Events.OfType<PlayEvent>().Any(p => p.Id == a.Id))];
        Assert.Equal(2, answers.Length);
        foreach (AnswerEvent answer in answers)
        {
            Assert.StartsWith("deepbach", answer.Rung, StringComparison.Ordinal);
            SentEvent[] sent = [.. journal.Events.OfType<SentEvent>().Where(s => s.Lane == SentEvent.Answer && s.Ticket == answer.Id && s.Message.IsNoteOn)];
            Assert.Equal([0, 1, 2, 3], sent.Select(s => s.Message.Channel).Distinct().Order());
            Assert.All(sent.Where(s => s.Message.Channel > 0), s => Assert.InRange(s.Message.Data1, Ranges[s.Message.Channel].Low, Ranges[s.Message.Channel].High));
            // All four begin with the answer, on its bar line.
            HostTime start = journal.Events.OfType<PlayEvent>().Single(p => p.Id == answer.Id).Start;
            Assert.All(Enumerable.Range(0, 4), voice => Assert.InRange((sent.First(s => s.Message.Channel == voice).Due - start).TotalSeconds, -0.1, 1.1));
        }
        Assert.Null(Replay.Play(journal).Difference);
    }

    [Fact]
    public void Every_key_gets_its_shadow_at_once_and_it_ends_with_the_key()
    {
        server.Need();
        using var jam = new Jam("--preset", "shadow-bach", "--set", "turn=cue", "--seed", "7");
        jam.Play(2, TimeSpan.FromSeconds(5), Trading);
        Until.Passed(1);
        TimedMessage[] heard = jam.Ear.Heard;
        Journal journal = jam.End();
        jam.NothingWasAllocatedInRealTime();

        (HostTime Stamp, int Key)[] keys = [.. journal.Events.OfType<MidiEvent>().Where(m => m.Message.IsNoteOn).Select(m => (m.Stamp, (int)m.Message.Data1))];
        SentEvent[] shadows = [.. journal.Events.OfType<SentEvent>().Where(s => s.Lane == SentEvent.Shadow && s.Message.IsNoteOn)];
        Assert.Equal(keys.Length, shadows.Length);
        Assert.All(keys.Zip(shadows), pair => Assert.True(pair.Second.Message.Data1 < pair.First.Key, $"{pair}"));
        double[] late = [.. keys.Zip(shadows, (k, s) => (s.Time - k.Stamp).TotalMilliseconds).Order()];
        Assert.InRange(late[late.Length / 2], 0, 20);
        Assert.Equal(0, Jam.Sounding(heard));
    }

    [Fact]
    public void Pedals_loop_what_was_played_redo_a_part_of_it_and_leave_the_rest()
    {
        server.Need();
        using var folder = new TemporaryFolder();
        string pedals = string.Concat((((int, string)[])[(Keep, "sketch/keep"), (Redo, "sketch/redo"), (Loop, "sketch/loop"), (Export, "sketch/export"), (Next, "sketch/voice")])
            .Select(p => $"\n[[control]]\nsource = \"cc:{p.Item1}\"\ntarget = \"{p.Item2}\"\n"));
        using var jam = new Jam("--preset", Preset(folder, Quartet + "\n" + pedals), "--seed", "7");
        jam.Play(1, TimeSpan.FromSeconds(8), Trading);
        Until.Passed(1);
        Press(jam, Export);
        Assert.True(Until.True(() => File.Exists(Path.Combine(jam.Folder, "sketch-1.musicxml")), Patience), "no file is written");
        // Two voices further on: the soprano alone.
        Press(jam, Next);
        Press(jam, Next);
        Press(jam, Loop);
        Assert.True(Until.True(() => Journal.Open(jam.Folder).Events.OfType<PassEvent>().Any(), Patience), "the loop does not begin");
        Press(jam, Redo);
        Assert.True(Until.True(() => Journal.Open(jam.Folder).Events.OfType<FillingEvent>().Any(), Patience), "nothing is written");
        Assert.True(Until.True(() => Journal.Open(jam.Folder).Events.OfType<PassEvent>().Count() >= 3, TimeSpan.FromSeconds(40)), "the loop does not come round");
        Press(jam, Export);
        Assert.True(Until.True(() => File.Exists(Path.Combine(jam.Folder, "sketch-2.mid")), Patience), "no second file is written");
        Press(jam, Loop);
        Until.Passed(1);
        TimedMessage[] heard = jam.Ear.Heard;
        Journal journal = jam.End();

        Assert.Equal(0, Jam.Sounding(heard));
        SheetMusic before = MusicXml.Load(Path.Combine(jam.Folder, "sketch-1.musicxml")), after = MusicXml.Load(Path.Combine(jam.Folder, "sketch-2.musicxml"));
        Assert.Equal(["You", "Soprano", "Alto", "Tenor", "Bass"], after.Staves.Select(s => s.Name));
        Assert.Equal(new bool[] { false, true, false, false, false }, before.Staves.Zip(after.Staves, (a, b) => !a.Measures.SequenceEqual(b.Measures)));
        FillingEvent filling = Assert.Single(journal.Events.OfType<FillingEvent>());
        Assert.Equal("orderless", filling.Written.Engine);
        Assert.Contains(journal.Events.OfType<SentEvent>(), s => s.Lane == SentEvent.Sketch && s.Message.IsNoteOn && s.Message.Channel == 3);
        Assert.Null(Replay.Play(journal).Difference);
    }

    private static string Preset(TemporaryFolder folder, string text)
    {
        string file = Path.Combine(folder.Path, "quartet.toml");
        File.WriteAllText(file, text);
        return file;
    }

    private static void Press(Jam jam, int pedal)
    {
        jam.Send(MidiMessage.Control(0, pedal, 127));
        jam.Send(MidiMessage.Control(0, pedal, 0));
        Until.Passed(0.2);
    }
}
