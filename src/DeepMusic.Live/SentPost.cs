using DeepMusic.Core.Midi;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>
/// Carries what went out to the stand it is of: by the lane it came by; what passed through, by the input; the end of a note that the sequencer let
/// go of itself, to whoever struck it last. What is nobody's is the first stand's. Thread-safe: no, the listening thread's.
/// </summary>
internal sealed class SentPost(Ensemble ensemble, Sequencer sequencer, Lane thru)
{
    private const int Keys = 16 * 128;

    private readonly Stand?[] _byLane = [.. Enumerable.Range(0, SentMessage.NoLane).Select(lane => ensemble.Stands.FirstOrDefault(s => s.Holds((byte)lane)))];
    private readonly Stand?[] _struck = new Stand?[sequencer.Options.Ports * Keys];

    /// <summary>Carries all that has gone out since.</summary>
    public void Drain()
    {
        while (sequencer.Sent.TryRead(out SentMessage sent)) Of(sent).Sent(sent);
    }

    private Stand Of(in SentMessage sent)
    {
        MidiMessage message = sent.Message;
        int key = sent.Port * Keys + message.Channel * 128 + message.Data1;
        bool note = message.IsNoteOn || message.IsNoteOff;
        if (sent.Lane == SentMessage.NoLane) return (note ? _struck[key] : null) ?? ensemble.First;
        Stand stand = sent.Lane == thru.Number ? ensemble.Of((int)sent.Ticket) : _byLane[sent.Lane] ?? ensemble.First;
        if (message.IsNoteOn) _struck[key] = stand;
        return stand;
    }
}
