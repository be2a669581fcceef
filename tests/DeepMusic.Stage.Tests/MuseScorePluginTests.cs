using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Notation;
using DeepMusic.Core.Tests.Notation;
using DeepMusic.Live.Remote;
using DeepMusic.Live.Sketch;
using DeepMusic.Live.Tests.Remote;

namespace DeepMusic.Stage.Tests;

/// <summary>The plug-in for MuseScore, run by MuseScore, against the exchange of an instrument.</summary>
public sealed class MuseScorePluginTests : IDisposable
{
    private readonly Copyist _copyist = new(new FillerShelf(new FillerSeat("dice", () => new DiceFiller())));
    private readonly OscQueryServer _server;
    private readonly MuseScorePlugin _plugin;

    public MuseScorePluginTests()
    {
        MuseScore.Need();
        _server = new OscQueryServer(new RemoteOptions { QueryPort = 0 }, 0, () => null, _copyist);
        _plugin = new MuseScorePlugin();
    }

    private string Address => $"127.0.0.1:{_server.Port}";

    public void Dispose()
    {
        _plugin.Dispose();
        _server.Dispose();
        _copyist.Dispose();
    }

    [Theory]
    [InlineData("redo", 2, 4, 0, 1)]
    [InlineData("higher", 0, 2, 1, 2)]
    [InlineData("denser", 5, 6, 3, 3)]
    public async Task The_selected_bars_are_written_anew_and_nothing_else(string wish, int first, int end, int top, int bottom)
    {
        var where = Selection.Of(first, end, [.. Enumerable.Range(top, bottom - top + 1)]);
        await Compare(Chorale().WithChords(1, [Symbol(2), Symbol(5), [], Symbol(7)]), where, wish);
    }

    [Fact]
    public async Task Without_a_selection_all_of_it_is_written_anew()
    {
        for (int i = 0; i < 6; i++) await Compare(WithoutSymbols(RandomSheet.Of((ulong)i)), null, "redo");
    }

    [Fact]
    public void Chord_symbols_are_put_above_notes_that_stay()
    {
        SheetMusic sheet = Chorale().WithChords(1, [Symbol(2), Symbol(5), [], Symbol(7)]);
        (SheetMusic before, SheetMusic after, SheetMusic undone) = _plugin.Press(sheet, Selection.Of(2, 4, 0), "chords", Address, 3);
        Assert.Equal(before, undone);
        Assert.Equal(before.Staves, after.Staves);
        Assert.True(_plugin.Said.Contains("Bars 3-4: chords", StringComparison.Ordinal), _plugin.Said + "\n" + _plugin.Chatter);
        Assert.Equal(before.Chords[..2].SelectMany(c => c), after.Chords[..2].SelectMany(c => c));
        Assert.Equal([0, 1, 2, 2, 1, 0, 0, 0], after.Chords.Select(c => c.Length));
    }

    [Fact]
    public void What_goes_wrong_is_said_and_changes_nothing()
    {
        Unchanged(_plugin.Press(Chorale(), null, "redo", "127.0.0.1:1", 1), "does not answer at 127.0.0.1:1: start it");
        Unchanged(_plugin.Press(Chorale(), null, "louder", Address, 1), "DeepMusic: wish=louder");
        Unchanged(_plugin.Press(Chorale(), null, "redo", "nowhere at all:x", 1), "nowhere at all:x");
    }

    private void Unchanged((SheetMusic Before, SheetMusic After, SheetMusic Undone) scores, string said)
    {
        Assert.Equal(scores.Before, scores.After);
        Assert.Contains(said, _plugin.Said, StringComparison.Ordinal);
    }

    private async Task Compare(SheetMusic sheet, Selection? selected, string wish)
    {
        (SheetMusic before, SheetMusic after, SheetMusic undone) = _plugin.Press(sheet, selected, wish, Address, 7);
        Assert.True(_plugin.Said.Contains("by dice", StringComparison.Ordinal), _plugin.Said + "\n" + _plugin.Chatter);
        Selection where = selected ?? before.Whole with { Chords = false };
        using var http = new HttpClient();
        using HttpResponseMessage response = await http.PostAsync(
            $"http://{Address}/sketch/redo?seed=7&wish={wish}&bars={where.FirstBar + 1}-{where.EndBar}&staves={string.Join(',', Enumerable.Range(0, sheet.Staves.Length).Where(where.Has).Select(s => s + 1))}",
            new ByteArrayContent(_plugin.Sent), TestContext.Current.CancellationToken);
        SheetMusic meant = MusicXml.Read(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.False(before.Staves.SequenceEqual(after.Staves), $"nothing has changed: {before}\n{_plugin.Chatter}");
        for (int staff = 0; staff < before.Staves.Length; staff++)
            for (int bar = 0; bar < before.Bars.Length; bar++)
                Assert.True(meant.Staves[staff].Measures[bar].Equals(after.Staves[staff].Measures[bar]), $"bar {bar + 1} of staff {staff + 1}\nmeant {meant.Staves[staff].Measures[bar]}\nis    {after.Staves[staff].Measures[bar]}\n{_plugin.Chatter}");
        Assert.Equal(before.Bars, after.Bars);
        Assert.Equal(before.Chords.SelectMany(c => c), after.Chords.SelectMany(c => c));
        Assert.Equal(before.Staves.Select(s => s with { Measures = [] }), after.Staves.Select(s => s with { Measures = [] }));
        Assert.Equal(before, undone);
    }

    // By chance they stand between notes as well, and those MuseScore pastes at the note before.
    private static SheetMusic WithoutSymbols(SheetMusic sheet) => sheet.WithChords(0, [.. sheet.Bars.Select(_ => ImmutableArray<Placed<Chord?>>.Empty)]);

    private static ImmutableArray<Placed<Chord?>> Symbol(int root) => [new(Beats.Zero, new Chord(new PitchClass(root), ChordQuality.All[0]))];

    private static SheetMusic Chorale() => SheetMusic.Of(
        [new Phrase(Beats.Zero, Beats.Quarter * 32, Enumerable.Range(0, 4).SelectMany(voice => Enumerable.Range(0, 16 + voice % 2 * 10).Select(i =>
            new Note(Beats.Quarter * 32 * i * (1.0 / (16 + voice % 2 * 10)), Beats.Quarter * (2 - voice % 2), new Pitch(74 - voice * 7 + i * 5 % 7), 80) { Voice = (byte)voice })))],
        TimeSignature.FourFour, default, "Soprano", "Alto", "Tenor", "Bass");
}
