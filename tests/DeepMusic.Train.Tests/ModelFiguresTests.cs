namespace DeepMusic.Train.Tests;

public class ModelFiguresTests
{
    private static ModelFigures Of(string? weights, params (string Name, double Value)[] metrics) =>
        new("Room", "model", ["songs"], 7, metrics.ToDictionary(m => m.Name, m => m.Value)) { Weights = weights };

    [Fact]
    public void Figures_kept_before_stay_where_they_were_not_measured_again()
    {
        using var folder = new TemporaryFolder();
        Assert.Null(ModelFigures.Load(folder.Path));
        Of("w", ("a", 1), ("b", 2)).Save(folder.Path);
        Of("w", ("b", 3), ("c", 4)).Save(folder.Path);
        ModelFigures kept = ModelFigures.Load(folder.Path)!;
        Assert.Equal([("a", 1), ("b", 3), ("c", 4)], kept.Metrics.Select(m => (m.Key, m.Value)));
        Assert.Equal(("Room", "model", 7ul, "w"), (kept.Room, kept.Model, kept.Seed, kept.Weights));
    }

    [Fact]
    public void Figures_of_other_weights_do_not()
    {
        using var folder = new TemporaryFolder();
        Of("old", ("a", 1)).Save(folder.Path);
        Of("new", ("b", 2)).Save(folder.Path);
        Assert.Equal(["b"], ModelFigures.Load(folder.Path)!.Metrics.Keys);
    }

    [Fact]
    public void A_broken_file_is_one_line()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder[ModelFigures.FileName], "{\"room\": ");
        Assert.Contains("run evaluate again", Assert.Throws<TrainingException>(() => ModelFigures.Load(folder.Path)).Message);
    }
}
