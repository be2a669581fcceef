using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepMusic.Engines.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class AdamWTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public AdamWTests()
    {
        TorchRuntime.Load();
        TorchThreads.Use(TorchThreads.OnStage);
    }

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void It_steps_as_the_paper_says()
    {
        // One weight at 1 with gradients 2 and then -1, rate 0.1, decay 0.5: Loshchilov and Hutter 2019, algorithm 2, by hand.
        using TorchSharp.Modules.Linear line = Weight(1);
        using var optimizer = new AdamW(line.named_parameters(), weightDecay: 0.5);
        double expected = 1, m = 0, v = 0;
        foreach ((int step, double gradient) in (ReadOnlySpan<(int, double)>)[(0, 2), (1, -1)])
        {
            Pull(optimizer, line, step, gradient);
            (m, v) = (0.9 * m + 0.1 * gradient, 0.999 * v + 0.001 * gradient * gradient);
            expected -= 0.1 * 0.5 * expected;
            expected -= 0.1 * (m / (1 - Math.Pow(0.9, step + 1))) / (Math.Sqrt(v / (1 - Math.Pow(0.999, step + 1))) + 1e-8);
            Assert.Equal(expected, line.weight!.item<float>(), 1e-6);
        }
    }

    [Fact]
    public void Moments_that_were_kept_go_on_to_the_bit()
    {
        using TorchSharp.Modules.Linear whole = Weight(1), ended = Weight(1);
        using var one = new AdamW(whole.named_parameters());
        for (int step = 0; step < 6; step++) Pull(one, whole, step, step - 2.5);
        using (var before = new AdamW(ended.named_parameters()))
        {
            for (int step = 0; step < 3; step++) Pull(before, ended, step, step - 2.5);
            before.Save(_file);
        }
        using var after = new AdamW(ended.named_parameters());
        after.Load(_file);
        for (int step = 3; step < 6; step++) Pull(after, ended, step, step - 2.5);
        Assert.Equal(whole.weight!.item<float>(), ended.weight!.item<float>());
    }

    [Fact]
    public void Moments_of_another_network_are_one_line()
    {
        using TorchSharp.Modules.Linear one = Weight(1);
        using var optimizer = new AdamW(one.named_parameters());
        optimizer.Save(_file);
        using TorchSharp.Modules.Linear other = nn.Linear(3, 1, hasBias: false);
        using var its = new AdamW(other.named_parameters());
        Assert.Contains("has shape", Assert.Throws<CheckpointException>(() => its.Load(_file)).Message);
    }

    [Fact]
    public void No_collection_frees_what_a_step_reads()
    {
        using TorchSharp.Modules.Linear line = Weight(1);
        using var optimizer = new AdamW(line.named_parameters(), weightDecay: 0);
        using var stop = new CancellationTokenSource();
        var collector = new Thread(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                GC.Collect(0);
                GC.WaitForPendingFinalizers();
            }
        });
        collector.Start();
        try
        {
            for (int step = 0; step < 5_000; step++) Pull(optimizer, line, step, 1);
        }
        finally
        {
            stop.Cancel();
            collector.Join();
        }
        // A gradient that never changes moves by the rate each step.
        Assert.Equal(1 - 5_000 * 0.1, line.weight!.item<float>(), 1.0);
    }

    private static TorchSharp.Modules.Linear Weight(float value)
    {
        TorchSharp.Modules.Linear line = nn.Linear(1, 1, hasBias: false);
        using IDisposable guard = no_grad();
        using Scalar start = value;
        line.weight!.fill_(start);
        return line;
    }

    private static void Pull(AdamW optimizer, TorchSharp.Modules.Linear line, int step, double gradient)
    {
        using IDisposable scope = NewDisposeScope();
        optimizer.ClearGradients();
        line.forward(tensor([(float)gradient])).sum().backward();
        optimizer.Step(step, 0.1);
    }
}
