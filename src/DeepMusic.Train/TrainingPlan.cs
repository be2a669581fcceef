namespace DeepMusic.Train;

/// <summary>How long and how fast a network learns. Saved with the run: a run that goes on must be the same run.</summary>
public sealed record TrainingPlan
{
    /// <summary>Steps in all.</summary>
    public int Steps { get; init; } = 5000;

    /// <summary>Sequences in a step.</summary>
    public int Batch { get; init; } = 32;

    /// <summary>The highest learning rate; it rises over <see cref="WarmUp"/> steps and falls to nothing along a cosine.</summary>
    public double LearningRate { get; init; } = 2e-3;

    /// <summary>Steps of rising learning rate.</summary>
    public int WarmUp { get; init; } = 200;

    /// <summary>AdamW's weight decay (Loshchilov and Hutter 2019).</summary>
    public double WeightDecay { get; init; } = 0.01;

    /// <summary>Gradients are clipped to this norm.</summary>
    public double Clip { get; init; } = 1;

    /// <summary>Steps between two looks at held-out data, each of which can be resumed from.</summary>
    public int CheckEvery { get; init; } = 250;

    /// <summary>The seed of everything random.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The model whose weights it starts from; null for random weights.</summary>
    public string? From { get; init; }

    /// <summary>What tells those weights from others; see <see cref="Engines.Checkpoints.CheckpointFolder.HashOf"/>.</summary>
    public string? FromWeights { get; init; }

    /// <summary>What was asked of the network's shape, as it was typed; null in logs that do not tell.</summary>
    public string? Set { get; init; }

    /// <summary>What tells the tunes from others; see <see cref="CorpusReading.Fingerprint"/>. Null in logs that do not tell.</summary>
    public string? Data { get; init; }

    /// <summary>A plan of so many steps: the rate rises over the first tenth, and there are ten looks, or more.</summary>
    public static TrainingPlan For(int steps)
    {
        var most = new TrainingPlan();
        return most with { Steps = steps, WarmUp = Math.Min(most.WarmUp, steps / 10), CheckEvery = Math.Clamp(steps / 10, 1, most.CheckEvery) };
    }

    /// <summary>The same plan, if it can be followed.</summary>
    /// <exception cref="TrainingException">It cannot.</exception>
    public TrainingPlan Checked() => Steps < 1 || Batch < 1 || !(LearningRate > 0)
        ? throw new TrainingException("steps, batch and rate are more than zero")
        : this;

    /// <summary>The learning rate of a step.</summary>
    public double RateAt(int step) => step < WarmUp
        ? LearningRate * (step + 1) / WarmUp
        : LearningRate * (0.01 + 0.99 * 0.5 * (1 + Math.Cos(Math.PI * (step - WarmUp) / Math.Max(1, Steps - WarmUp))));
}
