namespace DeepMusic.Live.Tui;

/// <summary>A line that is being typed; nothing is allocated until it is done.</summary>
internal sealed class LineEdit
{
    private const int Longest = 40;

    private readonly char[] _typed = new char[Longest];
    private int _length;

    /// <summary>Whether something is being typed.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>What has been typed so far.</summary>
    public ReadOnlySpan<char> Typed => _typed.AsSpan(0, _length);

    /// <summary>Starts, with nothing or with <paramref name="text"/>.</summary>
    public void Begin(ReadOnlySpan<char> text = default)
    {
        IsOpen = true;
        _length = Math.Min(text.Length, Longest);
        text[.._length].CopyTo(_typed);
    }

    /// <summary>Types one character.</summary>
    public void Type(char c)
    {
        if (_length < Longest && !char.IsControl(c)) _typed[_length++] = c;
    }

    /// <summary>Takes the last character back.</summary>
    public void Erase() => _length = Math.Max(0, _length - 1);

    /// <summary>Ends typing and returns what was typed.</summary>
    public string End()
    {
        IsOpen = false;
        return new string(Typed);
    }
}
