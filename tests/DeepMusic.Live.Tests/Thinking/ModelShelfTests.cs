using DeepMusic.Engines.Checkpoints;

namespace DeepMusic.Live.Tests.Thinking;

public sealed class ModelShelfTests : IDisposable
{
    private const string Room = "ShelfTests";

    private readonly string _folder = Directory.CreateTempSubdirectory("deepmusic-models").FullName;
    private readonly string _beside = Path.Combine(AppContext.BaseDirectory, "models", Room);

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        if (Directory.Exists(_beside)) Directory.Delete(_beside, recursive: true);
    }

    private static string Make(string folder, string weights)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, CheckpointFolder.WeightsFile), weights);
        return folder;
    }

    [Fact]
    public void A_model_is_found_by_its_name_or_by_its_folder()
    {
        Make(Path.Combine(_beside, "tunes"), "abc");
        string mine = Make(Path.Combine(_folder, "mine"), "abc");
        Directory.CreateDirectory(Path.Combine(_beside, "empty"));
        Assert.Equal(["tunes"], ModelShelf.Names(Room));
        Assert.Equal(("tunes", Path.Combine(_beside, "tunes")), (ModelShelf.Find(Room, "tunes").Name, ModelShelf.Find(Room, "tunes").Folder));
        Assert.Equal(("mine", mine), (ModelShelf.Find(Room, mine).Name, ModelShelf.Find(Room, mine + Path.DirectorySeparatorChar).Folder.TrimEnd(Path.DirectorySeparatorChar)));
    }

    [Fact]
    public void Weights_are_known_by_what_is_in_them()
    {
        // The beginning of SHA-256("abc"), FIPS 180-2, B.1.
        Assert.Equal("ba7816bf8f01cfea", ModelShelf.Find(Room, Make(Path.Combine(_folder, "a"), "abc")).Weights);
        Assert.NotEqual("ba7816bf8f01cfea", ModelShelf.Find(Room, Make(Path.Combine(_folder, "b"), "abd")).Weights);
    }

    [Fact]
    public void One_that_is_not_there_is_one_line_that_names_those_that_are()
    {
        Make(Path.Combine(_beside, "tunes"), "abc");
        string line = Assert.Throws<PresetException>(() => ModelShelf.Find(Room, "tunse")).Message;
        Assert.Equal("there is no model \"tunse\" of ShelfTests: there are tunes", line);
        Assert.Throws<PresetException>(() => ModelShelf.Find(Room, _folder));
    }

    [Fact]
    public void A_network_without_its_model_is_no_reason_not_to_play()
    {
        Ladder ladder = EngineShelf.New(new EngineChoice("anticipation", Model: "no-such-model"));
        Assert.Equal("units", ladder.Engine);
        Assert.Equal(["units", "markov"], ladder.Rungs.Select(r => r.Name));
        Assert.StartsWith("there is no model \"no-such-model\"", ladder.Trouble, StringComparison.Ordinal);
        Assert.EndsWith("; units answer", ladder.Trouble, StringComparison.Ordinal);
        Assert.Equal("melody", ladder.Model!.Name);
    }

    [Fact]
    public void A_folder_that_holds_no_network_is_no_reason_either()
    {
        Ladder ladder = EngineShelf.New(new EngineChoice("anticipation", Model: Make(Path.Combine(_folder, "broken"), "this is no tensor")));
        Assert.Equal("units", ladder.Engine);
        Assert.EndsWith("; units answer", ladder.Trouble, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", ladder.Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public void Units_without_their_model_are_no_reason_either()
    {
        Ladder ladder = EngineShelf.New(new EngineChoice("units", Model: "no-such-model"));
        Assert.Equal(("markov", "markov"), (ladder.Engine, Assert.Single(ladder.Rungs).Name));
        Assert.StartsWith("there is no model \"no-such-model\" of UnitSelection", ladder.Trouble, StringComparison.Ordinal);
        Assert.EndsWith("; markov answers", ladder.Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public void The_network_stands_on_units_and_these_on_markov() =>
        Assert.Equal(["anticipation bf16 x16", "anticipation int8 x4", "units", "markov"], EngineShelf.New("anticipation").Rungs.Select(r => r.Name));

    [Fact]
    public void Markov_has_no_library() =>
        Assert.Contains("units", Assert.Throws<PresetException>(() => EngineShelf.New(new EngineChoice("markov", Library: "house"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Markov_has_no_models() =>
        Assert.Contains("anticipation", Assert.Throws<PresetException>(() => EngineShelf.New(new EngineChoice("markov", Model: "melody"))).Message, StringComparison.Ordinal);
}
