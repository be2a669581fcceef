using System.Drawing;
using System.Runtime.InteropServices;

namespace DeepMusic.Live.Tui;

/// <summary>A terminal by its two descriptors. Allocates: nothing once it is open.</summary>
internal sealed unsafe class UnixTerminal : Terminal
{
    private const int Input = 0, Output = 1, Now = 0;
    private const short Readable = 1, Writable = 4;
    private const nuint LinuxSize = 0x5413;
    private const int Interrupted = 4, TryAgain = 11, TryAgainMac = 35;

    private bool _gone;

    public UnixTerminal()
    {
        // More than any system's struct termios. What it was is the guard's to know.
        byte* attributes = stackalloc byte[256];
        if (tcgetattr(Input, attributes) != 0) throw new IOException("the terminal does not tell its settings");
        cfmakeraw(attributes);
        if (tcsetattr(Input, Now, attributes) != 0) throw new IOException("the terminal does not take our settings");
        Write(Begin);
    }

    /// <inheritdoc/>
    public override Size Size
    {
        get
        {
            // Elsewhere the call is one of C's with any number of arguments, which cannot be made from here.
            if (!OperatingSystem.IsLinux()) return new Size(Console.WindowWidth, Console.WindowHeight);
            WindowSize size;
            return ioctl(Output, LinuxSize, &size) == 0 && size.Columns > 0 ? new Size(size.Columns, size.Rows) : new Size(80, 24);
        }
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> bytes, TimeSpan patience)
    {
        var wait = new PollFd { Fd = _gone ? -1 : Input, Events = Readable };
        if (poll(&wait, 1, Math.Max(0, (int)Math.Ceiling(patience.TotalMilliseconds))) <= 0) return 0;
        fixed (byte* to = bytes)
        {
            nint count = read(Input, to, bytes.Length);
            // At its end it is readable for ever: nobody is to turn round and round over that.
            if (count == 0 || count < 0 && Marshal.GetLastPInvokeError() is not (Interrupted or TryAgain or TryAgainMac)) _gone = true;
            return (int)Math.Max(0, count);
        }
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* from = bytes)
        {
            for (nint sent = 0; sent < bytes.Length;)
            {
                nint count = write(Output, from + sent, bytes.Length - sent);
                if (count > 0)
                {
                    sent += count;
                    continue;
                }
                if (Marshal.GetLastPInvokeError() is not (Interrupted or TryAgain or TryAgainMac)) return;
                var wait = new PollFd { Fd = Output, Events = Writable };
                _ = poll(&wait, 1, 100);
            }
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
    }

    private struct PollFd
    {
        public int Fd;
        public short Events;
        public short Returned;
    }

    private struct WindowSize
    {
        public ushort Rows, Columns, Width, Height;
    }

    [DllImport("libc")] private static extern int tcgetattr(int fd, byte* attributes);
    [DllImport("libc")] private static extern int tcsetattr(int fd, int when, byte* attributes);
    [DllImport("libc")] private static extern void cfmakeraw(byte* attributes);
    [DllImport("libc")] private static extern int poll(PollFd* fds, uint count, int milliseconds);
    [DllImport("libc", SetLastError = true)] private static extern nint read(int fd, byte* data, nint count);
    [DllImport("libc", SetLastError = true)] private static extern nint write(int fd, byte* data, nint count);
    [DllImport("libc")] private static extern int ioctl(int fd, nuint request, WindowSize* size);
}
