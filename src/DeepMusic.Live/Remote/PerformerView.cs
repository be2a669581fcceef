namespace DeepMusic.Live.Remote;

/// <summary>Whom the screen and the network speak to.</summary>
/// <param name="Number">Which of the performers it is, from 1.</param>
/// <param name="Name">What it is called; empty for one who plays alone.</param>
/// <param name="Of">How many there are.</param>
public readonly record struct PerformerView(int Number, string Name, int Of)
{
    /// <summary>Whose desk it is.</summary>
    public static PerformerView Now(Desk desk) =>
        desk.Ensemble is { } all ? new PerformerView(all.Focus.Number + 1, all.NameOf(all.Focus), all.Stands.Count) : new PerformerView(1, "", 1);
}
