namespace DeepMusic.Train.UnitSelection;

/// <summary>Which unit followed which how often: what a selection without any network can know.</summary>
internal sealed class SuccessorTable
{
    private readonly Dictionary<(ulong Before, ulong After), int> _pairs = [];
    private readonly Dictionary<ulong, int> _units = [];
    private int _most = 1;

    /// <summary>Counts the units of a stretch.</summary>
    public void Read(IReadOnlyList<ulong> keys)
    {
        for (int i = 0; i < keys.Count; i++)
        {
            _most = Math.Max(_most, _units[keys[i]] = _units.GetValueOrDefault(keys[i]) + 1);
            if (i > 0) _pairs[(keys[i - 1], keys[i])] = _pairs.GetValueOrDefault((keys[i - 1], keys[i])) + 1;
        }
    }

    /// <summary>How often a unit followed another; of those that did so equally often, the one that was met more often comes first.</summary>
    public double Score(ulong before, ulong after) => _pairs.GetValueOrDefault((before, after)) + _units.GetValueOrDefault(after) / (_most + 1.0);
}
