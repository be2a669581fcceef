using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Train.Tests;

public class KeyOfPieceTests(ITestOutputHelper output)
{
    [Fact]
    public void The_mode_is_heard_where_the_signature_hides_it()
    {
        string[] files = [.. Directory.GetFiles(Corpora.Folder("jsb-chorales"), "*.mid", SearchOption.AllDirectories)];
        int all = 0, signed = 0, heard = 0;
        foreach (string file in files)
        {
            Score score = Score.Of(MidiFile.Load(file));
            if (score.Keys.IsEmpty) continue;
            Note[] notes = [.. score.Voices.SelectMany(v => v.Notes)];
            Key truth = score.Keys[0].Value;
            all++;
            var parent = new Key(truth.Tonic + truth.Scale.ParentMajor, Scale.Major);
            if (KeyOfPiece.Of(new Score { Voices = [], Length = score.Length, Keys = [new(Beats.Zero, parent)] }, notes) == truth) signed++;
            if (KeyOfPiece.Of(new Score { Voices = [] }, notes) == truth) heard++;
        }
        output.WriteLine($"{all} chorales: signature with its mode hidden {(double)signed / all:0.000}, no signature {(double)heard / all:0.000}");
        Assert.True(signed > 0.87 * all && signed > heard, $"{signed} and {heard} of {all}");
    }

    [Fact]
    public void An_empty_signature_gives_way_to_notes_that_clearly_say_otherwise()
    {
        // E major, under a signature nobody set.
        Note[] notes = Corpora.Line(1, 64, 66, 68, 69, 71, 73, 75, 76, 75, 73, 71, 68, 71, 68, 66, 64, 52, 64, 68, 71);
        Assert.Equal("E major", KeyOfPiece.Of(new Score { Voices = [], Length = Beats.Of(20), Keys = [new(Beats.Zero, Key.CMajor)] }, notes).ToString());
    }

    [Fact]
    public void The_signature_that_holds_longest_counts()
    {
        Key d = new(new PitchClass(2), Scale.Minor), f = new(new PitchClass(5), Scale.Minor);
        Score score = new() { Voices = [], Length = Beats.Of(20), Keys = [new(Beats.Zero, d), new(Beats.Of(4), f), new(Beats.Of(18), d)] };
        Assert.Equal(f, KeyOfPiece.Of(score, Corpora.Line(1, 60, 62)));
    }
}
