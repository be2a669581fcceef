using System.Runtime.CompilerServices;

namespace DeepMusic.Live.Tui;

/// <summary>
/// A page of character cells that is drawn over freely, layer upon layer, before anything reaches the terminal; what falls beside
/// it is left out. Allocates: on <see cref="Resize"/> to another size only.
/// </summary>
internal sealed class Canvas
{
    private char[] _glyphs = [];
    private Ink[] _inks = [];

    /// <summary>Columns.</summary>
    public int Width { get; private set; }

    /// <summary>Rows.</summary>
    public int Height { get; private set; }

    /// <summary>The characters, row by row.</summary>
    public ReadOnlySpan<char> Cells => _glyphs;

    /// <summary>Their inks.</summary>
    public ReadOnlySpan<Ink> Inks => _inks;

    /// <summary>The character of a cell.</summary>
    public char Glyph(int x, int y) => _glyphs[y * Width + x];

    /// <summary>The ink of a cell.</summary>
    public Ink InkAt(int x, int y) => _inks[y * Width + x];

    /// <summary>Gives the page its size and empties it.</summary>
    public void Resize(int width, int height)
    {
        (width, height) = (Math.Max(0, width), Math.Max(0, height));
        if (width != Width || height != Height)
        {
            (Width, Height) = (width, height);
            _glyphs = new char[width * height];
            _inks = new Ink[width * height];
        }
        Array.Fill(_glyphs, ' ');
        Array.Fill(_inks, Ink.Text);
    }

    /// <summary>Draws one character.</summary>
    public void Put(int x, int y, char c, Ink ink)
    {
        if ((uint)x >= (uint)Width || (uint)y >= (uint)Height) return;
        _glyphs[y * Width + x] = Glyphs.Of(c);
        _inks[y * Width + x] = ink;
    }

    /// <summary>Draws <paramref name="count"/> times the same character to the right.</summary>
    public void Run(int x, int y, int count, char c, Ink ink)
    {
        for (int i = 0; i < count; i++) Put(x + i, y, c, ink);
    }

    /// <summary>Draws a text within <paramref name="width"/> columns and returns the column after it; a text cut short ends in "…".</summary>
    public int Text(int x, int y, ReadOnlySpan<char> text, Ink ink, int width = int.MaxValue)
    {
        if (width <= 0) return x;
        bool cut = text.Length > width;
        int length = cut ? width - 1 : text.Length;
        for (int i = 0; i < length; i++) Put(x + i, y, text[i], ink);
        if (cut) Put(x + length++, y, '…', ink);
        return x + length;
    }

    /// <summary>Draws a text within <paramref name="width"/> columns and returns the column after it; one that is too long is shortened in its middle.</summary>
    public int Shortened(int x, int y, ReadOnlySpan<char> text, Ink ink, int width)
    {
        if (text.Length <= width || width < 3) return Text(x, y, text, ink, width);
        int tail = (width - 1) / 2;
        x = Text(x, y, text[..(width - 1 - tail)], ink);
        Put(x, y, '…', ink);
        return Text(x + 1, y, text[^tail..], ink);
    }

    /// <summary>Draws an interpolated text without making a string of it, and returns the column after it.</summary>
    public int Print(int x, int y, Ink ink, int width, DefaultInterpolatedStringHandler text)
    {
        int end = Text(x, y, text.Text, ink, width);
        text.Clear();
        return end;
    }

    /// <summary>A horizontal bar <paramref name="width"/> columns wide, filled to <paramref name="part"/> (0..1) in eighths of a column.</summary>
    public void Bar(int x, int y, int width, double part, Ink ink)
    {
        int eighths = (int)Math.Round(Math.Clamp(double.IsNaN(part) ? 0 : part, 0, 1) * width * 8);
        for (int i = 0; i < width; i++, eighths -= 8)
        {
            if (eighths >= 8) Put(x + i, y, '█', ink);
            else if (eighths > 0) Put(x + i, y, (char)('█' + 8 - eighths), ink);
            else Put(x + i, y, '·', Ink.Faint);
        }
    }
}
