using System.Text;

namespace DeepMusic.Live.Tui;

/// <summary>
/// The colours, chosen for a dark stage and for eyes that do not tell red from green (Okabe and Ito, "Color universal design",
/// 2008); a choice of sixteen for terminals that have no more, and none at all where NO_COLOR asks for that. What must not be
/// missed is bold or reversed as well.
/// </summary>
internal sealed class Palette
{
    private const string Bold = ";1", Faint = ";2", Reverse = ";7";

    /// <summary>Any colour.</summary>
    public static readonly Palette Full = new((rgb, _) => $";38;2;{rgb >> 16};{rgb >> 8 & 255};{rgb & 255}", "\e[0;48;2;0;0;0m");

    /// <summary>The sixteen of a plain terminal.</summary>
    public static readonly Palette Sixteen = new((_, number) => $";{(number < 8 ? 30 + number : 82 + number)}", "\e[0;40m");

    /// <summary>The terminal's own two.</summary>
    public static readonly Palette Plain = new((_, _) => "", "\e[0m");

    private readonly byte[][] _codes = new byte[Enum.GetValues<Ink>().Length][];
    private readonly Func<int, int, string> _color;
    private readonly byte[] _ground;

    private Palette(Func<int, int, string> color, string ground)
    {
        (_color, _ground) = (color, Encoding.ASCII.GetBytes(ground));
        const int Blue = 0x56B4E9, Orange = 0xE69F00, Vermilion = 0xEB6E28, White = 0xF0F0F0, Yellow = 0xF0E442;
        Set(Ink.Text, 0xC8C8C8, 7);
        Set(Ink.Bright, White, 15, Bold);
        Set(Ink.Dim, 0x8C8C8C, 7, Faint);
        Set(Ink.Faint, 0x5F5F5F, 8, Faint);
        Set(Ink.Call, Blue, 14, Bold);
        Set(Ink.CallPast, 0x3A7AA0, 6);
        Set(Ink.Answer, Orange, 11, Bold);
        Set(Ink.AnswerPast, 0xA57000, 3);
        Set(Ink.Planned, Orange, 3);
        Set(Ink.Now, White, 15, Bold);
        Set(Ink.Think, Yellow, 15, Bold);
        Set(Ink.Good, 0x00BE8C, 2);
        Set(Ink.Mute, 0xCC79A7, 13, Bold);
        Set(Ink.Alarm, Vermilion, 9, Bold + Reverse);
        Set(Ink.AlarmText, Vermilion, 9, Bold);
        Set(Ink.Selected, White, 15, Bold + Reverse);
        Set(Ink.Typing, Yellow, 11, Bold + Reverse);
    }

    /// <summary>The palette that suits the terminal this program was started in.</summary>
    public static Palette ForTerminal()
    {
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))) return Plain;
        string terminal = Environment.GetEnvironmentVariable("TERM") ?? "";
        bool full = OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("COLORTERM") is "truecolor" or "24bit" || terminal.EndsWith("-direct", StringComparison.Ordinal);
        // Who says nothing and has 256 has had all of them for ten years, but for Apple's Terminal until of late.
        bool likely = terminal.EndsWith("-256color", StringComparison.Ordinal) && Environment.GetEnvironmentVariable("TERM_PROGRAM") != "Apple_Terminal";
        return full || likely ? Full : Sixteen;
    }

    /// <summary>What is sent first: what the cells lie on. It holds until something else says otherwise.</summary>
    public ReadOnlySpan<byte> Ground => _ground;

    /// <summary>What is sent to the terminal before a cell of that ink; the ground stays as it is.</summary>
    public ReadOnlySpan<byte> Of(Ink ink) => _codes[(int)ink];

    /// <param name="ink">What for.</param>
    /// <param name="color">Red, green, blue.</param>
    /// <param name="number">Which of the sixteen.</param>
    /// <param name="style">Bold, faint, reversed.</param>
    private void Set(Ink ink, int color, int number, string style = "")
    {
        // Colours can be dim themselves; only where there are none is the terminal to dim.
        if (_ground.Length > 4) style = style.Replace(Faint, "", StringComparison.Ordinal);
        _codes[(int)ink] = Encoding.ASCII.GetBytes($"\e[22;27{style}{_color(color, number)}m");
    }
}
