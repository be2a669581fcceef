using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime;

/// <summary>Where what the player plays goes at once, before anybody listens to it: the sequencer's thru lane.</summary>
public interface IThru
{
    /// <summary>
    /// Passes one message on. Called from the one polling thread; must not allocate, lock, throw or wait. Whoever implements it may
    /// drop under overload, but never a note-off.
    /// </summary>
    void Pass(in TimedMessage message);

    /// <summary>Releases all that an input holds: it is gone and cannot let go any more. Called as <see cref="Pass"/> is.</summary>
    void Release(int input);
}
