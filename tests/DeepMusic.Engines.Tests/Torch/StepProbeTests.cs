using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Inference;
using DeepMusic.Engines.Torch;

namespace DeepMusic.Engines.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class StepProbeTests : IDisposable
{
    private const int Rows = 12;
    private static readonly LstmShape Shape = new(Input: 256, Hidden: 256, Layers: 2);
    private readonly string _folder = Directory.CreateTempSubdirectory("deepmusic-test-").FullName;
    private readonly string _path;

    public StepProbeTests()
    {
        _path = Path.Combine(_folder, "lstm.safetensors");
        LstmSample.Save(_path, Shape, Rows, seed: 3);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void PyTorch_gives_the_same_outputs_from_the_same_file()
    {
        PyTorchFigures? theirs = PyTorchProbe.Measure(_path, steps: 5);
        if (theirs is null) Assert.Skip("there is no PyTorch here: tools/setup-debian.sh installs python3-torch");
        float[] ours = Ours().Outputs;
        Assert.Equal(Rows * Shape.Hidden, ours.Length);
        Assert.Equal(ours.Length, theirs.Step.Outputs.Length);
        Assert.True(ours.Max() - ours.Min() > 0.1, "the outputs hardly differ from one another");
        for (int i = 0; i < ours.Length; i++) Assert.Equal(ours[i], theirs.Step.Outputs[i], 1e-4f);
        Assert.Null(theirs.TokensPerSecond);
        Assert.NotEmpty(theirs.Version);
    }

    [Fact]
    public void The_measures_of_an_lstm_are_read_off_its_weights()
    {
        Assert.Equal(Shape, LstmShape.Of(Safetensors.Load(_path), ""));
        Assert.Throws<CheckpointException>(() => LstmShape.Of(Safetensors.Load(_path), "rnn."));
    }

    [Fact]
    public void The_same_seed_writes_the_same_file()
    {
        string again = Path.Combine(_folder, "again.safetensors");
        LstmSample.Save(again, Shape, Rows, seed: 3);
        Assert.Equal(File.ReadAllBytes(_path), File.ReadAllBytes(again));
    }

    [Fact]
    public void The_faster_of_the_layer_and_the_cells_counts()
    {
        TorchStepFigures figures = Ours();
        Assert.True(figures.Lstm.P50 > 0 && figures.Cells.P99 >= figures.Cells.P50);
        Assert.Equal(Math.Min(figures.Lstm.P50, figures.Cells.P50), figures.Best.P50);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void However_many_step_together_each_gives_what_ours_gives(int batch)
    {
        Safetensors file = Safetensors.Load(_path);
        ReadOnlyMemory<float> input = file.Floats(LstmSample.Input, Rows, Shape.Input).ToArray();
        Lstm network = Lstm.Load(file, "", Shape.Input, Shape.Hidden, Shape.Layers);
        StepFigures ours = StepProbe.Measure(network, WeightFormat.Float32, input, batch, steps: 5);
        Assert.Equal(Rows * Shape.Hidden, ours.Outputs.Length);
        Assert.True(TorchStepProbe.Measure(file, input, steps: 5, batch: batch).DifferenceTo(ours.Outputs) < 1e-4f);
    }

    [Fact]
    public void A_difference_is_found_wherever_it_is()
    {
        var figures = new TorchStepFigures(default, default, [1, 2, 3]);
        Assert.Equal(0, figures.DifferenceTo([1, 2, 3]));
        Assert.Equal(0.5f, figures.DifferenceTo([1, 2.5f, 2.75f]));
        Assert.Equal(float.PositiveInfinity, figures.DifferenceTo([1, 2]));
        Assert.True(float.IsNaN(figures.DifferenceTo([1, float.NaN, 3])));
    }

    [Fact]
    public void A_system_without_python_has_no_figures() =>
        Assert.Null(PyTorchProbe.Measure(_path, python: Path.Combine(_folder, "no-python")));

    [Fact]
    public void A_file_without_an_lstm_is_one_line()
    {
        Exception? fault = Record.Exception(() => PyTorchProbe.Measure(_path, steps: 1, prefix: "rnn."));
        if (fault is null) Assert.Skip("there is no PyTorch here: tools/setup-debian.sh installs python3-torch");
        string line = Assert.IsType<TorchException>(fault).Message;
        Assert.Contains("there is no LSTM under 'rnn.'", line);
        Assert.DoesNotContain("\n", line);
    }

    [Fact]
    public void Percentiles_are_of_the_measurements_in_order()
    {
        double[] times = [.. Enumerable.Range(0, 1000).Select(i => (double)((i * 37 + 5) % 1000))];
        Assert.Equal(new StepTimes(500, 990), StepTimes.Of(times));
    }

    [Fact]
    public void Training_is_measured() => Assert.True(TorchTrainingProbe.TokensPerSecond(threads: 1, steps: 1) > 0);

    private TorchStepFigures Ours()
    {
        Safetensors file = Safetensors.Load(_path);
        return TorchStepProbe.Measure(file, file.Floats(LstmSample.Input, Rows, Shape.Input).ToArray(), steps: 20);
    }
}
