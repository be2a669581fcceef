using DeepMusic.Core;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Retrieval;
using DeepMusic.Engines.Torch;
using DeepMusic.Engines.UnitSelection;
using DeepMusic.Train.AnticipationRnn;

namespace DeepMusic.Train.Tests.Commands;

[Collection(TorchCollection.Name)]
public sealed class UnitsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _model;

    public UnitsCommandTests()
    {
        TorchRuntime.Load();
        TorchThreads.Use(1);
        TorchSeed.Set(1);
        using var model = new UnitModel(new UnitConfig { Hidden = 16, Embedding = 16, RelevanceHidden = 16, JoinHidden = 16 });
        _model = _folder["small"];
        CheckpointFolder.Save(_model, UnitConfig.Room, model.Config, TorchCheckpoint.Tensors(model));
        Song("one", 60);
        Song("two", 64);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_of_midi_files_becomes_a_library_and_more_files_are_added_to_it()
    {
        (string output, string errors) = Make();
        Assert.Contains("2 pieces and", output);
        Assert.Contains($"--library {Out}\n", output);
        Assert.Contains("piece 2/2", errors);
        int before = Count();
        // Eight bars make eight units of one, seven of two, five of four.
        Assert.Equal(2 * (8 + 7 + 5), before);

        Song("three", 67);
        (output, _) = Make();
        Assert.Contains("1 piece and 20 units added, 2 pieces were there, 60 units now", output);
        Assert.Equal(before + 20, Count());
    }

    [Fact]
    public void Units_tell_whose_and_from_where_they_are()
    {
        Make();
        using UnitFile file = Open();
        Unit unit = UnitRecord.Read(file.Payload(0));
        Assert.Equal(new UnitOrigin("songs", "one", 1), unit.Origin);
        Assert.Equal(TimeSignature.FourFour, unit.Meter);
    }

    [Fact]
    public void Files_of_one_name_in_two_folders_are_two_pieces()
    {
        Song("mon/session", 62);
        Song("tue/session", 65);
        Assert.Contains("4 pieces and 80 units added", Make().Output);
        Assert.Contains("0 pieces and 0 units added, 4 pieces were there, 80 units now", Make().Output);
        using UnitFile file = Open();
        Assert.Equal(["mon/session", "one", "tue/session", "two"], Enumerable.Range(0, file.Count).Select(i => UnitRecord.Origin(file.Payload(i)).Origin.Piece).Distinct());
    }

    [Fact]
    public void A_piece_whose_notes_are_others_now_is_told_and_left_as_it_was()
    {
        Make();
        Song("one", 61);
        (string output, string errors) = Make();
        Assert.Contains("0 pieces and 0 units added, 1 piece was there, 1 with other notes, 40 units now", output);
        Assert.Contains("songs/one is in the library with other notes: rename it, or make the library anew\n", errors);
        // Shorter is other too.
        Song("one", 60, bars: 7);
        Assert.Contains("1 with other notes", Make().Output);
        Song("one", 60, bars: 9);
        Assert.Contains("1 with other notes", Make().Output);
        Song("one", 60);
        Assert.Contains("2 pieces were there, 40", Make().Output);
    }

    [Fact]
    public void What_hands_played_is_put_on_the_grid_first()
    {
        Directory.Delete(_folder["songs"], recursive: true);
        Song("late", 60, late: 25);
        Make();
        using UnitFile file = Open();
        Unit[] bars = [.. Enumerable.Range(0, file.Count).Select(i => UnitRecord.Read(file.Payload(i))).Where(u => u.Bars == 1)];
        Assert.Equal(8, bars.Length);
        Assert.All(bars, b => Assert.Equal([0L, 960, 1920, 2880], b.Notes.Select(n => n.Start.Ticks)));
    }

    [Fact]
    public void A_new_library_is_among_the_users_own_and_one_beside_its_model_is_added_to_there()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "where one's own data lie can be chosen on Linux only");
        const string Variable = "XDG_DATA_HOME";
        string? before = Environment.GetEnvironmentVariable(Variable);
        try
        {
            Environment.SetEnvironmentVariable(Variable, _folder["data"]);
            // A name with its ending is the name; one with blanks is quoted where it is to be typed.
            (int code, string output, string errors) = Lab.Run("units", _folder["songs"], "--name", "my set.units", "--model", _model);
            Assert.True(code == 0, errors);
            string own = _folder["data/deepmusic/models/UnitSelection/small/my set.units"];
            Assert.Contains($"done: {own}, 2 pieces", output);
            Assert.Contains("--library \"my set\"\n", output);
            Assert.True(File.Exists(own));

            File.Copy(own, Path.Combine(_model, "beside.units"));
            Assert.Contains($"done: {Path.Combine(_model, "beside.units")}, 0 pieces", Lab.Run("units", _folder["songs"], "--name", "beside", "--model", _model).Output);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, before);
        }
    }

    [Fact]
    public void What_cannot_be_is_one_line()
    {
        Assert.Contains("there is no model", Lab.Fails("units", _folder["songs"], "--name", "x", "--model", "nobody"));
        Assert.Contains("plain name", Lab.Fails("units", _folder["songs"], "--name", "a/b", "--model", _model));
        Assert.Contains("plain name", Lab.Fails("units", _folder["songs"], "--name", ".units", "--model", _model));
        Assert.Contains("there is no folder", Lab.Fails("units", _folder["nowhere"], "--name", "x", "--model", _model));
        Assert.Contains("came with the program; choose another name, or say --out", Lab.Fails("units", _folder["songs"], "--name", "house", "--model", _model));
        Assert.Contains("came with the program", Lab.Fails("units", _folder["songs"], "--name", "house.units", "--model", _model));
        Assert.Contains($"{_folder.Path} is a folder: name the file, {_folder["mine.units"]}", Lab.Fails("units", _folder["songs"], "--name", "mine", "--out", _folder.Path, "--model", _model));
        File.WriteAllText(Path.Combine(_model, "broken.units"), "no library at all");
        Assert.Contains("broken.units", Lab.Fails("units", _folder["songs"], "--name", "broken", "--model", _model));
    }

    private string Out => _folder["mine.units"];

    private (string Output, string Errors) Make()
    {
        (int code, string output, string errors) = Lab.Run("units", _folder["songs"], "--name", "mine", "--out", Out, "--model", _model);
        Assert.True(code == 0, errors);
        return (output, errors);
    }

    private int Count()
    {
        using UnitFile file = Open();
        return file.Count;
    }

    private UnitFile Open() => UnitFile.Open(Out, 16, CheckpointFolder.HashOf(_model));

    private void Song(string name, int pitch, int bars = 8, int late = 0)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[$"songs/{name}"])!);
        Note[] notes = [.. Enumerable.Range(0, bars * 4).Select(i => new Note(Beats.Quarter * i + new Beats(late), Beats.Quarter, new Pitch(pitch + i * 5 % 12), 80))];
        new Composition(new Phrase(Beats.Zero, Beats.Quarter * bars * 4 + new Beats(late), notes), Key.CMajor, TimeSignature.FourFour, "any").ToMidi(name).Save(_folder[$"songs/{name}.mid"]);
    }
}
