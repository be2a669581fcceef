using DeepMusic.Core;

namespace DeepMusic.Realtime;

/// <summary>One line of a port's life, for the screen and the journal.</summary>
/// <param name="Sequence">Counts all events from 1, so that a reader knows what it has seen.</param>
/// <param name="Time">When it was noticed.</param>
/// <param name="Kind">What happened.</param>
/// <param name="IsInput">Whether it is an input; of no meaning for the system's own events.</param>
/// <param name="Port">The port's number from 0, or -1 for the system's own events.</param>
/// <param name="Text">The peer's name, or what the player should know.</param>
public readonly record struct PortEvent(long Sequence, HostTime Time, PortEventKind Kind, bool IsInput, int Port, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Port < 0 ? $"{Kind}: {Text}" : $"{(IsInput ? "in" : "out")} {Port + 1} {Kind}: {Text}";
}
