using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Notation;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Markov;

namespace DeepMusic.Engines.Tests.Markov;

public class LeadSheetTests
{
    private static readonly MarkovFiller Filler = new(null, null, Learned());

    [Fact]
    public void Chords_alone_are_written_and_every_note_stays()
    {
        SheetMusic sheet = Sheets.Tune(12, 5);
        var different = new HashSet<string>();
        for (ulong seed = 0; seed < 30; seed++)
        {
            Gap gap = new() { Sheet = sheet, Where = new Selection(3, 8, 0, true), Seed = seed, Surprise = 1 };
            Sheets.AssertOutsideStays(gap, Fill(gap));
            // Who has learned a single turn writes it; who has learned nothing writes many.
            SheetMusic written = new MarkovFiller().Fill(gap, TestContext.Current.CancellationToken).Sheet!;
            Sheets.AssertOutsideStays(gap, written);
            Assert.Contains(written.Chords[3], c => c.At == Beats.Zero);
            different.Add(string.Join('|', written.Chords.Select(b => string.Join(' ', b.Select(c => c.Value)))));
        }
        Assert.InRange(different.Count, 4, 30);
    }

    [Fact]
    public void A_chord_holds_half_of_what_sounds_over_it_wherever_one_can()
    {
        SheetMusic sheet = Sheets.Tune(16, 6);
        for (ulong seed = 0; seed < 20; seed++)
        {
            SheetMusic written = Fill(new Gap { Sheet = sheet, Where = new Selection(0, 16, 0, true), Seed = seed, Surprise = 1 });
            foreach (ChordCell cell in ChordCell.Of(sheet, 0, 16))
            {
                List<Note> notes = [.. sheet.Notes(0).Where(n => n.Start < cell.End && n.End > cell.At)];
                Chord chord = At(written, cell.At)!;
                double best = Enumerable.Range(0, 12).SelectMany(r => ChordQuality.All.Select(q => Share(notes, new Chord(new PitchClass(r), q), cell))).Max();
                Assert.True(Share(notes, chord, cell) >= Math.Min(0.5, best) - 1e-6, $"{chord} under {string.Join(' ', notes)}");
            }
        }
    }

    [Fact]
    public void Given_chords_stand_where_they_are_given_and_contradictions_are_told()
    {
        Gap gap = new() { Sheet = Sheets.Tune(8, 7), Where = new Selection(2, 6, 0, true) };
        Chord first = Sheets.Symbol("Bbmaj7"), last = Sheets.Symbol("Ebm");
        for (ulong seed = 0; seed < 10; seed++)
        {
            SheetMusic written = Filler.Fill(gap with { Seed = seed }, [new(Beats.Zero, first), new(Beats.Of(15), last)], TestContext.Current.CancellationToken).Sheet!;
            Assert.Equal(first, At(written, gap.From));
            Assert.Equal(last, At(written, gap.To - Beats.Quarter));
        }
        Filling none = Filler.Fill(gap, [new(Beats.Zero, first), new(Beats.Quarter, last)], TestContext.Current.CancellationToken);
        Assert.Null(none.Sheet);
        Assert.Equal(["chords"], none.Relax);
    }

    [Fact]
    public void Where_the_next_bar_goes_on_without_a_symbol_it_keeps_its_chord()
    {
        SheetMusic sheet = Sheets.Tune(8, 8);
        sheet = sheet.WithChords(5, [[]]);
        for (ulong seed = 0; seed < 20; seed++)
        {
            SheetMusic written = Fill(new Gap { Sheet = sheet, Where = new Selection(2, 5, 0, true), Seed = seed });
            Assert.Equal(At(sheet, Beats.Of(20)), At(written, Beats.Of(20)));
        }
    }

    [Fact]
    public void A_melody_over_chords_keeps_to_them_and_without_them_does_not()
    {
        SheetMusic sheet = Sheets.Tune(16, 9);
        SheetMusic bare = sheet.WithChords(0, [.. sheet.Bars.Select(_ => ImmutableArray<Placed<Chord?>>.Empty)]);
        Consonance with = new(), without = new();
        for (ulong seed = 0; seed < 40; seed++)
        {
            Gap gap = new() { Sheet = sheet, Where = Selection.Of(4, 12, 0), Seed = seed };
            with.Add(Fill(gap), 0, 4, 12);
            without.Add(Fill(gap with { Sheet = bare }).WithChords(0, sheet.Chords), 0, 4, 12);
        }
        Assert.True(with.StrongShare > without.StrongShare + 0.15, $"{with.StrongShare} against {without.StrongShare}");
    }

    [Fact]
    public void With_a_staff_and_the_chords_selected_the_melody_is_written_over_the_new_chords()
    {
        var kept = new Consonance();
        for (ulong seed = 0; seed < 40; seed++) kept.Add(Fill(new Gap { Sheet = Sheets.Tune(16, 10), Where = new Selection(4, 12, 1, true), Seed = seed }), 0, 4, 12);
        Assert.InRange(kept.StrongShare, 0.6, 1);
    }

    [Fact]
    public void Chords_that_were_played_are_known()
    {
        SheetMusic sheet = Sheets.Tune(8, 11);
        sheet = sheet.With(sheet.Whole, Enumerable.Empty<Note>());
        int Strange(MarkovFiller filler) => Enumerable.Range(0, 40).Count(s => filler.Fill(new Gap { Sheet = sheet, Where = new Selection(1, 7, 0, true), Seed = (ulong)s }, CancellationToken.None).Sheet!.Chords[1..7].Any(b => b.Any(c => c.Value?.Quality.Symbol == "dim7")));
        var fed = new MarkovFiller();
        for (int i = 0; i < 100; i++) fed.Feed(Tunes.Phrase(4 * i, 4, (0, 1, 60)), Tunes.In(Key.CMajor) with { Chord = Sheets.Symbol(i % 2 == 0 ? "C" : "C#dim7") });
        Assert.True(Strange(fed) > Strange(new MarkovFiller()) + 5);
    }

    [Fact]
    public void What_is_saved_is_opened_as_it_was()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("deepmusic-test-");
        try
        {
            LeadSheetModel learned = Learned();
            learned.Save(folder.FullName);
            LeadSheetModel opened = LeadSheetModel.Open(CheckpointFolder.Open(folder.FullName, LeadSheetConfig.Room));
            Assert.Equal(learned.Config, opened.Config);
            Assert.Equal(learned.Runs, opened.Runs);
            Assert.Equal(learned.Leaning, opened.Leaning);
            Gap gap = new() { Sheet = Sheets.Tune(8, 1), Where = new Selection(2, 6, 1, true) };
            Assert.Equal(new MarkovFiller(null, null, learned).Fill(gap, CancellationToken.None).Sheet, new MarkovFiller(null, null, opened).Fill(gap, CancellationToken.None).Sheet);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_run_of_chords_that_was_learned_is_foretold_and_longer_contexts_help()
    {
        SheetMusic[] sheets = [.. Enumerable.Range(0, 20).Select(i => Sheets.Tune(16, (ulong)i))];
        LeadSheetModel model = LeadSheetModel.Learn(sheets, new LeadSheetConfig());
        Assert.True(model.Foretell(sheets, 1) < model.Foretell(sheets, 0) - 0.5);
        Assert.InRange(model.Foretell(sheets, 3), 0, 0.6);
    }

    private static LeadSheetModel Learned() => LeadSheetModel.Learn([.. Enumerable.Range(0, 30).Select(i => Sheets.Tune(16, (ulong)(100 + i)))], new LeadSheetConfig());

    private static SheetMusic Fill(Gap gap) => Filler.Fill(gap, TestContext.Current.CancellationToken).Sheet!;

    private static Chord? At(SheetMusic sheet, Beats place)
    {
        int bar = sheet.BarAt(place);
        return sheet.Chords[bar].LastOrDefault(c => sheet.StartOf(bar) + c.At <= place).Value ?? ChordLine.Before(sheet, bar);
    }

    private static double Share(List<Note> notes, Chord chord, ChordCell cell)
    {
        double Sounds(Note n) => (Beats.Min(n.End, cell.End) - Beats.Max(n.Start, cell.At)).Value;
        return notes.Count == 0 ? 1 : notes.Where(n => chord.Contains(n.Pitch)).Sum(Sounds) / notes.Sum(Sounds);
    }
}
