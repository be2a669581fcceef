using DeepMusic.Core;

namespace DeepMusic.Realtime;

/// <summary>A note-on or note-off that was sent a moment ago, as <see cref="SentTrace"/> keeps it.</summary>
/// <param name="Time">When it was sent.</param>
/// <param name="Port">The output, from 0.</param>
/// <param name="Channel">0..15.</param>
/// <param name="Key">0..127.</param>
/// <param name="Velocity">0..127; of no meaning for a note-off.</param>
/// <param name="IsOff">Whether the key came up.</param>
/// <param name="IsCaused">Whether something had just come in, so that it may have gone out because of that.</param>
internal readonly record struct SentNote(HostTime Time, byte Port, byte Channel, byte Key, byte Velocity, bool IsOff, bool IsCaused);
