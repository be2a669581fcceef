using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Live.Recording;

/// <summary>The sequencer sent a message.</summary>
/// <param name="Time">When it was sent.</param>
/// <param name="Due">When it was due.</param>
/// <param name="Port">The output, from 0.</param>
/// <param name="Message">The message.</param>
/// <param name="Lane">Who sent it: <see cref="Thru"/>, <see cref="Answer"/> or another lane's name.</param>
/// <param name="Ticket">Which answer or gesture it belongs to; 0 for none.</param>
public sealed record SentEvent(HostTime Time, HostTime Due, byte Port, MidiMessage Message, string Lane, long Ticket) : JournalEvent(Time)
{
    /// <summary>The lane of what the player's own keys sound.</summary>
    public const string Thru = "thru";

    /// <summary>The lane of the answers.</summary>
    public const string Answer = "answer";

    /// <summary>The lane of the voice that goes with the player.</summary>
    public const string Shadow = "shadow";

    /// <summary>The lane of the metronome.</summary>
    public const string Click = "click";

    /// <summary>The lane of the sketchpad.</summary>
    public const string Sketch = "sketch";

    /// <summary>The lane of what outputs are probed for loops with.</summary>
    public const string Probe = "probe";

    /// <summary>What the sequencer sends of itself: the ends of what is broken off.</summary>
    public const string Release = "release";

    internal const string Word = "sent";

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override bool IsExpendable => true;

    internal override void Write(LineWriter line)
    {
        line.Time("due_us", Due);
        line.Integer("port", Port);
        line.Message("bytes", Message);
        line.Text("lane", Lane);
        line.Integer("ticket", Ticket);
    }

    internal static SentEvent Read(LineReader line, HostTime time) =>
        new(time, line.Time("due_us"), line.Byte("port"), line.Message("bytes"), line.Text("lane"), line.Integer("ticket"));
}
