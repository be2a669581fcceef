using System.Runtime.InteropServices;

namespace DeepMusic.Engines.Retrieval;

/// <summary>Where the payload of an entry lies. 16 bytes in the file.</summary>
/// <param name="Extent">The extent, from 0.</param>
/// <param name="Offset">Where in it, in bytes.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sum">Their CRC-32C.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct UnitFilePlace(int Extent, int Offset, int Length, uint Sum)
{
    /// <summary>Bytes of a place.</summary>
    public const int Bytes = 16;
}
