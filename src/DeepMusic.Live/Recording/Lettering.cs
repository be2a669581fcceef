using SkiaSharp;

namespace DeepMusic.Live.Recording;

/// <summary>
/// The fonts of the pictures. The native part we ship for Linux knows no font configuration, so a font is looked for where
/// systems keep them; with none at all the pictures have no words and still tell call from answer.
/// </summary>
internal static class Lettering
{
    private static readonly string[] Folders =
    [
        "/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "/System/Library/Fonts",
        Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
    ];

    private static readonly string[] RegularFaces = ["DejaVuSans", "LiberationSans-Regular", "NotoSans-Regular", "Arial", "Helvetica"];
    private static readonly string[] BoldFaces = ["DejaVuSans-Bold", "LiberationSans-Bold", "NotoSans-Bold", "Arial Bold", "arialbd"];

    /// <summary>The upright face, or null where there is none.</summary>
    public static SKTypeface? Regular { get; } = Find(RegularFaces) ?? System(SKFontStyle.Normal);

    /// <summary>The bold face; the upright one where there is no bold.</summary>
    public static SKTypeface? Bold { get; } = Find(BoldFaces) ?? System(SKFontStyle.Bold) ?? Regular;

    private static SKTypeface? Find(string[] names)
    {
        Dictionary<string, string> files = Files();
        foreach (string name in names)
        {
            if (!files.TryGetValue(name, out string? file)) continue;
            SKTypeface? face = SKTypeface.FromFile(file);
            if (face is { GlyphCount: > 0 }) return face;
        }
        return null;
    }

    private static SKTypeface? System(SKFontStyle style)
    {
        SKTypeface? face = SKTypeface.FromFamilyName(null, style);
        return face is { GlyphCount: > 0 } ? face : null;
    }

    private static Dictionary<string, string> Files()
    {
        var files = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var walk = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 6 };
        foreach (string folder in Folders.Where(Directory.Exists))
            foreach (string file in Directory.EnumerateFiles(folder, "*.ttf", walk))
                files.TryAdd(Path.GetFileNameWithoutExtension(file), file);
        return files;
    }
}
