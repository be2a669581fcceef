using System.Diagnostics;
using System.Net.Sockets;
using DeepMusic.Core;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Soak;

/// <summary>
/// A JACK server of one's own, with no sound device: 64 frames at 48 kHz, synchronous, for without -S it loses and doubles messages
/// under load. It can be killed and started again.
/// </summary>
internal sealed class JackDaemon : IDisposable
{
    private const string Program = "jackd";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    // JACK keeps a register of eight servers, and one that was killed stays in it until a server of the same name is started. So the
    // names are few and used again, and a lock says which of them another run is using.
    private readonly FileStream _lock;
    private readonly string _name;
    private readonly Wake _pause = new();
    private Process? _server;

    private JackDaemon(FileStream locked, string name) => (_lock, _name) = (locked, name);

    /// <summary>Starts it, for this process and those it starts.</summary>
    /// <param name="register">What its name begins with: four of one kind may run at once.</param>
    /// <exception cref="IOException">It cannot be had, in one line that says what to do.</exception>
    public static JackDaemon Launch(string register)
    {
        if (Installed.Find(Program) is null) throw new IOException("jackd is not installed: sudo apt install jackd2");
        JackDaemon? daemon = null;
        for (int number = 1; daemon is null && number <= 4; number++)
            if (TryLock(Path.Combine(Path.GetTempPath(), $"{register}-{number}.lock")) is { } locked) daemon = new JackDaemon(locked, $"{register}-{number}");
        if (daemon is null) throw new IOException($"four servers {register} are running on this machine already");
        Kernel.SetVariable("JACK_DEFAULT_SERVER", daemon._name);
        Kernel.SetVariable("JACK_NO_START_SERVER", "1");
        daemon.EndOrphans();
        if (daemon.Start()) return daemon;
        daemon.Dispose();
        throw new IOException("jackd is installed but does not start with the dummy driver");
    }

    /// <summary>Whether it runs, as far as is known.</summary>
    public bool IsRunning => _server is { HasExited: false };

    /// <summary>Sends it a signal. Returns whether it was there to get it.</summary>
    public bool Signal(int signal) => _server is not null && Kernel.Signal(_server.Id, signal);

    /// <summary>Starts it again. Returns whether it answers.</summary>
    public bool Start() => TryStart("--realtime", "-P", "70") || TryStart("--no-realtime");

    /// <summary>Ends it: as one that crashes, or as one that is asked to.</summary>
    public void End(bool crash)
    {
        if (_server is null) return;
        if (!_server.HasExited) Kernel.Signal(_server.Id, crash ? Kernel.Kill : Kernel.Terminate);
        if (!_server.WaitForExit(Patience))
        {
            _server.Kill();
            _server.WaitForExit();
        }
        _server.Dispose();
        _server = null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // One that was killed is started once more, for only one that ends as it likes to leaves the register.
        if (!IsRunning) Start();
        End(crash: false);
        _lock.Dispose();
        _pause.Dispose();
    }

    // The name is ours by the lock: a server that bears it was left behind by a run that was killed.
    private void EndOrphans()
    {
        foreach (Process server in Process.GetProcessesByName(Program))
            using (server)
            {
                string line = $"/proc/{server.Id}/cmdline";
                if (!File.Exists(line) || !File.ReadAllText(line).Split('\0').Contains(_name)) continue;
                server.Kill();
                server.WaitForExit(Patience);
            }
    }

    private bool TryStart(params string[] scheduling)
    {
        // In a session of its own: Ctrl-C is for us, and it has to outlive our last note-off.
        string[] arguments = [.. scheduling, "-S", "--name", _name, "-d", "dummy", "-r", "48000", "-p", "64"];
        bool apart = Installed.Find("setsid") is not null;
        var start = new ProcessStartInfo(apart ? "setsid" : Program, apart ? [Program, .. arguments] : arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        _server = Process.Start(start)!;
        _server.OutputDataReceived += static (_, _) => { };
        _server.ErrorDataReceived += static (_, _) => { };
        _server.BeginOutputReadLine();
        _server.BeginErrorReadLine();
        HostTime until = HostClock.Instance.Now + Patience;
        while (HostClock.Instance.Now < until && !_server.HasExited)
        {
            if (Answers()) return true;
            _pause.Wait(HostClock.Instance.Now + TimeSpan.FromMilliseconds(20));
        }
        End(crash: true);
        return false;
    }

    // At the door, without a client: opening one while those of a dead server are being closed breaks them.
    private bool Answers()
    {
        string address = $"/dev/shm/jack_{_name}_{Kernel.User}_0";
        if (!File.Exists(address)) return false;
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(address));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static FileStream? TryLock(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
