using DeepMusic.Realtime;

namespace DeepMusic.Live.Commands;

/// <summary><c>deepmusic ports</c>: what can be connected.</summary>
internal static class PortsCommand
{
    /// <param name="check">Whether to look for loops too.</param>
    /// <param name="api">The MIDI system that is asked.</param>
    public static int Run(bool check, MidiApi api)
    {
        PortListing there = PortListing.Read(api);
        if (there.Api is null)
        {
            Console.WriteLine("no MIDI system answers:");
            foreach (string line in there.Trouble) Console.WriteLine("  " + line);
            Console.WriteLine("deepmusic plays all the same: the built-in performer plays the calls");
            return 0;
        }
        Console.WriteLine($"{there.Api}");
        Print("inputs (--in PATTERN)", there.Inputs);
        Print("outputs (--out PATTERN)", there.Outputs);
        if (check) Console.WriteLine("loops");
        string[] loops = check ? [.. LoopScan.Find(there)] : [];
        foreach (string line in loops) Console.WriteLine("  " + line);
        bool possible = there.Inputs.Count > 0 && there.Outputs.Count > 0;
        if (check && loops.Length == 0) Console.WriteLine(possible ? "  none: what is sent to an output comes back on no input" : "  nothing to check: a loop needs an output and an input");
        return loops.Length > 0 ? 1 : 0;
    }

    private static void Print(string title, IReadOnlyList<string> names)
    {
        Console.WriteLine(title);
        foreach (string name in names) Console.WriteLine("  " + name);
        if (names.Count == 0) Console.WriteLine("  none; virtual makes one for others to connect to");
    }
}
