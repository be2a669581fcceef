using System.Globalization;

namespace DeepMusic.Live.Scenes;

/// <summary>
/// Scenes in the order they are played. One that was written ends at both ends; the list of all presets goes round. It does not know
/// which scene is on: whoever steps says from where. Thread-safe: no.
/// </summary>
public sealed class SetList
{
    private readonly Func<int, Preset> _read;
    private readonly bool _round;

    internal SetList(string name, string about, IReadOnlyList<string> names, Func<int, Preset> read, bool round) =>
        (Name, About, Names, _read, _round) = (name, about, names, read, round);

    /// <summary>The name it is chosen by; empty for the list of all presets.</summary>
    public string Name { get; }

    /// <summary>What it is, in one line.</summary>
    public string About { get; }

    /// <summary>The names of its scenes, in order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>How many scenes it has.</summary>
    public int Count => Names.Count;

    /// <summary>Whether it is the list of all presets, and not one that was written.</summary>
    public bool IsPresets => _round;

    /// <summary>Who plays; nobody where one plays alone, and needs no name.</summary>
    public IReadOnlyList<Performer> Performers { get; init; } = [];

    /// <summary>What the performers beside the first enter at each scene; those who are not named there go on as they are.</summary>
    internal IReadOnlyList<IReadOnlyList<KeyValuePair<string, Preset>>> Others { get; init; } = [];

    /// <summary>What the performers beside the first enter at a scene, by its place from 0.</summary>
    public IReadOnlyList<KeyValuePair<string, Preset>> OthersAt(int scene) => scene >= 0 && scene < Others.Count ? Others[scene] : [];

    /// <summary>What the last step passed over because it could not be read, in one line; empty when it passed over nothing.</summary>
    public string Trouble { get; private set; } = "";

    /// <summary>A set list from the text of its file.</summary>
    /// <param name="name">The name it is chosen by.</param>
    /// <param name="toml">The text.</param>
    /// <param name="places">Where the presets are that its scenes start from.</param>
    /// <exception cref="PresetException">Not TOML, no scene, or an entry that is not known or not valid; the message names the scene.</exception>
    public static SetList Parse(string name, string toml, Places? places = null) => SetListReader.Read(name, toml, places ?? Places.Default);

    /// <summary>The list of all presets there are now. They are read when they are stepped on.</summary>
    public static SetList Presets(Places? places = null)
    {
        IReadOnlyList<string> names = PresetShelf.NamesIn(places ?? Places.Default);
        return new SetList("", "every preset", names, i => PresetShelf.Named(names[i], places), round: true);
    }

    /// <summary>The same with every scene read now: choosing one touches no disk any more.</summary>
    internal SetList ReadBeforehand()
    {
        (Preset? Preset, string Defect)[] read = [.. Enumerable.Range(0, Count).Select(Try)];
        return new SetList(Name, About, Names, i => read[i].Preset ?? throw new PresetException(read[i].Defect), _round);

        (Preset?, string) Try(int index)
        {
            try
            {
                return (_read(index), "");
            }
            catch (PresetException e)
            {
                return (null, e.Message);
            }
        }
    }

    /// <summary>The first scene; null where none can be read.</summary>
    public Scene? First() => Step(-1, 1);

    /// <summary>The scene after a place; null at the end. From no place (-1) it is the first.</summary>
    public Scene? Next(int index) => Step(index, 1);

    /// <summary>The scene before a place; null at the beginning. From no place (-1) it is the first.</summary>
    public Scene? Previous(int index) => index < 0 ? Step(-1, 1) : Step(index, -1);

    /// <summary>The name of the scene that comes next, without reading it; null at the end.</summary>
    public string? NameAfter(int index) => At(index + 1) is { } next ? Names[next] : null;

    /// <summary>The place of the scene of that name, or -1.</summary>
    public int IndexOf(string name)
    {
        for (int i = 0; i < Count; i++) if (Names[i] == name) return i;
        for (int i = 0; i < Count; i++) if (Names[i].Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }

    /// <summary>A scene by its name, or by its number from 1; a name that is a number goes first.</summary>
    /// <exception cref="PresetException">There is none, or it cannot be read.</exception>
    public Scene Find(string nameOrNumber)
    {
        Trouble = "";
        int index = IndexOf(nameOrNumber);
        if (index < 0 && int.TryParse(nameOrNumber, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= Count) index = number - 1;
        if (index < 0) throw new PresetException($"there is no scene \"{TomlEntries.Quoted(nameOrNumber)}\"; there are {string.Join(", ", Names.Select((n, i) => $"{i + 1} {n}"))}");
        return new Scene(index, _read(index));
    }

    private Scene? Step(int index, int step)
    {
        var passed = new List<string>();
        Scene? scene = null;
        for (int tries = 0; tries < Count && scene is null; tries++)
        {
            if (At(index + step) is not { } next) break;
            index = next;
            try
            {
                scene = new Scene(index, _read(index));
            }
            catch (PresetException e)
            {
                passed.Add(e.Message);
            }
        }
        Trouble = string.Join("; ", passed);
        return scene;
    }

    private int? At(int index) => _round && Count > 0 ? ((index % Count) + Count) % Count : index >= 0 && index < Count ? index : null;
}
