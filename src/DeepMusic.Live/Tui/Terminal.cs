using System.Drawing;

namespace DeepMusic.Live.Tui;

/// <summary>
/// The terminal while the screen has it: the alternate page, keys as they are struck, the mouse. What it was before is restored by
/// the guard (<see cref="Tty"/>); on Windows by <see cref="Dispose"/>. Screen thread only.
/// </summary>
internal abstract class Terminal : IDisposable
{
    /// <summary>Alternate page, no cursor, no line wrap, mouse with drags in decimal, pasted text marked as such.</summary>
    protected static ReadOnlySpan<byte> Begin => "\e[?1049h\e[?25l\e[?7l\e[?1002h\e[?1006h\e[?2004h"u8;

    /// <summary>Takes the terminal.</summary>
    /// <exception cref="IOException">It cannot be had.</exception>
    public static Terminal Open() => OperatingSystem.IsWindows() ? new WindowsTerminal() : new UnixTerminal();

    /// <summary>Columns and rows, as they are now.</summary>
    public abstract Size Size { get; }

    /// <summary>Waits until there is something to read, at most so long, and reads it: 0 bytes where there is nothing.</summary>
    public abstract int Read(Span<byte> bytes, TimeSpan patience);

    /// <summary>Sends bytes. A terminal that is gone is no error: a signal tells.</summary>
    public abstract void Write(ReadOnlySpan<byte> bytes);

    /// <inheritdoc/>
    public abstract void Dispose();
}
