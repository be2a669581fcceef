using DeepMusic.Realtime;

namespace DeepMusic.Live.Commands;

/// <summary><c>deepmusic ports</c>: what can be connected.</summary>
internal static class PortsCommand
{
    public static int Run()
    {
        PortListing there = PortListing.Read();
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
        return 0;
    }

    private static void Print(string title, IReadOnlyList<string> names)
    {
        Console.WriteLine(title);
        foreach (string name in names) Console.WriteLine("  " + name);
        if (names.Count == 0) Console.WriteLine("  none; virtual makes one for others to connect to");
    }
}
