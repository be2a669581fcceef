using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Bench;

/// <summary>How long an engine thinks of a four-bar answer, in a set in virtual time in which it has learned every call before.</summary>
internal static class AnswerProbe
{
    private const int Calls = 60;

    public static Lateness Run(Ladder ladder)
    {
        Knobs knobs = Knobs.AtRest.With("turn", "bars:4").With("length", "4").With("tempo", "120").With("key", "C minor")
            .With("land", "C5@4.1").With("no-copy", "8").With("polyphony", "1");
        var preset = new Preset { Name = "bench", Knobs = knobs };
        var spent = new Lateness();
        var performer = new VirtualPerformer(1);
        var calls = new List<TimedMessage>();
        for (int i = 0; i < Calls; i++) calls.AddRange(performer.NextCall(HostTime.FromSeconds(16.0 * i), knobs.Settings));
        int answers = 0;
        Rehearsal.Play(calls, preset, ladder, 1, _ => { }, null, exchange =>
        {
            // The first few are the price of code that was never run; the program pays it before the doors open.
            if (++answers > 3) spent.Record((long)exchange.Answer.Cost.TotalMicroseconds);
        });
        return spent;
    }
}
