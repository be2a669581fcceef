using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace DeepMusic.Engines.Checkpoints;

/// <summary>Writes safetensors: the same tensors always give the same bytes.</summary>
internal static class SafetensorsWriter
{
    private const int Alignment = 8;

    public static void Save(string path, IEnumerable<(string Name, int[] Shape, ReadOnlyMemory<float> Values)> tensors, IReadOnlyDictionary<string, string> metadata)
    {
        (string Name, int[] Shape, ReadOnlyMemory<float> Values)[] ordered = [.. tensors.OrderBy(t => t.Name, StringComparer.Ordinal)];
        for (int i = 0; i < ordered.Length; i++)
        {
            (string name, int[] shape, ReadOnlyMemory<float> values) = ordered[i];
            if (shape.Aggregate(1L, (product, d) => checked(product * d)) != values.Length)
                throw new ArgumentException($"tensor '{name}' of shape [{string.Join(", ", shape)}] has {values.Length} numbers", nameof(tensors));
            if (i > 0 && ordered[i - 1].Name == name)
                throw new ArgumentException($"there are two tensors '{name}'", nameof(tensors));
        }

        byte[] header = Header(ordered, metadata);
        AtomicFile.Write(path, file =>
        {
            Span<byte> prefix = stackalloc byte[8];
            BinaryPrimitives.WriteUInt64LittleEndian(prefix, (ulong)header.Length);
            file.Write(prefix);
            file.Write(header);
            foreach ((_, _, ReadOnlyMemory<float> values) in ordered)
                WriteSingles(file, values.Span);
        });
    }

    private static byte[] Header((string Name, int[] Shape, ReadOnlyMemory<float> Values)[] tensors, IReadOnlyDictionary<string, string> metadata)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            if (metadata.Count > 0)
            {
                json.WriteStartObject("__metadata__");
                foreach ((string key, string value) in metadata.OrderBy(m => m.Key, StringComparer.Ordinal))
                    json.WriteString(key, value);
                json.WriteEndObject();
            }

            long begin = 0;
            foreach ((string name, int[] shape, ReadOnlyMemory<float> values) in tensors)
            {
                json.WriteStartObject(name);
                json.WriteString("dtype", "F32");
                json.WriteStartArray("shape");
                foreach (int dimension in shape)
                    json.WriteNumberValue(dimension);
                json.WriteEndArray();
                json.WriteStartArray("data_offsets");
                json.WriteNumberValue(begin);
                json.WriteNumberValue(begin += 4L * values.Length);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        while (buffer.Length % Alignment != 0)
            buffer.WriteByte((byte)' ');
        return buffer.ToArray();
    }

    private static void WriteSingles(Stream file, ReadOnlySpan<float> values)
    {
        if (BitConverter.IsLittleEndian)
        {
            // Pieces: a span of bytes cannot be longer than two billion.
            for (; values.Length > 0; values = values[Math.Min(values.Length, 1 << 20)..])
                file.Write(MemoryMarshal.AsBytes(values[..Math.Min(values.Length, 1 << 20)]));
            return;
        }

        Span<byte> bytes = stackalloc byte[4];
        foreach (float value in values)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
            file.Write(bytes);
        }
    }
}
