using DeepMusic.Realtime.RtMidi;

namespace DeepMusic.Stage.Tests;

[Collection(StageCollection.Name)]
public sealed class RtMidiLibraryTests(JackServer server)
{
    [Fact]
    public void A_library_that_is_not_RtMidi_is_one_line_and_no_crash()
    {
        server.Need();
        Assert.Null(RtMidiLibrary.TryLoad(["libc.so.6"], out string trouble));
        Assert.Contains("is not RtMidi", trouble, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', trouble);
    }

    [Fact]
    public void Apis_are_known_by_name()
    {
        server.Need();
        RtMidiLibrary library = RtMidiLibrary.Find(out _)!;
        Assert.True(library.ApiNumber("jack") > 0);
        Assert.Equal(0, library.ApiNumber("no such system"));
    }
}
