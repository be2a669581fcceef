using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>
/// The position in score time that everyone is told: it follows a target that may jump about, yet never goes back. A small
/// error is slewed away by running up to a twentieth faster or slower; a large one is left behind by going on to the next place
/// that fits. Between two corrections the position is a function of the time alone, so it does not matter how often
/// it is asked for. Thread-safe: no.
/// </summary>
internal sealed class BeatClock
{
    /// <summary>How much faster or slower than the tempo it runs at most while an error is slewed away.</summary>
    public const double Slew = 0.05;

    /// <summary>Errors of up to this many beats are slewed.</summary>
    public const double Small = 0.2;

    private HostTime _since;
    private double _beat, _error;

    /// <summary>The tempo the target goes at.</summary>
    public Tempo Tempo { get; private set; } = new(120);

    /// <summary>The position at <paramref name="time"/>, in beats, not before the last correction.</summary>
    public double At(HostTime time)
    {
        double passed = Passed(time);
        double most = Slew * Math.Max(0, passed);
        return _beat + passed + Math.Clamp(_error, -most, most);
    }

    /// <summary>The straight line everyone is told at <paramref name="time"/>; the same line as before once no error is left.</summary>
    public Timeline LineAt(HostTime time, TimeSignature meter) => new(_since, Beats.Of(At(time) - Passed(time)), Tempo, meter);

    /// <summary>Stands at <paramref name="beat"/> at <paramref name="time"/>.</summary>
    public void Set(HostTime time, double beat, Tempo tempo)
    {
        (_since, _beat, _error, Tempo) = (time, beat, 0, tempo);
    }

    /// <summary>Goes on from where it is at another tempo.</summary>
    public void Bend(HostTime time, Tempo tempo) => Set(time, At(time), tempo);

    /// <summary>
    /// Follows a target that is known but for whole multiples of <paramref name="cycle"/> beats: of a pulse when only the
    /// pulse is known, of a bar when bar lines are.
    /// </summary>
    /// <returns>Whether it had to jump.</returns>
    public bool Follow(HostTime time, double target, double cycle, Tempo tempo)
    {
        double now = At(time);
        double ahead = (target - now) % cycle;
        if (ahead < -Math.Min(Small, cycle / 2)) ahead += cycle;
        if (ahead >= cycle - Math.Min(Small, cycle / 2)) ahead -= cycle;
        bool small = Math.Abs(ahead) <= Small;
        (_since, _beat, _error, Tempo) = small ? (time, now, ahead, tempo) : (time, now + ahead, 0.0, tempo);
        return !small;
    }

    /// <summary>Counts <paramref name="beats"/> beats on at once.</summary>
    public void Skip(double beats) => _beat += beats;

    private double Passed(HostTime time) => (time.Microseconds - _since.Microseconds) / Tempo.MicrosecondsPerBeat;
}
