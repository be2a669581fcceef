using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace DeepMusic.Fuzzing;

/// <summary>The inputs that were once a find: tests/regressions/FORMAT, tried before all others, for ever.</summary>
internal static class Regressions
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "..", "regressions"));

    /// <summary>Those of a format, in the order of their names.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Of(string format)
    {
        string folder = Path.Combine(Root, format);
        return Directory.Exists(folder)
            ? Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllBytes(f)))
            : [];
    }

    /// <summary>Keeps a find, and tells where.</summary>
    public static string Keep(string format, byte[] bytes)
    {
        string path = Path.Combine(Root, format, Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 6)));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
            return $"tests/regressions/{format}/{Path.GetFileName(path)}";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"(could not be kept: {e.Message}) {Convert.ToBase64String(bytes)}";
        }
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
