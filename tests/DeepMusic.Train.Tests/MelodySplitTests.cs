using DeepMusic.Core;

namespace DeepMusic.Train.Tests;

public class MelodySplitTests
{
    private static readonly int[] Subject = [60, 62, 64, 65, 67, 65, 64, 67, 69, 67, 65, 64, 62, 64, 60, 67, 72, 71];

    private static IReadOnlyList<Tune> Split(params Tune[] tunes) => MelodySplit.Apply(tunes, out _);

    private static Note[] Transposed(Note[] notes, int by) => [.. notes.Select(n => n with { Pitch = n.Pitch + by })];

    [Fact]
    public void The_same_melody_in_another_key_and_rhythm_goes_into_training()
    {
        Note[] line = Corpora.Line(1, Subject), twiceAsSlow = Transposed(Corpora.Line(2, Subject), 5);
        Note[] other = Corpora.Line(1, [.. Subject.Select((p, i) => p + (i % 3))]);
        IReadOnlyList<Tune> split = MelodySplit.Apply(
            [Corpora.Tune("same", TuneSplit.Test, twiceAsSlow), Corpora.Tune("other", TuneSplit.Test, other), Corpora.Tune("known", TuneSplit.Train, line)],
            out IReadOnlyList<Tune> moved);
        Assert.Equal([TuneSplit.Train, TuneSplit.Test, TuneSplit.Train], split.Select(t => t.Split));
        Assert.Equal("same", Assert.Single(moved).Name);
    }

    [Fact]
    public void The_same_melody_with_ornaments_between_the_beats_is_the_same_melody()
    {
        Note[] plain = Corpora.Line(1, Subject);
        Note[] ornamented = [.. plain.SelectMany((n, i) => i % 4 == 1
            ? [n with { Length = Beats.Of(0.5) }, n with { Start = n.Start + Beats.Of(0.5), Length = Beats.Of(0.5), Pitch = n.Pitch + 1 }]
            : (Note[])[n])];
        Assert.All(Split(Corpora.Tune("a", TuneSplit.Valid, Transposed(ornamented, -3)), Corpora.Tune("b", TuneSplit.Train, plain)), t => Assert.Equal(TuneSplit.Train, t.Split));
    }

    [Fact]
    public void What_a_moved_tune_shares_with_a_third_moves_that_too()
    {
        Note[] first = Corpora.Line(1, Subject), second = Corpora.Line(1, [.. Subject.Reverse()]);
        Note[] both = Corpora.Line(1, [.. Subject, .. Subject.Reverse()]);
        IReadOnlyList<Tune> split = Split(Corpora.Tune("third", TuneSplit.Test, second), Corpora.Tune("both", TuneSplit.Valid, both), Corpora.Tune("first", TuneSplit.Train, first));
        Assert.All(split, t => Assert.Equal(TuneSplit.Train, t.Split));
    }

    [Fact]
    public void A_tune_in_both_held_out_parts_is_not_measured_with()
    {
        Note[] line = Corpora.Line(1, Subject);
        Assert.All(Split(Corpora.Tune("a", TuneSplit.Test, line), Corpora.Tune("b", TuneSplit.Valid, line)), t => Assert.Equal(TuneSplit.Valid, t.Split));
    }

    [Fact]
    public void A_trill_is_nobodys_tune()
    {
        Note[] trill = Corpora.Line(0.25, [.. Enumerable.Range(0, 40).Select(i => 60 + i % 2)]);
        Assert.Equal([TuneSplit.Test, TuneSplit.Train], Split(Corpora.Tune("a", TuneSplit.Test, trill), Corpora.Tune("b", TuneSplit.Train, trill)).Select(t => t.Split));
    }
}
