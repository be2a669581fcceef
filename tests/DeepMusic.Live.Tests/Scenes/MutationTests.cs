using System.Text;
using DeepMusic.Core;
using DeepMusic.Fuzzing;

namespace DeepMusic.Live.Tests.Scenes;

/// <summary>Broken files of every kind: a value or the one exception that is a line for the player, and nothing else.</summary>
public sealed class MutationTests : IDisposable
{
    private readonly TempPlaces _temp = new();
    private readonly string _preset;
    private readonly string _set;

    public MutationTests()
    {
        _preset = ReadmeExamples.Of("A preset");
        _set = ReadmeExamples.Of("A set list");
        foreach (string name in new[] { "call-and-response", "units-trade" }) _temp.Ship(name + ".toml", File.ReadAllText(Path.Combine(Places.Default.Shipped, name + ".toml")));
    }

    public void Dispose() => _temp.Dispose();

    /// <summary>Cut off at every byte; broken otherwise by <see cref="FuzzTests"/>.</summary>
    [Fact]
    public void Cut_at_every_byte_each_is_read_or_refused()
    {
        Cut(_preset, text => Preset.Parse("p", text).Write());
        Cut(_set, text => Assert.NotNull(SetList.Parse("s", text, _temp.Places).First()));
        Cut(ReadmeExamples.Of("ports.toml"), text => Assert.DoesNotContain(Aliases.Parse(text).Trouble, char.IsControl));
        Cut(ReadmeExamples.Of("standing.toml"), text => Assert.DoesNotContain(Standing.Parse(text).Trouble, char.IsControl));
    }

    [Fact]
    public void From_the_disk_nothing_that_is_broken_is_changed_by_reading_it()
    {
        var random = new SeededRandom(5);
        for (int i = 0; i < 500; i++)
        {
            byte[] preset = Mutated(random, _preset), set = Mutated(random, _set), ports = Mutated(random, ReadmeExamples.Of("ports.toml")), standing = Mutated(random, ReadmeExamples.Of("standing.toml"));
            string[] files = [Put("own/presets/p.toml", preset), Put("own/sets/s.toml", set), Put("own/ports.toml", ports), Put("state/standing.toml", standing)];
            Typed(() => PresetShelf.Named("p", _temp.Places));
            Typed(() => SetShelf.Load("s", _temp.Places));
            Aliases.Load(_temp.Places);
            Standing.Load(_temp.Places);
            Assert.Equal([preset, set, ports, standing], files.Select(File.ReadAllBytes));
        }
    }

    private string Put(string name, byte[] bytes)
    {
        string path = Path.Combine(Path.GetDirectoryName(_temp.Places.Own)!, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static void Cut(string whole, Action<string> read)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(whole);
        for (int length = 0; length <= bytes.Length; length++) Typed(() => read(Encoding.UTF8.GetString(bytes, 0, length)));
        Assert.Equal(0, Typed(() => read(whole)));
    }

    private static int Typed(Action read)
    {
        try
        {
            read();
            return 0;
        }
        catch (PresetException e)
        {
            Assert.NotEmpty(e.Message);
            Assert.DoesNotContain(e.Message, char.IsControl);
            return 1;
        }
    }

    private static byte[] Mutated(SeededRandom random, string whole) => Mutator.Mutate([Encoding.UTF8.GetBytes(whole)], FuzzTests.Toml("mutated", [], _ => null), random);
}
