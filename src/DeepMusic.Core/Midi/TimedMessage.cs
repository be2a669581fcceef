namespace DeepMusic.Core.Midi;

/// <summary>A message with the moment it came in and the port it came from. Blittable.</summary>
/// <param name="Time">Stamped once, at the edge.</param>
/// <param name="Message">What came.</param>
/// <param name="Port">The input, from 0.</param>
public readonly record struct TimedMessage(HostTime Time, MidiMessage Message, byte Port);
