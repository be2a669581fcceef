using DeepMusic.Engines.Torch;

namespace DeepMusic.Live.Bench;

/// <summary>How fast networks are here: a step, an answer, training; ours, libtorch and PyTorch beside each other.</summary>
internal static class NetworkFigures
{
    public static IEnumerable<Figure> Measure(BenchPlan plan)
    {
        string folder = Directory.CreateTempSubdirectory("deepmusic-bench-").FullName;
        try
        {
            var steps = new NetworkSteps(Path.Combine(folder, "lstm.safetensors"), plan);
            foreach (Figure figure in steps.One().Concat(steps.Together())) yield return figure;
            foreach (Figure figure in NetworkAnswers.Measure(plan)) yield return figure;
            yield return TryTorch("train_tokens_per_s", "training, tokens a second, one thread (TorchSharp)", (name, about) =>
                Figure.Of(name, about, TorchTrainingProbe.TokensPerSecond(threads: 1, plan.TrainSteps)));
            if (steps.TokensPerSecondInPyTorch is { } tokens) yield return Figure.Of("train_tokens_per_s_pytorch", "the same in PyTorch", tokens, steps.PyTorch);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A figure that libtorch is needed for, or why it is not there.</summary>
    public static Figure TryTorch(string name, string about, Func<string, string, Figure> measure)
    {
        try
        {
            return measure(name, about);
        }
        catch (TorchException e)
        {
            return Figure.Of(name, about, double.NaN, e.Message);
        }
    }
}
