using DeepMusic.Train.UnitSelection;

namespace DeepMusic.Train.Tests.UnitSelection;

[Collection(TorchCollection.Name)]
public class EvaluationTests
{
    [Fact]
    public void Every_figure_of_the_room_is_measured_and_the_same_for_a_seed()
    {
        using var small = new SmallUnits();
        IReadOnlyDictionary<string, double> figures = Run(small, []);
        string[] asked =
        [
            "self_acc50", "self_rank50", "edit_top5", "next_acc50_1bar", "next_acc50_2bar", "next_acc50_4bar", "next_rank50_1bar", "next_acc50_relevance", "next_acc50_cost",
            "next_rank50_relevance", "next_rank50_cost", "next_acc50_same_bar", "next_acc50_frequent", "next_acc50_1bar_norepeat", "next_acc50_same_style", "join_js", "join_js_random",
        ];
        Assert.All(asked, name => Assert.True(figures.TryGetValue(name, out double value) && double.IsFinite(value), name));
        Assert.InRange(figures["next_acc50_1bar"], 0, 0.1);
        Assert.Equal(figures.Where(f => f.Key.StartsWith("join", StringComparison.Ordinal)), Run(small, ["joins"]));
    }

    [Fact]
    public void Without_held_out_tunes_there_is_nothing_to_measure()
    {
        using var small = new SmallUnits();
        Assert.Throws<TrainingException>(() => new Evaluation(small.Saved(), Reading(SmallUnits.Tunes(5, 1, TuneSplit.Train)), Options([])));
    }

    private static IReadOnlyDictionary<string, double> Run(SmallUnits small, string[] only) => new Evaluation(
        small.Saved(), Reading([.. SmallUnits.Tunes(20, 1), .. SmallUnits.Tunes(12, 2, TuneSplit.Valid), .. SmallUnits.Tunes(20, 3, TuneSplit.Train)]), Options(only)).Run();

    private static EvaluationOptions Options(string[] only) => new(1, "", static _ => { }, only);

    private static CorpusReading Reading(Tune[] tunes) => new() { Tunes = tunes, Files = tunes.Length, Broken = 0, SymbolsKnown = 0, SymbolsUnknown = new Dictionary<string, int>() };
}
