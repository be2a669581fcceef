using System.Runtime.InteropServices;
using System.Text.Json;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live;
using DeepMusic.Live.Recording;
using DeepMusic.Realtime;
using DeepMusic.Realtime.Jack;

namespace DeepMusic.Stage.Tests;

/// <summary>The program itself, jamming on ports of its own, with a player at its input and an ear at its output.</summary>
public sealed class Jam : IDisposable
{
    /// <summary>How long the program may take to start: a large model is read and tried first.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "deepmusic.dll");

    private readonly NativeProgram _program;
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"deepmusic-jam-{Guid.NewGuid():N}");
    private Player? _player;

    /// <summary>Starts it and connects both ends.</summary>
    public Jam(params string[] arguments)
        : this(null, arguments)
    {
    }

    /// <summary>Starts it as a player whose own files lie in a folder; in one of its own where none is given.</summary>
    internal Jam(TemporaryFolder? own, string[] arguments)
    {
        string home = own?.Path ?? Path.Combine(_folder, "own");
        string[] network = arguments.Contains("--osc") ? [] : ["--osc", "off"];
        // Whoever runs the tests in the background has interrupts ignored, and programs inherit that. Nothing of the player's own is read or kept.
        _program = NativeProgram.Start("env", ["--default-signal=INT,QUIT", $"XDG_CONFIG_HOME={home}", $"XDG_DATA_HOME={home}", "dotnet", Assembly, "jam", "--api", "jack", "--in", "virtual", "--out", "virtual", "--headless", "--record", _folder, "--figures", FiguresFile, .. network, .. arguments]);
        try
        {
            OutputPort = Connect(out Ear ear);
            Ear = ear;
        }
        catch
        {
            // A program that is left behind would be taken for the next test's.
            Dispose();
            throw;
        }
    }

    private string Connect(out Ear ear)
    {
        using JackWatch watch = JackWatch.TryOpen("jam-watch", out string trouble) ?? throw new InvalidOperationException(trouble);
        bool there = Until.True(() => watch.MidiPorts(sources: false).Any(p => p.Contains("DeepMusic in", StringComparison.Ordinal)), Patience);
        Assert.True(there, $"the ports did not come: {string.Join(", ", watch.MidiPorts(sources: false))}");
        // The doors open when the warm-up is over and the journal has begun.
        Assert.True(Until.True(HasBegun, Patience), "the set does not begin");
        _player = Player.Into("DeepMusic in");
        ear = Ear.On("DeepMusic out");
        return watch.MidiPorts(sources: true).First(p => p.Contains("DeepMusic out", StringComparison.Ordinal));
    }

    /// <summary>The full name of its output.</summary>
    public string OutputPort { get; }

    private bool HasBegun()
    {
        if (!File.Exists(Path.Combine(_folder, Journal.FileName))) return false;
        try
        {
            return Journal.Open(_folder).Events.OfType<MarkEvent>().Any(m => m.Text == MarkEvent.DoorsOpen);
        }
        catch (JournalException)
        {
            // Its first line is on its way to the disk.
            return false;
        }
    }

    /// <summary>What its output is heard by.</summary>
    public Ear Ear { get; private set; }

    /// <summary>Plays calls into it, each so long after the one before has started, and waits until they are over.</summary>
    public HostTime Play(int calls, TimeSpan apart, Settings settings, ulong seed = 1)
    {
        var performer = new VirtualPerformer(seed);
        HostTime start = HostClock.Instance.Now + TimeSpan.FromSeconds(0.5);
        var all = new List<TimedMessage>();
        for (int i = 0; i < calls; i++) all.AddRange(performer.NextCall(start + apart * i, settings));
        _player!.Start(all);
        _player.Finish(apart * (calls + 2) + TimeSpan.FromSeconds(10));
        return start;
    }

    /// <summary>Sends one message at once, as a pedal or a fader does.</summary>
    public void Send(MidiMessage message) => _player!.Send(message);

    /// <summary>Waits until it sounds.</summary>
    public void WaitUntilItAnswers(double seconds = 8)
    {
        int heard = Ear.Heard.Length;
        Assert.True(Until.True(() => Ear.Heard.Skip(heard).Any(m => m.Message.IsNoteOn), TimeSpan.FromSeconds(seconds)), "no answer came");
    }

    /// <summary>Sends a signal and waits for the end.</summary>
    public Journal End(int signal = 15)
    {
        Assert.Equal(0, kill(_program.Id, signal));
        Assert.True(_program.WaitForExit(TimeSpan.FromSeconds(15)), "the program does not end");
        return Journal.Open(_folder);
    }

    /// <summary>Leaves the server before it is killed; the program is left alone with it.</summary>
    public void Disconnect()
    {
        _player?.Dispose();
        Ear.Dispose();
        _player = null;
    }

    /// <summary>Connects both ends again.</summary>
    public void Reconnect()
    {
        using (JackWatch watch = JackWatch.TryOpen("jam-watch", out string trouble) ?? throw new InvalidOperationException(trouble))
            Assert.True(Until.True(() => watch.MidiPorts(sources: false).Any(p => p.Contains("DeepMusic in", StringComparison.Ordinal)), TimeSpan.FromSeconds(20)), "the ports did not come back");
        _player = Player.Into("DeepMusic in");
        Ear = Ear.On("DeepMusic out");
    }

    /// <summary>Runs another of the program's commands to its end and returns all it printed.</summary>
    public static string Program(params string[] arguments) => NativeProgram.Run("dotnet", [Assembly, .. arguments]);

    /// <summary>Its process.</summary>
    public int Id => _program.Id;

    /// <summary>The lines it has printed so far.</summary>
    public string[] Said => _program.Said;

    private string FiguresFile => Path.Combine(Path.GetTempPath(), Path.GetFileName(_folder) + ".json");

    /// <summary>Of what runs for the first time, once; a message that allocated would cost thousands in a set.</summary>
    private const long Once = 256;

    /// <summary>Holds the ended set to this: no message cost its sequencer's thread, or the one that polls, any memory.</summary>
    public void NothingWasAllocatedInRealTime()
    {
        using JsonDocument cost = JsonDocument.Parse(File.ReadAllText(FiguresFile));
        Assert.InRange(cost.RootElement.GetProperty("sequencer_allocated_bytes").GetInt64(), 0, Once);
        Assert.InRange(cost.RootElement.GetProperty("polling_allocated_bytes").GetInt64(), 0, Once);
    }

    /// <summary>Where the set is recorded.</summary>
    public string Folder => _folder;

    public void Dispose()
    {
        _program.Dispose();
        _player?.Dispose();
        Ear?.Dispose();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
        File.Delete(FiguresFile);
    }

    /// <summary>How many notes sound after all of <paramref name="heard"/>; fails where an off has no on.</summary>
    public static int Sounding(IEnumerable<TimedMessage> heard)
    {
        var sounding = new Dictionary<(int, byte), int>();
        foreach (TimedMessage message in heard)
        {
            (int, byte) key = (message.Message.Channel, message.Message.Data1);
            if (message.Message.IsNoteOn) sounding[key] = sounding.GetValueOrDefault(key) + 1;
            else if (message.Message.IsNoteOff) sounding[key] = Math.Max(0, sounding.GetValueOrDefault(key) - 1);
        }
        return sounding.Values.Sum();
    }

    /// <summary>
    /// The strikes and releases of what was heard, without those that let go of a key that does not sound: whenever JACK is late, and on a busy machine it is,
    /// what was let go within the last second is let go once more.
    /// </summary>
    public static TimedMessage[] Keys(IEnumerable<TimedMessage> heard)
    {
        var sounding = new HashSet<(int, byte)>();
        var keys = new List<TimedMessage>();
        foreach (TimedMessage message in heard)
        {
            (int, byte) key = (message.Message.Channel, message.Message.Data1);
            if (message.Message.IsNoteOn) sounding.Add(key);
            else if (!message.Message.IsNoteOff || !sounding.Remove(key)) continue;
            keys.Add(message);
        }
        return [.. keys];
    }

    [DllImport("libc")] private static extern int kill(int process, int signal);
}
