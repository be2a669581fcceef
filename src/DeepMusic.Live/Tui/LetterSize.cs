using System.Drawing;

namespace DeepMusic.Live.Tui;

/// <summary>How large a dot of <see cref="Letters"/> is: halves of a column across, halves of a row down. Two by one is about square.</summary>
internal readonly record struct LetterSize(int Across, int Down)
{
    /// <summary>The smallest that can be read from afar: three rows high, two columns and a half a letter.</summary>
    public static readonly LetterSize Narrow = new(1, 1);

    /// <summary>Rows that a line takes.</summary>
    public int Rows => (Letters.Height * Down + 1) / 2;

    /// <summary>Dots that have room in so many columns.</summary>
    public int Dots(int columns) => 2 * columns / Across;

    /// <summary>Columns that a text takes.</summary>
    public int Columns(ReadOnlySpan<char> text) => (Letters.Width(text) * Across + 1) / 2;

    /// <summary>The largest in which so many dots have room; letters may be up to half as high again as they are wide. Narrow where none is.</summary>
    public static LetterSize Filling(int dots, Size room)
    {
        for (int scale = Math.Max(1, room.Height); scale >= 1; scale--)
        {
            var size = new LetterSize(2 * scale, scale);
            if (dots > size.Dots(room.Width) || size.Rows > room.Height) continue;
            while (size.Down < scale + (scale + 1) / 2 && (size with { Down = size.Down + 1 }).Rows <= room.Height) size = size with { Down = size.Down + 1 };
            return size;
        }
        return Narrow;
    }
}
