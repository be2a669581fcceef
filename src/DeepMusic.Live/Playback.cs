using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>
/// The answer on its way out. Its notes go to the sequencer a little ahead of their time, not all at once, so that they follow a
/// clock that changes its tempo and a knob that is turned while it plays.
/// </summary>
internal sealed class Playback(Lane lane)
{
    /// <summary>How far ahead of the moment they go out notes are handed over: longer than any pause of this program.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMilliseconds(250);

    /// <summary>What is thought of this short before its time cannot be on the way in time.</summary>
    private static readonly TimeSpan Nearest = TimeSpan.FromMilliseconds(5);

    private Phrase? _phrase;
    private int _next;
    private Timeline _line;
    private Func<int, int> _channelOf = static _ => 0;
    private ImmutableArray<byte> _outputs = [];
    private uint _ticket;

    /// <summary>The answer's number; 0 when none plays.</summary>
    public long Id { get; private set; }

    /// <summary>The notes that are still to be handed over, with the times they are expected to sound.</summary>
    public IEnumerable<(Note Note, HostTime On, HostTime Off)> Planned
    {
        get
        {
            for (int i = _next; _phrase is not null && i < _phrase.Notes.Length; i++)
            {
                Note note = _phrase.Notes[i];
                yield return (note, On(note), Off(note));
            }
        }
    }

    /// <summary>When its phrase is over, by the line it follows; its last note may ring on.</summary>
    public HostTime Ends => _line.TimeAt(_phrase?.End ?? _line.AnchorBeat);

    /// <summary>Which place in the music sounds at a moment, by the line it follows.</summary>
    public Beats PlaceAt(HostTime time) => _line.BeatAt(time);

    /// <summary>Takes an answer on.</summary>
    /// <param name="id">Its number, which is its ticket.</param>
    /// <param name="phrase">Its notes, groove and loudness worn.</param>
    /// <param name="line">The timeline its start falls on.</param>
    /// <param name="channelOf">The channel of a voice, 0..15.</param>
    /// <param name="outputs">Where it goes, to its end.</param>
    public void Begin(long id, Phrase phrase, Timeline line, Func<int, int> channelOf, ImmutableArray<byte> outputs)
    {
        Id = id;
        _ticket = (uint)id;
        _phrase = phrase;
        _line = line;
        _channelOf = channelOf;
        _outputs = outputs;
        _next = 0;
    }

    /// <summary>
    /// Goes on: <paramref name="phrase"/> is what it was begun with, and more. What has passed meanwhile is left out: nothing of it is late.
    /// </summary>
    /// <returns>How many notes were left out.</returns>
    public int Extend(Phrase phrase, HostTime now)
    {
        if (_phrase is null) return 0;
        bool waited = _next == _phrase.Notes.Length;
        _phrase = phrase;
        int from = _next;
        while (waited && _next < phrase.Notes.Length && On(phrase.Notes[_next]) < now + Nearest + lane.Early) _next++;
        return _next - from;
    }

    /// <summary>Lets the rest follow another timeline: the clock's, which may have changed its tempo.</summary>
    public void Follow(Timeline line) => _line = line;

    /// <summary>
    /// Hands over what goes out within <see cref="Ahead"/>. Left out are a note the limits no longer allow, and one whose place a clock
    /// has leapt over: a bar of notes at once would be no music.
    /// </summary>
    /// <returns>The notes handed over, each with its channel.</returns>
    public IEnumerable<(Note Note, HostTime On, HostTime Off, int Channel)> Advance(HostTime now, ConstraintSet limits)
    {
        while (_phrase is not null && _next < _phrase.Notes.Length)
        {
            Note note = _phrase.Notes[_next];
            HostTime on = On(note), off = Off(note);
            if (on > now + Ahead + lane.Early) yield break;
            _next++;
            if (on < now + lane.Early || !limits.Allows(note.Pitch)) continue;
            int channel = _channelOf(note.Voice);
            foreach (byte port in _outputs)
                lane.PlayNote(on, off, channel, note.Pitch, note.Velocity, port, _ticket);
            yield return (note, on, off, channel);
        }
    }

    /// <summary>Silences it at once, or what rings on of the last one.</summary>
    public void Stop()
    {
        if (_ticket != 0) lane.Cancel(_ticket);
        _ticket = 0;
        End();
    }

    /// <summary>Forgets it; what is handed over sounds to its end.</summary>
    public void End()
    {
        Id = 0;
        _phrase = null;
    }

    private HostTime On(Note note) => _line.TimeAt(_phrase!.Start + note.Start + note.Deviation);

    private HostTime Off(Note note) => _line.TimeAt(_phrase!.Start + note.End + note.Deviation);
}
