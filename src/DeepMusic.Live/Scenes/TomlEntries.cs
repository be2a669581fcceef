using Tomlyn;
using Tomlyn.Model;

namespace DeepMusic.Live.Scenes;

/// <summary>
/// One table of a TOML file, read by asking for entries of a shape. Null means that there is no such entry; a wrong shape is an error that
/// names the place: "set list friday, scene "Ballad", control 2".
/// </summary>
internal sealed class TomlEntries
{
    private const int MostQuoted = 60, MostOfADefect = 300;

    private readonly TomlTable _table;

    private TomlEntries(TomlTable table, string place) => (_table, Place) = (table, place);

    /// <summary>Where this table stands, in words.</summary>
    public string Place { get; }

    /// <summary>The keys, in the order of the file.</summary>
    public IEnumerable<string> Keys => _table.Keys;

    /// <summary>The whole of a file.</summary>
    /// <exception cref="PresetException">Not TOML.</exception>
    public static TomlEntries Parse(string toml, string place)
    {
        TomlTable? table = TryParse(toml, out string trouble, out _);
        return table is not null ? new TomlEntries(table, place) : throw new PresetException($"{place}: {trouble}");
    }

    /// <summary>As many of a file's first lines as are TOML, with what is wrong with the rest; empty where nothing is.</summary>
    public static (TomlEntries Entries, string Trouble) ParseWhatIsWhole(string toml, string place)
    {
        string trouble = "";
        // The reader mostly says in which line it stopped: what stands before it is whole, or stops it earlier.
        for (int tries = 0; tries < 8; tries++)
        {
            if (TryParse(toml, out string defect, out int? line) is { } table) return (new TomlEntries(table, place), trouble);
            if (trouble.Length == 0) trouble = defect;
            string[] lines = toml.Split('\n');
            int whole = line is { } at ? Math.Min(at - 1, lines.Length - 1) : lines.Length / 2;
            if (whole < 1) break;
            toml = string.Join('\n', lines[..whole]);
        }
        return (new TomlEntries([], place), trouble);
    }

    /// <summary>The same table, called otherwise in errors.</summary>
    public TomlEntries At(string place) => new(_table, place);

    /// <summary>Whether there is such an entry.</summary>
    public bool Has(string key) => _table.ContainsKey(key);

    /// <summary>Whether there is such an entry and it is a list.</summary>
    public bool IsList(string key) => _table.TryGetValue(key, out object? value) && value is TomlTableArray or TomlArray;

    /// <exception cref="PresetException">There is an entry that is not <paramref name="known"/>.</exception>
    public void AllowOnly(IReadOnlyList<string> known)
    {
        if (Keys.FirstOrDefault(k => !known.Contains(k)) is { } stranger)
            throw Wrong($"does not know \"{Quoted(stranger)}\"; it knows {(known.Count > 1 ? string.Join(", ", known.SkipLast(1)) + " and " : "")}{known[^1]}");
    }

    /// <summary>A text.</summary>
    public string? Text(string key) => !_table.TryGetValue(key, out object? value) ? null : value as string ?? throw Wrong($"{key} must be a text in quotes");

    /// <summary>A text with something in it, which must be there.</summary>
    public string Named(string key) => Text(key) is { } text && !string.IsNullOrWhiteSpace(text) ? text : throw Wrong($"{key} is missing: a text in quotes");

    /// <summary>True or false.</summary>
    public bool? Flag(string key) => !_table.TryGetValue(key, out object? value) ? null : value as bool? ?? throw Wrong($"{key} must be true or false");

    /// <summary>A whole number in a range.</summary>
    public int? Number(string key, int min, int max) => !_table.TryGetValue(key, out object? value) ? null
        : value is long number && number >= min && number <= max ? (int)number : throw Wrong($"{key} must be a whole number {min}..{max}");

    /// <summary>A list of whole numbers in a range.</summary>
    public int[]? Numbers(string key, int min, int max) => !_table.TryGetValue(key, out object? value) ? null
        : value is TomlArray list && list.All(n => n is long number && number >= min && number <= max) ? [.. list.Select(n => (int)(long)n!)]
        : throw Wrong($"{key} must be a list of whole numbers {min}..{max} such as [{min}, {min + 1}]");

    /// <summary>A number.</summary>
    public double? Real(string key) => !_table.TryGetValue(key, out object? value) ? null : value switch
    {
        long number => number,
        double number when double.IsFinite(number) => number,
        _ => throw Wrong($"{key} must be a number"),
    };

    /// <summary>A list of texts, or one text alone.</summary>
    public string[]? Texts(string key) => !_table.TryGetValue(key, out object? value) ? null : value switch
    {
        string text when text.Length > 0 => [text],
        TomlArray list when list.All(t => t is string { Length: > 0 }) => [.. list.Cast<string>()],
        _ => throw Wrong($"{key} must be a list of texts such as [\"keys\", \"pads\"]"),
    };

    /// <summary>A value as a player would write it after <c>--set</c>: a text, a number, or a flag.</summary>
    public string Value(string key) => _table[key] switch
    {
        string text => text,
        bool flag => flag ? "on" : "off",
        long number => FormattableString.Invariant($"{number}"),
        double number => FormattableString.Invariant($"{number}"),
        _ => throw Wrong($"{Quoted(key)} must be a text, a number, true or false"),
    };

    /// <summary>A table within; its errors are told at this place.</summary>
    public TomlEntries? Table(string key) => !_table.TryGetValue(key, out object? value) ? null
        : new TomlEntries(value as TomlTable ?? throw Wrong($"{key} must be a table, [{key}]"), Place);

    /// <summary>Tables of one kind within, each told by its place counted from 1; none where there is no such entry.</summary>
    public TomlEntries[] Tables(string key)
    {
        if (!_table.TryGetValue(key, out object? value)) return [];
        IEnumerable<object?> tables = value switch
        {
            TomlTableArray list => list,
            TomlArray list => list,
            _ => [null],
        };
        return [.. tables.Select((t, i) => new TomlEntries(t as TomlTable ?? throw Wrong($"{key} must be tables, each under [[{key}]]"), $"{Place}, {key} {i + 1}"))];
    }

    /// <summary>What is wrong, at this place.</summary>
    public PresetException Wrong(string defect) => new($"{Place}: {defect}");

    private static TomlTable? TryParse(string toml, out string trouble, out int? line)
    {
        (trouble, line) = ("", null);
        try
        {
            return TomlSerializer.Deserialize<TomlTable>(toml) ?? [];
        }
        catch (TomlException e)
        {
            (trouble, line) = ($"not valid TOML: {FirstLine(e.Message)}", e.Line);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException or InvalidOperationException or IndexOutOfRangeException or NullReferenceException)
        {
            // The reader of TOML stumbles over some files that are none: over an escape beyond all characters, for one.
            trouble = $"not valid TOML: {FirstLine(e.Message)}";
        }
        return null;
    }

    /// <summary>One broken string can be a defect of every line after it: the first is the one to mend.</summary>
    private static string FirstLine(string message)
    {
        string first = message.TrimStart().ReplaceLineEndings("\n").Split('\n')[0].TrimEnd();
        return first.Length > MostOfADefect ? first[..MostOfADefect] + "…" : first;
    }

    /// <summary>A text for the inside of an error.</summary>
    public static string Quoted(string text) => text.Length > MostQuoted ? text[..MostQuoted] + "…" : text;
}
