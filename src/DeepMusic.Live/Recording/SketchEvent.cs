using DeepMusic.Core;

namespace DeepMusic.Live.Recording;

/// <summary>The player asked something of the sketchpad. An input.</summary>
/// <param name="Time">When.</param>
/// <param name="Action">What was asked for.</param>
/// <param name="Argument">What it was told; empty where nothing.</param>
public sealed record SketchEvent(HostTime Time, SketchAction Action, string Argument) : JournalEvent(Time)
{
    internal const string Word = "sketch";

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override bool IsInput => true;

    internal override void Write(LineWriter line)
    {
        line.Text("action", Action.ToString());
        if (Argument.Length > 0) line.Text("argument", Argument);
    }

    internal static SketchEvent Read(LineReader line, HostTime time) =>
        Enum.TryParse(line.Text("action"), out SketchAction action)
            ? new SketchEvent(time, action, line.Has("argument") ? line.Text("argument") : "")
            : throw line.Defect($"the sketchpad knows no \"{line.Text("action")}\": take a newer program");
}
