namespace DeepMusic.Live.Remote;

/// <summary>What is told of the sketchpad.</summary>
/// <param name="Bars">How many bars it has.</param>
/// <param name="Staves">How many staves.</param>
/// <param name="First">The first bar that is selected, from 1; 0 for an empty pad.</param>
/// <param name="Last">The last one.</param>
/// <param name="Selected">The staves that are selected, as they are said.</param>
/// <param name="Kept">How many measures are kept.</param>
/// <param name="State">What it is doing.</param>
internal readonly record struct SketchTold(int Bars, int Staves, int First, int Last, string Selected, int Kept, SketchState State)
{
    /// <summary>What is told of a pad.</summary>
    public static SketchTold Of(SketchView view) => new(
        view.Bars, view.Staves.Length, view.Bars == 0 ? 0 : view.Selection.FirstBar + 1, view.Selection.EndBar, view.Selected, view.KeptCount, view.State);

    /// <summary>As it is told.</summary>
    public object[] Values => [Bars, Staves, First, Last, Selected, Kept, State.ToString().ToLowerInvariant()];
}
