using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Tests.Checkpoints;
using DeepMusic.Engines.Tests.Inference;
using DeepMusic.Engines.Tests.Markov;

namespace DeepMusic.Engines.Tests.AnticipationRnn;

/// <summary>The notes of a seed, written down: whoever makes it faster must leave them as they are.</summary>
[Collection(TorchCollection.Name)]
public class KnownAnswerTests
{
    private static readonly Key CMinor = new(new PitchClass(0), Scale.Minor);

    private static readonly Phrase Call = Tunes.Phrase(0, 8,
        (0, 0.5, 60), (0.5, 0.5, 62), (1, 1, 63), (2, 0.75, 67), (2.75, 0.25, 65), (3, 1, 63), (4, 0.5, 62), (4.5, 0.5, 63), (5, 1, 65), (6, 1.5, 67));

    private const string Beginning =
        "F4:0+1 C4:1+1 G3:2+1 C6:3+1 Bb4:5+1 Bb5:6+1 C4:7+1 Bb4:10+1 C3:12+1 F5:14+1 C4:17+1 Ab4:18+1 Ab4:19+1 C4:21+1 F3:22+1 Ab4:23+2 Ab4:27+1 C6:28+1 D4:30+1 "
        + "C4:32+1 F3:33+1 D3:35+1 C6:38+1 Ab4:39+1 ";

    private const string End = "C6:47+1 C5:48+1 D3:53+1 Ab4:54+2 D3:56+2 Ab3:58+1 Ab4:59+1 Ab4:61+1 Ab5:63+1";

    [Theory]
    [InlineData(Arithmetic.Float32, Beginning + "Bb4:40+1 Ab5:42+1 C5:45+1 " + End)]
    [InlineData(Arithmetic.BFloat16, Beginning + "Bb4:40+1 Ab5:42+1 C5:45+1 " + End)]
    [InlineData(Arithmetic.Int8, Beginning + "Ab4:40+1 C6:44+1 Ab5:45+1 " + End)]
    public void A_known_network_gives_known_notes(Arithmetic arithmetic, string notes)
    {
        using var folder = new TemporaryFolder();
        using var engine = new AnticipationImproviser(AnticipationNetworks.Open(Known(folder.File("known")), arithmetic, 8), "known", new AnticipationOptions { Candidates = 8 });
        ConstraintSet limits = ConstraintSet.Of(
            new InKey(CMinor), new PitchRange(new Pitch(48), new Pitch(84)), new MaxPolyphony(1), new LongestNote(Beats.Of(2)), new MaxRepeats(2),
            new Density(2), new Landing(new Pitch(72), Beats.Of(12), "4.1"), new NoCopy(FactorSet.Of([Call], 3)));
        Answer answer = engine.Respond(Tunes.Ask(Call, 16, limits, 5, CMinor), TestContext.Current.CancellationToken);
        Assert.Equal(notes, string.Join(' ', answer.Phrase.Notes.Select(n => $"{n.Pitch}:{n.Start.Ticks / AnticipationEncoding.Tick.Ticks}+{n.Length.Ticks / AnticipationEncoding.Tick.Ticks}")));
    }

    // Drawn with our own generator, in the order of their names: torch's may change.
    private static CheckpointFolder Known(string folder)
    {
        AnticipationConfig config = RandomNetwork.Small;
        using var shapes = new RandomNetwork(config);
        var random = new SeededRandom(1);
        CheckpointFolder.Save(folder, AnticipationConfig.Room, config, [.. shapes.Checkpoint.Weights.Names.Order(StringComparer.Ordinal).Select(Drawn)]);
        return CheckpointFolder.Open(folder, AnticipationConfig.Room);

        (string, int[], ReadOnlyMemory<float>) Drawn(string name)
        {
            int[] shape = shapes.Checkpoint.Weights.ShapeOf(name).ToArray();
            return (name, shape, Numbers.Uniform(random, shape.Aggregate(1, (product, d) => product * d), 0.4f));
        }
    }
}
