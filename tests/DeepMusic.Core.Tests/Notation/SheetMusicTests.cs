using System.Collections.Immutable;
using CsCheck;
using DeepMusic.Core.Midi;
using DeepMusic.Core.Notation;

namespace DeepMusic.Core.Tests.Notation;

public class SheetMusicTests
{
    private static Note Of(double start, double length, int pitch, byte voice = 0) =>
        new(Beats.Of(start), Beats.Of(length), new Pitch(pitch), 80) { Voice = voice };

    [Fact]
    public void Phrases_stand_in_the_bars_of_their_meter_and_long_notes_are_tied()
    {
        var call = new Phrase(Beats.Quarter * 5, Beats.Quarter * 3, [Of(0, 1, 60), Of(1, 3, 62)]);
        var answer = new Phrase(Beats.Quarter * 8, Beats.Quarter * 4, [Of(1, 1, 48, 1)]);
        SheetMusic sheet = SheetMusic.Of([call, answer], TimeSignature.FourFour, new KeySignature(-3), "Call", "Answer");
        Assert.Equal((Beats.Quarter * 4, Beats.Quarter * 8), (sheet.Start, sheet.Length));
        Assert.Equal(["C4@1+1 D4@2+2~", "~D4@0+1"], sheet.Staves[0].Measures.Select(m => m.ToString()));
        Assert.Equal(["rest", "C3@1+1"], sheet.Staves[1].Measures.Select(m => m.ToString()));
        Assert.Equal([("Call", Clef.Treble), ("Answer", Clef.Bass)], sheet.Staves.Select(s => (s.Name, s.Clef)));
        Assert.Equal([Of(1, 1, 60), Of(2, 3, 62)], sheet.Notes(0));
    }

    [Fact]
    public void A_phrase_of_whole_bars_comes_back_as_it_was() =>
        Gen.Select(SheetGen.Sheet, Gen.Int[-3, 3]).Sample((sheet, bars) =>
        {
            // Any notes will do; in bars of 4/4 from anywhere.
            Beats length = sheet.Length.Ceiling(Beats.Quarter * 4);
            var phrase = new Phrase(Beats.Quarter * 4 * bars, length, sheet.ToPhrase().Notes);
            Assert.Equal(phrase, SheetMusic.Of([phrase], TimeSignature.FourFour).ToPhrase());
        }, iter: 300);

    [Fact]
    public void A_note_beside_the_grid_is_moved_and_still_played_when_it_was()
    {
        var phrase = new Phrase(Beats.Zero, Beats.Quarter * 4, [new Note(new Beats(487), new Beats(3), new Pitch(60), 80) { Deviation = new Beats(5) }]);
        Note note = Assert.Single(SheetMusic.Of([phrase], TimeSignature.FourFour).Notes(0));
        Assert.Equal((480, 20, 12), (note.Start.Ticks, note.Length.Ticks, note.Deviation.Ticks));
    }

    [Fact]
    public void Where_a_note_starts_while_its_pitch_sounds_the_earlier_one_ends()
    {
        var phrase = new Phrase(Beats.Zero, Beats.Quarter * 4, [Of(0, 3, 60), Of(1, 1, 60), Of(1, 2, 60), Of(2, 1, 64)]);
        Assert.Equal(["C4@0+1", "C4@1+2", "E4@2+1"], SheetMusic.Of([phrase], TimeSignature.FourFour).Notes(0).Select(n => n.ToString()));
    }

    [Fact]
    public void A_sheet_is_made_a_score_and_a_midi_file_and_back()
    {
        int exact = 0;
        SheetGen.Sheet.Sample(sheet =>
        {
            Score score = sheet.ToScore();
            SheetMusic again = SheetMusic.Of(Score.Of(MidiFile.Read(sheet.ToMidiFile().ToBytes())));
            Assert.Equal(sheet.Length, again.Length);
            // What has no notes is no voice in a file.
            int[] played = [.. Enumerable.Range(0, sheet.Staves.Length).Where(i => sheet.Notes(i).Count > 0)];
            for (int i = 0; i < played.Length; i++) Assert.Equal(sheet.Notes(played[i]).Select(n => n with { Voice = (byte)i }), again.Notes(i));
            Assert.Equal(score.Markers.Select(m => m.At), again.ToScore().Markers.Select(m => m.At));
            Assert.Equal(Symbols(sheet), Symbols(again));
            if (sheet.Bars.Skip(1).SkipLast(1).All(b => b.IsWhole) && sheet.Bars.Select(b => b.Length).SequenceEqual(again.Bars.Select(b => b.Length))) Interlocked.Increment(ref exact);
        }, iter: 300);
        Assert.True(exact > 100, $"only {exact} with the same bars");

        static List<(Beats, Chord?)> Symbols(SheetMusic sheet) => [.. sheet.Chords.SelectMany((b, i) => b.Select(c => (sheet.StartOf(i) + c.At, c.Value)))];
    }

    [Fact]
    public void A_first_meter_of_one_short_bar_is_a_pickup()
    {
        var score = new Score
        {
            Length = Beats.Quarter * 8,
            Meters = [new(Beats.Zero, new TimeSignature(1, 4)), new(Beats.Quarter, TimeSignature.FourFour)],
            Keys = [new(Beats.Zero, new Key(new PitchClass(9), Scale.Minor)), new(Beats.Quarter, Key.CMajor)],
            Markers = [new(Beats.Quarter * 4, "fermata")],
            Voices = [new Voice { Name = "Soprano", Notes = [Of(0, 1, 60), Of(7, 1, 60)] }, new Voice { Name = "Chords", Texts = [new(Beats.Quarter * 2, "Dm7"), new(Beats.Quarter * 6, "N.C.")] }],
        };
        SheetMusic sheet = SheetMusic.Of(score);
        Assert.Equal([(TimeSignature.FourFour, 1), (TimeSignature.FourFour, 4), (TimeSignature.FourFour, 3)], sheet.Bars.Select(b => (b.Meter, (int)b.Length.Value)));
        Assert.True(sheet.IsPickup(0));
        Assert.Equal([new(0, true), new(0, false), default], sheet.Bars.Select(b => b.Signature));
        Assert.Equal([Beats.Quarter * 3], sheet.Bars[1].Fermatas);
        Assert.Equal("Dm7", Assert.Single(sheet.Chords[1]).Value!.ToString());
        Assert.Null(Assert.Single(sheet.Chords[2]).Value);
        Assert.Single(sheet.Staves);
        Assert.Equal(score.Meters, sheet.ToScore().Meters);
    }

    [Fact]
    public void Bars_are_found_by_place()
    {
        SheetMusic sheet = SheetMusic.Of([Phrase.Rest(Beats.Zero, Beats.Quarter * 9)], new TimeSignature(3, 4));
        Assert.Equal([0, 0, 0, 1, 2, 2], new[] { -1, 0, 2, 3, 8, 20 }.Select(q => sheet.BarAt(Beats.Quarter * q)));
    }

    [Fact]
    public void What_cannot_be_written_is_refused_in_one_line()
    {
        var bar = new Bar(TimeSignature.FourFour);
        Staff With(params MeasureNote[] notes) => new() { Measures = [new Measure(notes)] };
        var note = new MeasureNote(Beats.Zero, Beats.Quarter, new Pitch(60), 80);
        Action[] wrong =
        [
            () => With(note with { Start = new Beats(7) }),
            () => With(note with { Length = Beats.Zero }),
            () => With(note, note),
            () => With(note with { Start = Beats.Quarter, TiedBefore = true }),
            () => _ = new SheetMusic([bar], [With(note with { TiedAfter = true })]),
            () => _ = new SheetMusic([bar], [With(note with { Length = Beats.Quarter * 5 })]),
            () => _ = new SheetMusic([bar, bar], [With(note)]),
            () => _ = new SheetMusic([bar], []),
            () => _ = new SheetMusic([bar with { Fermatas = [Beats.Quarter * 4] }], [With(note)]),
            () => _ = new SheetMusic([bar], [With(note)], [[new(new Beats(30), null)]]),
            () => _ = new SheetMusic([bar], [With(note) with { Channel = 16 }]),
            () => _ = new Bar(TimeSignature.FourFour, new Beats(100)),
            () => SheetMusic.Of([], TimeSignature.FourFour),
            () => SheetMusic.Of([Phrase.Rest(Beats.Zero, Beats.Quarter * 400_000)], TimeSignature.FourFour),
        ];
        Assert.All(wrong, act => Assert.DoesNotContain('\n', Assert.ThrowsAny<ArgumentException>(act).Message));
    }

    [Fact]
    public void Any_difference_makes_sheets_unequal()
    {
        SheetMusic sheet = RandomSheet.Of(2);
        Staff first = sheet.Staves[0];
        Measure other = new(first.Measures[0].Notes.IsEmpty ? [new(Beats.Zero, SheetMusic.Grid, new Pitch(1), 1)] : first.Measures[0].Notes.Select(n => n with { Velocity = (byte)(n.Velocity ^ 1) }));
        ImmutableArray<Staff> Staves(Staff staff) => sheet.Staves.SetItem(0, staff);
        SheetMusic[] others =
        [
            sheet.Remade(sheet.Bars, Staves(first with { Measures = first.Measures.SetItem(0, other) }), sheet.Chords),
            sheet.Remade(sheet.Bars, Staves(first with { Name = first.Name + "!" }), sheet.Chords),
            sheet.Remade(sheet.Bars.SetItem(0, sheet.Bars[0] with { Signature = sheet.Bars[0].Signature.Transpose(1) }), sheet.Staves, sheet.Chords),
            sheet.Remade(sheet.Bars.SetItem(0, sheet.Bars[0] with { Fermatas = sheet.Bars[0].Fermatas.IsEmpty ? [Beats.Zero] : [] }), sheet.Staves, sheet.Chords),
            sheet.WithChords(0, [[new(Beats.Zero, new Chord(new PitchClass(11), ChordQuality.All[9]))]]),
        ];
        Assert.All(others, o => Assert.NotEqual(sheet, o));
        Assert.Equal(sheet, sheet.Remade(sheet.Bars, sheet.Staves, sheet.Chords));
    }
}
