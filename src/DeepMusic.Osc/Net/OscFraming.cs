namespace DeepMusic.Osc.Net;

/// <summary>How packets are told apart in a stream.</summary>
public enum OscFraming
{
    /// <summary>OSC 1.0: each packet after its length, a whole number of 32 bits.</summary>
    LengthPrefix,

    /// <summary>OSC 1.1: each packet between two END bytes, as SLIP does (RFC 1055).</summary>
    Slip,
}
