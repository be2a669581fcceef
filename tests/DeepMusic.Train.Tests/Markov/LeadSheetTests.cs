using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Core.Notation;
using DeepMusic.Engines.Markov;
using DeepMusic.Train.Commands;
using DeepMusic.Train.Markov;

namespace DeepMusic.Train.Tests.Markov;

public class LeadSheetTests
{
    private static readonly Tune Tune = Corpora.Wandering("tune", TuneSplit.Test, 1);

    [Fact]
    public void A_tune_becomes_a_staff_with_its_chords_above_and_nothing_is_lost()
    {
        SheetMusic sheet = LeadSheet.Of(Tune);
        Assert.Equal(10, sheet.Bars.Length);
        Assert.Equal(Tune.Melody.Notes.Select(n => (n.Start, n.Length, n.Pitch)), sheet.Notes(0).Select(n => (n.Start, n.Length, n.Pitch)));
        Assert.Equal(Tune.Chords.Select(c => c.Value), sheet.Chords.SelectMany(b => b).Select(c => c.Value));
        Assert.Equal(default, sheet.Bars[0].Signature);
    }

    [Fact]
    public void Chords_that_were_only_heard_are_not_learned_from()
    {
        Assert.Single(LeadSheet.Among([Tune, Tune with { ChordsWritten = false }, Tune with { Split = TuneSplit.Train }], TuneSplit.Test));
    }

    [Fact]
    public void What_stood_there_meets_a_request_and_what_is_changed_does_not()
    {
        SheetMusic sheet = LeadSheet.Of(Tune);
        int limited = 0, broken = 0, outside = 0;
        for (ulong seed = 0; seed < 60; seed++)
        {
            Request request = Request.Of(sheet, null, seed);
            Request plain = request with { Chords = [] };
            Assert.True(plain.IsMetBy(sheet) && plain.KeepsIn(sheet) && plain.FillsExactly(sheet));
            SheetMusic empty = sheet.With(request.Gap.Where with { Staves = 1, Chords = false }, Enumerable.Empty<Note>());
            limited += request.Gap.Limits[0].Find<Landing>() is null || request.Gap.Where.Staves == 0 ? 0 : 1;
            broken += plain.IsMetBy(empty) ? 0 : 1;
            if (request.Gap.Where.EndBar == 10) continue;
            SheetMusic elsewhere = sheet.With(new Selection(request.Gap.Where.EndBar, 10, 1), sheet.Cut(new Selection(request.Gap.Where.EndBar, 10, 1)).Transpose(1));
            outside += request.KeepsIn(elsewhere) ? 0 : 1;
            Assert.False(request.KeepsIn(elsewhere));
        }
        Assert.True(limited > 10 && broken == limited && outside > 10, $"{limited} {broken} {outside}");
    }

    [Fact]
    public void A_folder_of_lead_sheets_becomes_a_model_that_is_measured_and_has_a_card()
    {
        using var folder = new TemporaryFolder();
        for (int i = 0; i < 30; i++) LeadSheet.Of(Corpora.Wandering($"t{i}", TuneSplit.Train, (ulong)i)).ToMidiFile().Save(folder[$"songs-{i}.mid"]);
        DirectoryInfo songs = Directory.CreateDirectory(folder["songs"]);
        foreach (string file in Directory.GetFiles(songs.Parent!.FullName, "*.mid")) File.Move(file, Path.Combine(songs.FullName, Path.GetFileName(file)));
        string model = folder["model"];
        (int code, string output, string errors) = Run("chords", songs.FullName, "--name", "mine", "--out", model);
        Assert.True(code == 0, errors);
        Assert.StartsWith("done: ", output, StringComparison.Ordinal);
        (code, output, errors) = Run("evaluate", "Markov", songs.FullName, "--name", model, "--only", "chords");
        Assert.True(code == 0, errors);
        Assert.Contains("chord_nll ", output);
        (code, _, errors) = Run("card", "Markov", songs.FullName, "--name", model);
        Assert.True(code == 0, errors);
        Assert.Contains("deepmusic-train chords songs --name model", File.ReadAllText(Path.Combine(model, "CARD.md")));
    }

    [Fact]
    public void Folders_without_chord_symbols_and_training_are_refused_in_one_line()
    {
        using var folder = new TemporaryFolder();
        new Score { Voices = [new Voice { Name = "Melody", Notes = Tune.Melody.Notes }], Length = Tune.Melody.Length }.Write(folder["songs/one.mid"]);
        (int code, _, string errors) = Run("chords", folder["songs"], "--name", "mine", "--out", folder["model"]);
        Assert.Equal(1, code);
        Assert.Contains("Chords", Assert.Single(errors.TrimEnd().Split('\n')));
        Assert.Contains("--order 9", Run("chords", folder["songs"], "--name", "mine", "--order", "9").Errors);
    }

    [Fact]
    public void Chord_tones_on_beats_are_counted_as_worked_out_by_hand()
    {
        // C E G A over C, then D E C A over A minor: of eight quarters, A and D are no chord tones.
        Tune hand = Corpora.Tune("hand", TuneSplit.Test, Corpora.Line(1, 60, 64, 67, 69, 62, 64, 60, 57)) with
        {
            Chords = [new(Beats.Zero, new Chord(new PitchClass(0), ChordQuality.Major)), new(Beats.Of(4), new Chord(new PitchClass(9), ChordQuality.Minor))],
            ChordsWritten = true,
        };
        var counted = new Consonance();
        counted.Add(LeadSheet.Of(hand), 0, 0, 2);
        Assert.Equal(8, counted.StrongNotes);
        Assert.Equal(6.0 / 8, counted.StrongShare);
    }

    private static (int Code, string Output, string Errors) Run(params string[] args)
    {
        using StringWriter output = new(), errors = new();
        return (CommandTree.Run(args, output, errors), output.ToString(), errors.ToString());
    }
}
