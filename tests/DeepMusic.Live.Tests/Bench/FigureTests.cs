using DeepMusic.Live.Bench;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Tests.Bench;

public class FigureTests
{
    [Fact]
    public void Its_entries_are_named_after_it()
    {
        var times = new Lateness();
        foreach (int i in Enumerable.Range(1, 100)) times.Record(1000 * i);
        Assert.Equal(["share"], Finite(Figure.Of("share", "a share", 0.5)));
        Assert.Equal(["step_us", "step_us_p99"], Finite(Figure.Step("step_us", "a step", 1.5, 3)));
        Assert.Equal(["a_us_p50", "a_us_p99", "a_us_max", "a_us_n"], Finite(Figure.Of("a_us", "an answer", times)));
        Assert.Empty(Finite(Figure.Of("absent", "what is not there", double.NaN, "why")));
    }

    [Fact]
    public void Milliseconds_are_those_of_the_microseconds_recorded()
    {
        var times = new Lateness();
        foreach (int i in Enumerable.Range(1, 100)) times.Record(1000 * i);
        Dictionary<string, double> entries = Figure.InMilliseconds("a_ms", "an answer", times).Entries.ToDictionary(e => e.Name, e => e.Value);
        Assert.InRange(entries["a_ms_p50"], 50, 50 * 1.07);
        Assert.InRange(entries["a_ms_p99"], 99, 100);
        Assert.Equal(100, entries["a_ms_max"]);
        Assert.Equal(100, entries["a_ms_n"]);
    }

    [Fact]
    public void What_is_not_there_says_why_in_the_table() => Assert.EndsWith("there is none here", Figure.Of("a", "about", double.NaN, "there is none here").ToString());

    private static IEnumerable<string> Finite(Figure figure) => figure.Entries.Where(e => double.IsFinite(e.Value)).Select(e => e.Name);
}
