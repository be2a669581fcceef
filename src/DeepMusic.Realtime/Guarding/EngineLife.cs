namespace DeepMusic.Realtime.Guarding;

/// <summary>
/// Whether the engine, whose pipe is still open, plays all the same. One that crashed is kept by the kernel as long as its memory is written to a
/// core file, which takes seconds; one whose sequencer hangs for two seconds while notes sound does not come back in time. Thread-safe: no.
/// </summary>
internal sealed class EngineLife : IDisposable
{
    /// <summary>How often to look. Looks are counted, and not the clock: where the machine itself stood still, nobody had a chance.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>So many looks without a beat mean that it hangs.</summary>
    public const int Patience = 20;

    private readonly LedgerMemory _ledger;
    private readonly FileStream? _status;
    private readonly byte[] _text = new byte[4096];
    private long _beat;
    private int _still;

    public EngineLife(LedgerMemory ledger)
    {
        _ledger = ledger;
        string path = $"/proc/{ledger.Writer}/status";
        if (!OperatingSystem.IsLinux() || !File.Exists(path)) return;
        try
        {
            _status = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Its end is seen all the same, only later where it leaves a core file.
        }
    }

    /// <summary>Looks. Hangs is said once, until it has moved again.</summary>
    public EngineSign Look()
    {
        long beat = _ledger.Beat;
        bool plays = beat != 0 && _ledger.State == LedgerState.Running && _ledger.Sounding > 0;
        if (!plays || beat != _beat)
        {
            _beat = beat;
            _still = 0;
            return EngineSign.Well;
        }
        _still++;
        if (IsDumping()) return EngineSign.Crashed;
        return _still == Patience ? EngineSign.Hangs : EngineSign.Well;
    }

    /// <inheritdoc/>
    public void Dispose() => _status?.Dispose();

    private bool IsDumping()
    {
        if (_status is null) return false;
        try
        {
            int length = RandomAccess.Read(_status.SafeFileHandle, _text, 0);
            return _text.AsSpan(0, length).IndexOf("CoreDumping:\t1"u8) >= 0;
        }
        catch (IOException)
        {
            // It has just gone, and the pipe says so.
            return false;
        }
    }
}
