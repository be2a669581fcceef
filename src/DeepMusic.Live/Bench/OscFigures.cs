namespace DeepMusic.Live.Bench;

/// <summary>How soon what is asked by OSC takes effect, beside what this machine's network takes alone.</summary>
internal static class OscFigures
{
    public static IEnumerable<Figure> Measure(BenchPlan plan)
    {
        OscProbe osc = OscProbe.Run(plan.Seconds);
        yield return Figure.InMilliseconds("udp_loopback_ms", "UDP to this machine and back (the machine's limit)", osc.Echo);
        yield return Figure.InMilliseconds("osc_to_note_ms", "OSC, a key sent to its voice at the output", osc.Note) with { Note = "in a set, recorded" };
        yield return Figure.InMilliseconds("osc_to_knob_ms", "OSC, a knob turned to its answer", osc.Knob) with { Note = "there and back" };
    }
}
