using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Live.Recording;

/// <summary>
/// A clock, start, stop, continue or song position message came in. An input; a kind of its own because there are 24 a beat and
/// a reader of the set wants to skip them.
/// </summary>
/// <param name="Time">When it was delivered to the listening thread.</param>
/// <param name="Stamp">When it came in at the port.</param>
/// <param name="Port">The input, from 0.</param>
/// <param name="Message">The message.</param>
public sealed record ClockEvent(HostTime Time, HostTime Stamp, byte Port, MidiMessage Message) : JournalEvent(Time)
{
    internal const string Word = "clock";

    /// <summary>The event of a message delivered at <paramref name="time"/>.</summary>
    public ClockEvent(HostTime time, in TimedMessage message) : this(time, message.Time, message.Port, message.Message)
    {
    }

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override bool IsInput => true;

    internal override void Write(LineWriter line)
    {
        line.Time("stamp_us", Stamp);
        line.Integer("port", Port);
        line.Message("bytes", Message);
    }

    internal static ClockEvent Read(LineReader line, HostTime time) =>
        new(time, line.Time("stamp_us"), line.Byte("port"), line.Message("bytes"));
}
