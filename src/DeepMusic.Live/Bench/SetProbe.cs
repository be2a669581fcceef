using DeepMusic.Core;
using DeepMusic.Live.Timing;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Bench;

/// <summary>What a real set costs: the whole instrument in real time, the built-in performer at the keys.</summary>
/// <param name="HandOver">From the end of the call to the answer's first note on the wire.</param>
/// <param name="Lateness">How late the sequencer was.</param>
/// <param name="Pauses">Garbage collections.</param>
/// <param name="LongestPause">The longest, milliseconds; NaN if there was none.</param>
/// <param name="Processor">Share of one core, percent.</param>
internal sealed record SetProbe(Lateness HandOver, Lateness Lateness, int Pauses, double LongestPause, double Processor)
{
    /// <summary>What the program still compiles in its first seconds is not what a set costs.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);

    public static SetProbe Run(int seconds)
    {
        string folder = Path.Combine(Path.GetTempPath(), "deepmusic-bench-" + Environment.ProcessId);
        Preset preset = PresetShelf.Load(PresetShelf.First);
        using var session = new Session(new SessionPlan
        {
            Preset = preset,
            Engine = EngineShelf.New(preset.Engine),
            Seed = 1,
            Ports = new PortsRequest { Client = "DeepMusic-bench" },
            Folder = folder,
            Performer = new VirtualPerformer(1),
        });
        using var wake = new Wake();
        session.Start();
        int before = GC.CollectionCount(0);
        Wait(wake, Settling);
        TimeSpan busy = Environment.CpuUsage.TotalTime;
        Wait(wake, TimeSpan.FromSeconds(seconds));
        double processor = (Environment.CpuUsage.TotalTime - busy) / TimeSpan.FromSeconds(seconds) * 100;
        int pauses = GC.CollectionCount(0) - before;
        session.End("measured");
        Directory.Delete(folder, recursive: true);
        var handOver = new Lateness();
        foreach ((_, PortTimes times) in session.Punctuality.Meter.Ports)
            foreach ((double time, long count) in times[LatencyKind.HandOver]?.Distribution("").Buckets ?? [])
                for (long i = 0; i < count; i++) handOver.Record((long)time);
        return new SetProbe(handOver, session.Sequencer.Lateness, pauses, session.Punctuality.Figures.LongestPause, processor);
    }

    private static void Wait(Wake wake, TimeSpan span)
    {
        HostTime end = HostClock.Instance.Now + span;
        while (HostClock.Instance.Now < end) wake.Wait(end);
    }
}
