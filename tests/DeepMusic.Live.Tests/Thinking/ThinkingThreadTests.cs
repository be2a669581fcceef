using DeepMusic.Core;

namespace DeepMusic.Live.Tests.Thinking;

public class ThinkingThreadTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly Prompt Prompt = new() { Call = Phrase.Rest(Beats.Zero, Beats.Quarter), Start = Beats.Zero, Length = Beats.Quarter };

    [Fact]
    public void An_engine_that_cannot_learn_is_told_of_and_still_asked()
    {
        using var told = new ManualResetEventSlim();
        using var answered = new ManualResetEventSlim();
        string fault = "";
        using var thinker = new ThinkingThread(Ladder.Of(new Forgetful()), new ManualClock(), _ => answered.Set(), line => { fault = line; told.Set(); });
        thinker.Feed(Prompt.Call, MusicalContext.Silence);
        thinker.Ask(1, Prompt);
        Assert.True(told.Wait(Patience, TestContext.Current.CancellationToken));
        Assert.True(answered.Wait(Patience, TestContext.Current.CancellationToken));
        Assert.Equal("forgetful could not learn the phrase: no room", fault);
    }

    [Fact]
    public void In_virtual_time_it_is_the_same()
    {
        string fault = "";
        var thoughts = new List<Thought>();
        var thinker = new InlineThinker(Ladder.Of(new Forgetful()), thoughts.Add, line => fault = line);
        thinker.Feed(Prompt.Call, MusicalContext.Silence);
        thinker.Ask(1, Prompt);
        Assert.Equal("forgetful could not learn the phrase: no room", fault);
        Assert.Equal(1, Assert.Single(thoughts).Id);
    }

    private sealed class Forgetful : IImproviser
    {
        public string Name => "forgetful";

        public void Feed(Phrase phrase, MusicalContext context) => throw new InvalidOperationException("no room");

        public Answer Respond(Prompt prompt, CancellationToken cancel) => Answer.Rest(prompt, Name);

        public void Reset()
        {
        }
    }
}
