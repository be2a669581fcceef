using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime;

/// <summary>
/// Listens to one input for what we have sent ourselves: the same key, on and off, with the same velocity, always the same time after it went
/// out. Memory is taken in the constructor, and the work for one note is bounded. Thread-safe: no, the polling thread's. Realtime-safe: yes.
/// </summary>
internal sealed class EchoEar(SentTrace trace)
{
    private const int Lines = 8, LookBack = 256;

    // What a player's own key has caused and what comes so much later is perhaps the same key again.
    private const long Repeat = 25_000;

    // A stamp that is rebuilt from differences may lie a little before the moment of sending.
    private const long Earlier = -1_000;

    private readonly EchoLine[] _lines = new EchoLine[Lines];

    /// <summary>The longest way back.</summary>
    public static TimeSpan Longest => TimeSpan.FromMilliseconds(300);

    /// <summary>Forgets all that was heard.</summary>
    public void Forget() => Array.Clear(_lines);

    /// <summary>Hears a note.</summary>
    /// <param name="at">When it came in.</param>
    /// <param name="note">A note-on or note-off.</param>
    /// <param name="suspect">The output it may have come from; of no meaning where there is none.</param>
    /// <returns>What is to be thought of that output.</returns>
    public Echo Hear(HostTime at, in MidiMessage note, out byte suspect)
    {
        suspect = 0;
        Echo echo = Echo.None;
        long end = trace.Written, first = end;
        for (; first > 0 && end - first < LookBack; first--)
            if (!trace.TryRead(first - 1, at, out SentNote old) || at - old.Time > Longest) break;
        // A line takes one note for each that comes in; the oldest that fits, for nothing overtakes on a cable.
        int taken = 0;
        for (long number = first; number < end; number++)
        {
            if (!trace.TryRead(number, at, out SentNote sent) || sent.Key != note.Data1 || sent.IsOff != note.IsNoteOff) continue;
            if (!sent.IsOff && sent.Velocity != note.Data2) continue;
            long delay = at.Microseconds - sent.Time.Microseconds;
            if (delay < Earlier) continue;
            if (!sent.IsOff && echo == Echo.None) (echo, suspect) = (Echo.Possible, sent.Port);
            if (sent.IsCaused && delay > Repeat) continue;
            int line = LineFor(sent, number, at, note.Channel, taken);
            if (line >= 0) _lines[line].Take(sent, number, at, trace);
            else if (!sent.IsOff) _lines[line = Worst(at, taken)] = EchoLine.Begin(sent, number, at, note.Channel);
            else continue;
            taken |= 1 << line;
            if (!_lines[line].IsCertain) continue;
            suspect = _lines[line].Port;
            return Echo.Certain;
        }
        return echo;
    }

    private int LineFor(in SentNote sent, long number, HostTime at, int channel, int taken)
    {
        for (int i = 0; i < Lines; i++)
            if ((taken >> i & 1) == 0 && _lines[i].Fits(sent, number, at, channel)) return i;
        return -1;
    }

    private int Worst(HostTime at, int taken)
    {
        int worst = 0, least = int.MaxValue;
        for (int i = 0; i < Lines; i++)
        {
            int points = (taken >> i & 1) != 0 ? int.MaxValue - 1 : _lines[i].IsOver(at) ? -1 : _lines[i].Points;
            if (points < least) (worst, least) = (i, points);
        }
        return worst;
    }
}
