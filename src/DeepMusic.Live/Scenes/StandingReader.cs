using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Scenes;

/// <summary>
/// Reads how the instrument stood. Nobody wrote that file by hand, and a set is to begin: an entry that cannot be used is left out and told,
/// and all others count.
/// </summary>
internal sealed class StandingReader
{
    public const string Place = "standing.toml";

    private const int MostTold = 3;

    private static readonly string[] Known =
    [
        "format", "preset", "set", "scene", "scene-name", "engine", "model", "library", "corpus", "in", "out", "api", "synth", "performers", "lock", "knobs", "control",
    ];

    private readonly List<string> _trouble = [];

    public static (Standing Standing, string Trouble) Read(string toml)
    {
        var reader = new StandingReader();
        if (!toml.EndsWith(Standing.End, StringComparison.Ordinal))
        {
            // A line that was cut may still be one, of another number.
            toml = toml[..(toml.LastIndexOf('\n') + 1)];
            reader._trouble.Add("its end is missing");
        }
        (TomlEntries entries, string broken) = TomlEntries.ParseWhatIsWhole(toml, Place);
        if (broken.Length > 0) reader._trouble.Add(broken);
        Standing standing = reader.Read(entries);
        if (reader._trouble.Count == 0) return (standing, "");
        string more = reader._trouble.Count > MostTold ? $"; and {reader._trouble.Count - MostTold} more" : "";
        return (standing, new PresetException($"not all of {Place} could be used: {string.Join("; ", reader._trouble.Take(MostTold))}{more}").Message);
    }

    private Standing Read(TomlEntries entries)
    {
        Try(() => Expect(entries.Number("format", 1, int.MaxValue) ?? throw entries.Wrong("it does not say its format")));
        Try(() => entries.AllowOnly(Known));
        return new Standing
        {
            Preset = Try(() => entries.Text("preset")),
            SetList = Try(() => entries.Text("set")),
            Scene = Try(() => entries.Number("scene", 1, int.MaxValue)),
            SceneName = Try(() => entries.Text("scene-name")) ?? "",
            Engine = Try(() => entries.Text("engine")),
            Model = Try(() => entries.Text("model")),
            Library = Try(() => entries.Text("library")),
            Corpus = Try(() => entries.Text("corpus")),
            In = Ports(entries, "in"),
            Out = Ports(entries, "out"),
            Api = Try(() => entries.Text("api")),
            Synth = Try(() => entries.Text("synth")),
            Performers = Ports(entries, "performers"),
            Locked = Try(() => entries.Flag("lock")) ?? false,
            Turned = Turned(entries),
            Learned = [.. (Try(() => entries.Tables("control")) ?? []).Select(c => Try(() => PresetControl.Read(c))).OfType<PresetControl>()],
        };

        void Expect(int format)
        {
            if (format != Standing.Format) throw entries.Wrong($"it is of format {format}, and {Standing.Format} is what is known here");
        }
    }

    private Values<KnobValue> Turned(TomlEntries entries)
    {
        if (Try(() => entries.Table("knobs")) is not { } table) return [];
        // Each is tried on knobs at rest, so that one which is gone takes none of the others with it.
        Knobs knobs = Knobs.AtRest;
        var said = new HashSet<int>();
        foreach (string name in table.Keys)
        {
            if (Try(() => PresetReader.Turned(knobs, table, [name])) is not { } turned) continue;
            knobs = turned;
            said.Add(Knobs.IndexOf(name));
        }
        return [.. said.Order().Select(k => new KnobValue(Knobs.All[k].Name, knobs[k]))];
    }

    private Values<string> Ports(TomlEntries entries, string key) => [.. (Try(() => entries.Texts(key)) ?? []).Where(p => !string.IsNullOrWhiteSpace(p))];

    private void Try(Action read) => Try(() =>
    {
        read();
        return true;
    });

    private T? Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (PresetException e)
        {
            _trouble.Add(e.Message.StartsWith($"{Place}: ", StringComparison.Ordinal) ? e.Message[(Place.Length + 2)..] : e.Message);
            return default;
        }
    }
}
