using DeepMusic.Core;
using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.Tests.Markov;

namespace DeepMusic.Engines.Tests.AnticipationRnn;

public class AnticipationEncodingTests
{
    [Fact]
    public void A_melody_on_the_grid_comes_back_as_it_was()
    {
        for (ulong seed = 0; seed < 200; seed++)
        {
            var random = new SeededRandom(seed);
            var notes = new List<Note>();
            for (int t = random.Next(3); t < 60;)
            {
                int length = 1 + random.Next(6);
                notes.Add(new Note(AnticipationEncoding.Tick * t, AnticipationEncoding.Tick * length, new Pitch(21 + random.Next(88)), 80));
                t += length + random.Next(3);
            }
            int[] tokens = AnticipationEncoding.Encode(notes.ToArray(), Beats.Zero, 70);
            Assert.Equal(notes, AnticipationEncoding.Decode(tokens, Beats.Zero, 80));
        }
    }

    [Fact]
    public void Of_a_chord_the_highest_note_is_read_and_what_is_struck_ends_what_sounded()
    {
        Phrase phrase = Tunes.Phrase(0, 4, (0, 2, 60), (0, 2, 67), (1, 1, 64));
        int[] tokens = AnticipationEncoding.Encode(phrase.Notes.AsSpan(), Beats.Zero, 10);
        Assert.Equal([46, 88, 88, 88, 43, 88, 88, 88, 89, 89], tokens);
    }

    [Fact]
    public void A_window_that_begins_within_a_note_begins_with_a_hold()
    {
        Phrase phrase = Tunes.Phrase(0, 4, (0, 2, 60), (3, 1, 62));
        Assert.Equal([88, 88, 88, 88, 89, 89, 89, 89, 41, 88, 88, 88], AnticipationEncoding.Encode(phrase.Notes.AsSpan(), Beats.Of(1), 12));
    }

    [Fact]
    public void Playing_that_is_off_the_grid_goes_to_the_nearest_tick()
    {
        Note[] notes = [new Note(Beats.Of(0.06), Beats.Of(0.93), new Pitch(60), 80), new Note(Beats.Of(1.1), Beats.Of(0.02), new Pitch(62), 80)];
        Assert.Equal([39, 88, 88, 88, 41, 89, 89, 89], AnticipationEncoding.Encode(notes, Beats.Zero, 8));
    }
}
