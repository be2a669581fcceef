using DeepMusic.Core;
using DeepMusic.Engines.DeepBach;

namespace DeepMusic.Engines.Tests.DeepBach;

public class DeepBachEncodingTests
{
    [Fact]
    public void Notes_become_cells_and_the_same_notes_again()
    {
        for (ulong seed = 0; seed < 200; seed++)
        {
            ChoraleGrid grid = RandomChoraleNetwork.Grid(40, seed);
            Phrase phrase = grid.ToPhrase(Beats.Of(3), 77);
            ChoraleGrid again = ChoraleGrid.Of(phrase, TimeSignature.FourFour, Key.CMajor);
            Assert.True(grid.Tokens.SequenceEqual(again.Tokens), $"seed {seed}");
            Assert.Equal(phrase, again.ToPhrase(Beats.Of(3), 77));
        }
    }

    [Fact]
    public void A_pitch_outside_its_voice_is_taken_an_octave_nearer_and_what_is_struck_ends_what_was_held()
    {
        Note[] notes =
        [
            new(Beats.Zero, Beats.Of(4), new Pitch(50), 80),                    // a low D in the soprano
            new(Beats.Of(1), Beats.Of(1), new Pitch(67), 80),
            new(Beats.Of(0.5), Beats.Of(0.5), new Pitch(30), 80) { Voice = 3 },
            new(Beats.Zero, Beats.Of(4), new Pitch(60), 80) { Voice = 9 },
        ];
        ChoraleGrid grid = ChoraleGrid.Of(new Phrase(Beats.Of(2), Beats.Of(4), notes), TimeSignature.FourFour, new Key(new PitchClass(9), Scale.Minor));
        Assert.Equal((16, 8, 0), (grid.Ticks, grid.Frame.Offset, grid.Frame.Tonic));
        Assert.Equal([62, 62, 62, 62, 67, 67, 67, 67, -1], Enumerable.Range(0, 9).Select(t => grid.Sounding(t, 0)));
        Assert.Equal([-1, -1, 42, 42, -1], Enumerable.Range(0, 5).Select(t => grid.Sounding(t, 3)));
        Assert.All(Enumerable.Range(0, 16), t => Assert.Equal(-1, grid.Sounding(t, 1)));
    }

    [Fact]
    public void A_frame_tells_place_beat_meter_fermata_and_key()
    {
        var frame = new ChoraleFrame(new TimeSignature(3, 4), 8, 7, true, [false, true]);
        var numbers = new float[ChoraleFrame.Features];
        frame.Write(numbers, 1);
        Assert.Equal([1, 6, 9, 11, 12, 13 + 7], Enumerable.Range(0, numbers.Length).Where(i => numbers[i] == 1)); // second sixteenth of the third beat of three
        frame.Transposed(-8).Part(4, 8).Write(numbers, 0);
        Assert.Equal([0, 4, 9, 12, 13 + 11], Enumerable.Range(0, numbers.Length).Where(i => numbers[i] == 1));
    }

    [Fact]
    public void A_hold_is_read_as_what_it_holds_where_that_is_known()
    {
        var grid = new ChoraleGrid(ChoraleFrame.Plain, 5);
        int hold = DeepBachEncoding.Hold(0), unknown = DeepBachEncoding.Unknown(0);
        foreach ((int tick, int token) in (ReadOnlySpan<(int, int)>)[(0, 5), (1, hold), (3, hold), (4, hold)]) grid[tick, 0] = token;
        byte[] tokens = grid.Tokens.ToArray(), codes = new byte[tokens.Length];
        tokens[2 * 4] = (byte)unknown;
        DeepBachEncoding.Codes(tokens, codes);
        Assert.Equal([5, DeepBachEncoding.Held(0, 5), unknown, hold, hold], Enumerable.Range(0, 5).Select(t => (int)codes[4 * t]));
        Assert.All(Enumerable.Range(0, 4), v => Assert.True(DeepBachEncoding.Held(v, DeepBachEncoding.Pitches(v) - 1) < Math.Min(DeepBachEncoding.CodeCount(v), DeepBachEncoding.Slots + 1)));
    }

    [Fact]
    public void Transposing_moves_every_pitch_and_parts_begin_with_what_sounds()
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            ChoraleGrid grid = RandomChoraleNetwork.Grid(32, seed);
            (int down, int up) = grid.Shifts();
            Assert.True(down <= 0 && up >= 0);
            ChoraleGrid lower = grid.Transposed(down), part = grid.Part(7, 12), merged = grid.Merged();
            for (int tick = 0; tick < 32; tick++)
                for (int voice = 0; voice < DeepBachEncoding.Voices; voice++)
                {
                    int pitch = grid.Sounding(tick, voice);
                    Assert.Equal(pitch < 0 ? -1 : pitch + down, lower.Sounding(tick, voice));
                    Assert.Equal(pitch, merged.Sounding(tick, voice));
                    if (tick is >= 7 and < 19) Assert.Equal(pitch, part.Sounding(tick - 7, voice));
                    Assert.False(tick > 0 && pitch >= 0 && pitch == grid.Sounding(tick - 1, voice) && merged[tick, voice] != DeepBachEncoding.Hold(voice));
                }
        }
    }

    [Fact]
    public void Parallels_and_crossings_are_counted_as_a_teacher_does()
    {
        static ChoraleGrid Chords(params int[][] chords)
        {
            var grid = new ChoraleGrid(ChoraleFrame.Plain, chords.Length);
            for (int tick = 0; tick < chords.Length; tick++)
                for (int voice = 0; voice < 4; voice++) grid[tick, voice] = DeepBachEncoding.Strike(voice, chords[tick][voice]);
            return grid;
        }
        // Tenor and bass in fifths, soprano an octave above the tenor's third: one parallel fifth.
        Assert.Equal((1, 0), Counted(Chords([72, 64, 55, 48], [71, 62, 57, 50])));
        Assert.Equal((0, 0), Counted(Chords([72, 64, 55, 48], [72, 64, 55, 48])));
        Assert.Equal((0, 0), Counted(Chords([72, 64, 55, 48], [74, 62, 55, 47])));
        // Two octaves up together: soprano and bass; alto below tenor in the second.
        Assert.Equal((1, 1), Counted(Chords([72, 64, 55, 48], [74, 59, 60, 50])));

        static (int, int) Counted(ChoraleGrid grid) => (VoiceLeading.Parallels(grid), VoiceLeading.Crossings(grid));
    }
}
