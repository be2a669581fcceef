using DeepMusic.Core;

namespace DeepMusic.Train.Tests;

public class TuneReaderTests
{
    private static Tune Read(Score score)
    {
        using var folder = new TemporaryFolder();
        score.Write(folder["a.mid"]);
        return new TuneReader().Read(folder.Path, "a.mid", "made", TuneSplit.Train);
    }

    [Fact]
    public void A_pickup_stands_at_the_end_of_the_first_bar()
    {
        Note[] notes = Corpora.Line(1, 67, 72, 72, 74, 76, 72, 74, 71, 72);
        Tune tune = Read(new Score
        {
            Length = Beats.Of(9),
            Meters = [new(Beats.Zero, new TimeSignature(1, 4)), new(Beats.Of(1), TimeSignature.FourFour)],
            Voices = [new Voice { Name = "Melody", Notes = [.. notes] }],
        });
        Assert.Equal(Beats.Of(3), tune.Melody.Notes[0].Start);
        Assert.Equal(Beats.Of(12), tune.Melody.Length);
        Assert.Equal([new Placed<TimeSignature>(Beats.Zero, TimeSignature.FourFour)], tune.Meters);
        Assert.False(tune.IsStrong(Beats.Of(3)));
        Assert.True(tune.IsStrong(Beats.Of(4)) && tune.IsStrong(Beats.Of(6)) && !tune.IsStrong(Beats.Of(5)));
    }

    [Fact]
    public void Bars_before_the_melody_are_left_out_and_the_chord_in_force_goes_with_it()
    {
        Note[] notes = [.. Corpora.Line(1, 60, 62, 64, 65, 67, 65, 64, 62).Select(n => n with { Start = n.Start + Beats.Of(9) })];
        Tune tune = Read(new Score
        {
            Length = Beats.Of(20),
            Meters = [new(Beats.Zero, TimeSignature.FourFour), new(Beats.Of(12), new TimeSignature(3, 4))],
            Voices =
            [
                new Voice { Name = "Melody", Notes = [.. notes] },
                new Voice { Name = "Chords", Texts = [new(Beats.Zero, "G7"), new(Beats.Of(4), "C"), new(Beats.Of(12), "F/A"), new(Beats.Of(15), "?"), new(Beats.Of(16), "N.C.")] },
            ],
        });
        Assert.Equal(Beats.Of(1), tune.Melody.Notes[0].Start);
        Assert.Equal(["C", "F", ""], tune.Chords.Select(c => $"{c.Value}"));
        Assert.Equal([0.0, 4, 7], tune.Chords.Select(c => c.At.Value));
        Assert.Equal([0.0, 4], tune.Meters.Select(m => m.At.Value));
        Assert.Equal(Beats.Of(4), tune.BarLine(Beats.Of(6.5)));
        Assert.Equal("F", $"{tune.ChordAt(Beats.Of(6.9))}");
        Assert.Null(tune.ChordAt(Beats.Of(8)));
    }

    [Fact]
    public void A_melody_has_one_note_at_a_time()
    {
        Note[] notes =
        [
            .. Corpora.Line(1, 72, 74, 76, 77, 79, 77, 76, 74),
            new Note(Beats.Zero, Beats.Of(1), new Pitch(64), 80),            // below the first: an inner voice
            new Note(Beats.Of(2.5), Beats.Of(0.5), new Pitch(60), 80),       // under a longer, higher note
            new Note(Beats.Of(7.5), Beats.Of(1), new Pitch(72), 80),         // runs on beyond the last: it is the line
        ];
        Tune tune = Read(Corpora.Score(notes));
        Assert.Equal([72, 74, 76, 77, 79, 77, 76, 74, 72], tune.Melody.Notes.Select(n => (int)n.Pitch.Number));
        Assert.All(tune.Melody.Notes.Zip(tune.Melody.Notes.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }

    [Fact]
    public void Of_unnamed_voices_the_highest_that_plays_one_note_at_a_time_is_the_melody()
    {
        Note[] chords = [.. Corpora.Line(1, 84, 84, 84, 84, 84, 84, 84, 84), .. Corpora.Line(1, 88, 88, 88, 88, 88, 88, 88, 88)];
        Note[] tune = Corpora.Line(1, 60, 62, 64, 65, 67, 65, 64, 62), bass = Corpora.Line(1, 36, 38, 40, 41, 43, 41, 40, 38);
        Tune read = Read(new Score { Length = Beats.Of(8), Voices = [new Voice { Notes = [.. bass] }, new Voice { Notes = [.. chords] }, new Voice { Notes = [.. tune] }] });
        Assert.Equal(60, read.Melody.Notes[0].Pitch.Number);
    }

    [Fact]
    public void A_single_line_implies_no_chords() => Assert.Empty(Read(Corpora.Score(Corpora.Line(1, 60, 64, 67, 72, 67, 64, 60, 67))).Chords);

    [Fact]
    public void A_score_without_a_melody_says_so() =>
        Assert.Contains("melody", Assert.Throws<CorpusException>(() => Read(Corpora.Score(Corpora.Line(1, 60, 62, 64)))).Message);
}
