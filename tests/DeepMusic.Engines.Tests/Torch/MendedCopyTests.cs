using System.Runtime.InteropServices;
using DeepMusic.Engines.Torch;

namespace DeepMusic.Engines.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class MendedCopyTests : IDisposable
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 5000).Select(i => (byte)i)];
    private readonly string _folder = Directory.CreateTempSubdirectory("deepmusic-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void It_is_written_once_and_used_again()
    {
        string path = MendedCopy.Keep(Content, _folder);
        Assert.Equal(Content, File.ReadAllBytes(path));
        Assert.StartsWith(Path.Combine(_folder, "deepmusic", "torch"), path);
        var then = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, then);
        Assert.Equal(path, MendedCopy.Keep(Content, _folder));
        Assert.Equal(then, File.GetLastWriteTimeUtc(path));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Theory]
    [InlineData(5000)]
    [InlineData(4999)]
    [InlineData(0)]
    public void A_copy_that_is_not_intact_is_replaced(int length)
    {
        string path = MendedCopy.Keep(Content, _folder);
        byte[] corrupted = Content[..length];
        if (length > 0) corrupted[length / 2] ^= 0x40;
        File.WriteAllBytes(path, corrupted);
        MendedCopy.Keep(Content, _folder);
        Assert.Equal(Content, File.ReadAllBytes(path));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void A_cache_that_cannot_be_written_to_does_not_keep_torch_away()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the library in question is that of Linux");
        Assert.True(TorchRuntime.TryLoad(out string why), why);
        string blocked = Path.Combine(_folder, "file");
        File.WriteAllText(blocked, "in the way");
        byte[] mended = LibraryMend.Known(File.ReadAllBytes(Path.Combine(NativeTorch.Folder()!, "libLibTorchSharp.so")));
        nint handle = NativeTorch.LoadMended(mended, blocked, out string line);
        Assert.True(NativeLibrary.TryGetExport(handle, "THSTorch_get_num_threads", out _));
        Assert.Contains("made for this run", line);
    }

    [Fact]
    public void A_mended_library_loads_from_the_cache_and_the_original_stays_as_it_was()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the library in question is that of Linux");
        Assert.True(TorchRuntime.TryLoad(out string why), why);
        byte[] source = File.ReadAllBytes(Path.Combine(NativeTorch.Folder()!, "libLibTorchSharp.so"));
        nint handle = NativeTorch.LoadMended(LibraryMend.Known(source), _folder, out string line);
        Assert.True(NativeLibrary.TryGetExport(handle, "THSTorch_get_num_threads", out _));
        Assert.Contains(_folder, line);
        Assert.Equal(source, File.ReadAllBytes(Path.Combine(NativeTorch.Folder()!, "libLibTorchSharp.so")));
    }

    [Theory]
    [InlineData("/var/cache/me", "/home/me", "/var/cache/me")]
    [InlineData("", "/home/me", "/home/me/.cache")]
    [InlineData(null, "/home/me", "/home/me/.cache")]
    [InlineData("relative", "/home/me", "/home/me/.cache")]
    public void The_cache_is_where_the_user_says(string? xdg, string home, string expected)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "paths of Linux");
        Assert.Equal(expected, MendedCopy.Cache(name => name == "HOME" ? home : xdg));
    }
}
