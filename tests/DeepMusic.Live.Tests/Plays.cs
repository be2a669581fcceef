using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Live.Tests;

/// <summary>What a player does at the keys, in seconds of virtual time.</summary>
internal static class Plays
{
    public static void Press(this VirtualStage stage, double at, int pitch, int velocity = 80, int channel = 0, byte port = 0) =>
        stage.Hear(new TimedMessage(HostTime.FromSeconds(at), MidiMessage.NoteOn(channel, new Pitch(pitch), velocity), port));

    public static void Release(this VirtualStage stage, double at, int pitch, int channel = 0, byte port = 0) =>
        stage.Hear(new TimedMessage(HostTime.FromSeconds(at), MidiMessage.NoteOff(channel, new Pitch(pitch)), port));

    /// <summary>Detached notes, one after the other.</summary>
    public static void Melody(this VirtualStage stage, double at, double every, params int[] pitches)
    {
        foreach (int pitch in pitches)
        {
            stage.Press(at, pitch);
            stage.Release(at + every * 0.8, pitch);
            at += every;
        }
    }

    /// <summary>MIDI clock with a start, for so many quarters; returns where the next tick would be.</summary>
    public static double Clock(this VirtualStage stage, double at, double bpm, int quarters, bool start = true)
    {
        if (start) stage.Hear(new TimedMessage(HostTime.FromSeconds(at - 0.001), new MidiMessage(0xFA), 0));
        for (int i = 0; i < quarters * 24; i++, at += 60 / bpm / 24) stage.Hear(new TimedMessage(HostTime.FromSeconds(at), new MidiMessage(0xF8), 0));
        return at;
    }

    public static void RunTo(this VirtualStage stage, double seconds) => stage.RunTo(HostTime.FromSeconds(seconds));

    public static void Do(this VirtualStage stage, Action<Conductor> wish)
    {
        wish(stage.Conductor);
        stage.Settle();
    }
}
