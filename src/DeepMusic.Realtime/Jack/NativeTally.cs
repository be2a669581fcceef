using System.Runtime.InteropServices;

namespace DeepMusic.Realtime.Jack;

/// <summary>
/// A count that native threads keep without entering managed code: a semaphore nobody waits for, and the C library's own function that
/// raises it as the callback. Libjack cancels its threads when a client is closed, and one that is cancelled while it waits for a garbage
/// collection at the door of managed code takes the process with it.
/// Thread-safe: yes. Realtime-safe: yes.
/// </summary>
internal sealed unsafe class NativeTally
{
    private const int Room = 64; // of a sem_t, which is 16 to 32 bytes; all zeros are one that stands at 0
    private static readonly nint Library = Load();
    private readonly int* _semaphore = (int*)NativeMemory.AllocZeroed(Room);

    ~NativeTally() => NativeMemory.Free(_semaphore);

    /// <summary>A native <c>int f(void* arg)</c> that counts where <c>arg</c> is <see cref="Address"/>; 0 where there is none.</summary>
    public static nint Raise { get; } = Export("sem_post");

    /// <summary>A native <c>f(const char*)</c> that does nothing; 0 where there is none.</summary>
    public static nint Nothing { get; } = Export("strlen");

    /// <summary>What the callback is given. Valid as long as this lives.</summary>
    public nint Address => (nint)_semaphore;

    /// <summary>How often it was called.</summary>
    public int Count => Volatile.Read(ref *_semaphore);

    // Where the value stands in a semaphore, and that it may be had without asking, is known of Linux only.
    private static nint Load() =>
        OperatingSystem.IsLinux() && (NativeLibrary.TryLoad("libc.so.6", out nint library) || NativeLibrary.TryLoad("libc", out library)) ? library : 0;

    private static nint Export(string name) => Library != 0 && NativeLibrary.TryGetExport(Library, name, out nint function) ? function : 0;
}
