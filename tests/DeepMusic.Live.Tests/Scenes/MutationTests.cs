using System.Text;
using DeepMusic.Core;

namespace DeepMusic.Live.Tests.Scenes;

/// <summary>Broken files of every kind: a value or the one exception that is a line for the player, and nothing else.</summary>
public sealed class MutationTests : IDisposable
{
    private const int Mutations = 10_000;

    private static readonly string[] Pieces =
    [
        "\"", "\"\"\"", "'", "[", "]", "[[", "]]", "{", "}", "=", "\n", "\r\n", "#", ".", ",", "\\", "\\u", "\\uD800", "\\UFFFFFFFF", "true", "nan", "-inf", "1e400", "0x", "99999999999999999999",
        "1979-05-27", "07:32:00", "[knobs]", "[[scene]]", "[[control]]", "[scene.knobs]", "[[program]]", "name = \"x\"", "\0", "\u001b", "é", "😀", " = {a = {a = {}}}",
    ];

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

    [Fact]
    public void Presets() => Try(_preset, text => Preset.Parse("p", text).Write());

    [Fact]
    public void Set_lists() => Try(_set, text =>
    {
        SetList set = SetList.Parse("s", text, _temp.Places);
        Assert.NotNull(set.First());
    });

    [Fact]
    public void Port_names() => Try(ReadmeExamples.Of("ports.toml"), text =>
    {
        Aliases aliases = Aliases.Parse(text);
        Assert.DoesNotContain(aliases.Trouble, char.IsControl);
        aliases.Resolve("keys");
    }, throws: false);

    [Fact]
    public void Standings_never_throw_at_all() => Try(ReadmeExamples.Of("standing.toml"), text =>
    {
        (Standing standing, string trouble) = Standing.Parse(text);
        Assert.DoesNotContain(trouble, char.IsControl);
        standing.Over(Knobs.AtRest);
        // What was made of it can be kept.
        Assert.Equal(standing, Standing.Parse(standing.Write()).Standing);
    }, throws: false);

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

    private static void Try(string whole, Action<string> read, bool throws = true)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(whole);
        int broken = 0;
        for (int length = 0; length <= bytes.Length; length++) broken += Read(Encoding.UTF8.GetString(bytes, 0, length));
        var random = new SeededRandom(1);
        for (int i = 0; i < Mutations; i++) broken += Read(Encoding.UTF8.GetString(Mutated(random, whole)));
        // The mutations are no use if they break nothing, or everything.
        if (throws) Assert.InRange(broken, Mutations / 20, Mutations + bytes.Length);
        Assert.Equal(0, Read(whole));

        int Read(string text)
        {
            try
            {
                if (throws) return Typed(() => read(text));
                read(text);
                return 0;
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"stumbled over:\n{text}", e);
            }
        }
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

    private static byte[] Mutated(SeededRandom random, string whole)
    {
        List<byte> bytes = [.. Encoding.UTF8.GetBytes(whole)];
        int changes = 1 + Below(random, 4);
        for (int i = 0; i < changes; i++)
        {
            int at = Below(random, bytes.Count), length = Math.Min(1 + Below(random, 12), bytes.Count - at);
            switch (Below(random, 6))
            {
                case 0: bytes[at] = (byte)Below(random, 256); break;
                case 1: bytes.RemoveRange(at, length); break;
                case 2: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[Below(random, Pieces.Length)])); break;
                case 3: bytes.InsertRange(Below(random, bytes.Count), bytes.GetRange(at, length)); break;
                case 4: bytes[at] ^= (byte)(1 << Below(random, 8)); break;
                default: Lines(random, bytes); break;
            }
            if (bytes.Count == 0) bytes.Add((byte)'a');
        }
        return [.. bytes];
    }

    /// <summary>One line moved to where another is.</summary>
    private static void Lines(SeededRandom random, List<byte> bytes)
    {
        List<string> lines = [.. Encoding.Latin1.GetString([.. bytes]).Split('\n')];
        string line = lines[Below(random, lines.Count)];
        lines.Insert(Below(random, lines.Count), line);
        bytes.Clear();
        bytes.AddRange(Encoding.Latin1.GetBytes(string.Join('\n', lines)));
    }

    private static int Below(SeededRandom random, int bound) => (int)(random.NextBits() % (ulong)bound);
}
