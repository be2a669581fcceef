using DeepMusic.Core;
using DeepMusic.Live.Tui;

namespace DeepMusic.Live.Commands;

/// <summary>A set told in lines, as it goes.</summary>
/// <param name="output">Where to.</param>
/// <param name="start">When the set started.</param>
internal sealed class Chronicle(TextWriter output, HostTime start)
{
    private readonly Tui.Headless _lines = new(output);

    /// <summary>How many calls were answered.</summary>
    public int Answers { get; private set; }

    /// <summary>Says what is not a call or an answer.</summary>
    public void Say(string line) => _lines.Say(line);

    /// <summary>Tells a call and its answer, and where recorded bars come from.</summary>
    public void Tell(Exchange e) => Tell(e, "");

    /// <summary>The same of one of several performers.</summary>
    public void Tell(Exchange e, string performer)
    {
        var report = new PhraseReport(e.CallEnd - start, ++Answers, e.Call, e.Answer, e.Prompt.Context.Timeline, e.Prompt.Context.Key, e.Start - e.CallEnd);
        _lines.Print(report with { Performer = performer });
        if (e.Answer.Rung == EngineShelf.Units) _lines.Say(string.Join("; ", new BarOrigins(e.Answer, e.Placed.Start, e.Prompt.Context.Timeline.Meter.Bar).Bars));
    }
}
