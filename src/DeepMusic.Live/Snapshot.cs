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
        Conductor conductor = session.Conductor;
        HostTime now = HostClock.Instance.Now;
        BeatEstimate beat = conductor.BeatEstimate;
        screen.Now = now;
        screen.State = State(conductor);
        screen.Held = conductor.Held;
        screen.HandOver = HandOver(conductor, now);
        screen.Timeline = conductor.Context.Timeline;
        screen.BeatConfidence = beat.Confidence;
        screen.BeatSource = Sources[beat.Source];
        screen.Key = conductor.Context.Key.Confidence > 0 ? conductor.Context.Key : null;
        screen.Chord = conductor.Context.Chord;
        if (conductor.Roll.LastAnswer is { } answer)
        {
            // Below the highest rung it is a fall, and shown as one.
            screen.Engine = session.Plan.Engine.Rungs[0].Name;
            screen.Rung = answer.Rung;
        }
        screen.Provenance = conductor.OriginAt(now) ?? "";
        screen.Preset = conductor.Preset.Name;
        screen.Seed = session.Plan.Seed;
        screen.Alarm = conductor.Notices.LastFault;
        screen.AlarmAt = conductor.Notices.LastFaultAt;
        screen.Message = conductor.Notices.LastWord.Length > 0 ? conductor.Notices.LastWord : session.Hint;
        screen.Recording = session.Plan.Folder;
        screen.Latency = session.Punctuality.Figures;
        conductor.Roll.Show(screen);
        foreach (PortStatus port in session.Ports.Status())
            screen.Ports.Add(new PortLine(port.Peer ?? port.Pattern, !port.IsInput, port.LastActivity, !port.IsOpen && session.Ports.Api is not null));
        ShowKnobs(screen, conductor.Knobs);
        session.Feed.Publish();
    }

    private static StageState State(Conductor conductor) => conductor.Knobs.Settings.Mute ? StageState.Muted : conductor.State switch
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

    private static void ShowKnobs(ScreenState screen, Knobs knobs)
    {
        for (int i = 0; i < Knobs.All.Length; i++)
        {
            Knob knob = Knobs.All[i];
            KnobKind kind = knob is NumberKnob ? KnobKind.Range : knob is ChoiceKnob { Choices.Count: 2 } ? KnobKind.Toggle : KnobKind.Choice;
            screen.Knobs.Add(new KnobLine(knob.Name, knobs[i], (float)knob.Position(knobs[i]), kind));
        }
    }
}
