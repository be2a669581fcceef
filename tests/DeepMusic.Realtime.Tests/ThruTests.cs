using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime.Tests;

public sealed class ThruTests
{
    private static readonly Pitch C = new(60);
    private readonly Stage _stage = new(capacity: 256);
    private readonly Thru _thru;

    public ThruTests() => _thru = new Thru(_stage.Lane);

    [Fact]
    public void Without_a_route_nothing_passes()
    {
        Pass(MidiMessage.NoteOn(0, C, 90));
        Assert.Empty(_stage.Wire.Messages);
    }

    [Fact]
    public void A_route_leads_to_its_port_and_channel()
    {
        _thru.Route(0, new ThruRoute(2, 5));
        _thru.Route(1, new ThruRoute(3));
        Pass(MidiMessage.NoteOn(1, C, 90));
        Pass(MidiMessage.NoteOn(1, C, 90), input: 1);
        Pass(MidiMessage.Program(1, 7), input: 1);
        Assert.Equal("95 3C 5A, 91 3C 5A, C1 07", string.Join(", ", _stage.Wire.Messages.Select(sent => sent.Message)));
        Assert.Equal(new byte[] { 2, 3, 3 }, _stage.Wire.Messages.Select(sent => sent.Port));
    }

    [Fact]
    public void A_note_off_and_a_pedal_up_go_where_their_beginning_went()
    {
        _thru.Route(0, new ThruRoute(0, 3));
        Pass(MidiMessage.NoteOn(0, C, 90));
        Pass(MidiMessage.Control(0, 64, 127));
        _thru.Route(0, new ThruRoute(1, 4));
        Pass(MidiMessage.Control(0, 64, 80));
        Pass(new MidiMessage(0x90, 60, 0));
        Pass(MidiMessage.Control(0, 64, 0));
        Pass(MidiMessage.NoteOn(0, C, 90));
        _thru.Route(0, null);
        Pass(MidiMessage.NoteOff(0, C));
        Assert.Equal(
            "0 93 3C 5A, 0 B3 40 7F, 0 B3 40 50, 0 83 3C 40, 0 B3 40 00, 1 94 3C 5A, 1 84 3C 40",
            string.Join(", ", _stage.Wire.Messages.Select(sent => $"{sent.Port} {sent.Message}")));
    }

    [Fact]
    public void Clock_and_active_sensing_do_not_pass()
    {
        _thru.Route(0, new ThruRoute(0));
        Pass(new MidiMessage(0xF8));
        Pass(new MidiMessage(0xFE));
        Assert.Empty(_stage.Wire.Messages);
    }

    [Fact]
    public void An_input_that_is_gone_lets_go_of_what_it_held_and_of_nothing_else()
    {
        _thru.Route(0, new ThruRoute(0));
        _thru.Route(1, new ThruRoute(0));
        Pass(MidiMessage.NoteOn(0, C, 90));
        Pass(MidiMessage.Control(0, 64, 127));
        Pass(MidiMessage.NoteOn(0, new Pitch(64), 90), input: 1);
        _thru.Release(0);
        _stage.RunTo(1);
        Assert.Single(_stage.Wire.Sounding());
        Assert.Empty(_stage.Wire.Moved());
        Pass(MidiMessage.NoteOff(0, C));
        Pass(MidiMessage.NoteOff(0, new Pitch(64)), input: 1);
        Assert.Empty(_stage.Wire.Sounding());
    }

    [Fact]
    public void Keys_routes_and_pedals_in_any_order_leave_nothing_hanging()
    {
        var random = new SeededRandom(5);
        int[] down = new int[3 * 4];
        for (int i = 0; i < 20_000; i++)
        {
            byte input = (byte)random.Next(3);
            int key = random.Next(4);
            if (random.Next(20) == 0) _thru.Route(input, random.Next(4) == 0 ? null : new ThruRoute((byte)random.Next(2), (byte)random.Next(2)));
            bool on = random.Next(2) == 0 && down[input * 4 + key] < 3;
            if (!on && down[input * 4 + key] == 0) continue;
            down[input * 4 + key] += on ? 1 : -1;
            Pass(on ? MidiMessage.NoteOn(0, new Pitch(60 + key), 90) : MidiMessage.NoteOff(0, new Pitch(60 + key)), input);
        }
        for (int i = 0; i < down.Length; i++)
        {
            for (; down[i] > 0; down[i]--) Pass(MidiMessage.NoteOff(0, new Pitch(60 + i % 4)), (byte)(i / 4));
        }
        Assert.Empty(_stage.Wire.Sounding());
        Assert.True(_stage.Wire.Messages.Count > 5000);
    }

    [Fact]
    public void What_is_swallowed_on_one_input_passes_on_another()
    {
        _thru.Route(0, new ThruRoute(0));
        _thru.Route(1, new ThruRoute(0));
        _thru.Swallow(1, ThruMask.Nothing.WithKey(0, 60));
        Pass(MidiMessage.NoteOn(0, C, 90), input: 1);
        Assert.Empty(_stage.Wire.Messages);
        Pass(MidiMessage.NoteOn(0, C, 90));
        Assert.Equal("90 3C 5A", $"{Assert.Single(_stage.Wire.Messages).Message}");
        Assert.Throws<ArgumentOutOfRangeException>(() => _thru.Swallow(99, ThruMask.Nothing));
    }

    [Fact]
    public void What_is_swallowed_does_not_pass_and_all_else_does()
    {
        _thru.Route(0, new ThruRoute(0));
        _thru.Swallow(ThruMask.Nothing.WithKey(0, 60).WithController(null, 74).WithProgram(2, 9).WithBend(3));
        MidiMessage[] kept = [MidiMessage.NoteOn(0, C, 90), MidiMessage.NoteOff(0, C), new(0xA0, 60, 9), MidiMessage.Control(0, 74, 1), MidiMessage.Control(15, 74, 1), MidiMessage.Program(2, 9), new(0xE3, 0, 1)];
        foreach (MidiMessage message in kept) Pass(message);
        Assert.Empty(_stage.Wire.Messages);
        MidiMessage[] free = [MidiMessage.NoteOn(1, C, 90), MidiMessage.NoteOff(1, C), new(0xA1, 60, 9), MidiMessage.Control(0, 73, 1), MidiMessage.Program(2, 8), MidiMessage.Program(1, 9), new(0xE2, 0, 1), new(0xD3, 4)];
        foreach (MidiMessage message in free) Pass(message);
        Assert.Equal(free, _stage.Wire.Messages.Select(sent => sent.Message));
        _thru.Swallow(ThruMask.Everything);
        Pass(MidiMessage.NoteOn(0, C, 90));
        Pass(MidiMessage.Control(0, 123, 0));
        Assert.Equal("B0 7B 00", $"{_stage.Wire.Messages[^1].Message}");
        _thru.Swallow(ThruMask.Nothing);
        Pass(MidiMessage.NoteOn(0, C, 90));
        Assert.Equal("90 3C 5A", $"{_stage.Wire.Messages[^1].Message}");
    }

    [Fact]
    public void A_mask_keeps_what_was_put_into_it_and_nothing_else()
    {
        var random = new SeededRandom(8);
        ThruMask mask = ThruMask.Nothing;
        var kept = new HashSet<(int Command, int Channel, int Number)>();
        for (int i = 0; i < 40; i++)
        {
            (int kind, int channel, int number) = (random.Next(4), random.Next(17), random.Next(128));
            int? only = channel == 16 ? null : channel;
            mask = kind switch { 0 => mask.WithKey(only, number), 1 => mask.WithController(only, number), 2 => mask.WithProgram(only, number), _ => mask.WithBend(only) };
            for (int c = 0; c < 16; c++)
                if (only is null || only == c) kept.Add((kind, c, kind == 3 ? 0 : number));
        }
        for (int c = 0; c < 16; c++)
        {
            Assert.Equal(kept.Contains((3, c, 0)), mask.Keeps(new MidiMessage((byte)(0xE0 | c), 5, 6)));
            for (int n = 0; n < 128; n++)
            {
                Assert.Equal(kept.Contains((0, c, n)), mask.Keeps(MidiMessage.NoteOn(c, new Pitch(n), 1)));
                Assert.Equal(n < 120 && kept.Contains((1, c, n)), mask.Keeps(MidiMessage.Control(c, n, 1)));
                Assert.Equal(kept.Contains((2, c, n)), mask.Keeps(MidiMessage.Program(c, n)));
            }
        }
    }

    [Fact]
    public void What_had_passed_before_it_was_swallowed_still_ends_where_it_went()
    {
        _thru.Route(0, new ThruRoute(1, 5));
        Pass(MidiMessage.NoteOn(0, C, 90));
        Pass(MidiMessage.Control(0, 64, 127));
        Pass(MidiMessage.Control(0, 1, 80));
        _thru.Swallow(ThruMask.Everything);
        _thru.Route(0, new ThruRoute(2, 6));
        Pass(MidiMessage.NoteOn(0, C, 90));
        Pass(MidiMessage.Control(0, 1, 90));
        Pass(MidiMessage.Control(0, 1, 95));
        Pass(new MidiMessage(0xA0, 60, 3));
        Pass(MidiMessage.NoteOff(0, C));
        Pass(MidiMessage.NoteOff(0, C));
        Pass(MidiMessage.Control(0, 64, 0));
        Pass(new MidiMessage(0xA0, 60, 3));
        Assert.Equal(
            "1 95 3C 5A, 1 B5 40 7F, 1 B5 01 50, 1 B5 01 00, 2 A6 3C 03, 1 85 3C 40, 1 B5 40 00",
            string.Join(", ", _stage.Wire.Messages.Select(sent => $"{sent.Port} {sent.Message}")));
    }

    [Fact]
    public void Masks_that_change_in_mid_note_leave_nothing_hanging_and_no_pedal_down()
    {
        var random = new SeededRandom(6);
        int[] down = new int[4];
        ThruMask[] masks = [ThruMask.Nothing, ThruMask.Everything, ThruMask.Nothing.WithKey(null, 60).WithController(0, 66), ThruMask.Nothing.WithKey(0, 62).WithController(0, 1).WithBend(0)];
        _thru.Route(0, new ThruRoute(0));
        for (int i = 0; i < 20_000; i++)
        {
            if (random.Next(10) == 0) _thru.Swallow(masks[random.Next(masks.Length)]);
            if (random.Next(40) == 0) _thru.Route(0, new ThruRoute((byte)random.Next(2), (byte)random.Next(2)));
            int key = random.Next(4);
            bool on = random.Next(2) == 0 && down[key] < 3;
            if (on || down[key] > 0)
            {
                down[key] += on ? 1 : -1;
                Pass(on ? MidiMessage.NoteOn(0, new Pitch(60 + key), 90) : MidiMessage.NoteOff(0, new Pitch(60 + key)));
            }
            Pass(random.Next(3) switch { 0 => MidiMessage.Control(0, 66, random.Next(128)), 1 => MidiMessage.Control(0, 1, random.Next(128)), _ => new MidiMessage(0xE0, 0, (byte)random.Next(128)) });
        }
        for (int i = 0; i < down.Length; i++)
        {
            for (; down[i] > 0; down[i]--) Pass(MidiMessage.NoteOff(0, new Pitch(60 + i)));
        }
        MidiMessage[] rests = [MidiMessage.Control(0, 66, 0), MidiMessage.Control(0, 1, 0), new(0xE0, 0, 64)];
        foreach (MidiMessage rest in rests) Pass(rest);
        Assert.Empty(_stage.Wire.Sounding());
        Assert.Empty(_stage.Wire.Moved());
        Assert.True(_stage.Wire.Messages.Count > 5000);
    }

    private void Pass(MidiMessage message, byte input = 0)
    {
        _thru.Pass(new TimedMessage(_stage.Clock.Now, message, input));
        _stage.Sequencer.Step(_stage.Clock.Now);
    }
}
