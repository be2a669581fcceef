using System.Runtime.InteropServices;
using System.Text;

namespace DeepMusic.Realtime.RtMidi;

/// <summary>
/// Reads a port's name through either signature of <c>rtmidi_get_port_name</c>: 4.0 returns a string it has copied for us, 5.0 and
/// later fill a buffer whose size they tell first.
/// </summary>
/// <remarks>
/// Which one it is shows by itself. Both are called as the longer one, without a buffer and with a length that nobody would write: on
/// every 64-bit calling convention surplus arguments are not looked at, so 4.0 leaves the length alone and returns its string, while
/// later versions write the length and return 0. No table of versions can then be wrong.
/// </remarks>
internal static unsafe class PortNames
{
    /// <summary>The name at <paramref name="index"/>, or "" if there is none.</summary>
    public static string Read(delegate* unmanaged<nint, uint, byte*, int*, nint> portName, nint device, uint index)
    {
        const int untouched = int.MinValue;
        int length = untouched;
        nint answer = portName(device, index, null, &length);
        if (length == untouched) return Take(answer);
        if (length is <= 1 or > 65536) return "";
        var name = new byte[length];
        fixed (byte* buffer = name) portName(device, index, buffer, &length);
        int end = Array.IndexOf(name, (byte)0);
        return Encoding.UTF8.GetString(name, 0, end < 0 ? name.Length : end);
    }

    // 4.0's copy is ours to free, but its empty string is a constant; and on Windows our heap may not be the one it came from. 5.0
    // answers an error with -1 (its upper half undefined) and leaves the length alone, too.
    private static string Take(nint text)
    {
        if (text == 0 || (int)text == -1) return "";
        string name = Marshal.PtrToStringUTF8(text) ?? "";
        if (name != "" && !OperatingSystem.IsWindows()) NativeMemory.Free((void*)text);
        return name;
    }
}
