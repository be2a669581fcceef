using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Bench;

/// <summary>From a key to the voice that goes with it, in a set on stage: the stamp of the key to the moment the sequencer hands the note-on to the output.</summary>
internal static class ShadowProbe
{
    private const int Warmth = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(31);
    private static readonly int[] Keys = [67, 69, 71, 72, 74, 72, 71, 69, 67, 65, 64, 62, 60, 62, 64, 65];

    /// <summary>Plays for so long.</summary>
    /// <exception cref="PresetException">The network cannot be had.</exception>
    /// <param name="by">The knob "shadow-by".</param>
    /// <param name="seconds">How long.</param>
    public static Lateness Run(string by, int seconds)
    {
        string folder = Directory.CreateTempSubdirectory("deepmusic-bench-").FullName;
        using (var wake = new Wake())
        using (var session = new Session(new SessionPlan
        {
            // By cue, so that no answer joins in.
            Preset = new Preset { Name = "bench", Knobs = Knobs.AtRest.With("shadow", "-2").With("shadow-by", by).With("key", "C major").With("range", "21..108").With("turn", "cue") },
            Engine = EngineShelf.New(EngineShelf.Markov),
            Seed = 1,
            Ports = new PortsRequest { Client = "DeepMusic-bench" },
            Folder = folder,
        }))
        {
            session.Start();
            if (by != "scale") WaitForNetwork(session, wake);
            HostTime due = HostClock.Instance.Now + TimeSpan.FromSeconds(1), end = due + TimeSpan.FromSeconds(seconds);
            for (int i = 0; due < end; due += Interval, i++)
            {
                while (HostClock.Instance.Now < due) wake.Wait(due);
                var key = new Pitch(Keys[i / 2 % Keys.Length]);
                var message = new TimedMessage(HostClock.Instance.Now, i % 2 == 0 ? MidiMessage.NoteOn(0, key, 90) : MidiMessage.NoteOff(0, key), 0);
                session.Wish(d => d.Conductor.Hear(message));
            }
            session.End("measured");
        }
        Lateness lateness = Match(Journal.Open(folder));
        Directory.Delete(folder, recursive: true);
        return lateness;
    }

    private static void WaitForNetwork(Session session, Wake wake)
    {
        HostTime patience = HostClock.Instance.Now + Patience;
        bool ready = false;
        while (!Volatile.Read(ref ready))
        {
            if (HostClock.Instance.Now > patience) throw new PresetException("the shadow's network is not there: the scale would be measured");
            session.Wish(d => Volatile.Write(ref ready, d.Conductor.ShadowsByNetwork));
            wake.Wait(HostClock.Instance.Now + TimeSpan.FromMilliseconds(20));
        }
    }

    /// <summary>Every key calls one note, in order.</summary>
    private static Lateness Match(Journal journal)
    {
        var lateness = new Lateness();
        HostTime[] keys = [.. journal.Events.OfType<MidiEvent>().Where(m => m.Message.IsNoteOn).Select(m => m.Stamp)];
        HostTime[] voices = [.. journal.Events.OfType<SentEvent>().Where(s => s.Lane == SentEvent.Shadow && s.Message.IsNoteOn).Select(s => s.Time)];
        if (keys.Length != voices.Length) throw new InvalidOperationException($"{keys.Length} keys called {voices.Length} notes");
        for (int i = Warmth; i < keys.Length; i++) lateness.Record(voices[i].Microseconds - keys[i].Microseconds);
        return lateness;
    }
}
