using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Core.Notation;
using DeepMusic.Engines.DeepBach;

namespace DeepMusic.Engines.Tests.DeepBach;

/// <summary>Untrained networks propose noise: what holds here holds whatever was learned.</summary>
[Collection(TorchCollection.Name)]
public sealed class ChoraleFillerTests : IDisposable
{
    private static readonly string[] Choir = ["Soprano", "ALTO", " tenor", "Bass"];
    private static readonly TimeSignature[] Meters = [new(4, 4), new(3, 4), new(5, 4), new(7, 8), new(6, 8)];

    private readonly RandomChoraleNetwork _paper = new(ChoraleNetworkKind.DeepBach), _orderless = new(ChoraleNetworkKind.Orderless);

    public void Dispose()
    {
        _paper.Dispose();
        _orderless.Dispose();
    }

    [Fact]
    public void Outside_random_rectangles_of_any_music_the_measures_are_the_very_same_and_every_limit_holds_inside()
    {
        var random = new SeededRandom(4);
        ChoraleFiller[] fillers = [Filler(_paper), Filler(_orderless)];
        int filled = 0, refused = 0;
        for (ulong trial = 0; trial < 200; trial++)
        {
            SheetMusic sheet = Any(random, trial);
            int first = random.Next(sheet.Bars.Length), end = first + 1 + random.Next(sheet.Bars.Length - first);
            ulong staves = 1 + (ulong)random.Next((1 << sheet.Staves.Length) - 1);
            var gap = new Gap
            {
                Sheet = sheet,
                Where = new Selection(first, end, staves, random.Next(3) == 0),
                Seed = trial,
                Surprise = random.NextDouble(),
                Limits = random.Next(3) == 0 ? [] : [.. sheet.Staves.Select(_ => Melodies.Limits(random, sheet.StartOf(end) - sheet.StartOf(first), 100))],
            };
            Filling filling = Fill(fillers[trial % 2], gap);
            if (filling.Sheet is not { } written)
            {
                Assert.NotEmpty(filling.Relax);
                Assert.All(filling.Relax, name => Assert.Contains(gap.Staves, s => gap.LimitsOf(s).All.Any(c => c.Name == name)));
                refused++;
                continue;
            }
            filled++;
            Assert.Empty(filling.Relax);
            Assert.True(gap.Holds(written), $"{gap.Where} of trial {trial}");
            Assert.Equal((sheet.Title, sheet.Tempo, sheet.Start), (written.Title, written.Tempo, written.Start));
            Assert.True(sheet.Chords.Zip(written.Chords).All(c => c.First.SequenceEqual(c.Second)));
            for (int staff = 0; staff < sheet.Staves.Length; staff++)
                for (int bar = 0; bar < sheet.Bars.Length; bar++)
                    if (!gap.Where.Contains(bar, staff)) Assert.Same(sheet.Staves[staff].Measures[bar], written.Staves[staff].Measures[bar]);
        }
        Assert.True(refused > 0 && filled > 3 * refused, $"{filled} filled, {refused} not");
    }

    [Fact]
    public void What_is_held_across_the_edges_of_a_gap_sounds_on()
    {
        // An alto that ties over every bar line.
        Note[] alto = [new(Beats.Zero, Beats.Of(3), new Pitch(60), 70) { Voice = 1 }, .. Enumerable.Range(0, 3).Select(i => new Note(Beats.Of(3 + 4 * i), Beats.Of(4), new Pitch(62 + i), 70) { Voice = 1 })];
        Note[] soprano = [.. Enumerable.Range(0, 15).Select(i => new Note(Beats.Of(i), Beats.Quarter, new Pitch(67 + i % 5), 80))];
        SheetMusic sheet = SheetMusic.Of([new Phrase(Beats.Zero, Beats.Of(16), [.. soprano, .. alto])], TimeSignature.FourFour, default, Choir);
        for (ulong seed = 0; seed < 20; seed++)
        {
            Filling filling = Fill(Filler(seed % 2 == 0 ? _paper : _orderless), new Gap { Sheet = sheet, Where = Selection.Of(1, 2, 1), Seed = seed });
            Note after = filling.Sheet!.Notes(1).Single(n => n.Start < Beats.Of(8) && n.End > Beats.Of(8));
            Assert.Equal(new Pitch(63), after.Pitch);
            Assert.Equal(Beats.Of(11), after.End);
            Note before = filling.Sheet.Notes(1).Single(n => n.Start == Beats.Of(3));
            Assert.True(before.Pitch == new Pitch(62) && before.End >= Beats.Of(4));
        }
        var below = ConstraintSet.Of(new PitchRange(new Pitch(52), new Pitch(60)));
        Gap limited = new() { Sheet = sheet, Where = Selection.Of(1, 2, 1), Limits = [ConstraintSet.Empty, below] };
        SheetMusic parted = Fill(Filler(_orderless), limited).Sheet!;
        Assert.Contains(parted.Notes(1), n => n.Start == Beats.Of(8) && n.Pitch == new Pitch(63));
    }

    [Fact]
    public void A_staff_far_from_its_voice_is_written_where_it_sounds()
    {
        var random = new SeededRandom(12);
        Phrase low = Melodies.Plain(random, 0, 16, 43), high = Melodies.Plain(random, 0, 16, 90);
        SheetMusic sheet = SheetMusic.Of([high, new Phrase(Beats.Zero, Beats.Of(16), low.Notes.Select(n => n with { Voice = 1 }))], TimeSignature.FourFour);
        SheetMusic written = Fill(Filler(_orderless), new Gap { Sheet = sheet, Where = Selection.Of(1, 3, 0, 1) }).Sheet!;
        double Mean(int staff) => written.Notes(staff).Where(n => n.Start >= Beats.Of(4) && n.Start < Beats.Of(12)).Average(n => n.Pitch.Number);
        Assert.True(Mean(0) > 80 && Mean(1) < 58, $"{Mean(0)} {Mean(1)}");
    }

    [Fact]
    public void More_and_fewer_notes_can_be_asked_for()
    {
        SheetMusic sheet = SheetMusic.Of([Melodies.Plain(new SeededRandom(3), 0, 16)], TimeSignature.FourFour);
        foreach (double density in (double[])[0.5, 1, 2, 3])
        {
            var gap = new Gap { Sheet = sheet, Where = Selection.Of(1, 3, 0), Limits = [ConstraintSet.Of(new Density(density))] };
            Assert.InRange(gap.Written(Fill(Filler(_orderless), gap).Sheet!, 0).Notes.Length, 8 * density * 0.74, 8 * density * 1.26);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_sheet_and_another_seed_another()
    {
        SheetMusic sheet = Any(new SeededRandom(3), 4);
        foreach (RandomChoraleNetwork network in (RandomChoraleNetwork[])[_paper, _orderless])
        {
            Gap gap = new() { Sheet = sheet, Where = Selection.Of(1, 3, 0), Seed = 5 };
            SheetMusic first = Fill(Filler(network), gap).Sheet!;
            Assert.Equal(first, Fill(Filler(network), gap).Sheet);
            Assert.NotEqual(first, Fill(Filler(network), gap with { Seed = 6 }).Sheet);
        }
    }

    [Fact]
    public void Notes_are_struck_as_hard_as_those_before_them()
    {
        SheetMusic sheet = SheetMusic.Of([new Phrase(Beats.Zero, Beats.Of(16), Enumerable.Range(0, 16).Select(i =>
            new Note(Beats.Of(i), Beats.Quarter, new Pitch(67), (byte)(i is >= 4 and < 8 ? 100 + i : 40)) { Deviation = new Beats(i is >= 4 and < 8 ? 33 : 0) }))], TimeSignature.FourFour);
        Gap gap = new() { Sheet = sheet, Where = Selection.Of(1, 2, 0) };
        Assert.All(gap.Written(Fill(Filler(_orderless), gap).Sheet!, 0).Notes, n => Assert.Equal((106, new Beats(33)), (n.Velocity, n.Deviation)));
    }

    [Fact]
    public void What_cannot_be_four_voices_is_refused_in_a_line_that_says_what_to_do()
    {
        ChoraleFiller filler = Filler(_orderless);
        SheetMusic five = SheetMusic.Of([Several(5)], TimeSignature.FourFour, default, "a", "b", "c", "d", "e");
        SheetMusic choir = SheetMusic.Of([Several(5)], TimeSignature.FourFour, default, "Flute", "bass", "tenor", "alto", "soprano");
        SheetMusic odd = SheetMusic.Of([Several(2)], new TimeSignature(9, 32));
        Assert.Contains("too many", filler.Refuses(five, Selection.Of(0, 1, 0)));
        Assert.Contains("staff 1 is none", filler.Refuses(choir, Selection.Of(0, 1, 0, 1)));
        Assert.Null(filler.Refuses(choir, Selection.Of(0, 1, 1, 4)));
        Assert.Contains("select a staff", filler.Refuses(choir, new Selection(0, 1, 0, true)));
        Assert.Contains("sixteenths", filler.Refuses(odd, Selection.Of(0, 1, 0)));
        Assert.Contains("bars 1..1", filler.Refuses(five, Selection.Of(0, 2, 0)));
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => Fill(filler, new Gap { Sheet = five, Where = Selection.Of(0, 1, 0) }));
        Assert.Contains("too many", refusal.Message);
    }

    [Fact]
    public void Limits_that_exclude_one_another_are_told_by_as_few_names_as_can_be()
    {
        SheetMusic sheet = Any(new SeededRandom(3), 4);
        var limits = ConstraintSet.Of(new InKey(Key.CMajor), new PitchRange(new Pitch(60), new Pitch(72)), new Landing(new Pitch(61), Beats.Of(1), "1.2"));
        Filling filling = Fill(Filler(_orderless), new Gap { Sheet = sheet, Where = Selection.Of(1, 2, 0), Limits = [limits] });
        Assert.Null(filling.Sheet);
        Assert.Single(filling.Relax);
        Assert.Contains(filling.Relax[0], (string[])["key", "land"]);
    }

    [Fact]
    public void A_withdrawn_gap_is_dropped()
    {
        using var withdrawn = new CancellationTokenSource();
        withdrawn.Cancel();
        Assert.Throws<OperationCanceledException>(() => Filler(_paper).Fill(new Gap { Sheet = Any(new SeededRandom(3), 4), Where = Selection.Of(0, 1, 0) }, withdrawn.Token));
    }

    private static ChoraleFiller Filler(RandomChoraleNetwork network) => new(network.Network, new ChoraleOptions { Sweeps = 3 });

    private static Filling Fill(ChoraleFiller filler, Gap gap) => filler.Fill(gap, TestContext.Current.CancellationToken);

    private static Phrase Several(int staves) =>
        new(Beats.Zero, Beats.Quarter, Enumerable.Range(0, staves).Select(i => new Note(Beats.Zero, Beats.Quarter, new Pitch(80 - 7 * i), 80) { Voice = (byte)i }));

    // One to four staves, some with names, chords and triplets in them, chord symbols, fermatas, sometimes a pick-up.
    private static SheetMusic Any(SeededRandom random, ulong trial)
    {
        TimeSignature meter = Meters[random.Next(Meters.Length)];
        int staves = trial % 3 == 0 ? 4 : 1 + random.Next(4), bars = 4 + random.Next(8);
        Beats length = meter.Bar * bars;
        var notes = Enumerable.Range(0, staves).SelectMany(i => (random.Next(2) == 0 ? Melodies.Any(random, 0, length.Value) : Melodies.Plain(random, 0, length.Value, 72 - 7 * i)).Notes
            .Where(n => n.Start < length).Select(n => n with { Voice = (byte)i }));
        SheetMusic sheet = SheetMusic.Of([new Phrase(meter.Bar * random.Next(3), length, notes)], meter, new KeySignature(random.Next(9) - 4), trial % 3 == 0 ? Choir : []);
        if (sheet.Staves.Length < 2) return sheet;
        ImmutableArray<Placed<Chord?>> symbols = [new(Beats.Zero, new Chord(new PitchClass(0), ChordQuality.Major))];
        return sheet.WithChords(1, [symbols]);
    }
}
