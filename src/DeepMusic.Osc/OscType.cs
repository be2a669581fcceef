namespace DeepMusic.Osc;

/// <summary>The type of an argument; the value is its type tag.</summary>
public enum OscType : byte
{
    /// <summary>A whole number of 32 bits.</summary>
    Int32 = (byte)'i',

    /// <summary>A number of 32 bits, IEEE 754.</summary>
    Float32 = (byte)'f',

    /// <summary>Text.</summary>
    String = (byte)'s',

    /// <summary>Bytes.</summary>
    Blob = (byte)'b',

    /// <summary>A whole number of 64 bits.</summary>
    Int64 = (byte)'h',

    /// <summary>A moment.</summary>
    TimeTag = (byte)'t',

    /// <summary>A number of 64 bits, IEEE 754.</summary>
    Float64 = (byte)'d',

    /// <summary>Text that some programs tell from strings.</summary>
    Symbol = (byte)'S',

    /// <summary>One character.</summary>
    Char = (byte)'c',

    /// <summary>A colour.</summary>
    Color = (byte)'r',

    /// <summary>A short MIDI message.</summary>
    Midi = (byte)'m',

    /// <summary>True; takes no bytes.</summary>
    True = (byte)'T',

    /// <summary>False; takes no bytes.</summary>
    False = (byte)'F',

    /// <summary>Nil; takes no bytes.</summary>
    Nil = (byte)'N',

    /// <summary>Infinitum, in OSC 1.1 impulse, a bang; takes no bytes.</summary>
    Impulse = (byte)'I',

    /// <summary>Here an array begins; its elements are the arguments that follow.</summary>
    ArrayBegin = (byte)'[',

    /// <summary>Here the array ends.</summary>
    ArrayEnd = (byte)']',
}
