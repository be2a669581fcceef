using DeepMusic.Core;
using DeepMusic.Listening;
using DeepMusic.Live.Tui;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>Fills the screen's snapshot from a session. Listening thread only.</summary>
internal static class Snapshot
{
    private static readonly Dictionary<BeatSource, string> Sources = new()
    {
        [BeatSource.Free] = "heard",
        [BeatSource.Fixed] = "fixed",
        [BeatSource.Tap] = "tap",
        [BeatSource.Clock] = "clock",
    };

    public static void Write(Session session)
    {
        ScreenState screen = session.Feed.Begin();
        Desk desk = session.Desk;
        Conductor conductor = desk.Conductor;
        HostTime now = HostClock.Instance.Now;
        BeatEstimate beat = conductor.BeatEstimate;
        screen.Now = now;
        screen.State = State(conductor);
        screen.Held = conductor.Held;
        screen.HandOver = HandOver(conductor, now);
        screen.Timeline = conductor.Context.Timeline;
        screen.BeatBegun = conductor.BeatBegun;
        screen.BeatConfidence = beat.Confidence;
        screen.BeatSource = Sources[beat.Source];
        screen.Key = conductor.Context.Key.Confidence > 0 ? conductor.Context.Key : null;
        screen.Chord = conductor.Context.Chord;
        if (conductor.Roll.LastAnswer is { } answer)
        {
            // Below the highest rung it is a fall, and shown as one.
            screen.Engine = conductor.Roll.LastAsked;
            screen.Rung = answer.Rung;
        }
        screen.Provenance = conductor.OriginAt(now) ?? "";
        screen.Performer = session.Ensemble.NameOf(session.Ensemble.Focus);
        screen.Preset = conductor.Preset.Name;
        screen.PresetNames = desk.Presets.Names;
        screen.Locked = desk.Locked;
        screen.Learning = desk.Surface.Wanted is { } wanted ? $"{wanted}" : "";
        if (!desk.Set.IsPresets && desk.Scene >= 0)
        {
            (screen.Scene, screen.Scenes) = (desk.Scene + 1, desk.Set.Count);
            screen.NextScene = desk.Set.NameAfter(desk.Scene) ?? "";
        }
        screen.Seed = session.Plan.Seed;
        Notices notices = conductor.Notices;
        Alarms.Show(screen, session.Ensemble, now);
        screen.Message = notices.Word.Length > 0 ? notices.Word : session.Hint;
        screen.Recording = session.Plan.Folder;
        screen.Unguarded = session.Plan.Guarded && !session.IsGuarded;
        screen.Latency = session.Ensemble.Focus.Punctuality.Figures with { Guard = session.Guard };
        conductor.Roll.Show(screen);
        conductor.Sketch.Show(screen);
        foreach (PortStatus port in session.Ports.Status())
            screen.Ports.Add(new PortLine(port.Peer ?? port.Pattern, !port.IsInput, port.LastActivity, !port.IsOpen && session.Ports.HasBeen));
        if (session.Remote is { Label.Length: > 0 } remote) screen.Ports.Add(new PortLine(remote.Label, Output: false, remote.LastHeard, !remote.IsThere));
        ShowKnobs(screen, desk);
        session.Feed.Publish();
    }

    /// <summary>What the instrument is doing, for whoever looks on.</summary>
    internal static StageState State(Conductor conductor) => conductor.Knobs.Settings.Mute ? StageState.Muted : conductor.State switch
    {
        DialogueState.Listening => StageState.Listening,
        DialogueState.Thinking => StageState.Thinking,
        DialogueState.Responding => StageState.Playing,
        _ => StageState.Idle,
    };

    private static double HandOver(Conductor conductor, HostTime now)
    {
        if (conductor.Roll.Pending is not var (from, to)) return 0;
        return Math.Clamp((now - from) / TimeSpan.FromTicks(Math.Max(1, (to - from).Ticks)), 0, 1);
    }

    private static void ShowKnobs(ScreenState screen, Desk desk)
    {
        Knobs knobs = desk.Conductor.Knobs;
        for (int i = 0; i < Knobs.All.Length; i++)
        {
            Knob knob = Knobs.All[i];
            KnobKind kind = knob is NumberKnob ? KnobKind.Range : knob is ChoiceKnob { Choices.Count: 2 } ? KnobKind.Toggle : KnobKind.Choice;
            screen.Knobs.Add(new KnobLine(knob.Name, knobs[i], (float)knob.Position(knobs[i]), kind, desk.Surface.Map.Turns(i)));
        }
    }
}
