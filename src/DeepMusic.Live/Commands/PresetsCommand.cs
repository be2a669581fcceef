using DeepMusic.Live.Controllers;

namespace DeepMusic.Live.Commands;

/// <summary><c>deepmusic presets</c>: every preset, set list, model and knob.</summary>
internal static class PresetsCommand
{
    public static int Run() => Run(Places.Default);

    public static int Run(Places places)
    {
        Console.WriteLine("presets (--preset NAME)");
        foreach (string name in PresetShelf.NamesIn(places))
        {
            Tell(name, () =>
            {
                Preset preset = PresetShelf.Load(name, places);
                return (preset.About, [preset]);
            });
        }
        Console.WriteLine();
        Console.WriteLine("set lists");
        IReadOnlyList<string> sets = SetShelf.NamesIn(places);
        foreach (string name in sets)
        {
            Tell(name, () =>
            {
                SetList set = SetShelf.Load(name, places);
                return ($"{set.About} ({string.Join(", ", set.Names)})", [.. set.Names.Select(n => set.Find(n).Preset)]);
            });
        }
        if (sets.Count == 0) Console.WriteLine($"  none; each is a file in {string.Join(" or ", places.Sets)}");
        Console.WriteLine();
        Console.WriteLine("models (--model NAME)");
        (string Engine, string Model)[] models = [.. EngineShelf.Names.SelectMany(e => EngineShelf.Models(e).Select(m => (e, m)))];
        foreach ((string engine, string model) in models) Console.WriteLine($"  {model,-22} {engine}");
        if (models.Length == 0) Console.WriteLine($"  none; each is a folder under {string.Join(" or ", ModelShelf.Folders)}");
        Console.WriteLine();
        Console.WriteLine("libraries of units (--library NAME)");
        foreach (string name in UnitShelf.Names) Console.WriteLine("  " + name);
        if (UnitShelf.Names.Count == 0) Console.WriteLine("  none; make one with deepmusic-train units");
        Console.WriteLine();
        Console.WriteLine("knobs (--set NAME=VALUE)");
        foreach (Knob knob in Knobs.All)
            Console.WriteLine($"  {knob.Name,-16} {knob.Default,-8} {knob.About} ({knob.Accepts})");
        return 0;
    }

    private static void Tell(string name, Func<(string About, Preset[] Presets)> read)
    {
        try
        {
            (string about, Preset[] presets) = read();
            Console.WriteLine($"  {name,-22} {about}");
            foreach (string line in presets.Select(p => (p.Name, Trouble: TroubleOf(p))).Where(p => p.Trouble.Length > 0).DistinctBy(p => p.Trouble).Select(p => p.Name == name ? p.Trouble : $"{p.Name}: {p.Trouble}"))
                Console.WriteLine($"  {"",-22} cannot be used of it: {line}");
        }
        catch (PresetException e)
        {
            Console.WriteLine($"  {name,-22} cannot be used: {e.Message}");
        }
    }

    /// <summary>Which of its controllers nothing can be done with, and why.</summary>
    private static string TroubleOf(Preset preset)
    {
        ControlWords.Read(preset.Controls, preset.Knobs.Settings.Cue, out string trouble);
        return trouble;
    }
}
