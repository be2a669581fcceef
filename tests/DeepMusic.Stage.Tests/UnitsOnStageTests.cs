using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live;
using DeepMusic.Live.Recording;
using DeepMusic.Live.Tests;

namespace DeepMusic.Stage.Tests;

/// <summary>The program answering with recorded bars, on real ports, from a library of its own.</summary>
[Collection(StageCollection.Name)]
public sealed class UnitsOnStageTests(JackServer server, UntrainedUnits units) : IClassFixture<UntrainedUnits>
{
    private const int Interrupt = 2, Kill = 9;
    private static readonly string[] TradeBars = ["--engine", "units", "--set", "turn=bars:2", "--set", "tempo=160", "--set", "key=C minor", "--seed", "7"];
    private static readonly Settings Trading = Knobs.AtRest.With("turn", "bars:2").With("tempo", "160").With("key", "C minor").Settings;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(3);

    [Fact]
    public void From_the_third_exchange_on_bars_of_tonight_sound_on_the_bar_line_and_every_note_ends()
    {
        server.Need();
        using var jam = new Jam(["--model", units.Model, "--library", UntrainedUnits.LibraryName, .. TradeBars]);
        jam.Play(5, Turn * 2, Trading);
        Until.Passed(Turn.TotalSeconds + 1);
        TimedMessage[] heard = jam.Ear.Heard;
        Journal journal = jam.End(Interrupt);

        JamTests.StartOnTheLine(journal, answers: 5, bar: 1.5);
        JamTests.HeardWhenDue(journal, heard);
        Assert.Equal(0, Jam.Sounding(heard));
        Locks.Kept(journal, Trading);
        Assert.DoesNotContain(journal.Events, e => e is FaultEvent);
        Assert.Equal(("units", "untrained", UntrainedUnits.LibraryName), (journal.Header.Engine, journal.Header.Model, journal.Header.Library));
        Assert.All(Played(journal).Skip(2), a => Assert.Contains(a.Provenance, p => p.Detail.Contains("your bar ", StringComparison.Ordinal)));
        Assert.Contains(Played(journal).SelectMany(a => a.Provenance), p => p.Detail.Contains(" of tune ", StringComparison.Ordinal));
        Assert.Null(Replay.Play(Here(journal)).Difference);
    }

    [Fact]
    public void A_set_that_was_killed_replays_with_the_same_bars()
    {
        server.Need();
        using var jam = new Jam(["--model", units.Model, "--library", units.Library, .. TradeBars]);
        jam.Play(3, Turn * 2, Trading);
        jam.WaitUntilItAnswers();
        Journal journal = jam.End(Kill);
        Assert.False(journal.IsComplete);
        Assert.NotEmpty(Played(journal));
        Assert.Null(Replay.Play(Here(journal)).Difference);
    }

    [Theory]
    [InlineData("no library at all")]
    [InlineData("cut short")]
    [InlineData("missing")]
    public void A_library_that_cannot_be_had_is_one_line_and_bars_of_tonight_answer(string damage)
    {
        using var folder = new TemporaryFolder();
        string library = Path.Combine(folder.Path, "mine.units"), calls = Path.Combine(folder.Path, "calls.mid"), set = Path.Combine(folder.Path, "set");
        if (damage == "no library at all") File.WriteAllText(library, "these are no units");
        if (damage == "cut short") File.WriteAllBytes(library, File.ReadAllBytes(units.Library).AsSpan(0, 30_000));
        var performer = new VirtualPerformer(1);
        List<TimedMessage> messages = [.. Enumerable.Range(0, 3).SelectMany(i => performer.NextCall(HostTime.FromSeconds(6 * i), Trading))];
        new Core.Midi.Performance { Tracks = [new PerformanceTrack("calls", messages)] }.ToMidiFile().Save(calls);
        string printed = Jam.Program(["rehearse", calls, "--fast", "--out", set, "--model", units.Model, "--library", library, .. TradeBars]);

        string line = Assert.Single(printed.Split('\n'), l => l.Contains("mine.units", StringComparison.Ordinal));
        Assert.EndsWith("; bars of tonight alone answer", line, StringComparison.Ordinal);
        Journal journal = Journal.Open(set);
        Assert.Equal(line[2..], Assert.Single(journal.Events.OfType<FaultEvent>()).Text);
        Assert.All(Played(journal), a => Assert.Equal("units", a.Rung));
        Assert.Contains(Played(journal).SelectMany(a => a.Provenance), p => p.Detail.Contains("your bar ", StringComparison.Ordinal));
    }

    private static IEnumerable<AnswerEvent> Played(Journal journal) =>
        journal.Events.OfType<PlayEvent>().Select(p => journal.Events.OfType<AnswerEvent>().Last(a => a.Id == p.Id));

    /// <summary>The journal has the model's name, and it is on nobody's shelf.</summary>
    private Journal Here(Journal journal) => journal with { Header = journal.Header with { Model = units.Model } };
}
