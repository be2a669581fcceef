using DeepMusic.Core;
using DeepMusic.Engines.UnitSelection;
using DeepMusic.Train.UnitSelection;

namespace DeepMusic.Train.Tests.UnitSelection;

public class TuneBarsTests
{
    [Fact]
    public void Bars_come_home_with_their_notes_and_of_several_silent_ones_one_is_kept()
    {
        Note[] notes = [.. Corpora.Line(1, 62, 64, 66, 67), .. Corpora.Line(1, 69, 71).Select(n => n with { Start = n.Start + Beats.Of(16) })];
        Tune tune = Corpora.Tune("a", TuneSplit.Train, notes) with { Key = new Key(new PitchClass(2), Scale.Major) };
        Unit[] bars = [.. Assert.Single(TuneBars.Of(tune))];
        Assert.Equal([1, 2, 5], [.. bars.Select(b => b.Origin.Bar)]);
        Assert.Equal([60, 62, 64, 65], [.. bars[0].Notes.Select(n => n.Pitch.Number)]);
        Assert.Equal([67, 69], [.. bars[2].Notes.Select(n => n.Pitch.Number)]);
        Assert.Equal([false, true, false], [.. bars.Select(TuneBars.IsSilent)]);
    }

    [Fact]
    public void A_change_of_meter_begins_another_stretch_and_notes_sound_over_it()
    {
        Note[] notes = [.. Corpora.Line(1, 60, 62, 64), .. Corpora.Line(2, 65).Select(n => n with { Start = Beats.Of(3) }), .. Corpora.Line(1, 67, 69).Select(n => n with { Start = n.Start + Beats.Of(5) })];
        Tune tune = Corpora.Tune("a", TuneSplit.Train, notes) with
        {
            Melody = new Phrase(Beats.Zero, Beats.Of(10), notes),
            Meters = [new(Beats.Zero, TimeSignature.FourFour), new(Beats.Of(4), new TimeSignature(3, 4))],
        };
        var stretches = TuneBars.Of(tune);
        Assert.Equal([1, 2], [.. stretches.Select(s => s.Length)]);
        Assert.True(stretches[0][0].SoundsOn);
        Assert.Equal(Beats.Of(1), stretches[1][0].Carried);
        Assert.Equal(UnitEvent.Hold, stretches[1][0].Events[0].Pitch);
        Assert.Equal([1, 2, 3], [.. stretches.SelectMany(s => s).Select(b => b.Origin.Bar)]);
    }
}
