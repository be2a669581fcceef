using System.ComponentModel;
using System.Diagnostics;

namespace DeepMusic.Live.Recording;

/// <summary>Turns MIDI files into sound with the fluidsynth program and a soundfont, where both are installed.</summary>
public static class Fluidsynth
{
    private static readonly string[] Folders =
    [
        "/usr/share/sounds/sf2", "/usr/share/sounds/sf3", "/usr/share/soundfonts", "/usr/local/share/soundfonts",
        "/usr/local/share/sounds/sf2", "/opt/homebrew/share/soundfonts", "/opt/homebrew/share/fluidsynth",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "soundfonts"),
    ];

    private static readonly TimeSpan Start = TimeSpan.FromSeconds(30);

    /// <summary>The program's path, or null where it is not installed.</summary>
    public static string? FindProgram() => Installed.Find("fluidsynth");

    /// <summary>A soundfont in the usual places, the system's default first, or null where there is none.</summary>
    public static string? FindSoundfont() => Folders.Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.sf?").Order(StringComparer.Ordinal))
        .Where(file => Path.GetExtension(file) is ".sf2" or ".sf3")
        .OrderByDescending(file => Path.GetFileName(file).StartsWith("default", StringComparison.OrdinalIgnoreCase))
        .FirstOrDefault();

    /// <summary>Renders a file to WAV at 48 kHz. Never throws.</summary>
    /// <param name="midi">The MIDI file.</param>
    /// <param name="wav">Where to put the sound; nothing is left there when it fails.</param>
    /// <param name="length">How long the music lasts. Half of that and 30 s more is how long the rendering may take before it is ended.</param>
    /// <returns>Null when it is done; otherwise one line that says why not.</returns>
    public static string? Render(string midi, string wav, TimeSpan length)
    {
        if (FindProgram() is not { } program) return "no sound was rendered: install fluidsynth (tools/setup-debian.sh does)";
        if (FindSoundfont() is not { } soundfont) return "no sound was rendered: install a soundfont such as timgm6mb-soundfont (tools/setup-debian.sh does)";
        try
        {
            return Run(program, ["-ni", "-q", "-r", "48000", "-F", wav, soundfont, midi], wav, Start + length / 2);
        }
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            return $"no sound was rendered: {e.Message}";
        }
    }

    internal static string? Run(string program, IEnumerable<string> arguments, string wav, TimeSpan limit)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        string complaint = "";
        // Both are read all along: a program whose output nobody reads stops when the pipe is full.
        process.ErrorDataReceived += (_, e) => complaint = e.Data is { Length: > 0 } ? e.Data : complaint;
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        process.StandardInput.Close();
        string? failure = null;
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            failure = $"no sound was rendered: {Path.GetFileName(program)} took longer than {limit.TotalSeconds:0} s and was ended";
        }
        else if (process.ExitCode != 0 || !File.Exists(wav))
        {
            process.WaitForExit();
            failure = $"no sound was rendered: {Path.GetFileName(program)} said: {complaint}";
        }
        if (failure is not null) File.Delete(wav);
        return failure;
    }
}
