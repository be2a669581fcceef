using DeepMusic.Core;
using DeepMusic.Listening;
using DeepMusic.Live.Recording;
using DeepMusic.Osc;

namespace DeepMusic.Live.Remote;

/// <summary>
/// What subscribers are told: what happens as it happens, what stands when it has changed. With nobody to tell it does nothing.
/// Thread-safe: no, the listening thread's.
/// </summary>
/// <param name="both">Tells one moment by both clocks.</param>
/// <param name="subscribers">Who is told.</param>
/// <param name="keys">Who plays over the network, and need not be told of it.</param>
internal sealed class News(Func<OscClock> both, Subscribers subscribers, RemoteKeys keys)
{
    /// <summary>Changes are told at most so often.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(10);

    /// <summary>How far ahead a beat is told: two looks.</summary>
    public static readonly TimeSpan BeatAhead = TimeSpan.FromMilliseconds(100);

    /// <summary>The most notes of a phrase in one message.</summary>
    public const int MostNotes = 60;

    private readonly List<(Note Note, HostTime On, HostTime Off, int Channel)> _sounding = [];
    private Status? _told;
    private bool _stale;
    private HostTime _last;
    private HostTime _beat;
    private (long Id, Phrase Phrase)? _planned;
    private long _playing;
    private PlayEvent? _begun;

    /// <summary>When it wants to be looked after next, besides every look.</summary>
    public HostTime NextDue => subscribers.Count == 0 ? HostTime.Never : _begun is not null ? HostTime.Zero : _stale ? _last + Pace : HostTime.Never;

    /// <summary>The first to be told knows what stands already.</summary>
    public void Know(Status status)
    {
        if (subscribers.Count == 1) (_told, _stale) = (status, false);
    }

    /// <summary>From here on another performer is told of: what is known of the one before says nothing about this one.</summary>
    public void Refocus()
    {
        _sounding.Clear();
        (_planned, _playing, _begun, _stale) = (null, 0, null, true);
    }

    /// <summary>Something happened.</summary>
    public void Tell(JournalEvent e)
    {
        switch (e)
        {
            case PartEvent part: Plan(part.Id, part.Phrase); break;
            case AnswerEvent answer: Plan(answer.Id, answer.Phrase); break;
            // The call it answers is told first, which ends in this very moment.
            case PlayEvent play: (_begun, _playing) = (play, play.Id); break;
        }
        if (subscribers.Count == 0) return;
        switch (e)
        {
            case MidiEvent { Message: var m } when m.IsNoteOn || m.IsNoteOff:
                Send("/deepmusic/note"u8, (int)m.Data1, m.IsNoteOn ? (int)m.Data2 : 0, m.Channel + 1);
                break;
            case PhraseEvent phrase: TellPhrase("call", phrase.Id, phrase.Phrase); break;
            case FaultEvent fault: Send("/deepmusic/fault"u8, fault.Text.ReplaceLineEndings(" ")); break;
            case KnobEvent or StateEvent or ContextEvent or ActionEvent or SketchEvent or FillingEvent or PassEvent or MarkEvent: _stale = true; break;
        }
    }

    /// <summary>A note of the answer is handed over.</summary>
    public void Sounding(Note note, HostTime on, HostTime off, int channel)
    {
        if (subscribers.Count == 0) return;
        if (_begun is not null) _sounding.Add((note, on, off, channel));
        else SendAt(on, "/deepmusic/answer/note"u8, (int)note.Pitch.Number, (int)note.Velocity, (float)(off - on).TotalSeconds, channel + 1);
    }

    /// <summary>Tells what has changed, if it is time.</summary>
    public void Flush(Desk desk, HostTime now)
    {
        if (_begun is { } play) Play(play);
        _begun = null;
        foreach ((Note note, HostTime on, HostTime off, int channel) in _sounding) Sounding(note, on, off, channel);
        _sounding.Clear();
        if (NextDue <= now) TellChanges(desk, now);
    }

    /// <summary>Tells what has changed, and the beat that comes.</summary>
    public void Look(Desk desk, HostTime now)
    {
        if (subscribers.Count == 0) return;
        TellChanges(desk, now);
        TellBeat(desk.Conductor.BeatEstimate, now);
    }

    /// <summary>Tells all one message.</summary>
    public void Send(ReadOnlySpan<byte> address, params ReadOnlySpan<object> values)
    {
        var writer = new OscWriter(stackalloc byte[Letters.Longest]);
        Letters.Write(ref writer, address, values);
        if (writer.TryFinish(out ReadOnlySpan<byte> packet)) subscribers.Send(packet, address.SequenceEqual("/deepmusic/note"u8) ? keys.Playing : null);
    }

    private void SendAt(HostTime time, ReadOnlySpan<byte> address, params ReadOnlySpan<object> values)
    {
        var writer = new OscWriter(stackalloc byte[Letters.Longest]);
        writer.OpenBundle(both().ToTimeTag(time.Microseconds));
        Letters.Write(ref writer, address, values);
        if (writer.TryFinish(out ReadOnlySpan<byte> packet)) subscribers.Send(packet);
    }

    private void Plan(long id, Phrase phrase)
    {
        _planned = (id, phrase);
        if (_playing == id && _begun is null && subscribers.Count > 0) TellPhrase("answer", id, phrase);
    }

    private void Play(PlayEvent play)
    {
        if (subscribers.Count == 0) return;
        if (_planned is var (id, phrase) && id == play.Id) TellPhrase("answer", id, phrase);
        SendAt(play.Start, "/deepmusic/phrase/start"u8, "answer", (int)play.Id, (float)(play.Start - play.Time).TotalSeconds);
    }

    private void TellChanges(Desk desk, HostTime now)
    {
        Status status = Status.Of(desk, now);
        Status? told = _told;
        (_told, _stale, _last) = (status, false, now);
        if (status == told) return;
        var parcel = new Parcel(stackalloc byte[Parcel.Room], packet => subscribers.Send(packet));
        for (int place = 0; place < AddressSpace.All.Length; place++)
            if (status.Values(place) is { } values && told?.Values(place)?.AsSpan().SequenceEqual(values) is not true) parcel.Add(AddressSpace.BytesOf(place), values);
        parcel.Finish();
    }

    private void TellBeat(BeatEstimate estimate, HostTime now)
    {
        Timeline line = estimate.Timeline;
        if (estimate.Source == BeatSource.Free && estimate.Confidence <= 0) return;
        Beats pulse = line.Meter.Pulse;
        // Half a beat after the last one at the earliest: a line that was bent a little does not tell the same beat twice.
        HostTime from = HostTime.Max(now, _beat + line.Tempo.Duration(pulse) / 2);
        Beats beat = line.BeatAt(from).Ceiling(pulse);
        HostTime due = line.TimeAt(beat);
        if (due > now + BeatAhead) return;
        _beat = due;
        (int bar, Beats offset) = line.BarOf(beat);
        SendAt(due, "/deepmusic/beat"u8, bar, (int)(offset.Ticks / pulse.Ticks) + 1, (float)line.Tempo.BeatsPerMinute);
    }

    private void TellPhrase(string side, long number, Phrase phrase)
    {
        ReadOnlySpan<Note> notes = phrase.Notes.AsSpan();
        Span<byte> room = stackalloc byte[Parcel.Room];
        Span<byte> types = stackalloc byte[4 + 4 * MostNotes];
        for (int from = 0; from == 0 || from < notes.Length; from += MostNotes)
        {
            ReadOnlySpan<Note> some = notes[from..Math.Min(from + MostNotes, notes.Length)];
            "siii"u8.CopyTo(types);
            for (int i = 0; i < some.Length; i++) "ffii"u8.CopyTo(types[(4 + 4 * i)..]);
            var writer = new OscWriter(room);
            writer.Message("/deepmusic/phrase"u8, types[..(4 + 4 * some.Length)]);
            writer.Add(side);
            writer.Add((int)number);
            writer.Add(notes.Length);
            writer.Add(from);
            foreach (Note note in some)
            {
                writer.Add((float)note.Start.Value);
                writer.Add((float)note.Length.Value);
                writer.Add(note.Pitch.Number);
                writer.Add(note.Velocity);
            }
            if (writer.TryFinish(out ReadOnlySpan<byte> packet)) subscribers.Send(packet);
        }
    }
}
