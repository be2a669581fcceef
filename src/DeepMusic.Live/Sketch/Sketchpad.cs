using DeepMusic.Core;
using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Sketch;

/// <summary>
/// The last phrases as sheet music that can be worked on. It follows what is played until it is touched, and stands still from then on until
/// the newest phrases are taken again. Thread-safe: no.
/// </summary>
public sealed class Sketchpad
{
    /// <summary>The most bars it shows; older ones fall off.</summary>
    public const int MostBars = 16;

    /// <summary>The most steps that can be undone.</summary>
    public const int MostUndo = 64;

    private readonly SketchPhrases _phrases = new();
    private readonly LinkedList<SketchPage> _before = [];
    private Func<SketchPage?> _newest = static () => null;

    /// <summary>What is on it; null before the first phrase.</summary>
    public SketchPage? Page { get; private set; }

    /// <summary>Whether it shows the newest phrases as they come.</summary>
    public bool Follows { get; private set; } = true;

    /// <summary>How many steps can be undone.</summary>
    public int Undoable => _before.Count;

    /// <summary>A call and its answer are known.</summary>
    /// <param name="id">The answer's number.</param>
    /// <param name="call">The call, as it was written.</param>
    /// <param name="answer">The answer where it stands in the music.</param>
    /// <param name="context">What is known of the music.</param>
    public void Heard(long id, Phrase call, Phrase answer, MusicalContext context)
    {
        _phrases.Add(id, call, answer);
        KeySignature signature = context.Key.Confidence > 0 || context.Key.Locked ? KeySignature.Of(context.Key.Key) : default;
        (TimeSignature meter, Tempo tempo) = (context.Timeline.Meter, context.Timeline.Tempo);
        // Bars longer than paper are counted as others.
        if (Bar.MeterOf(meter.Bar) is null) meter = TimeSignature.FourFour;
        _newest = () => _phrases.Page(meter, signature, tempo);
        if (Follows) Page = _newest();
    }

    /// <summary>An answer gave way at a place in the music: the rest of it was never heard.</summary>
    public void Yielded(long id, Beats at)
    {
        if (_phrases.Yielded(id, at) && Follows) Page = _newest();
    }

    /// <summary>Shows the newest phrases, and follows again. What was worked on can be had back by <see cref="Undo"/>.</summary>
    /// <exception cref="SketchException">There are no phrases yet.</exception>
    public void Take()
    {
        if (!Follows && Page is { } old) Remember(old);
        Follows = true;
        Page = _newest();
        Shown();
    }

    /// <summary>Selects something else.</summary>
    /// <exception cref="SketchException">There is nothing on it yet, or the step refuses.</exception>
    public void Select(Func<SketchPage, SketchPage> step)
    {
        Page = step(Shown());
        Follows = false;
    }

    /// <summary>Works on it: a step that can be undone.</summary>
    /// <exception cref="SketchException">There is nothing on it yet, or the step refuses.</exception>
    public void Change(Func<SketchPage, SketchPage> step)
    {
        SketchPage old = Shown();
        Page = step(old);
        Remember(old);
        Follows = false;
    }

    /// <summary>Undoes the last step: what was there then, the very same objects, is there again.</summary>
    /// <exception cref="SketchException">There is nothing to undo.</exception>
    public void Undo()
    {
        if (_before.Last is not { } last) throw new SketchException("there is nothing to undo on the sketchpad");
        _before.RemoveLast();
        Page = last.Value;
        Follows = false;
    }

    /// <summary>It stands still from now on.</summary>
    public void Hold() => Follows = false;

    /// <summary>What is on it.</summary>
    /// <exception cref="SketchException">There is nothing on it yet.</exception>
    public SketchPage Shown() => Page ?? throw new SketchException("nothing is on the sketchpad yet: play a phrase and let it be answered");

    private void Remember(SketchPage page)
    {
        if (_before.Count == MostUndo) _before.RemoveFirst();
        _before.AddLast(page);
    }
}
