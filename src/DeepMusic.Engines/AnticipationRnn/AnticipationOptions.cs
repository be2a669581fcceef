namespace DeepMusic.Engines.AnticipationRnn;

/// <summary>How the engine thinks; it does not change while one plays.</summary>
public sealed record AnticipationOptions
{
    /// <summary>How many candidates are thought of at once, the best of which goes on.</summary>
    public int Candidates { get; init; } = 16;

    /// <summary>The most ticks of the call that are read before answering.</summary>
    public int MostRead { get; init; } = 96;

    /// <summary>Chosen among are the likeliest tokens that hold this much probability together: a wrong note is worse than a plain one.</summary>
    public double TopP { get; init; } = 0.97;

    /// <summary>The temperature at surprise 0.</summary>
    public double Coolest { get; init; } = 0.7;

    /// <summary>The temperature at surprise 1.</summary>
    public double Hottest { get; init; } = 1.2;
}
