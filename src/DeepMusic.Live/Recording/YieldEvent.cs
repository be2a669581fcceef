using DeepMusic.Core;

namespace DeepMusic.Live.Recording;

/// <summary>An answer fell silent before its end because the player came in.</summary>
/// <param name="Time">When.</param>
/// <param name="Id">The answer's number.</param>
public sealed record YieldEvent(HostTime Time, long Id) : JournalEvent(Time)
{
    internal const string Word = "yield";

    /// <inheritdoc/>
    public override string Kind => Word;

    internal override void Write(LineWriter line) => line.Integer("id", Id);

    internal static YieldEvent Read(LineReader line, HostTime time) => new(time, line.Integer("id"));
}
