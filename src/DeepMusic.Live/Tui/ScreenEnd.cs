using System.Runtime.InteropServices;

namespace DeepMusic.Live.Tui;

/// <summary>Why the screen ended.</summary>
/// <param name="Reason">The kind of end.</param>
/// <param name="Signal">The signal, if one was the reason.</param>
/// <param name="Fault">The exception, if the screen failed.</param>
public sealed record ScreenEnd(ScreenEndReason Reason, PosixSignal? Signal = null, Exception? Fault = null);
