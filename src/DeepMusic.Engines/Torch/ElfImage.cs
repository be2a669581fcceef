using System.Buffers.Binary;
using System.Text;

namespace DeepMusic.Engines.Torch;

/// <summary>
/// The parts of a 64-bit little-endian ELF shared library that decide how its symbols are bound: the dynamic symbols, their names, the
/// version each asks for, and the versions asked of other libraries. Every read is within the file, or is an <see cref="ElfException"/>.
/// </summary>
internal sealed class ElfImage
{
    private const uint DynamicSymbols = 11, VersionNeeds = 0x6ffffffe, VersionOfSymbol = 0x6fffffff;
    private const int SymbolSize = 24, SectionSize = 64;

    private readonly byte[] _file;
    private readonly Section _symbols, _names, _versions, _needs;

    /// <summary>Finds the tables.</summary>
    /// <param name="file">The whole file. Changes are made in this array.</param>
    /// <exception cref="ElfException">Not an ELF64 shared library, or a damaged one.</exception>
    public ElfImage(byte[] file)
    {
        _file = file;
        if (file.Length < 64 || !file.AsSpan(0, 4).SequenceEqual("\u007fELF"u8)) throw new ElfException("the file is no ELF library");
        if (file[4] != 2 || file[5] != 1 || U16(16) != 3) throw new ElfException("the file is no 64-bit little-endian shared library");
        ulong table = U64(40);
        int size = U16(58), count = U16(60);
        if (size != SectionSize || count == 0) throw new ElfException("the library's section table is missing");
        var sections = new List<Section>(count);
        for (int i = 0; i < count; i++)
        {
            ulong at = table + (ulong)(i * SectionSize);
            At(at, SectionSize);
            sections.Add(new Section(Kind: U32(at + 4), Start: U64(at + 24), Length: U64(at + 32), Link: U32(at + 40)));
        }
        _symbols = Only(sections, DynamicSymbols, "dynamic symbols");
        _versions = Only(sections, VersionOfSymbol, "symbol versions");
        _needs = Only(sections, VersionNeeds, "needed versions");
        if (_symbols.Link >= sections.Count || _needs.Link != _symbols.Link) throw new ElfException("the library's symbols have no names");
        _names = Within(sections[(int)_symbols.Link], "symbol names");
        SymbolCount = (int)(_symbols.Length / SymbolSize);
        if (_versions.Length < (ulong)SymbolCount * 2) throw new ElfException("the library has fewer symbol versions than symbols");
    }

    private readonly record struct Section(uint Kind, ulong Start, ulong Length, uint Link);

    /// <summary>A version that the library asks another library for.</summary>
    /// <param name="Library">The file name of the other library.</param>
    /// <param name="Name">The version, such as GLIBCXX_3.4.</param>
    /// <param name="Index">The number that symbols refer to it by.</param>
    /// <param name="FlagsAt">Where in the file its flags are.</param>
    internal readonly record struct Need(string Library, string Name, ushort Index, int FlagsAt);

    /// <summary>How many dynamic symbols there are; number 0 is none.</summary>
    public int SymbolCount { get; }

    /// <summary>Where in the file the name of a symbol begins.</summary>
    public int NameAt(int symbol) => checked((int)(_names.Start + NameOffset(symbol)));

    /// <summary>The name of a symbol.</summary>
    public string NameOf(int symbol) => Text(NameOffset(symbol));

    /// <summary>Whether another library is to supply the symbol.</summary>
    public bool IsUndefined(int symbol) => U16(SymbolAt(symbol) + 6) == 0;

    /// <summary>The number of the version that a symbol asks for, without the bit that hides it.</summary>
    public ushort VersionOf(int symbol) => (ushort)(U16(VersionAt(symbol)) & 0x7fff);

    /// <summary>Where in the file the version number of a symbol is.</summary>
    public int VersionAt(int symbol) => checked((int)(_versions.Start + (ulong)symbol * 2));

    /// <summary>All versions asked of other libraries.</summary>
    public List<Need> Needs()
    {
        var found = new List<Need>();
        for (ulong at = _needs.Start; ;)
        {
            Inside(_needs, at, 16);
            int entries = U16(at + 2);
            string library = Text(U32(at + 4));
            ulong entry = at + U32(at + 8);
            for (int i = 0; i < entries; i++)
            {
                Inside(_needs, entry, 16);
                found.Add(new Need(library, Text(U32(entry + 8)), U16(entry + 6), checked((int)entry + 4)));
                uint step = Step(U32(entry + 12));
                if (step == 0) break;
                entry += step;
            }
            uint next = Step(U32(at + 12));
            if (next == 0) return found;
            at += next;
        }
    }

    /// <summary>Whether the name of any other dynamic symbol begins within these bytes of the file: linkers let names share their ends.</summary>
    public bool IsShared(int nameAt, int length, int besides)
    {
        for (int i = 1; i < SymbolCount; i++)
            if (i != besides && NameAt(i) >= nameAt && NameAt(i) < nameAt + length) return true;
        return false;
    }

    private Section Within(Section section, string what)
    {
        ulong size = (ulong)_file.Length;
        if (section.Start > size || section.Length > size - section.Start) throw new ElfException($"the library's {what} lie outside of the file: it is truncated");
        return section;
    }

    private Section Only(List<Section> sections, uint kind, string what)
    {
        int at = sections.FindIndex(s => s.Kind == kind);
        if (at < 0) throw new ElfException($"the library has no table of {what}");
        return Within(sections[at], what);
    }

    private static void Inside(Section section, ulong at, ulong length)
    {
        if (at < section.Start || length > section.Length || at - section.Start > section.Length - length) throw new ElfException("the library's needed versions are damaged");
    }

    /// <summary>The way to the next record of 16 bytes; 0 after the last.</summary>
    private static uint Step(uint step) => step is 0 or >= 16 ? step : throw new ElfException("the library's needed versions are damaged");

    private ulong SymbolAt(int symbol) =>
        symbol >= 0 && symbol < SymbolCount ? _symbols.Start + (ulong)symbol * SymbolSize : throw new ElfException($"the library has no symbol {symbol}");

    private ulong NameOffset(int symbol)
    {
        uint offset = U32(SymbolAt(symbol));
        return offset < _names.Length ? offset : throw new ElfException("a symbol's name lies outside of the library's names");
    }

    private string Text(ulong offset)
    {
        if (offset >= _names.Length) throw new ElfException("a name lies outside of the library's names");
        ReadOnlySpan<byte> rest = _file.AsSpan((int)(_names.Start + offset), (int)(_names.Length - offset));
        int end = rest.IndexOf((byte)0);
        return end >= 0 ? Encoding.Latin1.GetString(rest[..end]) : throw new ElfException("a name in the library has no end");
    }

    private ReadOnlySpan<byte> At(ulong at, int length) =>
        at <= (ulong)_file.Length && (ulong)_file.Length - at >= (ulong)length
            ? _file.AsSpan((int)at, length)
            : throw new ElfException("the library's tables lie outside of the file: it is truncated");

    private ushort U16(ulong at) => BinaryPrimitives.ReadUInt16LittleEndian(At(at, 2));
    private ushort U16(int at) => U16((ulong)at);
    private uint U32(ulong at) => BinaryPrimitives.ReadUInt32LittleEndian(At(at, 4));
    private ulong U64(ulong at) => BinaryPrimitives.ReadUInt64LittleEndian(At(at, 8));
}
