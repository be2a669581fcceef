using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Core.Midi;
using DeepMusic.Engines.Markov;

namespace DeepMusic.Engines.Tests.Markov;

public class CorpusLatticeTests
{
    private const int Order = 2, Length = 64, Copy = 6, Sequences = 20_000, Tunes = 60;

    [Fact]
    public void Order_two_sequences_of_chorale_sopranos_copy_six_notes_mostly_and_never_when_forbidden()
    {
        string? folder = Sopranos();
        if (folder is null) Assert.Skip("no folder shared/corpora beside the clone");
        int[][] tunes = [.. Directory.GetFiles(folder, "*.mid", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(Tunes).Select(Pitches).Where(t => t.Length >= Copy)];
        Assert.True(tunes.Sum(t => t.Length) > 1500, "the sopranos are there");
        Chain chain = Letters.OfOrder(Order, tunes);
        Lattice free = Letters.Lattice(chain, 128, Length, (_, _) => true);
        Lattice kept = Letters.Lattice(chain, 128, Length, (_, _) => true, Letters.Factors(Copy, tunes));
        HashSet<string> runs = [.. tunes.SelectMany(Runs)];
        Assert.True(Copies(free, runs) > Sequences / 2, "the chain alone copies in more than half");
        Assert.Equal(0, Copies(kept, runs));
    }

    private static int Copies(Lattice lattice, HashSet<string> runs)
    {
        var random = new SeededRandom(6);
        var path = new List<Step>();
        int copied = 0;
        for (int i = 0; i < Sequences; i++)
        {
            lattice.Sample(random, path);
            Assert.Equal(Length, path.Count);
            if (Runs([.. path.Select(s => s.Symbol)]).Any(runs.Contains)) copied++;
        }
        return copied;
    }

    private static IEnumerable<string> Runs(int[] tune) =>
        Enumerable.Range(0, tune.Length - Copy + 1).Select(i => string.Concat(tune[i..(i + Copy)].Select(p => (char)p)));

    private static int[] Pitches(string path) =>
        [.. TopLine.Of(Score.Of(MidiFile.Load(path)).Voices[0].Notes.AsSpan()).Select(n => (int)n.Pitch.Number)];

    private static string? Sopranos()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string path = Path.Combine(at.FullName, "shared", "corpora", "jsb-chorales", "midi");
            if (Directory.Exists(path)) return path;
        }
        return null;
    }
}
