namespace DeepMusic.Train;

/// <summary>What a room says on the cards of its models.</summary>
/// <param name="What">What such a model is, in a few sentences.</param>
/// <param name="Paper">The paper it follows.</param>
/// <param name="Limits">What it cannot do, one sentence each.</param>
/// <param name="Aims">What its figures are to reach, in the order of the card.</param>
/// <param name="Loss">What its networks are trained to make small.</param>
public sealed record RoomCard(string What, string Paper, IReadOnlyList<string> Limits, IReadOnlyList<Aim> Aims, string Loss = "nats a token (drawn windows, with conditions)");
