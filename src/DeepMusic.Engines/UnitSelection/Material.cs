namespace DeepMusic.Engines.UnitSelection;

/// <summary>Where units for an answer are taken from.</summary>
internal enum Material
{
    /// <summary>What was played tonight.</summary>
    Tonight,

    /// <summary>A library.</summary>
    Library,

    /// <summary>The call, also where it is not a whole bar.</summary>
    Call,
}
