using SkiaSharp;

namespace DeepMusic.Live.Recording;

/// <summary>
/// A sheet of paper to draw on, in pixels from the top left. Colours are those of Okabe and Ito (2008), which people of any
/// colour vision tell apart. Thread-safe: no.
/// </summary>
internal sealed class Sheet : IDisposable
{
    public static readonly SKColor Paper = new(0xFC, 0xFB, 0xF8);
    public static readonly SKColor Ink = new(0x26, 0x26, 0x2B);
    public static readonly SKColor Faint = new(0x7B, 0x78, 0x72);
    public static readonly SKColor Blue = new(0x00, 0x72, 0xB2);
    public static readonly SKColor Vermilion = new(0xD5, 0x5E, 0x00);
    public static readonly SKColor Green = new(0x00, 0x9E, 0x73);
    public static readonly SKColor Purple = new(0xCC, 0x79, 0xA7);

    private readonly SKSurface _surface;
    private readonly SKPaint _paint = new() { IsAntialias = true };
    private readonly SKFont _regular = new(Lettering.Regular ?? SKTypeface.Default) { Edging = SKFontEdging.Antialias, Subpixel = true };
    private readonly SKFont _bold = new(Lettering.Bold ?? SKTypeface.Default) { Edging = SKFontEdging.Antialias, Subpixel = true };

    public Sheet(int width, int height)
    {
        Width = width;
        Height = height;
        _surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul))
            ?? throw new InvalidOperationException($"no memory for a picture of {width} x {height}");
        _surface.Canvas.Clear(Paper);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>A colour between <paramref name="from"/> (0) and <paramref name="to"/> (1).</summary>
    public static SKColor Mix(SKColor from, SKColor to, double amount)
    {
        byte Between(byte a, byte b) => (byte)Math.Round(a + (b - a) * Math.Clamp(amount, 0, 1));
        return new SKColor(Between(from.Red, to.Red), Between(from.Green, to.Green), Between(from.Blue, to.Blue));
    }

    public void Fill(float left, float top, float right, float bottom, SKColor color, float round = 0)
    {
        _paint.Style = SKPaintStyle.Fill;
        _paint.Color = color;
        _surface.Canvas.DrawRoundRect(new SKRect(left, top, right, bottom), round, round, _paint);
    }

    /// <summary>An outline that stays within the box.</summary>
    public void Outline(float left, float top, float right, float bottom, SKColor color, float thick, float round = 0)
    {
        Pen(color, thick);
        float half = Math.Min(thick, Math.Min(right - left, bottom - top)) / 2;
        _surface.Canvas.DrawRoundRect(new SKRect(left + half, top + half, right - half, bottom - half), round, round, _paint);
    }

    public void Line(float x1, float y1, float x2, float y2, SKColor color, float thick = 1)
    {
        Pen(color, thick);
        // A thin upright or level line is sharp only in the middle of a pixel.
        float shift = thick <= 1 ? 0.5f : 0;
        float x = x1 == x2 ? MathF.Floor(x1) + shift - x1 : 0;
        float y = y1 == y2 ? MathF.Floor(y1) + shift - y1 : 0;
        _surface.Canvas.DrawLine(x1 + x, y1 + y, x2 + x, y2 + y, _paint);
    }

    /// <summary>A closed shape.</summary>
    public void Shape(SKColor color, params ReadOnlySpan<SKPoint> points)
    {
        using var path = new SKPath();
        path.AddPoly(points.ToArray(), close: true);
        _paint.Style = SKPaintStyle.Fill;
        _paint.Color = color;
        _surface.Canvas.DrawPath(path, _paint);
    }

    /// <summary>Words; <paramref name="y"/> is where they stand. Nothing where there is no font.</summary>
    public void Text(string text, float x, float y, float size, SKColor color, SKTextAlign align = SKTextAlign.Left, bool bold = false)
    {
        if (Lettering.Regular is null) return;
        _paint.Style = SKPaintStyle.Fill;
        _paint.Color = color;
        _surface.Canvas.DrawText(text, x, y, align, Font(size, bold), _paint);
    }

    /// <summary>How wide words are; 0 where there is no font.</summary>
    public float WidthOf(string text, float size, bool bold = false) => Lettering.Regular is null ? 0 : Font(size, bold).MeasureText(text);

    /// <summary>The words, cut with an ellipsis to fit; empty where not even that fits.</summary>
    public string Fit(string text, float size, float width, bool bold = false)
    {
        if (WidthOf(text, size, bold) <= width) return text;
        int letters = text.Length;
        while (letters > 0 && WidthOf(text[..letters] + "…", size, bold) > width) letters--;
        return letters < 3 ? "" : text[..letters] + "…";
    }

    /// <summary>The sheet as a PNG file.</summary>
    public byte[] Png()
    {
        using SKImage image = _surface.Snapshot();
        using SKData data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _regular.Dispose();
        _bold.Dispose();
        _paint.Dispose();
        _surface.Dispose();
    }

    private void Pen(SKColor color, float thick)
    {
        _paint.Style = SKPaintStyle.Stroke;
        _paint.StrokeWidth = thick;
        _paint.Color = color;
    }

    private SKFont Font(float size, bool bold)
    {
        SKFont font = bold ? _bold : _regular;
        font.Size = size;
        return font;
    }
}
