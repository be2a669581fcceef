using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Live.Recording;

/// <summary>
/// Lays the time of a take along the ticks of a MIDI file, so that every message keeps its time and every bar line heard falls on a
/// bar line of the file. Where the beat was heard to jump, the stretch before the jump is run a little faster or slower.
/// </summary>
internal sealed class BeatLine
{
    private const double MostStretch = 2;
    private readonly List<Stretch> _stretches = [];

    /// <summary>The line of a take; tick 0 is the bar line at or before the first sound or phrase.</summary>
    public BeatLine(Take take)
    {
        HostTime first = take.Messages.Select(m => m.Time).Concat(take.Passages.Select(p => p.Start)).DefaultIfEmpty(take.Start).Min();
        ContextEvent? known = take.Contexts.LastOrDefault(c => c.Time <= first) ?? take.Contexts.FirstOrDefault();
        Timeline line = known?.Timeline ?? Timeline.Default with { Anchor = first };
        HostTime at = line.TimeAt(line.BeatAt(first).Floor(line.Meter.Bar));
        double tick = 0;
        foreach (ContextEvent context in take.Contexts)
        {
            if (context.Time <= HostTime.Max(first, at) || context.Timeline == line) continue;
            Stretch stretch = Reaching(new Stretch(at, tick, Microseconds(line.Tempo), line.Meter), context);
            _stretches.Add(stretch);
            tick = stretch.TickAt(context.Time);
            at = context.Time;
            line = context.Timeline;
        }
        _stretches.Add(new Stretch(at, tick, Microseconds(line.Tempo), line.Meter));
    }

    /// <summary>Tempo and meter wherever they change, as meta events.</summary>
    public IEnumerable<MidiFileEvent> Signatures()
    {
        TimeSignature? meter = null;
        foreach (Stretch stretch in _stretches)
        {
            long tick = (long)Math.Round(stretch.Tick);
            yield return Meta.Tempo(tick, stretch.Tempo);
            if (meter == stretch.Meter) continue;
            meter = stretch.Meter;
            yield return Meta.TimeSignature(tick, stretch.Meter);
        }
    }

    /// <summary>The tick nearest to a moment; 0 for what comes before the file.</summary>
    public long TickAt(HostTime time)
    {
        int i = _stretches.FindLastIndex(s => s.At <= time);
        return Math.Max(0, (long)Math.Round(_stretches[Math.Max(0, i)].TickAt(time)));
    }

    private static Stretch Reaching(Stretch stretch, ContextEvent next)
    {
        double bar = next.Timeline.Meter.Bar.Ticks;
        double arrives = stretch.TickAt(next.Time);
        double ahead = next.Timeline.BeatAt(next.Time).Modulo(next.Timeline.Meter.Bar).Ticks - arrives % bar;
        double wanted = arrives + Math.IEEERemainder(ahead, bar);
        double ratio = (arrives - stretch.Tick) / (wanted - stretch.Tick);
        return ratio is > 1 / MostStretch and < MostStretch ? stretch with { Tempo = (int)Math.Round(stretch.Tempo * ratio) } : stretch;
    }

    private static int Microseconds(Tempo tempo) => (int)Math.Round(tempo.MicrosecondsPerBeat);

    private readonly record struct Stretch(HostTime At, double Tick, int Tempo, TimeSignature Meter)
    {
        public double TickAt(HostTime time) => Tick + (time.Microseconds - At.Microseconds) * (double)Beats.TicksPerBeat / Tempo;
    }
}
