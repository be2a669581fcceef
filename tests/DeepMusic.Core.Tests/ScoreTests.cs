using System.Collections.Immutable;
using CsCheck;
using DeepMusic.Core.Midi;
using DeepMusic.Core.Tests.Midi;

namespace DeepMusic.Core.Tests;

public class ScoreTests
{
    private static Voice VoiceOf(int type, params string[] tracks) => Assert.Single(ScoreOf(type, tracks).Voices);

    private static Score ScoreOf(int type, params string[] tracks) => Score.Of(MidiFile.Read(MidiFileTests.Bytes(type, 480, null, tracks)));

    [Fact]
    public void A_note_off_ends_the_note_of_its_pitch_that_has_sounded_longest() => Assert.Equal(
        ["C4@0+1", "C4@0.5+1"],
        VoiceOf(0, "00 90 3C 40 81 70 3C 41 81 70 3C 00 81 70 3C 00 00 FF 2F 00").Notes.Select(n => n.ToString()));

    [Fact]
    public void An_open_note_ends_with_its_track_and_a_stray_note_off_ends_nothing() => Assert.Equal(
        ["C4@0+1"], VoiceOf(0, "00 80 3E 00 00 90 3C 40 83 60 FF 2F 00").Notes.Select(n => n.ToString()));

    [Fact]
    public void A_note_of_no_length_is_kept_as_short_as_can_be() => Assert.Equal(
        new Beats(1), Assert.Single(VoiceOf(0, "00 90 3C 40 00 3C 00 00 FF 2F 00").Notes).Length);

    [Fact]
    public void A_track_on_two_channels_is_two_voices_with_their_programs()
    {
        Score score = ScoreOf(0, "00 C1 20 00 90 3C 40 00 91 24 40 83 60 90 3C 00 00 91 24 00 00 FF 2F 00");
        Assert.Equal([("Channel 1", 0, null), ("Channel 2", 1, (int?)32)], score.Voices.Select(v => (v.Name, v.Channel, v.Program)));
        Assert.Equal([0, 1], score.Voices.Select(v => (int)v.Notes[0].Voice));
    }

    [Fact]
    public void Title_tempos_meters_keys_and_markers_are_read_from_the_first_track()
    {
        Score score = ScoreOf(1,
            "00 FF 03 03 41 69 72 00 FF 51 03 0F 42 40 00 FF 58 04 01 02 18 08 00 FF 59 02 FF 00 83 60 FF 58 04 03 02 18 08 00 FF 51 03 07 A1 20 00 FF 06 01 41 00 FF 2F 00",
            "00 FF 03 06 43 68 6F 72 64 73 00 FF 01 03 44 6D 37 83 60 FF 01 01 47 87 40 FF 2F 00");
        Assert.Equal("Air", score.Title);
        Assert.Equal(new Beats(3 * 960), score.Length);
        Assert.Equal([new(Beats.Zero, 1_000_000), new(Beats.Quarter, 500_000)], score.Tempos);
        Assert.Equal([new(Beats.Zero, new TimeSignature(1, 4)), new(Beats.Quarter, new TimeSignature(3, 4))], score.Meters);
        Assert.Equal("F major", score.KeyAt(Beats.Zero)!.ToString());
        Assert.Equal([new(Beats.Quarter, "A")], score.Markers);
        Assert.Equal([new(Beats.Zero, "Dm7"), new(Beats.Quarter, "G")], score.Find("chords")!.Texts);
        Assert.Equal(new TimeSignature(1, 4), score.MeterAt(new Beats(959)));
        Assert.Equal(new TimeSignature(3, 4), score.MeterAt(Beats.Quarter));
        Assert.Equal(new Tempo(60), score.TempoAt(Beats.Zero));
    }

    [Fact]
    public void Where_a_file_says_nothing_it_is_120_in_four_four_without_a_key()
    {
        Score score = ScoreOf(0, "00 90 3C 40 83 60 3C 00 00 FF 2F 00");
        Assert.Empty(score.Tempos);
        Assert.Equal((new Tempo(120), TimeSignature.FourFour, null), (score.TempoAt(Beats.Zero), score.MeterAt(Beats.Zero), score.KeyAt(Beats.Zero)));
    }

    // Notes of one pitch follow one another, since a file cannot tell which of two overlapping ones a note-off ends.
    private static readonly Gen<ImmutableArray<Note>> Line = Gen.Select(
        Gen.Int[0, 127], Gen.Select(Gen.Long[0, 2000], Gen.Long[1, 2000], Gen.Byte[1, 127]).Array[0, 8]).Array[0, 6].Select(pitches =>
    {
        var notes = new List<Note>();
        foreach ((int pitch, (long Gap, long Length, byte Velocity)[] line) in pitches.DistinctBy(p => p.Item1))
        {
            long at = 0;
            foreach ((long gap, long length, byte velocity) in line)
            {
                notes.Add(new Note(new Beats(at + gap), new Beats(length), new Pitch(pitch), velocity));
                at += gap + length;
            }
        }
        return notes.OrderBy(n => n.Start).ThenBy(n => n.Pitch).ToImmutableArray();
    });

    [Fact]
    public void A_score_written_to_a_file_is_read_the_same()
    {
        Gen<Voice> voice = Gen.Select(Line.Where(l => l.Length > 0), Gen.Int[0, 15], Gen.Int[-1, 127], Gen.Long[0, 5000], (notes, channel, program, text) => new Voice
        {
            Name = $"voice {channel}",
            Notes = notes,
            Channel = channel,
            Program = program < 0 ? null : program,
            Texts = [new(new Beats(text), "Am7")],
            Lyrics = [new(new Beats(text), "la-")],
        });
        Gen.Select(voice.Array[0, 4], Gen.Int[200_000, 900_000], Gen.Int[1, 7]).Sample((voices, tempo, upper) =>
        {
            var score = new Score
            {
                Title = "Étude",
                Voices = [.. voices],
                Length = new Beats(100_000),
                Tempos = [new(Beats.Zero, tempo), new(Beats.Quarter, tempo + 1)],
                Meters = [new(Beats.Zero, new TimeSignature(upper, 8))],
                Keys = [new(Beats.Zero, new Key(new PitchClass(upper), Scale.Minor))],
                Markers = [new(Beats.Sixteenth, "A")],
            };
            Score read = Score.Of(MidiFile.Read(score.ToMidiFile().ToBytes()));
            Assert.Equal((score.Title, score.Length), (read.Title, read.Length));
            Assert.Equal(score.Tempos, read.Tempos);
            Assert.Equal(score.Meters, read.Meters);
            Assert.Equal(score.Keys, read.Keys);
            Assert.Equal(score.Markers, read.Markers);
            Assert.Equal(score.Voices.Length, read.Voices.Length);
            for (int i = 0; i < voices.Length; i++)
            {
                Voice was = score.Voices[i], now = read.Voices[i];
                Assert.Equal((was.Name, was.Channel, was.Program), (now.Name, now.Channel, now.Program));
                Assert.Equal(was.Notes.Select(n => n with { Voice = (byte)i }), now.Notes);
                Assert.Equal(was.Texts, now.Texts);
                Assert.Equal(was.Lyrics, now.Lyrics);
            }
        }, iter: 500);
    }

    [Fact]
    public void At_480_ticks_places_are_kept_to_the_nearest_tick_and_no_note_vanishes()
    {
        var voice = new Voice { Notes = [new Note(new Beats(3), new Beats(1), new Pitch(60), 1), new Note(new Beats(960), new Beats(481), new Pitch(60), 1)] };
        Score read = Score.Of(new Score { Voices = [voice], Length = new Beats(2000) }.ToMidiFile(480));
        Assert.Equal([(4, 2), (960, 482)], read.Voices[0].Notes.Select(n => (n.Start.Ticks, n.Length.Ticks)));
    }
}
