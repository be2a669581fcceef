using ScottPlot;

namespace DeepMusic.Train;

/// <summary>Curves as a picture: the losses of a training, over its steps.</summary>
public static class Curves
{
    /// <summary>The picture beside a model.</summary>
    public const string FileName = "curves.png";

    private const int Width = 1000, Height = 560;

    /// <summary>Draws curves into a PNG file. Points that are no numbers are left out.</summary>
    /// <param name="path">The file.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="series">The curves and their names.</param>
    /// <param name="x">What runs along.</param>
    /// <param name="y">What runs up.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(
        string path, string title, IReadOnlyList<(string Name, IReadOnlyList<(double X, double Y)> Points)> series,
        string x = "steps", string y = "loss, nats")
    {
        using var plot = new Plot();
        foreach ((string name, IReadOnlyList<(double X, double Y)> points) in series)
        {
            (double X, double Y)[] real = [.. points.Where(p => double.IsFinite(p.X) && double.IsFinite(p.Y))];
            if (real.Length == 0) continue;
            ScottPlot.Plottables.Scatter curve = plot.Add.Scatter(real.Select(p => p.X).ToArray(), real.Select(p => p.Y).ToArray());
            curve.LegendText = $"{name} {Format(real[^1].Y)}";
            curve.LineWidth = 2;
            // A few points are shown one by one, a curve of hundreds is a line.
            curve.MarkerSize = real.Length <= 40 ? 6 : 0;
        }
        plot.Title(title);
        plot.XLabel(x);
        plot.YLabel(y);
        plot.Legend.Alignment = Alignment.UpperRight;
        plot.ShowLegend();
        File.WriteAllBytes(path, plot.GetImageBytes(Width, Height, ImageFormat.Png));
    }

    private static string Format(double value) => value.ToString("0.000", System.Globalization.CultureInfo.InvariantCulture);
}
