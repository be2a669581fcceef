using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace DeepMusic.Engines.Retrieval;

/// <summary>
/// The extents of a library in memory, read only. What is there at the start is mapped in one piece, what comes later in further ones, so
/// that nothing mapped ever moves.
/// </summary>
internal sealed unsafe class UnitFileMap(UnitFileDisk disk, UnitFileLayout layout) : IDisposable
{
    private readonly List<MemoryMappedViewAccessor> _views = [];
    private readonly List<nint> _extents = [];
    private readonly List<nint> _pages = [];

    /// <summary>How many extents are mapped.</summary>
    public int Count => _extents.Count;

    /// <summary>Where the pages of entries are.</summary>
    public ReadOnlySpan<nint> Pages => CollectionsMarshal.AsSpan(_pages);

    /// <summary>Where an extent is.</summary>
    public nint this[int extent] => _extents[extent];

    /// <summary>Maps the file up to so many extents.</summary>
    /// <exception cref="UnitFileException">It does not have them.</exception>
    public void Extend(int extents)
    {
        if (extents <= Count) return;
        int first = Count;
        try
        {
            using MemoryMappedFile file = MemoryMappedFile.CreateFromFile(disk.Handle, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
            long from = layout.Extent(first);
            MemoryMappedViewAccessor view = file.CreateViewAccessor(from, layout.Extent(extents) - from, MemoryMappedFileAccess.Read);
            byte* start = null;
            view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
            _views.Add(view);
            for (int extent = first; extent < extents; extent++) Take(extent, (nint)start + (nint)view.PointerOffset + (nint)((long)(extent - first) * layout.ExtentBytes));
        }
        catch (Exception fault) when (UnitFileException.IsOfDisk(fault))
        {
            throw new UnitFileException(disk.Path, $"it cannot be mapped into memory ({fault.Message})", "put it on a local disk, and see that there is address space left", fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (MemoryMappedViewAccessor view in _views)
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
            view.Dispose();
        }
        _views.Clear();
        _extents.Clear();
        _pages.Clear();
    }

    private void Take(int extent, nint start)
    {
        bool entries = UnitFileExtent.Read(new ReadOnlySpan<byte>((byte*)start, UnitFileExtent.Bytes), extent)
            ?? throw new UnitFileException(disk.Path, $"its extent {extent} is damaged", "take the file from a backup, or build the library again");
        _extents.Add(start);
        if (entries) _pages.Add(start + UnitFileLayout.ExtentHeader);
    }
}
