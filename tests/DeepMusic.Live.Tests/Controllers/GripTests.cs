using CsCheck;
using DeepMusic.Live.Controllers;

namespace DeepMusic.Live.Tests.Controllers;

public class GripTests
{
    private static readonly Knob[] Turned = [.. Knobs.All.Where(k => k is NumberKnob)];

    private static readonly Gen<(double Low, double High)> Part = Gen.Frequency(
        (3, Gen.Const((0.0, 1.0))), (1, Gen.Const((1.0, 0.0))), (2, Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1]).Where((a, b) => Math.Abs(a - b) > 0.1)));

    /// <summary>What a hand and others do: the controller stands at a 127th, or the knob is turned elsewhere.</summary>
    private static readonly Gen<(double Place, bool Elsewhere)[]> Doings =
        Gen.Select(Gen.Int[0, 127].Select(v => v / 127.0), Gen.Int[0, 9].Select(i => i == 0)).Array[1, 60];

    [Fact]
    public void A_jump_is_exact() => Run(Takeover.Jump, (mapping, knob, _, value, _, position) => Assert.Equal(knob.At(Placed(mapping, position)), value));

    [Fact]
    public void What_is_picked_up_never_moves_further_than_the_hand() => Run(Takeover.Pickup, (mapping, knob, before, value, from, position) =>
    {
        if (value == before) return;
        (double was, double @is) = (knob.Position(before), knob.Position(value));
        double low = Math.Min(mapping.Low, mapping.High), high = Math.Max(mapping.Low, mapping.High);
        // One that stands where the controller does not reach comes in at the end of what it reaches.
        was = Math.Clamp(was, low, high);
        double hand = from is { } f ? Math.Abs(Placed(mapping, position) - Placed(mapping, f)) : 0;
        Assert.True(Math.Abs(@is - was) <= hand + 2 * Grain(knob), $"{knob.Name} {before} to {value}, hand {from} to {position} over {mapping.Low}..{mapping.High}");
        // And it is where the hand is, then.
        Assert.Equal(knob.At(Placed(mapping, position)), value);
    });

    [Fact]
    public void What_was_passed_is_held_until_somebody_else_turns_it()
    {
        Knob knob = Knobs.All[Knobs.IndexOf("surprise")];
        var grip = new Grip();
        Mapping mapping = ControlMapTests.Of("cc:1", "surprise");
        Assert.Null(grip.Move(mapping, knob, "0.5", 0.1));
        Assert.Null(grip.Move(mapping, knob, "0.5", 0.3));
        Assert.Equal("0.6", grip.Move(mapping, knob, "0.5", 0.6));
        Assert.Equal("0.9", grip.Move(mapping, knob, "0.6", 0.9));
        Assert.Null(grip.Move(mapping, knob, "0.2", 0.8));
        Assert.Null(grip.Move(mapping, knob, "0.2", 0.3));
        Assert.Equal("0.1", grip.Move(mapping, knob, "0.2", 0.1));
        grip.Forget();
        Assert.Null(grip.Move(mapping, knob, "0.1", 0.9));
    }

    [Fact]
    public void Scaled_it_goes_the_way_of_the_hand_and_is_at_the_end_when_the_hand_is() => Run(Takeover.Scale, (mapping, knob, before, value, from, position) =>
    {
        int hand = from is { } f ? Math.Sign(position - f) : 0, way = Math.Sign(knob.Position(value) - knob.Position(before)) * (mapping.Low < mapping.High ? 1 : -1);
        double low = Math.Min(mapping.Low, mapping.High), high = Math.Max(mapping.Low, mapping.High);
        // One that stands where the controller does not reach comes in at the end of what it reaches.
        if (knob.Position(before) >= low && knob.Position(before) <= high && way != 0) Assert.Equal(hand, way);
        if (hand != 0 && position is 0 or 1) Assert.Equal(knob.At(Placed(mapping, position)), value);
    });

    [Fact]
    public void Scaled_it_covers_as_much_of_its_way_as_the_hand_of_its_own()
    {
        Knob knob = Knobs.All[Knobs.IndexOf("surprise")];
        var grip = new Grip();
        Mapping mapping = ControlMapTests.Of("cc:1", "surprise", Takeover.Scale);
        Assert.Null(grip.Move(mapping, knob, "0.8", 0.2));
        Assert.Equal("0.9", grip.Move(mapping, knob, "0.8", 0.6));
        Assert.Equal("0.45", grip.Move(mapping, knob, "0.9", 0.3));
        Assert.Equal("0", grip.Move(mapping, knob, "0.45", 0));
        Assert.Equal("0.5", grip.Move(mapping, knob, "0", 0.5));
    }

    /// <summary>The smallest step of a knob where it is widest.</summary>
    private static double Grain(Knob knob)
    {
        double widest = 0, at = knob.Position(knob.At(0));
        for (double place = 0; place <= 1; place += 0.0005)
        {
            double next = knob.Position(knob.At(place));
            widest = Math.Max(widest, next - at);
            at = next;
        }
        return widest;
    }

    private static double Placed(Mapping mapping, double position) => mapping.Low + position * (mapping.High - mapping.Low);

    private static void Run(Takeover takeover, Action<Mapping, Knob, string, string, double?, double> law) =>
        Gen.Select(Gen.Int[0, Turned.Length - 1], Part, Gen.Double[0, 1], Doings).Sample((which, part, start, doings) =>
        {
            Knob knob = Turned[which];
            Mapping mapping = ControlMapTests.Of("cc:1", knob.Name, takeover, part.Low, part.High);
            var grip = new Grip();
            string value = knob.At(start);
            double? from = null;
            foreach ((double place, bool elsewhere) in doings)
            {
                if (elsewhere)
                {
                    value = knob.At(place);
                    continue;
                }
                string before = value;
                value = grip.Move(mapping, knob, value, place) ?? value;
                law(mapping, knob, before, value, from, place);
                from = place;
            }
        });
}
