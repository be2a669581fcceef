using DeepMusic.Core;

namespace DeepMusic.Live.Tests.Thinking;

public class LadderLoaderTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("a\0b.mid")]
    [InlineData("there-is-none.mid")]
    public void Whatever_keeps_an_engine_from_coming_is_one_line_and_the_next_one_comes(string corpus)
    {
        var faults = new List<string>();
        using var ready = new ManualResetEventSlim();
        using var loader = new LadderLoader((_, _) => ready.Set(), line => { lock (faults) faults.Add(line); });
        loader.Ask(new Preset { Name = "broken", Corpus = corpus });
        loader.Ask(new Preset { Name = "whole" });
        Assert.True(ready.Wait(Patience, TestContext.Current.CancellationToken));
        lock (faults) Assert.StartsWith("broken: markov cannot be had: ", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_is_taught_beforehand_answers_as_one_that_heard_it_all()
    {
        Phrase phrase = new(Beats.Zero, Beats.Quarter * 4, [.. new[] { 60, 62, 64, 65 }.Select((p, i) => new Note(Beats.Quarter * i, Beats.Quarter, new Pitch(p), 80))]);
        Ladder early = EngineShelf.New("markov"), late = EngineShelf.New("markov");
        early.Feed(phrase, MusicalContext.Silence, Assert.Fail);
        using var done = new ManualResetEventSlim();
        using var loader = new LadderLoader((_, _) => { }, Assert.Fail);
        loader.Teach(late, [(phrase, MusicalContext.Silence)], done.Set);
        Assert.True(done.Wait(Patience, TestContext.Current.CancellationToken));
        var prompt = new Prompt { Call = phrase, Start = Beats.Quarter * 4, Length = Beats.Quarter * 4, Seed = 3 };
        Assert.Equal(early.Think(1, prompt).Answer.Phrase, late.Think(1, prompt).Answer.Phrase);
    }
}
