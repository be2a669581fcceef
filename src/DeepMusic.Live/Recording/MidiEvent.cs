using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Live.Recording;

/// <summary>A message came in from the player. An input.</summary>
/// <param name="Time">When it was delivered to the listening thread, which is when it could first have an effect.</param>
/// <param name="Stamp">When it came in at the port.</param>
/// <param name="Port">The input, from 0.</param>
/// <param name="Message">The message.</param>
public sealed record MidiEvent(HostTime Time, HostTime Stamp, byte Port, MidiMessage Message) : JournalEvent(Time)
{
    internal const string Word = "midi";

    /// <summary>The event of a message delivered at <paramref name="time"/>.</summary>
    public MidiEvent(HostTime time, in TimedMessage message) : this(time, message.Time, message.Port, message.Message)
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

    internal static MidiEvent Read(LineReader line, HostTime time) =>
        new(time, line.Time("stamp_us"), line.Byte("port"), line.Message("bytes"));
}
