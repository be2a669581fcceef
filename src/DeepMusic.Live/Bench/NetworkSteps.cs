using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Inference;
using DeepMusic.Engines.Torch;

namespace DeepMusic.Live.Bench;

/// <summary>
/// One step of an LSTM of two layers of 256: ours in every format beside the time that merely reading the weights takes, libtorch through
/// TorchSharp, and PyTorch; all from one file of weights, their outputs compared before their times are.
/// </summary>
internal sealed class NetworkSteps
{
    private const int Rows = 32, Candidates = 16;
    private const float Tolerance = 1e-4f;
    private static readonly LstmShape Shape = new(Input: 256, Hidden: 256, Layers: 2);

    private readonly string _path;
    private readonly BenchPlan _plan;
    private readonly Safetensors _weights;
    private readonly ReadOnlyMemory<float> _input;

    /// <summary>Writes the weights.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="plan">How many steps.</param>
    public NetworkSteps(string path, BenchPlan plan)
    {
        LstmSample.Save(path, Shape, Rows, seed: 1);
        (_path, _plan, _weights) = (path, plan, Safetensors.Load(path));
        _input = _weights.Floats(LstmSample.Input, Rows, Shape.Input).ToArray();
    }

    /// <summary>PyTorch's version and the linear algebra it computes with, once it was measured.</summary>
    public string PyTorch { get; private set; } = "";

    /// <summary>How fast PyTorch trains; null where there is none.</summary>
    public double? TokensPerSecondInPyTorch { get; private set; }

    /// <summary>One candidate.</summary>
    public IEnumerable<Figure> One()
    {
        foreach ((WeightFormat format, string tag, string name) in Formats) foreach (Figure figure in One(format, tag, name)) yield return figure;
        float[] ours = Ours(WeightFormat.Float32, 1, 1).Outputs;
        yield return NetworkFigures.TryTorch("step_us_torchsharp", "the same step through TorchSharp", (name, about) =>
        {
            TorchStepFigures theirs = TorchStepProbe.Measure(_weights, _input, _plan.Steps);
            return Figure.Step(name, about, theirs.Best.P50, theirs.Best.P99, $"layer {theirs.Lstm.P50:0} µs, cells {theirs.Cells.P50:0} µs; {Same(theirs, ours)}");
        });
        yield return NetworkFigures.TryTorch("step_us_pytorch", "the same step in PyTorch", (name, about) => InPyTorch(name, about, ours));
    }

    /// <summary>Sixteen candidates.</summary>
    public IEnumerable<Figure> Together()
    {
        foreach ((WeightFormat format, string tag, string name) in Formats)
        {
            StepFigures step = Ours(format, Candidates, _plan.Steps / 4);
            yield return Figure.Step("step16_us" + tag, $"a step of {Candidates} candidates, {name}", step.StepP50, step.StepP99, $"{step.GigaOperationsPerSecond(StepProbe.Weights):0} GFLOP/s");
        }
        yield return NetworkFigures.TryTorch("step16_us_torchsharp", "the same through TorchSharp on the processor", (name, about) => Torch(name, about, DeviceChoice.Cpu));
        if (TorchDevice.HasGpu)
            yield return NetworkFigures.TryTorch("step16_us_torchsharp_cuda", "the same through TorchSharp on the GPU", (name, about) => Torch(name, about, DeviceChoice.Cuda));
    }

    private static IEnumerable<(WeightFormat Format, string Tag, string Name)> Formats =>
        [(WeightFormat.Float32, "", "fp32"), (WeightFormat.BFloat16, "_bf16", "bf16"), (WeightFormat.Int8, "_int8", "int8")];

    private IEnumerable<Figure> One(WeightFormat format, string tag, string name)
    {
        StepFigures step = Ours(format, 1, _plan.Steps);
        yield return Figure.Step("step_us" + tag, $"one step of LSTM 2x256, {name}", step.StepP50, step.StepP99);
        yield return Figure.Of("step_limit_us" + tag, "  reading its weights, the limit", step.LimitP50, $"{step.GigabytesPerSecond:0} GB/s");
        yield return Figure.Of("step_limit_share" + tag, "  share of the limit that is reached", step.ShareOfLimit);
    }

    private StepFigures Ours(WeightFormat format, int batch, int steps) => PinnedThread.Run(() =>
        StepProbe.Measure(Lstm.Load(_weights, "", Shape.Input, Shape.Hidden, Shape.Layers, format), format, _input, batch, steps));

    private Figure Torch(string name, string about, DeviceChoice device)
    {
        StepTimes best = TorchStepProbe.Measure(_weights, _input, Math.Max(50, _plan.Steps / 10), batch: Candidates, choice: device).Best;
        return Figure.Step(name, about, best.P50, best.P99);
    }

    private Figure InPyTorch(string name, string about, float[] ours)
    {
        if (PyTorchProbe.Measure(_path, _plan.Steps, trainSteps: _plan.TrainSteps) is not { } theirs)
            return Figure.Of(name, about, double.NaN, "there is no PyTorch here (Debian: python3-torch and libopenblas0-openmp)");
        PyTorch = $"PyTorch {theirs.Version}, {theirs.Blas}";
        TokensPerSecondInPyTorch = theirs.TokensPerSecond;
        return Figure.Step(name, about, theirs.Step.Best.P50, theirs.Step.Best.P99, $"{PyTorch}; {Same(theirs.Step, ours)}");
    }

    private static string Same(TorchStepFigures theirs, float[] ours)
    {
        float difference = theirs.DifferenceTo(ours);
        return difference < Tolerance ? $"outputs differ by {difference:0.0e0} at most"
            : throw new TorchException($"its outputs differ from ours by {difference:0.0e0} with the same weights: not the same network, and no time to compare");
    }
}
