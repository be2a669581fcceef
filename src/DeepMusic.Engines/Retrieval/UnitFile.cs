using System.Runtime.CompilerServices;
using System.Text;
using DeepMusic.Engines.Inference;

namespace DeepMusic.Engines.Retrieval;

/// <summary>
/// A library of units in one file. It opens by memory map, whatever its size, and is searched where it lies, as <see cref="UnitIndex"/> is.
/// Batches are added whole or not at all, also where the program is killed or the power fails. One adds at a time, any number read; who
/// reads has what there was at opening. One thread at a time; nothing of a library may be used once it is disposed of, spans neither.
/// </summary>
public sealed unsafe class UnitFile : IDisposable
{
    private readonly UnitFileDisk _disk;
    private readonly UnitFileLock? _lock;
    private readonly UnitFileLayout _layout;
    private readonly UnitFileMap _map;
    private readonly UnitIndexScan _scan;
    private UnitFileAppend? _append;
    private bool _disposed;

    private UnitFile(UnitFileDisk disk, UnitFileLock? mine, int dimensions, string model, VectorWidth? width)
    {
        (_disk, _lock) = (disk, mine);
        UnitFileHeader header = UnitFileHeader.Read(disk.Path, disk.Read(0, UnitFileHeader.Bytes));
        if (header.Dimensions != dimensions) throw new UnitFileException(disk.Path, $"its embeddings have {header.Dimensions} dimensions, the model's have {dimensions}", "build the library again with this model");
        if (header.Model != model) throw new UnitFileException(disk.Path, $"its embeddings were made by another model ({Quote(header.Model)}, not {Quote(model)})", "build the library again with this model");
        Model = model;
        _layout = header.Layout;
        UnitFileCommit commit = UnitFileCommits.Read(disk);
        if (disk.Length < _layout.Extent(commit.Extents))
            throw new UnitFileException(disk.Path, $"the file ends after {disk.Length} bytes of {_layout.Extent(commit.Extents)}", "copy it again, or build the library again");
        _map = new UnitFileMap(disk, _layout);
        try
        {
            _map.Extend(commit.Extents);
            if (_map.Pages.Length != (commit.Entries + _layout.Index.Entries - 1) / _layout.Index.Entries)
                throw new UnitFileException(disk.Path, "its extents do not hold what its commit record says", "take the file from a backup, or build the library again");
            _scan = new UnitIndexScan(_layout.Index, width);
            Count = commit.Entries;
            if (mine is null) return;
            UnitFileCommits.Mend(disk);
            _append = new UnitFileAppend(disk, _layout, _map, commit);
        }
        catch
        {
            _map.Dispose();
            throw;
        }
    }

    /// <summary>Entries there are.</summary>
    public int Count { get; private set; }

    /// <summary>Dimensions of an embedding.</summary>
    public int Dimensions => _layout.Index.Dimensions;

    /// <summary>The hash of the model that made the embeddings.</summary>
    public string Model { get; }

    /// <summary>The longest payload, in bytes.</summary>
    public int LongestPayload => _layout.LongestPayload;

    /// <summary>Opens a library for reading.</summary>
    /// <param name="path">The file.</param>
    /// <param name="dimensions">Dimensions of the model's embeddings.</param>
    /// <param name="model">The model's hash, at most 64 bytes.</param>
    /// <param name="width">The width to compute at; the widest this processor has where none is given. Results are the same at each.</param>
    /// <exception cref="UnitFileException">It cannot be used; the message says why, and what to do.</exception>
    public static UnitFile Open(string path, int dimensions, string model, VectorWidth? width = null) => New(path, null, dimensions, model, width);

    /// <summary>Opens a library for adding to it, and begins it where there is none.</summary>
    /// <inheritdoc cref="Open"/>
    public static UnitFile OpenToAppend(string path, int dimensions, string model, VectorWidth? width = null) =>
        OpenToAppend(path, dimensions, model, UnitIndexLayout.UsualEntries, width);

    /// <summary>Adds units: all of them, or, whatever happens, none. They are on the disk when this returns.</summary>
    /// <param name="batch">The units.</param>
    /// <returns>The number of the first; the others follow.</returns>
    /// <exception cref="ArgumentException">A vector has other dimensions or not length 1, or a payload is too long; nothing was added.</exception>
    /// <exception cref="UnitFileException">The disk is full or gone, or the library was opened for reading.</exception>
    public int Append(params ReadOnlySpan<UnitFileEntry> batch)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        UnitFileAppend append = _append ?? throw new UnitFileException(_disk.Path, "units cannot be added to it now", "open it for adding, again where that went wrong");
        foreach (UnitFileEntry entry in batch)
        {
            UnitIndexPage.Check(entry.Vector.Span, Dimensions);
            if (entry.Payload.Length > LongestPayload) throw new ArgumentException($"a unit of {entry.Payload.Length} bytes is too long, {LongestPayload} fit; cut it into shorter ones", nameof(batch));
        }
        int first = Count;
        if (batch.IsEmpty) return first;
        // Where this fails nobody knows how much was written, until the file is opened again.
        _append = null;
        try
        {
            UnitFileCommit commit = append.Add(batch);
            _map.Extend(commit.Extents);
            Count = commit.Entries;
        }
        catch (Exception fault) when (UnitFileException.IsOfDisk(fault))
        {
            throw new UnitFileException(_disk.Path, $"units could not be added ({fault.Message})", "see that the disk is not full, and open the library again", fault);
        }
        _append = append;
        return first;
    }

    /// <summary>As <see cref="UnitIndex.Search"/>.</summary>
    /// <param name="query">What is looked for; scores are cosines where its length is 1. (D)</param>
    /// <param name="tag">The tag that entries must have; null for any.</param>
    /// <param name="best">What is found.</param>
    /// <exception cref="ArgumentException">The query has other dimensions, or holds what is no number.</exception>
    public int Search(ReadOnlySpan<float> query, ushort? tag, Span<Hit> best)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _scan.Search(_map.Pages, Count, query, tag, best);
    }

    /// <summary>The tag of an entry.</summary>
    public ushort Tag(int entry) => Page(entry).Tags[entry % _layout.Index.Entries];

    /// <summary>The embedding of an entry, where it lies in the file. (D)</summary>
    public ReadOnlySpan<float> Vector(int entry) => new(Page(entry).Vector(entry % _layout.Index.Entries), Dimensions);

    /// <summary>The unit of an entry, where it lies in the file.</summary>
    /// <exception cref="UnitFileException">It is damaged.</exception>
    public ReadOnlySpan<byte> Payload(int entry)
    {
        UnitIndexPage page = Page(entry);
        UnitFilePlace place = ((UnitFilePlace*)(page.Start - UnitFileLayout.ExtentHeader + _layout.Places))[entry % _layout.Index.Entries];
        if ((uint)place.Extent < (uint)_map.Count && place.Offset >= UnitFileLayout.ExtentHeader && place.Length >= 0 && place.Offset <= _layout.ExtentBytes - place.Length)
        {
            var payload = new ReadOnlySpan<byte>((byte*)_map[place.Extent] + place.Offset, place.Length);
            if (UnitFileSum.Of(payload) == place.Sum) return payload;
        }
        throw new UnitFileException(_disk.Path, $"unit {entry} is damaged", "take the file from a backup, or build the library again");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        _map.Dispose();
        _disk.Dispose();
        _lock?.Dispose();
    }

    /// <summary>As the public one, with extents of another size.</summary>
    internal static UnitFile OpenToAppend(string path, int dimensions, string model, int entriesOfExtent, VectorWidth? width = null)
    {
        if (Encoding.UTF8.GetByteCount(model) > UnitFileHeader.LongestModel) throw new ArgumentException($"a model's hash has at most {UnitFileHeader.LongestModel} bytes", nameof(model));
        var mine = new UnitFileLock(path);
        try
        {
            if (!File.Exists(path)) Begin(path, new UnitFileHeader(dimensions, entriesOfExtent, model));
            return New(path, mine, dimensions, model, width);
        }
        catch
        {
            mine.Dispose();
            throw;
        }
    }

    /// <summary>Has all that is done to the file from now on told.</summary>
    internal void Watch(Action<UnitFileStep> done) => _disk.Done = done;

    private static UnitFile New(string path, UnitFileLock? mine, int dimensions, string model, VectorWidth? width)
    {
        var disk = new UnitFileDisk(path, append: mine is not null);
        try
        {
            return new UnitFile(disk, mine, dimensions, model, width);
        }
        catch (Exception fault)
        {
            disk.Dispose();
            if (!UnitFileException.IsOfDisk(fault)) throw;
            throw new UnitFileException(path, $"it cannot be read ({fault.Message})", "see that the disk is well", fault);
        }
    }

    private static void Begin(string path, UnitFileHeader header)
    {
        string partial = path + ".partial";
        try
        {
            File.WriteAllBytes(partial, header.Write());
            using (var disk = new UnitFileDisk(partial, append: true))
            {
                UnitFileCommits.Begin(disk);
                disk.Lengthen(header.Layout.Extent(0));
                disk.Flush();
            }
            File.Move(partial, path);
        }
        catch (Exception fault) when (UnitFileException.IsOfDisk(fault))
        {
            throw new UnitFileException(path, $"it cannot be made ({fault.Message})", "check that you may write there, and that the disk is not full", fault);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private UnitIndexPage Page(int entry)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentOutOfRangeException.ThrowIfNegative(entry);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(entry, Count);
        return new UnitIndexPage(_map.Pages[entry / _layout.Index.Entries], _layout.Index);
    }

    private static string Quote(string text) => Checkpoints.CheckpointException.Quote(text);
}
