using System.Drawing;

namespace DeepMusic.Live.Tui;

/// <summary>Where everything stands on a screen of a given size. Below <see cref="Smallest"/> only the state and the alarm are left.</summary>
internal readonly record struct Layout
{
    /// <summary>The smallest screen that shows everything.</summary>
    public static readonly Size Smallest = new(80, 24);

    private const int SideWidth = 42;

    /// <summary>The layout of a screen of <paramref name="size"/>.</summary>
    public Layout(Size size)
    {
        Large = size.Width >= 150 && size.Height >= 36;
        Tiny = size.Width < Smallest.Width || size.Height < Smallest.Height;
        int head = Large ? 8 : 5;
        Head = new Rectangle(0, 0, size.Width, Math.Min(head, size.Height));
        Alarm = new Rectangle(0, size.Height - 2, size.Width, 1);
        Help = new Rectangle(0, size.Height - 1, size.Width, 1);
        int middle = Math.Max(0, size.Height - head - 2);
        if (size.Width >= 120)
        {
            Roll = new Rectangle(0, head, size.Width - SideWidth - 1, middle);
            int x = size.Width - SideWidth;
            int figures = Math.Min(6, middle / 4);
            int ports = Math.Min(9, middle / 4);
            Knobs = new Rectangle(x, head, SideWidth, middle - figures - ports);
            Ports = new Rectangle(x, Knobs.Bottom, SideWidth, ports);
            Figures = new Rectangle(x, Ports.Bottom, SideWidth, figures);
            return;
        }
        int below = Math.Min(12, Math.Max(6, middle / 3));
        Roll = new Rectangle(0, head, size.Width, Math.Max(0, middle - below));
        int half = Math.Min(SideWidth, size.Width / 2);
        int lower = Math.Max(0, below - (below - 1) / 2 - 1);
        Knobs = new Rectangle(0, Roll.Bottom, half, below);
        Ports = new Rectangle(half + 2, Roll.Bottom, size.Width - half - 2, below - lower);
        Figures = new Rectangle(half + 2, Ports.Bottom, size.Width - half - 2, lower);
    }

    /// <summary>Whether the state is written five rows high rather than three.</summary>
    public bool Large { get; }

    /// <summary>Whether the screen is too small for all but the state and the alarm.</summary>
    public bool Tiny { get; }

    /// <summary>State, hand-over, tempo, key.</summary>
    public Rectangle Head { get; }

    /// <summary>The piano roll.</summary>
    public Rectangle Roll { get; }

    /// <summary>The knobs.</summary>
    public Rectangle Knobs { get; }

    /// <summary>The ports.</summary>
    public Rectangle Ports { get; }

    /// <summary>The latency figures.</summary>
    public Rectangle Figures { get; }

    /// <summary>The alarm line.</summary>
    public Rectangle Alarm { get; }

    /// <summary>The line of keys.</summary>
    public Rectangle Help { get; }
}
