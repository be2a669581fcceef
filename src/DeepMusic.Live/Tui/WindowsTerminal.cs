using System.Collections.Concurrent;
using System.Drawing;
using System.Runtime.InteropServices;

namespace DeepMusic.Live.Tui;

/// <summary>A console of Windows that is made to speak as terminals do. What is read comes from a thread of its own: a console cannot be asked whether a read would wait.</summary>
internal sealed class WindowsTerminal : Terminal
{
    private const int Input = -10, Output = -11;
    private const uint VirtualInput = 0x200, ExtendedFlags = 0x80, Processed = 1, VirtualOutput = 4, Utf8 = 65001;

    private readonly nint _input = GetStdHandle(Input), _output = GetStdHandle(Output);
    private readonly uint _inputMode, _outputMode, _inputPage, _outputPage;
    private readonly Stream _in = Console.OpenStandardInput(), _out = Console.OpenStandardOutput();
    private readonly BlockingCollection<byte[]> _read = new(64);

    public WindowsTerminal()
    {
        if (!GetConsoleMode(_input, out _inputMode) || !GetConsoleMode(_output, out _outputMode)) throw new IOException("there is no console");
        (_inputPage, _outputPage) = (GetConsoleCP(), GetConsoleOutputCP());
        SetConsoleCP(Utf8);
        SetConsoleOutputCP(Utf8);
        if (!SetConsoleMode(_output, Processed | VirtualOutput) || !SetConsoleMode(_input, VirtualInput | ExtendedFlags))
            throw new IOException("this console does not speak as terminals do: use Windows Terminal, or --headless");
        Write(Begin);
        new Thread(ReadOn) { Name = "keys", IsBackground = true }.Start();
    }

    /// <inheritdoc/>
    public override Size Size => new(Console.WindowWidth, Console.WindowHeight);

    /// <inheritdoc/>
    public override int Read(Span<byte> bytes, TimeSpan patience)
    {
        if (!_read.TryTake(out byte[]? part, patience > TimeSpan.Zero ? patience : TimeSpan.Zero)) return 0;
        part.CopyTo(bytes);
        return part.Length;
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _out.Write(bytes);
            _out.Flush();
        }
        catch (IOException)
        {
            // A console that is gone; a signal tells.
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        Write("\e[?2004l\e[?1002l\e[?1006l\e[0m\e[?1049l\e[?7h\e[?25h"u8);
        SetConsoleMode(_input, _inputMode);
        SetConsoleMode(_output, _outputMode);
        SetConsoleCP(_inputPage);
        SetConsoleOutputCP(_outputPage);
    }

    private void ReadOn()
    {
        var bytes = new byte[256];
        try
        {
            for (int count; (count = _in.Read(bytes)) > 0;) _read.Add(bytes[..count]);
        }
        catch (Exception)
        {
            // The console is gone: there is nothing more to read, and nobody to tell.
        }
    }

    [DllImport("kernel32")] private static extern nint GetStdHandle(int which);
    [DllImport("kernel32")] private static extern bool GetConsoleMode(nint handle, out uint mode);
    [DllImport("kernel32")] private static extern bool SetConsoleMode(nint handle, uint mode);
    [DllImport("kernel32")] private static extern uint GetConsoleCP();
    [DllImport("kernel32")] private static extern uint GetConsoleOutputCP();
    [DllImport("kernel32")] private static extern bool SetConsoleCP(uint page);
    [DllImport("kernel32")] private static extern bool SetConsoleOutputCP(uint page);
}
