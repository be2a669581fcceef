using DeepMusic.Core;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Live;

/// <summary>
/// How one answer goes on stage: where it starts, and the groove and loudness it wears, as they were when it started. A part of an
/// answer gives the notes that the whole will give, those left out that may still change.
/// </summary>
internal sealed class Staging
{
    /// <summary>Notes of one pitch that are pushed together keep a tick apart; more of them than this at one place there are not.</summary>
    private static readonly Beats Jostle = new(16);

    private readonly bool _keepsItsPlace;
    private readonly Settings _settings;
    private readonly MusicalContext _context;
    private readonly int _voices;

    /// <param name="prompt">What was asked.</param>
    /// <param name="start">Where it starts in the music.</param>
    /// <param name="settings">The knobs.</param>
    /// <param name="context">What is known of the music.</param>
    public Staging(Prompt prompt, Beats start, Settings settings, MusicalContext context)
    {
        (Prompt, Start, _settings, _context) = (prompt, start, settings, context);
        _keepsItsPlace = KeepsItsPlace(prompt, start, settings);
        _voices = prompt.Constraints.Find<MaxPolyphony>()?.Voices ?? int.MaxValue;
    }

    /// <summary>What was asked.</summary>
    public Prompt Prompt { get; }

    /// <summary>Where it starts in the music.</summary>
    public Beats Start { get; }

    /// <summary>The answer as it is written, where it stands in the music.</summary>
    public Phrase Place(Answer answer) => LateEntry.Place(answer.Phrase, Start, _keepsItsPlace);

    /// <summary>The notes to be played: all of an answer that is thought out, of a part those that nothing to come can change.</summary>
    public Phrase Dress(Thought thought)
    {
        Answer answer = thought.Answer;
        Phrase placed = Place(answer);
        Groove groove = _context.Groove;
        Phrase worn = groove.Wear(placed, _settings.SwingFollow, _settings.VelocityFollow, _context.Dynamics, answer.Loudness);
        Phrase cut = Overlaps.Cut(worn, _voices);
        if (!thought.More) return cut;
        // What is to come may begin to sound from here on, and end or push back what sounds by then.
        Beats edge = answer.Settled - (answer.Phrase.Length - placed.Length) - groove.Earliest - Jostle;
        return cut.With(cut.Notes.TakeWhile(n => n.End + n.Deviation <= edge));
    }

    /// <summary>Whether an answer that starts late is still to land where it was to, or to end on its bar line.</summary>
    private static bool KeepsItsPlace(Prompt prompt, Beats start, Settings settings) =>
        prompt.Constraints.Find<Landing>() is { } landing ? prompt.Start + landing.At >= start : settings.Turn == "bars";
}
