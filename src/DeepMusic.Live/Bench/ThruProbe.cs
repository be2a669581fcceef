using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Bench;

/// <summary>
/// From a key of another program through our ports, thru and sequencer back to that program: over the MIDI system where one answers, and
/// within this process where none does.
/// </summary>
internal static class ThruProbe
{
    private const string Name = "DeepMusic-bench";
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(5.3);

    /// <summary>Sends notes for so long; returns the way there and back, or null where there is no MIDI system.</summary>
    public static Lateness? OverPorts(int seconds)
    {
        using var ourWake = new Wake();
        using var peerWake = new Wake();
        var ours = new Ring<TimedMessage>(8192);
        var back = new Ring<TimedMessage>(8192);
        var gate = new SinkGate(new SentTrace(HostClock.Instance, new LoopProbe(0)));
        using var sequencer = new Sequencer(HostClock.Instance, gate);
        var thru = new Thru(sequencer.OpenLane("thru"));
        thru.Route(0, new ThruRoute(0));
        using var instrument = new Ports(new PortsRequest { Client = Name }, ours, ourWake, thru, () => RealtimeThread.Ask());
        if (instrument.Api is null) return null;
        gate.Open(instrument.Out);
        sequencer.Start();
        using var peer = new Ports(
            new PortsRequest { Client = Name + "-peer", Api = instrument.Api.Value, Inputs = [$"{Name} out"], Outputs = [$"{Name} in"] }, back, peerWake, null, () => RealtimeThread.Ask());
        HostTime patience = HostClock.Instance.Now + TimeSpan.FromSeconds(5);
        while (!(peer.Out.IsOpen(0) && peer.Status()[0].IsOpen) && HostClock.Instance.Now < patience) ourWake.Wait(HostClock.Instance.Now + TimeSpan.FromMilliseconds(20));
        return peer.Out.IsOpen(0) ? Measure(seconds, back, peerWake, m => peer.Out.Send(0, m)) : null;
    }

    /// <summary>The same without ports: from the stamp, through thru and the sequencer's thread, to the output.</summary>
    public static Lateness InProcess(int seconds)
    {
        using var wake = new Wake();
        var back = new Ring<TimedMessage>(8192);
        using var sequencer = new Sequencer(HostClock.Instance, new Mirror(back, wake));
        var thru = new Thru(sequencer.OpenLane("thru"));
        thru.Route(0, new ThruRoute(0));
        sequencer.Start();
        return Measure(seconds, back, wake, m =>
        {
            thru.Pass(new TimedMessage(HostClock.Instance.Now, m, 0));
            return true;
        });
    }

    private static Lateness Measure(int seconds, Ring<TimedMessage> back, Wake wake, Func<MidiMessage, bool> send)
    {
        var lateness = new Lateness();
        var sent = new HostTime[128];
        HostTime due = HostClock.Instance.Now + Interval, end = due + TimeSpan.FromSeconds(seconds);
        for (int i = 0; due < end; due += Interval, i++)
        {
            while (HostClock.Instance.Now < due)
            {
                wake.Wait(due);
                Take();
            }
            byte pitch = (byte)(i / 2 % 128);
            if (i % 2 == 0) sent[pitch] = HostClock.Instance.Now;
            send(i % 2 == 0 ? MidiMessage.NoteOn(0, new Pitch(pitch), 64) : MidiMessage.NoteOff(0, new Pitch(pitch)));
        }
        return lateness;

        void Take()
        {
            while (back.TryRead(out TimedMessage message))
                if (message.Message.IsNoteOn) lateness.Record(message.Time.Microseconds - sent[message.Message.Data1].Microseconds);
        }
    }

    private sealed class Mirror(Ring<TimedMessage> back, Wake wake) : IMidiSink
    {
        public bool Send(byte port, in MidiMessage message)
        {
            back.TryWrite(new TimedMessage(HostClock.Instance.Now, message, port));
            wake.Signal();
            return true;
        }
    }
}
