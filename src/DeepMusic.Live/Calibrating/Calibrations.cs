using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Calibrating;

/// <summary>What was calibrated, output by output, as it is kept beside the names of the ports. Immutable.</summary>
public sealed partial class Calibrations
{
    private const string Preface = "# How much earlier what is played on the beat goes to an output. deepmusic calibrate writes this.\n";

    private readonly ImmutableArray<Calibrated> _outputs;

    private Calibrations(ImmutableArray<Calibrated> outputs, string trouble) => (_outputs, Trouble) = (outputs, trouble);

    /// <summary>Nothing yet.</summary>
    public static Calibrations None { get; } = new([], "");

    /// <summary>All of them, in the order of the file.</summary>
    public IReadOnlyList<Calibrated> All => _outputs;

    /// <summary>What of the file could not be used, in one line; empty when all could, or when there is none.</summary>
    public string Trouble { get; }

    /// <summary>What is kept; nothing where there is no file. What cannot be used of it is in <see cref="Trouble"/>.</summary>
    public static Calibrations Load(Places? places = null)
    {
        try
        {
            return Parse(WholeFile.Read((places ?? Places.Default).Calibration));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return None;
        }
        catch (Exception e) when (WholeFile.IsRefusal(e))
        {
            return new Calibrations([], $"calibration.toml cannot be read: {e.Message.TrimEnd('.')}; nothing goes out early");
        }
    }

    /// <summary>What the text of a file says, whatever it is: what cannot be used of it is in <see cref="Trouble"/>.</summary>
    public static Calibrations Parse(string toml)
    {
        (ImmutableArray<Calibrated> outputs, string trouble) = CalibrationReader.Read(toml);
        return new Calibrations(outputs, trouble);
    }

    /// <summary>A port's name without what changes from one evening to the next: the numbers ALSA puts after it.</summary>
    public static string NameOf(string port) => Numbers().Replace(port, "");

    /// <summary>How much earlier goes out what is played on the beat, for each of the outputs of a set; empty where nothing does.</summary>
    /// <param name="outputs">Their patterns.</param>
    public Values<TimeSpan> For(IReadOnlyList<string> outputs)
    {
        ImmutableArray<TimeSpan> early = [.. outputs.Select(o => Find(o)?.Early ?? TimeSpan.Zero)];
        return early.All(e => e == TimeSpan.Zero) ? [] : early;
    }

    /// <summary>What is known of an output: by its pattern, or where one of the two names means the other.</summary>
    public Calibrated? Find(string output)
    {
        if (_outputs.FirstOrDefault(c => Same(c.Output, output)) is { } same) return same;
        if (output == PortsRequest.Virtual) return null;
        string client = new PortsRequest().Client;
        return _outputs.FirstOrDefault(c => c.Output != PortsRequest.Virtual && (new PortPattern(c.Output).Matches(output, client) || new PortPattern(output).Matches(c.Output, client)));
    }

    /// <summary>The same with another output, or what is new of one.</summary>
    public Calibrations With(Calibrated calibrated) => new([.. _outputs.Where(c => !Same(c.Output, calibrated.Output)), calibrated], Trouble);

    /// <summary>The same without an output.</summary>
    public Calibrations Without(Calibrated calibrated) => new(_outputs.Remove(calibrated), Trouble);

    /// <summary>Keeps it, whole. A file of which something could not be used is kept beside it under another name.</summary>
    /// <returns>That other name; null where there was nothing to put aside.</returns>
    /// <exception cref="CalibrationException">The disk refuses; what was there before still is.</exception>
    public string? Save(Places? places = null)
    {
        string file = (places ?? Places.Default).Calibration;
        try
        {
            string? aside = Trouble.Length > 0 && File.Exists(file) ? PutAside(file) : null;
            WholeFile.Write(file, Write());
            return aside;
        }
        catch (Exception e) when (WholeFile.IsRefusal(e))
        {
            throw new CalibrationException($"{file} cannot be written, so nothing is kept: {WholeFile.Reason(e)}; see that there is room, and that you may write there");
        }
    }

    /// <summary>The file's text.</summary>
    public string Write()
    {
        var lines = new TomlLines();
        foreach (Calibrated output in _outputs)
        {
            lines.Head($"[[{CalibrationReader.Table}]]");
            lines.Entry("name", output.Output);
            lines.Real("early-ms", Math.Round(output.Early.TotalMilliseconds, 1));
            lines.Real("spread-ms", Math.Round(output.Spread.TotalMilliseconds, 1));
            lines.Entry("taps", output.Taps);
            lines.Entry("made", output.Made);
        }
        return $"{Preface}{(_outputs.IsEmpty ? "" : "\n")}{lines}";
    }

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    // Never over what was put aside before.
    private static string PutAside(string file)
    {
        for (int number = 1; ; number++)
        {
            string aside = Path.ChangeExtension(file, number == 1 ? ".old.toml" : $".old.{number}.toml");
            if (File.Exists(aside)) continue;
            File.Copy(file, aside);
            return aside;
        }
    }

    [GeneratedRegex(@"\s\d+:\d+$")]
    private static partial Regex Numbers();
}
