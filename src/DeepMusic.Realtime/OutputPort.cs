using DeepMusic.Core.Midi;
using DeepMusic.Realtime.RtMidi;

namespace DeepMusic.Realtime;

/// <summary>An output. <see cref="Send"/> is the sequencer's, the rest the watching thread's.</summary>
internal sealed unsafe class OutputPort(int number, string pattern, string virtualName) : Port(number, pattern, virtualName)
{
    // On JACK, RtMidi queues in a ring of 16384 bytes, four more per message than the message has, and spins for ever if it is full
    // and the server does not read. What the server has not been seen to read since is counted here, and the ring is never filled.
    private const int MostUnread = 12_000;
    private const int PerMessage = 4;

    private RtMidiLibrary? _library;
    private Pulse? _pulse;
    private int _cycle;
    private int _unread;

    public override bool IsInput => false;

    public override void Open(nint device, Backend backend)
    {
        _library = backend.Library;
        _pulse = backend.Pulse;
        _unread = 0;
        base.Open(device, backend);
    }

    public bool Send(in MidiMessage message)
    {
        nint device = Handle.Enter();
        bool sent = device != 0 && message.Length > 0 && !_pulse!.Gone && HasRoom(message.Length) && Write(device, message);
        Handle.Leave();
        // That we are there is no activity.
        if (!sent) Refuse();
        else if (message.Status != ActiveSensing.Message.Status) Passed(HostClock.Instance.Now);
        return sent;
    }

    private bool HasRoom(int length)
    {
        int cycle = _pulse!.Cycle;
        if (cycle == 0) return true;
        if (cycle != _cycle)
        {
            _cycle = cycle;
            _unread = 0;
        }
        if (_unread + length + PerMessage > MostUnread) return false;
        _unread += length + PerMessage;
        return true;
    }

    private bool Write(nint device, in MidiMessage message)
    {
        byte* bytes = stackalloc byte[3];
        int length = message.CopyTo(new Span<byte>(bytes, 3));
        return _library!.Send(device, bytes, length);
    }
}
