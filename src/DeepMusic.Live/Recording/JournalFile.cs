using Microsoft.Win32.SafeHandles;

namespace DeepMusic.Live.Recording;

/// <summary>
/// The journal on disk. A batch that could not be written whole is written again from the same place, so that a full disk leaves
/// no torn line in the middle once there is room again. Thread-safe: no.
/// </summary>
/// <param name="path">Where. A journal that is already there is kept beside it under another name.</param>
internal sealed class JournalFile(string path) : IDisposable
{
    private SafeFileHandle? _handle;
    private long _length;
    private bool _dirty;

    /// <summary>Writes at the end, opening the file first where that is still to be done.</summary>
    /// <exception cref="IOException">No room, no folder, no right; also <see cref="UnauthorizedAccessException"/>.</exception>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        // Until something stands there the place may still change: another disk, a folder made writable.
        if (_length == 0) Reopen();
        RandomAccess.Write(_handle!, bytes, _length);
        _length += bytes.Length;
        _dirty = true;
    }

    /// <summary>Waits until all that was written survives a power cut.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public void Sync()
    {
        if (_handle is null || !_dirty) return;
        RandomAccess.FlushToDisk(_handle);
        _dirty = false;
    }

    /// <inheritdoc/>
    public void Dispose() => _handle?.Dispose();

    private void Reopen()
    {
        _handle?.Dispose();
        _handle = null;
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        KeepOlder();
        _handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
    }

    private void KeepOlder()
    {
        var there = new FileInfo(path);
        if (there.LinkTarget is not null && there.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target) there = target;
        if (there is not { Exists: true, Length: > 0 }) return;
        for (int number = 1; ; number++)
        {
            string older = Path.ChangeExtension(path, $".{number}{Path.GetExtension(path)}");
            if (File.Exists(older)) continue;
            File.Move(path, older);
            return;
        }
    }
}
