using DeepMusic.Core;

namespace DeepMusic.Live.Recording;

/// <summary>Something went wrong, and the set went on.</summary>
/// <param name="Time">When.</param>
/// <param name="Text">What, in one line.</param>
public sealed record FaultEvent(HostTime Time, string Text) : JournalEvent(Time)
{
    internal const string Word = "fault";

    /// <inheritdoc/>
    public override string Kind => Word;

    internal override void Write(LineWriter line) => line.Text("text", Text);

    internal static FaultEvent Read(LineReader line, HostTime time) => new(time, line.Text("text"));
}
