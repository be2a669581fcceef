using System.Reactive.Concurrency;
using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>
/// Call bars and answer bars alternate, strictly, from the bar in which the player first plays; only a cue shifts them. What
/// is played in the answer's bars is an aside, told as a phrase of its own.
/// </summary>
internal sealed class BarsRule : IPhraseRule
{
    private readonly Phrases _phrases;
    private readonly Alarm _think;
    private readonly Alarm _line;
    private readonly IScheduler _scheduler;
    private bool _running;
    private bool _call;
    private Beats _start;
    private Beats _end;

    public BarsRule(Phrases phrases, IScheduler scheduler)
    {
        _phrases = phrases;
        _scheduler = scheduler;
        _think = new Alarm(scheduler, Think);
        _line = new Alarm(scheduler, Cross);
    }

    private Timeline Timeline => _phrases.Timeline;

    private HostTime Line => Timeline.TimeAt(_end);

    public void Enter(HostTime now)
    {
        if (_phrases.Open.IsOpen) Align(_phrases.Open.Start, now);
    }

    public void Leave()
    {
        _running = false;
        _think.Clear();
        _line.Clear();
    }

    public void Changed(HostTime now)
    {
        if (_running) Set(now);
    }

    public void Ended() => _think.Clear();

    public void BeforeStroke(HostTime at)
    {
        if (!_running) Align(at, at);
        else if (!_call && at >= Timeline.TimeAt(_end - _phrases.Settings.Pickup)) Turn(at, at);
        if (_call && !_phrases.Open.IsOpen) _phrases.Begin(Timeline.TimeAt(_start));
    }

    public void Heard(in NoteEvent e)
    {
        // A stroke in the last beat takes the thought back; the next one starts when the whole chord is there.
        if (e.Kind == NoteEventKind.On && _call && e.Time >= ThinkTime) _think.Set(e.Time + _phrases.Settings.ChordSpan);
    }

    /// <summary>The turn was given away early: the answer's bars start at the next bar line.</summary>
    public void Cued(HostTime now, bool active)
    {
        if (!active) return;
        _running = true;
        _call = false;
        _start = Timeline.NextBar(Timeline.BeatAt(now));
        Set(now);
    }

    /// <summary>The beat moved. A leap (the song position was set, the count starts anew) takes the alternation with it, and a new meter moves it, to the nearest bar line.</summary>
    public void Retimed(Timeline before, HostTime now, bool active)
    {
        if (!active || !_running) return;
        Beats leap = Timeline.BeatAt(now) - before.BeatAt(now);
        Beats bar = Timeline.Meter.Bar;
        _start = (_start + leap).Round(bar);
        // A line that slipped just behind us is crossed now; only one long gone is given up for the next.
        Set(now, slack: bar * 0.5);
    }

    private HostTime ThinkTime => Timeline.TimeAt(_end - Timeline.Meter.Pulse);

    private void Align(HostTime first, HostTime now)
    {
        _running = true;
        _call = true;
        _start = (Timeline.BeatAt(first) + _phrases.Settings.Pickup).Floor(Timeline.Meter.Bar);
        Set(now);
    }

    /// <summary>Finds the bar line the block ends at: after its bars, or the next one if those are over by now.</summary>
    private void Set(HostTime now, Beats slack = default)
    {
        Beats bar = Timeline.Meter.Bar;
        Beats reached = Timeline.BeatAt(now + _phrases.Settings.Lead) - _start - slack;
        long passed = reached <= Beats.Zero ? 0 : reached.Ceiling(bar).Ticks / bar.Ticks;
        _end = _start + bar * Math.Max(_phrases.Settings.Bars, passed);
        _line.Set(Line - _phrases.Settings.Lead);
        if (_call && !_phrases.Open.IsPending) _think.Set(HostTime.Max(now, ThinkTime));
        else _think.Clear();
    }

    private void Think()
    {
        if (!_call) return;
        if (!_phrases.Open.IsOpen) _phrases.Begin(Timeline.TimeAt(_start));
        _phrases.Pend(Line, PhraseEnd.BarLine);
    }

    private void Cross()
    {
        if (_call && !_phrases.Open.IsOpen) _phrases.Begin(Timeline.TimeAt(_start));
        Turn(_scheduler.HostNow(), Line);
    }

    private void Turn(HostTime now, HostTime line)
    {
        if (_phrases.Open.IsOpen) _phrases.End(line, _call ? PhraseEnd.BarLine : PhraseEnd.Aside);
        _call = !_call;
        _start = _end;
        Set(now);
    }
}
