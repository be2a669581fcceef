namespace DeepMusic.Train;

/// <summary>What a tune is for.</summary>
public enum TuneSplit
{
    /// <summary>To be learned from.</summary>
    Train,

    /// <summary>To choose the best checkpoint by.</summary>
    Valid,

    /// <summary>To be measured with once all is chosen.</summary>
    Test,
}
