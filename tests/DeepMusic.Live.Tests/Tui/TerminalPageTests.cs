using System.Globalization;
using System.Text;
using CsCheck;
using DeepMusic.Core;
using DeepMusic.Live.Tui;

namespace DeepMusic.Live.Tests.Tui;

public sealed class TerminalPageTests
{
    [Fact]
    public void The_terminal_shows_each_page_whatever_was_shown_before() =>
        Gen.Int[1, 1_000_000].Sample(
            seed =>
            {
                var random = new SeededRandom((ulong)seed);
                var page = new TerminalPage(Palette.Sixteen);
                var canvas = new Canvas();
                Glass glass = new(0, 0);
                for (int frame = 0; frame < 20; frame++)
                {
                    if (random.Next(6) == 0 || frame == 0) canvas.Resize(1 + random.Next(30), 1 + random.Next(10));
                    for (int i = random.Next(40); i > 0; i--)
                        canvas.Put(random.Next(canvas.Width), random.Next(canvas.Height), " aé▌█?"[random.Next(6)], (Ink)random.Next(17));
                    if (glass.Width != canvas.Width || glass.Height != canvas.Height) glass = new Glass(canvas.Width, canvas.Height);
                    glass.Take(page.Turn(canvas));
                    for (int y = 0; y < canvas.Height; y++)
                        for (int x = 0; x < canvas.Width; x++)
                        {
                            Assert.Equal(canvas.Glyph(x, y), glass.Glyphs[y, x]);
                            Assert.Equal(Encoding.ASCII.GetString(Palette.Sixteen.Of(canvas.InkAt(x, y))), glass.Codes[y, x]);
                        }
                }
            },
            iter: 200, threads: 1);

    [Fact]
    public void What_another_program_wrote_over_it_is_gone_after_as_many_frames_as_there_are_rows()
    {
        var page = new TerminalPage(Palette.Full);
        var canvas = new Canvas();
        canvas.Resize(20, 6);
        canvas.Text(0, 3, "as it should be", Ink.Text);
        var glass = new Glass(20, 6);
        glass.Take(page.Turn(canvas));
        for (int x = 0; x < 20; x++) glass.Glyphs[3, x] = 'X';
        for (int frame = 0; frame < 6; frame++) glass.Take(page.Turn(canvas));
        for (int x = 0; x < 20; x++) Assert.Equal(canvas.Glyph(x, 3), glass.Glyphs[3, x]);
    }

    [Fact]
    public void A_frame_allocates_nothing()
    {
        var page = new TerminalPage(Palette.Full);
        var canvas = new Canvas();
        canvas.Resize(160, 48);
        Assert.Equal(0, Allocated.By(() =>
        {
            for (int i = 0; i < 40; i++) Turn(i);
        }));

        void Turn(int frame)
        {
            for (int y = 0; y < 48; y++) canvas.Run(0, y, 160, (char)('a' + (frame + y) % 20), (Ink)((frame + y) % 17));
            Assert.True(page.Turn(canvas).Length > 160 * 48);
        }
    }

    /// <summary>As much of a terminal as pages need.</summary>
    private sealed class Glass(int width, int height)
    {
        private int _x, _y;
        private string _code = "";

        public int Width { get; } = width;

        public int Height { get; } = height;

        public char[,] Glyphs { get; } = new char[height, width];

        public string[,] Codes { get; } = new string[height, width];

        public void Take(ReadOnlySpan<byte> bytes)
        {
            string text = Encoding.UTF8.GetString(bytes);
            for (int i = 0; i < text.Length;)
            {
                if (text[i] != '\e')
                {
                    (Glyphs[_y, _x], Codes[_y, _x]) = (text[i++], _code);
                    _x++;
                    continue;
                }
                int end = text.AsSpan(i).IndexOfAny("mHJC") + i;
                string sequence = text[i..(end + 1)];
                if (text[end] == 'm') _code = sequence;
                else if (text[end] == 'H')
                {
                    string[] place = sequence[2..^1].Split(';');
                    (_y, _x) = (int.Parse(place[0], CultureInfo.InvariantCulture) - 1, int.Parse(place[1], CultureInfo.InvariantCulture) - 1);
                }
                else if (text[end] == 'C') _x += int.Parse(sequence[2..^1], CultureInfo.InvariantCulture);
                i = end + 1;
            }
        }
    }
}
