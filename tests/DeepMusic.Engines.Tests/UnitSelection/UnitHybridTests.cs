using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.Tests.AnticipationRnn;
using DeepMusic.Engines.UnitSelection;

namespace DeepMusic.Engines.Tests.UnitSelection;

/// <summary>A network proposes, units answer.</summary>
[Collection(TorchCollection.Name)]
public sealed class UnitHybridTests(Band band) : IClassFixture<Band>
{
    private static readonly MusicalContext InC = Band.In(Key.CMajor, TimeSignature.FourFour);

    [Fact]
    public void At_one_end_of_the_knob_it_is_the_networks_answer_at_the_other_as_if_there_was_none()
    {
        using var random = new RandomNetwork();
        using AnticipationImproviser network = Network(random);
        using UnitImproviser engine = Engine(Network(random), out Phrase call), alone = Engine(null, out _);
        for (ulong seed = 0; seed < 5; seed++)
        {
            Prompt prompt = Band.Ask(call, Beats.Of(16), InC, seed) with { Constraints = ConstraintSet.Of(new InKey(Key.CMajor)) };
            Answer pure = Band.Respond(engine, prompt with { Blend = 0 }), expected = Band.Respond(network, prompt);
            Assert.Equal((expected.Phrase, expected.Engine), (pure.Phrase, pure.Engine));
            Assert.Equal(expected.Provenance.AsSpan(), pure.Provenance.AsSpan());
            Answer units = Band.Respond(engine, prompt);
            Assert.Equal(Band.Respond(alone, prompt).Phrase, units.Phrase);
            Assert.All(units.Provenance, p => Assert.NotEqual("anticipation", p.Source));
        }
    }

    [Fact]
    public void Pure_units_never_ask_the_network()
    {
        using var random = new RandomNetwork();
        using var counted = new Counted(Network(random));
        using UnitImproviser engine = Engine(counted, out Phrase call);
        Band.Respond(engine, Band.Ask(call, Beats.Of(8), InC));
        Assert.Equal(0, counted.Asked);
        Band.Respond(engine, Band.Ask(call, Beats.Of(8), InC) with { Blend = 0.99 });
        Band.Respond(engine, Band.Ask(call, Beats.Of(8), InC) with { Blend = 0 });
        Assert.Equal(2, counted.Asked);
        Assert.Equal(3, counted.Fed);
    }

    [Fact]
    public void Between_them_bars_of_both_stand_side_by_side_and_limits_hold()
    {
        using var random = new RandomNetwork();
        using AnticipationImproviser network = Network(random);
        using UnitImproviser engine = Engine(Network(random), out Phrase call);
        ConstraintSet limits = ConstraintSet.Of(new InKey(Key.CMajor), new MaxRepeats(2), new MaxPolyphony(1), new PitchRange(new Pitch(48), new Pitch(84)));
        for (ulong seed = 0; seed < 10; seed++)
        {
            Prompt prompt = Band.Ask(call, Beats.Of(16), InC, seed) with { Constraints = limits, Blend = 0.5 };
            Answer answer = Band.Respond(engine, prompt);
            Assert.Empty(answer.Relax);
            Assert.Empty(limits.Broken(answer.Phrase));
            HashSet<(Beats, Pitch)> proposed = [.. Band.Respond(network, prompt).Phrase.Notes.Select(n => (n.Start, n.Pitch))];
            int bars = 0;
            for (int i = 0; i < answer.Phrase.Notes.Length; i++)
                if (answer.Provenance[i].Source == "anticipation") Assert.Contains((answer.Phrase.Notes[i].Start, answer.Phrase.Notes[i].Pitch), proposed);
            for (int bar = 0; bar < 4; bar++)
                if (answer.Phrase.Notes.Zip(answer.Provenance).Any(n => (int)(n.First.Start.Value / 4) == bar && n.Second.Source == "anticipation")) bars++;
            Assert.Equal(2, bars);
        }
    }

    private static AnticipationImproviser Network(RandomNetwork random) =>
        new(AnticipationNetworks.Open(random.Checkpoint, Arithmetic.Float32, 4), "random", new AnticipationOptions { Candidates = 4 });

    private UnitImproviser Engine(IImproviser? proposer, out Phrase call)
    {
        (UnitLibrary library, _) = band.Library(3, TimeSignature.FourFour);
        var engine = new UnitImproviser(band.Network, library, proposer);
        var random = new SeededRandom(6);
        call = Phrase.Rest(Beats.Zero, Beats.Of(4));
        for (int i = 0; i < 3; i++) engine.Feed(call = Band.Music(random, TimeSignature.FourFour, Key.CMajor, Beats.Of(16 * i), 4), InC);
        return engine;
    }

    /// <summary>Counts what an engine is asked and told.</summary>
    private sealed class Counted(AnticipationImproviser engine) : IImproviser, IDisposable
    {
        public int Asked { get; private set; }

        public int Fed { get; private set; }

        public string Name => engine.Name;

        public void Feed(Phrase phrase, MusicalContext context)
        {
            Fed++;
            engine.Feed(phrase, context);
        }

        public Answer Respond(Prompt prompt, CancellationToken cancel)
        {
            Asked++;
            return engine.Respond(prompt, cancel);
        }

        public void Reset() => engine.Reset();

        public void Dispose() => engine.Dispose();
    }
}
