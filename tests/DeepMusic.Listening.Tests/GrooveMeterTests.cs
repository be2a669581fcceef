using CsCheck;
using DeepMusic.Core;

namespace DeepMusic.Listening.Tests;

public class GrooveMeterTests
{
    private static readonly Dynamics Forte = new(90, 0, 0);

    private static readonly Gen<Groove> Grooves =
        Gen.Select(Gen.Int[-120, 160], Gen.Double[0.7, 1.3]).Array[16].Select(slots =>
            new Groove([.. slots.Select(s => new GrooveSlot(new Beats(s.Item1), s.Item2))], TimeSignature.FourFour));

    [Fact]
    public void Before_anything_is_heard_the_groove_is_straight() =>
        Assert.Equal(GrooveSlot.Straight, new GrooveMeter(TimeSignature.FourFour).Groove.At(Beats.Of(1.5)));

    [Fact]
    public void A_worn_groove_is_measured_back() => Grooves.Sample(groove =>
    {
        var meter = new GrooveMeter(TimeSignature.FourFour);
        Phrase worn = groove.Wear(Sixteenths(8), 1, 1, Forte);
        for (int i = 0; i < 12; i++) meter.Hear(worn);
        double mean = groove.Slots.Average(s => s.Velocity);
        const double kept = 0.85;    // at most 2 imagined notes against some 16.6 that count
        for (int slot = 1; slot < 16; slot++)
        {
            GrooveSlot wanted = groove.Slots[slot], found = meter.Groove.Slots[slot];
            if (Math.Abs(found.Deviation.Ticks - wanted.Deviation.Ticks) > (1 - kept) * Math.Abs(wanted.Deviation.Ticks) + 2) return false;
            if (Math.Abs(found.Velocity - wanted.Velocity / mean) > (1 - kept) * 0.5 + 0.02) return false;
        }
        return true;
    }, iter: 100);

    [Fact]
    public void Swing_shows_as_late_off_beats_up_to_the_triplet()
    {
        var meter = new GrooveMeter(TimeSignature.FourFour);
        var swung = new Phrase(Beats.Zero, new Beats(16 * 960), Enumerable.Range(0, 32).Select(i =>
            new Note(new Beats(480 * i), new Beats(480), new Pitch(60), 80) { Deviation = new Beats(i % 2 * 160) }));
        for (int i = 0; i < 10; i++) meter.Hear(swung);
        Assert.InRange(meter.Groove.At(Beats.Of(2.5)).Deviation.Ticks, 135, 160);
        Assert.Equal(Beats.Zero, meter.Groove.At(Beats.Of(2)).Deviation);
    }

    [Fact]
    public void One_late_note_hardly_bends_a_groove()
    {
        var meter = new GrooveMeter(TimeSignature.FourFour);
        meter.Hear(new Phrase(Beats.Zero, Beats.Quarter, [new Note(Beats.Zero, Beats.Quarter, new Pitch(60), 80) { Deviation = new Beats(90) }]));
        Assert.Equal(30, meter.Groove.At(Beats.Zero).Deviation.Ticks);
    }

    [Fact]
    public void Wearing_a_groove_keeps_what_is_written_stays_in_the_phrase_and_in_order() =>
        Gen.Select(Grooves, Gen.Select(Gen.Int[0, 63], Gen.Int[60, 63]).Array[0, 40], Gen.Double[-0.5, 1.5], Gen.Double[0, 1]).Sample((groove, notes, timing, loudness) =>
        {
            Beats step = new(120);
            var phrase = new Phrase(new Beats(1200), step * 64, notes.Distinct().Select(n => new Note(step * n.Item1, step, new Pitch(n.Item2), 80)));
            Phrase worn = groove.Wear(phrase, timing, loudness, Forte);
            Assert.Equal(worn, groove.Wear(phrase, timing, loudness, Forte));
            for (int i = 0; i < phrase.Notes.Length; i++)
            {
                (Note written, Note played) = (phrase.Notes[i], worn.Notes[i]);
                Assert.Equal(written, played with { Deviation = written.Deviation, Velocity = written.Velocity });
                Beats sounds = played.Start + played.Deviation;
                Assert.True(sounds >= Beats.Zero && sounds < phrase.Length);
                Assert.InRange(played.Velocity, (byte)1, (byte)127);
                for (int k = 0; k < i; k++)
                    if (worn.Notes[k].Pitch == played.Pitch) Assert.True(worn.Notes[k].Start + worn.Notes[k].Deviation < sounds);
            }
        }, iter: 200);

    [Fact]
    public void Followed_by_nothing_the_groove_leaves_the_phrase_straight()
    {
        Phrase phrase = Sixteenths(1);
        var late = new Groove([.. Enumerable.Repeat(new GrooveSlot(new Beats(50), 1.2), 16)], TimeSignature.FourFour);
        Assert.Equal(phrase, late.Wear(phrase, 0, 0, Forte));
    }

    private static Phrase Sixteenths(int bars) => new(Beats.Zero, TimeSignature.FourFour.Bar * bars,
        Enumerable.Range(0, 16 * bars).Select(i => new Note(Beats.Sixteenth * i, Beats.Sixteenth, new Pitch(60 + i % 5), 80)));
}
