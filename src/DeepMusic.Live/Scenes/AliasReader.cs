namespace DeepMusic.Live.Scenes;

/// <summary>Reads what the player calls the ports: a line that cannot be used is left out and told, and all others count.</summary>
internal sealed class AliasReader
{
    private const string Place = "ports.toml", Table = "aliases";
    private const int MostTold = 3;

    private readonly Dictionary<string, string> _patterns = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _trouble = [];

    public static (Dictionary<string, string> Patterns, string Trouble) Read(string toml)
    {
        var reader = new AliasReader();
        TomlEntries? whole = null;
        try
        {
            whole = TomlEntries.Parse(toml, Place);
        }
        catch (PresetException)
        {
            reader.TakeLines(toml.Split('\n'));
        }
        if (whole is not null) reader.Take(whole);
        return (reader._patterns, reader.Told());
    }

    private void Take(TomlEntries file)
    {
        Try(() => file.AllowOnly([Table]));
        Try(() => TakeNames(file.Table(Table)));
    }

    private void TakeNames(TomlEntries? names)
    {
        foreach (string name in names?.Keys ?? [])
        {
            Try(() =>
            {
                if (!_patterns.TryAdd(name.Trim(), names!.Named(name))) throw names.Wrong($"{TomlEntries.Quoted(name)} is said twice");
            });
        }
    }

    /// <summary>Where the whole is no TOML, most of its lines may be.</summary>
    private void TakeLines(string[] lines)
    {
        bool within = false;
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            string place = $"{Place}: line {i + 1}";
            if (line[0] == '[') within = line.StartsWith($"[{Table}", StringComparison.Ordinal);
            if (line[0] != '[' && !within) _trouble.Add($"line {i + 1}: names stand under [{Table}]");
            else if (Unquoted(line) is { } name) _trouble.Add($"line {i + 1}: put the name in quotes: \"{TomlEntries.Quoted(name)}\" = ...");
            else Try(() => TakeLine(TomlEntries.Parse(line, place)));
        }
    }

    private void TakeLine(TomlEntries line)
    {
        if (!line.Has(Table)) TakeNames(line);
    }

    private string Told()
    {
        if (_trouble.Count == 0) return "";
        string more = _trouble.Count > MostTold ? $"; and {_trouble.Count - MostTold} more" : "";
        string rest = _patterns.Count == 0 ? "ports go by their own names" : "the other names hold";
        return new PresetException($"{Place}: {string.Join("; ", _trouble.Take(MostTold))}{more}; {rest}").Message;
    }

    private void Try(Action read)
    {
        try
        {
            read();
        }
        catch (PresetException e)
        {
            _trouble.Add(e.Message.StartsWith($"{Place}: ", StringComparison.Ordinal) ? e.Message[(Place.Length + 2)..] : e.Message);
        }
    }

    /// <summary>A name that is not in quotes and has more in it than letters of the alphabet, digits, dashes and underscores; null where there is none.</summary>
    private static string? Unquoted(string line)
    {
        int equals = line.IndexOf('=', StringComparison.Ordinal);
        string name = equals < 0 ? "" : line[..equals].Trim();
        bool bare = name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
        return bare || name.IndexOfAny(['"', '\'', '[', '#']) >= 0 ? null : name;
    }
}
