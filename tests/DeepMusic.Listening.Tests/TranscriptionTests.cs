using CsCheck;
using DeepMusic.Core;

namespace DeepMusic.Listening.Tests;

public class TranscriptionTests
{
    private static readonly Timeline Line = new(HostTime.FromSeconds(3), Beats.Zero, new Tempo(100), TimeSignature.FourFour);

    [Fact]
    public void What_is_played_from_a_phrase_in_sixteenths_is_written_as_that_phrase() =>
        Gen.Select(Gen.Select(Gen.Int[0, 31], Gen.Int[1, 8], Gen.Int[48, 72]).Array[1, 24], Gen.ULong).Sample((notes, seed) =>
        {
            Phrase phrase = Written(notes.Select(n => (Beats.Sixteenth * n.Item1, Beats.Sixteenth * n.Item2, n.Item3)));
            AssertSame(phrase, Transcription.Write(Played(phrase, 12, seed), Line, PhraseStart.Bar));
        }, iter: 300);

    [Fact]
    public void What_is_played_in_triplets_is_written_in_triplets() =>
        Gen.Select(Gen.Int[48, 72].Array[12], Gen.ULong).Sample((pitches, seed) =>
        {
            Phrase phrase = Written(pitches.Select((p, i) => (new Beats(320 * i), new Beats(320), p)));
            AssertSame(phrase, Transcription.Write(Played(phrase, 10, seed), Line, PhraseStart.Bar));
        }, iter: 100);

    [Fact]
    public void Start_and_deviation_give_the_moment_it_was_played() =>
        Gen.Select(Gen.Int[0, 6000], Gen.Int[1, 2000], Gen.Int[40, 90]).Array[1, 30].Sample(strokes =>
        {
            HeardNote[] heard = [.. strokes.Select(s => new HeardNote(
                HostTime.FromMilliseconds(3000 + s.Item1), HostTime.FromMilliseconds(3000 + s.Item1 + s.Item2), new Pitch(s.Item3), 80, 0, 0))];
            Phrase phrase = Transcription.Write(heard, Line);
            HashSet<(Beats, Pitch)> played = [.. heard.Select(h => (Line.BeatAt(h.On), h.Pitch))];
            Note? before = null;
            foreach (Note note in phrase.Notes.OrderBy(n => n.Pitch).ThenBy(n => n.Start))
            {
                Assert.Contains((phrase.Start + note.Start + note.Deviation, note.Pitch), played);
                Assert.True(note.Length > Beats.Zero);
                if (before is { } b && b.Pitch == note.Pitch) Assert.True(b.End <= note.Start);
                before = note;
            }
        }, iter: 300);

    [Fact]
    public void Fingers_of_a_chord_land_on_one_place()
    {
        Phrase phrase = Transcription.Write([Heard(0.985, 1.4, 60), Heard(1.005, 1.4, 64), Heard(1.02, 1.4, 67)], Line);
        Assert.Single(phrase.Notes.Select(n => n.Start).Distinct());
    }

    [Fact]
    public void Swung_eighths_are_written_as_eighths_with_a_deviation()
    {
        IEnumerable<HeardNote> swung = Enumerable.Range(0, 8).SelectMany(b => (HeardNote[])[At(b, 0.6, 60 + b), At(b + 2 / 3.0, 0.3, 62 + b)]);
        Phrase phrase = Transcription.Write([.. swung], Line);
        Assert.All(phrase.Notes, n => Assert.Equal(Beats.Zero, n.Start.Modulo(new Beats(480))));
        Assert.All(phrase.Notes.Where(n => n.Start.Modulo(Beats.Quarter) != Beats.Zero), n => Assert.InRange(n.Deviation.Ticks, 158, 162));
    }

    [Fact]
    public void A_phrase_starts_on_the_beat_of_its_first_note_or_on_its_bar_line()
    {
        HeardNote[] notes = [At(6.5, 0.4, 60), At(7, 0.9, 62)];
        Phrase beat = Transcription.Write(notes, Line), bar = Transcription.Write(notes, Line, PhraseStart.Bar);
        Assert.Equal((Beats.Of(6), Beats.Of(2)), (beat.Start, beat.Length));
        Assert.Equal((Beats.Of(4), Beats.Of(4)), (bar.Start, bar.Length));
        Assert.Equal(Beats.Of(2.5), bar.Notes[0].Start);
    }

    [Fact]
    public void A_note_a_little_before_the_bar_line_belongs_to_the_bar_and_is_early()
    {
        Note note = Assert.Single(Transcription.Write([At(3.96, 1, 60)], Line, PhraseStart.Bar).Notes);
        Assert.Equal((Beats.Zero, Beats.Of(-0.04).Ticks), (note.Start, note.Deviation.Ticks));
    }

    [Fact]
    public void Beats_that_have_passed_stay_where_they_were_when_the_tempo_changes()
    {
        var map = new BeatMap(Line);
        map.Add(HostTime.FromSeconds(6), Line.WithTempo(new Tempo(150), HostTime.FromSeconds(6)));
        Assert.Equal(Beats.Of(2.5), map.BeatAt(HostTime.FromSeconds(4.5)));
        Assert.Equal(Beats.Of(7.5), map.BeatAt(HostTime.FromSeconds(7)));
    }

    [Fact]
    public void Nothing_heard_is_a_rest() => Assert.True(Transcription.Write([], Line).IsRest);

    private static void AssertSame(Phrase written, Phrase found)
    {
        Assert.Equal(written.Notes.Select(n => (n.Start, n.Length, n.Pitch)), found.Notes.Select(n => (n.Start + found.Start - written.Start, n.Length, n.Pitch)));
    }

    private static HeardNote At(double beat, double beats, int pitch) => Heard(beat * 0.6, (beat + beats) * 0.6, pitch);

    private static HeardNote Heard(double on, double off, int pitch) =>
        new(HostTime.FromSeconds(3 + on), HostTime.FromSeconds(3 + off), new Pitch(pitch), 80, 0, 0);

    /// <summary>A phrase without overlaps of one pitch.</summary>
    private static Phrase Written(IEnumerable<(Beats Start, Beats Length, int Pitch)> notes)
    {
        var kept = new List<Note>();
        foreach ((Beats start, Beats length, int pitch) in notes.OrderBy(n => n.Start))
            if (!kept.Any(k => k.Pitch.Number == pitch && k.End > start)) kept.Add(new Note(start, length, new Pitch(pitch), 80));
        return new Phrase(Beats.Zero, TimeSignature.FourFour.Bar * 4, kept);
    }

    /// <summary>The phrase with every start and length off by up to <paramref name="jitter"/> ms.</summary>
    private static HeardNote[] Played(Phrase phrase, double jitter, ulong seed)
    {
        var random = new SeededRandom(seed);
        return [.. phrase.Notes.Select(n =>
        {
            HostTime on = Line.TimeAt(n.Start) + TimeSpan.FromMilliseconds((2 * random.NextDouble() - 1) * jitter);
            return new HeardNote(on, on + Line.Tempo.Duration(n.Length) - TimeSpan.FromMilliseconds(random.NextDouble() * jitter), n.Pitch, 80, 0, 0);
        })];
    }
}
