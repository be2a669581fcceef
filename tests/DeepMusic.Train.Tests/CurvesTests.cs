using System.Buffers.Binary;

namespace DeepMusic.Train.Tests;

public class CurvesTests
{
    [Fact]
    public void Curves_are_drawn_with_their_words()
    {
        using var folder = new TemporaryFolder();
        IReadOnlyList<(double, double)> falling = [.. Enumerable.Range(0, 100).Select(i => ((double)i, Math.Exp(-i / 30.0)))];
        Curves.Save(folder["curves.png"], "loss", [("train", falling), ("valid", [(0, 1), (50, double.NaN), (99, 0.2)]), ("none", [])]);
        Curves.Save(folder["untitled.png"], "", [("train", falling)]);
        byte[] png = File.ReadAllBytes(folder["curves.png"]);
        Assert.Equal([0x89, .. "PNG"u8], png[..4]);
        Assert.Equal((1000, 560), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        Assert.NotEqual(png, File.ReadAllBytes(folder["untitled.png"]));
    }
}
