using DeepMusic.Core;

namespace DeepMusic.Live.Recording;

/// <summary>The player marked this moment, to find it again.</summary>
/// <param name="Time">When.</param>
/// <param name="Text">What to call it; may be empty.</param>
public sealed record MarkEvent(HostTime Time, string Text) : JournalEvent(Time)
{
    /// <summary>From here on the set can be played.</summary>
    public const string DoorsOpen = "doors open";

    /// <summary>Here listening ended; what follows is the breaking off.</summary>
    public const string DoorsClosed = "doors closed";

    internal const string Word = "mark";

    /// <inheritdoc/>
    public override string Kind => Word;

    internal override void Write(LineWriter line) => line.Text("text", Text);

    internal static MarkEvent Read(LineReader line, HostTime time) => new(time, line.Text("text"));
}
