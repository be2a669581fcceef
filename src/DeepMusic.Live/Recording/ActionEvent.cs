using DeepMusic.Core;

namespace DeepMusic.Live.Recording;

/// <summary>The player asked for something other than a knob's turn. An input.</summary>
/// <param name="Time">When.</param>
/// <param name="Action">What was asked for.</param>
public sealed record ActionEvent(HostTime Time, PlayerAction Action) : JournalEvent(Time)
{
    internal const string Word = "action";

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override bool IsInput => true;

    internal override void Write(LineWriter line) => line.Text("action", Action.ToString());

    internal static ActionEvent Read(LineReader line, HostTime time) =>
        Enum.TryParse(line.Text("action"), out PlayerAction action)
            ? new ActionEvent(time, action)
            : throw line.Defect($"unknown action \"{line.Text("action")}\": take a newer program");
}
