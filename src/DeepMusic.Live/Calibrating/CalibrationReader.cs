using System.Collections.Immutable;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Calibrating;

/// <summary>Reads what was calibrated: an output that cannot be used is left out and told, and all others count.</summary>
internal static class CalibrationReader
{
    /// <summary>What each output stands under.</summary>
    public const string Table = "output";

    private const string Place = "calibration.toml";
    private const int MostTold = 3;

    public static (ImmutableArray<Calibrated> Outputs, string Trouble) Read(string toml)
    {
        (TomlEntries file, string defect) = TomlEntries.ParseWhatIsWhole(toml, Place);
        var trouble = new List<string>();
        if (defect.Length > 0) trouble.Add(defect);
        var outputs = new List<Calibrated>();
        Try(() => file.AllowOnly([Table]));
        foreach (TomlEntries output in Tables()) Try(() => Take(output));
        if (trouble.Count == 0) return ([.. outputs], "");
        string more = trouble.Count > MostTold ? $"; and {trouble.Count - MostTold} more" : "";
        string rest = outputs.Count == 0 ? "nothing goes out early" : "the other outputs hold";
        return ([.. outputs], new PresetException($"{Place}: {string.Join("; ", trouble.Take(MostTold))}{more}; {rest}").Message);

        TomlEntries[] Tables()
        {
            try
            {
                return file.Tables(Table);
            }
            catch (PresetException e)
            {
                Tell(e);
                return [];
            }
        }

        void Take(TomlEntries output)
        {
            output.AllowOnly(["name", "early-ms", "spread-ms", "taps", "made"]);
            string name = output.Named("name").Trim();
            if (outputs.Any(o => o.Output.Equals(name, StringComparison.OrdinalIgnoreCase))) throw output.Wrong($"{TomlEntries.Quoted(name)} is said twice");
            outputs.Add(new Calibrated(name, Span(output, "early-ms") ?? throw output.Wrong("early-ms is missing: a number"), Span(output, "spread-ms") ?? TimeSpan.Zero, output.Number("taps", 0, 100_000) ?? 0, output.Text("made") ?? ""));
        }

        void Try(Action read)
        {
            try
            {
                read();
            }
            catch (PresetException e)
            {
                Tell(e);
            }
        }

        void Tell(PresetException e) => trouble.Add(e.Message.StartsWith($"{Place}: ", StringComparison.Ordinal) ? e.Message[(Place.Length + 2)..] : e.Message.Replace($"{Place}, ", "", StringComparison.Ordinal));
    }

    private static TimeSpan? Span(TomlEntries output, string key)
    {
        double most = JournalHeader.MostEarly.TotalMilliseconds;
        if (output.Real(key) is not { } milliseconds) return null;
        return milliseconds >= 0 && milliseconds <= most ? TimeSpan.FromMicroseconds(Math.Round(milliseconds * 1000)) : throw output.Wrong($"{key} must be 0..{most:0}");
    }
}
