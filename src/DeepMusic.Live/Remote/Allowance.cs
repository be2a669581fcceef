using DeepMusic.Core;

namespace DeepMusic.Live.Remote;

/// <summary>So much a second, and so much at once. Thread-safe: no.</summary>
/// <param name="perSecond">What comes back in a second.</param>
/// <param name="most">What may be taken at once.</param>
internal sealed class Allowance(double perSecond, double most)
{
    private readonly double _most = most;
    private double _left = most;
    private HostTime _at;

    /// <summary>Takes an amount, if it is there.</summary>
    public bool TryTake(double amount, HostTime now)
    {
        if (now > _at)
        {
            _left = Math.Min(_most, _left + (now.Microseconds - _at.Microseconds) * 1e-6 * perSecond);
            _at = now;
        }
        if (_left < amount) return false;
        _left -= amount;
        return true;
    }
}
