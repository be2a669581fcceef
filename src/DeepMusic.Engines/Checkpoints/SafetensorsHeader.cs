using System.Text.Json;

namespace DeepMusic.Engines.Checkpoints;

/// <summary>
/// The JSON at the start of a safetensors file: an object of tensors by name, each with its type, shape and place, and
/// <c>__metadata__</c>, a table of texts. Nothing in it is believed before it fits the length of the file.
/// </summary>
internal sealed class SafetensorsHeader
{
    private const string MetadataKey = "__metadata__";
    private const string Remedy = "copy it again, or save it again from the program that made it";

    private readonly string _path;

    private SafetensorsHeader(string path) => _path = path;

    /// <summary>The tensors, in the order of their bytes.</summary>
    public List<SafetensorsEntry> Entries { get; } = [];

    /// <summary>The texts that were saved with the tensors.</summary>
    public Dictionary<string, string> Metadata { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a header.</summary>
    /// <param name="path">The file it is of, for messages.</param>
    /// <param name="json">The header's bytes.</param>
    /// <param name="dataLength">How many bytes follow it.</param>
    /// <exception cref="CheckpointException">It is not a header, or not that of these bytes.</exception>
    public static SafetensorsHeader Parse(string path, ReadOnlyMemory<byte> json, long dataLength)
    {
        var header = new SafetensorsHeader(path);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 8 });
            header.Read(document.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            throw new CheckpointException(path, "its header is not the JSON of a safetensors file", Remedy, fault);
        }

        header.CheckPlaces(dataLength);
        return header;
    }

    private void Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw Fault("its header is not a JSON object");
        foreach (JsonProperty property in root.EnumerateObject())
        {
            if (property.Name == MetadataKey)
                ReadMetadata(property.Value);
            else
                Entries.Add(ReadEntry(property.Name, property.Value));
        }
    }

    private void ReadMetadata(JsonElement table)
    {
        if (table.ValueKind != JsonValueKind.Object)
            throw Fault($"{MetadataKey} is not a table of texts");
        foreach (JsonProperty property in table.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.String)
                throw Fault($"{MetadataKey} has {CheckpointException.Quote(property.Name)}, which is not a text");
            Metadata[property.Name] = property.Value.GetString()!;
        }
    }

    private SafetensorsEntry ReadEntry(string name, JsonElement entry)
    {
        string quoted = CheckpointException.Quote(name);
        if (entry.ValueKind != JsonValueKind.Object
            || !entry.TryGetProperty("dtype", out JsonElement type) || type.ValueKind != JsonValueKind.String
            || !entry.TryGetProperty("shape", out JsonElement shape) || shape.ValueKind != JsonValueKind.Array
            || !entry.TryGetProperty("data_offsets", out JsonElement offsets) || offsets.ValueKind != JsonValueKind.Array
            || offsets.GetArrayLength() != 2)
            throw Fault($"tensor {quoted} lacks its dtype, shape or data_offsets");
        int size = BytesOf(type.GetString()!);
        if (size == 0)
            throw Fault($"tensor {quoted} has the unknown type {CheckpointException.Quote(type.GetString()!)}");
        if (!offsets[0].TryGetInt64(out long begin) || !offsets[1].TryGetInt64(out long end) || begin < 0 || end < begin)
            throw Fault($"tensor {quoted} has impossible data_offsets");

        var dimensions = new int[shape.GetArrayLength()];
        Int128 bytes = size;
        for (int i = 0; i < dimensions.Length; i++)
        {
            if (!shape[i].TryGetInt32(out dimensions[i]) || dimensions[i] < 0)
                throw Fault($"tensor {quoted} has an impossible shape");
            bytes = Int128.Min(bytes * dimensions[i], long.MaxValue);
        }

        return bytes == end - begin
            ? new SafetensorsEntry(name, type.GetString()!, dimensions, begin, end)
            : throw Fault($"tensor {quoted} does not fill its place ({end - begin} bytes)");
    }

    /// <summary>Bytes of one number of a type; 0 for a word that is no type.</summary>
    private static int BytesOf(string type) => type switch
    {
        "BOOL" or "U8" or "I8" or "F8_E4M3" or "F8_E5M2" => 1,
        "U16" or "I16" or "F16" or "BF16" => 2,
        "U32" or "I32" or "F32" => 4,
        "U64" or "I64" or "F64" => 8,
        _ => 0,
    };

    /// <summary>The tensors must fill the data from the first byte to the last: no gap, nothing twice, nothing beyond the end.</summary>
    private void CheckPlaces(long dataLength)
    {
        Entries.Sort((a, b) => (a.Begin, a.End, a.Name).CompareTo((b.Begin, b.End, b.Name)));
        long reached = 0;
        foreach (SafetensorsEntry entry in Entries)
        {
            string name = CheckpointException.Quote(entry.Name);
            if (entry.End > dataLength)
                throw Fault($"it is cut short: tensor {name} ends at byte {entry.End} of the data, and there are {dataLength}");
            if (entry.Begin != reached)
                throw Fault(entry.Begin < reached ? $"tensor {name} overlaps another" : $"there is a gap before tensor {name}");
            reached = entry.End;
        }

        if (reached != dataLength)
            throw Fault($"{dataLength - reached} bytes at its end belong to no tensor");
    }

    private CheckpointException Fault(string defect) => new(_path, defect, Remedy);
}
