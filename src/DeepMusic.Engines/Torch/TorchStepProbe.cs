using System.Diagnostics;
using DeepMusic.Engines.Checkpoints;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DeepMusic.Engines.Torch;

/// <summary>
/// Measures one step of an LSTM through TorchSharp: on one thread that stays on one processor, in inference mode. The baseline of the
/// managed step, from the same file of weights.
/// </summary>
public static class TorchStepProbe
{
    private const int Settling = 50;

    /// <summary>Measures.</summary>
    /// <param name="weights">An LSTM's weights under torch's names.</param>
    /// <param name="input">Rows of inputs, used over and over: [n, width].</param>
    /// <param name="steps">How many steps to time, of each kind.</param>
    /// <param name="prefix">What stands before <c>weight_ih_l0</c> in the names, such as <c>rnn.</c></param>
    /// <param name="batch">How many candidates step together.</param>
    /// <param name="choice">Where. On a GPU a step ends when its output is back in memory, since a choice has to be made of it.</param>
    /// <exception cref="TorchException">Torch cannot be had, or not on that device.</exception>
    /// <exception cref="CheckpointException">The file holds no such LSTM.</exception>
    public static TorchStepFigures Measure(
        Safetensors weights, ReadOnlyMemory<float> input, int steps = 2000, string prefix = "", int batch = 1, DeviceChoice choice = DeviceChoice.Cpu)
    {
        Device device = TorchDevice.Open(choice);
        LstmShape shape = LstmShape.Of(weights, prefix);
        if (input.Length == 0 || input.Length % shape.Input != 0) throw new ArgumentException($"rows of {shape.Input} numbers are asked for", nameof(input));
        return PinnedThread.Run(() =>
        {
            TorchThreads.Use(TorchThreads.OnStage);
            using IDisposable scope = NewDisposeScope();
            using IDisposable mode = inference_mode();
            Tensor[] rows = [.. Enumerable.Range(0, input.Length / shape.Input)
                .Select(i => tensor(input.Slice(i * shape.Input, shape.Input).ToArray(), 1, shape.Input).expand(batch, -1).contiguous().to(device))];
            (StepTimes lstm, float[] outputs) = Lstm(weights, prefix, shape, rows, steps);
            (StepTimes cells, float[] same) = Cells(weights, prefix, shape, rows, steps);
            for (int i = 0; i < same.Length; i++)
                if (!(MathF.Abs(outputs[i] - same[i]) < 1e-4f)) throw new TorchException("libtorch's layer and its cells disagree about the same weights");
            return new TorchStepFigures(lstm, cells, outputs);
        });
    }

    private static (StepTimes, float[]) Lstm(Safetensors weights, string prefix, LstmShape shape, Tensor[] rows, int steps)
    {
        using LSTM lstm = nn.LSTM(shape.Input, shape.Hidden, shape.Layers);
        foreach ((string name, Tensor into) in lstm.state_dict()) Fill(into, weights, prefix + name);
        lstm.to(rows[0].device);
        lstm.eval();
        Tensor h = zeros([shape.Layers, rows[0].shape[0], shape.Hidden], device: rows[0].device), c = h.clone(); // [layers, batch, hidden]
        return Time(rows, steps, shape.Hidden, row =>
        {
            using Tensor x = row.unsqueeze(0); // [1 step, batch, width]
            (Tensor y, Tensor newH, Tensor newC) = lstm.forward(x, (h, c));
            h.Dispose();
            c.Dispose();
            (h, c) = (newH, newC);
            return y;
        });
    }

    private static (StepTimes, float[]) Cells(Safetensors weights, string prefix, LstmShape shape, Tensor[] rows, int steps)
    {
        LSTMCell[] cells = [.. Enumerable.Range(0, shape.Layers).Select(i => nn.LSTMCell(i == 0 ? shape.Input : shape.Hidden, shape.Hidden))];
        var states = new (Tensor H, Tensor C)[cells.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            foreach ((string name, Tensor into) in cells[i].state_dict()) Fill(into, weights, $"{prefix}{name}_l{i}");
            cells[i].to(rows[0].device);
            cells[i].eval();
            Tensor nothing = zeros([rows[0].shape[0], shape.Hidden], device: rows[0].device); // [batch, hidden]
            states[i] = (nothing, nothing.clone());
        }
        (StepTimes, float[]) result = Time(rows, steps, shape.Hidden, row =>
        {
            Tensor x = row;
            for (int i = 0; i < cells.Length; i++)
            {
                (Tensor h, Tensor c) = cells[i].forward(x, states[i]);
                states[i].H.Dispose();
                states[i].C.Dispose();
                states[i] = (h, c);
                x = h;
            }
            return x.alias();
        });
        foreach (LSTMCell cell in cells) cell.Dispose();
        return result;
    }

    /// <summary>One pass over the rows for the outputs, some steps to settle, then the timed ones.</summary>
    private static (StepTimes, float[]) Time(Tensor[] rows, int steps, int width, Func<Tensor, Tensor> step)
    {
        float[] outputs = new float[rows.Length * width];
        for (int i = 0; i < rows.Length; i++)
        {
            using Tensor y = step(rows[i]);
            using Tensor first = y.reshape(-1, width)[0].cpu();
            first.data<float>().CopyTo(outputs, i * width);
        }
        bool waits = rows[0].device_type != DeviceType.CPU;
        double[] times = new double[steps];
        for (int i = -Settling; i < steps; i++)
        {
            long before = Stopwatch.GetTimestamp();
            using Tensor y = step(rows[(i + Settling) % rows.Length]);
            if (waits) y.cpu().Dispose();
            if (i >= 0) times[i] = Stopwatch.GetElapsedTime(before).TotalMicroseconds;
        }
        return (StepTimes.Of(times), outputs);
    }

    private static void Fill(Tensor into, Safetensors weights, string name)
    {
        using Tensor read = tensor(weights.Floats(name, [.. into.shape.Select(d => (int)d)]).ToArray(), into.shape);
        into.copy_(read);
    }
}
