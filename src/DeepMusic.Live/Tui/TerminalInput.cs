using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;
using Terminal.Gui.Time;
using Key = Terminal.Gui.Input.Key;

namespace DeepMusic.Live.Tui;

/// <summary>What the terminal sends, read as keys and as the mouse by the toolkit. Text that is pasted is nobody's command and is left out. Screen thread only.</summary>
internal sealed class TerminalInput
{
    /// <summary>An Esc that nothing follows for so long was the key.</summary>
    private static readonly TimeSpan LoneEscape = TimeSpan.FromMilliseconds(60);

    private readonly ConcurrentQueue<char> _characters = new();
    private readonly AnsiInputProcessor _reader;
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private readonly char[] _decoded = new char[1024];
    private long _fed;

    /// <param name="pressed">Told of each key.</param>
    /// <param name="moved">Told of each movement of the mouse.</param>
    /// <param name="time">What time it is, for an Esc that may be the beginning of something.</param>
    public TerminalInput(Action<Key> pressed, Action<Mouse> moved, ITimeProvider? time = null)
    {
        _reader = new AnsiInputProcessor(_characters, time ?? new SystemTimeProvider());
        _reader.KeyDown += (_, key) => pressed(key);
        _reader.SyntheticMouseEvent += (_, mouse) => moved(mouse);
    }

    /// <summary>Takes bytes as they come; a sequence may be spread over several calls.</summary>
    public void Feed(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            // What was held back of a character of several bytes comes on top.
            ReadOnlySpan<byte> part = bytes[..Math.Min(bytes.Length, _decoded.Length - 4)];
            int count = _decoder.GetChars(part, _decoded, flush: false);
            foreach (char c in _decoded.AsSpan(0, count)) _characters.Enqueue(c);
            bytes = bytes[part.Length..];
        }
        _reader.ProcessQueue();
        _fed = Stopwatch.GetTimestamp();
    }

    /// <summary>Takes what was held back for too long for what it is by itself. To be called now and then.</summary>
    /// <returns>Whether it looked.</returns>
    public bool Settle()
    {
        if (_fed == 0 || Stopwatch.GetElapsedTime(_fed) < LoneEscape) return false;
        _fed = 0;
        _reader.ProcessQueue();
        return true;
    }
}
