using DeepMusic.Realtime.Guarding;

namespace DeepMusic.Realtime;

/// <summary>
/// A part of a port's name, whatever its case, or with * and ? a pattern of the whole name. What loops back into ourselves
/// ("Midi Through", our own ports) is met only by a pattern that names it; the ports of a guardian by none.
/// </summary>
/// <param name="Text">As the player wrote it.</param>
public readonly record struct PortPattern(string Text)
{
    private static readonly string[] Loops = ["midi through", "midi-through"];

    /// <summary>The first of <paramref name="names"/> that the pattern means and that is not <paramref name="taken"/>, or -1.</summary>
    /// <param name="names">Peers, in the system's order. The very same name goes before one that contains it.</param>
    /// <param name="taken">Names that other ports hold.</param>
    /// <param name="client">Our own client name.</param>
    public int Find(ReadOnlySpan<string> names, IReadOnlyCollection<string> taken, string client)
    {
        int found = -1;
        for (int i = 0; i < names.Length; i++)
        {
            string name = names[i];
            if (!Matches(name, client) || Contains(taken, name)) continue;
            if (name.Equals(Text, StringComparison.OrdinalIgnoreCase)) return i;
            if (found < 0) found = i;
        }
        return found;
    }

    /// <summary>Whether the pattern means the port called <paramref name="name"/>.</summary>
    public bool Matches(string name, string client)
    {
        if (GuardianPorts.IsOne(name)) return false;
        foreach (string loop in Loops)
            if (Holds(name, loop) && !Holds(Text, "through")) return false;
        if (IsOwn(name, client) && !Holds(Text, client)) return false;
        return Text.AsSpan().IndexOfAny('*', '?') >= 0 ? Glob(Text, name) : Holds(name, Text);
    }

    // JACK calls a second client of the same name client-01.
    private static bool IsOwn(string name, string client)
    {
        if (!name.StartsWith(client, StringComparison.OrdinalIgnoreCase)) return false;
        ReadOnlySpan<char> rest = name.AsSpan(client.Length);
        if (rest.Length > 3 && rest[0] == '-' && char.IsAsciiDigit(rest[1]) && char.IsAsciiDigit(rest[2])) rest = rest[3..];
        return rest.StartsWith(":");
    }

    private static bool Holds(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static bool Contains(IReadOnlyCollection<string> names, string name)
    {
        foreach (string one in names)
            if (one == name) return true;
        return false;
    }

    // On a mismatch only the last star is moved on: linear in practice, quadratic at worst.
    private static bool Glob(string pattern, string text)
    {
        int p = 0, t = 0, star = -1, restart = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                restart = t;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || char.ToUpperInvariant(pattern[p]) == char.ToUpperInvariant(text[t])))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++restart;
            }
            else
                return false;
        }
        while (p < pattern.Length && pattern[p] == '*') p++;
        return p == pattern.Length;
    }
}
