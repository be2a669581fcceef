using CsCheck;
using DeepMusic.Live.Tui;

namespace DeepMusic.Live.Tests.Tui;

public sealed class PitchWindowTests
{
    [Fact]
    public void Whatever_is_played_is_in_sight() =>
        Gen.Select(Gen.Int[3, 60], Gen.Select(Gen.Int[0, 127], Gen.Int[0, 127]).Array[1, 20]).Sample((rows, plays) =>
        {
            var window = new PitchWindow();
            foreach ((int a, int b) in plays)
            {
                window.Fit(Math.Min(a, b), Math.Max(a, b), rows);
                Assert.InRange(window.Row(a), 0, rows - 1);
                Assert.InRange(window.Row(b), 0, rows - 1);
                Assert.True(window.PitchOf(window.Row(a)) <= a && a < window.PitchOf(window.Row(a)) + window.Step);
            }
        });

    [Fact]
    public void The_window_stands_still_while_everything_fits()
    {
        var window = new PitchWindow();
        window.Fit(60, 72, 24);
        int low = window.PitchOf(23);
        window.Fit(62, 64, 24);
        window.Fit(low, low + 23, 24);
        Assert.Equal(low, window.PitchOf(23));
        window.Fit(low - 1, low, 24);
        Assert.NotEqual(low, window.PitchOf(23));
    }

    [Fact]
    public void Rows_hold_more_semitones_when_they_must_and_fewer_when_there_is_ample_room_again()
    {
        var window = new PitchWindow();
        window.Fit(36, 84, 20);
        Assert.Equal(3, window.Step);
        window.Fit(40, 78, 20);
        Assert.Equal(3, window.Step);
        window.Fit(60, 70, 20);
        Assert.Equal(1, window.Step);
    }
}
