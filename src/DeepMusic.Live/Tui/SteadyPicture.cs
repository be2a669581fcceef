using DeepMusic.Core;

namespace DeepMusic.Live.Tui;

/// <summary>
/// What the Stage view shows, kept from flashing: whatever changes stays as it is for a third of a second, and the bar goes one way for a quarter
/// of one before it turns round, so that nothing comes and goes three times a second. A change that comes after a longer rest is shown at once. Screen thread only. Allocates: nothing.
/// </summary>
internal sealed class SteadyPicture
{
    /// <summary>Three changes a second at most.</summary>
    public static readonly TimeSpan Third = TimeSpan.FromMilliseconds(334);

    /// <summary>The bar turns round four times a second at most: up and down twice.</summary>
    public static readonly TimeSpan Quarter = TimeSpan.FromMilliseconds(250);

    /// <summary>A session that has not reported for so long is a fault too.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(2);

    private const string Stuck = "the instrument has not reported for a while: P for panic, Ctrl+Q to quit";
    private const string StuckWords = "instrument hangs";
    private const string NotGuarded = "not guarded";

    private HostTime _changedAt, _turnedAt;
    private bool _rises, _stands, _begun;

    /// <summary>The state.</summary>
    public StageState State { get; private set; }

    /// <summary>The scene that is on, and its number; 0 without a set list.</summary>
    public string Scene { get; private set; } = "";

    /// <summary>Whose it is, where several play.</summary>
    public string Performer { get; private set; } = "";

    /// <summary>Its number; 0 without a set list.</summary>
    public int Number { get; private set; }

    /// <summary>How many there are.</summary>
    public int Scenes { get; private set; }

    /// <summary>The scene that comes next.</summary>
    public string Next { get; private set; } = "";

    /// <summary>The trouble that comes first; empty when all is well.</summary>
    public string Alarm { get; private set; } = "";

    /// <summary>What of it must be read from afar.</summary>
    public string AlarmWords { get; private set; } = "";

    /// <summary>Whether it has its place in large letters: while it is fresh, and as long as it holds where it is about the sound.</summary>
    public bool AlarmIsLarge { get; private set; }

    /// <summary>How much more trouble there is.</summary>
    public int More { get; private set; }

    /// <summary>Whether the instrument is locked.</summary>
    public bool Locked { get; private set; }

    /// <summary>How it is guarded, in a word; empty where no guardian was asked for.</summary>
    public string Guard { get; private set; } = "";

    /// <summary>Whether a guardian is missed.</summary>
    public bool Unguarded { get; private set; }

    /// <summary>Whether the player holds the turn.</summary>
    public bool Held { get; private set; }

    /// <summary>How near the hand-over is, 0..1.</summary>
    public double HandOver { get; private set; }

    /// <summary>Takes a snapshot as far as it may be shown.</summary>
    public void Look(ScreenState state, HostTime now)
    {
        bool stuck = state.Now != default && now - state.Now > Silence;
        string alarm = stuck ? Stuck : state.Alarm, words = stuck ? StuckWords : state.AlarmWords.Length > 0 ? state.AlarmWords : alarm;
        bool large = alarm.Length > 0 && (stuck || state.AlarmLeads || state.AlarmGravity >= Gravity.Sound);
        string guard = state.Unguarded && state.Latency.Guard.Length == 0 ? NotGuarded : state.Latency.Guard;
        bool same = State == state.State && Scene == state.Preset && Performer == state.Performer && Number == state.Scene && Scenes == state.Scenes && Next == state.NextScene
            && Alarm == alarm && AlarmWords == words && AlarmIsLarge == large && More == state.AlarmsMore
            && Locked == state.Locked && Guard == guard && Unguarded == state.Unguarded;
        if (!same && Rested(_changedAt, Third, now))
        {
            (State, Performer, Scene, Number, Scenes, Next) = (state.State, state.Performer, state.Preset, state.Scene, state.Scenes, state.NextScene);
            (Alarm, AlarmWords, AlarmIsLarge, More) = (alarm, words, large, state.AlarmsMore);
            (Locked, Guard, Unguarded) = (state.Locked, guard, state.Unguarded);
            _changedAt = now;
        }
        MoveBar(double.IsNaN(state.HandOver) ? 0 : Math.Clamp(state.HandOver, 0, 1), state.Held, now);
        _begun = true;
    }

    private void MoveBar(double level, bool held, HostTime now)
    {
        if (held != Held)
        {
            if (!Rested(_turnedAt, Quarter, now)) return;
            (Held, HandOver, _turnedAt, _stands) = (held, level, now, true);
            return;
        }
        if (level == HandOver) return;
        bool rises = level > HandOver;
        if (rises != _rises || _stands)
        {
            if (!Rested(_turnedAt, Quarter, now)) return;
            (_rises, _turnedAt, _stands) = (rises, now, false);
        }
        HandOver = level;
    }

    private bool Rested(HostTime since, TimeSpan rest, HostTime now) => !_begun || now - since >= rest || now < since;
}
