using DeepMusic.Core;
using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Train.AnticipationRnn;

namespace DeepMusic.Train.Tests.AnticipationRnn;

[Collection(TorchCollection.Name)]
public class CopyTrialTests
{
    private const int Notes = 1000;

    // A figure of one bar, again and again: easy to know by heart, and every run of it is in the tune.
    private static readonly GridTune Tune = new(Corpora.Tune("a", TuneSplit.Train, Corpora.Line(0.5,
        [.. Enumerable.Range(0, 128).Select(i => (int[])[60, 64, 62, 67, 65, 71, 69, 72]).Select((figure, i) => figure[i % 8])])));

    [Fact]
    public void Every_window_of_the_tunes_themselves_counts_as_copied()
    {
        List<Note> known = AnticipationEncoding.Decode(Tune.Tokens, Beats.Zero, 80);
        Assert.Equal((128 - CopyTrial.Window + 1, 128 - CopyTrial.Window + 1), new CopySearch([known]).Count([known], CopyTrial.Window));
    }

    [Fact]
    public void Who_knows_a_tune_by_heart_copies_it_unless_guarded()
    {
        using var network = new SmallNetwork();
        network.Learn(450, 1e-2, Heard);
        using IAnticipationNetwork played = network.Open();
        (long notes, long windows, long copied) = CopyTrial.Run(played, [Tune], Notes, guarded: false, 1);
        Assert.True(notes >= Notes && copied > windows / 2, $"{copied} of {windows} windows copied");
        (notes, windows, copied) = CopyTrial.Run(played, [Tune], Notes, guarded: true, 1);
        Assert.True(notes >= Notes && windows > 0);
        Assert.Equal(0, copied);
    }

    private static SequenceBatch Heard(int step)
    {
        AnticipationConfig config = SmallNetwork.Shape;
        var random = new SeededRandom((ulong)step);
        var batch = new SequenceBatch(config, 16, config.Window);
        for (int s = 0; s < 16; s++)
        {
            int from = random.Next(Tune.Ticks / 16 - 1) * 16;
            batch.Style(s, s % 2);
            for (int t = 0; t < config.Window; t++)
            {
                batch.Set(s, t, from + t == 0 ? config.StartToken : Tune.Tokens[from + t - 1], Tune.Tokens[from + t]);
                Tune.Write(batch.Features(s, t), from + t, 0, chord: false, key: true);
            }
        }
        return batch;
    }
}
