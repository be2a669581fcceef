using DeepMusic.Core;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Soak;

/// <summary>
/// The stage around the instrument: a JACK server, keyboards, synths and an ear on each, and how to break them one by one. Thread-safe: no.
/// </summary>
internal sealed class WallWires : IDisposable
{
    private const string SystemGone = "SystemGone", Lost = "Lost", CableOut = "CableOut";
    private static readonly TimeSpan Settles = TimeSpan.FromMilliseconds(100);

    private readonly JackDaemon _server = Launch();
    private readonly WallDevice[] _keyboards = [new("SoakKeys", keyboard: true), new("SoakPads", keyboard: true), new("SoakWheel", keyboard: true)];
    private readonly WallDevice[] _synths = [new("SoakPiano", keyboard: false), new("SoakStrings", keyboard: false)];
    private readonly WallEar[] _ears;

    /// <summary>Sets the stage up.</summary>
    /// <exception cref="IOException">JACK cannot be had.</exception>
    public WallWires()
    {
        foreach (WallDevice device in All) device.Plug();
        _ears = [.. _synths.Select((synth, port) => new WallEar(synth, (byte)port))];
    }

    /// <summary>What is told while a device or the server is gone.</summary>
    public static IReadOnlyList<string> Gone => [SystemGone, Lost, CableOut, "cannot open", "cannot make the port", "is not there: nothing sounds", "are not there: nothing sounds"];

    /// <summary>The keyboards.</summary>
    public IReadOnlyList<WallDevice> Keyboards => _keyboards;

    /// <summary>An ear at each output.</summary>
    public IReadOnlyList<WallEar> Ears => _ears;

    /// <summary>What the instrument asks for.</summary>
    public PortsRequest Request => new() { Api = MidiApi.Jack, Inputs = [.. _keyboards.Select(k => k.Pattern)], Outputs = [.. _synths.Select(s => s.Pattern)] };

    /// <summary>Whether all devices are there, and the instrument has them.</summary>
    public bool Stands(Session session) => Array.TrueForAll([.. All], d => d.IsThere) && session.Ports.Status().All(p => p.IsOpen);

    /// <summary>A keyboard is pulled and plugged again. Returns what did not go as it should; null when all did.</summary>
    public string? FlapInput(SeededRandom random, Session session, WallWatch watch)
    {
        WallDevice keyboard = _keyboards[random.Next(_keyboards.Length)];
        keyboard.Pull();
        bool told = watch.WaitTold(Lost, 4);
        watch.Pass(0.3 * random.NextDouble());
        keyboard.Plug();
        return Back(told, session, watch);
    }

    /// <summary>The same with a synth, which forgets what it sounded.</summary>
    public string? FlapOutput(SeededRandom random, Session session, WallWatch watch)
    {
        int which = random.Next(_synths.Length);
        _ears[which].Break(HostClock.Instance.Now);
        _synths[which].Pull();
        bool told = watch.WaitTold(Lost, 4);
        watch.Pass(0.3 * random.NextDouble());
        _synths[which].Plug();
        string? trouble = Back(told, session, watch);
        _ears[which].Mend(HostClock.Instance.Now);
        return trouble;
    }

    /// <summary>The JACK server crashes, or is ended, and is started again.</summary>
    public string? RestartServer(SeededRandom random, Session session, WallWatch watch)
    {
        foreach (WallEar ear in _ears) ear.Break(HostClock.Instance.Now);
        _server.End(crash: random.Next(2) == 0);
        bool told = watch.WaitTold(SystemGone, 3);
        // Libjack is one for the process: whoever joins a server while another still holds on to the one before breaks it. On a stage there is
        // one instrument in a process, here are six clients in one: all of them let go before there is a server again.
        bool left = watch.Wait(() => session.Ports.Api is null && !Array.Exists([.. All], d => d.IsThere), 5);
        watch.Pass(Settles.TotalSeconds + 0.5 * random.NextDouble());
        if (!_server.Start()) throw new IOException("jackd does not start again");
        string? trouble = left ? Back(told, session, watch) : "somebody held on to a server that was gone";
        foreach (WallEar ear in _ears) ear.Mend(HostClock.Instance.Now);
        return trouble;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (WallEar ear in _ears) ear.Dispose();
        foreach (WallDevice device in All) device.Dispose();
        _server.Dispose();
    }

    private IEnumerable<WallDevice> All => _keyboards.Concat(_synths);

    private string? Back(bool told, Session session, WallWatch watch)
    {
        if (!watch.Wait(() => Stands(session), 30)) return $"not all ports came back: {string.Join(", ", session.Ports.Status().Where(p => !p.IsOpen).Select(p => p.Pattern))}";
        if (!told) return "the screen did not say that it was gone";
        if (!watch.Wait(() => session.IsGuarded, 20)) return $"no guardian stands by again ({session.Guard})";
        return watch.WaitOver(Lost, 5) && watch.WaitOver(SystemGone, 1) ? null : $"the screen still says: {watch.Alarm}";
    }

    private static JackDaemon Launch() => OperatingSystem.IsLinux()
        ? JackDaemon.Launch("deepmusic-soak")
        : throw new IOException("a soak in real time breaks a JACK server on purpose and runs on Linux only: leave out --wall for one in virtual time");
}
