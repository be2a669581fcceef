using DeepMusic.Core;

namespace DeepMusic.Live.Calibrating;

/// <summary>
/// Clicks that were sent, and taps. Each tap belongs to the nearest click, where the nearest is looked for from a quarter of the beat before a click
/// to three quarters after it: sound comes late and nobody taps along that early. Thread-safe: no.
/// </summary>
/// <param name="beat">From one click to the next.</param>
/// <param name="wanted">How many taps are to be taken.</param>
internal sealed class TapRound(TimeSpan beat, int wanted)
{
    /// <summary>The first clicks are to get into it.</summary>
    public const int CountIn = 4;

    /// <summary>Somebody who has let so many clicks pass has gone.</summary>
    private const int Patience = 12;

    /// <summary>What follows a tap this closely is the same tap: a chord, a key that bounces, or one that is held and repeated.</summary>
    private static readonly TimeSpan Bounce = TimeSpan.FromMilliseconds(100);

    private readonly List<HostTime> _clicks = [];
    private readonly List<HostTime> _taps = [];
    private int _clicksAtLastTap;
    private HostTime? _heard;

    /// <summary>How many taps have come, those of the count-in left out.</summary>
    public int Count => _clicks.Count <= CountIn ? 0 : _taps.Count(t => t >= _clicks[CountIn] - beat / 4);

    /// <summary>Whether no more is to be waited for: the last click a tap may belong to was sent.</summary>
    public bool IsOver => Count >= wanted && _clicks[^1] > _taps[^1] || _clicks.Count - _clicksAtLastTap > Patience + CountIn || _clicks.Count > CountIn + 3 * wanted;

    /// <summary>How long after its click each tap came.</summary>
    public IReadOnlyList<TimeSpan> Asynchronies
    {
        get
        {
            var found = new List<TimeSpan>();
            foreach (HostTime tap in _taps)
            {
                // The last click that was sent before this tap, or will be within a quarter of a beat.
                int click = _clicks.FindLastIndex(c => c - beat / 4 <= tap);
                if (click >= CountIn && tap - _clicks[click] < beat * 0.75 && found.Count < wanted) found.Add(tap - _clicks[click]);
            }
            return found;
        }
    }

    /// <summary>A click was sent.</summary>
    public void Clicked(HostTime sent) => _clicks.Add(sent);

    /// <summary>The player tapped. Returns whether it counts as a tap of its own.</summary>
    public bool Tapped(HostTime at)
    {
        bool again = _heard is { } before && at - before < Bounce;
        _heard = at;
        if (again) return false;
        _taps.Add(at);
        _clicksAtLastTap = _clicks.Count;
        return true;
    }
}
