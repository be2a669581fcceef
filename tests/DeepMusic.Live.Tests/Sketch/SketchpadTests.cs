using DeepMusic.Core;
using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Tests.Sketch;

public class SketchpadTests
{
    [Fact]
    public void Calls_and_answers_stand_on_staves_of_their_own_as_they_were_played()
    {
        SketchPage page = Sheets.Pad().Page!;
        Assert.Equal(["You", "Answer"], page.Sheet.Staves.Select(s => s.Name));
        Assert.Equal(2, page.Bars);
        Assert.Equal([(70, -15), (71, -5), (72, 5), (73, 15)], page.Sheet.Notes(0).Select(n => ((int)n.Velocity, (int)n.Deviation.Ticks)));
        Assert.Equal("2 answer", page.Selected);
    }

    [Fact]
    public void Answers_in_four_voices_have_a_staff_for_each()
    {
        SketchPage page = Sheets.Pad(2, voices: 4).Page!;
        Assert.Equal(["You", "Soprano", "Alto", "Tenor", "Bass"], page.Sheet.Staves.Select(s => s.Name));
        Assert.Equal("4 all", page.Selected);
        Assert.Equal(SheetMusic.Of([.. Enumerable.Range(0, 2).SelectMany(i => Both(Sheets.Exchange(2 * i, 4)))], TimeSignature.FourFour).Notes(4), page.Sheet.Notes(4));

        static Phrase[] Both((Phrase Call, Phrase Answer) e) => [e.Call, e.Answer.With(e.Answer.Notes.Select(n => n with { Voice = (byte)(n.Voice + 1) }))];
    }

    [Fact]
    public void The_oldest_bars_fall_off()
    {
        Sketchpad pad = Sheets.Pad(12);
        Assert.Equal(16, pad.Page!.Bars);
        Assert.Equal(Beats.Quarter * 32, pad.Page.Sheet.Start);
    }

    [Fact]
    public void An_answer_that_gave_way_ends_there()
    {
        Sketchpad pad = Sheets.Pad();
        pad.Yielded(1, Beats.Quarter * 5.5);
        Assert.Equal([(0.0 + 4, 1.0), (5, 0.5)], pad.Page!.Sheet.Notes(1).Select(n => (n.Start.Value, n.Length.Value)));
        pad.Yielded(7, Beats.Zero);
        Assert.Equal(2, pad.Page.Sheet.Notes(1).Count);
    }

    [Fact]
    public void In_bars_that_no_paper_has_it_counts_four()
    {
        var pad = new Sketchpad();
        (Phrase call, Phrase answer) = Sheets.Exchange(0);
        pad.Heard(1, call, answer, MusicalContext.Silence with { Timeline = Timeline.Default with { Meter = new TimeSignature(32, 1) } });
        Assert.Equal(2, pad.Page!.Bars);
    }

    [Fact]
    public void A_song_that_starts_again_is_a_new_page()
    {
        Sketchpad pad = Sheets.Pad(3);
        (Phrase call, Phrase answer) = Sheets.Exchange(0);
        pad.Heard(4, call, answer, MusicalContext.Silence);
        Assert.Equal(2, pad.Page!.Bars);
    }

    [Fact]
    public void It_stands_still_once_it_is_touched_until_the_newest_phrases_are_taken()
    {
        Sketchpad pad = Sheets.Pad();
        pad.Select(p => p.Select("1 you"));
        SketchPage worked = pad.Page!;
        (Phrase call, Phrase answer) = Sheets.Exchange(2);
        pad.Heard(2, call, answer, MusicalContext.Silence);
        Assert.Same(worked, pad.Page);
        Assert.False(pad.Follows);
        pad.Take();
        Assert.True(pad.Follows);
        Assert.Equal(4, pad.Page!.Bars);
        pad.Undo();
        Assert.Same(worked, pad.Page);
    }

    [Fact]
    public void Undo_gives_back_the_very_same_page_64_steps_back_and_no_more()
    {
        Sketchpad pad = Sheets.Pad();
        var pages = new List<SketchPage>();
        for (int i = 0; i < 70; i++)
        {
            pages.Add(pad.Page!);
            pad.Change(p => p.Keep(null));
        }
        for (int i = 69; i >= 6; i--)
        {
            pad.Undo();
            Assert.Same(pages[i], pad.Page);
        }
        Assert.Equal("there is nothing to undo on the sketchpad", Assert.Throws<SketchException>(pad.Undo).Message);
    }

    [Fact]
    public void An_empty_pad_says_what_to_do()
    {
        var pad = new Sketchpad();
        foreach (Action step in new Action[] { pad.Take, () => pad.Select(p => p.Next()), () => pad.Change(p => p.Keep(null)) })
            Assert.Equal("nothing is on the sketchpad yet: play a phrase and let it be answered", Assert.Throws<SketchException>(step).Message);
    }
}
