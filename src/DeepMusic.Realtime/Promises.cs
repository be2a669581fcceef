using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime;

/// <summary>
/// What the writer of a lane has begun and not yet ended: note-ons and moved controls that were let in one by one. For each of them
/// the lane keeps a place, so that its end is never refused; an end that nobody promised is not let in.
/// Thread-safe: no, the lane's writer only. Realtime-safe: yes.
/// </summary>
internal sealed class Promises(int capacity)
{
    private readonly ulong[] _what = new ulong[capacity];
    private readonly long[] _at = new long[capacity];

    public int Count { get; private set; }

    /// <summary>A name for what a note or control message begins or ends.</summary>
    public static ulong Name(in MidiMessage message, int control, byte port, uint ticket) =>
        (ulong)ticket << 32 | (uint)port << 24 | (uint)message.Channel << 16 | (uint)(control < 0 ? message.Data1 : 128 + control);

    public bool Holds(ulong what) => Array.IndexOf(_what, what, 0, Count) >= 0;

    /// <param name="what">Its name.</param>
    /// <param name="position">Where on the lane it was begun.</param>
    public void Begin(ulong what, long position)
    {
        _what[Count] = what;
        _at[Count++] = position;
    }

    public bool End(ulong what)
    {
        int found = Array.IndexOf(_what, what, 0, Count);
        if (found >= 0) Remove(found);
        return found >= 0;
    }

    /// <summary>Forgets a ticket's promises: the sequencer has been told to end them.</summary>
    public void ForgetTicket(uint ticket)
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            if (_what[i] >> 32 == ticket) Remove(i);
        }
    }

    /// <summary>Forgets what was begun before <paramref name="position"/>: it was dropped or has been released.</summary>
    public void ForgetBefore(long position)
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            if (_at[i] < position) Remove(i);
        }
    }

    private void Remove(int index)
    {
        Count--;
        _what[index] = _what[Count];
        _at[index] = _at[Count];
    }
}
