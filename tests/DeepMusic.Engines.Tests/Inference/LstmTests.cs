using DeepMusic.Core;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Inference;
using DeepMusic.Engines.Tests.Checkpoints;

namespace DeepMusic.Engines.Tests.Inference;

public class LstmTests
{
    private const int Steps = 200;

    public static TheoryData<int, int, int> Sizes => new() { { 5, 3, 1 }, { 20, 40, 2 }, { 33, 65, 3 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void It_steps_as_the_equations_do_in_double_precision(int input, int hidden, int layers)
    {
        var weights = new LstmWeights(new SeededRandom(1), input, hidden, layers);
        foreach (VectorWidth width in Processor.Widths)
        {
            var reference = new LstmReference(weights);
            Lstm network = weights.Network(WeightFormat.Float32, width);
            LstmState state = network.NewState(1);
            var random = new SeededRandom(2);
            for (int step = 0; step < Steps; step++)
            {
                float[] x = Numbers.Uniform(random, input);
                double[] expected = reference.Step(Numbers.Doubles(x));
                Assert.True(Numbers.Largest(network.Step(x, state, 1), expected) < 5e-6, $"{width}, step {step}");
                Assert.True(Numbers.Largest(state.Cell(layers - 1), reference.Cell(layers - 1)) < 2e-5, $"{width}, step {step}");
            }
        }
    }

    [Theory]
    [InlineData(WeightFormat.BFloat16, 6e-3)]
    [InlineData(WeightFormat.Int8, 1.5e-2)]
    public void What_fewer_bits_cost_stays_small_over_many_steps(WeightFormat format, double most)
    {
        var weights = new LstmWeights(new SeededRandom(3), 64, 128, 2);
        var reference = new LstmReference(weights);
        Lstm network = weights.Network(format);
        LstmState state = network.NewState(1);
        var random = new SeededRandom(4);
        double worst = 0;
        for (int step = 0; step < Steps; step++)
        {
            float[] x = Numbers.Uniform(random, 64);
            worst = Math.Max(worst, Numbers.RelativeError(network.Step(x, state, 1), reference.Step(Numbers.Doubles(x))));
        }

        Assert.InRange(worst, 1e-4, most);
    }

    [Theory]
    [MemberData(nameof(Numbers.Formats), MemberType = typeof(Numbers))]
    public void Every_width_gives_the_same_bits_after_many_steps_alone_or_among_others(WeightFormat format)
    {
        const int Batch = 7;
        var weights = new LstmWeights(new SeededRandom(5), 20, 37, 2);
        float[] x = Numbers.Uniform(new SeededRandom(6), Steps * Batch * 20);
        Lstm scalar = weights.Network(format, VectorWidth.Scalar);
        LstmState[] alone = [.. Enumerable.Range(0, Batch).Select(_ => scalar.NewState(1))];
        for (int step = 0; step < Steps; step++)
        {
            for (int b = 0; b < Batch; b++)
                scalar.Step(x.AsSpan((step * Batch + b) * 20, 20), alone[b], 1);
        }

        foreach (VectorWidth width in Processor.Widths)
        {
            Lstm network = weights.Network(format, width);
            LstmState together = network.NewState(Batch);
            for (int step = 0; step < Steps; step++)
                network.Step(x.AsSpan(step * Batch * 20, Batch * 20), together, Batch);
            for (int b = 0; b < Batch; b++)
            {
                Assert.Equal(Numbers.Bits(alone[b].Hidden(1, 0)), Numbers.Bits(together.Hidden(1, b)));
                Assert.Equal(Numbers.Bits(alone[b].Cell(0, 0)), Numbers.Bits(together.Cell(0, b)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Numbers.Formats), MemberType = typeof(Numbers))]
    public void An_input_that_was_projected_ahead_gives_the_same_bits(WeightFormat format)
    {
        Lstm network = new LstmWeights(new SeededRandom(7), 9, 24, 2).Network(format);
        float[] x = Numbers.Uniform(new SeededRandom(8), 32 * 9), gates = new float[32 * 4 * 24];
        network.ProjectInput(x, gates, 32);
        LstmState one = network.NewState(1), other = network.NewState(1);
        for (int step = 0; step < 32; step++)
        {
            int[] expected = Numbers.Bits(network.Step(x.AsSpan(step * 9, 9), one, 1));
            Assert.Equal(expected, Numbers.Bits(network.StepFrom(gates.AsSpan(step * 96, 96), other, 1)));
        }
    }

    [Fact]
    public void A_state_that_was_kept_goes_on_as_if_nothing_had_happened()
    {
        Lstm network = new LstmWeights(new SeededRandom(9), 4, 10, 2).Network(WeightFormat.Float32);
        LstmState state = network.NewState(3), kept = network.NewState(3);
        float[] x = Numbers.Uniform(new SeededRandom(10), 12);
        network.Step(x, state, 3);
        state.CopyTo(kept);
        int[] expected = Numbers.Bits(network.Step(x, state, 3));
        network.Step(x, state, 3);
        kept.CopyTo(state);
        Assert.Equal(expected, Numbers.Bits(network.Step(x, state, 3)));

        state.Copy(from: 2, to: 0);
        float[] same = [.. x[8..], .. x[4..8], .. x[8..]];
        network.Step(same, state, 3);
        Assert.Equal(Numbers.Bits(state.Hidden(1, 2)), Numbers.Bits(state.Hidden(1, 0)));
        Assert.NotEqual(Numbers.Bits(state.Hidden(1, 1)), Numbers.Bits(state.Hidden(1, 0)));

        state.Clear();
        Assert.Equal(Numbers.Bits(network.Step(x, network.NewState(3), 3)), Numbers.Bits(network.Step(x, state, 3)));
    }

    [Theory]
    [MemberData(nameof(Numbers.Formats), MemberType = typeof(Numbers))]
    public void Stepping_allocates_nothing(WeightFormat format)
    {
        Lstm network = new LstmWeights(new SeededRandom(11), 20, 32, 2).Network(format);
        var head = new Linear(Numbers.Uniform(new SeededRandom(12), 50 * 32), new float[50], 32, 50, format);
        LstmState state = network.NewState(16), other = network.NewState(16);
        float[] x = new float[16 * 20], logits = new float[16 * 50], gates = new float[16 * 128];
        Assert.Equal(0, Allocated.By(() => Play(200)));
        Assert.True(Allocated.By(() => GC.KeepAlive(new byte[1])) > 0);

        void Play(int times)
        {
            for (int i = 0; i < times; i++)
            {
                int batch = 1 + i % 16;
                head.Apply(network.Step(x, state, batch), logits, batch);
                network.ProjectInput(x, gates, batch);
                network.StepFrom(gates, state, batch);
                state.Copy(0, 1);
                state.CopyTo(other);
                Activation.Relu(logits);
            }
        }
    }

    [Fact]
    public void It_loads_under_the_names_that_torch_gives()
    {
        using var folder = new TemporaryFolder();
        var weights = new LstmWeights(new SeededRandom(13), 6, 8, 2);
        string path = folder.File("w.safetensors");
        Safetensors.Save(path, weights.Tensors("token."), new Dictionary<string, string>());
        Safetensors saved = Safetensors.Load(path);
        Lstm loaded = Lstm.Load(saved, "token", 6, 8, 2), made = weights.Network(WeightFormat.Float32);
        float[] x = Numbers.Uniform(new SeededRandom(14), 6);
        Assert.Equal(Numbers.Bits(made.Step(x, made.NewState(1), 1)), Numbers.Bits(loaded.Step(x, loaded.NewState(1), 1)));
        Assert.Contains("token.weight_ih_l2", Assert.Throws<CheckpointException>(() => Lstm.Load(saved, "token", 6, 8, 3)).Message);
        Assert.Contains("shape [32, 6]", Assert.Throws<CheckpointException>(() => Lstm.Load(saved, "token", 7, 8, 2)).Message);
    }
}
