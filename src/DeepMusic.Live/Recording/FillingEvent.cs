using DeepMusic.Core;

namespace DeepMusic.Live.Recording;

/// <summary>What was redone on the sketchpad is written, or cannot be. An input: when it comes decides what is heard of it.</summary>
/// <param name="Time">When it was handed over.</param>
/// <param name="Written">What came of it.</param>
public sealed record FillingEvent(HostTime Time, Written Written) : JournalEvent(Time)
{
    internal const string Word = "filling";

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override bool IsInput => true;

    internal override void Write(LineWriter line)
    {
        line.Integer("id", Written.Id);
        line.Text("engine", Written.Engine);
        if (Written.Weights.Length > 0) line.Text("weights", Written.Weights);
        line.Span("spent_us", Written.Spent);
        line.Texts("relax", Written.Relax);
        line.Text("line", Written.Line);
        if (Written.Patch is { } patch) line.Patch(patch);
    }

    internal static FillingEvent Read(LineReader line, HostTime time) => new(
        time, new Written(line.Integer("id"), line.Has("measures") ? line.Patch() : null, line.Text("engine"), line.Text("line"))
        {
            Weights = line.Has("weights") ? line.Text("weights") : "",
            Relax = line.Texts("relax"),
            Spent = line.Span("spent_us"),
        });
}
