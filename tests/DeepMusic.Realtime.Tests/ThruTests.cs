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

    private void Pass(MidiMessage message, byte input = 0)
    {
        _thru.Pass(new TimedMessage(_stage.Clock.Now, message, input));
        _stage.Sequencer.Step(_stage.Clock.Now);
    }
}
