using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Train.AnticipationRnn;

namespace DeepMusic.Train.Tests.AnticipationRnn;

public class WindowsTests
{
    private const int Sequences = 64, Goals = 4; // the last numbers of a tick: density and register, each with its "known"

    private static readonly AnticipationConfig Config = new() { Window = 32, Styles = ["made"] };
    private static readonly GridTune Tune = new(Corpora.Wandering("a", TuneSplit.Train, 9, bars: 12));

    [Fact]
    public void What_is_constrained_is_what_comes()
    {
        SequenceBatch batch = new Windows(Config, [Tune]).Draw(Sequences, 1);
        int constrained = 0, without = 0;
        for (int s = 0; s < Sequences; s++)
        {
            int here = 0;
            for (int t = 0; t < batch.Ticks; t++)
            {
                if (batch.Constraint(s, t) == Config.Free) continue;
                Assert.Equal(batch.Target(s, t), batch.Constraint(s, t));
                here++;
            }
            constrained += here;
            if (here == 0) without++;
        }
        Assert.InRange(constrained, 50, Sequences * batch.Ticks / 4);
        Assert.InRange(without, Sequences / 6, Sequences * 3 / 4);
    }

    [Fact]
    public void The_baseline_is_told_nothing_ahead()
    {
        SequenceBatch batch = new Windows(Config with { ConstraintHidden = 0 }, [Tune]).Draw(Sequences, 1);
        for (int i = 0; i < Sequences * batch.Ticks; i++) Assert.Equal(Config.Free, batch.Constraint(i / batch.Ticks, i % batch.Ticks));
    }

    [Fact]
    public void A_window_is_a_stretch_of_the_tune_in_one_transposition_with_its_harmony()
    {
        SequenceBatch batch = new Windows(Config, [Tune]).Draw(Sequences, 2);
        var shifts = new HashSet<int>();
        for (int s = 0; s < Sequences; s++)
        {
            var places = (from start in Enumerable.Range(0, (Tune.Ticks - batch.Ticks) / 4 + 1) from shift in Enumerable.Range(-40, 81) select (From: start * 4, shift))
                .Where(p => Enumerable.Range(0, batch.Ticks).All(t => Tune.Token(p.From + t, p.shift) == batch.Target(s, t))).ToList();
            Assert.NotEmpty(places);
            Assert.Contains(places, p => Told(batch, s, p.From, p.shift));
            shifts.UnionWith(places.Select(p => p.shift));
        }
        Assert.True(shifts.Count > 12, $"only {shifts.Count} transpositions");
        Assert.Contains(shifts, s => Math.Abs(s) > 6);
    }

    [Fact]
    public void The_same_seed_draws_the_same_batch_and_another_another()
    {
        var windows = new Windows(Config, [Tune]);
        (int[] Tokens, float[] Features) one = All(windows.Draw(8, 3)), same = All(windows.Draw(8, 3)), other = All(windows.Draw(8, 4));
        Assert.Equal(one.Tokens, same.Tokens);
        Assert.Equal(one.Features, same.Features);
        Assert.NotEqual(one.Tokens, other.Tokens);
    }

    [Fact]
    public void A_tune_at_the_end_of_the_piano_is_moved_no_further()
    {
        var low = new GridTune(Corpora.Tune("low", TuneSplit.Train, Corpora.Line(1, 21, 23, 24, 26, 28, 29, 31, 33)));
        var wide = new GridTune(Corpora.Tune("wide", TuneSplit.Train, Corpora.Line(1, 21, 108, 21, 108, 60, 62, 64, 65)));
        foreach (GridTune tune in (GridTune[])[low, wide])
        {
            SequenceBatch batch = new Windows(Config, [tune]).Draw(Sequences, 5);
            for (int i = 0; i < Sequences * batch.Ticks; i++) Assert.InRange(batch.Target(i / batch.Ticks, i % batch.Ticks), 0, AnticipationEncoding.Tokens - 1);
        }
    }

    [Fact]
    public void A_short_tune_is_filled_up_with_ticks_that_do_not_count()
    {
        var tune = new GridTune(Corpora.Tune("short", TuneSplit.Train, Corpora.Line(0.5, 60, 62, 64, 65, 67, 69, 71, 72)));
        SequenceBatch batch = new Windows(Config, [tune]).Draw(4, 6);
        for (int s = 0; s < 4; s++)
            for (int t = 0; t < batch.Ticks; t++) Assert.Equal(t >= tune.Ticks, batch.Target(s, t) == SequenceBatch.Padding);
    }

    [Fact]
    public void A_large_style_is_drawn_less_often_than_its_size_asks_for()
    {
        GridTune Of(string style, ulong seed) => new(Corpora.Wandering("a", TuneSplit.Train, seed) with { Style = style });
        AnticipationConfig config = Config with { Styles = ["large", "small"] };
        List<GridTune> tunes = [.. Enumerable.Range(0, 9).Select(i => Of("large", (ulong)i)), Of("small", 77)];
        SequenceBatch batch = new Windows(config, tunes).Draw(1000, 7);
        int small = Enumerable.Range(0, 1000).Count(s => Enumerable.Range(0, 41).Any(i => Enumerable.Range(0, (tunes[9].Ticks - batch.Ticks) / 4 + 1)
            .Any(f => Enumerable.Range(0, batch.Ticks).All(t => tunes[9].Token(4 * f + t, i - 20) == batch.Target(s, t)))));
        Assert.InRange(small, 130, 225); // a tenth by size; 1 / (1 + 9^0.7) = 0.177 by the power
    }

    private static bool Told(SequenceBatch batch, int s, int from, int shift) => ((bool, bool)[])[(false, false), (false, true), (true, false), (true, true)] is var ways
        && ways.Any(way => Enumerable.Range(0, batch.Ticks).All(t =>
        {
            var expected = new float[Config.Features];
            Tune.Write(expected, from + t, shift, way.Item1, way.Item2);
            return expected.AsSpan()[..^Goals].SequenceEqual(batch.Features(s, t)[..^Goals]);
        }));

    private static (int[] Tokens, float[] Features) All(SequenceBatch batch)
    {
        var (tokens, features) = (new List<int>(), new List<float>());
        for (int s = 0; s < 8; s++)
            for (int t = 0; t < batch.Ticks; t++)
            {
                tokens.AddRange(batch.Target(s, t), batch.Constraint(s, t));
                features.AddRange(batch.Features(s, t));
            }
        return ([.. tokens], [.. features]);
    }
}
