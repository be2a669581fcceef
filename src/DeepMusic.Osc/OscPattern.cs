namespace DeepMusic.Osc;

/// <summary>
/// An address as a message carries it, with what stands for many: <c>?</c> a character, <c>*</c> any run of them, <c>[a-z]</c> one of these,
/// <c>[!a]</c> one of all others, <c>{foo,bar}</c> one of these words, all within one part of the address; and of OSC 1.1 <c>//</c>, any number
/// of parts. A match is of the whole address. All ways a pattern may be read are followed at once, so no pattern takes longer than its
/// length times that of the address. Realtime-safe: yes, nothing is allocated.
/// </summary>
public readonly ref struct OscPattern
{
    /// <summary>The longest pattern, in bytes.</summary>
    public const int Longest = 255;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly int _plain; // how many bytes at its beginning stand for themselves

    private OscPattern(ReadOnlySpan<byte> bytes, int plain)
    {
        _bytes = bytes;
        _plain = plain;
    }

    /// <summary>Whether it stands for itself alone.</summary>
    public bool IsPlain => _plain == _bytes.Length;

    /// <summary>Reads the address of a message.</summary>
    /// <param name="address">The address.</param>
    /// <param name="pattern">What it stands for, if it is well formed.</param>
    /// <param name="fault">What is wrong with it, if it is not.</param>
    public static bool TryRead(ReadOnlySpan<byte> address, out OscPattern pattern, out OscFault fault)
    {
        pattern = default;
        fault = address.IsEmpty || address[0] != '/' ? new OscFault(OscDefect.NoAddress, 0)
            : address.Length > Longest ? new OscFault(OscDefect.LongPattern, Longest)
            : CheckBrackets(address);
        if (fault.Defect != OscDefect.None) return false;
        int special = address.IndexOfAny("?*[{"u8);
        int deep = address.IndexOf("//"u8);
        int plain = special < 0 ? address.Length : special;
        if (deep >= 0) plain = Math.Min(plain, deep + 1);
        pattern = new OscPattern(address, plain);
        return true;
    }

    /// <summary>Whether an address, which holds nothing that stands for many, is among those it stands for.</summary>
    public bool Matches(ReadOnlySpan<byte> address)
    {
        if (IsPlain) return address.SequenceEqual(_bytes);
        if (!address.StartsWith(_bytes[.._plain])) return false;
        var here = new OscPlaces();
        here.Add(_plain);
        byte before = _bytes[_plain - 1];
        foreach (byte c in address[_plain..])
        {
            var next = new OscPlaces();
            if (!Step(ref here, ref next, before, c)) return false;
            here = next;
            before = c;
        }
        var end = new OscPlaces();
        Step(ref here, ref end, before, 0); // an address has no NUL: this only follows what takes no character
        return here.Has(_bytes.Length);
    }

    // What takes no character leads ahead, so that one way through the places, front to back, meets all.
    private bool Step(ref OscPlaces here, ref OscPlaces next, byte before, byte c)
    {
        bool inPart = c != '/' && c != 0;
        bool any = false;
        for (int i = here.From(0); i < _bytes.Length; i = here.From(i + 1))
        {
            int to = -1;
            switch (_bytes[i])
            {
                case (byte)'*':
                    here.Add(i + 1);
                    if (inPart) to = i;
                    break;
                case (byte)'?':
                    if (inPart) to = i + 1;
                    break;
                case (byte)'[':
                    int close = i + _bytes[i..].IndexOf((byte)']');
                    if (inPart && IsOneOf(_bytes[(i + 1)..close], c)) to = close + 1;
                    break;
                case (byte)'{':
                    here.Add(i + 1);
                    for (int j = i + 1; _bytes[j] != '}'; j++)
                        if (_bytes[j] == ',') here.Add(j + 1);
                    break;
                case (byte)'}':
                    here.Add(i + 1);
                    break;
                case (byte)',' when IsInBraces(i):
                    here.Add(i + _bytes[i..].IndexOf((byte)'}') + 1);
                    break;
                case (byte)'/' when i > 0 && _bytes[i - 1] == '/':
                    if (before == '/') here.Add(i + 1);
                    if (c != 0) to = i;
                    break;
                case var plain:
                    if (plain == c) to = i + 1;
                    break;
            }
            if (to < 0) continue;
            next.Add(to);
            any = true;
        }
        return any;
    }

    private bool IsInBraces(int i) => _bytes[..i].LastIndexOfAny((byte)'{', (byte)'}') is >= 0 and var at && _bytes[at] == '{';

    // A minus between two stands for all from the one to the other; anywhere else for itself.
    private static bool IsOneOf(ReadOnlySpan<byte> set, byte c)
    {
        bool others = !set.IsEmpty && set[0] == '!';
        if (others) set = set[1..];
        for (int i = 0; i < set.Length; i++)
        {
            bool range = i + 2 < set.Length && set[i + 1] == '-';
            if (range ? c >= set[i] && c <= set[i + 2] : c == set[i]) return !others;
            if (range) i += 2;
        }
        return others;
    }

    private static OscFault CheckBrackets(ReadOnlySpan<byte> address)
    {
        byte open = 0;
        int openAt = 0;
        for (int i = 0; i < address.Length; i++)
        {
            byte c = address[i];
            bool fits = c switch
            {
                (byte)'[' or (byte)'{' => open == 0,
                (byte)']' => open == '[',
                (byte)'}' => open == '{',
                (byte)'/' => open == 0,
                _ => true,
            };
            if (!fits) return new OscFault(OscDefect.BadPattern, i);
            if (c is (byte)'[' or (byte)'{') openAt = i;
            open = c switch
            {
                (byte)'[' or (byte)'{' => c,
                (byte)']' or (byte)'}' => 0,
                _ => open,
            };
        }
        return open == 0 ? OscFault.None : new OscFault(OscDefect.BadPattern, openAt);
    }
}
