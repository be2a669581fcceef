using DeepMusic.Core;

namespace DeepMusic.Live.Recording;

/// <summary>The set ended in order. A journal without it was cut off.</summary>
/// <param name="Time">When.</param>
/// <param name="Reason">Why, such as "quit" or "SIGTERM".</param>
/// <param name="Counts">How many events of each kind were written; "dropped" counts those the disk could not follow.</param>
public sealed record EndEvent(HostTime Time, string Reason, Values<KeyValuePair<string, long>> Counts) : JournalEvent(Time)
{
    internal const string Word = "end";

    /// <inheritdoc/>
    public override string Kind => Word;

    internal override void Write(LineWriter line)
    {
        line.Text("reason", Reason);
        line.Counts("counts", Counts);
    }

    internal static EndEvent Read(LineReader line, HostTime time) => new(time, line.Text("reason"), line.Counts("counts"));
}
