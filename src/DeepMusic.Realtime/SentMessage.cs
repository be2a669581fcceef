using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime;

/// <summary>A message that went out, for the journal and the screen. Blittable.</summary>
/// <param name="Due">When it should have gone; for a release, which is due when it happens, the same as <paramref name="Sent"/>.</param>
/// <param name="Sent">When it was handed to the output.</param>
/// <param name="Message">What went out.</param>
/// <param name="Port">The output, from 0.</param>
/// <param name="Lane">Which lane it came by; <see cref="NoLane"/> for what the sequencer sends of itself.</param>
/// <param name="Ticket">What it belongs to; 0 for what the sequencer sends of itself.</param>
public readonly record struct SentMessage(HostTime Due, HostTime Sent, MidiMessage Message, byte Port, byte Lane, uint Ticket)
{
    /// <summary>The lane of releases and resets.</summary>
    public const byte NoLane = byte.MaxValue;
}
