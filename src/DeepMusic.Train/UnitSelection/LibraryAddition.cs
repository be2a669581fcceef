namespace DeepMusic.Train.UnitSelection;

/// <summary>What came of adding tunes to a library.</summary>
/// <param name="Pieces">Pieces that were added.</param>
/// <param name="Units">The units they make.</param>
/// <param name="There">Pieces that were there.</param>
/// <param name="Other">Pieces that were there with other notes, and were left as they are.</param>
/// <param name="Count">Units there are now.</param>
internal readonly record struct LibraryAddition(int Pieces, int Units, int There, int Other, int Count)
{
    /// <summary>How many tunes were looked at.</summary>
    public int Looked => Pieces + There + Other;
}
