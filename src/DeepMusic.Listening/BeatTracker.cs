using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>
/// Follows the beat of free playing, unless a clock, the tap key or the tempo knob says where it is: Clock over Tap over
/// Fixed over Free. It listens on while it is overruled, so that it is in the picture when the clock stops. Beat zero is the
/// first note. Beat numbers never go back: a small error is slewed away (<see cref="BeatClock.Slew"/>), a large one
/// jumps forward. What it knows depends on the events and their times alone, not on how often it is asked. Thread-safe: no.
/// </summary>
public sealed class BeatTracker
{
    private const double Sure = 0.20;        // belief from which free playing leads
    private const double Rival = 1.6;        // how much more belief another pulse needs to take over
    private const int Enough = 4;            // onsets before anything is believed
    private const double Forget = 4;         // seconds of silence in which confidence falls to 1/e

    private readonly OnsetGroup _group = new();
    private readonly AccentSense _accents = new();
    private readonly DownbeatSense _downbeats = new();
    private readonly BeatClock _clock = new();
    private PulseFilter _filter = new(ternary: false);
    private TimeSignature _meter = TimeSignature.FourFour;
    private Timeline? _external, _tap;
    private Tempo? _fixed;
    private HostTime _origin, _lastOnset;
    private Pulse? _pulse;
    private int _onsets;
    private bool _begun, _heard;

    /// <summary>How beats make bars. A change keeps the beat count; the bar lines follow from it.</summary>
    public TimeSignature Meter
    {
        get => _meter;
        set
        {
            if (value == _meter) return;
            if (Ternary(value) != Ternary(_meter)) Forgetful(value);
            _meter = value;
            _downbeats.Clear();
        }
    }

    /// <summary>The work done so far, in frames of the filter.</summary>
    internal long FramesCounted => _filter.Counted;

    /// <summary>Whether anything has said where the beat is yet: a note, a clock, a tap, or whoever <see cref="BeginAt"/> speaks for.</summary>
    public bool HasBegun => _begun || _heard || Source is BeatSource.Clock or BeatSource.Tap;

    /// <summary>Who leads now.</summary>
    public BeatSource Source =>
        _external is not null ? BeatSource.Clock : _tap is not null ? BeatSource.Tap : _fixed is not null ? BeatSource.Fixed : BeatSource.Free;

    /// <summary>MIDI clock says where the beat and the bar are, or has stopped (null).</summary>
    public void Clock(Timeline? line, HostTime now)
    {
        Advance(now);
        _external = line;
        Lead(now);
    }

    /// <summary>The tap key says where the beat is, or takes it back (null).</summary>
    public void Tap(Timeline? line, HostTime now)
    {
        Advance(now);
        _tap = line;
        Lead(now);
    }

    /// <summary>The tempo knob is set, or set free (null). The beat goes on from where it is.</summary>
    public void Fix(Tempo? tempo, HostTime now)
    {
        Advance(now);
        _fixed = tempo;
        Lead(now);
    }

    /// <summary>Takes an event in. Times must not go back.</summary>
    public BeatEstimate Hear(in NoteEvent e)
    {
        Advance(e.Time);
        if (e.Kind == NoteEventKind.On)
        {
            if (_onsets == 0 && !_group.IsOpen) Begin(e.Time);
            _heard = true;
            _group.Add(e);
        }
        return At(e.Time);
    }

    /// <summary>What is known at <paramref name="now"/>, which is not before the last event. Asking changes nothing that is said later.</summary>
    public BeatEstimate At(HostTime now)
    {
        Advance(now);
        Timeline line = _clock.LineAt(now, _meter);
        return new BeatEstimate(line, Source == BeatSource.Free ? Confidence(now) : 1, Source);
    }

    /// <summary>
    /// Beat zero is here: somebody else hears the beat already (a metronome clicks), so the first note does not set it.
    /// Does nothing once notes were heard.
    /// </summary>
    public void BeginAt(HostTime zero)
    {
        if (_begun || _onsets > 0 || _group.IsOpen) return;
        _begun = true;
        _clock.Set(zero, 0, _clock.Tempo);
    }

    /// <summary>Counts beats from here until something says where they are.</summary>
    public void CountFrom(HostTime zero)
    {
        if (!HasBegun) _clock.Set(zero, 0, _clock.Tempo);
    }

    private void Begin(HostTime first)
    {
        _origin = first;
        _filter.Clear();
        if (Source is BeatSource.Free or BeatSource.Fixed && !_begun) _clock.Set(first, 0, _clock.Tempo);
    }

    /// <summary>Closes the open group if its time has come, at the moment it closes and not at the moment of asking.</summary>
    private void Advance(HostTime now)
    {
        if (!_group.IsOpen || now < _group.Closes) return;
        HostTime closed = _group.Closes;
        Onset onset = _group.Take();
        _onsets++;
        _lastOnset = onset.Time;
        float accent = _accents.Of(onset);
        _filter.AdvanceTo((long)Math.Floor(Frames(closed)));
        _filter.Observe(Frames(onset.Time), accent);
        Reconsider();
        Lead(closed);
        HearBar(onset, accent);
    }

    private void Reconsider()
    {
        if (_onsets < Enough) return;
        Pulse best = _filter.Likeliest();
        if (_pulse is not { } held)
        {
            if (best.Belief >= Sure) _pulse = best;
            return;
        }
        long pulses = (long)Math.Round((best.Beat - held.Beat) / held.Period);
        held = _filter.Around(held.Period, held.Beat + pulses * held.Period);
        _pulse = best.Belief > Rival * held.Belief && best.Belief >= Sure ? best : held;
    }

    private void Lead(HostTime now)
    {
        double beatsPerPulse = _meter.Pulse.Value;
        switch (Source)
        {
            case BeatSource.Clock:
                _clock.Follow(now, Position(_external!.Value, now), _meter.Bar.Value, _external.Value.Tempo);
                break;
            case BeatSource.Tap:
                _clock.Follow(now, Position(_tap!.Value, now), beatsPerPulse, _tap.Value.Tempo);
                break;
            case BeatSource.Fixed:
                _clock.Bend(now, _fixed!.Value);
                break;
            case BeatSource.Free when _pulse is { } pulse:
                double target = (Frames(now) - pulse.Beat) / pulse.Period * beatsPerPulse;
                Tempo tempo = Tempo.Clamped(60e6 * beatsPerPulse / (pulse.Period * PulseFilter.FrameMicroseconds));
                _clock.Follow(now, target, beatsPerPulse, tempo);
                break;
        }
    }

    private void HearBar(in Onset onset, float accent)
    {
        if (_pulse is null || Source is BeatSource.Clock or BeatSource.Fixed) return;
        int shift = _downbeats.Hear(onset, accent, _clock.At(onset.Time), _meter);
        if (shift > 0) _clock.Skip(shift * _meter.Pulse.Value);
    }

    private double Confidence(HostTime now)
    {
        if (_pulse is not { } pulse) return 0;
        double silence = Math.Max(0, (now - _lastOnset).TotalSeconds - 1);
        return Math.Clamp(pulse.Belief, 0, 1) * Math.Exp(-silence / Forget);
    }

    private void Forgetful(TimeSignature meter)
    {
        _filter = new PulseFilter(Ternary(meter));
        _group.Clear();
        _pulse = null;
        _onsets = 0;
    }

    private double Frames(HostTime time) => (time.Microseconds - _origin.Microseconds) / PulseFilter.FrameMicroseconds;

    private static double Position(Timeline line, HostTime time) =>
        line.AnchorBeat.Value + (time.Microseconds - line.Anchor.Microseconds) / line.Tempo.MicrosecondsPerBeat;

    private static bool Ternary(TimeSignature meter) => meter.Pulse != meter.Unit;
}
