using DeepMusic.Core;

namespace DeepMusic.Live.Recording;

/// <summary>Another engine is asked from now on. An input.</summary>
/// <param name="Time">When.</param>
/// <param name="Choice">Which, and with what.</param>
/// <param name="Weights">The weights of its model, as <see cref="Model.Weights"/> tells them; empty where it has none.</param>
public sealed record EngineEvent(HostTime Time, EngineChoice Choice, string Weights) : JournalEvent(Time)
{
    /// <summary>The number of the first phrase it was told of, from 0, when it joined: of a long set not all is remembered.</summary>
    public long From { get; init; }

    internal const string Word = "engine";

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override bool IsInput => true;

    internal override void Write(LineWriter line)
    {
        line.Text("engine", Choice.Engine);
        line.Text("corpus", Choice.Corpus);
        line.Text("model", Choice.Model);
        line.Text("library", Choice.Library);
        line.Text("weights", Weights);
        if (From > 0) line.Integer("from_phrase", From);
    }

    internal static EngineEvent Read(LineReader line, HostTime time) =>
        new(time, new EngineChoice(line.Text("engine"), line.Text("corpus"), line.Text("model"), line.Text("library")), line.Text("weights"))
        {
            From = line.Has("from_phrase") ? line.Integer("from_phrase") : 0,
        };
}
