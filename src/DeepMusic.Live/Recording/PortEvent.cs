using DeepMusic.Core;

namespace DeepMusic.Live.Recording;

/// <summary>A port came or went. An input: a lost port ends what was held on it.</summary>
/// <param name="Time">When it was noticed.</param>
/// <param name="Change">What happened.</param>
/// <param name="Way">Whether it is an input or an output.</param>
/// <param name="Port">Its number among the inputs or outputs, from 0.</param>
/// <param name="Name">Its name.</param>
public sealed record PortEvent(HostTime Time, PortChange Change, PortWay Way, byte Port, string Name) : JournalEvent(Time)
{
    internal const string Word = "port";

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override bool IsInput => true;

    internal override void Write(LineWriter line)
    {
        line.Text("change", Change switch { PortChange.Opened => "opened", PortChange.Lost => "lost", _ => "returned" });
        line.Text("way", Way == PortWay.In ? "in" : "out");
        line.Integer("port", Port);
        line.Text("name", Name);
    }

    internal static PortEvent Read(LineReader line, HostTime time) => new(
        time,
        line.OneOf("change", ("opened", PortChange.Opened), ("lost", PortChange.Lost), ("returned", PortChange.Returned)),
        line.OneOf("way", ("in", PortWay.In), ("out", PortWay.Out)),
        line.Byte("port"), line.Text("name"));
}

/// <summary>What happens to ports.</summary>
public enum PortChange
{
    /// <summary>It was opened.</summary>
    Opened,

    /// <summary>It went away.</summary>
    Lost,

    /// <summary>It came back.</summary>
    Returned,
}

/// <summary>Which way a port goes.</summary>
public enum PortWay
{
    /// <summary>From the player to us.</summary>
    In,

    /// <summary>From us to a synth.</summary>
    Out,
}
