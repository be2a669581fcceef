using CsCheck;
using DeepMusic.Core;
using DeepMusic.Core.Notation;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Tests.Sketch;

public class SketchingTests
{
    private static readonly Preset Plain = Played.With("tempo=120", "key=off", "range=21..108");

    /// <summary>A set in which a phrase was played and answered, and then something is done.</summary>
    private static Played Set(Action<VirtualStage> script, FillerShelf? fillers = null, Preset? preset = null, Func<Preset, Routing>? route = null) => Played.Set(
        preset ?? Plain,
        stage =>
        {
            stage.Melody(0.5, 0.25, 60, 62, 64, 65, 67, 65, 64, 62);
            stage.RunTo(8);
            Assert.NotNull(stage.Conductor.Sketch.Pad.Page);
            script(stage);
        },
        fillers: fillers ?? AnyNotes.Shelf(), route: route);

    private static void Do(VirtualStage stage, SketchAction action, string argument = "") => stage.Do(c => c.Sketch.Do(action, argument));

    private static SketchPage Page(VirtualStage stage) => stage.Conductor.Sketch.Pad.Page!;

    private static void Put(VirtualStage stage, SketchPage page) => stage.Conductor.Sketch.Pad.Change(_ => page);

    [Fact]
    public void An_answer_can_be_redone_at_once_kept_and_undone()
    {
        Set(stage =>
        {
            SketchPage first = Page(stage);
            Assert.EndsWith("answer", first.Selected, StringComparison.Ordinal);
            Do(stage, SketchAction.Redo);
            SketchPage second = Page(stage);
            Assert.NotEqual(first.Sheet.Notes(1), second.Sheet.Notes(1));
            Assert.Same(first.Sheet.Staves[0].Measures[0], second.Sheet.Staves[0].Measures[0]);
            Assert.Equal(SketchState.Ready, stage.Conductor.Sketch.State);
            Do(stage, SketchAction.Undo);
            Assert.Same(first, Page(stage));
            Do(stage, SketchAction.Keep);
            Assert.Equal("all that is selected is kept: let it go with sketch/keep, or select something else", Assert.Throws<SketchException>(() => Do(stage, SketchAction.Redo)).Message);
        });
    }

    [Fact]
    public void A_pad_of_other_staves_may_come_while_it_plays()
    {
        Played set = Set(stage =>
        {
            Put(stage, Sheets.Pad(4, voices: 4).Page! with { Selection = Selection.Of(1, 3, 4) });
            Do(stage, SketchAction.Play);
            stage.RunTo(stage.Conductor.Now + TimeSpan.FromSeconds(2.5));
            Do(stage, SketchAction.Undo);
            stage.RunTo(stage.Conductor.Now + TimeSpan.FromSeconds(20));
            Assert.False(stage.Conductor.Sketch.Sounds);
        });
        Assert.Empty(set.Of<FaultEvent>());
        Assert.Equal(0, set.Left);
    }

    [Fact]
    public void Whatever_is_asked_nothing_outside_the_selection_and_nothing_kept_changes_and_undo_gives_the_same_objects_back() =>
        Gen.Select(
            Sheets.Page,
            Gen.Select(Gen.Enum<SketchAction>(), Gen.Int[0, 9], Gen.Int[1, 8], Gen.Int[1, 8]).Array[1, 25]).Sample(
            (page, asked) => Set(stage =>
            {
                Put(stage, page);
                var before = new Stack<SketchPage>();
                foreach ((SketchAction action, int what, int first, int last) in asked)
                {
                    if (action is SketchAction.Take) continue;
                    SketchPage old = Page(stage);
                    Selection part = action == SketchAction.Chords ? old.Selection with { Staves = 0, Chords = true } : old.Selection;
                    int undoable = stage.Conductor.Sketch.Pad.Undoable;
                    Refusable(() => Do(stage, action, Argument(action, what, first, last)));
                    SketchPage now = Page(stage);
                    if (action == SketchAction.Undo)
                    {
                        if (before.TryPop(out SketchPage? earlier)) Assert.Same(earlier, now);
                        continue;
                    }
                    if (stage.Conductor.Sketch.Pad.Undoable > undoable) before.Push(old);
                    else Assert.Same(old.Sheet, now.Sheet);
                    AssertSame(old, now, part);
                    stage.RunTo(stage.Conductor.Now + TimeSpan.FromMilliseconds(100 * what));
                }
            }),
            iter: 150);

    [Fact]
    public void Higher_lower_denser_and_simpler_are_what_they_say()
    {
        Set(stage =>
        {
            Put(stage, Sheets.Pad(2, voices: 4).Page!.Select("2-4 tenor"));
            foreach (SketchAction wish in new[] { SketchAction.Higher, SketchAction.Lower, SketchAction.Denser, SketchAction.Simpler })
            {
                int[] old = Pitches(stage);
                Do(stage, wish);
                int[] now = Pitches(stage);
                Assert.True(
                    wish switch
                    {
                        SketchAction.Higher => now.All(p => p >= old[old.Length / 2] && p <= old[^1] + 7),
                        SketchAction.Lower => now.All(p => p <= old[old.Length / 2] && p >= old[0] - 7),
                        SketchAction.Denser => now.Length > old.Length,
                        _ => now.Length < old.Length,
                    },
                    $"{wish}: {string.Join(' ', old)} became {string.Join(' ', now)}");
            }
        });

        static int[] Pitches(VirtualStage stage) => [.. Page(stage).Sheet.Notes(3).Where(n => n.Start >= Beats.Quarter * 4).Select(n => n.Pitch.Number).Order()];
    }

    [Fact]
    public void It_lands_where_it_is_told_to_counted_from_the_selection()
    {
        Set(stage =>
        {
            Put(stage, Sheets.Pad(2).Page!.Select("2-3 answer"));
            Do(stage, SketchAction.Land, "C6@2.3");
            Assert.Contains(Page(stage).Sheet.Notes(1), n => n.Pitch == new Pitch(84) && n.Start == Beats.Quarter * 10);
            Assert.Equal("C6@3.1: 2 bars are selected", Assert.Throws<SketchException>(() => Do(stage, SketchAction.Land, "C6@3.1")).Message);
            Assert.StartsWith("\"up\": give a pitch", Assert.Throws<SketchException>(() => Do(stage, SketchAction.Land, "up")).Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Chords_are_written_as_they_are_said_or_found()
    {
        Set(stage =>
        {
            Put(stage, Sheets.Pad(2).Page!.Select("1-2 you"));
            Do(stage, SketchAction.Chords, "Dm7 G7 | C");
            Assert.Equal(["Dm7", "G7", "C"], Page(stage).Sheet.Chords.SelectMany(c => c).Select(c => $"{c.Value}"));
            SheetMusic said = Page(stage).Sheet;
            Do(stage, SketchAction.Chords);
            Assert.Equal(2, Page(stage).Sheet.Chords.Sum(c => c.Length));
            for (int staff = 0; staff < 2; staff++)
                for (int bar = 0; bar < 4; bar++) Assert.Same(said.Staves[staff].Measures[bar], Page(stage).Sheet.Staves[staff].Measures[bar]);
        });
    }

    [Fact]
    public void With_nobody_to_write_it_says_so()
    {
        Played set = Set(stage => Do(stage, SketchAction.Redo), FillerShelf.Empty);
        Assert.Equal("nobody here can write that", Assert.Single(set.Of<FaultEvent>()).Text);
    }

    [Fact]
    public void Who_cannot_is_followed_by_markov_and_the_player_is_told()
    {
        var shelf = new FillerShelf(
            new FillerSeat("deepbach", () => throw new IOException("the model is not there")), new FillerSeat("orderless", () => new AnyNotes("orderless", (_, _) => "it writes four voices only")),
            new FillerSeat("markov", () => new AnyNotes()));
        Played set = Set(stage =>
        {
            stage.Do(c => c.Turn("redo-by", "deepbach"));
            Do(stage, SketchAction.Redo);
            Assert.Equal("markov wrote it: deepbach: the model is not there", stage.Conductor.Notices.LastWord);
            stage.Do(c => c.Turn("redo-by", "orderless"));
            Do(stage, SketchAction.Redo);
            Assert.Equal("markov wrote it: orderless: it writes four voices only", stage.Conductor.Notices.LastWord);
        }, shelf);
        Assert.Equal(["markov", "markov"], set.Of<FillingEvent>().Select(f => f.Written.Engine));
        Assert.Null(Replay.Play(set.Journal, shelf).Difference);
    }

    [Fact]
    public void Chord_symbols_alone_are_markovs_and_nobody_else_is_asked()
    {
        var shelf = new FillerShelf(new FillerSeat("deepbach", () => new AnyNotes("deepbach", (_, _) => "four voices are notes")), new FillerSeat("markov", () => new AnyNotes()));
        Played set = Set(stage =>
        {
            string said = stage.Conductor.Notices.LastWord;
            stage.Do(c => c.Turn("redo-by", "deepbach"));
            Do(stage, SketchAction.Chords);
            Do(stage, SketchAction.Select, "1 chords");
            Do(stage, SketchAction.Redo);
            Assert.Equal(said, stage.Conductor.Notices.LastWord);
            Do(stage, SketchAction.Select, "1 you");
            Do(stage, SketchAction.Redo);
            Assert.Equal("markov wrote it: deepbach: four voices are notes", stage.Conductor.Notices.LastWord);
        }, shelf);
        Assert.Equal([("markov", ""), ("markov", ""), ("markov", "markov wrote it: deepbach: four voices are notes")], set.Of<FillingEvent>().Select(f => (f.Written.Engine, f.Written.Line)));
    }

    [Fact]
    public void A_replay_tells_where_other_weights_wrote()
    {
        Played set = Set(
            stage =>
            {
                Do(stage, SketchAction.Redo);
                Do(stage, SketchAction.Redo);
            },
            With("00ff"));
        Assert.Equal(["00ff", "00ff"], set.Of<FillingEvent>().Select(f => f.Written.Weights));
        Assert.Equal("", Replay.Play(set.Journal, With("00ff")).Note);
        // The same notes from other weights are no difference, but the player should know.
        Replayed again = Replay.Play(set.Journal, With("12ab"));
        Assert.Null(again.Difference);
        Assert.Equal("markov wrote on the sketchpad with other weights (00ff) than are here (12ab): what it writes will differ", again.Note);
        // Nobody is here who could write something else: what was written is taken from the journal.
        Assert.Equal("", Replay.Play(set.Journal, FillerShelf.Empty).Note);
        Assert.Null(Replay.Play(set.Journal, FillerShelf.Empty).Difference);
        Assert.Null(Replay.Play(set.Journal, new FillerShelf(new FillerSeat("markov", () => throw new IOException("the model is not there")))).Difference);

        static FillerShelf With(string weights) => new(new FillerSeat("markov", () => new AnyNotes()) { Weights = () => weights });
    }

    [Fact]
    public void A_newer_wish_for_the_same_part_withdraws_the_older_one_and_undo_all_of_them()
    {
        var held = new List<Written>();
        Played.Set(
            Plain,
            stage =>
            {
                stage.Melody(0.5, 0.25, 60, 62, 64, 65, 67, 65, 64, 62);
                stage.RunTo(8);
                Put(stage, Sheets.Pad(2).Page!.Select("1 you"));
                SheetMusic first = Page(stage).Sheet;
                Do(stage, SketchAction.Redo);
                Do(stage, SketchAction.Higher);
                Do(stage, SketchAction.Select, "3 answer");
                Do(stage, SketchAction.Redo);
                Assert.Equal(SketchState.Writing, stage.Conductor.Sketch.State);
                Assert.Equal(2, stage.Conductor.Sketch.View.Writing.Length);
                stage.Do(c => c.Sketch.Take(held[0]));
                Assert.Same(first, Page(stage).Sheet);
                stage.Do(c => c.Sketch.Take(held[2]));
                stage.Do(c => c.Sketch.Take(held[1]));
                Assert.NotSame(first.Staves[0].Measures[0], Page(stage).Sheet.Staves[0].Measures[0]);
                Assert.NotSame(first.Staves[1].Measures[2], Page(stage).Sheet.Staves[1].Measures[2]);
                SketchPage both = Page(stage);
                Do(stage, SketchAction.Redo);
                Do(stage, SketchAction.Undo);
                stage.Do(c => c.Sketch.Take(held[3]));
                Assert.Same(first.Staves[0].Measures[0], Page(stage).Sheet.Staves[0].Measures[0]);
                Assert.NotSame(both, Page(stage));
            },
            fillers: AnyNotes.Shelf(), holdWritten: held.Add);
    }

    [Fact]
    public void What_was_redone_is_replayed_from_the_journal_where_nobody_is_at_hand_who_wrote_it()
    {
        Played set = Set(stage =>
        {
            Do(stage, SketchAction.Redo);
            Do(stage, SketchAction.Loop, "on");
            stage.RunTo(14);
        });
        Assert.Null(Replay.Play(set.Journal, FillerShelf.Empty).Difference);
        Assert.Null(Replay.Play(set.Journal, AnyNotes.Shelf()).Difference);
        FillingEvent filling = Assert.Single(set.Of<FillingEvent>());
        var forged = new FillingEvent(filling.Time, filling.Written with { Patch = SketchPatch.None });
        Assert.NotNull(Replay.Play(set.Journal with { Events = set.Journal.Events.Replace(filling, forged) }, AnyNotes.Shelf()).Difference);
    }

    private static string Argument(SketchAction action, int what, int first, int last) => action switch
    {
        SketchAction.Select => what switch { 0 => "all", 1 => $"{first}-{last}", 2 => $"{first} you", 3 => "chords", 4 => $"{first}-{last} bass tenor", 5 => $"{first} all chords", 6 => "answer", _ => $"{first}-{last} all" },
        SketchAction.Keep or SketchAction.Loop => what switch { < 3 => "on", < 6 => "off", _ => "" },
        SketchAction.Chords => what < 5 ? "" : "Am | Dm E7",
        SketchAction.Land => $"C5@{first}.{1 + what % 3}",
        _ => "",
    };

    private static void Refusable(Action ask)
    {
        try
        {
            ask();
        }
        catch (SketchException e)
        {
            Assert.DoesNotContain('\n', e.Message);
        }
    }

    private static void AssertSame(SketchPage old, SketchPage now, Selection part)
    {
        for (int bar = 0; bar < old.Bars; bar++)
        {
            for (int staff = 0; staff < old.Sheet.Staves.Length; staff++)
                if (!part.Contains(bar, staff) || old.Keeps(bar, staff)) Assert.Same(old.Sheet.Staves[staff].Measures[bar], now.Sheet.Staves[staff].Measures[bar]);
            if (!part.Chords || bar < part.FirstBar || bar >= part.EndBar || (old.Kept[bar] & SketchPage.ChordRow) != 0) Assert.Equal(old.Sheet.Chords[bar].AsEnumerable(), now.Sheet.Chords[bar]);
        }
    }
}
