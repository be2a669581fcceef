namespace DeepMusic.Engines.Retrieval;

/// <summary>
/// Says that a library is being added to. Systems lock files in different ways, and some would lock readers out: so an empty file beside
/// the library is locked instead. It stays there, since taking it away would let two in who come at the same moment.
/// </summary>
internal sealed class UnitFileLock : IDisposable
{
    private readonly FileStream _file;

    /// <exception cref="UnitFileException">Somebody else has it.</exception>
    public UnitFileLock(string path)
    {
        try
        {
            _file = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (DirectoryNotFoundException fault)
        {
            throw new UnitFileException(path, "there is no such folder", "make it first", fault);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new UnitFileException(path, "units cannot be added to it: you may not write in its folder", "copy the library to a folder of your own", fault);
        }
        catch (IOException fault)
        {
            throw new UnitFileException(path, "it is being added to already", "close the other program that does, or open it for reading", fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
