using DeepMusic.Core;

namespace DeepMusic.Live.Tui;

/// <summary>One port as the screen shows it.</summary>
/// <param name="Name">The port's name.</param>
/// <param name="Output">Whether it is an output; an input otherwise.</param>
/// <param name="LastActive">When a message last went through; default if none did. Its dot stays lit for 0.4 s, so that it never flickers.</param>
/// <param name="Lost">Whether it was there and is gone.</param>
public readonly record struct PortLine(string Name, bool Output, HostTime LastActive, bool Lost);
