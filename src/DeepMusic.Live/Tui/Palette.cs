using Terminal.Gui.Drawing;
using Terminal.Gui.Drivers;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace DeepMusic.Live.Tui;

/// <summary>
/// The colours, chosen for a dark stage and for eyes that do not tell red from green (Okabe and Ito, "Color universal design",
/// 2008); a choice of sixteen for terminals that have no more, and none at all where NO_COLOR asks for that. What must not be
/// missed is bold or reversed as well.
/// </summary>
internal sealed class Palette
{
    /// <summary>Any colour.</summary>
    public static readonly Palette Full = new((color, _) => color, new Color(0, 0, 0));

    /// <summary>The sixteen of a plain terminal.</summary>
    public static readonly Palette Sixteen = new((_, name) => new Color(name), new Color(ColorName16.Black));

    /// <summary>The terminal's own two.</summary>
    public static readonly Palette Plain = new((_, _) => Color.None, Color.None);

    private readonly Attribute[] _attributes = new Attribute[Enum.GetValues<Ink>().Length];
    private readonly Func<Color, ColorName16, Color> _choose;
    private readonly Color _night;

    private Palette(Func<Color, ColorName16, Color> choose, Color night)
    {
        (_choose, _night) = (choose, night);
        Color blue = new(86, 180, 233), orange = new(230, 159, 0), vermilion = new(235, 110, 40), white = new(240, 240, 240);
        Set(Ink.Text, new Color(200, 200, 200), ColorName16.Gray);
        Set(Ink.Bright, white, ColorName16.White, TextStyle.Bold);
        Set(Ink.Dim, new Color(140, 140, 140), ColorName16.Gray, TextStyle.Faint);
        Set(Ink.Faint, new Color(95, 95, 95), ColorName16.DarkGray, TextStyle.Faint);
        Set(Ink.Call, blue, ColorName16.BrightCyan, TextStyle.Bold);
        Set(Ink.CallPast, new Color(58, 122, 160), ColorName16.Cyan);
        Set(Ink.Answer, orange, ColorName16.BrightYellow, TextStyle.Bold);
        Set(Ink.AnswerPast, new Color(165, 112, 0), ColorName16.Yellow);
        Set(Ink.Planned, orange, ColorName16.Yellow);
        Set(Ink.Now, white, ColorName16.White, TextStyle.Bold);
        Set(Ink.Think, new Color(240, 228, 66), ColorName16.White, TextStyle.Bold);
        Set(Ink.Good, new Color(0, 190, 140), ColorName16.Green);
        Set(Ink.Mute, new Color(204, 121, 167), ColorName16.BrightMagenta, TextStyle.Bold);
        Set(Ink.Alarm, vermilion, ColorName16.BrightRed, TextStyle.Bold | TextStyle.Reverse);
        Set(Ink.AlarmText, vermilion, ColorName16.BrightRed, TextStyle.Bold);
        Set(Ink.Selected, white, ColorName16.White, TextStyle.Bold | TextStyle.Reverse);
        Set(Ink.Typing, new Color(240, 228, 66), ColorName16.BrightYellow, TextStyle.Bold | TextStyle.Reverse);
    }

    /// <summary>The palette that suits a terminal.</summary>
    public static Palette For(IDriver driver) =>
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) ? Plain
        : driver.Force16Colors || !driver.SupportsTrueColor ? Sixteen : Full;

    /// <summary>The colours of <paramref name="ink"/>.</summary>
    public ref readonly Attribute Of(Ink ink) => ref _attributes[(int)ink];

    private void Set(Ink ink, Color color, ColorName16 name, TextStyle style = TextStyle.None)
    {
        // Colours can be dim themselves; only where there are none is the terminal to dim.
        if (_night != Color.None) style &= ~TextStyle.Faint;
        _attributes[(int)ink] = new Attribute(_choose(color, name), _night, style);
    }
}
