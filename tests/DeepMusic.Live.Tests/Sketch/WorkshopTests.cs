using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Core.Notation;
using DeepMusic.Engines.Markov;

namespace DeepMusic.Live.Tests.Sketch;

public class WorkshopTests
{
    private static readonly SketchPage Page = Sheets.Pad(2).Page!.Select("2 all");

    [Fact]
    public void A_target_that_is_missed_is_written_all_the_same_and_a_limit_that_is_broken_is_not()
    {
        var shelf = new FillerShelf(new FillerSeat("stubborn", () => new Stubborn()));
        Assert.NotNull(Write(shelf, new Density(0)).Patch);
        Written refused = Write(shelf, new PitchRange(new Pitch(0), new Pitch(10)));
        Assert.Null(refused.Patch);
        Assert.Contains("does not keep to the limits", refused.Line, StringComparison.Ordinal);
    }

    [Fact]
    public void As_few_notes_as_can_be_are_written_by_Markov()
    {
        var shelf = new FillerShelf(new FillerSeat("markov", () => new MarkovFiller()));
        for (ulong seed = 1; seed <= 20; seed++) Assert.NotNull(Write(shelf, new Density(0), seed, "markov").Patch);
    }

    private static Written Write(FillerShelf shelf, IConstraint limit, ulong seed = 1, string by = "stubborn") =>
        new Workshop(shelf, Assert.Fail).Write(new SketchQuestion(1, [new Gap { Sheet = Page.Sheet, Where = Page.Selection, Limits = [.. Page.Sheet.Staves.Select(_ => ConstraintSet.Of(limit))], Seed = seed }], [by]), CancellationToken.None);

    /// <summary>Leaves everything as it is, whatever is asked.</summary>
    private sealed class Stubborn : IGapFiller
    {
        public string Name => "stubborn";

        public string? Refuses(SheetMusic sheet, Selection where) => null;

        public void Feed(Phrase phrase, MusicalContext context)
        {
        }

        public Filling Fill(Gap gap, CancellationToken cancel) => new(gap.Sheet, Name);
    }
}
