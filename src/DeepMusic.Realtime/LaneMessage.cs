using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime;

/// <summary>What crosses a lane. Blittable.</summary>
/// <param name="Command">What to do.</param>
/// <param name="Port">The output, from 0.</param>
/// <param name="Message">What to send; for a note, its note-on.</param>
/// <param name="Ticket">What it belongs to.</param>
/// <param name="Due">When; never before it was written.</param>
/// <param name="Until">For a note: when it ends.</param>
internal readonly record struct LaneMessage(LaneCommand Command, byte Port, MidiMessage Message, uint Ticket, HostTime Due, HostTime Until);

/// <summary>What the sequencer is asked to do with a lane's entry.</summary>
internal enum LaneCommand : byte
{
    /// <summary>Send one message.</summary>
    Send,

    /// <summary>Sound a note: its note-on, and its note-off later.</summary>
    Note,

    /// <summary>Forget what a ticket has pending and release what it sounds.</summary>
    Cancel,
}
