using System.Buffers.Binary;
using System.Security.Cryptography;

namespace DeepMusic.Engines.Torch;

/// <summary>
/// TorchSharp's native library was built by GCC 13, which marks every user of iostreams with one new symbol,
/// <c>_ZSt21ios_base_library_initv</c> of GLIBCXX_3.4.32. Nothing calls it; an older libstdc++ (Debian 12, Ubuntu 22.04, RHEL 9)
/// lacks it, and the whole library is refused. The mend lets the reference be met by what older compilers refer to instead, the
/// constructor of <c>std::ios_base::Init</c>, which has been there since GLIBCXX_3.4. Code is not touched.
/// </summary>
internal static class LibraryMend
{
    /// <summary>The version that an older libstdc++ does not have; the loader's refusal names it.</summary>
    public const string Missing = "GLIBCXX_3.4.32";

    private const string NewName = "_ZSt21ios_base_library_initv", OldName = "_ZNSt8ios_base4InitC1Ev", Old = "GLIBCXX_3.4", Library = "libstdc++.so.6";
    private const ushort Weak = 2;

    /// <summary>SHA-256 of libLibTorchSharp.so of TorchSharp 0.107.0, linux-x64: the file this was tried on.</summary>
    public const string KnownSource = "cf33b1b0bb6bbb9754a768fb5c5d04d9f498603be50e73f55621a0b40ee608b8";

    /// <summary>A mended copy of the known library.</summary>
    /// <exception cref="ElfException">It is another file than the known one.</exception>
    public static byte[] Known(byte[] source)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(source));
        if (hash != KnownSource)
            throw new ElfException($"libLibTorchSharp.so needs a libstdc++ of GCC 13 or newer, and is not the file of TorchSharp 0.107.0 that can be mended (SHA-256 {hash[..12]}...)");
        return Of(source);
    }

    /// <summary>A mended copy: the symbol renamed, its version the old one, the new version no longer insisted on.</summary>
    /// <exception cref="ElfException">The library is damaged, or refers to the new version in another way.</exception>
    public static byte[] Of(byte[] source)
    {
        byte[] file = [.. source];
        var image = new ElfImage(file);
        List<ElfImage.Need> needs = image.Needs();
        ElfImage.Need old = Only(needs, Old), missing = Only(needs, Missing);

        int symbol = -1;
        for (int i = 1; i < image.SymbolCount; i++)
        {
            if (image.VersionOf(i) != missing.Index) continue;
            if (symbol >= 0 || image.NameOf(i) != NewName || !image.IsUndefined(i)) throw new ElfException($"the library needs more of {Missing} than {NewName}");
            symbol = i;
        }
        if (symbol < 0) throw new ElfException($"the library needs nothing of {Missing}");
        int name = image.NameAt(symbol);
        if (image.IsShared(name, NewName.Length, besides: symbol)) throw new ElfException($"another symbol shares the name {NewName}");

        Span<byte> letters = file.AsSpan(name, NewName.Length);
        letters.Clear();
        System.Text.Encoding.ASCII.GetBytes(OldName, letters);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(image.VersionAt(symbol)), old.Index);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(missing.FlagsAt), Weak);
        return file;
    }

    private static ElfImage.Need Only(List<ElfImage.Need> needs, string name)
    {
        int at = needs.FindIndex(n => n.Name == name && n.Library == Library);
        return at >= 0 ? needs[at] : throw new ElfException($"the library asks {Library} for no {name}");
    }
}
