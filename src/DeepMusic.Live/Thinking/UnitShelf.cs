using System.Buffers.Binary;
using System.Security.Cryptography;
using DeepMusic.Engines.UnitSelection;

namespace DeepMusic.Live.Thinking;

/// <summary>
/// Where libraries of recorded units are found, <c>models/UnitSelection/MODEL/NAME.units</c>: beside the model whose embeddings they hold,
/// or in a folder of its name wherever models are looked for, the model itself there or not.
/// </summary>
public static class UnitShelf
{
    /// <summary>The library that came with the program.</summary>
    internal const string First = "house";

    private const string Ending = ".units";
    private const int HashBytes = 8, Heard = 64 * 1024;

    /// <summary>The names of all libraries, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names =>
    [
        .. Rooms.SelectMany(r => Directory.EnumerateFiles(r, "*" + Ending)).Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Rooms =>
        ModelShelf.Folders.Select(f => Path.Combine(f, UnitConfig.Room)).Where(Directory.Exists).SelectMany(Directory.EnumerateDirectories);

    /// <summary>Finds a library by its name, that of this model first, or by the path of its file.</summary>
    /// <exception cref="PresetException">There is none.</exception>
    /// <exception cref="IOException">It cannot be read; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static Model Find(Model model, string name)
    {
        bool isName = Path.GetFileName(name) == name && !name.EndsWith(Ending, StringComparison.Ordinal);
        // Libraries of other models come last: they say clearly that they are.
        IEnumerable<string> rooms = Rooms.OrderBy(r => Path.GetFileName(r) != model.Name).Prepend(model.Folder);
        IEnumerable<string> places = isName ? rooms.Select(r => Path.Combine(r, name + Ending)) : [name];
        if (places.FirstOrDefault(File.Exists) is not { } file) throw new PresetException($"there is no library \"{name}\" of units: {Hint(Names)}");
        file = Path.GetFullPath(file);
        return new Model(Path.GetFileNameWithoutExtension(file), file, HashOf(file));
    }

    /// <summary>What there is instead, in words.</summary>
    internal static string Hint(IReadOnlyList<string> names)
    {
        string[] quoted = [.. names.Select(n => n.Any(char.IsWhiteSpace) ? $"\"{n}\"" : n)];
        return quoted.Length switch
        {
            0 => "make one with deepmusic-train units",
            1 => $"the only one here is {quoted[0]}",
            _ => $"those here are {string.Join(", ", quoted[..^1])} and {quoted[^1]}",
        };
    }

    /// <summary>
    /// Of the length and the beginning: header, commit records, which every addition changes, and the first units. The whole may be
    /// a gigabyte, and a set is to begin at once.
    /// </summary>
    private static string HashOf(string file)
    {
        // Somebody may be adding to it.
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        var bytes = new byte[sizeof(long) + Heard];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, stream.Length);
        int read = stream.ReadAtLeast(bytes.AsSpan(sizeof(long)), Heard, throwOnEndOfStream: false);
        return Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, sizeof(long) + read)).AsSpan(0, HashBytes));
    }
}
