using System.IO.MemoryMappedFiles;
using System.Numerics;
using System.Runtime.InteropServices;

namespace DeepMusic.Realtime;

/// <summary>
/// What of the ledger must outlive the process: which keys sound, which controls are moved, which channels were used. Plain memory; or a file
/// in memory that a second process reads, since what is written there stays when the writer is killed. All of it is taken and touched
/// in the constructor. Thread-safe: one writes, any read. Realtime-safe: yes.
/// </summary>
/// <remarks>
/// A file of 64-bit words: a head of eight (what it is, its version, ports, state, the writer's process, its beat, two of no use yet), then 32 for
/// each port (its 2048 keys, a bit each), then one for each channel (its moved controls), then one for each port (its used channels). The first word
/// is written last: a file that was left half made is none.
/// </remarks>
public sealed unsafe class LedgerMemory : IDisposable
{
    /// <summary>Counts what may be written; another version is not read.</summary>
    public const int Version = 1;

    private const ulong Magic = 0x4C_4D_44_31_72_65_67_64;
    private const string Prefix = "deepmusic-ledger-";
    private const int Head = 8, VersionAt = 1, PortsAt = 2, StateAt = 3, WriterAt = 4, BeatAt = 5;
    private const int MostPorts = 32, WordsPerPort = 32 + 16 + 1;

    private readonly ulong[]? _array;
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;
    private readonly ulong* _words;

    private LedgerMemory(int ports)
    {
        _array = GC.AllocateArray<ulong>(Head + ports * WordsPerPort, pinned: true);
        _words = (ulong*)Marshal.UnsafeAddrOfPinnedArrayElement(_array, 0);
        Ports = ports;
        _words[StateAt] = (ulong)LedgerState.Running;
    }

    private LedgerMemory(string path, MemoryMappedFile file, int ports)
    {
        Path = path;
        Ports = ports;
        _file = file;
        // Unmapped when nobody has it any more, and not before: a thread that hangs in an output may write to it late.
        _view = file.CreateViewAccessor();
        _words = (ulong*)_view.SafeMemoryMappedViewHandle.DangerousGetHandle();
    }

    /// <summary>How many outputs it is for.</summary>
    public int Ports { get; }

    /// <summary>The file; empty where it is plain memory.</summary>
    public string Path { get; } = "";

    /// <summary>Whether another process may read it.</summary>
    public bool IsShared => Path.Length > 0;

    /// <summary>How it stands with its writer.</summary>
    public LedgerState State => (LedgerState)Volatile.Read(ref _words[StateAt]);

    /// <summary>The process that writes it; 0 where it is plain memory.</summary>
    public int Writer => (int)_words[WriterAt];

    /// <summary>Changes as long as the writer's thread turns; 0 before it began.</summary>
    public long Beat => (long)Volatile.Read(ref _words[BeatAt]);

    /// <summary>How many keys sound.</summary>
    public int Sounding
    {
        get
        {
            int count = 0;
            for (int i = 0; i < Ports * 32; i++) count += BitOperations.PopCount(Keys(i));
            return count;
        }
    }

    /// <summary>Whether a key sounds or a control is moved.</summary>
    public bool IsSilent
    {
        get
        {
            for (int i = 0; i < Ports * (32 + 16); i++)
                if (Volatile.Read(ref _words[Head + i]) != 0) return false;
            return true;
        }
    }

    /// <summary>Memory of this process alone.</summary>
    public static LedgerMemory Plain(int ports) => new(ports);

    /// <summary>Memory that another process can read, in a new file that only this user can.</summary>
    /// <exception cref="LedgerException">It cannot be had.</exception>
    public static LedgerMemory Share(int ports)
    {
        string path = System.IO.Path.Combine(Folder, $"{Prefix}{Environment.ProcessId}-{Guid.NewGuid():N}");
        try
        {
            SweepUp();
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var file = new FileStream(path, options);
            // Written, and not only made that long: where the disk is full this fails here, and not in the middle of a note.
            file.Write(new byte[Length(ports)]);
            file.Flush();
            var memory = new LedgerMemory(path, MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: true), ports);
            memory.Begin();
            return memory;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Forget(path);
            throw new LedgerException($"no memory can be shared in {Folder}: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>Opens what another process shares.</summary>
    /// <exception cref="LedgerException">It is not there, is something else, is of another version or is not whole.</exception>
    public static LedgerMemory Open(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            int ports = PortsOf(stream, path);
            return new LedgerMemory(path, MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: true), ports);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or (IOException and not LedgerException))
        {
            throw new LedgerException($"{path} cannot be read: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>Takes the file away; the memory stays for those who have it.</summary>
    public void Dispose()
    {
        // Windows keeps what the other process has open; the next set sweeps it up.
        if (IsShared) Forget(Path);
    }

    /// <summary>64 keys of a port: bit by bit the keys of half a channel, words in order of ports and channels.</summary>
    internal ulong Keys(int word) => Volatile.Read(ref _words[Head + word]);

    internal bool Sounds(int key) => (_words[Head + (key >> 6)] & 1UL << key) != 0;

    internal void Mark(int key, bool sounds) => Set(Head + (key >> 6), key & 63, sounds);

    /// <param name="control">Port times 16 plus channel, times <see cref="HeldControl.Count"/>, plus the control.</param>
    internal bool IsMoved(int control) => (Volatile.Read(ref _words[MovedAt(control)]) >> control % HeldControl.Count & 1) != 0;

    internal void Move(int control, bool moved) => Set(MovedAt(control), control % HeldControl.Count, moved);

    /// <param name="channel">Port times 16 plus channel.</param>
    internal bool IsUsed(int channel) => (Volatile.Read(ref _words[UsedAt(channel)]) >> (channel & 15) & 1) != 0;

    internal void Use(int channel) => Set(UsedAt(channel), channel & 15, true);

    internal void Turn() => Volatile.Write(ref _words[BeatAt], _words[BeatAt] + 1);

    internal void Close() => Volatile.Write(ref _words[StateAt], (ulong)LedgerState.Closed);

    /// <summary>What it says now, for one who puts it right while the writer may still be there.</summary>
    internal LedgerMemory Copy()
    {
        var copy = new LedgerMemory(Ports);
        for (int i = 0; i < Head + Ports * WordsPerPort; i++) copy._words[i] = Volatile.Read(ref _words[i]);
        return copy;
    }

    private int MovedAt(int control) => Head + Ports * 32 + control / HeldControl.Count;

    private int UsedAt(int channel) => Head + Ports * 48 + (channel >> 4);

    private void Set(int word, int bit, bool value)
    {
        ulong now = _words[word];
        Volatile.Write(ref _words[word], value ? now | 1UL << bit : now & ~(1UL << bit));
    }

    private void Begin()
    {
        for (int i = 0; i < Head + Ports * WordsPerPort; i++) _words[i] = 0;
        _words[VersionAt] = Version;
        _words[PortsAt] = (ulong)Ports;
        _words[StateAt] = (ulong)LedgerState.Running;
        _words[WriterAt] = (ulong)Environment.ProcessId;
        Volatile.Write(ref _words[0], Magic);
    }

    private static long Length(int ports) => (Head + ports * WordsPerPort) * (long)sizeof(ulong);

    private static int PortsOf(FileStream file, string path)
    {
        var head = new ulong[Head];
        int read = file.ReadAtLeast(MemoryMarshal.AsBytes(head.AsSpan()), Head * sizeof(ulong), throwOnEndOfStream: false);
        if (read < Head * sizeof(ulong) || head[0] != Magic) throw new LedgerException($"{path} is not a ledger of sounding notes, or was left half made");
        if (head[VersionAt] != Version) throw new LedgerException($"{path} is a ledger of version {head[VersionAt]}, and this program reads version {Version}: end both and start again");
        if (head[PortsAt] is < 1 or > MostPorts || file.Length < Length((int)head[PortsAt])) throw new LedgerException($"{path} is a ledger that is cut off");
        return (int)head[PortsAt];
    }

    // What lies in memory costs nobody's disk a wait: elsewhere a page that is being written back may hold its writer up.
    private static string Folder => Directory.Exists("/dev/shm") ? "/dev/shm" : System.IO.Path.GetTempPath();

    /// <summary>Ledgers whose writer and guardian were both killed.</summary>
    private static void SweepUp()
    {
        foreach (string path in Directory.GetFiles(Folder, Prefix + "*"))
        {
            string[] parts = System.IO.Path.GetFileName(path)[Prefix.Length..].Split('-');
            if (int.TryParse(parts[0], out int writer) && !IsAlive(writer)) Forget(path);
        }
    }

    private static void Forget(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody else's, or somebody has it open still.
        }
    }

    private static bool IsAlive(int process)
    {
        try
        {
            using var found = System.Diagnostics.Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
