namespace DeepMusic.Live.Tui;

/// <summary>
/// Hands snapshots from the session to the screen through three buffers: the writer always has one to fill, the reader always has
/// a finished one, and neither waits for the other.
/// Thread-safe: one thread writes, one reads. Allocates: never after the constructor. Realtime-safe: yes.
/// </summary>
public sealed class ScreenFeed
{
    private const int Fresh = 4;

    private readonly ScreenState[] _buffers = [new(), new(), new()];
    private int _write;
    private int _middle = 1;
    private int _read = 2;

    /// <summary>A feed of empty snapshots.</summary>
    public ScreenFeed()
    {
        foreach (ScreenState buffer in _buffers) buffer.Clear();
    }

    /// <summary>The snapshot to fill next, emptied. Writing thread only; not to be kept beyond <see cref="Publish"/>.</summary>
    public ScreenState Begin()
    {
        _buffers[_write].Clear();
        return _buffers[_write];
    }

    /// <summary>Makes the filled snapshot the one the screen reads next. Writing thread only.</summary>
    public void Publish() => _write = Interlocked.Exchange(ref _middle, _write | Fresh) & ~Fresh;

    /// <summary>The latest finished snapshot; it stays as it is until the next call. Reading thread only.</summary>
    public ScreenState Latest()
    {
        if ((Volatile.Read(ref _middle) & Fresh) != 0) _read = Interlocked.Exchange(ref _middle, _read) & ~Fresh;
        return _buffers[_read];
    }
}
