using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>
/// Finds the chord that sounds. What a key or the pedal holds counts, the more the longer it is held; what was let go rings
/// on for about a beat, so that an arpeggio is heard as its chord. A chord struck by fingers that never land together is judged
/// <see cref="OnsetGroup.Span"/> after its first stroke, and dated by it. A melody alone gives null, and so does what no
/// template explains. Silence keeps the last chord: the answer is played over it. Thread-safe: no.
/// </summary>
public sealed class ChordFinder
{
    private const double Young = 0.6;        // weight of a stroke at once; 1 after half a beat
    private const double Ring = 1.0;         // beats in which a released note falls to 1/e
    private const double Drowned = 0.2;      // of what rings while three classes are held
    private const double Audible = 0.15;

    private readonly byte[] _down = new byte[16 * 128];
    private readonly bool[] _sustained = new bool[16 * 128];
    private readonly bool[] _pedal = new bool[16];
    private readonly int[] _holding = new int[128];
    private readonly long[] _struck = new long[128], _released = new long[128];
    private readonly double[] _weight = new double[128];
    private HostTime? _pending;

    /// <summary>How long a beat lasts; sets how long released notes ring. Half a second at first.</summary>
    public TimeSpan Beat { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The key, if one is known: where two chords fit alike, its own is taken.</summary>
    public Key? Key { get; set; }

    /// <summary>The chord last judged, or null where nothing fitted.</summary>
    public ChordEstimate Estimate { get; private set; } = ChordEstimate.None;

    /// <summary>The chord at <paramref name="now"/>, which is not before the last event.</summary>
    public ChordEstimate At(HostTime now)
    {
        if (_pending is { } first && now >= first + OnsetGroup.Span)
        {
            _pending = null;
            Judge(first, first + OnsetGroup.Span);
        }
        return Estimate;
    }

    /// <summary>Takes an event in. Times must not go back.</summary>
    public ChordEstimate Hear(in NoteEvent e)
    {
        At(e.Time);
        int key = e.Channel << 7 | e.Pitch.Number;
        switch (e.Kind)
        {
            case NoteEventKind.On:
                if (_down[key] == byte.MaxValue) break;
                if (_down[key]++ == 0 && !_sustained[key]) _holding[e.Pitch.Number]++;
                _sustained[key] = false;
                _struck[e.Pitch.Number] = e.Time.Microseconds;
                _weight[e.Pitch.Number] = 1;
                _pending ??= e.Time;
                break;
            case NoteEventKind.Off when _down[key] > 0:
                if (--_down[key] > 0) break;
                if (_pedal[e.Channel]) _sustained[key] = true;
                else Release(e.Pitch.Number, e.Time);
                break;
            case NoteEventKind.PedalDown:
                _pedal[e.Channel] = true;
                break;
            case NoteEventKind.PedalUp:
                _pedal[e.Channel] = false;
                for (int pitch = 0; pitch < 128; pitch++)
                {
                    ref bool sustained = ref _sustained[e.Channel << 7 | pitch];
                    if (sustained) Release(pitch, e.Time);
                    sustained = false;
                }
                break;
        }
        return Estimate;
    }

    /// <summary>Forgets what sounds.</summary>
    public void Clear()
    {
        Array.Clear(_down);
        Array.Clear(_sustained);
        Array.Clear(_pedal);
        Array.Clear(_holding);
        Array.Clear(_weight);
        _pending = null;
        Estimate = ChordEstimate.None;
    }

    private void Release(int pitch, HostTime now)
    {
        _holding[pitch]--;
        _released[pitch] = now.Microseconds;
    }

    private void Judge(HostTime since, HostTime now)
    {
        Span<double> classes = stackalloc double[12];
        var held = new PitchClassSet(0);
        for (int p = 0; p < 128; p++) if (_holding[p] > 0) held |= PitchClassSet.Of(p);
        int bass = -1;
        double beat = Beat.TotalMicroseconds;
        for (int p = 0; p < 128; p++)
        {
            if (_weight[p] == 0) continue;
            double weight = Young + (1 - Young) * Math.Min(1, (now.Microseconds - _struck[p]) * 2 / beat);
            if (_holding[p] == 0)
            {
                weight = Math.Exp((_released[p] - now.Microseconds) / (Ring * beat));
                if (weight < Audible) { _weight[p] = 0; continue; }
                if (held.Count >= 3) weight *= Drowned;
            }
            if (bass < 0 && weight > 2 * Audible) bass = p;
            classes[p % 12] = Math.Max(classes[p % 12], weight);
        }
        ChordTemplates.Match match = ChordTemplates.Best(classes, bass, Key, Estimate.Chord, line: held.Count < 2);
        if (match.Chord == Estimate.Chord) Estimate = Estimate with { Confidence = match.Fit };
        else Estimate = new ChordEstimate(match.Chord, match.Fit, since);
    }
}
