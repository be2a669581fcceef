using DeepMusic.Live.Patches;

namespace DeepMusic.Live.Commands;

/// <summary><c>deepmusic reference</c>: the address space as a page, and the patches that are made from it.</summary>
internal static class ReferenceCommand
{
    public static int Run(string? folder)
    {
        if (folder is null)
        {
            Console.Write(ReferencePage.Text());
            return 0;
        }
        Writable.Folder(folder, "--write");
        foreach ((string path, string text) in GeneratedFiles.All())
        {
            string file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            Console.WriteLine(file);
        }
        return 0;
    }
}
