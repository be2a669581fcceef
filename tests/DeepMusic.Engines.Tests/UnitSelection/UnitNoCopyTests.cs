using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Engines.UnitSelection;

namespace DeepMusic.Engines.Tests.UnitSelection;

[Collection(TorchCollection.Name)]
public sealed class UnitNoCopyTests(Band band) : IClassFixture<Band>
{
    private static readonly MusicalContext InC = Band.In(Key.CMajor, TimeSignature.FourFour);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void No_twelve_notes_in_a_row_of_a_librarys_piece_are_ever_played(int unitBars)
    {
        // One piece is all there is, so its bars would follow one another, and four of them hold more than twelve notes.
        var library = new UnitLibrary(band.Network);
        Phrase music = CallReading.Straight(Band.Music(new SeededRandom(1), TimeSignature.FourFour, Key.CMajor, Beats.Zero, 24));
        library.Add(Unit.BarsOf(music, TimeSignature.FourFour, 0, at => new UnitOrigin("library", "tune", (int)(at.Value / 4) + 1)));
        var guard = new NoCopy(FactorSet.Of([music], UnitLibrary.Guarded));
        using var engine = new UnitImproviser(band.Network, library);
        Phrase call = new(music.Start, Beats.Of(16), music.Notes.Where(n => n.Start < Beats.Of(16)));
        for (ulong seed = 0; seed < 30; seed++)
        {
            Answer answer = Band.Respond(engine, Band.Ask(call, Beats.Of(32), InC, seed) with { Library = 1, UnitBars = unitBars, Surprise = 0 });
            Assert.Empty(answer.Relax);
            Assert.Equal(0, guard.Violations(answer.Phrase));
            Assert.InRange(answer.Phrase.Notes.Length, 20, int.MaxValue);
        }
    }

    [Fact]
    public void Ones_own_music_may_be_quoted_unless_the_player_guards_it()
    {
        using var engine = new UnitImproviser(band.Network);
        Phrase music = Band.Music(new SeededRandom(1), TimeSignature.FourFour, Key.CMajor, Beats.Zero, 4);
        engine.Feed(music, InC);
        var guard = new NoCopy(FactorSet.Of([music], UnitLibrary.Guarded));
        Prompt prompt = Band.Ask(music, Beats.Of(16), InC) with { UnitBars = 4, Library = 0 };
        Assert.NotEqual(0, guard.Violations(Band.Respond(engine, prompt).Phrase));
        Answer guarded = Band.Respond(engine, prompt with { Constraints = ConstraintSet.Of(guard) });
        Assert.False(guarded.Phrase.IsRest);
        Assert.Equal(0, guard.Violations(guarded.Phrase));
    }

    [Fact]
    public void Melodies_are_guarded_across_silent_bars_and_a_piece_that_starts_again_is_another()
    {
        var library = new UnitLibrary(band.Network);
        Note[] notes = [.. Enumerable.Range(0, 14).Select(i => new Note(Beats.Of(i < 7 ? i * 0.5 : 8 + i * 0.5), Beats.Of(0.5), new Pitch(60 + i), 80))];
        var music = new Phrase(Beats.Zero, Beats.Of(16), notes);
        ImmutableArray<Unit> bars = Unit.BarsOf(music, TimeSignature.FourFour, 0, at => new UnitOrigin("library", "tune", (int)(at.Value / 4) + 1));
        library.AddAll([bars, bars]);
        FactorSet runs = library.MelodyOf(library.Count - 1);
        Assert.Equal(3, runs.Count);
        Assert.Equal(3, new NoCopy(runs).Violations(music));
        Assert.Same(runs, library.MelodyOf(0));
    }
}
