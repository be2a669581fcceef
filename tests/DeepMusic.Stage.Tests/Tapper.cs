using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime;

namespace DeepMusic.Stage.Tests;

/// <summary>Somebody who taps a key so long after each click, as steadily as the machine lets him: an ear, and a hand.</summary>
internal sealed class Tapper : IDisposable
{
    /// <summary>From the sequencer to the ear, and from the hand to the instrument: half a period and half a look each, as a median.</summary>
    private static readonly TimeSpan Way = TimeSpan.FromMilliseconds(2);

    private readonly Ear _ear = Ear.Virtual("tap-ear");
    private readonly Player _hand = Player.Virtual("tap-hand");
    private readonly Wake _wake = new();
    private readonly Thread _thread;
    private volatile bool _stop;

    /// <param name="late">From the moment a click is sent to the moment the tap is stamped.</param>
    public Tapper(TimeSpan late)
    {
        _thread = new Thread(() => Tap(late - Way)) { Name = "tapper", IsBackground = true };
        _thread.Start();
    }

    /// <summary>What the click goes to.</summary>
    public const string Hears = "tap-ear";

    /// <summary>What is tapped on.</summary>
    public const string Taps = "tap-hand";

    public void Dispose()
    {
        _stop = true;
        _thread.Join();
        _hand.Dispose();
        _ear.Dispose();
        _wake.Dispose();
    }

    private void Tap(TimeSpan after)
    {
        for (int heard = 0; !_stop;)
        {
            TimedMessage[] all = _ear.Heard;
            for (; heard < all.Length; heard++)
            {
                if (!all[heard].Message.IsNoteOn) continue;
                HostTime at = all[heard].Time + after;
                _wake.Wait(at - TimeSpan.FromMicroseconds(100));
                while (HostClock.Instance.Now < at) Thread.SpinWait(20);
                _hand.Send(MidiMessage.NoteOn(0, new Pitch(48), 90));
                _hand.Send(MidiMessage.NoteOff(0, new Pitch(48)));
            }
            _wake.Wait(HostClock.Instance.Now + TimeSpan.FromMilliseconds(1));
        }
    }
}
