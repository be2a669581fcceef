using CsCheck;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Controllers;
using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Tests.Controllers;

public class ControlSurfaceTests
{
    [Fact]
    public void A_controller_turns_its_knob_and_is_not_heard()
    {
        using var rig = new Rig("surprise=0.5");
        rig.Surface.Enter(Map(("cc:74@1", "surprise")));
        Assert.True(rig.Control(74, 0));
        Assert.Equal("0.5", rig["surprise"]);
        Assert.True(rig.Control(74, 127));
        Assert.Equal("1", rig["surprise"]);
        Assert.True(rig.Control(74, 64));
        Assert.Equal("0.5", rig["surprise"]);
        Assert.False(rig.Control(74, 0, channel: 1));
        Assert.False(rig.Control(75, 0));
        Assert.Equal("0.5", rig["surprise"]);
        Assert.Equal(["1", "0.5"], rig.Events.OfType<KnobEvent>().Select(k => k.Value));
        Assert.Equal(2, rig.Events.OfType<MidiEvent>().Count());
    }

    [Fact]
    public void A_knob_that_is_turned_elsewhere_has_to_be_picked_up_again()
    {
        using var rig = new Rig("surprise=0.5");
        rig.Surface.Enter(Map(("cc:74", "surprise")));
        rig.Control(74, 64);
        rig.Control(74, 100);
        Assert.Equal("0.8", rig["surprise"]);
        Assert.Null(rig.Desk.Turn(Knobs.IndexOf("surprise"), "0.2"));
        rig.Control(74, 90);
        Assert.Equal("0.2", rig["surprise"]);
        rig.Control(74, 10);
        Assert.Equal("0.1", rig["surprise"]);
    }

    [Fact]
    public void A_button_presses_once_however_it_goes_down_and_flips_a_switch()
    {
        using var rig = new Rig();
        rig.Surface.Enter(Map(("cc:20", "tap"), ("cc:21", "mute"), ("cc:22", "hold")));
        foreach (int value in (int[])[10, 60, 64, 90, 127, 100, 64, 30, 0, 127, 0]) rig.Control(20, value);
        Assert.Equal(2, rig.Done(PlayerAction.Tap));
        rig.Control(21, 127);
        Assert.Equal("on", rig["mute"]);
        rig.Control(21, 0);
        Assert.Equal("on", rig["mute"]);
        rig.Control(21, 127);
        Assert.Equal("off", rig["mute"]);
        // Two pedals on two channels are two buttons.
        rig.Control(22, 127);
        rig.Control(22, 127, channel: 1);
        Assert.Equal(2, rig.Done(PlayerAction.Hold));
    }

    [Fact]
    public void Keys_and_programs_do_things_and_keys_step_through_choices()
    {
        using var rig = new Rig();
        rig.Surface.Enter(Map(("note:C1", "tap"), ("program:5@2", "stop"), ("note:D1", "unit"), ("note:E1", "mute")).With(ControlMapTests.Of("note:F1", "unit", low: 1, high: 0)));
        Assert.True(rig.Press(24));
        Assert.True(rig.Release(24));
        Assert.Equal(1, rig.Done(PlayerAction.Tap));
        Assert.True(rig.Hear(MidiMessage.Program(1, 4)));
        Assert.False(rig.Hear(MidiMessage.Program(0, 4)));
        Assert.False(rig.Hear(MidiMessage.Program(1, 5)));
        Assert.Equal(1, rig.Done(PlayerAction.Stop));
        Assert.Equal("2 4 1 2", string.Join(' ', Enumerable.Range(0, 4).Select(_ => rig.Step(26, "unit"))));
        Assert.Equal("1 4 2", string.Join(' ', Enumerable.Range(0, 3).Select(_ => rig.Step(29, "unit"))));
        Assert.Equal("on off", string.Join(' ', Enumerable.Range(0, 2).Select(_ => rig.Step(28, "mute"))));
    }

    [Theory]
    [InlineData("rel-twos:16", 3, 126)]
    [InlineData("rel-offset:16", 67, 62)]
    [InlineData("rel-sign:16", 3, 66)]
    public void An_encoder_steps_from_wherever_the_knob_stands_and_stops_at_its_end(string source, int up, int down)
    {
        using var rig = new Rig("surprise=0.5");
        rig.Surface.Enter(ControlMap.Empty.With(ControlMapTests.Of(source, "surprise", low: 0.2, high: 0.8)));
        rig.Control(16, up);
        Assert.Equal("0.65", rig["surprise"]);
        rig.Control(16, down);
        Assert.Equal("0.55", rig["surprise"]);
        for (int i = 0; i < 9; i++) rig.Control(16, up);
        Assert.Equal("0.8", rig["surprise"]);
        Assert.Null(rig.Desk.Turn(Knobs.IndexOf("surprise"), "0.95"));
        rig.Control(16, up);
        Assert.Equal("0.95", rig["surprise"]);
        rig.Control(16, down);
        Assert.Equal("0.85", rig["surprise"]);
    }

    [Fact]
    public void Fourteen_bits_a_parameter_and_the_bend_reach_both_ends_and_everything_between()
    {
        using var rig = new Rig();
        rig.Surface.Enter(Map(Takeover.Jump, ("cc14:16", "tempo"), ("nrpn:300", "surprise"), ("bend", "library")));
        var seen = new HashSet<string>();
        for (int value = 0; value < 16384; value += 13)
        {
            string before = rig["tempo"];
            rig.Control(16, value >> 7);
            // The upper half alone turns nothing: its lower one is on its way.
            Assert.Equal(before, rig["tempo"]);
            rig.Control(48, value & 127);
            seen.Add(rig["tempo"]);
        }
        rig.Control(16, 127);
        rig.Control(48, 127);
        Assert.Equal("300", rig["tempo"]);
        Assert.Equal(272, seen.Count + (seen.Contains("300") ? 0 : 1));
        rig.Control(6, 100);
        Assert.Equal("0.3", rig["surprise"]);
        foreach ((int controller, int value) in ((int, int)[])[(99, 2), (98, 44), (6, 127), (38, 127)]) Assert.True(rig.Control(controller, value));
        Assert.Equal("1", rig["surprise"]);
        foreach ((int controller, int value) in ((int, int)[])[(99, 2), (98, 45), (6, 0), (38, 0)]) rig.Control(controller, value);
        Assert.Equal("1", rig["surprise"]);
        rig.Hear(new MidiMessage(0xE0, 0, 0));
        Assert.Equal("0", rig["library"]);
        rig.Hear(new MidiMessage(0xE0, 127, 127));
        Assert.Equal("1", rig["library"]);
        rig.Hear(new MidiMessage(0xE0, 0, 64));
        Assert.Equal("0.5", rig["library"]);
    }

    [Fact]
    public void A_fader_that_sends_upper_halves_only_works_all_the_same()
    {
        using var rig = new Rig();
        rig.Surface.Enter(Map(Takeover.Jump, ("cc14:16", "surprise")));
        foreach (int value in (int[])[20, 40, 127]) rig.Control(16, value);
        Assert.Equal("1", rig["surprise"]);
    }

    [Fact]
    public void While_something_is_learned_nothing_that_moves_plays_or_turns_anything()
    {
        using var rig = new Rig();
        rig.Surface.Enter(Map(Takeover.Jump, ("cc:20", "library"), ("note:C1", "tap")));
        Assert.False(rig.Press(60));
        Assert.False(rig.Control(64, 127));
        rig.Surface.Learn("panic", rig.Now);
        Assert.Equal("panic", $"{rig.Surface.Wanted}");
        Assert.Same(ThruMask.Everything, rig.Surface.Mask);
        Assert.True(rig.Control(20, 127));
        rig.Surface.Learn("surprise", rig.Now);
        Assert.Same(ThruMask.EverythingButKeys, rig.Surface.Mask);
        Assert.True(rig.Control(20, 127));
        // But what was heard ends, and only that.
        Assert.False(rig.Release(60));
        Assert.False(rig.Control(64, 0));
        Assert.False(rig.Hear(MidiMessage.Control(0, 123, 0)));
        // A key cannot be for it: one goes on playing.
        Assert.False(rig.Press(62));
        Assert.False(rig.Release(62));
        Assert.True(rig.Press(24));
        Assert.Equal(1, rig.Done(PlayerAction.Tap));
        foreach (int value in (int[])[30, 34, 40]) Assert.True(rig.Control(74, value, channel: 2));
        Assert.Null(rig.Surface.Wanted);
        Assert.Equal("cc:74 on channel 3 turns surprise", rig.Said);
        Assert.Equal("0.3", rig["surprise"]);
        Assert.True(rig.Surface.Mask.Keeps(MidiMessage.Control(2, 74, 0)));
        Assert.False(rig.Surface.Mask.Keeps(MidiMessage.Control(1, 74, 0)));
        Assert.True(rig.Control(74, 20, channel: 2));
        Assert.True(rig.Release(24));
    }

    [Fact]
    public void What_has_something_to_turn_is_refused_and_another_can_be_moved()
    {
        using var rig = new Rig("cue=cc:30");
        rig.Surface.Enter(Map(("cc:74", "density")));
        rig.Surface.Learn("respond", rig.Now);
        (int Controller, string Word)[] refused = [(74, "cc:74 already turns density; forget it first"), (64, "cc:64@1 is the sustain pedal and stays with the music"), (30, "cc:30@1 is the cue: turn the knob cue to something else first")];
        foreach ((int controller, string word) in refused)
        {
            rig.Control(controller, 127);
            rig.Control(controller, 0);
            Assert.Equal(word, rig.Said);
            Assert.NotNull(rig.Surface.Wanted);
        }
        rig.Control(21, 127);
        rig.Control(21, 0);
        Assert.Equal("cc:21 on channel 1 does respond", rig.Said);
        Assert.Equal(0, rig.Done(PlayerAction.Respond));
        rig.Control(21, 127);
        Assert.Equal(1, rig.Done(PlayerAction.Respond));
    }

    [Fact]
    public void Learning_ends_by_being_left_by_time_and_by_panic()
    {
        using var rig = new Rig();
        rig.Surface.Enter(Map(("note:C1", "panic")));
        rig.Surface.Learn("surprise", rig.Now);
        rig.Surface.Learn("", rig.Now);
        Assert.Null(rig.Surface.Wanted);
        rig.Surface.Learn("surprise", rig.Now);
        rig.Surface.Look(rig.Now + TimeSpan.FromSeconds(29.9));
        Assert.NotNull(rig.Surface.Wanted);
        rig.Surface.Look(rig.Now + TimeSpan.FromSeconds(30));
        Assert.Null(rig.Surface.Wanted);
        Assert.Contains("30 s", rig.Said, StringComparison.Ordinal);
        rig.Surface.Learn("surprise", rig.Now);
        rig.Wait(31);
        Assert.False(rig.Press(60));
        Assert.Null(rig.Surface.Wanted);
        rig.Surface.Learn("surprise", rig.Now);
        Assert.True(rig.Press(24));
        Assert.Null(rig.Surface.Wanted);
        Assert.Equal(1, rig.Done(PlayerAction.Panic));
        Assert.Empty(rig.Surface.Learned.Mappings);
    }

    [Fact]
    public void What_is_learned_anew_for_a_target_takes_the_place_of_what_was()
    {
        using var rig = new Rig();
        rig.Learn("surprise", 20);
        rig.Learn("surprise", 21);
        rig.Learn("density", 20);
        Assert.Equal("cc:21@1 surprise, cc:20@1 density", Written(rig.Surface.Learned));
        rig.Surface.Forget("surprise");
        Assert.Equal("cc:20@1 density", Written(rig.Surface.Map));
        Assert.False(rig.Control(21, 3));
        Assert.Equal("no controller is for surprise", Assert.Throws<ControlException>(() => rig.Surface.Forget("surprise")).Message);
        Assert.Throws<ControlException>(() => rig.Surface.Learn("warmth", rig.Now));
    }

    [Fact]
    public void The_presets_map_lies_over_what_was_learned_which_comes_back_when_it_goes()
    {
        using var rig = new Rig();
        rig.Learn("surprise", 20);
        rig.Learn("density", 21);
        rig.Surface.Enter(Map(("cc:20", "library"), ("cc:30", "gap")));
        Assert.Equal("cc:20 library, cc:30 gap, cc:21@1 density", Written(rig.Surface.Map));
        Assert.Equal("cc:20 turns library here; surprise, which you gave it, rests", rig.Said);
        rig.Surface.Enter(ControlMap.Empty);
        Assert.Equal("cc:20@1 surprise, cc:21@1 density", Written(rig.Surface.Map));
        rig.Conductor.Notices.Say("");
        rig.Surface.Enter(Map(("cc:20", "library")));
        Assert.Equal("", rig.Said);
        rig.Surface.Forget("library");
        Assert.Equal("cc:20@1 surprise, cc:21@1 density", Written(rig.Surface.Map));
    }

    [Fact]
    public void A_scene_that_a_pedal_brings_is_not_brought_twice_by_the_same_press()
    {
        using var rig = new Rig();
        int taps = 0;
        rig.Surface.Enter(Map(("cc:20", "tap")));
        rig.Surface.Changed += () => taps++;
        rig.Control(20, 70);
        rig.Surface.Enter(Map(("cc:20", "stop")));
        rig.Control(20, 90);
        rig.Control(20, 127);
        Assert.Equal((1, 0), (rig.Done(PlayerAction.Tap), rig.Done(PlayerAction.Stop)));
        rig.Control(20, 0);
        rig.Control(20, 127);
        Assert.Equal(1, rig.Done(PlayerAction.Stop));
        Assert.Equal(1, taps);
    }

    [Fact]
    public void The_cue_comes_first_where_it_was_turned_to_what_is_mapped()
    {
        using var rig = new Rig();
        rig.Surface.Enter(Map(("cc:20", "tap"), ("note:C1", "stop")));
        rig.Desk.Turn(Knobs.IndexOf("cue"), "cc:20");
        Assert.False(rig.Control(20, 127));
        rig.Surface.Learn("surprise", rig.Now);
        // Its way up must be heard, or the next press would not be one.
        Assert.False(rig.Control(20, 0));
        rig.Surface.Cancel();
        rig.Desk.Turn(Knobs.IndexOf("cue"), "key:C1");
        Assert.False(rig.Press(24));
        Assert.False(rig.Release(24));
        Assert.Equal((0, 0), (rig.Done(PlayerAction.Tap), rig.Done(PlayerAction.Stop)));
    }

    [Fact]
    public void Clock_sensing_and_mode_messages_are_never_taken()
    {
        using var rig = new Rig();
        rig.Surface.Learn("surprise", rig.Now);
        foreach (byte status in (byte[])[0xF8, 0xFA, 0xFC, 0xFE, 0xF2]) Assert.False(rig.Hear(new MidiMessage(status)));
        for (int controller = 120; controller < 128; controller++) Assert.False(rig.Control(controller, 0));
        Assert.True(rig.Hear(new MidiMessage(0xD0, 5)));
    }

    /// <summary>Keys go down and up, maps change, learning comes and goes, inputs are lost: the music's keys end, and it hears no end of what it did not hear begin.</summary>
    [Fact]
    public void Whatever_is_mapped_meanwhile_every_note_that_was_heard_ends_and_no_other()
    {
        ControlMap[] maps = [ControlMap.Empty, Map(("note:C3", "tap"), ("cc:65", "library")), Map(("note:C3@1", "listen"), ("note:D3", "tap")), Map(("cc:20", "tap"))];
        Gen.Select(Gen.Int[0, 19], Gen.Int[0, 3], Gen.Int[0, 1], Gen.Byte[0, 1]).Array[1, 120].Sample(script =>
        {
            using var rig = new Rig();
            var down = new Dictionary<(byte Port, int Channel, int Key), int>();
            var heard = new Dictionary<(byte Port, int Channel, int Key), int>();
            var pedals = new HashSet<(byte, int)>();
            foreach ((int what, int key, int channel, byte port) in script)
            {
                (byte, int, int) place = (port, channel, 48 + key);
                if (what == 0) rig.Surface.Enter(maps[key]);
                else if (what == 1) rig.Surface.Learn(key < 2 ? "respond" : "surprise", rig.Now);
                else if (what == 2) rig.Surface.Cancel();
                else if (what == 3)
                {
                    rig.Surface.InputLost(port);
                    foreach ((byte Port, int, int) lost in down.Keys.Where(k => k.Port == port).ToList()) (down[lost], heard[lost]) = (0, 0);
                    pedals.RemoveWhere(p => p.Item1 == port);
                }
                else if (what == 4)
                {
                    if (!rig.Control(64 + key % 2, 127, channel, port) && key % 2 == 0) pedals.Add((port, channel));
                }
                else if (what == 5)
                {
                    bool taken = rig.Control(64, 0, channel, port);
                    if (pedals.Remove((port, channel))) Assert.False(taken);
                }
                else if (what < 13) Strike(rig, down, heard, place);
                else if (down.GetValueOrDefault(place) > 0) Let(rig, down, heard, place);
            }
            foreach ((byte Port, int Channel, int Key) place in down.Keys.ToList())
                while (down[place] > 0) Let(rig, down, heard, place);
            Assert.All(heard.Values, left => Assert.Equal(0, left));
            foreach ((byte port, int channel) in pedals) Assert.False(rig.Control(64, 0, channel, port));
        }, iter: 100);

        static void Strike(Rig rig, Dictionary<(byte, int, int), int> down, Dictionary<(byte, int, int), int> heard, (byte Port, int Channel, int Key) place)
        {
            down[place] = down.GetValueOrDefault(place) + 1;
            bool taken = rig.Press(place.Key, place.Channel, place.Port);
            heard[place] = heard.GetValueOrDefault(place) + (taken ? 0 : 1);
        }

        static void Let(Rig rig, Dictionary<(byte, int, int), int> down, Dictionary<(byte, int, int), int> heard, (byte Port, int Channel, int Key) place)
        {
            down[place]--;
            bool taken = rig.Release(place.Key, place.Channel, place.Port);
            Assert.Equal(heard[place] == 0, taken);
            if (!taken) heard[place]--;
        }
    }

    [Fact]
    public void A_set_with_mapped_controllers_replays_to_the_bit()
    {
        ControlMap map = Map(Takeover.Jump, ("cc:74", "surprise"), ("cc:75", "density"), ("note:C1", "respond"), ("cc14:16", "gap"), ("cc:80", "listen"), ("bend", "swing-follow"));
        Gen.ULong.Sample(seed =>
        {
            var random = new SeededRandom(seed);
            int turned = 0;
            Played set = Played.Set(Played.With(), stage =>
            {
                using var rig = new Rig(stage);
                rig.Surface.Enter(map);
                for (int i = 0; i < 45; i++)
                {
                    rig.Wait(random.Next(5) == 0 ? 1.5 : random.Next(400) / 1000.0);
                    if (random.Next(3) > 0)
                    {
                        int pitch = 55 + random.Next(24);
                        Assert.False(rig.Press(pitch));
                        rig.Wait(0.15);
                        Assert.False(rig.Release(pitch));
                        continue;
                    }
                    turned++;
                    foreach (MidiMessage message in Moved(random)) Assert.True(rig.Hear(message));
                }
                rig.Wait(6);
            }, seed);
            Assert.True(turned > 0);
            Assert.DoesNotContain(set.Of<MidiEvent>(), m => m.Message.Command is 0xB0 or 0xE0 || m.Message.Data1 == 24);
            Assert.NotEmpty(set.Of<KnobEvent>());
            set.Notes();
            Assert.Null(Replay.Play(set.Journal).Difference);
        }, iter: 4);
    }

    private static MidiMessage[] Moved(SeededRandom random) => random.Next(6) switch
    {
        0 => [MidiMessage.Control(0, 74, random.Next(128))],
        1 => [MidiMessage.Control(3, 75, random.Next(128))],
        2 => [MidiMessage.NoteOn(0, new Pitch(24), 90), MidiMessage.NoteOff(0, new Pitch(24))],
        3 => [MidiMessage.Control(0, 16, random.Next(128)), MidiMessage.Control(0, 48, random.Next(128))],
        4 => [MidiMessage.Control(0, 80, 127), MidiMessage.Control(0, 80, 0)],
        _ => [new MidiMessage(0xE0, (byte)random.Next(128), (byte)random.Next(128))],
    };

    private static ControlMap Map(params (string Source, string Target)[] mappings) => Map(Takeover.Pickup, mappings);

    private static ControlMap Map(Takeover takeover, params (string Source, string Target)[] mappings) =>
        mappings.Aggregate(ControlMap.Empty, (map, m) => map.With(ControlMapTests.Of(m.Source, m.Target, takeover)));

    private static string Written(ControlMap map) => string.Join(", ", map.Mappings.Select(m => $"{m.Source} {m.Target}"));
}
