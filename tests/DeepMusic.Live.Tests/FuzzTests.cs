using System.Text;
using CsCheck;
using DeepMusic.Fuzzing;
using DeepMusic.Live.Recording;
using DeepMusic.Live.Tests.Recording;
using DeepMusic.Live.Tests.Scenes;

namespace DeepMusic.Live.Tests;

/// <summary>Presets, set lists, port names, states and journals that are broken: a value or the one exception that is a line, and nothing else.</summary>
public sealed class FuzzTests : IDisposable
{
    private static readonly string[] Pieces =
    [
        "\"", "\"\"\"", "'", "[", "]", "[[", "]]", "{", "}", "=", "\n", "\r\n", "#", ".", ",", "\\", "\\u", "\\uD800", "\\UFFFFFFFF", "true", "nan", "-inf", "1e400", "0x", "99999999999999999999",
        "1979-05-27", "07:32:00", "[knobs]", "[[scene]]", "[[control]]", "[scene.knobs]", "[[program]]", "name = \"x\"", "\0", "\u001b", "é", "😀", " = {a = {a = {}}}",
    ];

    private readonly TempPlaces _temp = new();

    public FuzzTests()
    {
        foreach (string name in new[] { "call-and-response", "units-trade" }) _temp.Ship(name + ".toml", File.ReadAllText(Path.Combine(Places.Default.Shipped, name + ".toml")));
    }

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void preset()
    {
        string[] shipped = [.. Directory.GetFiles(Places.Default.Shipped, "*.toml").Order(StringComparer.Ordinal).Take(12).Select(File.ReadAllText)];
        Fuzz.Run(Toml(new FuzzFormat("preset", [.. Bytes([ReadmeExamples.Of("A preset"), .. shipped])], bytes =>
        {
            Preset preset = Preset.Parse("p", Text(bytes));
            return () => Assert.Equal(preset.Write(), Preset.Parse("p", preset.Write()).Write());
        }, e => e is PresetException)), 4_000);
    }

    [Fact]
    public void set_list() => Fuzz.Run(Toml(new FuzzFormat("set-list", Bytes([ReadmeExamples.Of("A set list")]), bytes =>
    {
        SetList set = SetList.Parse("s", Text(bytes), _temp.Places);
        return () => Assert.NotNull(set.First());
    }, e => e is PresetException)), 4_000);

    [Fact]
    public void ports() => Fuzz.Run(Toml(new FuzzFormat("ports", Bytes([ReadmeExamples.Of("ports.toml")]), bytes =>
    {
        Aliases aliases = Aliases.Parse(Text(bytes));
        return () =>
        {
            Assert.DoesNotContain(aliases.Trouble, char.IsControl);
            aliases.Resolve("keys");
        };
    }, _ => false)) with
    { Refuses = false }, 4_000);

    [Fact]
    public void standing() => Fuzz.Run(Toml(new FuzzFormat("standing", Bytes([ReadmeExamples.Of("standing.toml")]), bytes =>
    {
        (Standing standing, string trouble) = Standing.Parse(Text(bytes));
        return () =>
        {
            Assert.DoesNotContain(trouble, char.IsControl);
            standing.Over(Knobs.AtRest);
            // What was made of it can be kept.
            Assert.Equal(standing, Standing.Parse(standing.Write()).Standing);
        };
    }, _ => false)) with
    { Refuses = false }, 4_000);

    [Fact]
    public void journal()
    {
        int number = 0;
        byte[] Seed(Gen<JournalEvent> kind) =>
            Any.Bytes(Any.Header.Generate(new PCG(1, (ulong)++number), null, out _), [kind.Generate(new PCG(2, (ulong)number), null, out _), kind.Generate(new PCG(3, (ulong)number), null, out _)]);
        Fuzz.Run(new FuzzFormat("journal", [.. Any.ByKind.OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => Seed(k.Value))], bytes =>
        {
            DeepMusic.Live.Recording.Journal read = DeepMusic.Live.Recording.Journal.Parse(bytes);
            return () =>
            {
                DeepMusic.Live.Recording.Journal again = DeepMusic.Live.Recording.Journal.Parse(Any.Bytes(read.Header, read.Events));
                Assert.Equal(read.Header, again.Header);
                Assert.Equal(read.Events, again.Events);
            };
        }, e => e is JournalException)
        {
            Words = Bytes(["{", "}", "[", "]", ",", ":", "\"", "\n", "null", "true", "1e400", "-1", "\"kind\":\"sent\"", "\"t_us\":-9223372036854775808", "\\u0000", "\\ud800", "[[1]]", "\"notes\":[[0,1,60,90,0,0]]"]),
            Nests = [("[", "]"), ("{\"a\":", "}"), ("\"a\":[", "]")],
            PerByte = 4096,
        }, 4_000);
    }

    /// <summary>A format that is TOML.</summary>
    internal static FuzzFormat Toml(string name, IReadOnlyList<byte[]> seeds, Func<byte[], Action?> read) => Toml(new FuzzFormat(name, seeds, read, _ => false));

    private static FuzzFormat Toml(FuzzFormat format) => format with
    {
        Words = Bytes(Pieces),
        Nests = [("[", "]"), ("{a = ", "}"), ("a.", ""), ("[[", "]]")],
        PerByte = 8192,
        Fixed = 8 << 20,
    };

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static byte[][] Bytes(string[] texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];
}
