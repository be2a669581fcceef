using DeepMusic.Realtime.RtMidi;

namespace DeepMusic.Stage.Tests;

/// <summary>Finds ports by name, independently of the code under test.</summary>
internal static class Peers
{
    public static bool Connect(RtMidiLibrary library, nint device, string part) => Until.True(() =>
    {
        string[] names = library.PeerNames(device);
        int index = Array.FindIndex(names, name => name.Contains(part, StringComparison.Ordinal));
        return index >= 0 && library.Open(device, index, "port");
    }, TimeSpan.FromSeconds(3));
}
