using CsCheck;

namespace DeepMusic.Live.Tests.Panel;

public class KnobsTests
{
    [Fact]
    public void The_knobs_have_the_names_the_player_was_promised()
    {
        string[] promised =
        [
            "key", "chord-lock", "range", "density", "polyphony", "longest", "repeats", "land", "length", "surprise", "no-copy", "turn",
            "tempo", "velocity-follow", "swing-follow", "mute", "library", "blend", "reuse", "unit",
        ];
        Assert.Empty(promised.Except(Knobs.All.Select(k => k.Name)));
    }

    [Fact]
    public void Every_default_is_a_canonical_value()
    {
        foreach (Knob knob in Knobs.All) Assert.Equal(knob.Default, knob.Canonical(knob.Default));
    }

    [Fact]
    public void Turning_a_knob_any_way_always_gives_a_value_it_accepts() =>
        Gen.Select(Gen.Int[0, Knobs.All.Length - 1], Gen.Select(Gen.Int[-9, 9], Gen.Bool).Array[0, 20]).Sample((index, turns) =>
        {
            Knob knob = Knobs.All[index];
            string value = knob.Default;
            foreach ((int steps, bool coarse) in turns)
            {
                value = knob.Nudge(value, steps, coarse);
                Assert.Equal(value, knob.Canonical(value));
                Assert.InRange(knob.Position(value), 0, 1);
            }
        });

    [Fact]
    public void A_position_on_the_travel_comes_back_as_itself() =>
        Gen.Select(Gen.Int[0, Knobs.All.Length - 1], Gen.Double[0, 1]).Sample((index, position) =>
        {
            Knob knob = Knobs.All[index];
            string value = knob.At(position);
            Assert.Equal(value, knob.At(knob.Position(value)));
        });

    [Theory]
    [InlineData("key=C minor", "key", "C minor")]
    [InlineData("key=bb DORIAN", "key", "Bb dorian")]
    [InlineData("range=C3..C6", "range", "48..84")]
    [InlineData("land=c5@4.1", "land", "C5@4.1")]
    [InlineData("turn=bars:3", "turn", "bars:3")]
    [InlineData("density=FOLLOW", "density", "follow")]
    [InlineData("surprise=.55", "surprise", "0.55")]
    [InlineData("meter=7/8", "meter", "7/8")]
    [InlineData("cue=key:A0", "cue", "key:A0")]
    [InlineData("mute=on", "mute", "on")]
    public void Values_are_read_as_a_player_writes_them(string assignment, string name, string value) =>
        Assert.Equal(value, Knobs.AtRest.With(assignment)[name]);

    [Theory]
    [InlineData("surprise=1.5", "surprise takes 0..1")]
    [InlineData("library=2", "library takes 0..1")]
    [InlineData("reuse=0", "reuse takes 1..8")]
    [InlineData("unit=3", "unit takes 1, 2, 4")]
    [InlineData("surprise=NaN", "surprise takes")]
    [InlineData("key=H moll", "key takes")]
    [InlineData("range=84..48", "range takes")]
    [InlineData("land=C5", "land takes")]
    [InlineData("turn=bars:0", "turn takes")]
    [InlineData("sparkle=3", "there is no knob \"sparkle\"")]
    [InlineData("surprise", "write knob=value")]
    public void What_a_knob_does_not_take_is_one_line_that_says_what_it_takes(string assignment, string expected)
    {
        var e = Assert.Throws<KnobException>(() => Knobs.AtRest.With(assignment));
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
    }

    [Fact]
    public void Random_text_is_accepted_or_refused_but_never_breaks_anything() =>
        Gen.Select(Gen.Int[0, Knobs.All.Length - 1], Gen.String[Gen.Char[" .:@/#b-ACGacdkey0123456789"], 0, 14]).Sample((index, text) =>
        {
            Knob knob = Knobs.All[index];
            if (knob.Canonical(text) is not { } value) return;
            Assert.Equal(value, knob.Canonical(value));
            _ = Knobs.AtRest.With(knob.Name, value).Settings;
        }, iter: 20_000);
}
