namespace DeepMusic.Live.Tests.Thinking;

public sealed class UnitShelfTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("deepmusic-shelf").FullName;
    // Folders beside the program that hold libraries and no model.
    private readonly string _mine = Room("shelf-tests-b"), _others = Room("shelf-tests-a");

    public void Dispose()
    {
        foreach (string folder in (string[])[_folder, _mine, _others]) if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_library_is_found_beside_its_model_then_under_the_models_name_and_then_anywhere()
    {
        string set = "shelf-tests-set";
        string anywhere = Library(_others, set);
        Assert.Equal((set, anywhere), (Find(set).Name, Find(set).Folder));
        string named = Library(_mine, set);
        Assert.Equal(named, Find(set).Folder);
        string beside = Library(_folder, set);
        Assert.Equal(beside, Find(set).Folder);
        Assert.Contains(set, UnitShelf.Names);
        Assert.Equal(anywhere, Find(anywhere).Folder);
    }

    [Fact]
    public void One_that_is_not_there_is_one_line_that_names_those_that_are()
    {
        Library(_others, "shelf tests");
        string line = Assert.Throws<PresetException>(() => Find("nothing")).Message;
        Assert.StartsWith("there is no library \"nothing\" of units: ", line, StringComparison.Ordinal);
        Assert.Contains("\"shelf tests\"", line, StringComparison.Ordinal);
        Assert.Equal("make one with deepmusic-train units", UnitShelf.Hint([]));
        Assert.Equal("the only one here is house", UnitShelf.Hint(["house"]));
        Assert.Equal("those here are a, house and \"my set\"", UnitShelf.Hint(["a", "house", "my set"]));
    }

    [Fact]
    public void What_tells_a_library_from_another_is_its_length_and_how_it_begins()
    {
        var bytes = new byte[200_000];
        string Hash()
        {
            string path = Path.Combine(_folder, "x.units");
            File.WriteAllBytes(path, bytes);
            return Find(path).Weights;
        }
        string first = Hash();
        Assert.Equal(16, first.Length);
        Assert.Equal(first, Hash());
        // The last copy of a commit record lies in the fifth page.
        bytes[4 * 4096]++;
        string added = Hash();
        Assert.NotEqual(first, added);
        Array.Resize(ref bytes, bytes.Length + 1);
        Assert.NotEqual(added, Hash());
    }

    [Fact]
    public void One_that_is_being_added_to_is_found()
    {
        string path = Library(_folder, "open");
        using var writer = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        Assert.Equal(path, Find("open").Folder);
    }

    private Model Find(string name) => UnitShelf.Find(new Model("shelf-tests-b", _folder, ""), name);

    private static string Room(string name) => Path.Combine(AppContext.BaseDirectory, "models", "UnitSelection", name);

    private static string Library(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, name + ".units");
        File.WriteAllText(path, name);
        return path;
    }
}
