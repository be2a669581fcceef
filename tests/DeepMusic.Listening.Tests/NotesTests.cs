using CsCheck;
using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Listening.Tests;

public class NotesTests
{
    private readonly Notes _notes = new();
    private readonly List<NoteEvent> _heard = [];
    private long _us;

    public NotesTests() => _notes.Subscribe(_heard.Add);

    [Fact]
    public void A_note_on_with_velocity_zero_is_an_off_with_an_unmeasured_release()
    {
        Send(0x90, 60, 100);
        Send(0x90, 60, 0);
        Assert.Equal([(NoteEventKind.On, 60, 100), (NoteEventKind.Off, 60, 64)], Told());
    }

    [Fact]
    public void The_release_velocity_is_kept()
    {
        Send(0x90, 60, 100);
        Send(0x80, 60, 17);
        Assert.Equal((NoteEventKind.Off, 60, 17), Told()[1]);
    }

    [Fact]
    public void An_off_without_an_on_is_swallowed()
    {
        Send(0x80, 60, 64);
        Send(0x91, 60, 90);
        Send(0x80, 60, 64);
        Assert.Equal([(NoteEventKind.On, 60, 90)], Told());
    }

    [Fact]
    public void Overlapping_presses_of_one_key_are_counted()
    {
        foreach (byte velocity in new byte[] { 80, 90, 0, 0, 0 }) Send(0x90, 60, velocity);
        Assert.Equal(2, _heard.Count(e => e.Kind == NoteEventKind.On));
        Assert.Equal(2, _heard.Count(e => e.Kind == NoteEventKind.Off));
    }

    [Fact]
    public void Only_the_edges_of_the_pedal_are_told()
    {
        foreach (byte value in new byte[] { 0, 30, 63, 64, 100, 127, 70, 63, 0 }) Send(0xB0, 64, value);
        Assert.Equal([NoteEventKind.PedalDown, NoteEventKind.PedalUp], _heard.Select(e => e.Kind));
    }

    [Theory]
    [InlineData(123)]
    [InlineData(120)]
    [InlineData(126)]
    public void All_notes_off_ends_what_its_channel_holds_and_no_more(byte controller)
    {
        Send(0x90, 60, 80);
        Send(0x90, 60, 80);
        Send(0x90, 64, 80);
        Send(0x91, 67, 80);
        _heard.Clear();
        Send(0xB0, controller, 0);
        Assert.Equal([60, 60, 64], _heard.Select(e => (int)e.Pitch.Number));
        Assert.All(_heard, e => Assert.Equal(NoteEventKind.Off, e.Kind));
    }

    [Fact]
    public void All_sound_off_takes_what_the_pedal_holds_and_leaves_the_foot_where_it_is()
    {
        var held = new HeldKeys();
        _notes.Subscribe(e => held.Apply(e));
        Send(0xB0, 64, 127);
        Send(0x90, 60, 80);
        Send(0x80, 60, 64);
        Assert.True(held.AnySounding);
        Send(0xB0, 120, 0);
        Assert.False(held.AnySounding);
        Assert.True(held.Pedal(0));
    }

    [Fact]
    public void A_lost_port_ends_what_it_holds_and_no_more()
    {
        Send(0x90, 60, 80, port: 1);
        Send(0xB0, 64, 127, port: 1);
        Send(0x90, 62, 80, port: 2);
        _heard.Clear();
        _notes.PortLost(1, HostTime.FromSeconds(9));
        Assert.Equal([NoteEventKind.Off, NoteEventKind.PedalUp], _heard.Select(e => e.Kind));
        Assert.All(_heard, e => Assert.Equal((HostTime.FromSeconds(9), 1), (e.Time, e.Port)));
        _notes.PortLost(1, HostTime.FromSeconds(10));
        Assert.Equal(2, _heard.Count);
    }

    [Fact]
    public void A_channel_that_is_not_heard_is_silent_but_what_it_holds_still_ends()
    {
        Send(0x90, 60, 80);
        _notes.Settings = new NotesSettings { Channels = 0b10 };
        Send(0x90, 62, 80);
        Send(0x91, 64, 80);
        Send(0x80, 62, 64);
        Send(0x80, 60, 64);
        Assert.Equal([60, 64, 60], _heard.Select(e => (int)e.Pitch.Number));
    }

    [Fact]
    public void Mpe_members_become_one_voice_and_each_off_finds_the_on_of_its_own_channel()
    {
        _notes.Settings = new NotesSettings { MergeMpe = true };
        Send(0x91, 60, 80);
        Send(0x92, 60, 90);
        Send(0x83, 60, 64); // no note there
        Send(0x81, 60, 64);
        Assert.Equal([NoteEventKind.On, NoteEventKind.On, NoteEventKind.Off], _heard.Select(e => e.Kind));
        Assert.All(_heard, e => Assert.Equal(0, e.Channel));
    }

    [Fact]
    public void A_note_ends_on_the_channel_it_began_on_though_mpe_is_switched_in_between()
    {
        Send(0x93, 60, 80);
        Send(0xB3, 64, 127);
        _notes.Settings = new NotesSettings { MergeMpe = true };
        Send(0x83, 60, 64);
        Send(0xB3, 64, 0);
        Assert.All(_heard, e => Assert.Equal(3, e.Channel));
        Assert.Equal(4, _heard.Count);
    }

    [Fact]
    public void Whatever_comes_every_on_gets_its_off_and_the_pedal_goes_down_and_up_in_turn()
    {
        Gen<(byte Status, byte Data1, byte Data2)> message = Gen.Select(
            Gen.OneOf<byte>(0x80, 0x90, 0x90, 0xB0, 0xE0, 0xF8).SelectMany(s => Gen.Byte[0, 2].Select(c => s < 0xF0 ? (byte)(s | c) : s)),
            Gen.OneOf<byte>(60, 61, 64, 120, 121, 123), Gen.OneOf<byte>(0, 1, 64, 127));
        Gen.Select(message, Gen.Byte[0, 1], Gen.Int[0, 20]).Array[0, 60].Sample(script =>
        {
            var notes = new Notes();
            var heard = new List<NoteEvent>();
            notes.Subscribe(heard.Add);
            foreach (((byte Status, byte Data1, byte Data2) m, byte port, int choice) in script)
            {
                if (choice == 0) notes.Settings = notes.Settings with { MergeMpe = !notes.Settings.MergeMpe };
                else if (choice == 1) notes.Settings = notes.Settings with { Channels = (ushort)(notes.Settings.Channels ^ 0b11) };
                else if (choice == 2) notes.PortLost(port, HostTime.Zero);
                else notes.OnNext(new TimedMessage(HostTime.Zero, new MidiMessage(m.Status, m.Data1, m.Data2), port));
            }
            notes.OnCompleted();
            foreach (IGrouping<(byte, byte, Pitch), NoteEvent> key in heard.Where(e => e.Kind is NoteEventKind.On or NoteEventKind.Off).GroupBy(e => (e.Port, e.Channel, e.Pitch)))
            {
                int down = 0;
                foreach (NoteEvent e in key) Assert.True((down += e.Kind == NoteEventKind.On ? 1 : -1) >= 0);
                Assert.Equal(0, down);
            }
            foreach (IGrouping<(byte, byte), NoteEvent> foot in heard.Where(e => e.Kind is NoteEventKind.PedalDown or NoteEventKind.PedalUp).GroupBy(e => (e.Port, e.Channel)))
                Assert.All(foot.Select((e, i) => (e.Kind, i)), x => Assert.Equal(x.i % 2 == 0 ? NoteEventKind.PedalDown : NoteEventKind.PedalUp, x.Kind));
        });
    }

    private void Send(byte status, byte data1, byte data2, byte port = 0) =>
        _notes.OnNext(new TimedMessage(new HostTime(_us += 1000), new MidiMessage(status, data1, data2), port));

    private List<(NoteEventKind, int, int)> Told() => [.. _heard.Select(e => (e.Kind, (int)e.Pitch.Number, (int)e.Velocity))];
}
