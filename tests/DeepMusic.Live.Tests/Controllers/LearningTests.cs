using CsCheck;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Controllers;

namespace DeepMusic.Live.Tests.Controllers;

public class LearningTests
{
    /// <summary>A device that is moved is known by then.</summary>
    private const int Soon = 40;

    private static readonly ControlTarget Surprise = ControlTarget.Parse("surprise"), Respond = ControlTarget.Parse("respond");

    private static readonly int[] Controllers = [.. Enumerable.Range(1, 119).Where(c => c is not (6 or 38 or 64 or 66 or 67) && c is < 96 or > 101)];

    private static readonly Gen<(ulong Seed, int Controller, int Channel, bool Noise)> Any =
        Gen.Select(Gen.ULong, Gen.Int[0, Controllers.Length - 1].Select(i => Controllers[i]), Gen.Int[0, 15], Gen.Bool);

    [Fact]
    public void A_knob_of_seven_bits_is_known() =>
        Known(ControlKind.Control, Surprise, 5 * Soon, (random, channel, controller) => Devices.Absolute(random, channel, controller));

    [Fact]
    public void A_fader_of_fourteen_bits_is_known_and_not_taken_for_half_of_it() =>
        Known(ControlKind.Control14, Surprise, 5, (random, channel, controller) => Devices.Fourteen(random, channel, controller % 32), controller => controller % 32 is not 6);

    [Theory]
    [InlineData(ControlKind.RelativeTwos)]
    [InlineData(ControlKind.RelativeOffset)]
    [InlineData(ControlKind.RelativeSign)]
    public void An_encoder_is_known_and_so_is_how_it_counts(ControlKind kind) =>
        Known(kind, Surprise, Soon, (random, channel, controller) => Devices.Encoder(random, kind, channel, controller));

    [Fact]
    public void A_parameter_of_its_own_is_known() => Any.Sample((seed, controller, channel, _) =>
    {
        int parameter = controller * 129 % 16383;
        Assert.Equal(new ControlSource(ControlKind.Nrpn, parameter, channel), Learned(Surprise, Devices.Parameter(new SeededRandom(seed), channel, parameter), 8));
    });

    [Fact]
    public void A_button_is_known_when_it_is_let_go_and_is_no_encoder() => Any.Sample((_, controller, channel, _) =>
    {
        Assert.Equal(new ControlSource(ControlKind.Control, controller, channel), Learned(Respond, Devices.Button(channel, controller), 2));
        Assert.Null(Learned(Respond, Devices.Button(channel, controller), 1));
        Assert.Equal(new ControlSource(ControlKind.Control, controller, channel), Learned(Respond, Enumerable.Repeat(MidiMessage.Control(channel, controller, 127), 2), 2));
    });

    [Fact]
    public void A_key_and_a_program_are_known_at_once_and_a_bend_when_it_is_bent()
    {
        Assert.Equal(new ControlSource(ControlKind.Note, 36, 4), Learned(Respond, [MidiMessage.NoteOn(4, new Pitch(36), 3)], 1));
        Assert.Equal(new ControlSource(ControlKind.Program, 5, 4), Learned(Respond, [MidiMessage.Program(4, 5)], 1));
        Assert.Null(Learned(Surprise, [new MidiMessage(0xE1, 30, 66)], 1));
        Assert.Equal(new ControlSource(ControlKind.Bend, 0, 1), Learned(Surprise, [new MidiMessage(0xE1, 30, 66), new MidiMessage(0xE1, 30, 90)], 2));
    }

    [Fact]
    public void A_program_change_with_its_bank_is_a_program_change()
    {
        MidiMessage[] unit = [MidiMessage.Control(0, 0, 3), MidiMessage.Control(0, 32, 1), MidiMessage.Program(0, 7)];
        Assert.Equal(new ControlSource(ControlKind.Program, 7, 0), Learned(Respond, unit, 3));
    }

    [Fact]
    public void What_nobody_moves_is_not_learned() => Any.Sample((seed, controller, channel, _) =>
    {
        Assert.Null(Learned(Surprise, Devices.Noise(new SeededRandom(seed), channel, controller), 2000));
        Assert.Null(Learned(Respond, Devices.Noise(new SeededRandom(seed), channel, controller), 2000));
    }, iter: 20);

    [Theory]
    [InlineData(1, ControlKind.RelativeTwos)]
    [InlineData(127, ControlKind.RelativeTwos)]
    [InlineData(65, ControlKind.RelativeOffset)]
    [InlineData(63, ControlKind.RelativeOffset)]
    public void An_encoder_that_is_turned_one_way_only_is_asked_back_and_then_taken_for_the_commonest(int step, ControlKind expected)
    {
        var learning = new Learning(Surprise, HostTime.Zero);
        ControlSource? source = null;
        bool asked = false;
        int sent = 0;
        for (; source is null; sent++)
        {
            source = learning.Look(new TimedMessage(HostTime.FromMilliseconds(sent), MidiMessage.Control(0, 20, step), 0));
            asked |= learning.Hint.Length > 0;
        }
        Assert.Equal(new ControlSource(expected, 20, 0), source);
        // 127 and 63 can be read one way only.
        Assert.Equal(step is 1 or 65, asked);
        Assert.Equal(asked ? 12 : 4, sent);
    }

    [Fact]
    public void It_is_over_after_half_a_minute()
    {
        var learning = new Learning(Surprise, HostTime.FromSeconds(10));
        Assert.False(learning.IsOver(HostTime.FromSeconds(39.9)));
        Assert.True(learning.IsOver(HostTime.FromSeconds(40)));
    }

    private static void Known(ControlKind kind, ControlTarget target, int within, Func<SeededRandom, int, int, IEnumerable<MidiMessage>> device, Func<int, bool>? can = null) =>
        Any.Where(a => can?.Invoke(a.Controller) ?? true).Sample((seed, controller, channel, noise) =>
        {
            IEnumerable<MidiMessage> moved = device(new SeededRandom(seed), channel, controller);
            // Two controllers 32 apart that send in step are a pair of halves, to all that can be known.
            if (noise) moved = moved.Zip(Devices.Noise(new SeededRandom(seed + 1), channel, controller % 32 == 11 ? 12 : 11), (m, n) => new[] { m, n }).SelectMany(m => m);
            int number = kind == ControlKind.Control14 ? controller % 32 : controller;
            Assert.Equal(new ControlSource(kind, number, channel), Learned(target, moved, noise ? within * 2 : within));
        }, iter: 2000);

    /// <summary>What is learned of so many messages, a millisecond apart.</summary>
    private static ControlSource? Learned(ControlTarget target, IEnumerable<MidiMessage> messages, int within)
    {
        var learning = new Learning(target, HostTime.Zero);
        int at = 0;
        foreach (MidiMessage message in messages.Take(within))
            if (learning.Look(new TimedMessage(HostTime.FromMilliseconds(at++), message, 0)) is { } source) return source;
        return null;
    }
}
