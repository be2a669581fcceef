using System.Globalization;
using System.Text;

namespace DeepMusic.Live.Soak;

/// <summary>The report of a soak: a page of Markdown and a picture beside it.</summary>
public static class SoakReport
{
    /// <summary>The names of the files.</summary>
    public const string PageName = "soak.md", PictureName = "soak.png";

    /// <summary>Writes both into a folder. Returns the page's path.</summary>
    public static string Write(string folder, SoakFigures figures)
    {
        Directory.CreateDirectory(folder);
        string page = Path.Combine(folder, PageName);
        File.WriteAllText(page, Page(figures));
        File.WriteAllBytes(Path.Combine(folder, PictureName), SoakPicture.Draw(figures));
        return page;
    }

    /// <summary>The page.</summary>
    public static string Page(SoakFigures f)
    {
        var page = new StringBuilder();
        Say($"# Soak: {Number(f.Hours)} hours {(f.Plan.Wall ? "in real time" : "in virtual time")}");
        Say("");
        Say($"`{f.Plan.Command}`, {f.Took:hh\\:mm\\:ss} of real time. {(f.Held ? "Everything held." : $"**{f.Breaches.Length} breaches.**")}");
        Say("");
        Say($"![Growth, lateness and faults]({PictureName})");
        Section("Load held", "what", "how many", f.Load.Select(l => (l.Name, Count(l.Count))));
        Section("Notes and answers", "what", "how many",
        [
            ("notes sent", Count(f.NotesSent)), ("notes hung", Count(f.NotesHung)), ("answers asked for", Count(f.AnswersAsked)),
            ("answers played", Count(f.AnswersPlayed)), ("answers late", Count(f.AnswersLate)), .. f.Rungs.Select(r => ($"played by {r.Rung}", Count(r.Answers))),
        ]);
        Say("");
        Say("## Faults");
        Say("");
        Say("| fault | injected | survived |");
        Say("|---|--:|--:|");
        foreach ((FaultKind kind, long injected, long survived) in f.Faults.Rows) Say($"| {FaultWords.Of(kind)} | {Count(injected)} | {Count(survived)} |");
        Say($"| all | {Count(f.Faults.Injected)} | {Count(f.Faults.Survived)} |");
        Say("");
        Say("## Slopes");
        Say("");
        Say("Medians of the slopes between all pairs of samples (Theil and Sen), after the warm-up.");
        Say("");
        Say("| what | first | last | grows in an hour | bound |");
        Say("|---|--:|--:|--:|--:|");
        foreach (Trend t in f.Trends)
            Say(t.Samples is [var first, .., var last] ? $"| {t.Name} | {Number(first.Value)} {t.Unit} | {Number(last.Value)} {t.Unit} | {(t.PerHour is { } slope ? $"{Number(slope)} {t.Unit}" : "too short to be judged")} | {Number(t.Bound)} {t.Unit} |" : $"| {t.Name} | too few samples | | | |");
        Say("");
        Say("## Lateness");
        Say("");
        Say("From when a message was due to when it was handed to the output, by window.");
        Say("");
        Say("| from hour | p50 | p99 | max |");
        Say("|--:|--:|--:|--:|");
        foreach ((double hours, double p50, double p99, double max) in Shown(f.Windows)) Say($"| {Number(hours)} | {Number(p50)} µs | {Number(p99)} µs | {Number(max)} µs |");
        Say("");
        Say("## Replay");
        Say("");
        Say($"{f.Replays.Same} of {f.Replays.Played} sets, played again from their journal, were the same to the bit.");
        if (!f.Breaches.IsEmpty)
        {
            Say("");
            Say("## Breaches");
            Say("");
            foreach (string breach in f.Breaches) Say($"* {breach}");
        }
        return page.ToString();

        void Say(string line) => page.Append(line).Append('\n');

        void Section(string title, string what, string value, IEnumerable<(string, string)> rows)
        {
            Say("");
            Say($"## {title}");
            Say("");
            Say($"| {what} | {value} |");
            Say("|---|--:|");
            foreach ((string name, string text) in rows) Say($"| {name} | {text} |");
        }
    }

    /// <summary>Of many windows some twenty, the one with the latest message always among them.</summary>
    private static IEnumerable<(double Hours, double P50, double P99, double Max)> Shown(IReadOnlyList<(double Hours, double P50, double P99, double Max)> windows)
    {
        int every = Math.Max(1, windows.Count / 20);
        for (int i = 0; i < windows.Count; i += every) yield return windows.Skip(i).Take(every).MaxBy(w => w.Max);
    }

    private static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Number(double value) => Math.Abs(value) switch
    {
        >= 100 => value.ToString("N0", CultureInfo.InvariantCulture),
        >= 1 => value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.###", CultureInfo.InvariantCulture),
    };
}
