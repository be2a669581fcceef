using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Sketch;

/// <summary>Somebody who can write parts of a sheet, as far as it is known before anybody asks.</summary>
/// <param name="Name">The name, as the knob "redo-by" has it.</param>
/// <param name="Open">Makes it ready: may take its time, and may fail with a message for the player. Not called on the listening thread of a stage.</param>
public sealed record FillerSeat(string Name, Func<IGapFiller> Open)
{
    /// <summary>What there is where its model cannot be had; null where it can do nothing without.</summary>
    public Func<IGapFiller>? Without { get; init; }

    /// <summary>What tells the weights of its model from others, as <see cref="Model.Weights"/> does; empty where it has none. Asked once it is ready.</summary>
    public Func<string> Weights { get; init; } = static () => "";
}
