using DeepMusic.Core;
using DeepMusic.Core.Notation;
using DeepMusic.Engines.Markov;

namespace DeepMusic.Engines.Tests.Markov;

public class GapDistributionTests
{
    private const int Walks = 300_000, Samples = 30_000;

    // The chain is let run freely, without lattice or weights of edges, and what happens to lead into the notes after the gap is kept: that
    // is what "given both sides" means.
    [Fact]
    public void A_gap_is_written_as_the_chain_would_that_happens_to_lead_on_into_what_follows()
    {
        Gap gap = new() { Sheet = Tune(), Where = Selection.Of(6, 7, 0), Surprise = 0.3 };
        var page = new GapPage(gap, gap.Sheet, 0, 1, Leaning.Strict);
        Assert.NotNull(page.Around.After);
        Dictionary<string, double> given = Sampled(page, page.Around), open = Sampled(page, page.Around.WithoutAfter()), walked = Walked(page);
        double close = TotalVariation(given, walked), far = TotalVariation(open, walked);
        Assert.True(close < 0.06, $"{close} from what it should be");
        Assert.True(far > 0.2, $"{far} where what follows is not known: this test could not fail");
    }

    [Fact]
    public void What_comes_after_a_silence_is_led_into_as_well()
    {
        // Every other bar begins with a rest.
        SheetMusic sheet = Tune();
        sheet = sheet.With(sheet.Whole, sheet.Notes(0).Where(n => n.Start.Modulo(Beats.Of(4)) != Beats.Of(2)));
        var page = new GapPage(new Gap { Sheet = sheet, Where = Selection.Of(6, 7, 0) }, sheet, 0, 1, Leaning.Strict);
        Assert.Equal(Beats.Quarter, page.Around.Silence);
        Assert.InRange(TotalVariation(Sampled(page, page.Around), Walked(page)), 0, 0.1);
    }

    private static SheetMusic Tune()
    {
        int[] pitches = [60, 62, 64, 62, 60, 64, 62, 62, 60, 62, 64, 64, 62, 60, 64, 62, 60, 60, 62, 64, 60, 62, 62, 64];
        return SheetMusic.Of([new Phrase(Beats.Zero, Beats.Of(24), pitches.Select((p, i) => new Note(Beats.Of(i), Beats.Quarter, new Pitch(p), 80)))], new TimeSignature(2, 4));
    }

    private static Question Question(GapPage page, Surroundings around, Workbench bench) =>
        new(page.Prompt, [.. page.Heard(4096)], 0, new MarkovConfig(), bench, new Patience(CancellationToken.None), around);

    private static Dictionary<string, double> Sampled(GapPage page, Surroundings around)
    {
        var bench = new Workbench();
        Question question = Question(page, around, bench);
        Assert.NotNull(question.Solve());
        var counts = new Dictionary<string, double>();
        var random = new SeededRandom(1);
        var path = new List<Step>();
        for (int i = 0; i < Samples; i++)
        {
            bench.Lattice.Sample(random, path);
            Add(counts, string.Join(' ', path.Where(s => question.Vocabulary.Symbols[s.Symbol].Pitches != 0).Select(s => $"{question.Vocabulary.Symbols[s.Symbol].Top}@{s.Slot}")), 1);
        }
        return counts;
    }

    private static Dictionary<string, double> Walked(GapPage page)
    {
        Question question = Question(page, page.Around, new Workbench());
        Chain chain = question.Model.Chain;
        MarkovSymbol[] symbols = question.Vocabulary.Symbols.ToArray();
        int[] after = [.. page.Around.After!.Events(question.Vocabulary).Take(4).Select(e => question.Vocabulary.Number(e.Symbol))];
        int slots = (int)(page.Prompt.Length.Ticks / question.Vocabulary.Slot.Ticks), whole = slots + (int)(page.Around.Silence.Ticks / question.Vocabulary.Slot.Ticks);
        double[][] factors = [.. Enumerable.Range(0, whole).Select(slot =>
        {
            double[] here = [.. Enumerable.Repeat(1.0, symbols.Length)];
            question.Limits.At(slot, here);
            return here;
        })];
        var counts = new Dictionary<string, double>();
        var random = new SeededRandom(2);
        for (int walk = 0; walk < Walks; walk++)
        {
            var notes = new List<string>();
            double weight = 1;
            for (int node = chain.Start, slot = 0, led = 0; weight > 0 && led < after.Length;)
            {
                Arc arc = Next(chain, node, random, ref weight);
                node = arc.Target;
                if (arc.Symbol == Chain.Silent) continue;
                if (slot == whole) weight *= arc.Symbol == after[led++] && (node != Chain.End || led == after.Length) ? 1 : 0;
                else
                {
                    weight *= node == Chain.End || slot + symbols[arc.Symbol].Advance > whole ? 0 : factors[slot][arc.Symbol];
                    if (symbols[arc.Symbol].Pitches != 0) notes.Add($"{symbols[arc.Symbol].Top}@{slot}");
                    slot += symbols[arc.Symbol].Advance;
                }
            }
            if (weight > 0) Add(counts, string.Join(' ', notes), weight);
        }
        return counts;
    }

    // Weights that do not sum to one count for what they sum to.
    private static Arc Next(Chain chain, int node, SeededRandom random, ref double weight)
    {
        double sum = 0;
        foreach (Arc arc in chain.From(node)) sum += arc.Weight;
        weight *= sum;
        double left = random.NextDouble() * sum;
        foreach (Arc arc in chain.From(node))
            if ((left -= arc.Weight) < 0) return arc;
        return chain.From(node)[^1];
    }

    private static void Add(Dictionary<string, double> counts, string what, double weight) => counts[what] = counts.GetValueOrDefault(what) + weight;

    private static double TotalVariation(Dictionary<string, double> one, Dictionary<string, double> other)
    {
        (double all, double others) = (one.Values.Sum(), other.Values.Sum());
        return one.Keys.Union(other.Keys).Sum(k => Math.Abs(one.GetValueOrDefault(k) / all - other.GetValueOrDefault(k) / others)) / 2;
    }
}
