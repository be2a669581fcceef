using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Sketch;

/// <summary>Words what is wished for as a question: which parts, what binds them, who is asked, which seed they get.</summary>
internal sealed class Wishes(ulong seed)
{
    // Questions to the engines have seeds of their own, derived from the set's by their numbers.
    private readonly ulong _seed = SeededRandom.Derive(seed, ulong.MaxValue);

    /// <summary>The question.</summary>
    /// <param name="id">Its number in the set; the seed comes of it.</param>
    /// <param name="page">What is on the pad.</param>
    /// <param name="wish">What is wished for.</param>
    /// <param name="argument">What it was told.</param>
    /// <param name="preset">The engine that answers.</param>
    /// <param name="settings">The knobs.</param>
    /// <param name="context">What is known of the music.</param>
    /// <exception cref="SketchException">It cannot be wished for.</exception>
    public SketchQuestion Of(long id, SketchPage page, SketchAction wish, string argument, Preset preset, Settings settings, MusicalContext context)
    {
        Selection part = Part(page, wish);
        SketchWish wished = wish switch
        {
            SketchAction.Higher => SketchWish.Higher,
            SketchAction.Lower => SketchWish.Lower,
            SketchAction.Denser => SketchWish.Denser,
            SketchAction.Simpler => SketchWish.Simpler,
            SketchAction.Land => Landing(page, part, argument, settings),
            _ => SketchWish.Redo,
        };
        ImmutableArray<Selection> free = page.Free(part);
        if (free.IsEmpty) throw new SketchException("all that is selected is kept: let it go with sketch/keep, or select something else");
        var limits = new WishLimits(page.Sheet, wished, settings, context);
        ulong own = SeededRandom.Derive(_seed, (ulong)id);
        return new SketchQuestion(
            id,
            [.. free.Select((where, i) => new Gap
            {
                Sheet = page.Sheet,
                Where = where,
                Limits = limits.Of(where),
                Context = context,
                Surprise = settings.Surprise,
                Seed = SeededRandom.Derive(own, (ulong)i),
            })],
            // Four voices are for those who write four voices, whoever answers by now.
            FillerShelf.Order(settings.RedoBy, SketchStaves.HasFourVoices(page.Sheet) ? EngineShelf.Chorales : preset.Engine, part.Staves != 0));
    }

    private static Selection Part(SketchPage page, SketchAction wish)
    {
        Selection selected = page.Selection;
        if (wish == SketchAction.Chords) return selected with { Staves = 0, Chords = true };
        if (wish == SketchAction.Redo) return selected;
        return selected.Staves != 0 ? selected with { Chords = false }
            : throw new SketchException("only chord symbols are selected: select a voice, or write others with sketch/redo or sketch/chords");
    }

    private static SketchWish Landing(SketchPage page, Selection part, string text, Settings settings)
    {
        if (!SketchWish.TryLand(text, page.Sheet, part.FirstBar, out SketchWish wish))
            throw new SketchException($"\"{text.Trim()}\": give a pitch and where it is to be struck, bar.beat from the first selected bar, such as C5@1.3");
        if (wish.Pitch.Number < settings.Lowest.Number || wish.Pitch.Number > settings.Highest.Number)
            throw new SketchException($"{text.Trim()}: {wish.Pitch} lies outside the range {settings.Lowest.Number}..{settings.Highest.Number}: turn the knob range, or land elsewhere");
        if (wish.Place >= page.Sheet.StartOf(part.EndBar)) throw new SketchException($"{text.Trim()}: {part.Bars} {(part.Bars == 1 ? "bar is" : "bars are")} selected");
        int staff = System.Numerics.BitOperations.TrailingZeroCount(part.Staves);
        int bar = page.Sheet.BarAt(wish.Place);
        if (page.Keeps(bar, staff)) throw new SketchException($"{text.Trim()}: bar {bar + 1} of {page.Sheet.Staves[staff].Name} is kept");
        return wish;
    }
}
