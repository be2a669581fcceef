using System.Drawing;

namespace DeepMusic.Live.Tui;

/// <summary>Where everything stands in the Stage view. Each part has a place of its own, empty or not: where something is says what it is.</summary>
internal readonly record struct StageLayout
{
    /// <summary>The smallest screen with room for large letters.</summary>
    public static readonly Size Smallest = new(Letters.Width("LISTENING") + 2, 8);

    private const int SmallestWhole = 20;

    /// <summary>The layout of a screen of <paramref name="size"/>.</summary>
    public StageLayout(Size size)
    {
        (int width, int height) = (size.Width, size.Height);
        bool whole = height >= SmallestWhole;
        Tiny = width < Smallest.Width || height < Smallest.Height;
        int line = height >= 12 ? 1 : 0, rest = height - line;
        int places = whole ? Share(12, 3) : 1, word = whole ? Share(28, 3) : 3, bar = whole ? Share(14, 2) : 1;
        int large = rest - places - word - bar >= 6 ? 3 : 1;
        int scene = whole ? Share(15, 3) : large, next = whole ? Share(13, 3) : 0, alarm = whole ? Share(14, 3) : large;
        int gaps = Math.Max(0, rest - places - word - bar - scene - next - alarm);
        int y = 0;
        Places = Take(places, Gap(4, 0));
        Word = Take(word, Gap(4, 3));
        Bar = Take(bar, Gap(4, 1));
        Scene = Take(scene, 0);
        Next = Take(next, Gap(4, 2));
        Alarm = new Rectangle(0, height - line - alarm, width, alarm);
        Line = new Rectangle(0, height - 1, width, line);

        int Share(int percent, int least) => Math.Max(least, rest * percent / 100);

        // What is left over goes between the parts, the most urgent place first.
        int Gap(int of, int order) => (gaps + of - 1 - order) / of;

        Rectangle Take(int rows, int gap)
        {
            var taken = new Rectangle(0, y, width, rows);
            y += rows + gap;
            return taken;
        }
    }

    /// <summary>Whether there is only room for text.</summary>
    public bool Tiny { get; }

    /// <summary>The places of the states, side by side.</summary>
    public Rectangle Places { get; }

    /// <summary>The state in letters.</summary>
    public Rectangle Word { get; }

    /// <summary>The bar.</summary>
    public Rectangle Bar { get; }

    /// <summary>The scene.</summary>
    public Rectangle Scene { get; }

    /// <summary>The next scene; no rows where it stands beside the scene.</summary>
    public Rectangle Next { get; }

    /// <summary>The alarm.</summary>
    public Rectangle Alarm { get; }

    /// <summary>A line for what the player is asked; no rows where there is no room.</summary>
    public Rectangle Line { get; }
}
