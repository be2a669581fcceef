using DeepMusic.Core;
using DeepMusic.Engines.Torch;

namespace DeepMusic.Engines.Tests.Torch;

/// <summary>On the real library, as it was published.</summary>
public class LibraryMendTests
{
    private static readonly Lazy<byte[]> Source = new(() => File.ReadAllBytes(Path.Combine(NativeTorch.Folder()!, "libLibTorchSharp.so")));

    [Fact]
    public void It_changes_one_name_one_version_number_and_one_flag_and_nothing_else()
    {
        byte[] source = Real(), mended = LibraryMend.Known(source);
        var before = new ElfImage(source);
        ElfImage.Need missing = before.Needs().Single(n => n.Name == "GLIBCXX_3.4.32");
        int symbol = Enumerable.Range(1, before.SymbolCount - 1).Single(i => before.VersionOf(i) == missing.Index);
        int name = before.NameAt(symbol), version = before.VersionAt(symbol);
        int[] meant = [.. Enumerable.Range(name, "_ZSt21ios_base_library_initv".Length), version, version + 1, missing.FlagsAt, missing.FlagsAt + 1];

        Assert.Equal(source.Length, mended.Length);
        IEnumerable<int> changed = Enumerable.Range(0, source.Length).Where(i => source[i] != mended[i]);
        Assert.Subset(meant.ToHashSet(), changed.ToHashSet());

        var after = new ElfImage(mended);
        Assert.Equal("_ZSt21ios_base_library_initv", before.NameOf(symbol));
        Assert.Equal("_ZNSt8ios_base4InitC1Ev", after.NameOf(symbol));
        Assert.Equal("GLIBCXX_3.4", after.Needs().Single(n => n.Library == "libstdc++.so.6" && n.Index == after.VersionOf(symbol)).Name);
        Assert.Equal(2, BitConverter.ToUInt16(mended, missing.FlagsAt));
    }

    [Fact]
    public void What_was_mended_needs_no_mend()
    {
        byte[] mended = LibraryMend.Of(Real());
        Assert.Contains("needs nothing of", Assert.Throws<ElfException>(() => LibraryMend.Of(mended)).Message);
    }

    [Fact]
    public void Another_file_than_the_known_one_is_left_alone()
    {
        byte[] other = [.. Real()];
        other[^1] ^= 1;
        string line = Assert.Throws<ElfException>(() => LibraryMend.Known(other)).Message;
        Assert.Contains("not the file of TorchSharp 0.107.0", line);
        Assert.DoesNotContain('\n', line);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(100_000)]
    [InlineData(1_000_000)]
    [InlineData(-1)]
    public void A_truncated_library_is_a_clear_line(int length)
    {
        byte[] source = Real();
        byte[] part = source[..(length < 0 ? source.Length + length : length)];
        Assert.NotEmpty(Assert.Throws<ElfException>(() => LibraryMend.Of(part)).Message);
    }

    [Fact]
    public void Any_damage_is_mended_or_refused_and_never_anything_worse()
    {
        byte[] source = Real();
        var random = new SeededRandom(7);
        int sections = (int)BitConverter.ToUInt64(source, 40);
        ElfImage.Need[] needs = [.. new ElfImage(source).Needs()];
        int refused = 0;
        for (int i = 0; i < 400; i++)
        {
            byte[] damaged = [.. source];
            int at = (i % 3) switch
            {
                0 => random.Next(64),
                1 => sections + random.Next(source.Length - sections),
                _ => needs[random.Next(needs.Length)].FlagsAt - 4 + random.Next(16),
            };
            damaged[at] ^= (byte)(1 + random.Next(255));
            try
            {
                LibraryMend.Of(damaged);
            }
            catch (ElfException)
            {
                refused++;
            }
        }
        Assert.InRange(refused, 20, 399);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a library at all, but long enough to hold the header of one, were it one")]
    public void What_is_no_library_is_said_to_be_none(string text) =>
        Assert.Contains("no ELF library", Assert.Throws<ElfException>(() => new ElfImage(System.Text.Encoding.ASCII.GetBytes(text))).Message);

    private static byte[] Real()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the library in question is that of Linux");
        return Source.Value;
    }
}
