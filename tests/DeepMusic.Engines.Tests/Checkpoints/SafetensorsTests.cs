using System.Buffers.Binary;
using System.Text;
using DeepMusic.Engines.Checkpoints;

namespace DeepMusic.Engines.Tests.Checkpoints;

public class SafetensorsTests
{
    private static readonly Dictionary<string, string> NoMetadata = [];

    [Fact]
    public void What_was_saved_is_loaded()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("a.safetensors");
        float[] matrix = [1, -2.5f, float.Epsilon, 3e38f, -0f, 7];
        Safetensors.Save(path, [("w", [2, 3], matrix), ("nothing", [0, 4], Array.Empty<float>()), ("b", [], new[] { 0.25f })], new Dictionary<string, string> { ["epoch"] = "3", ["who"] = "ééß\n\"" });

        Safetensors loaded = Safetensors.Load(path);
        Assert.Equal(["b", "nothing", "w"], loaded.Names.Order());
        Assert.Equal(matrix.Select(BitConverter.SingleToInt32Bits), loaded.Floats("w", 2, 3).ToArray().Select(BitConverter.SingleToInt32Bits));
        Assert.Equal([0.25f], loaded.Floats("b").ToArray());
        Assert.Empty(loaded.Floats("nothing", 0, 4).ToArray());
        Assert.Equal([2, 3], loaded.ShapeOf("w").ToArray());
        Assert.Equal("3", loaded.Metadata["epoch"]);
        Assert.Equal("ééß\n\"", loaded.Metadata["who"]);
        Assert.True(loaded.Has("w"));
        Assert.False(loaded.Has("W"));
    }

    [Fact]
    public void The_bytes_are_those_of_the_specification()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("a.safetensors");
        Safetensors.Save(path, [("w", [1, 2], new[] { 1f, 2f })], NoMetadata);
        byte[] bytes = File.ReadAllBytes(path);
        string header = """{"w":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]}}""";
        Assert.Equal(0, header.Length % 8);
        Assert.Equal(header.Length, (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        Assert.Equal(header, Encoding.UTF8.GetString(bytes, 8, header.Length));
        Assert.Equal([0, 0, 0x80, 0x3f, 0, 0, 0, 0x40], bytes[(8 + header.Length)..]);
    }

    [Fact]
    public void The_same_tensors_give_the_same_bytes_in_whatever_order_they_come()
    {
        using var folder = new TemporaryFolder();
        (string, int[], ReadOnlyMemory<float>) one = ("one", [1], new[] { 1f }), two = ("two", [1], new[] { 2f });
        Safetensors.Save(folder.File("a"), [one, two], new Dictionary<string, string> { ["x"] = "1", ["y"] = "2" });
        Safetensors.Save(folder.File("b"), [two, one], new Dictionary<string, string> { ["y"] = "2", ["x"] = "1" });
        Assert.Equal(File.ReadAllBytes(folder.File("a")), File.ReadAllBytes(folder.File("b")));
    }

    [Fact]
    public void Half_precision_is_read_too()
    {
        string header = """{"h":{"dtype":"F16","shape":[2],"data_offsets":[0,4]},"b":{"dtype":"BF16","shape":[1],"data_offsets":[4,6]},"i":{"dtype":"I64","shape":[1],"data_offsets":[6,14]}}""";
        byte[] data = [.. Bytes((Half)0.5), .. Bytes((Half)(-3)), 0xc0, 0x3f, .. new byte[8]];
        Safetensors loaded = Load(header, data);
        Assert.Equal([0.5f, -3f], loaded.Floats("h", 2).ToArray());
        Assert.Equal([1.5f], loaded.Floats("b", 1).ToArray());
        Assert.Equal([1], loaded.ShapeOf("i").ToArray());
        Assert.Contains("type I64", Fault(() => loaded.Floats("i", 1)));
    }

    [Fact]
    public void A_file_that_is_being_written_does_not_touch_the_one_before_it()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("a");
        Safetensors.Save(path, [("w", [1], new[] { 1f })], NoMetadata);
        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(path, file =>
        {
            file.Write([1, 2, 3]);
            throw new InvalidOperationException();
        }));
        Assert.Equal(1f, Safetensors.Load(path).Floats("w", 1)[0]);
    }

    [Theory]
    [InlineData("""{"w":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}""", "does not fill its place")]
    [InlineData("""{"w":{"dtype":"F32","shape":[9],"data_offsets":[0,36]}}""", "cut short")]
    [InlineData("""{"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "belong to no tensor")]
    [InlineData("""{"w":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "gap")]
    [InlineData("""{"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"v":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "overlaps")]
    [InlineData("""{"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "not the JSON")]
    [InlineData("""{"w":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}""", "impossible data_offsets")]
    [InlineData("""{"w":{"dtype":"F32","shape":[2],"data_offsets":[-8,0]}}""", "impossible data_offsets")]
    [InlineData("""{"w":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}""", "impossible shape")]
    [InlineData("""{"w":{"dtype":"F32","shape":[4294967297,2],"data_offsets":[0,8]}}""", "impossible shape")]
    [InlineData("""{"w":{"dtype":"F32","shape":[2147483647,2147483647,2147483647,2147483647,2147483647],"data_offsets":[0,8]}}""", "does not fill its place")]
    [InlineData("""{"w":{"dtype":"X9","shape":[2],"data_offsets":[0,8]}}""", "unknown type")]
    [InlineData("""{"w":{"shape":[2],"data_offsets":[0,8]}}""", "lacks its dtype")]
    [InlineData("""{"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8,9]}}""", "lacks its dtype")]
    [InlineData("""{"w":7}""", "lacks its dtype")]
    [InlineData("""[1]""", "not a JSON object")]
    [InlineData("""{"__metadata__":{"a":1}}""", "not a text")]
    [InlineData("""{"__metadata__":[]}""", "not a table")]
    [InlineData("""{"w\ud800":7}""", "not the JSON")]
    [InlineData("""{"w":{"dtype":"F32" """, "not the JSON")]
    [InlineData("", "not the JSON")]
    public void A_header_that_lies_is_one_clear_line(string header, string expected) =>
        Assert.Contains(expected, Fault(() => Load(header, new byte[8])));

    [Fact]
    public void What_is_not_a_safetensors_file_is_one_clear_line()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("no such file", Fault(() => Safetensors.Load(folder.File("none"))));
        Assert.Contains("cannot be read", Fault(() => Safetensors.Load(folder.Path)));
        File.WriteAllText(folder.File("text"), "MThd is the beginning of quite another kind of file");
        Assert.Contains("header is longer than the file", Fault(() => Safetensors.Load(folder.File("text"))));
        File.WriteAllBytes(folder.File("empty"), []);
        Assert.Contains("0 bytes", Fault(() => Safetensors.Load(folder.File("empty"))));
        Assert.Contains("cannot be written", Fault(() => Safetensors.Save(folder.File("no/such/folder"), [], NoMetadata)));
    }

    [Fact]
    public void Weights_of_another_network_are_one_clear_line()
    {
        Safetensors weights = Load("""{"w":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]}}""", new byte[8]);
        Assert.Contains("'v' is missing", Fault(() => weights.Floats("v", 2, 1)));
        Assert.Contains("has shape [2, 1] and not [1, 2]", Fault(() => weights.Floats("w", 1, 2)));
    }

    [Fact]
    public void A_network_that_diverged_is_one_clear_line() =>
        Assert.Contains("infinite or none", Fault(() => Load("""{"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", [0, 0, 0xc0, 0x7f])));

    internal static byte[] FileOf(string header, byte[] data)
    {
        byte[] json = Encoding.UTF8.GetBytes(header);
        var length = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)json.Length);
        return [.. length, .. json, .. data];
    }

    private static byte[] Bytes(Half value) => BitConverter.GetBytes(BitConverter.HalfToUInt16Bits(value));

    private static Safetensors Load(string header, byte[] data)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("f.safetensors"), FileOf(header, data));
        return Safetensors.Load(folder.File("f.safetensors"));
    }

    private static string Fault(Action action)
    {
        CheckpointException fault = Assert.Throws<CheckpointException>(action);
        Assert.DoesNotContain('\n', fault.Message);
        Assert.Contains("; ", fault.Message);
        return fault.Message;
    }
}
