using Microsoft.Win32.SafeHandles;

namespace DeepMusic.Engines.Retrieval;

/// <summary>The file of a library, in the only ways that it is written and read besides its map.</summary>
internal sealed class UnitFileDisk : IDisposable
{
    /// <summary>Opens the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="append">Whether it is to be added to.</param>
    /// <exception cref="UnitFileException">It cannot be opened.</exception>
    public UnitFileDisk(string path, bool append)
    {
        Path = path;
        try
        {
            Handle = File.OpenHandle(path, FileMode.Open, append ? FileAccess.ReadWrite : FileAccess.Read, FileShare.ReadWrite);
        }
        catch (FileNotFoundException fault)
        {
            throw new UnitFileException(path, "there is no such file", "check the name, or build the library first", fault);
        }
        catch (Exception fault) when (UnitFileException.IsOfDisk(fault))
        {
            throw new UnitFileException(path, $"it cannot be opened ({fault.Message})", "check that it is a file and that you may read it", fault);
        }
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Its handle.</summary>
    public SafeFileHandle Handle { get; }

    /// <summary>Bytes in it.</summary>
    public long Length => RandomAccess.GetLength(Handle);

    /// <summary>Told of all that is done to the file, in order.</summary>
    public Action<UnitFileStep>? Done { get; set; }

    /// <summary>Bytes of the file: as many as it has of those asked for.</summary>
    public byte[] Read(long offset, int count)
    {
        var bytes = new byte[count];
        int read = 0;
        for (int more; read < count && (more = RandomAccess.Read(Handle, bytes.AsSpan(read), offset + read)) > 0;) read += more;
        return bytes[..read];
    }

    /// <summary>Writes bytes, somewhere in the file.</summary>
    public void Write(long offset, ReadOnlySpan<byte> bytes)
    {
        RandomAccess.Write(Handle, bytes, offset);
        Done?.Invoke(new UnitFileStep(offset, bytes.ToArray()));
    }

    /// <summary>Makes the file longer, where it is shorter; what is new reads as zeros.</summary>
    public void Lengthen(long length)
    {
        if (Length >= length) return;
        RandomAccess.SetLength(Handle, length);
        Done?.Invoke(new UnitFileStep(length, null));
    }

    /// <summary>Waits until all that was written is on the disk.</summary>
    public void Flush()
    {
        RandomAccess.FlushToDisk(Handle);
        Done?.Invoke(new UnitFileStep(0, []));
    }

    /// <inheritdoc/>
    public void Dispose() => Handle.Dispose();
}
