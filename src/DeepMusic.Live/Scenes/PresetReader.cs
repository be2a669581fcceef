using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Scenes;

/// <summary>Reads a preset that starts from another: from none in a file of its own, from the one it names in a set list.</summary>
internal static class PresetReader
{
    private static readonly string[] Known =
    [
        "about", "engine", "model", "library", "corpus", "channel", "voices", "bank", "program", "thru", "thru-channel", "click-channel", "in", "out",
        "knobs", "control",
    ];

    /// <summary><paramref name="start"/> with all that the entries say.</summary>
    /// <param name="start">Where it starts.</param>
    /// <param name="entries">A file, or a scene.</param>
    /// <param name="besides">Entries that whoever asks reads as well.</param>
    /// <exception cref="PresetException">An entry that is not known or not valid.</exception>
    public static Preset Over(Preset start, TomlEntries entries, params string[] besides)
    {
        entries.AllowOnly([.. besides, .. Known]);
        string engine = entries.Text("engine") ?? start.Engine;
        bool same = engine == start.Engine;
        Preset preset = start with
        {
            About = entries.Text("about") ?? start.About,
            Engine = engine,
            // What another engine was to play with is nothing for this one.
            Model = entries.Text("model") ?? (same ? start.Model : null),
            Library = entries.Text("library") ?? (same || EngineShelf.TakesLibrary(engine) ? start.Library : null),
            Corpus = entries.Text("corpus") ?? start.Corpus,
            Channel = entries.Number("channel", 1, 16) - 1 ?? start.Channel,
            Voices = entries.Numbers("voices", 1, 16) is { } voices ? [.. voices.Select(v => v - 1)] : start.Voices,
            Bank = entries.Number("bank", 1, 16384) - 1 ?? start.Bank,
            Thru = entries.Flag("thru") ?? start.Thru,
            ThruChannel = entries.Number("thru-channel", 1, 16) - 1 ?? start.ThruChannel,
            ClickChannel = entries.Number("click-channel", 1, 16) - 1 ?? start.ClickChannel,
            In = entries.Texts("in") is { } inputs ? [.. inputs] : start.In,
            Out = entries.Texts("out") is { } outputs ? [.. outputs] : start.Out,
            Knobs = entries.Table("knobs") is { } knobs ? Turned(start.Knobs, knobs, knobs.Keys) : start.Knobs,
            Controls = WithControls(start.Controls, entries.Tables("control")),
        };
        preset = WithPrograms(preset, entries);
        return preset is { Bank: not null, Program: null } ? throw entries.Wrong("bank needs a program beside it: no sound changes without one") : preset;
    }

    /// <summary>Knobs turned as these entries say.</summary>
    public static Knobs Turned(Knobs knobs, TomlEntries entries, IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            try
            {
                knobs = knobs.With(name, entries.Value(name));
            }
            catch (KnobException e)
            {
                throw entries.Wrong(e.Message);
            }
        }
        return knobs;
    }

    /// <summary>Controllers with those of a file added; one that moves something already is that one's from here on.</summary>
    public static Values<PresetControl> WithControls(Values<PresetControl> start, TomlEntries[] tables)
    {
        PresetControl[] more = [.. tables.Select(PresetControl.Read)];
        return [.. start.Where(c => !more.Any(m => m.Source == c.Source)), .. more];
    }

    /// <summary>The program may be a number, the answers' own, or tables: one for each output and channel, and one without for the answers.</summary>
    private static Preset WithPrograms(Preset preset, TomlEntries entries)
    {
        if (!entries.IsList("program")) return preset with { Program = entries.Number("program", 1, 128) - 1 ?? preset.Program };
        PresetProgram[] all = [.. entries.Tables("program").Select(PresetProgram.Read)];
        PresetProgram[] more = [.. all.Where(p => p.Out.Length > 0)];
        if (all.Length - more.Length > 1) throw entries.Wrong("two programs are without out; only one is the answers' own");
        if (all.FirstOrDefault(p => p.Out.Length == 0) is { } own) preset = preset with { Program = own.Program, Bank = own.Bank ?? preset.Bank };
        return preset with { Programs = [.. preset.Programs.Where(p => !more.Any(m => (m.Out, m.Channel) == (p.Out, p.Channel))), .. more] };
    }
}
