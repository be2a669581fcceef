using System.Globalization;
using DeepMusic.Core;

namespace DeepMusic.Live.Tui;

/// <summary>
/// The set told in lines of text, one per phrase, for a program without a screen: <c>name=value</c> pairs in a fixed order, flushed
/// at once, so that they can be followed and searched. An output that is gone is no error: the music goes on without its chronicle.
/// Thread-safe: yes.
/// </summary>
public sealed class Headless(TextWriter output)
{
    private readonly Lock _gate = new();
    private bool _gone;

    /// <summary>Prints one call and its answer.</summary>
    public void Print(in PhraseReport report) => Write(Line(report));

    /// <summary>Prints a message of the program: what it starts with, a fault, the end.</summary>
    public void Say(string message) => Write("# " + message);

    /// <summary>The line of one call and its answer.</summary>
    public static string Line(in PhraseReport report)
    {
        (int bar, Beats offset) = report.Timeline.BarOf(report.Call.Start);
        string key = report.Key.Locked ? "locked" : report.Key.Confidence.ToString("0.00", CultureInfo.InvariantCulture);
        string answer = report.Answer is { } a
            ? $"answer={Summary(a.Phrase)} engine={a.Engine} rung={a.Rung} think={a.Cost.TotalMilliseconds:0.0}ms hand-over={report.HandOver.TotalMilliseconds:0.0}ms"
              + (a.Relax.IsEmpty ? "" : $" relax={string.Join(',', a.Relax)}")
            : "answer=none";
        return string.Create(CultureInfo.InvariantCulture,
            $"t={report.At.TotalSeconds:0.000} phrase={report.Number}{(string.IsNullOrEmpty(report.Performer) ? "" : $" performer={report.Performer}")} bar={bar}.{offset / report.Timeline.Meter.Pulse + 1:0.##} call={Summary(report.Call)} {answer} key=\"{report.Key.Key}\" key-sure={key} tempo={report.Timeline.Tempo.BeatsPerMinute:0.0}");
    }

    private static string Summary(Phrase phrase)
    {
        if (phrase.IsRest) return $"rest/{phrase.Length}b";
        Pitch low = phrase.Notes.Min(n => n.Pitch), high = phrase.Notes.Max(n => n.Pitch);
        return $"{phrase.Notes.Length}n/{phrase.Length}b[{low}-{high}]";
    }

    private void Write(string line)
    {
        lock (_gate)
        {
            if (_gone) return;
            try
            {
                output.WriteLine(line);
                output.Flush();
            }
            catch (Exception fault) when (fault is IOException or ObjectDisposedException)
            {
                _gone = true;
            }
        }
    }
}
