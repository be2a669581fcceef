using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace DeepMusic.Engines.Torch;

/// <summary>
/// Runs <c>tools/pytorch_step.py</c>, which travels inside this assembly, under the system's Python: the same measurements through
/// PyTorch, where that is installed (Debian: python3-torch and libopenblas0-openmp).
/// </summary>
public static class PyTorchProbe
{
    private const int NotThere = 3;
    private const string Debian = "/usr/bin/python3";

    /// <summary>Measures, or says that there is no PyTorch, by null. Takes seconds.</summary>
    /// <param name="path">A safetensors file with an LSTM's weights and rows of input.</param>
    /// <param name="steps">How many steps to time.</param>
    /// <param name="prefix">What stands before <c>weight_ih_l0</c>.</param>
    /// <param name="input">The name of the tensor with the rows.</param>
    /// <param name="trainSteps">Training steps to time; 0 for none.</param>
    /// <param name="threads">Threads while training.</param>
    /// <param name="python">The interpreter; null for the system's.</param>
    /// <exception cref="TorchException">PyTorch is there and failed.</exception>
    public static PyTorchFigures? Measure(
        string path, int steps = 2000, string prefix = "", string input = "input", int trainSteps = 0, int threads = 1, string? python = null)
    {
        var start = new ProcessStartInfo(python ?? (File.Exists(Debian) ? Debian : "python3"))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments = ["-", path, "--prefix", prefix, "--input", input, "--steps", Text(steps), "--train-steps", Text(trainSteps), "--threads", Text(threads)];
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        using Process? process = TryStart(start);
        if (process is null) return null;

        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Feed(process);
        process.WaitForExit();
        if (process.ExitCode == NotThere) return null;
        string? line = errors.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault();
        if (process.ExitCode != 0) throw new TorchException($"PyTorch did not measure: {line ?? $"exit status {process.ExitCode}"}");
        return Read(output.Result);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Process? TryStart(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null; // no Python at all
        }
    }

    private static void Feed(Process process)
    {
        using Stream script = typeof(PyTorchProbe).Assembly.GetManifestResourceStream("pytorch_step.py")!;
        try
        {
            script.CopyTo(process.StandardInput.BaseStream);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything; its exit status tells more.
        }
    }

    private static PyTorchFigures Read(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            float[] outputs = [.. root.GetProperty("outputs").EnumerateArray().Select(o => o.GetSingle())];
            var step = new TorchStepFigures(Times(root.GetProperty("lstm")), Times(root.GetProperty("cells")), outputs);
            double? training = root.TryGetProperty("train_tokens_per_second", out JsonElement speed) ? speed.GetDouble() : null;
            return new PyTorchFigures(root.GetProperty("version").GetString()!, root.GetProperty("blas").GetString()!, step, training);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new TorchException($"PyTorch did not measure: its answer is not understood ({TorchRuntime.OneLine(e)})");
        }
    }

    private static StepTimes Times(JsonElement times) => new(times.GetProperty("p50_us").GetDouble(), times.GetProperty("p99_us").GetDouble());
}
