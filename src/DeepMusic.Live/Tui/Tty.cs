using System.Runtime.InteropServices;
using System.Text;

namespace DeepMusic.Live.Tui;

/// <summary>
/// The terminal as it was found, and the way back to it. Does nothing where there is no terminal, and on Windows, whose consoles
/// <see cref="WindowsTerminal"/> restores where the screen ends by itself. Thread-safe: yes, every call is a system call on numbers that never change.
/// </summary>
internal sealed unsafe class Tty
{
    // Bracketed paste, mouse in every form, keyboard protocol, colours, alternate page, line wrap, cursor.
    private static readonly byte[] Reset = Encoding.ASCII.GetBytes(
        "\e[?2004l\e[?1003l\e[?1002l\e[?1000l\e[?1015l\e[?1006l\e[<u\e[0m\e[?1049l\e[?7h\e[?25h");

    // The framework asks for an application's keys wherever it writes to a terminal, and never takes it back.
    private static readonly byte[] PlainKeys = Encoding.ASCII.GetBytes("\e[?1l\e>");

    private const int StandardInput = 0;
    private const int StandardOutput = 1;
    private const int WriteOnly = 1;
    private const int Now = 0;
    private readonly byte[] _attributes = new byte[256]; // more than any system's struct termios
    private readonly int _terminal = -1;
    private readonly int _nowhere = -1;
    private readonly bool _saved;

    /// <summary>Remembers the terminal's settings.</summary>
    public Tty()
    {
        if (OperatingSystem.IsWindows() || isatty(StandardOutput) == 0) return;
        _terminal = dup(StandardOutput);
        _nowhere = open("/dev/null", WriteOnly);
        fixed (byte* attributes = _attributes) _saved = tcgetattr(StandardInput, attributes) == 0;
    }

    /// <summary>Sends whatever is still drawn to nowhere, so that a screen that does not know yet cannot paint over the shell.</summary>
    public void Mute()
    {
        if (_terminal >= 0) dup2(_nowhere, StandardOutput);
    }

    /// <summary>Lets standard output reach the terminal again.</summary>
    public void Unmute()
    {
        if (_terminal >= 0) dup2(_terminal, StandardOutput);
    }

    /// <summary>Puts the terminal back to what it was. A terminal that is gone is no error.</summary>
    public void Restore()
    {
        if (_terminal < 0) return;
        Write(Reset);
        LeaveKeys();
        if (!_saved) return;
        // Mouse reports that nobody read must not reach the shell as if they had been typed.
        tcflush(StandardInput, OperatingSystem.IsMacOS() ? 1 : 0);
        fixed (byte* attributes = _attributes) tcsetattr(StandardInput, Now, attributes);
    }

    /// <summary>Has the keys send again what a shell expects of them. For a program without a screen it is all there is to put back.</summary>
    public void LeaveKeys()
    {
        if (_terminal >= 0) Write(PlainKeys);
    }

    private void Write(byte[] sequence)
    {
        fixed (byte* first = sequence)
        {
            nint sent = 0;
            while (sent < sequence.Length)
            {
                nint n = write(_terminal, first + sent, sequence.Length - sent);
                if (n <= 0) break;
                sent += n;
            }
        }
    }

    [DllImport("libc")] private static extern int isatty(int fd);
    [DllImport("libc")] private static extern int dup(int fd);
    [DllImport("libc")] private static extern int dup2(int from, int to);
    [DllImport("libc", CharSet = CharSet.Ansi)] private static extern int open(string path, int flags);
    [DllImport("libc")] private static extern nint write(int fd, byte* data, nint count);
    [DllImport("libc")] private static extern int tcgetattr(int fd, byte* attributes);
    [DllImport("libc")] private static extern int tcsetattr(int fd, int when, byte* attributes);
    [DllImport("libc")] private static extern int tcflush(int fd, int queue);
}
