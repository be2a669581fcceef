using DeepMusic.Core;

namespace DeepMusic.Live.Recording;

/// <summary>A knob was turned, by hand, preset, controller or message. An input.</summary>
/// <param name="Time">When it took effect.</param>
/// <param name="Name">The knob, as it is written for --set.</param>
/// <param name="Value">Its new value, as it is written for --set.</param>
public sealed record KnobEvent(HostTime Time, string Name, string Value) : JournalEvent(Time)
{
    internal const string Word = "knob";

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override bool IsInput => true;

    internal override void Write(LineWriter line)
    {
        line.Text("name", Name);
        line.Text("value", Value);
    }

    internal static KnobEvent Read(LineReader line, HostTime time) => new(time, line.Text("name"), line.Text("value"));
}
