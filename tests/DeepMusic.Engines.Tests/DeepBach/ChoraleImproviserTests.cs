using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Engines.DeepBach;

namespace DeepMusic.Engines.Tests.DeepBach;

/// <summary>Untrained networks propose noise: what holds here holds whatever was learned.</summary>
[Collection(TorchCollection.Name)]
public sealed class ChoraleImproviserTests : IDisposable
{
    private const string Density = "density";
    private static readonly TimeSignature[] Meters = [new(4, 4), new(3, 4), new(5, 4), new(7, 8), new(6, 8), new(2, 2), new(1, 64), new(7, 32)];

    private readonly RandomChoraleNetwork _paper = new(ChoraleNetworkKind.DeepBach), _orderless = new(ChoraleNetworkKind.Orderless);

    public void Dispose()
    {
        _paper.Dispose();
        _orderless.Dispose();
    }

    [Fact]
    public void Whatever_is_played_and_asked_for_every_limit_holds_or_what_to_relax_is_said()
    {
        var random = new SeededRandom(3);
        ChoraleImproviser[] engines = [Engine(_paper), Engine(_orderless)];
        int held = 0, rests = 0;
        for (ulong trial = 0; trial < 400; trial++)
        {
            Beats length = Beats.Of(0.1 + 12 * random.NextDouble());
            Phrase call = trial % 2 == 0 ? Melodies.Any(random, random.NextDouble() * 8, 1 + random.Next(12)) : Melodies.Plain(random, random.Next(9), 1 + random.Next(12));
            ConstraintSet limits = trial % 5 == 0 ? ConstraintSet.Empty : Melodies.Limits(random, length);
            if (trial % 11 == 0 && TopLine.Of(call.Notes.AsSpan()).Count > 3) limits = new ConstraintSet(limits.All.Add(new NoCopy(FactorSet.Of([call], 3))));
            Prompt prompt = Ask(call, call.End + Beats.Of(random.Next(3) == 0 ? 3 * random.NextDouble() : 0), length, trial) with
            {
                Reply = (Reply)random.Next(3),
                Voice = random.Next(4),
                Constraints = limits,
                Surprise = random.NextDouble(),
                Context = In(Meters[random.Next(Meters.Length)], random.Next(2) == 0),
            };
            Answer answer = Respond(engines[trial % 2], prompt);
            Assert.Equal((prompt.Start, prompt.Length), (answer.Phrase.Start, answer.Phrase.Length));
            Assert.Equal(answer.Phrase.Notes.Length, answer.Provenance.Length);
            Assert.All(answer.Phrase.Notes, n => Assert.True(n.Voice < 4 && n.End <= prompt.Length, $"{n} in {prompt}"));
            if (answer.Relax.IsEmpty)
            {
                Assert.DoesNotContain(limits.Broken(answer.Phrase), name => name != Density);
                held++;
            }
            else
            {
                Assert.True(answer.Phrase.IsRest);
                rests++;
            }
        }
        Assert.True(rests > 0 && held > 6 * rests, $"{held} answers, {rests} rests");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_melody_comes_again_as_it_was_played_and_three_voices_in_their_ranges_with_it(int voice)
    {
        var random = new SeededRandom(5);
        for (ulong seed = 0; seed < 12; seed++)
        {
            Phrase call = Melodies.Plain(random, 0, 8, 36 + 12 * random.Next(5));
            Answer answer = Respond(Engine(seed % 2 == 0 ? _paper : _orderless), Ask(call, Beats.Of(8), Beats.Of(8), seed) with { Voice = voice });
            Assert.Equal(call.Notes.Select(n => n with { Voice = (byte)voice }), answer.Phrase.Notes.Where(n => n.Voice == voice));
            Assert.Equal(4, answer.Phrase.Notes.Select(n => n.Voice).Distinct().Count());
            for (int i = 0; i < answer.Phrase.Notes.Length; i++)
            {
                Note note = answer.Phrase.Notes[i];
                Assert.Equal(note.Voice == voice ? "call" : "deepbach", answer.Provenance[i].Source);
                if (note.Voice != voice) Assert.True(DeepBachEncoding.InRange(note.Voice, note.Pitch.Number));
            }
            Answer alone = Respond(Engine(seed % 2 == 0 ? _paper : _orderless), Ask(call, Beats.Of(8), Beats.Of(8), seed) with { Voice = voice, Reply = Reply.Accompany });
            Assert.Equal(answer.Phrase.Notes.Where(n => n.Voice != voice).Select(n => (n.Start, n.Length, n.Pitch, n.Voice)), alone.Phrase.Notes.Select(n => (n.Start, n.Length, n.Pitch, n.Voice)));
        }
    }

    [Fact]
    public void A_new_phrase_fills_its_time_in_four_voices_none_resting()
    {
        var random = new SeededRandom(6);
        foreach (RandomChoraleNetwork network in (RandomChoraleNetwork[])[_paper, _orderless])
        {
            Answer answer = Respond(Engine(network), Ask(Melodies.Plain(random, 0, 8), Beats.Of(8), Beats.Of(8), 1) with { Reply = Reply.Continue });
            for (int voice = 0; voice < 4; voice++)
                Assert.Equal(Beats.Of(8).Ticks, answer.Phrase.Notes.Where(n => n.Voice == voice).Sum(n => n.Length.Ticks));
        }
    }

    [Fact]
    public void With_few_voices_allowed_the_inner_ones_are_left_out_first()
    {
        var random = new SeededRandom(7);
        Phrase call = Melodies.Plain(random, 0, 4);
        byte[] Voices(int most, int voice, Reply reply) => [.. Respond(Engine(_orderless), Ask(call, Beats.Of(4), Beats.Of(4), 1) with
            { Constraints = ConstraintSet.Of(new MaxPolyphony(most)), Voice = voice, Reply = reply }).Phrase.Notes.Select(n => n.Voice).Distinct().Order()];
        Assert.Equal([0], Voices(1, 0, Reply.Harmonise));
        Assert.Equal([0, 3], Voices(2, 0, Reply.Harmonise));
        Assert.Equal([0, 3], Voices(2, 3, Reply.Harmonise));
        Assert.Equal([1, 3], Voices(2, 1, Reply.Harmonise));
        Assert.Equal([0, 1, 3], Voices(3, 0, Reply.Continue));
        Assert.Equal([3], Voices(1, 0, Reply.Accompany));
        Assert.Equal([1, 2, 3], Voices(4, 0, Reply.Accompany));
    }

    [Theory]
    [InlineData(0, 8, 8, 0)]        // on the bar, as it was
    [InlineData(1, 8, 8, 1)]        // the second beat stays the second beat
    [InlineData(0, 9, 4, 0)]        // no room to wait for the bar: on the beat
    [InlineData(0, 9, 16, 3)]       // room enough
    [InlineData(0, 8.3, 4, 0.7)]
    public void The_melody_keeps_its_place_in_the_bar_where_there_is_room(double first, double start, double length, double expected)
    {
        Phrase call = new(Beats.Of(first), Beats.Of(4), [new Note(Beats.Zero, Beats.Quarter, new Pitch(67), 80), new Note(Beats.Of(3), Beats.Quarter, new Pitch(72), 80)]);
        Answer answer = Respond(Engine(_orderless), Ask(call, Beats.Of(start), Beats.Of(length), 1));
        Assert.Equal(Beats.Of(expected), answer.Phrase.Notes.First(n => n.Voice == 0).Start);
        Assert.True(answer.Phrase.Notes.Min(n => n.Start) >= Beats.Of(expected) && answer.Phrase.Notes.Max(n => n.End) <= Beats.Min(Beats.Of(length), Beats.Of(expected + 4)));
    }

    [Fact]
    public void The_highest_voice_lands()
    {
        var random = new SeededRandom(8);
        var landing = new Landing(new Pitch(72), Beats.Of(6), "2.3");
        foreach (Reply reply in Enum.GetValues<Reply>())
        {
            Answer answer = Respond(Engine(_orderless), Ask(Melodies.Plain(random, 0, 8), Beats.Of(8), Beats.Of(8), 2) with { Reply = reply, Constraints = ConstraintSet.Of(landing) });
            Note note = answer.Phrase.Notes.Last(n => n.Start == landing.At);
            Assert.Equal((landing.Pitch, reply == Reply.Accompany ? 1 : 0), (note.Pitch, note.Voice));
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_notes_in_another_engine_and_another_seed_others()
    {
        Phrase call = Melodies.Plain(new SeededRandom(9), 0, 8);
        foreach (RandomChoraleNetwork network in (RandomChoraleNetwork[])[_paper, _orderless])
        {
            ChoraleImproviser one = Engine(network), two = Engine(network);
            for (ulong seed = 0; seed < 4; seed++)
            {
                Answer first = Respond(one, Ask(call, Beats.Of(8), Beats.Of(8), seed));
                Respond(two, Ask(Melodies.Plain(new SeededRandom(seed), 0, 12), Beats.Of(12), Beats.Of(12), 77));
                Assert.Equal(first.Phrase, Respond(two, Ask(call, Beats.Of(8), Beats.Of(8), seed)).Phrase);
                Assert.NotEqual(first.Phrase, Respond(one, Ask(call, Beats.Of(8), Beats.Of(8), seed + 100)).Phrase);
            }
        }
    }

    [Fact]
    public void No_phrase_is_too_short_too_long_or_too_strange()
    {
        var one = new Note(Beats.Zero, Beats.Of(1200), new Pitch(127), 1);
        Phrase[] calls =
        [
            Phrase.Rest(Beats.Zero, Beats.Of(4)),
            new(Beats.Zero, Beats.Of(1), [one]),
            new(Beats.Of(-3.7), Beats.Of(1), [one with { Length = new Beats(1), Pitch = new Pitch(0) }]),
            Melodies.Any(new SeededRandom(1), 0, 1200),
        ];
        ChoraleImproviser engine = new(_orderless.Network, "random", new ChoraleOptions { Sweeps = 1 });
        foreach (Phrase call in calls)
            foreach (Reply reply in Enum.GetValues<Reply>())
                foreach (double length in (double[])[0.01, 4, 1200])
                {
                    Answer answer = Respond(engine, Ask(call, Beats.Of(1203.3), Beats.Of(length), 1) with { Reply = reply, Voice = (int)reply });
                    Assert.Equal(Beats.Of(length), answer.Phrase.Length);
                    if (call.IsRest && reply != Reply.Continue) Assert.True(answer.Phrase.IsRest && answer.Relax.IsEmpty);
                }
    }

    [Fact]
    public void A_withdrawn_question_is_dropped()
    {
        using var withdrawn = new CancellationTokenSource();
        withdrawn.Cancel();
        Assert.Throws<OperationCanceledException>(() => Engine(_paper).Respond(Ask(Melodies.Plain(new SeededRandom(1), 0, 8), Beats.Of(8), Beats.Of(8), 1), withdrawn.Token));
    }

    private static ChoraleImproviser Engine(RandomChoraleNetwork network) => new(network.Network, "random", new ChoraleOptions { Sweeps = 3 });

    private static Answer Respond(ChoraleImproviser engine, Prompt prompt) => engine.Respond(prompt, TestContext.Current.CancellationToken);

    private static MusicalContext In(TimeSignature meter, bool keyed) => MusicalContext.Silence with
    {
        Timeline = Timeline.Default with { Meter = meter },
        Key = keyed ? new KeyEstimate(Key.CMajor, 0.9, false) : KeyEstimate.Unknown,
    };

    private static Prompt Ask(Phrase call, Beats start, Beats length, ulong seed) => new()
    {
        Call = call,
        Start = start,
        Length = length,
        Seed = seed,
        Context = In(TimeSignature.FourFour, keyed: true),
    };
}
