using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime;

/// <summary>
/// Plays a few notes into nowhere, once for the process, before the first sequencer starts: code that is compiled at its first call would
/// make the first notes of the evening late by as many milliseconds.
/// </summary>
internal static class DryRun
{
    private static int _done;

    public static void Once()
    {
        if (Interlocked.Exchange(ref _done, 1) != 0) return;
        var clock = new ManualClock();
        var sequencer = new Sequencer(clock, new Nowhere(), new SequencerOptions { Ports = 2, Voices = 16, Journal = 4 });
        Lane lane = sequencer.OpenLane("dry run", 64);
        // Enough rounds for the compiler to bring the code to its fast form.
        for (int i = 0; i < 200; i++)
        {
            var pitch = new Pitch(40 + i % 40);
            HostTime now = clock.Now;
            lane.PlayNote(now, now + TimeSpan.FromMilliseconds(2), 0, pitch, 80, ticket: 1);
            lane.Play(now, MidiMessage.NoteOn(1, pitch, 80), ticket: 2);
            lane.Play(now, MidiMessage.Control(1, 64, 127), ticket: 2);
            lane.Play(now, MidiMessage.Control(1, 64, 0), ticket: 2);
            lane.Play(now, MidiMessage.NoteOff(1, pitch), ticket: 2);
            lane.PlayNote(now, HostTime.Never, 0, pitch, 80, port: 1, ticket: 3);
            sequencer.Step(now);
            lane.Cancel(3);
            if (i % 20 == 0) sequencer.Panic();
            clock.Advance(TimeSpan.FromMilliseconds(5));
            sequencer.Step(clock.Now);
        }
        sequencer.Close(TimeSpan.Zero);
    }

    private sealed class Nowhere : IMidiSink
    {
        public bool Send(byte port, in MidiMessage message) => port == 0 || message.IsNoteOn;
    }
}
