using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DeepMusic.Engines.Torch;

/// <summary>
/// Torch in this process: asked for once, before anything else of TorchSharp is touched. Where it cannot be had the program says so in
/// one line and plays on without it.
/// </summary>
public static class TorchRuntime
{
    private static readonly Lock Gate = new();
    private static bool _tried;
    private static string? _why;

    /// <summary>One line for the log where a mended copy of a native library is in use; else null.</summary>
    public static string? Mended { get; private set; }

    /// <summary>
    /// Loads torch, or tells why it cannot be had. The first call takes up to a second; later ones answer at once. Thread-safe. Never throws.
    /// </summary>
    /// <param name="why">Where it cannot be had: one line that says why.</param>
    public static bool TryLoad(out string why)
    {
        lock (Gate)
        {
            if (!_tried) _why = Attempt(NativeTorch.Folder, MendedCopy.Cache(Environment.GetEnvironmentVariable));
            _tried = true;
            why = _why ?? "";
            return _why is null;
        }
    }

    /// <summary>For code that is of no use without torch.</summary>
    /// <exception cref="TorchException">Torch cannot be had.</exception>
    public static void Load()
    {
        if (!TryLoad(out string why)) throw new TorchException(why);
    }

    /// <summary>Loads torch.</summary>
    /// <param name="find">Finds the folder of the native parts, or null.</param>
    /// <param name="cache">The user's cache folder.</param>
    /// <returns>Why it cannot be had; null where it can.</returns>
    internal static string? Attempt(Func<string?> find, string cache)
    {
        try
        {
            if (find() is not { } folder) return $"there is no torch for {RuntimeInformation.RuntimeIdentifier}: the networks stay silent, everything else plays";
            NativeTorch.Resolve(NativeTorch.Load(folder, cache, out string? mended));
            Touch();
            Mended = mended;
            return null;
        }
        catch (Exception e)
        {
            return $"torch cannot be loaded: {OneLine(e is TypeInitializationException { InnerException: { } inner } ? inner : e)}";
        }
    }

    /// <summary>The first use of TorchSharp, apart from <see cref="Attempt"/> so that nothing of it runs before the libraries are in.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Touch()
    {
        using TorchSharp.torch.Tensor one = TorchSharp.torch.ones(1);
        if (one.item<float>() != 1) throw new TorchException("it answers wrongly");
    }

    /// <summary>An exception as one line. The system's own words on a library it refuses come last, after .NET's advice.</summary>
    internal static string OneLine(Exception e)
    {
        string[] lines = e.Message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string line = lines.Length == 0 ? e.GetType().Name : e is DllNotFoundException ? lines[^1] : lines[0];
        return line.TrimEnd('.', ' ', ':');
    }
}
