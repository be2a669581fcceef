using DeepMusic.Realtime.RtMidi;

namespace DeepMusic.Realtime.Tests.RtMidi;

public sealed class RtMidiLibraryTests
{
    [Fact]
    public void A_missing_library_is_one_line_with_the_command_that_installs_it()
    {
        Assert.Null(RtMidiLibrary.TryLoad(["librtmidi-no-such.so.9"], out string trouble));
        Assert.StartsWith("RtMidi is not installed (no librtmidi-no-such.so.9): ", trouble, StringComparison.Ordinal);
        Assert.Contains("install", trouble, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', trouble);
    }
}
