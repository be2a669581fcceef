namespace DeepMusic.Live.Scenes;

/// <summary>A program that is sent when a preset is entered, besides that of the answers' own channel.</summary>
/// <param name="Out">The output, by alias or pattern.</param>
/// <param name="Channel">The channel, 0..15.</param>
/// <param name="Bank">The bank, 0..16383 (the higher seven bits go out as controller 0, the lower as 32), or null to leave it.</param>
/// <param name="Program">The program, 0..127.</param>
public sealed record PresetProgram(string Out, int Channel, int? Bank, int Program)
{
    private static readonly string[] Known = ["out", "channel", "bank", "program"];

    /// <summary>The program of a <c>[[program]]</c> table; one without an output is the answers' own, and its <see cref="Out"/> is empty.</summary>
    internal static PresetProgram Read(TomlEntries entries)
    {
        entries.AllowOnly(Known);
        bool isOwn = !entries.Has("out");
        if (isOwn && entries.Has("channel")) throw entries.Wrong("channel needs out beside it, the output's alias or pattern; without both it is the program of the answers' own channel");
        return new PresetProgram(
            isOwn ? "" : entries.Named("out"),
            (entries.Number("channel", 1, 16) ?? 1) - 1,
            entries.Number("bank", 1, 16384) - 1,
            (entries.Number("program", 1, 128) ?? throw entries.Wrong("program is missing: a whole number 1..128")) - 1);
    }

    internal void Write(TomlLines lines)
    {
        lines.Head("[[program]]");
        if (Out.Length > 0)
        {
            lines.Entry("out", Out);
            lines.Entry("channel", Channel + 1);
        }
        lines.Entry("bank", Bank + 1);
        lines.Entry("program", Program + 1);
    }
}
