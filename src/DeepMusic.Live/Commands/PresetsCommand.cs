namespace DeepMusic.Live.Commands;

/// <summary><c>deepmusic presets</c>: every preset, model and knob.</summary>
internal static class PresetsCommand
{
    public static int Run()
    {
        Console.WriteLine("presets (--preset NAME)");
        foreach (string name in PresetShelf.Names)
        {
            string about;
            try
            {
                about = PresetShelf.Load(name).About;
            }
            catch (PresetException e)
            {
                about = "cannot be used: " + e.Message;
            }
            Console.WriteLine($"  {name,-22} {about}");
        }
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
}
