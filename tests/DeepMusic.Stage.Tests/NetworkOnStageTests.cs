using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Live;
using DeepMusic.Live.Recording;

namespace DeepMusic.Stage.Tests;

/// <summary>The program with a trained network that is too slow, broken or missing: it plays all the same.</summary>
[Collection(StageCollection.Name)]
public class NetworkOnStageTests(JackServer server)
{
    private static readonly string[] TradeBars = ["--set", "turn=bars:1", "--set", "tempo=120", "--set", "key=C minor-pentatonic", "--seed", "7"];
    private static readonly Settings Trading = Knobs.AtRest.With("turn", "bars:1").With("tempo", "120").With("key", "C minor-pentatonic").Settings;
    private static readonly AnticipationConfig TooLarge = new() { Hidden = 2048 };

    public static TheoryData<string> Damages => ["truncated weights", "weights that are none", "a config of another room", "no config", "another shape"];

    [Fact]
    public void However_slow_a_network_is_no_note_on_stage_is_late()
    {
        server.Need();
        using var model = new UntrainedModel(TooLarge);
        using var jam = new Jam(["--model", model.Path, .. TradeBars]);
        jam.Play(4, TimeSpan.FromSeconds(4), Trading);
        Until.Passed(2.5); // the last answer's bar
        TimedMessage[] heard = jam.Ear.Heard;
        Journal journal = jam.End();

        JamTests.StartOnTheLine(journal, answers: 4, bar: 2);
        JamTests.HeardWhenDue(journal, heard);
        Assert.Equal(0, Jam.Sounding(heard));
        AnsweredWithoutLoss(journal);
    }

    [Fact]
    public void However_slow_a_network_is_no_note_of_a_rehearsal_against_the_clock_is_late()
    {
        using var folder = new TemporaryFolder();
        using var model = new UntrainedModel(TooLarge);
        string printed = Rehearse(folder.Path, "slow", ["--model", model.Path, .. TradeBars]);
        Assert.True(printed.Contains("on time 3 of 3 (1.000)", StringComparison.Ordinal), printed);
        Journal journal = Journal.Open(Path.Combine(folder.Path, "slow"));
        JamTests.StartOnTheLine(journal, answers: 3, bar: 2);
        AnsweredWithoutLoss(journal);
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_broken_model_is_one_line_and_units_play(string damage)
    {
        using var folder = new TemporaryFolder();
        using var model = new UntrainedModel(new AnticipationConfig { Hidden = 32, ConstraintHidden = 16 });
        Break(model.Path, damage);
        string printed = Rehearse(folder.Path, "set", ["--fast", "--engine", "anticipation", "--model", model.Path, .. TradeBars]);
        string line = Assert.Single(printed.Split('\n'), l => l.Contains("; units answer", StringComparison.Ordinal));
        Assert.StartsWith($"# {model.Path}", line, StringComparison.Ordinal);
        PlaysUnits(Journal.Open(Path.Combine(folder.Path, "set")), line[2..], answers: 3);
    }

    [Fact]
    public void A_model_that_is_not_there_is_one_line_that_lists_those_that_are()
    {
        using var folder = new TemporaryFolder();
        string printed = Rehearse(folder.Path, "set", ["--fast", "--model", "no-such-model", .. TradeBars]);
        string line = Assert.Single(printed.Split('\n'), l => l.Contains("no-such-model", StringComparison.Ordinal));
        Assert.Equal($"# there is no model \"no-such-model\" of AnticipationRnn: there are {string.Join(", ", EngineShelf.Models("anticipation"))}; units answer", line);
        Assert.Contains("melody", EngineShelf.Models("anticipation"));
        PlaysUnits(Journal.Open(Path.Combine(folder.Path, "set")), line[2..], answers: 3);
    }

    [Fact]
    public void A_set_on_stage_begins_although_its_model_is_broken()
    {
        server.Need();
        using var model = new UntrainedModel(new AnticipationConfig { Hidden = 32, ConstraintHidden = 16 });
        Break(model.Path, "truncated weights");
        using var jam = new Jam(["--engine", "anticipation", "--model", model.Path, .. TradeBars]);
        jam.Play(2, TimeSpan.FromSeconds(4), Trading);
        Until.Passed(2.5);
        Journal journal = jam.End();
        PlaysUnits(journal, journal.Events.OfType<FaultEvent>().First().Text, answers: 2);
    }

    [Fact]
    public void The_same_seed_plays_the_same_notes_in_two_processes()
    {
        using var folder = new TemporaryFolder();
        foreach (string set in (string[])["a", "b"]) Rehearse(folder.Path, set, ["--fast", "--engine", "anticipation", "--seed", "5"]);
        Rehearse(folder.Path, "c", ["--fast", "--engine", "anticipation", "--seed", "6"]);
        Journal[] sets = [.. ((string[])["a", "b", "c"]).Select(set => Journal.Open(Path.Combine(folder.Path, set)))];
        Assert.All(sets, s => Assert.Contains(s.Events.OfType<AnswerEvent>(), a => a.Rung.StartsWith("anticipation", StringComparison.Ordinal)));
        Assert.Equal(WithoutCost(sets[0]), WithoutCost(sets[1]));
        Assert.NotEqual(sets[0].Events.OfType<AnswerEvent>().Select(a => a.Phrase), sets[2].Events.OfType<AnswerEvent>().Select(a => a.Phrase));
        Assert.StartsWith("the same: ", Jam.Program("replay", Path.Combine(folder.Path, "a"), "--check"), StringComparison.Ordinal);
    }

    private static JournalEvent[] WithoutCost(Journal journal) => [.. journal.Events.Select(e => e is AnswerEvent a ? a with { Spent = TimeSpan.Zero } : e)];

    private static void AnsweredWithoutLoss(Journal journal)
    {
        Assert.Equal("anticipation", journal.Header.Engine);
        // Which rung is quick enough is the machine's affair (that a slow one falls is tried in virtual time); that nobody rests or is late is ours.
        Assert.DoesNotContain(journal.Events.OfType<AnswerEvent>(), a => a.Rung == Answer.RestRung);
        Assert.DoesNotContain(journal.Events.OfType<FaultEvent>(), f => f.Text.Contains("too late", StringComparison.Ordinal));
        Locks.Kept(journal, Trading);
        IEnumerable<string> rungs = journal.Events.OfType<AnswerEvent>().GroupBy(a => a.Rung).Select(g => $"{g.Key} {g.Count()}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{string.Join(", ", rungs)}; {string.Join("; ", journal.Events.OfType<FaultEvent>().Select(f => f.Text))}");
    }

    private static void PlaysUnits(Journal journal, string line, int answers)
    {
        Assert.Equal(("units", "melody"), (journal.Header.Engine, journal.Header.Model));
        Assert.EndsWith("; units answer", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
        Assert.Equal(line, Assert.Single(journal.Events.OfType<FaultEvent>()).Text);
        Assert.Equal(answers, journal.Events.OfType<PlayEvent>().Count());
        Assert.All(journal.Events.OfType<AnswerEvent>(), a => Assert.Equal("units", a.Rung));
    }

    /// <summary>Three of the built-in performer's calls, one every other bar.</summary>
    private static string Rehearse(string folder, string set, string[] arguments)
    {
        string calls = Path.Combine(folder, "calls.mid");
        var performer = new VirtualPerformer(1);
        List<TimedMessage> messages = [.. Enumerable.Range(0, 3).SelectMany(i => performer.NextCall(HostTime.FromSeconds(4 * i), Trading))];
        new Core.Midi.Performance { Tracks = [new PerformanceTrack("calls", messages)] }.ToMidiFile().Save(calls);
        return Jam.Program(["rehearse", calls, "--out", Path.Combine(folder, set), .. arguments]);
    }

    private static void Break(string model, string damage)
    {
        string weights = Path.Combine(model, CheckpointFolder.WeightsFile), config = Path.Combine(model, CheckpointFolder.ConfigFile);
        switch (damage)
        {
            case "truncated weights":
                using (FileStream file = File.OpenWrite(weights)) file.SetLength(file.Length * 2 / 3);
                break;
            case "weights that are none": File.WriteAllText(weights, "these are no weights"); break;
            case "a config of another room": File.WriteAllText(config, File.ReadAllText(config).Replace(AnticipationConfig.Room, "PerformanceRnn", StringComparison.Ordinal)); break;
            case "no config": File.Delete(config); break;
            default: File.WriteAllText(config, File.ReadAllText(config).Replace("\"hidden\": 32", "\"hidden\": 48", StringComparison.Ordinal)); break;
        }
    }
}
