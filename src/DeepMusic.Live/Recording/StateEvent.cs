using DeepMusic.Core;

namespace DeepMusic.Live.Recording;

/// <summary>The dialogue went into another state.</summary>
/// <param name="Time">When.</param>
/// <param name="State">The state's name, such as "Listening".</param>
public sealed record StateEvent(HostTime Time, string State) : JournalEvent(Time)
{
    internal const string Word = "state";

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override bool IsExpendable => true;

    internal override void Write(LineWriter line) => line.Text("state", State);

    internal static StateEvent Read(LineReader line, HostTime time) => new(time, line.Text("state"));
}
