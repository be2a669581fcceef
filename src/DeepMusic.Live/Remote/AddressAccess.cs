namespace DeepMusic.Live.Remote;

/// <summary>Whether an address is read or written; the numbers are those of OSCQuery.</summary>
[Flags]
public enum AddressAccess
{
    /// <summary>A part of the tree that is no address itself.</summary>
    None = 0,

    /// <summary>We tell it.</summary>
    Read = 1,

    /// <summary>We are told it.</summary>
    Write = 2,

    /// <summary>Both.</summary>
    ReadWrite = Read | Write,
}
