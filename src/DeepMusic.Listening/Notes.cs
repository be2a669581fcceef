using System.Reactive.Subjects;
using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Listening;

/// <summary>
/// MIDI messages in, what the player's hands and foot do out: notes on and off and the edges of the sustain pedal. Every Off
/// has its On and goes to the channel its On went to, whatever was set in between; presses of one key are counted. A note-off
/// without a note-on is swallowed; everything else (clock, bends, other controllers) is not heard here.
/// Thread-safe: no, one listening thread.
/// </summary>
public sealed class Notes : IObserver<TimedMessage>, IObservable<NoteEvent>
{
    private const int SustainPedal = 64, AllSoundOff = 120, ResetControllers = 121, AllNotesOff = 123;
    private const byte UnmeasuredRelease = 64;

    private readonly Subject<NoteEvent> _events = new();
    private readonly Keyboard?[] _keyboards = new Keyboard?[256];
    private HostTime _now;

    /// <summary>An ear that lets in what <paramref name="settings"/> say; the defaults if null.</summary>
    public Notes(NotesSettings? settings = null) => Settings = settings ?? NotesSettings.Default;

    /// <summary>What is let in; may be changed at any time. What is held then still ends.</summary>
    public NotesSettings Settings { get; set; }

    /// <inheritdoc/>
    public IDisposable Subscribe(IObserver<NoteEvent> observer) => _events.Subscribe(observer);

    /// <inheritdoc/>
    public void OnNext(TimedMessage value)
    {
        (_now, MidiMessage message, byte port) = value;
        if (message.IsNoteOn) Press(message, port);
        else if (message.IsNoteOff) Release(message, port);
        else if (message.Command == 0xB0) Control(message, port);
    }

    /// <summary>Ends all that is held on a port that is gone: an Off per press, and the pedal comes up.</summary>
    /// <param name="port">The input, from 0.</param>
    /// <param name="at">When it was found gone.</param>
    public void PortLost(byte port, HostTime at)
    {
        _now = at;
        if (_keyboards[port] is null) return;
        for (int channel = 0; channel < 16; channel++)
        {
            ReleaseAll(port, channel);
            PedalUp(port, channel);
        }
    }

    /// <inheritdoc/>
    public void OnCompleted()
    {
        ReleaseEverything();
        _events.OnCompleted();
    }

    /// <inheritdoc/>
    public void OnError(Exception error)
    {
        ReleaseEverything();
        _events.OnError(error);
    }

    private void ReleaseEverything()
    {
        for (int port = 0; port < _keyboards.Length; port++) PortLost((byte)port, _now);
    }

    private void Press(in MidiMessage message, byte port)
    {
        Keyboard keyboard = _keyboards[port] ??= new Keyboard();
        int key = message.Channel << 7 | message.Data1;
        // A key that is down already keeps its channel, so that all its Offs go where all its Ons went.
        int heardAs = keyboard.Presses[key] > 0 ? keyboard.HeardAs[key] : Settings.MergeMpe ? 0 : message.Channel;
        if (!Settings.Hears(heardAs) || keyboard.Presses[key] == byte.MaxValue) return;
        keyboard.Presses[key]++;
        keyboard.HeardAs[key] = (byte)heardAs;
        Emit(NoteEventKind.On, message.Data1, message.Data2, heardAs, port);
    }

    private void Release(in MidiMessage message, byte port)
    {
        int key = message.Channel << 7 | message.Data1;
        if (_keyboards[port] is not { } keyboard || keyboard.Presses[key] == 0) return;
        keyboard.Presses[key]--;
        // A note-on with velocity 0 is the shorthand of keyboards that do not measure the release.
        byte velocity = message.Command == 0x80 ? message.Data2 : UnmeasuredRelease;
        Emit(NoteEventKind.Off, message.Data1, velocity, keyboard.HeardAs[key], port);
    }

    private void Control(in MidiMessage message, byte port)
    {
        switch (message.Data1)
        {
            case SustainPedal when message.Data2 >= 64: PedalDown(port, message.Channel); break;
            case SustainPedal or ResetControllers: PedalUp(port, message.Channel); break;
            case AllSoundOff: SilenceAll(port, message.Channel); break;
            case >= AllNotesOff: ReleaseAll(port, message.Channel); break; // 124..127 change the mode, which ends all notes too
        }
    }

    private void PedalDown(byte port, int channel)
    {
        Keyboard keyboard = _keyboards[port] ??= new Keyboard();
        int heardAs = Settings.MergeMpe ? 0 : channel;
        if (keyboard.PedalHeardAs[channel] >= 0 || !Settings.Hears(heardAs)) return;
        keyboard.PedalHeardAs[channel] = (sbyte)heardAs;
        if (keyboard.Pedals[heardAs]++ == 0) Emit(NoteEventKind.PedalDown, 0, 0, heardAs, port);
    }

    private void PedalUp(byte port, int channel)
    {
        if (_keyboards[port] is not { } keyboard || keyboard.PedalHeardAs[channel] < 0) return;
        int heardAs = keyboard.PedalHeardAs[channel];
        keyboard.PedalHeardAs[channel] = -1;
        if (--keyboard.Pedals[heardAs] == 0) Emit(NoteEventKind.PedalUp, 0, 0, heardAs, port);
    }

    /// <summary>All sound off takes what the pedal holds as well; the foot stays where it is.</summary>
    private void SilenceAll(byte port, int channel)
    {
        ReleaseAll(port, channel);
        if (_keyboards[port] is not { } keyboard || keyboard.PedalHeardAs[channel] < 0) return;
        int heardAs = keyboard.PedalHeardAs[channel];
        Emit(NoteEventKind.PedalUp, 0, 0, heardAs, port);
        Emit(NoteEventKind.PedalDown, 0, 0, heardAs, port);
    }

    private void ReleaseAll(byte port, int channel)
    {
        if (_keyboards[port] is not { } keyboard) return;
        for (int pitch = 0; pitch < 128; pitch++)
        {
            int key = channel << 7 | pitch;
            while (keyboard.Presses[key] > 0)
            {
                keyboard.Presses[key]--;
                Emit(NoteEventKind.Off, pitch, UnmeasuredRelease, keyboard.HeardAs[key], port);
            }
        }
    }

    private void Emit(NoteEventKind kind, int pitch, byte velocity, int channel, byte port) =>
        _events.OnNext(new NoteEvent(_now, kind, new Pitch(pitch), velocity, (byte)channel, port));

    /// <summary>What is down on one input, by the channel it came in on, and the channel it is heard as.</summary>
    private sealed class Keyboard
    {
        public readonly byte[] Presses = new byte[16 * 128];
        public readonly byte[] HeardAs = new byte[16 * 128];
        public readonly sbyte[] PedalHeardAs = [.. Enumerable.Repeat((sbyte)-1, 16)];
        public readonly byte[] Pedals = new byte[16];
    }
}
