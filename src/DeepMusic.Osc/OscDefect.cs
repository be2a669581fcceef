namespace DeepMusic.Osc;

/// <summary>What can be wrong with a packet, or with the stream it came in.</summary>
public enum OscDefect : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A packet without a byte.</summary>
    Empty,

    /// <summary>A length that is no multiple of four.</summary>
    Unaligned,

    /// <summary>Neither an address, which begins with a slash, nor a bundle.</summary>
    NoAddress,

    /// <summary>A string that no NUL ends.</summary>
    UnclosedString,

    /// <summary>Padding that is not NUL.</summary>
    BadPadding,

    /// <summary>Bytes after the address that no type tags tell the meaning of.</summary>
    NoTypes,

    /// <summary>A type tag this codec does not know. Only the message is discarded, not the bundle it is in.</summary>
    UnknownType,

    /// <summary>Brackets in the type tags that do not pair, or are nested too deep.</summary>
    BadArray,

    /// <summary>Fewer bytes than the type tags ask for.</summary>
    CutArgument,

    /// <summary>A blob longer than what is there, or of negative length.</summary>
    BadBlob,

    /// <summary>Bytes after the last argument.</summary>
    TrailingBytes,

    /// <summary>A bundle that ends before its time tag does.</summary>
    CutBundle,

    /// <summary>An element of a bundle whose length is not positive, no multiple of four, or more than what is there.</summary>
    BadElement,

    /// <summary>Bundles in bundles in bundles, deeper than <see cref="OscPacket.DeepestBundle"/>.</summary>
    DeepBundle,

    /// <summary>A pattern whose brackets or braces do not pair, or hold what cannot stand in them.</summary>
    BadPattern,

    /// <summary>A pattern longer than <see cref="OscPattern.Longest"/>.</summary>
    LongPattern,

    /// <summary>A packet in a stream that is longer than the receiver has room for.</summary>
    LongPacket,

    /// <summary>A length prefix that is negative or no multiple of four: where the next packet begins cannot be told.</summary>
    BadLength,

    /// <summary>An escape of SLIP that stands for nothing.</summary>
    BadEscape,
}
