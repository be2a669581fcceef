using System.Reactive.Concurrency;
using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>Notes of which it is not clear yet whether they are meant or a key was only grazed.</summary>
internal sealed class Grazes
{
    private readonly List<NoteEvent> _doubtful = [];
    private readonly Alarm _meant;

    /// <param name="scheduler">Virtual time.</param>
    /// <param name="meant">Runs when a doubtful note has lasted long enough to be meant.</param>
    public Grazes(IScheduler scheduler, Action meant) => _meant = new Alarm(scheduler, meant);

    /// <summary>Whether any note is in doubt.</summary>
    public bool Any => _doubtful.Count > 0;

    /// <summary>Whether the note does not count, for good or until it has lasted.</summary>
    public bool Doubts(in NoteEvent on, DialogueSettings settings)
    {
        if (on.Velocity < settings.GrazeVelocity) return true;
        if (settings.GrazeLength == TimeSpan.Zero) return false;
        _doubtful.Add(on);
        if (_meant.Due == HostTime.Never) _meant.Set(on.Time + settings.GrazeLength);
        return true;
    }

    /// <summary>A note ended; if it was in doubt, it was grazed.</summary>
    public void Released(in HeardNote note, TimeSpan length)
    {
        for (int i = 0; i < _doubtful.Count; i++)
        {
            NoteEvent doubt = _doubtful[i];
            if (doubt.Time != note.On || doubt.Pitch != note.Pitch || doubt.Channel != note.Channel || doubt.Port != note.Port) continue;
            _doubtful.RemoveAt(i);
            break;
        }
        if (Any) _meant.Set(_doubtful[0].Time + length);
        else _meant.Clear();
    }

    /// <summary>Doubts nothing any more.</summary>
    public void Clear()
    {
        _doubtful.Clear();
        _meant.Clear();
    }
}
