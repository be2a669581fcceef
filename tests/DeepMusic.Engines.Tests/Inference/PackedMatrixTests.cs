using DeepMusic.Core;
using DeepMusic.Engines.Inference;

namespace DeepMusic.Engines.Tests.Inference;

public class PackedMatrixTests
{
    /// <summary>Sizes around what fits the vectors, odd ones among them.</summary>
    private static readonly (int Rows, int Columns)[] Sizes = [(1, 1), (3, 2), (16, 7), (31, 16), (32, 33), (130, 5), (37, 256), (256, 256), (300, 65)];

    private static readonly int[] Batches = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 16, 33];

    [Fact]
    public void Floats_are_multiplied_as_a_plain_loop_in_double_precision_does_at_every_width()
    {
        var random = new SeededRandom(1);
        foreach ((int rows, int columns) in Sizes)
        {
            float[] weights = Numbers.Uniform(random, rows * columns), x = Numbers.Uniform(random, columns * 33);
            foreach (VectorWidth width in Processor.Widths)
            {
                var matrix = new PackedMatrix(weights, rows, columns, WeightFormat.Float32, width);
                foreach (int batch in Batches)
                {
                    double[] expected = Numbers.Multiply(weights, Numbers.Doubles(x), null, rows, columns, batch);
                    var y = new float[batch * rows];
                    matrix.Multiply(x, y, batch, add: false);
                    Assert.True(Numbers.Largest(y, expected) < 1e-6 * columns, $"{rows} x {columns}, {batch} candidates, {width}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Numbers.Formats), MemberType = typeof(Numbers))]
    public void Every_width_and_every_number_of_candidates_gives_the_same_bits(WeightFormat format)
    {
        var random = new SeededRandom(2);
        foreach ((int rows, int columns) in Sizes)
        {
            float[] weights = Numbers.Uniform(random, rows * columns), x = Numbers.Uniform(random, columns * 33), start = Numbers.Uniform(random, rows * 33);
            int[] expected = Numbers.Bits(Singly(new PackedMatrix(weights, rows, columns, format, VectorWidth.Scalar)));
            foreach (VectorWidth width in Processor.Widths)
            {
                var matrix = new PackedMatrix(weights, rows, columns, format, width);
                foreach (int batch in Batches)
                {
                    float[] y = [.. start];
                    matrix.Multiply(x, y, batch, add: true);
                    Assert.Equal(expected.Take(batch * rows), Numbers.Bits(y.AsSpan(0, batch * rows)));
                    Assert.Equal(Numbers.Bits(start)[(batch * rows)..], Numbers.Bits(y)[(batch * rows)..]);
                }
            }

            float[] Singly(PackedMatrix matrix)
            {
                float[] y = [.. start];
                for (int b = 0; b < 33; b++)
                    matrix.Multiply(x.AsSpan(b * columns, columns), y.AsSpan(b * rows, rows), 1, add: true);
                return y;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Numbers.Formats), MemberType = typeof(Numbers))]
    public void Without_adding_what_was_there_does_not_matter(WeightFormat format)
    {
        var random = new SeededRandom(3);
        float[] weights = Numbers.Uniform(random, 40 * 9), x = Numbers.Uniform(random, 2 * 9);
        foreach (VectorWidth width in Processor.Widths)
        {
            var matrix = new PackedMatrix(weights, 40, 9, format, width);
            float[] clean = new float[80], dirty = [.. Enumerable.Repeat(float.NaN, 80)];
            matrix.Multiply(x, clean, 2, add: false);
            matrix.Multiply(x, dirty, 2, add: false);
            Assert.Equal(Numbers.Bits(clean), Numbers.Bits(dirty));
        }
    }

    [Theory]
    [InlineData(WeightFormat.BFloat16, 0.0025, 0.0010)]
    [InlineData(WeightFormat.Int8, 0.0060, 0.0030)]
    public void What_fewer_bits_cost_is_what_their_rounding_explains(WeightFormat format, double most, double least)
    {
        var random = new SeededRandom(4);
        float[] weights = Numbers.Uniform(random, 256 * 256), x = Numbers.Uniform(random, 256 * 8);
        var y = new float[8 * 256];
        new PackedMatrix(weights, 256, 256, format).Multiply(x, y, 8, add: false);
        Assert.InRange(Numbers.RelativeError(y, Numbers.Multiply(weights, Numbers.Doubles(x), null, 256, 256, 8)), least, most);
    }

    [Fact]
    public void Numbers_that_fit_into_fewer_bits_lose_nothing()
    {
        var random = new SeededRandom(5);
        float[] weights = [.. Enumerable.Range(0, 64 * 48).Select(i => i % 48 == 0 ? 127f : random.Next(255) - 127)];
        float[] x = [.. Enumerable.Range(0, 48).Select(i => i == 0 ? 32767f : random.Next(65535) - 32767)];
        double[] expected = Numbers.Multiply(weights, Numbers.Doubles(x), null, 64, 48, 1);
        foreach (WeightFormat format in Enum.GetValues<WeightFormat>())
        {
            var y = new float[64];
            new PackedMatrix(weights, 64, 48, format).Multiply(x, y, 1, add: false);
            Assert.True(Numbers.Largest(y, expected) <= expected.Max(Math.Abs) * 1e-6, $"{format}");
        }
    }

    [Fact]
    public void Extreme_numbers_overflow_no_sum_of_whole_numbers()
    {
        const int Columns = 4096;
        float[] weights = [.. Enumerable.Repeat(1f, 32 * Columns)], x = [.. Enumerable.Repeat(-1f, Columns)];
        foreach (VectorWidth width in Processor.Widths)
        {
            var y = new float[32];
            new PackedMatrix(weights, 32, Columns, WeightFormat.Int8, width).Multiply(x, y, 1, add: false);
            Assert.All(y, v => Assert.Equal(-Columns, v, 0.5f));
        }
    }

    [Theory]
    [MemberData(nameof(Numbers.Formats), MemberType = typeof(Numbers))]
    public void Zeros_stay_zeros(WeightFormat format)
    {
        var y = new float[17];
        new PackedMatrix(new float[17 * 3], 17, 3, format).Multiply([1, 2, 3], y, 1, add: false);
        Assert.All(y, v => Assert.Equal(0, v));
        new PackedMatrix(Numbers.Uniform(new SeededRandom(6), 17 * 3), 17, 3, format).Multiply([0, 0, 0], y, 1, add: false);
        Assert.All(y, v => Assert.Equal(0, v));
    }

    [Theory]
    [MemberData(nameof(Numbers.Formats), MemberType = typeof(Numbers))]
    public void Some_columns_by_themselves_are_those_columns(WeightFormat format)
    {
        var random = new SeededRandom(7);
        float[] weights = Numbers.Uniform(random, 20 * 11), x = Numbers.Uniform(random, 4);
        float[] part = [.. Enumerable.Range(0, 20).SelectMany(row => weights[(row * 11 + 5)..(row * 11 + 9)])];
        float[] found = new float[20], expected = new float[20];
        PackedMatrix.OfColumns(weights, 20, 11, 5, 4, format).Multiply(x, found, 1, add: false);
        new PackedMatrix(part, 20, 4, format).Multiply(x, expected, 1, add: false);
        Assert.Equal(Numbers.Bits(expected), Numbers.Bits(found));
    }

    [Fact]
    public void Brain_floats_are_rounded_to_the_nearest_and_ties_to_even()
    {
        Assert.Equal(0x3F80, Panels.ToBrain(1));
        Assert.Equal(0x3F80, Panels.ToBrain(BitConverter.UInt32BitsToSingle(0x3F808000)));
        Assert.Equal(0x3F81, Panels.ToBrain(BitConverter.UInt32BitsToSingle(0x3F808001)));
        Assert.Equal(0x3F82, Panels.ToBrain(BitConverter.UInt32BitsToSingle(0x3F818000)));
        Assert.Equal(0xBF80, Panels.ToBrain(-1));
        Assert.Equal(0x7F80, Panels.ToBrain(float.PositiveInfinity));
        Assert.True(float.IsNaN(BitConverter.UInt32BitsToSingle((uint)Panels.ToBrain(float.NaN) << 16)));
    }

    [Fact]
    public void Sizes_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new PackedMatrix(new float[5], 2, 3));
        Assert.Throws<ArgumentException>(() => new PackedMatrix(new float[6], 2, 3).Multiply(new float[3], new float[1], 1, false));
        Assert.Throws<ArgumentException>(() => new PackedMatrix(new float[6], 2, 3).Multiply(new float[3], new float[4], 2, false));
        Assert.Throws<ArgumentException>(() => PackedMatrix.OfColumns(new float[6], 2, 3, 2, 2));
        Assert.Throws<ArgumentException>(() => new PackedMatrix(new float[1], 1, 1, WeightFormat.Float32, (VectorWidth)9));
    }
}
