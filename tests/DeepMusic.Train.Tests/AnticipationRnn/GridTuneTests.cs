using DeepMusic.Core;
using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Train.AnticipationRnn;

namespace DeepMusic.Train.Tests.AnticipationRnn;

public class GridTuneTests
{
    private const int Bar = 16;

    [Fact]
    public void Of_several_silent_bars_one_is_kept_and_chords_go_with_their_bars()
    {
        Note[] notes = [.. Corpora.Line(1, 60, 62, 64, 65), .. Corpora.Line(1, 67, 69, 71, 72).Select(n => n with { Start = n.Start + Beats.Of(20) })];
        var tune = new GridTune(Corpora.Tune("a", TuneSplit.Train, notes) with
        {
            Chords = [.. Enumerable.Range(0, 6).Select(b => new Placed<Chord?>(Beats.Of(4 * b), new Chord(new PitchClass(b), ChordQuality.Major)))],
        });
        Assert.Equal(3 * Bar, tune.Ticks);
        Assert.All(Enumerable.Range(Bar, Bar), t => Assert.Equal(AnticipationEncoding.Rest, tune.Tokens[t]));
        Assert.Equal(AnticipationEncoding.Strike(new Pitch(67)), tune.Tokens[2 * Bar]);
        Assert.Equal([0, 1, 5], [.. Enumerable.Range(0, 3).Select(b => tune.ChordAt(b * Bar)!.Root.Value)]);
        Assert.Equal((60, 72), (tune.Lowest, tune.Highest));
    }

    [Fact]
    public void Density_and_register_count_what_is_struck()
    {
        var tune = new GridTune(Corpora.Tune("a", TuneSplit.Train, [.. Corpora.Line(1, 60, 62, 64, 66), .. Corpora.Line(2, 70, 80).Select(n => n with { Start = n.Start + Beats.Of(4) })]));
        Assert.Equal((1, 0.5, 0.75), (tune.Density(0, Bar), tune.Density(Bar, 2 * Bar), tune.Density(0, 2 * Bar)));
        Assert.Equal((63.0, 75.0), (tune.Register(0, Bar), tune.Register(Bar, 2 * Bar)));
        Assert.Null(tune.Register(1, 3));
    }

    [Fact]
    public void Pulses_are_strong_in_their_meter()
    {
        Note[] notes = Corpora.Line(0.5, 60, 62, 64, 65, 67, 69);
        int[] Strong(TimeSignature meter)
        {
            var tune = new GridTune(Corpora.Tune("a", TuneSplit.Train, notes) with { Meters = [new(Beats.Zero, meter)] });
            return [.. Enumerable.Range(0, 12).Where(tune.IsStrong)];
        }
        Assert.Equal([0, 4, 8], Strong(new TimeSignature(3, 4)));
        Assert.Equal([0, 6], Strong(new TimeSignature(6, 8)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(-7)]
    public void Chords_and_key_are_transposed_with_the_notes(int shift)
    {
        Tune written = Corpora.Wandering("a", TuneSplit.Train, 4);
        Tune moved = written with
        {
            Melody = new Phrase(Beats.Zero, written.Melody.Length, written.Melody.Notes.Select(n => n with { Pitch = new Pitch(n.Pitch.Number + shift) })),
            Chords = [.. written.Chords.Select(c => new Placed<Chord?>(c.At, c.Value! with { Root = c.Value.Root + shift }))],
            Key = new Key(written.Key.Tonic + shift, written.Key.Scale),
        };
        var (shifted, other) = (new GridTune(written), new GridTune(moved));
        for (int t = 0; t < shifted.Ticks; t++)
        {
            Assert.Equal(other.Tokens[t], shifted.Token(t, shift));
            float[] expected = new float[TickFeatures.Count], actual = new float[TickFeatures.Count];
            other.Write(expected, t, 0, chord: true, key: true);
            shifted.Write(actual, t, shift, chord: true, key: true);
            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void What_is_not_told_is_zero()
    {
        var tune = new GridTune(Corpora.Wandering("a", TuneSplit.Train, 4));
        float[] all = new float[TickFeatures.Count], place = new float[TickFeatures.Count];
        tune.Write(all, 5, 0, chord: true, key: true);
        tune.Write(place, 5, 0, chord: false, key: false);
        Assert.Equal(3, place.Sum());                       // sixteenth, beat, meter
        Assert.Equal(3 + (1 + 3 + 1) + (1 + 7 + 1), all.Sum()); // a triad and a major scale, each with its root and "known"
        Assert.Equal(AnticipationEncoding.Rest, tune.Token(-1, 3));
    }
}
