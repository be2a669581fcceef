using System.Collections.Concurrent;
using DeepMusic.Core;
using DeepMusic.Core.Notation;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Tests.Sketch;

public class SketchThreadTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly SketchPage Page = Sheets.Pad(2).Page!.Select("2 all");

    private static SketchQuestion Question(long id, params string[] by) =>
        new(id, [new Gap { Sheet = Page.Sheet, Where = Page.Selection, Seed = (ulong)id }], by.Length == 0 ? ["markov"] : [.. by]);

    [Fact]
    public void What_it_writes_is_what_is_written_on_the_spot_also_by_one_that_came_late()
    {
        var shelf = new FillerShelf(new FillerSeat("markov", () => new AnyNotes()), new FillerSeat("deepbach", () => new AnyNotes("deepbach")));
        var done = new BlockingCollection<Written>();
        using (var thread = new SketchThread(shelf, HostClock.Instance, done.Add, Assert.Fail)) Play(thread);
        var there = new List<Written>();
        Play(new InlineScribe(shelf, there.Add, Assert.Fail));
        Assert.Equal(3, there.Count);
        Assert.Equal(there, done.Select(w => w with { Spent = TimeSpan.Zero }));

        void Play(IScribe scribe)
        {
            scribe.Feed(Sheets.Exchange(0).Call, MusicalContext.Silence);
            scribe.Ask(Question(1));
            scribe.Feed(Sheets.Exchange(1).Call, MusicalContext.Silence);
            scribe.Ask(Question(2));
            scribe.Ask(Question(3, "deepbach", "markov"));
            while (scribe is SketchThread && done.Count < 3) Assert.True(SpinWait.SpinUntil(() => done.Count >= 3, Patience));
        }
    }

    [Fact]
    public void What_is_withdrawn_is_broken_off_and_the_next_is_written()
    {
        using var begun = new ManualResetEventSlim();
        var done = new BlockingCollection<Written>();
        var shelf = new FillerShelf(new FillerSeat("slow", () => new Slow(begun)), new FillerSeat("markov", () => new AnyNotes()));
        using var thread = new SketchThread(shelf, HostClock.Instance, done.Add, Assert.Fail);
        thread.Ask(Question(1, "slow"));
        thread.Ask(Question(2));
        thread.Ask(Question(3));
        Assert.True(begun.Wait(Patience, TestContext.Current.CancellationToken));
        thread.Withdraw(2);
        thread.Withdraw(1);
        Assert.True(done.TryTake(out Written? written, Patience));
        Assert.Equal(3, written!.Id);
    }

    [Fact]
    public void One_that_fails_after_it_was_withdrawn_fails_alone()
    {
        using var begun = new ManualResetEventSlim();
        var done = new BlockingCollection<Written>();
        var shelf = new FillerShelf(new FillerSeat("slow", () => new Slow(begun, fails: true)), new FillerSeat("markov", () => new AnyNotes()));
        using var thread = new SketchThread(shelf, HostClock.Instance, done.Add, Assert.Fail);
        thread.Ask(Question(1, "slow"));
        Assert.True(begun.Wait(Patience, TestContext.Current.CancellationToken));
        thread.Withdraw(1);
        thread.Ask(Question(2));
        Assert.True(done.TryTake(out Written? written, Patience));
        Assert.Equal(2, written!.Id);
    }

    [Fact]
    public void Where_a_model_is_not_there_somebody_may_write_without_it()
    {
        var there = new List<Written>();
        var said = new List<string>();
        var seat = new FillerSeat("markov", () => throw new IOException("lead-sheets is not there")) { Without = () => new AnyNotes() };
        new InlineScribe(new FillerShelf(seat), there.Add, said.Add).Ask(Question(1));
        Assert.NotNull(there[0].Patch);
        Assert.Equal("lead-sheets is not there; markov writes without it", Assert.Single(said));
    }

    [Fact]
    public void It_ends_though_somebody_is_still_writing()
    {
        using var begun = new ManualResetEventSlim();
        using var thread = new SketchThread(new FillerShelf(new FillerSeat("slow", () => new Slow(begun))), HostClock.Instance, _ => Assert.Fail(), Assert.Fail);
        thread.Ask(Question(1, "slow"));
        Assert.True(begun.Wait(Patience, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Only_what_was_asked_for_is_taken_of_one_that_writes_everywhere()
    {
        var there = new List<Written>();
        new InlineScribe(new FillerShelf(new FillerSeat("markov", () => new Everywhere())), there.Add, Assert.Fail).Ask(Question(1));
        SheetMusic written = there[0].Patch!.On(Page.Sheet);
        for (int bar = 0; bar < 4; bar++)
            for (int staff = 0; staff < 2; staff++)
                Assert.Equal(bar != 1, ReferenceEquals(Page.Sheet.Staves[staff].Measures[bar], written.Staves[staff].Measures[bar]));
    }

    [Fact]
    public void One_that_does_not_keep_to_the_limits_is_not_believed()
    {
        var there = new List<Written>();
        var scribe = new InlineScribe(new FillerShelf(new FillerSeat("markov", () => new Everywhere())), there.Add, Assert.Fail);
        SketchQuestion question = Question(1);
        var high = Core.Constraints.ConstraintSet.Of(new Core.Constraints.PitchRange(new Pitch(100), new Pitch(110)));
        scribe.Ask(question with { Gaps = [question.Gaps[0] with { Limits = [high, high] }] });
        Assert.Null(there[0].Patch);
        Assert.Equal("nothing was written: markov: what it wrote does not keep to the limits", there[0].Line);
    }

    /// <summary>Writes until it is told not to.</summary>
    private sealed class Slow(ManualResetEventSlim begun, bool fails = false) : IGapFiller
    {
        public string Name => "slow";

        public string? Refuses(SheetMusic sheet, Selection where) => null;

        public void Feed(Phrase phrase, MusicalContext context)
        {
        }

        public Filling Fill(Gap gap, CancellationToken cancel)
        {
            begun.Set();
            cancel.WaitHandle.WaitOne();
            if (fails) throw new InvalidOperationException("it stumbled");
            cancel.ThrowIfCancellationRequested();
            return new Filling(null, Name);
        }
    }

    /// <summary>Writes all of the sheet anew, whatever was asked for.</summary>
    private sealed class Everywhere : IGapFiller
    {
        public string Name => "markov";

        public string? Refuses(SheetMusic sheet, Selection where) => null;

        public void Feed(Phrase phrase, MusicalContext context)
        {
        }

        public Filling Fill(Gap gap, CancellationToken cancel) =>
            new(gap.Sheet.With(gap.Sheet.Whole with { Chords = false }, Enumerable.Range(0, gap.Sheet.Bars.Length).Select(b => new Note(gap.Sheet.StartOf(b), Beats.Quarter, new Pitch(60), 80))), Name);
    }
}
