using DeepMusic.Live.Soak;
using DeepMusic.Realtime;
using DeepMusic.Realtime.Jack;
using DeepMusic.Realtime.RtMidi;

namespace DeepMusic.Stage.Tests;

/// <summary>A JACK server of the tests' own. It can be killed, stopped and started again.</summary>
public sealed class JackServer : IDisposable
{
    private const int Stop = 19, Continue = 18;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly JackDaemon? _daemon;
    private string? _missing;

    public JackServer()
    {
        if (NativeProgram.Exists("jackd"))
        {
            if (RtMidiLibrary.Find(out string trouble) is null) _missing = trouble;
            else if (JackLibrary.Find() is null) _missing = "libjack is not installed: sudo apt install libjack-jackd2-0";
        }
        if (_missing is not null) return;
        try
        {
            _daemon = JackDaemon.Launch("deepmusic-stage");
        }
        catch (IOException e)
        {
            _missing = e.Message;
            // It is there, and has to start.
            if (NativeProgram.Exists("jackd")) Assert.Fail(_missing);
        }
    }

    /// <summary>Skips the test where JACK or RtMidi is missing; starts the server again if a test left it dead.</summary>
    public void Need()
    {
        Assert.SkipWhen(_missing is not null, _missing ?? "");
        Assert.True(Closing.Wait(Patience), "the ports of the test before are still closing");
        if (!_daemon!.IsRunning) Start();
    }

    /// <summary>SIGKILL.</summary>
    public void Kill() => _daemon?.End(crash: true);

    /// <summary>Starts it again under the same name.</summary>
    public void Restart()
    {
        Kill();
        Start();
    }

    /// <summary>SIGSTOP: it lives, but does nothing.</summary>
    public void Freeze() => Signal(Stop);

    /// <summary>SIGCONT.</summary>
    public void Thaw() => Signal(Continue);

    /// <summary>Lets the server end as it likes to, so that it leaves the register; one that was killed is started again for that.</summary>
    public void Dispose() => _daemon?.Dispose();

    private void Start()
    {
        if (_daemon!.Start()) return;
        _missing = "jackd is installed but does not start with the dummy driver";
        Assert.Fail(_missing);
    }

    private void Signal(int signal)
    {
        if (_daemon is { IsRunning: true } && !_daemon.Signal(signal)) Assert.Fail($"signal {signal} did not reach jackd");
    }
}
