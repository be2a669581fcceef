namespace DeepMusic.Live.Scenes;

/// <summary>Writes a preset so that it reads back as itself: what differs from the defaults, always in the same order.</summary>
internal static class PresetWriter
{
    private static readonly Preset Defaults = new() { Name = "" };

    public static string Write(Preset preset)
    {
        var lines = new TomlLines();
        if (preset.About.Length > 0) lines.Entry("about", preset.About);
        if (preset.Engine != Defaults.Engine) lines.Entry("engine", preset.Engine);
        lines.Entry("model", preset.Model);
        lines.Entry("library", preset.Library);
        lines.Entry("corpus", preset.Corpus);
        if (preset.Channel != Defaults.Channel) lines.Entry("channel", preset.Channel + 1);
        if (preset.Voices.Count > 0) lines.Entry("voices", preset.Voices.Select(v => v + 1));
        if (preset.Programs.Count == 0)
        {
            lines.Entry("bank", preset.Bank + 1);
            lines.Entry("program", preset.Program + 1);
        }
        if (preset.Thru) lines.Entry("thru", preset.Thru);
        lines.Entry("thru-channel", preset.ThruChannel + 1);
        if (preset.ClickChannel != Defaults.ClickChannel) lines.Entry("click-channel", preset.ClickChannel + 1);
        if (preset.In.Count > 0) lines.Entry("in", preset.In);
        if (preset.Out.Count > 0) lines.Entry("out", preset.Out);
        Write(lines, preset.Knobs);
        // A key is a number or tables, not both: beside other programs the answers' own is a table too.
        if (preset is { Programs.Count: > 0, Program: { } own }) new PresetProgram("", 0, preset.Bank, own).Write(lines);
        foreach (PresetProgram program in preset.Programs) program.Write(lines);
        foreach (PresetControl control in preset.Controls) control.Write(lines);
        return lines.ToString();
    }

    private static void Write(TomlLines lines, Knobs knobs)
    {
        int[] turned = [.. Enumerable.Range(0, Knobs.All.Length).Where(k => knobs[k] != Knobs.All[k].Default)];
        if (turned.Length > 0) lines.Head("[knobs]");
        foreach (int k in turned) lines.Entry(Knobs.All[k], knobs[k]);
    }
}
