namespace DeepMusic.Live.Scenes;

/// <summary>What the player calls the ports, so that presets and set lists work with another keyboard on another evening.</summary>
public sealed class Aliases
{
    private readonly Dictionary<string, string> _patterns;

    private Aliases(Dictionary<string, string> patterns, string trouble) => (_patterns, Trouble) = (patterns, trouble);

    /// <summary>No names at all.</summary>
    public static Aliases None { get; } = new([], "");

    /// <summary>What of the file of names could not be used, in one line; empty when all could, or when there is none.</summary>
    public string Trouble { get; }

    /// <summary>The names with their patterns, in the order of the file.</summary>
    public IReadOnlyCollection<KeyValuePair<string, string>> All => _patterns;

    /// <summary>The names in a file; none where there is no file. What cannot be used of it is in <see cref="Trouble"/>.</summary>
    public static Aliases Load(Places? places = null)
    {
        string file = (places ?? Places.Default).Ports;
        try
        {
            return Parse(WholeFile.Read(file));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return None;
        }
        catch (Exception e) when (WholeFile.IsRefusal(e))
        {
            return new Aliases([], $"ports.toml cannot be read: {e.Message.TrimEnd('.')}; ports go by their own names");
        }
    }

    /// <summary>The names in the text of a file, whatever it is: what cannot be used of it is in <see cref="Trouble"/>.</summary>
    public static Aliases Parse(string toml)
    {
        (Dictionary<string, string> patterns, string trouble) = AliasReader.Read(toml);
        return new Aliases(patterns, trouble);
    }

    /// <summary>The pattern a name stands for; a name that is none of these is a pattern itself.</summary>
    public string Resolve(string name) => _patterns.GetValueOrDefault(name.Trim(), name);
}
