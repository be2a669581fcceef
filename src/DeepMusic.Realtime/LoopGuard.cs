using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime;

/// <summary>
/// Stands before thru and finds inputs on which an output of ours comes back: by a probe that returns, which is proof, or by notes that
/// return (<see cref="EchoEar"/>), which is proof after a few. Such an input is muted on the spot, and what it holds in thru ends; of what comes
/// after, only what ends something passes. Probes are nobody's music: they pass nowhere. Thread-safe: the polling thread passes, any other reads,
/// mutes and unmutes. Realtime-safe: yes.
/// </summary>
public sealed class LoopGuard : IThru
{
    private const int Most = 16;
    private static readonly TimeSpan ClockIsOurs = TimeSpan.FromSeconds(1);
    private readonly IThru _thru;
    private readonly SentTrace _trace;
    private readonly EchoEar[] _ears = new EchoEar[Most];
    private readonly int[] _muted = new int[Most]; // the output plus 1; 0 where it is not
    private readonly int[] _forget = new int[Most];
    private readonly int[] _half = new int[Most]; // the output plus 1 whose first half came
    private readonly long[] _returned = new long[Most];
    private int _suspects;

    /// <summary>A guard that has found nothing.</summary>
    /// <param name="thru">Where all passes that may.</param>
    /// <param name="trace">What went out.</param>
    public LoopGuard(IThru thru, SentTrace trace)
    {
        (_thru, _trace) = (thru, trace);
        for (int i = 0; i < Most; i++) _ears[i] = new EchoEar(trace);
        Array.Fill(_returned, SentTrace.LongAgo);
    }

    /// <summary>How long a probe may take to come back.</summary>
    public static TimeSpan Patience => EchoEar.Longest;

    /// <summary>The output that comes back on an input and for which it is muted, or null.</summary>
    public byte? MutedFor(int input) => (uint)input < Most && Volatile.Read(ref _muted[input]) is > 0 and var output ? (byte)(output - 1) : null;

    /// <summary>When a probe last came back on an input; long ago if never.</summary>
    public HostTime Returned(int input) => new(Volatile.Read(ref _returned[input]));

    /// <summary>The outputs whose notes came in since this was last asked, as bits: worth a probe.</summary>
    public int TakeSuspects() => Interlocked.Exchange(ref _suspects, 0);

    /// <summary>Has an input heard again.</summary>
    public void Unmute(int input)
    {
        if ((uint)input >= Most) return;
        Volatile.Write(ref _forget[input], 1);
        Volatile.Write(ref _muted[input], 0);
    }

    /// <summary>Whether whoever listens may hear a message: it is no probe, and its input is not muted, or it ends something.</summary>
    public bool Hears(in TimedMessage message) => message.Port >= Most || (!IsProbe(message, out _, out _) && Admits(message));

    /// <inheritdoc/>
    public void Pass(in TimedMessage message)
    {
        int input = message.Port;
        MidiMessage midi = message.Message;
        if (input >= Most)
        {
            _thru.Pass(message);
            return;
        }
        if (IsProbe(message, out byte output, out bool second))
        {
            if (second && _half[input] == output + 1) Prove(input, output, message.Time);
            _half[input] = second ? 0 : output + 1;
            return;
        }
        if (Volatile.Read(ref _forget[input]) != 0 && Interlocked.Exchange(ref _forget[input], 0) != 0) _ears[input].Forget();
        bool note = midi.IsNoteOn || midi.IsNoteOff;
        if (note && Volatile.Read(ref _muted[input]) == 0)
        {
            Echo echo = _ears[input].Hear(message.Time, midi, out byte from);
            if (echo == Echo.Possible) Interlocked.Or(ref _suspects, 1 << from);
            else if (echo == Echo.Certain) Mute(input, from);
        }
        if (!Admits(message)) return;
        if (midi.IsNoteOn) _trace.Heard(message.Time);
        _thru.Pass(message);
    }

    /// <inheritdoc/>
    public void Release(int input)
    {
        if ((uint)input < Most)
        {
            _ears[input].Forget();
            _half[input] = 0;
        }
        _thru.Release(input);
    }

    private void Prove(int input, byte output, HostTime at)
    {
        Volatile.Write(ref _returned[input], at.Microseconds);
        if (Volatile.Read(ref _muted[input]) == 0) Mute(input, output);
    }

    private void Mute(int input, byte output)
    {
        Volatile.Write(ref _muted[input], output + 1);
        _ears[input].Forget();
        _thru.Release(input);
    }

    /// <summary>Ours only as long as it can be on its way: at other times the controller is the player's.</summary>
    private bool IsProbe(in TimedMessage message, out byte output, out bool second) =>
        _trace.Probe.TryRead(message.Message, out output, out second) && message.Time - _trace.Probed(output) <= Patience;

    private bool Admits(in TimedMessage message)
    {
        int muted = Volatile.Read(ref _muted[message.Port]);
        if (muted == 0) return true;
        MidiMessage midi = message.Message;
        // A clock that is not the one we send ourselves is somebody's, whatever else comes by the same cable.
        if (midi.Status >= 0xF0) return message.Time - _trace.Clocked((byte)(muted - 1)) > ClockIsOurs;
        return midi.IsNoteOff || (HeldControl.IndexOf(midi) >= 0 && HeldControl.IsRest(midi));
    }
}
