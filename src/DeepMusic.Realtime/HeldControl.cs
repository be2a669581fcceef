using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime;

/// <summary>
/// The controls that change how later notes sound until they are put back: the switch pedals (CC64..69), the modulation wheel (CC1),
/// pitch bend and channel pressure. Whoever moves one from its rest owes its return, as with a note.
/// </summary>
internal static class HeldControl
{
    public const int Count = 9;
    private const int FirstPedal = 64;
    private const int Modulation = 6;
    private const int Bend = 7;
    private const int Pressure = 8;

    /// <summary>Which control a message moves, 0..8, or -1 for every other message.</summary>
    public static int IndexOf(in MidiMessage message) => message.Command switch
    {
        0xB0 when message.Data1 is >= FirstPedal and < FirstPedal + Modulation => message.Data1 - FirstPedal,
        0xB0 when message.Data1 == 1 => Modulation,
        0xE0 => Bend,
        0xD0 => Pressure,
        _ => -1,
    };

    /// <summary>Whether a message puts its control to rest (a half-pressed pedal is not at rest).</summary>
    public static bool IsRest(in MidiMessage message) => message.Command switch
    {
        0xB0 => message.Data2 == 0,
        0xE0 => message.Data1 == 0 && message.Data2 == 64,
        _ => message.Data1 == 0,
    };

    /// <summary>The message that puts a control to rest.</summary>
    public static MidiMessage Rest(int control, int channel) => control switch
    {
        Modulation => MidiMessage.Control(channel, 1, 0),
        Bend => new MidiMessage((byte)(0xE0 | channel), 0, 64),
        Pressure => new MidiMessage((byte)(0xD0 | channel), 0),
        _ => MidiMessage.Control(channel, FirstPedal + control, 0),
    };
}
