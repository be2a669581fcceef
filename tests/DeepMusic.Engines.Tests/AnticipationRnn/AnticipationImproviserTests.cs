using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.Tests.Markov;

namespace DeepMusic.Engines.Tests.AnticipationRnn;

/// <summary>An untrained network proposes noise: what holds here holds whatever was learned.</summary>
[Collection(TorchCollection.Name)]
public sealed class AnticipationImproviserTests : IDisposable
{
    private static readonly Phrase Call = Tunes.Phrase(0, 8, (0, 1, 60), (1, 0.5, 62), (1.5, 0.5, 64), (2, 2, 67), (4, 1, 65), (5, 1, 64), (6, 1.5, 62));

    private static readonly ConstraintSet Limits = ConstraintSet.Of(
        new InKey(Key.CMajor), new PitchRange(new Pitch(48), new Pitch(84)), new MaxPolyphony(1), new LongestNote(Beats.Of(2)),
        new MaxRepeats(2), new Density(1.5), new Landing(new Pitch(72), Beats.Of(12), "4.1"), new NoCopy(FactorSet.Of([Call], 3)));

    private readonly RandomNetwork _network = new();

    public void Dispose() => _network.Dispose();

    [Fact]
    public void Every_limit_holds_whatever_the_seed()
    {
        using AnticipationImproviser engine = Engine();
        for (ulong seed = 0; seed < 30; seed++)
        {
            Answer answer = Respond(engine, Ask(16, Limits, seed));
            Assert.Empty(answer.Relax);
            Assert.Empty(Limits.Broken(answer.Phrase));
            Assert.Equal(answer.Phrase.Notes.Length, answer.Provenance.Length);
            Assert.Equal(Beats.Of(16), answer.Phrase.Length);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_notes_in_another_engine_and_another_seed_others()
    {
        using AnticipationImproviser one = Engine(), two = Engine();
        for (ulong seed = 0; seed < 5; seed++) Assert.Equal(Respond(one, Ask(8, Limits.Without(["land"]), seed)).Phrase, Respond(two, Ask(8, Limits.Without(["land"]), seed)).Phrase);
        Assert.Equal(10, Enumerable.Range(0, 10).Select(s => Respond(one, Ask(8, ConstraintSet.Empty, (ulong)s)).Phrase).Distinct().Count());
    }

    [Fact]
    public void What_was_handed_over_stays_and_the_whole_is_the_same_as_without()
    {
        using AnticipationImproviser engine = Engine();
        for (ulong seed = 0; seed < 10; seed++)
        {
            Prompt prompt = Ask(16, ConstraintSet.Of(new InKey(Key.CMajor), new Density(1)), seed);
            var parts = new List<Answer>();
            Answer whole = engine.Respond(prompt, parts.Add, TestContext.Current.CancellationToken);
            Assert.InRange(parts.Count, 3, 3);
            for (int i = 0; i < parts.Count; i++)
            {
                Assert.True(whole.Continues(parts[i]));
                Assert.True((i == 0 ? parts[i] : parts[i]).Continues(i == 0 ? parts[0] : parts[i - 1]));
            }
            Assert.Equal(Respond(engine, prompt).Phrase, whole.Phrase);
        }
    }

    [Theory]
    [InlineData(0.3, 0.55)]
    [InlineData(2.01, 3.99)]
    [InlineData(0, 0.1)]
    [InlineData(7.9, 16)]
    public void It_answers_wherever_and_however_long_it_is_asked_to(double start, double length)
    {
        using AnticipationImproviser engine = Engine();
        Answer answer = Respond(engine, Ask(length, ConstraintSet.Of(new InKey(Key.CMajor)), 3) with { Start = Beats.Of(start) });
        Assert.Equal(Beats.Of(length), answer.Phrase.Length);
        Assert.All(answer.Phrase.Notes, n => Assert.True(n.End <= Beats.Of(length)));
        // Notes stand on the music's grid, not on the answer's.
        Assert.All(answer.Phrase.Notes, n => Assert.Equal(Beats.Zero, (answer.Phrase.Start + n.Start).Modulo(AnticipationEncoding.Tick)));
    }

    [Fact]
    public void Silence_can_be_answered_in_any_meter()
    {
        using AnticipationImproviser engine = Engine();
        foreach ((int over, int under) in ((int, int)[])[(2, 4), (3, 4), (6, 8), (7, 8), (5, 4), (12, 8), (1, 64)])
        {
            MusicalContext context = MusicalContext.Silence with { Timeline = Timeline.Default with { Meter = new TimeSignature(over, under) } };
            Prompt prompt = new() { Call = Phrase.Rest(Beats.Zero, Beats.Of(4)), Start = Beats.Of(4), Length = Beats.Of(6), Context = context };
            Assert.Equal(Beats.Of(6), Respond(engine, prompt).Phrase.Length);
        }
    }

    [Fact]
    public void It_comes_in_where_it_was_asked_to_unless_that_may_not_be()
    {
        using AnticipationImproviser engine = Engine();
        for (ulong seed = 0; seed < 10; seed++)
        {
            Assert.Equal(Beats.Zero, Respond(engine, Ask(4, ConstraintSet.Of(new InKey(Key.CMajor)), seed)).Phrase.Notes[0].Start);
            Assert.Equal(Beats.Of(0.05), Respond(engine, Ask(4, ConstraintSet.Empty, seed) with { Start = Beats.Of(8.2) }).Phrase.Notes[0].Start);
        }
        Assert.True(Respond(engine, Ask(4, ConstraintSet.Of(new PitchRange(new Pitch(1), new Pitch(2))), 1)).Phrase.IsRest);
    }

    [Fact]
    public void Limits_that_exclude_one_another_are_said_and_never_broken()
    {
        using AnticipationImproviser engine = Engine();
        ConstraintSet impossible = ConstraintSet.Of(new InKey(Key.CMajor), new Landing(new Pitch(61), Beats.Of(2), "1.3"));
        Answer answer = Respond(engine, Ask(4, impossible, 1));
        Assert.True(answer.Phrase.IsRest);
        Assert.NotEmpty(answer.Relax);
    }

    [Fact]
    public void A_withdrawn_question_is_dropped()
    {
        using AnticipationImproviser engine = Engine();
        using var withdrawn = new CancellationTokenSource();
        int parts = 0;
        Assert.Throws<OperationCanceledException>(() => engine.Respond(Ask(16, ConstraintSet.Empty, 1), _ => { parts++; withdrawn.Cancel(); }, withdrawn.Token));
        Assert.Equal(1, parts);
        Assert.False(Respond(engine, Ask(16, ConstraintSet.Empty, 1)).Relax.Length > 0);
    }

    private AnticipationImproviser Engine() =>
        new(AnticipationNetworks.Open(_network.Checkpoint, Arithmetic.Float32, 8), "random", new AnticipationOptions { Candidates = 8 });

    private static Answer Respond(AnticipationImproviser engine, Prompt prompt) => engine.Respond(prompt, TestContext.Current.CancellationToken);

    private static Prompt Ask(double length, ConstraintSet constraints, ulong seed) => Tunes.Ask(Call, length, constraints, seed, Key.CMajor);
}
