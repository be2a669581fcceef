using System.Globalization;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live;
using DeepMusic.Live.Recording;

namespace DeepMusic.Stage.Tests;

/// <summary>Pedals, faders and scenes on real ports, and what is left of them after the program was killed.</summary>
[Collection(StageCollection.Name)]
public sealed class ScenesOnStageTests(JackServer server)
{
    private const int Kill = 9;
    private static readonly string[] Cue = ["--set", "turn=cue", "--set", "tempo=140", "--seed", "7"];
    private static readonly Settings Cued = Knobs.AtRest.With("turn", "cue").With("tempo", "140").Settings;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private const string Evening = """
        [[control]]
        source = "cc:80"
        target = "scene/next"

        [[scene]]
        name = "First"
        tempo = 140
        [scene.knobs]
        turn = "cue"
        length = 2

        [[scene]]
        name = "Second"
        engine = "units"
        channel = 5
        program = 12
        tempo = 140
        [scene.knobs]
        turn = "cue"
        length = 2
        range = "60..84"
        """;

    [Fact]
    public void A_fader_that_was_learned_over_the_network_changes_the_next_answer_and_is_no_music()
    {
        server.Need();
        NativeProgram.Need("oscsend", "liblo-tools");
        int port = LocalPort.Free();
        using var jam = new Jam(["--osc", $"{port}", .. Cue]);
        Osc(port, "/deepmusic/learn", "s", "range");
        Assert.True(Until.True(() => Waiting(port) is "range", Patience), "nothing waits for a controller");
        // It is learned on the way up, and taken up where the knob stands on the way down.
        for (int value = 0; value <= 127; value += 4) jam.Send(MidiMessage.Control(0, 74, value));
        for (int value = 127; value >= 0; value--) jam.Send(MidiMessage.Control(0, 74, value));
        Assert.True(Until.True(() => Journal.Open(jam.Folder).Events.OfType<KnobEvent>().LastOrDefault() is { Name: "range", Value: "24..48" }, Patience), "the fader does not turn the knob");
        Ask(jam, 1);
        TimedMessage[] heard = jam.Ear.Heard;
        Journal journal = jam.End();

        Assert.Contains(heard, m => m.Message.IsNoteOn);
        Assert.All(heard.Where(m => m.Message.IsNoteOn), m => Assert.InRange(m.Message.Data1, 24, 48));
        Assert.DoesNotContain(journal.Events.OfType<MidiEvent>(), m => m.Message.IsControl(74));
        Assert.Equal(0, Jam.Sounding(heard));
    }

    [Fact]
    public void A_pedal_changes_the_scene_in_mid_answer_and_every_note_ends_where_it_began()
    {
        server.Need();
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "evening.toml");
        File.WriteAllText(file, Evening);
        using var jam = new Jam("--setlist", file, "--seed", "7");
        Ask(jam, 1, wait: false);
        jam.Send(MidiMessage.Control(0, 80, 127));
        jam.Send(MidiMessage.Control(0, 80, 0));
        Assert.True(Until.True(() => Journal.Open(jam.Folder).Events.OfType<EngineEvent>().Any(), Patience), "the engine of the second scene does not come");
        Until.Passed(4);
        Ask(jam, 2);
        TimedMessage[] heard = jam.Ear.Heard;
        Journal journal = jam.End();

        Assert.Equal(0, Jam.Sounding(heard));
        MarkEvent entered = Assert.Single(journal.Events.OfType<MarkEvent>(), m => m.Text == "preset Second");
        // The answer that played goes on to its end on its own channel, the next one is on the other.
        SentEvent[] answers = [.. journal.Events.OfType<SentEvent>().Where(s => s.Lane == SentEvent.Answer && s.Message.IsNoteOn)];
        Assert.Contains(answers, s => s.Time > entered.Time && s.Message.Channel == 0);
        Assert.Contains(answers, s => s.Message.Channel == 4);
        Assert.All(answers.Where(s => s.Message.Channel == 4), s => Assert.InRange(s.Message.Data1, 60, 84));
        Assert.Contains(heard, m => m.Message.Command == 0xC0 && (m.Message.Channel, m.Message.Data1) == (4, 11));
        Assert.Equal("units", journal.Events.OfType<AnswerEvent>().Last().Rung);
        Assert.Null(Replay.Play(journal with { Header = journal.Header with { Inputs = [], Outputs = [] } }).Difference);
    }

    [Fact]
    public void A_program_that_was_killed_comes_back_as_it_stood()
    {
        server.Need();
        NativeProgram.Need("oscsend", "liblo-tools");
        using var own = new TemporaryFolder();
        string file = Path.Combine(own.Path, "evening.toml"), standing = Path.Combine(own.Path, "deepmusic", "standing.toml");
        File.WriteAllText(file, Evening);
        int port = LocalPort.Free();
        using (var jam = new Jam(own, ["--setlist", file, "--osc", $"{port}"]))
        {
            jam.Send(MidiMessage.Control(0, 80, 127));
            Osc(port, "/deepmusic/density", "f", "2.5");
            Assert.True(
                Until.True(() => File.Exists(standing) && File.ReadAllText(standing) is var text && text.Contains("Second", StringComparison.Ordinal) && text.Contains("2.5", StringComparison.Ordinal), Patience),
                "it is not kept how the instrument stands");
            jam.End(Kill);
        }
        using (var again = new Jam(own, []))
        {
            Journal journal = again.End();
            Assert.Equal(("Second", "units", "2.5"), (journal.Header.Preset, journal.Header.Engine, journal.Header.Knobs.First(k => k.Key == "density").Value));
        }
    }

    /// <summary>One call, and the pedal that asks for its answer.</summary>
    private static void Ask(Jam jam, ulong seed, bool wait = true)
    {
        HostTime start = jam.Play(1, TimeSpan.FromSeconds(4), Cued, seed);
        jam.Send(MidiMessage.Control(0, 67, 127));
        jam.Send(MidiMessage.Control(0, 67, 0));
        jam.WaitUntilItAnswers();
        if (wait) Until.Passed(6);
    }

    private static void Osc(int port, params string[] message) => NativeProgram.Run("oscsend", ["127.0.0.1", port.ToString(CultureInfo.InvariantCulture), .. message]);

    /// <summary>What waits for a controller, as OSCQuery tells it.</summary>
    private static string? Waiting(int port)
    {
        using var client = new HttpClient();
        string json = client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/deepmusic/learning?VALUE")).GetAwaiter().GetResult();
        return System.Text.Json.JsonDocument.Parse(json).RootElement.GetProperty("VALUE")[0].GetString();
    }
}
