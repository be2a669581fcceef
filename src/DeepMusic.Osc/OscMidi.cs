namespace DeepMusic.Osc;

/// <summary>A short MIDI message as OSC carries it.</summary>
/// <param name="Port">Which port of the sender, from 0.</param>
/// <param name="Status">Status byte.</param>
/// <param name="Data1">First data byte.</param>
/// <param name="Data2">Second data byte; 0 where there is none.</param>
public readonly record struct OscMidi(byte Port, byte Status, byte Data1, byte Data2);
