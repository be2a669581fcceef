using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace DeepMusic.Engines.Checkpoints;

/// <summary>
/// Named tensors of a safetensors file (github.com/huggingface/safetensors): eight bytes of header length, a JSON header, the numbers.
/// What is read is checked before it is believed, and every fault is a <see cref="CheckpointException"/>. Thread-safe: yes, it does not change.
/// </summary>
public sealed class Safetensors
{
    /// <summary>The format's own limit.</summary>
    private const long LongestHeader = 100_000_000;
    private const string Remedy = "copy it again, or save it again from the program that made it";

    private readonly string _path;
    private readonly Dictionary<string, Tensor> _tensors = new(StringComparer.Ordinal);

    private Safetensors(string path, Dictionary<string, string> metadata)
    {
        _path = path;
        Metadata = metadata;
    }

    /// <summary>The file it was read from.</summary>
    public string Path => _path;

    /// <summary>The names of all tensors, in the order of the file.</summary>
    public IReadOnlyCollection<string> Names => _tensors.Keys;

    /// <summary>The texts that were saved with the tensors.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>Reads a whole file: numbers of the types F32, F16 and BF16; of other types, only name and shape.</summary>
    /// <exception cref="CheckpointException">The file cannot be read, is not a whole safetensors file, or has a number that is none.</exception>
    public static Safetensors Load(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            return Read(path, file);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CheckpointException(path, "there is no such file", "check the name, or train the network first", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CheckpointException(path, $"it cannot be read ({fault.Message})", "check that it is a file and that you may read it", fault);
        }
    }

    /// <summary>Writes tensors as F32, ordered by name; a file of that name is replaced only once the new one is complete.</summary>
    /// <param name="path">The file. Its folder must exist.</param>
    /// <param name="tensors">Names, shapes and numbers, row by row.</param>
    /// <param name="metadata">Texts to keep with them.</param>
    /// <exception cref="ArgumentException">A shape does not fit its numbers, or a name occurs twice.</exception>
    /// <exception cref="CheckpointException">The file cannot be written.</exception>
    public static void Save(string path, IEnumerable<(string Name, int[] Shape, ReadOnlyMemory<float> Values)> tensors, IReadOnlyDictionary<string, string> metadata) =>
        SafetensorsWriter.Save(path, tensors, metadata);

    /// <summary>Whether there is a tensor of that name.</summary>
    public bool Has(string name) => _tensors.ContainsKey(name);

    /// <summary>The dimensions of a tensor.</summary>
    /// <exception cref="CheckpointException">There is none of that name.</exception>
    public ReadOnlySpan<int> ShapeOf(string name) => Find(name).Shape;

    /// <summary>The numbers of a tensor, row by row.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="shape">The shape it must have.</param>
    /// <exception cref="CheckpointException">There is none of that name, or it is of another shape or not of floating-point numbers.</exception>
    public ReadOnlySpan<float> Floats(string name, params ReadOnlySpan<int> shape)
    {
        Tensor tensor = Find(name);
        if (!shape.SequenceEqual(tensor.Shape))
            throw Misfit(name, $"has shape {Text(tensor.Shape)} and not {Text(shape)}");
        return tensor.Values ?? throw Misfit(name, $"is of type {tensor.Type} and not of floating-point numbers");
    }

    private static Safetensors Read(string path, FileStream file)
    {
        long length = file.Length;
        Span<byte> prefix = stackalloc byte[8];
        if (length < prefix.Length)
            throw new CheckpointException(path, $"it is cut short or not a safetensors file ({length} bytes)", Remedy);
        file.ReadExactly(prefix);
        ulong announced = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (announced > (ulong)Math.Min(length - prefix.Length, LongestHeader))
            throw new CheckpointException(path, "its header is longer than the file: it is cut short, or not a safetensors file", Remedy);

        var json = new byte[announced];
        file.ReadExactly(json);
        SafetensorsHeader header = SafetensorsHeader.Parse(path, json, length - prefix.Length - json.Length);
        var read = new Safetensors(path, header.Metadata);
        foreach (SafetensorsEntry entry in header.Entries)
            read._tensors[entry.Name] = new Tensor(entry.Shape, entry.Type, ReadFloats(path, file, entry));
        return read;
    }

    private static float[]? ReadFloats(string path, FileStream file, SafetensorsEntry entry)
    {
        int size = entry.Type switch { "F32" => 4, "F16" or "BF16" => 2, _ => 0 };
        if (size == 0)
        {
            file.Seek(entry.End - entry.Begin, SeekOrigin.Current);
            return null;
        }

        long count = (entry.End - entry.Begin) / size;
        if (count > Array.MaxLength)
            throw new CheckpointException(path, $"tensor {CheckpointException.Quote(entry.Name)} has {count} numbers, more than fit in memory", "save it in parts");
        var values = new float[count];
        if (size == 4)
            ReadSingles(file, values);
        else
            ReadHalves(file, values, entry.Type == "BF16");
        foreach (float value in values)
        {
            if (!float.IsFinite(value))
                throw new CheckpointException(path, $"tensor {CheckpointException.Quote(entry.Name)} has a number that is infinite or none", "take an earlier checkpoint: the training had diverged, or the file is damaged");
        }

        return values;
    }

    private static void ReadSingles(FileStream file, float[] values)
    {
        Span<int> bits = MemoryMarshal.Cast<float, int>(values.AsSpan());
        file.ReadExactly(MemoryMarshal.AsBytes(bits));
        if (!BitConverter.IsLittleEndian)
            BinaryPrimitives.ReverseEndianness(bits, bits);
    }

    private static void ReadHalves(FileStream file, float[] values, bool brain)
    {
        var bytes = new byte[values.Length * 2L];
        file.ReadExactly(bytes);
        for (int i = 0; i < values.Length; i++)
        {
            ushort half = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(2 * i));
            values[i] = brain ? BitConverter.UInt32BitsToSingle((uint)half << 16) : (float)BitConverter.UInt16BitsToHalf(half);
        }
    }

    private Tensor Find(string name) =>
        _tensors.GetValueOrDefault(name) ?? throw Misfit(name, "is missing");

    private CheckpointException Misfit(string name, string what) =>
        new(_path, $"tensor {CheckpointException.Quote(name)} {what}", "the weights are of another network than asked for: take the folder's own config.json, or train again");

    private static string Text(ReadOnlySpan<int> shape) => $"[{string.Join(", ", shape.ToArray())}]";

    private sealed record Tensor(int[] Shape, string Type, float[]? Values);
}
