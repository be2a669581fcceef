using DeepMusic.Core;

namespace DeepMusic.Live;

/// <summary>
/// What the instrument has to say to the player: the trouble there is, and the latest word that is none. The gravest trouble that holds comes first,
/// the newest of those that are equally grave. It has the line for a while and is then a mark beside what is said; a word lasts some seconds from
/// when it is seen. Thread-safe: no.
/// </summary>
public sealed class Notices
{
    /// <summary>What else goes wrong within this time follows from the same, and is not said beside it.</summary>
    public static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    /// <summary>Trouble has the line this long; what passes is gone after it, unless it is all there is.</summary>
    public static readonly TimeSpan Urgent = TimeSpan.FromSeconds(10);

    /// <summary>A word that is said after it waits this long for the line.</summary>
    public static readonly TimeSpan Alone = TimeSpan.FromSeconds(3);

    /// <summary>A word can be read this long.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(8);

    private const int Most = 64;
    private const int MostUnheard = 16;

    private readonly List<Trouble> _trouble = [];
    private readonly List<string> _unheard = [];
    private HostTime? _wordSince;
    private bool _wordIsNewer;

    /// <summary>The failures before anybody listened to <see cref="Faulted"/>, the first ones.</summary>
    public IReadOnlyList<string> Unheard => _unheard;

    /// <summary>The trouble there is, what comes first first; empty when there is none, or the player knows.</summary>
    public IReadOnlyList<Trouble> Trouble => _trouble;

    /// <summary>The trouble that comes first, in one line; empty when there is none.</summary>
    public string Alarm => _trouble.Count > 0 ? _trouble[0].Line : "";

    /// <summary>The last thing the player should know that is no failure; may be empty.</summary>
    public string LastWord { get; private set; } = "";

    /// <summary>What of <see cref="LastWord"/> is to be shown still; as of the last <see cref="Look"/>.</summary>
    public string Word { get; private set; } = "";

    /// <summary>Whether the trouble has the line, and what is said waits; as of the last <see cref="Look"/>.</summary>
    public bool AlarmLeads { get; private set; }

    /// <summary>Told of every failure, in one line.</summary>
    public event Action<string>? Faulted;

    /// <summary>Says something that is no failure.</summary>
    public void Say(string line)
    {
        LastWord = line;
        _wordSince = null;
        _wordIsNewer = true;
    }

    /// <summary>Looks what is to be shown now: a word begins to last when it has the line.</summary>
    public void Look(HostTime now)
    {
        for (int i = _trouble.Count - 1; i > 0; i--)
            if (!_trouble[i].Holds && now - _trouble[i].At >= Urgent) _trouble.RemoveAt(i);
        bool spoken = LastWord.Length > 0 && !(_wordSince is { } since && now - since >= Lasts);
        AlarmLeads = _trouble.Count > 0 && now - _trouble[0].At < (spoken && _wordIsNewer ? Alone : Urgent);
        if (spoken && !AlarmLeads) _wordSince ??= now;
        Word = spoken ? LastWord : "";
    }

    /// <summary>The player knows: nothing is told of it any more.</summary>
    public void Acknowledge() => _trouble.Clear();

    /// <summary>Whether the player is told this among the trouble there is.</summary>
    public bool Tells(string line)
    {
        foreach (Trouble trouble in _trouble)
            if (trouble.Line == line) return true;
        return false;
    }

    /// <summary>Whether there is trouble of this matter.</summary>
    public bool Has(Matter matter) => Place(matter.Name) >= 0;

    /// <summary>What went wrong with something is over.</summary>
    public void Over(Matter matter) => Remove(matter.Name);

    internal void Fault(string line, HostTime at, Matter matter = default)
    {
        var trouble = new Trouble(line, matter, at);
        Remove(trouble.Name);
        if (_trouble.Count == Most) _trouble.RemoveAt(Most - 1);
        int place = 0;
        while (place < _trouble.Count && _trouble[place].Gravity > trouble.Gravity) place++;
        _trouble.Insert(place, trouble);
        if (place == 0) _wordIsNewer = false;
        // What graver trouble keeps from the line is said once, where it is not part of that.
        else if (!trouble.Holds || at - _trouble[0].At >= Moment) Say(line);
        if (Faulted is null && _unheard.Count < MostUnheard) _unheard.Add(line);
        Faulted?.Invoke(line);
    }

    private void Remove(string name)
    {
        if (Place(name) is >= 0 and int place) _trouble.RemoveAt(place);
    }

    private int Place(string name)
    {
        for (int i = 0; i < _trouble.Count; i++)
            if (_trouble[i].Name == name) return i;
        return -1;
    }
}
