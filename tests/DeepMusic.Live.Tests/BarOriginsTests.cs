using DeepMusic.Core;

namespace DeepMusic.Live.Tests;

public class BarOriginsTests
{
    private static readonly Beats Bar = TimeSignature.FourFour.Bar;

    private static Answer Of(double length, params (double At, double Lasts, string Source, string Detail)[] notes) => new()
    {
        Phrase = new Phrase(Beats.Of(100), Beats.Of(length), notes.Select(n => new Note(Beats.Of(n.At), Beats.Of(n.Lasts), new Pitch(60), 80))),
        Provenance = [.. notes.Select(n => new Provenance(n.Source, n.Detail))],
        Engine = "test",
        Rung = "test",
    };

    [Fact]
    public void The_bar_that_sounds_is_told_with_where_most_of_it_is_from()
    {
        var origins = new BarOrigins(
            Of(16, (0, 1, "units", "your bar 3"), (4, 1, "units", "your bar 12, up a third"), (5, 1, "units", "your bar 12, up a third"), (6, 1, "units", "bar 2 of tune"), (12, 1, "units", "bar 9 of tune")),
            Beats.Of(8), Bar);
        Assert.Equal(["bar 1: your bar 3", "bar 2: your bar 12, up a third", "bar 3: rest", "bar 4: bar 9 of tune"], origins.Bars);
        foreach ((double place, int bar) in ((double, int)[])[(0, 1), (8, 1), (11.9, 1), (12, 2), (16, 3), (23.9, 4), (99, 4)])
            Assert.StartsWith($"bar {bar}:", origins.At(Beats.Of(place)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6, 6, "")]
    [InlineData(6, 7, "1")]
    [InlineData(6, 8, "1")]
    [InlineData(6, 8.5, "12")]
    [InlineData(8, 99, "2")]
    public void The_bars_between_two_places_are_those_of_which_something_lies_there(double from, double to, string bars) =>
        Assert.Equal(bars, string.Concat(new BarOrigins(Of(6, (0, 1, "units", "a"), (2, 1, "units", "b")), Beats.Of(6), Bar).Between(Beats.Of(from), Beats.Of(to)).Select(b => b[4])));

    [Fact]
    public void An_answer_that_begins_in_mid_bar_counts_what_is_left_of_it_as_its_first()
    {
        var origins = new BarOrigins(Of(6, (0, 1, "units", "a"), (2, 1, "units", "b")), Beats.Of(6), Bar);
        Assert.Equal(["bar 1: a", "bar 2: b"], origins.Bars);
        Assert.Equal(("bar 1: a", "bar 2: b"), (origins.At(Beats.Of(7.9)), origins.At(Beats.Of(8))));
    }

    [Fact]
    public void Notes_a_rule_moved_hide_where_the_bar_is_from_only_where_there_are_no_others()
    {
        var origins = new BarOrigins(Of(8, (0, 1, "rule", "range"), (1, 1, "rule", "range"), (2, 1, "units", "your bar 1"), (4, 1, "rule", "to fit: your bar 2")), Beats.Zero, Bar);
        Assert.Equal(["bar 1: your bar 1", "bar 2: to fit: your bar 2"], origins.Bars);
    }

    [Fact]
    public void A_note_that_sounds_on_is_no_rest_and_what_is_not_thought_out_is_neither()
    {
        Assert.Equal(["bar 1: a", "bar 2: the note sounds on"], new BarOrigins(Of(8, (3, 2, "units", "a")), Beats.Zero, Bar).Bars);
        Assert.Equal(["bar 1: a", "bar 2"], new BarOrigins(Of(8, (0, 1, "units", "a")) with { Settled = Beats.Of(4) }, Beats.Zero, Bar).Bars);
        Assert.Equal(["bar 1: rest"], new BarOrigins(Of(0.5), Beats.Zero, Bar).Bars);
    }
}
