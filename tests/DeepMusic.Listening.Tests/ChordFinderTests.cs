using DeepMusic.Core;

namespace DeepMusic.Listening.Tests;

public class ChordFinderTests
{
    public static TheoryData<int, string> EveryChord()
    {
        var data = new TheoryData<int, string>();
        foreach (string symbol in (string[])["", "m", "7", "maj7", "m7", "m7b5", "dim", "5", "sus4"])
            for (int root = 0; root < 12; root += 5) data.Add(root, symbol);
        return data;
    }

    [Theory]
    [MemberData(nameof(EveryChord))]
    public void A_chord_struck_with_its_root_below_is_heard(int root, string symbol)
    {
        var chord = new Chord(new PitchClass(root), ChordQuality.All.First(q => q.Symbol == symbol));
        var pitches = new List<int>();
        for (int i = 0; i < 12; i++) if (chord.Quality.Classes.Contains(new PitchClass(i))) pitches.Add(48 + root + i);
        ChordEstimate heard = After(Playing.Block(1, 1, [.. pitches]), 1.5);
        Assert.Equal(chord, heard.Chord);
        Assert.Equal(HostTime.FromSeconds(1), heard.Since);
    }

    [Fact]
    public void A_melody_alone_gives_no_chord()
    {
        List<NoteEvent> melody = Playing.Line(1, 0.25, 60, 62, 64, 65, 67, 69, 71, 72, 71, 69, 67, 65);
        var finder = new ChordFinder();
        foreach (NoteEvent e in melody)
        {
            finder.Hear(e);
            Assert.Null(finder.At(e.Time).Chord);
        }
    }

    [Fact]
    public void An_arpeggio_within_a_beat_and_a_half_is_its_chord()
    {
        ChordEstimate heard = After(Playing.Line(1, 0.17, 57, 60, 64), 1.5);
        Assert.Equal("Am", heard.Chord?.ToString());
    }

    [Fact]
    public void The_pedal_keeps_an_arpeggio_together_however_slow_it_is()
    {
        List<NoteEvent> events = [new(HostTime.FromSeconds(0.9), NoteEventKind.PedalDown, default, 0, 0, 0)];
        events.AddRange(Playing.Line(1, 1.5, 55, 59, 62, 65));
        Assert.Equal("G7", After(events, 7).Chord?.ToString());
    }

    [Fact]
    public void A_passing_note_above_held_chord_does_not_change_it()
    {
        List<NoteEvent> events = Playing.Block(1, 2, 48, 55, 64);
        events.AddRange(Playing.Line(1.5, 0.2, 72, 74, 72));
        Assert.Equal("C", After([.. events.OrderBy(e => e.Time)], 2.6).Chord?.ToString());
    }

    [Fact]
    public void A_new_chord_is_dated_by_its_first_stroke()
    {
        List<NoteEvent> events = [.. Playing.Block(1, 0.95, 48, 52, 55), Playing.On(2, 53), Playing.On(2.012, 57), Playing.On(2.025, 60)];
        ChordEstimate heard = After(events, 2.2);
        Assert.Equal("F", heard.Chord?.ToString());
        Assert.Equal(HostTime.FromSeconds(2), heard.Since);
    }

    [Fact]
    public void A_cluster_is_no_chord() => Assert.Null(After(Playing.Block(1, 1, 60, 61, 62, 63), 1.5).Chord);

    private static ChordEstimate After(IEnumerable<NoteEvent> events, double at)
    {
        var finder = new ChordFinder();
        foreach (NoteEvent e in events.Where(e => e.Time.Seconds <= at)) finder.Hear(e);
        return finder.At(HostTime.FromSeconds(at));
    }
}
