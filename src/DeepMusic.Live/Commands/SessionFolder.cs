using System.Globalization;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Commands;

/// <summary>The folder a set is recorded to where none is named: one of its own, also for two that start in the same second.</summary>
internal static class SessionFolder
{
    private static readonly string Root = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "deepmusic", "sessions");

    /// <summary>Takes a folder that nobody else has.</summary>
    public static string New(DateTime now, string? root = null)
    {
        string first = Path.Combine(root ?? Root, now.ToString("yyyy-MM-dd_HH-mm-ss", CultureInfo.InvariantCulture));
        for (int number = 1; ; number++)
        {
            string folder = number == 1 ? first : $"{first}_{number}";
            string journal = Path.Combine(folder, Journal.FileName);
            try
            {
                Directory.CreateDirectory(folder);
                // Whoever makes the journal has the folder.
                using var taken = new FileStream(journal, FileMode.CreateNew);
                return folder;
            }
            catch (IOException) when (File.Exists(journal))
            {
                // It is another's.
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The recorder tells of a disk that refuses.
                return folder;
            }
        }
    }
}
