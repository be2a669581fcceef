namespace DeepMusic.Core.Constraints;

/// <summary>What a vocabulary entry does.</summary>
public enum CandidateKind : byte
{
    /// <summary>Strikes one or more notes.</summary>
    Strike,

    /// <summary>Lets what sounds sound on.</summary>
    Hold,

    /// <summary>Is silent.</summary>
    Rest,
}
