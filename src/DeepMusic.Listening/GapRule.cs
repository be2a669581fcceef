using System.Reactive.Concurrency;
using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>
/// A phrase is over when nothing has sounded for longer than its own pace would explain. The median interval is the pace: one
/// long note within a run does not slow it down.
/// </summary>
internal sealed class GapRule : IPhraseRule
{
    private readonly Phrases _phrases;
    private readonly IScheduler _scheduler;
    private readonly Alarm _finished;
    private readonly Alarm _over;
    private readonly Alarm _tooLong;

    public GapRule(Phrases phrases, IScheduler scheduler)
    {
        _phrases = phrases;
        _scheduler = scheduler;
        _over = new Alarm(scheduler, End);
        _tooLong = new Alarm(scheduler, End);
        _finished = new Alarm(scheduler, () => _phrases.Pend(_over.Due, PhraseEnd.Silence));
    }

    public void Enter(HostTime now) => Set();

    public void Changed(HostTime now) => Set();

    public void Leave()
    {
        _finished.Clear();
        _over.Clear();
        _tooLong.Clear();
    }

    public void Ended() => Leave();

    public void BeforeStroke(HostTime at)
    {
    }

    public void Heard(in NoteEvent e) => Set();

    private HostTime HardLimit => _phrases.Open.Start + _phrases.Settings.HardLimit;

    private void Set()
    {
        if (!_phrases.Open.IsOpen || _phrases.Open.IsPending) return;
        _tooLong.Set(HardLimit);
        HostTime silent = SilentSince();
        if (silent == HostTime.Never)
        {
            _finished.Clear();
            _over.Clear();
            return;
        }
        HostTime deadline = Deadline(silent);
        HostTime finished = silent + _phrases.Settings.ThinkAfter;
        _over.Set(deadline);
        if (finished < deadline) _finished.Set(finished);
        else _finished.Clear();
    }

    private void End()
    {
        HostTime now = _scheduler.HostNow();
        bool cut = now >= HardLimit;
        // What still sounds after so long may be a stuck key; the next phrase must not wait for it.
        if (cut) _phrases.Hands.Forget();
        _phrases.End(now, cut ? PhraseEnd.TooLong : PhraseEnd.Silence);
    }

    private HostTime Deadline(HostTime silent)
    {
        PhraseSettings settings = _phrases.Settings;
        HostTime patient = silent + Gap();
        HostTime overlong = HostTime.Max(_phrases.Open.Start + settings.LongestPhrase, silent + settings.BreathSilence);
        return HostTime.Min(HardLimit, HostTime.Min(patient, overlong));
    }

    /// <summary>Since when nothing sounds, or, where the pedal holds what the keys let go, from when on that does not count.</summary>
    private HostTime SilentSince()
    {
        Hands hands = _phrases.Hands;
        if (hands.AnyKeyDown) return HostTime.Never;
        HostTime rungOut = hands.KeysUpSince + TimeSpan.FromTicks(Math.Max(0, (_phrases.Settings.LongestRinging - Gap()).Ticks));
        return hands.AnySounding ? rungOut : HostTime.Min(hands.SilentSince, rungOut);
    }

    private TimeSpan Gap()
    {
        PhraseSettings settings = _phrases.Settings;
        // One onset has no interval yet; the beat is the best guess at the player's pace.
        TimeSpan pace = _phrases.Open.Intervals.Median ?? _phrases.Timeline.Tempo.Duration(_phrases.Timeline.Meter.Pulse);
        TimeSpan gap = pace * settings.GapFactor;
        return gap < settings.ShortestGap ? settings.ShortestGap : gap > settings.LongestGap ? settings.LongestGap : gap;
    }
}
