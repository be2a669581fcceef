using CsCheck;

namespace DeepMusic.Core.Tests;

public class BeatsTests
{
    private static readonly Gen<Beats> Any = Gen.Long[-1_000_000, 1_000_000].Select(t => new Beats(t));
    private static readonly Gen<Beats> Grid = Gen.Long[1, 10_000].Select(t => new Beats(t));

    [Fact]
    public void Floor_and_ceiling_enclose_a_position_by_less_than_a_grid_step_also_before_zero() =>
        Gen.Select(Any, Grid).Sample((b, grid) =>
        {
            Assert.Equal(0, b.Floor(grid).Ticks % grid.Ticks);
            Assert.Equal(0, b.Ceiling(grid).Ticks % grid.Ticks);
            Assert.True(b.Floor(grid) <= b && b < b.Floor(grid) + grid);
            Assert.True(b.Ceiling(grid) >= b && b > b.Ceiling(grid) - grid);
            Assert.Equal(b, b.Floor(grid) + b.Modulo(grid));
        });

    [Fact]
    public void Round_takes_the_nearest_grid_point_and_goes_up_halfway()
    {
        Gen.Select(Any, Grid).Sample((b, grid) =>
        {
            long off = (b.Round(grid) - b).Ticks;
            return b.Round(grid).Ticks % grid.Ticks == 0 && 2 * off <= grid.Ticks && 2 * off > -grid.Ticks;
        });
        Assert.Equal(new Beats(240), new Beats(120).Round(Beats.Sixteenth));
        Assert.Equal(Beats.Zero, new Beats(-120).Round(Beats.Sixteenth));
    }

    [Fact]
    public void Thirds_fifths_and_their_halves_are_whole_ticks()
    {
        foreach (int part in (int[])[2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32, 64]) Assert.Equal(Beats.Quarter, Beats.Of(1.0 / part) * part);
    }

    [Fact]
    public void Sums_are_exact_and_order_follows_the_ticks() =>
        Gen.Select(Any, Any).Sample((a, b) =>
            a + b - b == a && a < b == (a.Value < b.Value) && a > b == b < a && Beats.Min(a, b) <= Beats.Max(a, b)
            && a.CompareTo(b) == a.Ticks.CompareTo(b.Ticks));

    [Fact]
    public void Multiples_and_quotients_belong_together()
    {
        Assert.Equal(new Beats(1440), Beats.Quarter * 1.5);
        Assert.Equal(Beats.Quarter, Beats.Sixteenth * 4);
        Assert.Equal(4, Beats.Quarter / Beats.Sixteenth);
        Assert.Equal("1.5", Beats.Of(1.5).ToString());
    }
}
