using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using DeepMusic.Realtime;
using DeepMusic.Realtime.Jack;
using DeepMusic.Realtime.RtMidi;

namespace DeepMusic.Stage.Tests;

/// <summary>
/// A JACK server of the tests' own, with no sound device: 64 frames at 48 kHz, synchronous, for without -S it loses and doubles
/// messages under load. It can be killed, stopped and started again.
/// </summary>
public sealed class JackServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // JACK keeps a register of eight servers, and one that was killed stays in it until a server of the same name is started. So the
    // names are few and used again, and a lock says which of them another run is using.
    private readonly FileStream? _lock;
    private readonly string _name = "";
    private NativeProgram? _server;
    private string? _missing;

    public JackServer()
    {
        for (int number = 1; _lock is null && number <= 4; number++)
        {
            _name = $"deepmusic-stage-{number}";
            _lock = TryLock(Path.Combine(Path.GetTempPath(), _name + ".lock"));
        }
        SetForThisProcess("JACK_DEFAULT_SERVER", _name);
        SetForThisProcess("JACK_NO_START_SERVER", "1");
        if (!NativeProgram.Exists("jackd")) _missing = "jackd is not installed: sudo apt install jackd2";
        else if (RtMidiLibrary.Find(out string trouble) is null) _missing = trouble;
        else if (JackLibrary.Find() is null) _missing = "libjack is not installed: sudo apt install libjack-jackd2-0";
        else
        {
            EndOrphans();
            Start();
        }
    }

    // The name is ours by the lock: a server that bears it was left behind by a test run that was killed.
    private void EndOrphans()
    {
        foreach (Process server in Process.GetProcessesByName("jackd"))
            using (server)
                if (File.Exists($"/proc/{server.Id}/cmdline") && File.ReadAllText($"/proc/{server.Id}/cmdline").Split('\0').Contains(_name))
                {
                    server.Kill();
                    server.WaitForExit();
                }
    }

    /// <summary>Skips the test where JACK or RtMidi is missing; starts the server again if a test left it dead.</summary>
    public void Need()
    {
        Assert.SkipWhen(_missing is not null, _missing ?? "");
        Assert.True(Closing.Wait(Patience), "the ports of the test before are still closing");
        if (_server is not { HasExited: false }) Start();
    }

    /// <summary>SIGKILL.</summary>
    public void Kill()
    {
        _server?.Dispose();
        _server = null;
    }

    /// <summary>Starts it again under the same name.</summary>
    public void Restart()
    {
        Kill();
        Start();
    }

    /// <summary>SIGSTOP: it lives, but does nothing.</summary>
    public void Freeze() => Signal(19);

    /// <summary>SIGCONT.</summary>
    public void Thaw() => Signal(18);

    /// <summary>Lets the server end as it likes to, so that it leaves the register; one that was killed is started again for that.</summary>
    public void Dispose()
    {
        if (_missing is null)
        {
            if (_server is not { HasExited: false }) Start();
            Signal(15);
            _server!.WaitForExit(TimeSpan.FromSeconds(2));
        }
        Kill();
        _lock?.Dispose();
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

    private void Start()
    {
        if (TryStart("--realtime", "-P", "70") || TryStart("--no-realtime")) return;
        _missing = "jackd is installed but does not start with the dummy driver";
        Assert.Fail(_missing);
    }

    private bool TryStart(params string[] scheduling)
    {
        _server = NativeProgram.Start("jackd", [.. scheduling, "-S", "--name", _name, "-d", "dummy", "-r", "48000", "-p", "64"]);
        if (Until.True(Answers, Patience)) return true;
        Kill();
        return false;
    }

    // At the door, without a client: opening one while those of a dead server are being closed breaks them (see Closing).
    private bool Answers()
    {
        if (_server!.HasExited) return false;
        string address = $"/dev/shm/jack_{_name}_{getuid()}_0";
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

    private void Signal(int signal)
    {
        if (_server is not null && kill(_server.Id, signal) != 0) Assert.Fail($"signal {signal} did not reach jackd");
    }

    // Programs started from here read the framework's copy of the environment, native libraries the real one.
    private static void SetForThisProcess(string name, string value)
    {
        Environment.SetEnvironmentVariable(name, value);
        if (!OperatingSystem.IsWindows()) _ = setenv(name, value, 1);
    }

    [DllImport("libc", CharSet = CharSet.Ansi)] private static extern int setenv(string name, string value, int overwrite);
    [DllImport("libc")] private static extern uint getuid();
    [DllImport("libc")] private static extern int kill(int process, int signal);
}
