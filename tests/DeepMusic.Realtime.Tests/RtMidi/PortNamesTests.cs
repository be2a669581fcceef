using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DeepMusic.Realtime.RtMidi;

namespace DeepMusic.Realtime.Tests.RtMidi;

/// <summary>Both signatures of rtmidi_get_port_name, played by functions of the same shape.</summary>
public sealed unsafe class PortNamesTests
{
    private const string Name = "Nord Stage 3:Nord Stage 3 MIDI 1 – ü";

    [Fact]
    public void The_two_arguments_of_version_4_give_the_name() =>
        Assert.Equal(Name, Read((delegate* unmanaged<nint, uint, nint>)&VersionFour, 7));

    [Fact]
    public void The_four_arguments_of_version_5_give_the_name() =>
        Assert.Equal(Name, Read((delegate* unmanaged<nint, uint, byte*, int*, int>)&VersionFive, 7));

    [Fact]
    public void A_port_that_has_gone_is_an_empty_name_in_both()
    {
        Assert.Equal("", Read((delegate* unmanaged<nint, uint, nint>)&VersionFour, 8));
        Assert.Equal("", Read((delegate* unmanaged<nint, uint, byte*, int*, int>)&VersionFive, 8));
    }

    private static string Read(void* function, uint index) =>
        PortNames.Read((delegate* unmanaged<nint, uint, byte*, int*, nint>)function, 1, index);

    [UnmanagedCallersOnly]
    private static nint VersionFour(nint device, uint index)
    {
        ReadOnlySpan<byte> bytes = index == 7 ? System.Text.Encoding.UTF8.GetBytes(Name + '\0') : [];
        if (bytes.IsEmpty) return (nint)Unsafe.AsPointer(ref MemoryMarshal.GetReference("\0"u8));
        var copy = (byte*)NativeMemory.Alloc((nuint)bytes.Length);
        bytes.CopyTo(new Span<byte>(copy, bytes.Length));
        return (nint)copy;
    }

    [UnmanagedCallersOnly]
    private static int VersionFive(nint device, uint index, byte* buffer, int* length)
    {
        if (index != 7) return -1;
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(Name + '\0');
        if (buffer is null)
        {
            *length = bytes.Length;
            return 0;
        }
        bytes.CopyTo(new Span<byte>(buffer, *length));
        return bytes.Length - 1;
    }
}
