using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime.RtMidi;

namespace DeepMusic.Realtime;

/// <summary>An input. <see cref="Poll"/> is the polling thread's, the rest the watching thread's.</summary>
internal sealed unsafe class InputPort(int number, string pattern, string virtualName) : Port(number, pattern, virtualName)
{
    private const byte ActiveSensing = 0xFE;
    private const long SensingTimeout = 300_000;
    private const int MostAtOnce = 256;

    private readonly byte[] _bytes = GC.AllocateArray<byte>(4096, pinned: true);
    private RtMidiLibrary? _library;
    private bool _hasDeltas;
    private DeltaClock _clock;
    private HostTime _emptySince;
    private HostTime _heardAt;
    private bool _sensing;
    private bool _held;
    private int _opened;
    private int _cableOut;

    public override bool IsInput => true;

    /// <summary>Whether the cable was found pulled since the last look.</summary>
    public bool TakeCableOut() => Interlocked.Exchange(ref _cableOut, 0) != 0;

    public override void Open(nint device, Backend backend)
    {
        _library = backend.Library;
        _hasDeltas = backend.Api == MidiApi.Jack;
        base.Open(device, backend);
    }

    /// <summary>Fetches what is there, up to 256 messages, and hands it to <paramref name="ear"/>.</summary>
    public void Poll(MidiIn ear)
    {
        nint device = Handle.Enter();
        if (device != 0) Drain(device, ear);
        else if (_held) ear.LetGo(Number);
        _held = device != 0;
        Handle.Leave();
    }

    private void Drain(nint device, MidiIn ear)
    {
        if (_opened != Openings) Begin();
        fixed (byte* bytes = _bytes)
        {
            for (int i = 0; i < MostAtOnce; i++)
            {
                HostTime asked = HostClock.Instance.Now;
                int length = _library!.Receive(device, bytes, _bytes.Length, out double delta);
                if (length == 0)
                {
                    _emptySince = asked;
                    Sense(asked, ear);
                    return;
                }
                HostTime arrival = HostClock.Instance.Now;
                _heardAt = arrival;
                HostTime time = _hasDeltas ? _clock.Next(delta, _emptySince, arrival) : arrival;
                Take(bytes, length, time, ear);
            }
        }
    }

    // Nothing of a former connection counts: its deltas begin anew, its cable is another.
    private void Begin()
    {
        _opened = Openings;
        _clock = default;
        _emptySince = HostClock.Instance.Now;
        _sensing = false;
    }

    private void Take(byte* bytes, int length, HostTime time, MidiIn ear)
    {
        if (length == 1 && bytes[0] == ActiveSensing)
        {
            _sensing = true;
            return;
        }
        byte data1 = length > 1 ? bytes[1] : (byte)0;
        byte data2 = length > 2 ? bytes[2] : (byte)0;
        if (length > 3 || MidiMessage.LengthOf(bytes[0]) != length || (data1 | data2) > 127)
        {
            Refuse();
            return;
        }
        Passed(time);
        if (!ear.Hear(new TimedMessage(time, new MidiMessage(bytes[0], data1, data2), (byte)Number))) Refuse();
    }

    private void Sense(HostTime now, MidiIn ear)
    {
        if (!_sensing || now.Microseconds - _heardAt.Microseconds <= SensingTimeout) return;
        _sensing = false;
        Volatile.Write(ref _cableOut, 1);
        ear.LetGo(Number);
    }
}
