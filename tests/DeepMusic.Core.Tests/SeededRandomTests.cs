using CsCheck;

namespace DeepMusic.Core.Tests;

public class SeededRandomTests
{
    // What the authors' reference programs give: xoshiro256** with its state filled by SplitMix64 from the seed.
    [Theory]
    [InlineData(0ul, new[] { 11091344671253066420, 13793997310169335082, 1900383378846508768ul, 7684712102626143532ul, 13521403990117723737, 18442103541295991498 })]
    [InlineData(42ul, new[] { 1546998764402558742ul, 6990951692964543102ul, 12544586762248559009, 17057574109182124193, 18295552978065317476, 14199186830065750584 })]
    [InlineData(ulong.MaxValue, new[] { 10328197420357168392, 14156678507024973869, 9357971779955476126ul, 13791585006304312367, 10463432026814718762, 13498236496097551653 })]
    public void The_sequence_is_that_of_the_published_generator(ulong seed, ulong[] sequence)
    {
        var random = new SeededRandom(seed);
        Assert.Equal(sequence, sequence.Select(_ => random.NextBits()));
    }

    [Fact]
    public void Derived_from_number_zero_a_seed_is_the_published_SplitMix64()
    {
        const ulong Step = 0x9E3779B97F4A7C15;
        ulong[] published = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        Assert.Equal(published, published.Select((_, i) => SeededRandom.Derive(unchecked(1234567 + (ulong)i * Step), 0)));
    }

    [Fact]
    public void Reals_and_whole_numbers_are_taken_from_the_highest_bits()
    {
        Assert.Equal(5415695640260286 / (double)(1L << 53), new SeededRandom(0).NextDouble());
        var random = new SeededRandom(0);
        Assert.Equal([7, 8, 1, 4, 8, 11, 5, 6], Enumerable.Range(0, 8).Select(_ => random.Next(12)));
    }

    [Fact]
    public void Numbers_stay_in_their_range() =>
        Gen.Select(Gen.ULong, Gen.Int[1, int.MaxValue]).Sample((seed, below) =>
        {
            var random = new SeededRandom(seed);
            double real = random.NextDouble();
            int whole = random.Next(below);
            return real is >= 0 and < 1 && whole >= 0 && whole < below;
        });

    [Fact]
    public void Each_of_twelve_numbers_comes_as_often_as_the_others()
    {
        var random = new SeededRandom(7);
        var counts = new int[12];
        for (int i = 0; i < 120_000; i++) counts[random.Next(12)]++;
        // Chi-square with 11 degrees of freedom: above 31.3 once in a thousand seeds; this seed is fixed.
        Assert.InRange(counts.Sum(c => (c - 10_000.0) * (c - 10_000.0) / 10_000), 0, 31.3);
    }

    [Fact]
    public void Seeds_derived_from_neighbouring_numbers_have_nothing_in_common()
    {
        var seeds = new HashSet<ulong>();
        for (ulong number = 0; number < 10_000; number++) Assert.True(seeds.Add(SeededRandom.Derive(1, number)));
        Assert.NotEqual(SeededRandom.Derive(1, 2), SeededRandom.Derive(2, 1));
    }
}
