namespace DeepMusic.Osc;

/// <summary>
/// Goes through the arguments of a message, once. Arrays are told by <see cref="OscType.ArrayBegin"/> and <see cref="OscType.ArrayEnd"/>,
/// which pair.
/// </summary>
public ref struct OscArguments
{
    private readonly ReadOnlySpan<byte> _types;
    private readonly ReadOnlySpan<byte> _data;
    private int _next;
    private int _at;
    private OscArgument _current;

    internal OscArguments(ReadOnlySpan<byte> types, ReadOnlySpan<byte> data)
    {
        _types = types;
        _data = data;
    }

    /// <summary>The argument it is at.</summary>
    public readonly OscArgument Current => _current;

    /// <summary>Goes to the next argument; false after the last.</summary>
    public bool MoveNext()
    {
        if (_next == _types.Length) return false;
        var type = (OscType)_types[_next++];
        OscWire.TryMeasure(type, _data[_at..], out int size, out _); // the message was found whole before
        _current = new OscArgument(type, _data.Slice(_at, size));
        _at += size;
        return true;
    }

    /// <summary>Goes to the next argument and hands it out; false after the last.</summary>
    public bool TryNext(out OscArgument argument)
    {
        bool more = MoveNext();
        argument = more ? _current : default;
        return more;
    }

    /// <summary>Itself.</summary>
    public readonly OscArguments GetEnumerator() => this;
}
