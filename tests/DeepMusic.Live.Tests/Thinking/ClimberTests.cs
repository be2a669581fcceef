using DeepMusic.Core;
using DeepMusic.Engines.Markov;

namespace DeepMusic.Live.Tests.Thinking;

public sealed class ClimberTests : IDisposable
{
    private static readonly Phrase Call = new(Beats.Zero, Beats.Quarter * 8,
        new[] { 60, 62, 64, 65, 67, 65, 64, 62 }.Select((p, i) => new Note(Beats.Quarter * i, Beats.Quarter, new Pitch(p), 80)));

    private static readonly Prompt Prompt = new()
    {
        Call = Call,
        Start = Beats.Quarter * 8,
        Length = Beats.Quarter * 8,
        Context = MusicalContext.Silence with { Timeline = Timeline.Default },
        Seed = 5,
        Deadline = TimeSpan.FromMilliseconds(200),
    };

    private readonly ManualClock _clock = new(HostTime.FromSeconds(100));
    private readonly ManualResetEventSlim _letGo = new();
    private readonly List<(Thought Thought, HostTime At)> _told = [];
    private readonly List<string> _faults = [];
    private readonly CancellationTokenSource _withdrawn = new();
    private Climber? _climber;

    private Thought Answer => Assert.Single(_told, t => !t.Thought.More).Thought;

    public void Dispose()
    {
        _letGo.Set();
        _climber?.Dispose();
    }

    private static Rung Markov(double costs = 20)
    {
        var rung = new Rung("markov", new MarkovImproviser());
        rung.Costs.Record(TimeSpan.FromMilliseconds(costs), Prompt.Length);
        return rung;
    }

    private Climber On(params Rung[] rungs) => _climber = new Climber(new Ladder("network", [.. rungs]), _clock, line => { lock (_faults) _faults.Add(line); });

    private void Ask(Climber climber, Action? told = null)
    {
        _told.Clear();
        climber.Climb(new Question(1, Prompt, _clock.Now + Prompt.Deadline), _withdrawn.Token, t =>
        {
            _told.Add((t, _clock.Now));
            told?.Invoke();
        });
    }

    private static Rung Costing(IImproviser engine, double milliseconds)
    {
        var rung = new Rung(engine.Name, engine);
        rung.Costs.Record(TimeSpan.FromMilliseconds(milliseconds), Prompt.Length);
        return rung;
    }

    /// <summary>Moves the clock once <paramref name="ready"/>, on a thread that the climbing does not wait for.</summary>
    private Thread Later(Func<bool> ready, TimeSpan span)
    {
        var thread = new Thread(() =>
        {
            if (SpinWait.SpinUntil(ready, Network.Patience)) _clock.Advance(span);
        });
        thread.Start();
        return thread;
    }

    [Fact]
    public void The_highest_rung_that_fits_answers()
    {
        Ask(On(Costing(new Network.Quick(), 100), Markov()));
        Assert.Equal(("network", "network", ""), (Answer.Answer.Engine, Answer.Answer.Rung, Answer.Fault));
    }

    [Fact]
    public void One_that_is_expected_to_leave_no_time_for_the_lowest_is_not_asked()
    {
        var network = new Network.Quick();
        Ask(On(Costing(network, 140), Markov()));
        Assert.Equal(("markov", 0, ""), (Answer.Answer.Rung, network.Asked, Answer.Fault));
    }

    [Fact]
    public void A_slow_one_is_cut_off_when_the_lowest_still_has_its_time()
    {
        var network = new Network.Slow(_clock);
        Rung rung = Costing(network, 100);
        Climber climber = On(rung, Markov(costs: 20));
        HostTime asked = _clock.Now;
        Thread time = Later(() => network.Thinks is not null, TimeSpan.FromMilliseconds(138.5));
        Ask(climber);
        time.Join();
        Assert.Equal("markov", Answer.Answer.Rung);
        Assert.Equal("network took too long and markov answers", Answer.Fault);
        // 200 ms, less 22 to hand it over, less twice 20 for Markov beside it: at 138 it is cut off, and Markov is asked at once.
        Assert.Equal(138.5, (_told[0].At - asked).TotalMilliseconds, 6);
        // What it cost is known now: as much as that, at least.
        Assert.True(rung.Expected(Prompt.Length) > TimeSpan.FromMilliseconds(130));
    }

    [Fact]
    public void One_that_stumbled_is_left_alone_for_a_while_and_longer_each_time()
    {
        var network = new Network.Broken();
        Climber climber = On(Costing(network, 10), Markov());
        foreach ((double pause, int asked) in new[] { (0, 1), (3.9, 1), (0.2, 2), (7.7, 2), (0.4, 3), (60, 4) })
        {
            _clock.Advance(TimeSpan.FromSeconds(pause));
            Ask(climber);
            Assert.Equal((asked, "markov"), (network.Asked, Answer.Answer.Rung));
        }
        network.IsBroken = false;
        _clock.Advance(TimeSpan.FromSeconds(64));
        Ask(climber);
        Assert.Equal("network", Answer.Answer.Rung);
        // All is forgiven: it is four seconds again.
        network.IsBroken = true;
        Ask(climber);
        _clock.Advance(TimeSpan.FromSeconds(4.1));
        Ask(climber);
        Assert.Equal(7, network.Asked);
    }

    [Fact]
    public void One_that_throws_is_told_of_once()
    {
        Climber climber = On(Costing(new Network.Broken(), 10), Markov());
        Ask(climber);
        Assert.Equal("network failed and markov answers: no tensor today", Answer.Fault);
        _clock.Advance(TimeSpan.FromSeconds(5));
        Ask(climber);
        Assert.Equal("", Answer.Fault);
    }

    [Fact]
    public void One_that_was_too_slow_once_is_tried_again_when_that_is_long_ago()
    {
        var network = new Network.Quick();
        Climber climber = On(Costing(network, 500), Markov());
        foreach ((double pause, string rung) in new[] { (0, "markov"), (19, "markov"), (1.1, "network"), (1, "markov"), (19.1, "network") })
        {
            _clock.Advance(TimeSpan.FromSeconds(pause));
            Ask(climber);
            Assert.Equal(rung, Answer.Answer.Rung);
        }
    }

    [Fact]
    public void A_hung_one_holds_up_nobody_but_itself()
    {
        var network = new Network.Hung(_clock, _letGo);
        Climber climber = On(Costing(network, 50), Markov());
        Thread time = Later(() => network.Asked == 1, TimeSpan.FromMilliseconds(170));
        Ask(climber);
        time.Join();
        Assert.Equal("markov", Answer.Answer.Rung);
        for (int i = 0; i < 4; i++)
        {
            climber.Feed(Call, Prompt.Context);
            Ask(climber);
            Assert.Equal("markov", Answer.Answer.Rung);
        }
        Assert.Equal(1, network.Asked);
        // Let go, it learns what it missed, in order, and is asked again when its time has come.
        _letGo.Set();
        Assert.True(SpinWait.SpinUntil(() => network.Fed == 4, Network.Patience));
        _clock.Advance(TimeSpan.FromSeconds(21));
        Ask(climber);
        Assert.Equal("network", Answer.Answer.Rung);
    }

    [Fact]
    public void Where_none_can_be_in_time_the_quickest_is_asked_and_comes_late()
    {
        var network = new Network.Quick();
        Climber climber = On(Costing(network, 900), Markov(costs: 300));
        Ask(climber);
        Assert.Equal(("markov", 0), (Answer.Answer.Rung, network.Asked));
    }

    [Fact]
    public void One_that_finds_nothing_within_the_limits_leaves_it_to_the_next()
    {
        Climber climber = On(Costing(new Silent(), 10), Markov());
        Ask(climber);
        Assert.Equal(("markov", ""), (Answer.Answer.Rung, Answer.Fault));
        Assert.False(Answer.Answer.Phrase.IsRest);
    }

    [Fact]
    public void Nothing_comes_of_a_question_that_is_withdrawn()
    {
        var network = new Network.Slow(_clock);
        Climber climber = On(Costing(network, 10), Markov());
        var player = new Thread(() => { if (SpinWait.SpinUntil(() => network.Thinks is not null, Network.Patience)) _withdrawn.Cancel(); });
        player.Start();
        Ask(climber);
        player.Join();
        Assert.Empty(_told);
    }

    [Fact]
    public void An_answer_that_is_whole_in_time_is_not_begun_before()
    {
        Ask(On(Costing(new Network.Streaming([Beats.Quarter * 2, Beats.Quarter * 4]), 10), Markov()));
        Assert.Single(_told);
        Assert.Equal(Answer.Answer.Phrase.Length, Answer.Answer.Settled);
    }

    [Fact]
    public void What_is_not_whole_in_time_is_begun_and_goes_on()
    {
        using var more = new ManualResetEventSlim();
        var network = new Network.Streaming([Beats.Quarter * 2, Beats.Quarter * 4], (place, _) =>
        {
            if (place == Beats.Quarter * 2) _clock.Advance(TimeSpan.FromMilliseconds(170));
            Assert.True(more.Wait(Network.Patience));
        });
        Climber climber = On(Costing(network, 10), Markov());
        Ask(climber, more.Set);
        Assert.True(_told[0].Thought.More);
        Assert.Equal(Beats.Quarter * 2, _told[0].Thought.Answer.Settled);
        Assert.All(_told[..^1], t => Assert.True(t.Thought.More && Answer.Answer.Continues(t.Thought.Answer)));
        Assert.Equal(("network", ""), (Answer.Answer.Rung, Answer.Fault));
    }

    [Fact]
    public void What_is_thought_of_too_slowly_to_be_played_is_not_begun()
    {
        var network = new Network.Streaming([Beats.Quarter * 0.5], (_, cancel) =>
        {
            _clock.Advance(TimeSpan.FromMilliseconds(170)); // for a quarter of a second of music
            Assert.True(cancel.WaitHandle.WaitOne(Network.Patience));
            cancel.ThrowIfCancellationRequested();
        });
        Ask(On(Costing(network, 10), Markov()));
        Assert.Equal("markov", Assert.Single(_told).Thought.Answer.Rung);
    }

    [Theory]
    [InlineData(true, "it took too long")]
    [InlineData(false, "out of breath")]
    public void What_was_begun_and_does_not_go_on_ends_there(bool hangs, string why)
    {
        using var begun = new ManualResetEventSlim();
        var network = new Network.Streaming([Beats.Quarter * 2], (_, cancel) =>
        {
            _clock.Advance(TimeSpan.FromMilliseconds(170));
            Assert.True(begun.Wait(Network.Patience));
            if (!hangs) throw new InvalidOperationException("out of breath");
            _clock.Advance(TimeSpan.FromSeconds(2)); // the player has heard two beats, and one of silence
            Assert.True(cancel.WaitHandle.WaitOne(Network.Patience));
            cancel.ThrowIfCancellationRequested();
        });
        Climber climber = On(Costing(network, 10), Markov());
        Ask(climber, begun.Set);
        Assert.Equal(2, _told.Count);
        Assert.Equal(_told[0].Thought.Answer.Phrase, Answer.Answer.Phrase);
        Assert.Equal((Beats.Quarter * 2, "network"), (Answer.Answer.Settled, Answer.Answer.Rung));
        Assert.Equal($"network broke its answer off: {why}", Answer.Fault);
    }

    private sealed class Silent : IImproviser
    {
        public string Name => "network";

        public void Feed(Phrase phrase, MusicalContext context)
        {
        }

        public Answer Respond(Prompt prompt, CancellationToken cancel) => Core.Answer.Rest(prompt, Name, "density");

        public void Reset()
        {
        }
    }
}
