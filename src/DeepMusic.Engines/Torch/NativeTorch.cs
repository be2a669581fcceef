using System.Runtime.InteropServices;

namespace DeepMusic.Engines.Torch;

/// <summary>Loads libtorch and TorchSharp's own native library before TorchSharp asks for them, and tells where they are.</summary>
internal static class NativeTorch
{
    private static readonly string Bridge =
        OperatingSystem.IsWindows() ? "LibTorchSharp.dll" : OperatingSystem.IsMacOS() ? "libLibTorchSharp.dylib" : "libLibTorchSharp.so";

    /// <summary>In the order of what needs what; what a platform does not have is left out.</summary>
    private static readonly string[] Neighbours =
        OperatingSystem.IsWindows() ? ["c10.dll", "torch_cpu.dll", "torch.dll"]
        : OperatingSystem.IsMacOS() ? ["libc10.dylib", "libtorch_cpu.dylib", "libtorch.dylib"]
        : ["libc10.so", "libtorch_cpu.so", "libc10_cuda.so", "libtorch_cuda.so", "libtorch.so"];

    /// <summary>The folder the native parts lie in, or null where this platform was given none.</summary>
    public static string? Folder()
    {
        string native = Path.Combine("runtimes", RuntimeInformation.RuntimeIdentifier, "native");
        string beside = Path.GetDirectoryName(typeof(TorchSharp.torch).Assembly.Location) is { Length: > 0 } place ? place : AppContext.BaseDirectory;
        string[] told = (AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] places = [AppContext.BaseDirectory, Path.Combine(AppContext.BaseDirectory, native), beside, Path.Combine(beside, native), .. told];
        return places.FirstOrDefault(p => File.Exists(Path.Combine(p, Bridge)) && File.Exists(Path.Combine(p, Neighbours[^1])));
    }

    /// <summary>Loads everything in a folder.</summary>
    /// <param name="folder">See <see cref="Folder"/>.</param>
    /// <param name="cache">The user's cache folder, where a mended copy is kept.</param>
    /// <param name="mended">One line for the log where a mended copy had to be made or used; else null.</param>
    /// <returns>The handle of TorchSharp's own native library.</returns>
    /// <exception cref="DllNotFoundException">A library is refused by the system.</exception>
    /// <exception cref="BadImageFormatException">A library is for another platform, or damaged.</exception>
    /// <exception cref="ElfException">TorchSharp's library needs the mend and cannot be mended.</exception>
    public static nint Load(string folder, string cache, out string? mended)
    {
        mended = null;
        foreach (string name in Neighbours)
            if (Path.Combine(folder, name) is var neighbour && File.Exists(neighbour)) NativeLibrary.Load(neighbour);
        string bridge = Path.Combine(folder, Bridge);
        try
        {
            return NativeLibrary.Load(bridge);
        }
        catch (DllNotFoundException refused) when (refused.Message.Contains(LibraryMend.Missing, StringComparison.Ordinal))
        {
            byte[] content = LibraryMend.Known(File.ReadAllBytes(bridge));
            return LoadMended(content, cache, out mended);
        }
    }

    /// <summary>From now on TorchSharp gets the loaded library, whatever name it asks by.</summary>
    public static void Resolve(nint handle) => NativeLibrary.SetDllImportResolver(
        typeof(TorchSharp.torch).Assembly,
        (name, _, _) => name.Contains("LibTorchSharp", StringComparison.Ordinal) ? handle : 0);

    /// <summary>Loads a mended library from the cache; where that cannot keep it, from a folder that is gone afterwards. Its neighbours are loaded already.</summary>
    internal static nint LoadMended(byte[] content, string cache, out string mended)
    {
        const string Why = "this system's libstdc++ is older than GCC 13's; torch is loaded through a mended copy";
        try
        {
            // The neighbours are in memory: the copy finds them there by name.
            string kept = MendedCopy.Keep(content, cache);
            nint handle = NativeLibrary.Load(kept);
            mended = $"{Why}, {kept}";
            return handle;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DllNotFoundException)
        {
            // A cache that cannot be written to, or lies on a disk nothing may be run from.
            string passing = MendedCopy.Passing(content);
            try
            {
                nint handle = NativeLibrary.Load(passing);
                mended = $"{Why} made for this run: {cache} cannot keep it";
                return handle;
            }
            finally
            {
                Directory.Delete(Path.GetDirectoryName(passing)!, recursive: true);
            }
        }
    }
}
