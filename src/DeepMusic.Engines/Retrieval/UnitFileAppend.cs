using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DeepMusic.Engines.Retrieval;

/// <summary>
/// Adds batches to a library. What is written lies beyond what holds, is brought to the disk, and only then is told to hold. The last page
/// of entries is kept in memory too, written there first and from there to the file.
/// </summary>
internal sealed unsafe class UnitFileAppend
{
    private readonly UnitFileDisk _disk;
    private readonly UnitFileLayout _layout;
    private readonly byte[] _extent;
    private readonly UnitIndexPage _page;
    private readonly List<int> _entryExtents = [];
    private readonly List<byte> _payloads = [];
    private UnitFileCommit _now;
    private int _payloadsAt, _firstSlot;

    /// <summary>Goes on where the library ends.</summary>
    public UnitFileAppend(UnitFileDisk disk, UnitFileLayout layout, UnitFileMap map, UnitFileCommit commit)
    {
        (_disk, _layout, _now) = (disk, layout, commit);
        _extent = GC.AllocateArray<byte>(layout.ExtentBytes, pinned: true);
        _page = new UnitIndexPage((nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_extent)) + UnitFileLayout.ExtentHeader, layout.Index);
        for (int i = 0; i < map.Count; i++)
            if (map.Pages.Contains(map[i] + UnitFileLayout.ExtentHeader)) _entryExtents.Add(i);
        if (_entryExtents.Count > 0) new ReadOnlySpan<byte>((byte*)map[_entryExtents[^1]], layout.ExtentBytes).CopyTo(_extent);
    }

    /// <summary>Adds a batch; what holds from now on.</summary>
    public UnitFileCommit Add(ReadOnlySpan<UnitFileEntry> batch)
    {
        _payloadsAt = _now.Used;
        _firstSlot = _now.Entries % _layout.Index.Entries;
        foreach (UnitFileEntry entry in batch) Add(entry);
        WritePayloads();
        WriteEntries();
        _disk.Flush();
        _now = _now with { Number = _now.Number + 1 };
        UnitFileCommits.Write(_disk, _now);
        return _now;
    }

    private void Add(UnitFileEntry entry)
    {
        int slot = _now.Entries % _layout.Index.Entries;
        if (_now.Entries == _entryExtents.Count * _layout.Index.Entries)
        {
            if (_now.Entries > 0) WriteEntries();
            _firstSlot = 0;
            _entryExtents.Add(NewExtent(entries: true));
        }
        if (_now.Extent < 0 || _now.Used + entry.Payload.Length > _layout.ExtentBytes)
        {
            WritePayloads();
            _payloadsAt = UnitFileLayout.ExtentHeader;
            int extent = NewExtent(entries: false);
            _now = _now with { Extent = extent, Used = UnitFileLayout.ExtentHeader };
        }
        _page.Set(slot, entry.Vector.Span, entry.Tag);
        MemoryMarshal.Cast<byte, UnitFilePlace>(_extent.AsSpan(_layout.Places))[slot] = new UnitFilePlace(_now.Extent, _now.Used, entry.Payload.Length, UnitFileSum.Of(entry.Payload.Span));
        _payloads.AddRange(entry.Payload.Span);
        _now = _now with { Entries = _now.Entries + 1, Used = _now.Used + entry.Payload.Length };
    }

    private int NewExtent(bool entries)
    {
        int extent = _now.Extents;
        _now = _now with { Extents = extent + 1 };
        _disk.Lengthen(_layout.Extent(_now.Extents));
        _disk.Write(_layout.Extent(extent), UnitFileExtent.Write(extent, entries));
        return extent;
    }

    private void WritePayloads()
    {
        if (_payloads.Count > 0) _disk.Write(_layout.Extent(_now.Extent) + _payloadsAt, CollectionsMarshal.AsSpan(_payloads));
        _payloads.Clear();
    }

    /// <summary>Writes the entries that came to the page since it was last written. Codes go by blocks: what holds of the first is written again as it is.</summary>
    private void WriteEntries()
    {
        UnitIndexLayout index = _layout.Index;
        int first = _firstSlot, end = (_now.Entries - 1) % index.Entries + 1;
        if (end <= first) return;
        int firstBlock = first / UnitIndexLayout.Block, endBlock = (end + UnitIndexLayout.Block - 1) / UnitIndexLayout.Block;
        const int Header = UnitFileLayout.ExtentHeader;
        Write(Header, firstBlock, endBlock, index.BlockBytes);
        Write(Header + index.Scales, first, end, sizeof(float));
        Write(Header + index.Tags, first, end, sizeof(ushort));
        Write(Header + index.Vectors, first, end, index.Width * sizeof(float));
        Write(_layout.Places, first, end, UnitFilePlace.Bytes);
    }

    private void Write(int part, int first, int end, int bytes) =>
        _disk.Write(_layout.Extent(_entryExtents[^1]) + part + first * bytes, _extent.AsSpan(part + first * bytes, (end - first) * bytes));
}
