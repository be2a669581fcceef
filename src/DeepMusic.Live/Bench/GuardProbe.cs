using System.Diagnostics;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Bench;

/// <summary>
/// How long notes sound on when the engine is killed: a jam of its own is started, holds a chord and is killed in the middle of it (SIGKILL); a listener at its
/// output waits for the note-offs that only the guardian can send. Over JACK.
/// </summary>
/// <param name="Release">From the kill to the last note-off.</param>
/// <param name="Hung">Notes that were never let go.</param>
internal sealed record GuardProbe(Lateness Release, int Hung)
{
    private const string Name = "guard-bench";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);
    private static readonly int[] Chord = [48, 52, 55, 60, 64, 67, 72, 76];

    /// <summary>Kills so many engines; null, and why, where that cannot be measured here.</summary>
    public static GuardProbe? Run(int engines, out string why)
    {
        why = PortListing.Read(MidiApi.Jack).Api is null ? "no JACK server answers" : "";
        if (why.Length > 0) return null;
        string folder = Directory.CreateTempSubdirectory("deepmusic-bench-").FullName;
        var release = new Lateness();
        int hung = 0;
        try
        {
            // Ports of our own, which the engine finds: they stay when it goes.
            var heard = new Ring<TimedMessage>(1024);
            using var wake = new Wake();
            using var ports = new Ports(new PortsRequest { Api = MidiApi.Jack, Client = Name }, heard, wake);
            for (int i = 0; i < engines; i++) hung += Kill(folder, ports, heard, wake, release);
        }
        catch (IOException e)
        {
            why = e.Message;
            return null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        return new GuardProbe(release, hung);
    }

    private static int Kill(string folder, Ports ports, Ring<TimedMessage> heard, Wake wake, Lateness release)
    {
        // By cue, so that no answer joins in; a second voice sounds as soon as a key is struck, and as long.
        ProcessStartInfo start = OwnProgram.With("jam", "--fresh", "--headless", "--api", "jack", "--in", $"{Name} out", "--out", $"{Name} in", "--osc", "off", "--record", Path.Combine(folder, "set"),
            "--engine", "markov", "--set", "turn=cue", "--set", "shadow=2", "--set", "key=C major", "--set", "range=0..127", "--set", "polyphony=8");
        start.RedirectStandardOutput = start.RedirectStandardInput = start.RedirectStandardError = true;
        foreach (string name in new[] { "XDG_CONFIG_HOME", "XDG_DATA_HOME" }) start.Environment[name] = folder;
        Guarding.Inheritance.Refuse();
        using Process engine = Process.Start(start) ?? throw new IOException("the engine did not start");
        try
        {
            using var guarded = new ManualResetEventSlim();
            engine.OutputDataReceived += (_, line) => { if (line.Data is "# guarded") guarded.Set(); };
            string said = "the engine does not say that it is guarded";
            engine.ErrorDataReceived += (_, line) => { if (line.Data is { Length: > 0 } trouble) said = trouble; };
            engine.BeginOutputReadLine();
            engine.BeginErrorReadLine();
            if (!guarded.Wait(Patience)) throw new IOException(said);
            return Listen(engine, ports, heard, wake, release);
        }
        finally
        {
            if (!engine.HasExited) engine.Kill();
            engine.WaitForExit();
        }
    }

    private static int Listen(Process engine, Ports ports, Ring<TimedMessage> heard, Wake wake, Lateness release)
    {
        // The guardian follows connections within a tenth of a second; the doors open when the engine is warm.
        Until(wake, Settling, static () => false);
        var sounding = new HashSet<int>();
        foreach (int key in Chord) ports.Out.Send(0, MidiMessage.NoteOn(0, new Pitch(key), 90));
        Until(wake, Patience, () => Sounds(heard, sounding));
        if (sounding.Count < Chord.Length) throw new IOException($"the engine sounds {sounding.Count} of {Chord.Length} notes");
        HostTime killed = HostClock.Instance.Now, last = killed;
        engine.Kill();
        Until(wake, Longest, () =>
        {
            last = HostTime.Max(last, Take(heard, sounding));
            return sounding.Count == 0;
        });
        if (sounding.Count == 0) release.Record(last.Microseconds - killed.Microseconds);
        return sounding.Count;
    }

    private static bool Sounds(Ring<TimedMessage> heard, HashSet<int> sounding)
    {
        Take(heard, sounding);
        return sounding.Count == Chord.Length;
    }

    /// <summary>Takes what was heard; returns when the last note-off was, or the beginning of time.</summary>
    private static HostTime Take(Ring<TimedMessage> heard, HashSet<int> sounding)
    {
        HostTime last = HostTime.Zero;
        while (heard.TryRead(out TimedMessage message))
        {
            int key = message.Message.Channel << 7 | message.Message.Data1;
            if (message.Message.IsNoteOn) sounding.Add(key);
            else if (message.Message.IsNoteOff && sounding.Remove(key)) last = message.Time;
        }
        return last;
    }

    private static void Until(Wake wake, TimeSpan patience, Func<bool> holds)
    {
        HostTime end = HostClock.Instance.Now + patience;
        while (!holds() && HostClock.Instance.Now < end) wake.Wait(HostTime.Min(end, HostClock.Instance.Now + TimeSpan.FromMilliseconds(5)));
    }
}
