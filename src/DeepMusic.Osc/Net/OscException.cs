namespace DeepMusic.Osc.Net;

/// <summary>A port or a peer that cannot be had. The message is one line: what is wrong, what to do.</summary>
public sealed class OscException : Exception
{
    internal OscException(string line, Exception inner) : base(line, inner)
    {
    }
}
