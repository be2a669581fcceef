namespace DeepMusic.Live.Tui;

/// <summary>
/// What the terminal shows, as far as we know, and the bytes that make it show something else: only cells that differ are sent, and each time
/// one row more is sent whole, so that what another program wrote over the screen is gone after some seconds.
/// Allocates: where the terminal's size changes, and where a page takes more bytes than any before.
/// </summary>
internal sealed class TerminalPage(Palette palette)
{
    private const int MostOfACell = 96;

    /// <summary>Cells that have not changed are sent again where that is less than to leap over them.</summary>
    private const int Leap = 4;

    private char[] _glyphs = [];
    private Ink[] _inks = [];
    private byte[] _bytes = new byte[4096];
    private int _length, _width, _height, _swept, _ink;

    /// <summary>What to send for <paramref name="canvas"/> to be seen; may be nothing. To be sent before the next call.</summary>
    public ReadOnlySpan<byte> Turn(Canvas canvas)
    {
        _length = 0;
        if (canvas.Width != _width || canvas.Height != _height) Resize(canvas);
        if (_height > 0) _swept = (_swept + 1) % _height;
        _ink = -1;
        for (int y = 0; y < _height; y++) TurnRow(canvas, y, whole: y == _swept);
        return _bytes.AsSpan(0, _length);
    }

    private void TurnRow(Canvas canvas, int y, bool whole)
    {
        ReadOnlySpan<char> glyphs = canvas.Cells.Slice(y * _width, _width);
        ReadOnlySpan<Ink> inks = canvas.Inks.Slice(y * _width, _width);
        Span<char> shown = _glyphs.AsSpan(y * _width, _width);
        Span<Ink> shownInks = _inks.AsSpan(y * _width, _width);
        if (!whole && glyphs.SequenceEqual(shown) && inks.SequenceEqual(shownInks)) return;
        int column = -1;
        for (int x = 0; x < _width; x++)
        {
            if (!whole && glyphs[x] == shown[x] && inks[x] == shownInks[x]) continue;
            if (_bytes.Length - _length < MostOfACell) Array.Resize(ref _bytes, 2 * _bytes.Length);
            if (_ink < 0) Send(palette.Ground);
            if (column >= 0 && x - column <= Leap && inks[column..x].IndexOfAnyExcept((Ink)_ink) < 0)
                for (; column < x; column++) Send(glyphs[column]);
            else if (column != x) MoveTo(x, y, column);
            if (_ink != (int)inks[x])
            {
                Send(palette.Of(inks[x]));
                _ink = (int)inks[x];
            }
            Send(glyphs[x]);
            (shown[x], shownInks[x], column) = (glyphs[x], inks[x], x + 1);
        }
    }

    private void Resize(Canvas canvas)
    {
        (_width, _height) = (canvas.Width, canvas.Height);
        _glyphs = new char[_width * _height]; // no cell is '\0': all are sent
        _inks = new Ink[_width * _height];
        Send(palette.Ground);
        Send("\e[2J"u8);
    }

    /// <param name="x">Where to.</param>
    /// <param name="y">The row.</param>
    /// <param name="column">Where the cursor is in it; -1 where it is in another.</param>
    private void MoveTo(int x, int y, int column)
    {
        Send("\e["u8);
        if (column >= 0)
        {
            Number(x - column);
            Send("C"u8);
            return;
        }
        Number(y + 1);
        Send(";"u8);
        Number(x + 1);
        Send("H"u8);
    }

    private void Number(int number)
    {
        number.TryFormat(_bytes.AsSpan(_length), out int written, default, System.Globalization.CultureInfo.InvariantCulture);
        _length += written;
    }

    private void Send(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    private void Send(char c) => _length += System.Text.Encoding.UTF8.GetBytes(new ReadOnlySpan<char>(in c), _bytes.AsSpan(_length));
}
