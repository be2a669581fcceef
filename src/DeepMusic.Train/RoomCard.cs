namespace DeepMusic.Train;

/// <summary>What a room says on the cards of its models.</summary>
/// <param name="What">What such a model is, in a few sentences.</param>
/// <param name="Paper">The paper it follows.</param>
/// <param name="Limits">What it cannot do, one sentence each.</param>
/// <param name="Aims">What its figures are to reach, in the order of the card.</param>
/// <param name="Loss">What its networks are trained to make small.</param>
/// <param name="Tables">Figures that are read best side by side.</param>
public sealed record RoomCard(string What, string Paper, IReadOnlyList<string> Limits, IReadOnlyList<Aim> Aims, string Loss = "nats a token (drawn windows, with conditions)",
    IReadOnlyList<FigureTable>? Tables = null)
{
    /// <summary>The command that makes such a model where <c>train</c> does not; null where it does.</summary>
    public string? MadeBy { get; init; }
}
