using CsCheck;

namespace DeepMusic.Core.Tests;

public class HeldKeysTests
{
    private static NoteEvent Event(NoteEventKind kind, int pitch = 60, int channel = 0) =>
        new(HostTime.Zero, kind, new Pitch(pitch), 64, (byte)channel, 0);

    private static HeldKeys After(params NoteEvent[] events)
    {
        var held = new HeldKeys();
        foreach (NoteEvent e in events) held.Apply(e);
        return held;
    }

    [Fact]
    public void A_key_pressed_twice_must_be_released_twice()
    {
        HeldKeys held = After(Event(NoteEventKind.On), Event(NoteEventKind.On), Event(NoteEventKind.Off));
        Assert.Equal(1, held.KeysDown);
        held.Apply(Event(NoteEventKind.Off));
        held.Apply(Event(NoteEventKind.Off));
        Assert.Equal(0, held.KeysDown);
        Assert.False(held.AnySounding);
    }

    [Fact]
    public void The_pedal_holds_released_notes_of_its_own_channel_until_it_comes_up()
    {
        HeldKeys held = After(Event(NoteEventKind.PedalDown), Event(NoteEventKind.On), Event(NoteEventKind.Off), Event(NoteEventKind.PedalUp, channel: 1));
        Assert.Equal(0, held.KeysDown);
        Assert.True(held.AnySounding && held.Pedal(0) && !held.Pedal(1));
        held.Apply(Event(NoteEventKind.PedalUp));
        Assert.False(held.AnySounding || held.Pedal(0));
    }

    [Fact]
    public void A_pedal_coming_up_leaves_keys_that_are_down_sounding()
    {
        HeldKeys held = After(Event(NoteEventKind.PedalDown), Event(NoteEventKind.On), Event(NoteEventKind.Off), Event(NoteEventKind.On), Event(NoteEventKind.PedalUp));
        Assert.True(held.AnySounding);
        held.Apply(Event(NoteEventKind.Off));
        Assert.False(held.AnySounding);
    }

    [Fact]
    public void Clear_forgets_everything()
    {
        HeldKeys held = After(Event(NoteEventKind.PedalDown), Event(NoteEventKind.On), Event(NoteEventKind.On, 61), Event(NoteEventKind.Off));
        held.Clear();
        Assert.False(held.AnySounding || held.Pedal(0));
        Assert.Equal(0, held.KeysDown);
    }

    [Fact]
    public void Whatever_is_played_it_agrees_with_plain_bookkeeping()
    {
        Gen.Select(Gen.Enum<NoteEventKind>(), Gen.Int[60, 63], Gen.Int[0, 1]).List[0, 200].Sample(events =>
        {
            var held = new HeldKeys();
            var down = new Dictionary<(int, int), int>();
            var sustained = new HashSet<(int, int)>();
            var pedal = new bool[2];
            foreach ((NoteEventKind kind, int pitch, int channel) in events)
            {
                held.Apply(Event(kind, pitch, channel));
                (int, int) key = (channel, pitch);
                int before = down.GetValueOrDefault(key);
                if (kind == NoteEventKind.On) { down[key] = before + 1; sustained.Remove(key); }
                if (kind == NoteEventKind.Off && before > 0) { down[key] = before - 1; if (before == 1 && pedal[channel]) sustained.Add(key); }
                if (kind == NoteEventKind.PedalDown) pedal[channel] = true;
                if (kind == NoteEventKind.PedalUp) { pedal[channel] = false; sustained.RemoveWhere(k => k.Item1 == channel); }
                Assert.Equal(down.Values.Sum(), held.KeysDown);
                Assert.Equal(down.Values.Any(n => n > 0) || sustained.Count > 0, held.AnySounding);
                Assert.Equal(pedal[channel], held.Pedal(channel));
            }
        });
    }
}
