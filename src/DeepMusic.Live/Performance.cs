using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Listening;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>
/// The answer on stage: it begins with what is thought out of it, goes on as more is, and is shown as it goes out. Thread-safe: no.
/// </summary>
internal sealed class Performance(Lane lane, Roll roll, Tally tally)
{
    private readonly Playback _playback = new(lane);
    private ConstraintSet _limits = ConstraintSet.Empty;
    private (DialogueMove.Play Play, Staging Staging, HostTime CallEnd, Thought Thought)? _open;
    private BarOrigins? _origins;
    private Beats _start;
    private bool _callBegan;

    /// <summary>Told of every note that is handed over: when it starts and ends, and its channel, 0..15.</summary>
    public event Action<Note, HostTime, HostTime, int>? Sounding;

    /// <summary>The answer's number; 0 when none plays.</summary>
    public long Id => _playback.Id;

    /// <summary>When its phrase is over.</summary>
    public HostTime Ends => _playback.Ends;

    /// <summary>Which pitches it may still play.</summary>
    public ConstraintSet Limits
    {
        set => _limits = value;
    }

    /// <summary>Whether one that yields rings out instead of falling silent at once.</summary>
    public bool RingsOut { get; set; }

    /// <summary>Where the bar that sounds at a moment comes from; when it is over, its last one, until a call begins.</summary>
    public string? OriginAt(HostTime now) => Id != 0 ? _origins?.At(_playback.PlaceAt(now)) : _callBegan ? null : _origins?.Bars[^1];

    /// <summary>A call begins: of an answer that is over nothing more is told.</summary>
    public void CallBegan() => _callBegan = true;

    /// <summary>Takes an answer on, whole or in part.</summary>
    /// <param name="play">When and where it starts.</param>
    /// <param name="thought">As much of it as is thought out.</param>
    /// <param name="callEnd">When the call ended.</param>
    /// <param name="settings">The knobs.</param>
    /// <param name="context">What is known of the music.</param>
    /// <param name="channelOf">The channel of a voice, 0..15.</param>
    /// <param name="outputs">Where it goes.</param>
    public void Begin(
        DialogueMove.Play play, Thought thought, HostTime callEnd, Settings settings, MusicalContext context, Func<int, int> channelOf, ImmutableArray<byte> outputs)
    {
        var staging = new Staging(thought.Prompt, play.StartBeat, settings, context);
        _open = (play, staging, callEnd, thought);
        _limits = new ConstraintSet([.. thought.Prompt.Constraints.All.OfType<PitchConstraint>()]);
        // The line everyone hears may still be bending to the beat; the answer starts exactly where it was told to.
        Timeline line = context.Timeline with { Anchor = play.Start, AnchorBeat = play.StartBeat };
        _playback.Begin(play.Id, staging.Dress(thought), line, channelOf, outputs);
        roll.Answered(play, thought.Answer);
        (_origins, _start, _callBegan) = (Origins(staging, thought), staging.Start, false);
    }

    /// <summary>Takes on what more has been thought out of it.</summary>
    /// <returns>How many notes were thought of after their time, and are left out.</returns>
    public int GoOn(Thought thought, HostTime now)
    {
        if (_open is not { } open) return 0;
        _open = open with { Thought = thought };
        _origins = Origins(open.Staging, thought);
        return _playback.Extend(open.Staging.Dress(thought), now);
    }

    /// <summary>Nothing more is to be thought of it. Returns the call and the answer; null where they were returned before.</summary>
    public Exchange? Close()
    {
        if (_open is not var (play, staging, callEnd, thought)) return null;
        _open = null;
        return new Exchange(play.Id, thought.Prompt.Call, callEnd, thought.Answer, thought.Prompt, staging.Place(thought.Answer), play.Start);
    }

    /// <summary>Lets the rest follow a clock that may have changed its tempo.</summary>
    public void Follow(Timeline line) => _playback.Follow(line);

    /// <summary>Hands over what is due soon.</summary>
    public void HandOver(HostTime now)
    {
        foreach ((Note note, HostTime on, HostTime off, int channel) in _playback.Advance(now, _limits))
        {
            roll.Sounds(note, on, off);
            Sounding?.Invoke(note, on, off, channel);
        }
        roll.Plan(_playback.Planned);
    }

    /// <summary>The player has the turn: it falls silent at once, or with what is handed over.</summary>
    public void Yield(HostTime now)
    {
        Count(now);
        if (RingsOut) _playback.End();
        else Stop();
        roll.Yielded(now);
    }

    /// <summary>Silences it at once, or what rings on of the last one.</summary>
    public void Stop()
    {
        _origins = null;
        _playback.Stop();
    }

    /// <summary>It is over; what is handed over sounds to its end.</summary>
    public void End()
    {
        Count(_playback.Ends);
        _playback.End();
    }

    private void Count(HostTime to)
    {
        if (Id != 0 && _origins is { } origins) tally.Sounded(origins.Between(_start, _playback.PlaceAt(to)));
    }

    /// <summary>One that came in late has left its beginning out: its bars are counted as if it had not.</summary>
    private static BarOrigins Origins(Staging staging, Thought thought) =>
        new(thought.Answer, staging.Start - (thought.Answer.Phrase.Length - staging.Place(thought.Answer).Length), thought.Prompt.Context.Timeline.Meter.Bar);
}
