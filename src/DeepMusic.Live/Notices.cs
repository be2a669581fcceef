using DeepMusic.Core;

namespace DeepMusic.Live;

/// <summary>
/// What the instrument has to say to the player: the latest trouble, and the latest word that is none. Trouble has the line for a while and is
/// then a mark beside what is said; a word lasts some seconds from when it is seen. Thread-safe: no.
/// </summary>
public sealed class Notices
{
    /// <summary>Faults within this time are one trouble, and the first says what it is.</summary>
    public static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    /// <summary>Trouble has the line this long.</summary>
    public static readonly TimeSpan Urgent = TimeSpan.FromSeconds(10);

    /// <summary>A word that is said after it waits this long for the line.</summary>
    public static readonly TimeSpan Alone = TimeSpan.FromSeconds(3);

    /// <summary>A word can be read this long.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(8);

    private const int Most = 64;
    private const int MostUnheard = 16;

    private readonly List<(string Line, string About)> _trouble = [];
    private readonly List<string> _unheard = [];
    private HostTime? _wordSince;
    private bool _wordIsNewer;

    /// <summary>The failures before anybody listened to <see cref="Faulted"/>, the first ones.</summary>
    public IReadOnlyList<string> Unheard => _unheard;

    /// <summary>The trouble there is, in one line; empty when there is none, or the player knows.</summary>
    public string LastFault { get; private set; } = "";

    /// <summary>When it began.</summary>
    public HostTime LastFaultAt { get; private set; }

    /// <summary>The last thing the player should know that is no failure; may be empty.</summary>
    public string LastWord { get; private set; } = "";

    /// <summary>What of <see cref="LastWord"/> is to be shown still; as of the last <see cref="Look"/>.</summary>
    public string Word { get; private set; } = "";

    /// <summary>Whether the trouble has the line, and what is said waits; as of the last <see cref="Look"/>.</summary>
    public bool FaultLeads { get; private set; }

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
        TimeSpan age = now - LastFaultAt;
        bool spoken = LastWord.Length > 0 && !(_wordSince is { } since && now - since >= Lasts);
        FaultLeads = LastFault.Length > 0 && age < (spoken && _wordIsNewer ? Alone : Urgent);
        if (spoken && !FaultLeads) _wordSince ??= now;
        Word = spoken ? LastWord : "";
    }

    /// <summary>The player knows: nothing is told of it any more.</summary>
    public void Acknowledge()
    {
        _trouble.Clear();
        LastFault = "";
    }

    /// <summary>What went wrong with something is over.</summary>
    public void Over(string about)
    {
        if (_trouble.RemoveAll(t => t.About == about) > 0) Write();
    }

    internal void Fault(string line, HostTime at, string about = "")
    {
        if (_trouble.Count == 0 || at - LastFaultAt >= Moment)
        {
            _trouble.Clear();
            LastFaultAt = at;
            _wordIsNewer = false;
        }
        if (_trouble.Count < Most && !_trouble.Exists(t => t.Line == line)) _trouble.Add((line, about));
        Write();
        if (Faulted is null && _unheard.Count < MostUnheard) _unheard.Add(line);
        Faulted?.Invoke(line);
    }

    private void Write() => LastFault = _trouble switch
    {
        [] => "",
        [var only] => only.Line,
        [var first, ..] => $"{first.Line}; and {_trouble.Count - 1} more",
    };
}
