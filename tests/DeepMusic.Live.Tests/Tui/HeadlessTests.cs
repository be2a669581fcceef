using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Live.Tui;

namespace DeepMusic.Live.Tests.Tui;

public sealed class HeadlessTests
{
    private static readonly Phrase Call = new(Beats.Of(16), Beats.Of(8),
        [new Note(Beats.Zero, Beats.Quarter, new Pitch(60), 80), new Note(Beats.Of(4), Beats.Quarter, new Pitch(67), 90)]);

    private static PhraseReport Report(Answer? answer) => new(TimeSpan.FromSeconds(34.5), 3, Call, answer, Timeline.Default,
        new KeyEstimate(new Key(new PitchClass(0), Scale.Minor), 0.923, Locked: false), TimeSpan.FromMilliseconds(14.3));

    private static Answer Said(params ImmutableArray<string> relax) => new()
    {
        Phrase = relax.IsEmpty ? new Phrase(Beats.Of(24), Beats.Of(4), [new Note(Beats.Zero, Beats.Quarter, new Pitch(63), 80)]) : Phrase.Rest(Beats.Of(24), Beats.Of(4)),
        Provenance = [],
        Engine = "markov",
        Rung = relax.IsEmpty ? "markov" : "rest",
        Cost = TimeSpan.FromMilliseconds(11.06),
        Relax = relax,
    };

    [Fact]
    public void A_phrase_and_its_answer_are_one_line_of_named_values() =>
        Assert.Equal(
            "t=34.500 phrase=3 bar=5.1 call=2n/8b[C4-G4] answer=1n/4b[Eb4-Eb4] engine=markov rung=markov think=11.1ms hand-over=14.3ms key=\"C minor\" key-sure=0.92 tempo=120.0",
            Headless.Line(Report(Said())));

    [Fact]
    public void An_answer_that_the_constraints_forbid_names_what_to_relax() =>
        Assert.Contains("answer=rest/4b engine=markov rung=rest think=11.1ms hand-over=14.3ms relax=land,range key=", Headless.Line(Report(Said("land", "range"))));

    [Fact]
    public void A_call_without_an_answer_says_so() => Assert.Contains(" answer=none key=", Headless.Line(Report(null)));

    [Fact]
    public void Every_line_is_flushed_and_an_output_that_is_gone_is_no_error()
    {
        var gone = new GoneWriter();
        var headless = new Headless(gone);
        headless.Say("playing");
        headless.Print(Report(null));
        Assert.Equal(2, gone.Flushes);
        gone.Gone = true;
        headless.Say("still playing");
        headless.Say("still playing");
        Assert.Equal(1, gone.Refused);
    }

    private sealed class GoneWriter : StringWriter
    {
        public bool Gone { get; set; }

        public int Flushes { get; private set; }

        public int Refused { get; private set; }

        public override void WriteLine(string? value)
        {
            if (Gone)
            {
                Refused++;
                throw new IOException("no terminal");
            }
            base.WriteLine(value);
        }

        public override void Flush() => Flushes++;
    }
}
