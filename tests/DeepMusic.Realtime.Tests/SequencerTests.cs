using DeepMusic.Core;
using DeepMusic.Core.Midi;
using static DeepMusic.Realtime.Tests.Stage;

namespace DeepMusic.Realtime.Tests;

public sealed class SequencerTests
{
    private static readonly Pitch C = new(60);
    private static readonly Pitch E = new(64);

    [Fact]
    public void A_note_goes_out_exactly_when_it_is_due()
    {
        var stage = new Stage();
        Assert.True(stage.Lane.PlayNote(At(10), At(30), 2, C, 90));
        stage.RunTo(100);
        Assert.Equal("1010:92 3C 5A, 1030:82 3C 40", stage.Wire.Text());
        Assert.Equal(TimeSpan.Zero, stage.Sequencer.Lateness.Max);
    }

    [Fact]
    public void Nothing_goes_out_early()
    {
        var stage = new Stage();
        stage.Lane.PlayNote(At(10), At(30), 0, C, 90);
        stage.Sequencer.Step(new HostTime(At(10).Microseconds - 1));
        Assert.Empty(stage.Wire.Messages);
        Assert.Equal(At(10), stage.Sequencer.Step(new HostTime(At(10).Microseconds - 1)));
    }

    [Fact]
    public void At_equal_times_note_offs_go_first_and_the_rest_in_order_of_arrival()
    {
        var stage = new Stage(lanes: 2);
        stage.Lanes[1].PlayNote(At(10), At(20), 0, C, 90);
        for (int i = 0; i < 20; i++) stage.Lanes[0].Play(At(20), MidiMessage.Control(0, 20 + i, i));
        stage.Lanes[0].PlayNote(At(20), At(30), 0, E, 90);
        stage.RunTo(19);
        stage.Wire.Messages.Clear();
        stage.Clock.AdvanceTo(At(20));
        stage.Sequencer.Step(At(20));
        Assert.True(stage.Wire.Messages[0].Message.IsNoteOff);
        for (int i = 0; i < 20; i++) Assert.Equal(20 + i, stage.Wire.Messages[1 + i].Message.Data1);
        Assert.True(stage.Wire.Messages[21].Message.IsNoteOn);
    }

    [Fact]
    public void What_is_past_goes_out_at_once()
    {
        var stage = new Stage();
        stage.Clock.AdvanceTo(At(5000));
        stage.Lane.Play(HostTime.Zero, MidiMessage.NoteOn(0, C, 90));
        stage.Lane.PlayNote(At(4990), At(4990), 0, E, 90);
        stage.RunTo(5000);
        // What was due first goes first.
        Assert.Equal("6000:90 40 5A, 6000:80 40 40, 6000:90 3C 5A", stage.Wire.Text());
    }

    [Fact]
    public void A_note_and_a_clock_tick_that_are_stale_when_they_are_handed_over_are_not_played()
    {
        var stage = new Stage();
        stage.Clock.AdvanceTo(At(5000));
        for (int late = 0; late < 2000; late += 100) Assert.True(stage.Lane.PlayNote(At(3000 + late), At(3050 + late), 0, C, 90));
        for (int late = 0; late < 2000; late += 100) Assert.True(stage.Lane.Play(At(3000 + late), new MidiMessage(0xF8)));
        stage.RunTo(5000);
        Assert.Equal(2, stage.Wire.Messages.Count(m => m.Message.IsNoteOn));
        Assert.Equal(2, stage.Wire.Messages.Count(m => m.Message.Status == 0xF8));
        Assert.Equal((0, 36), (stage.Sequencer.Sounding, stage.Sequencer.Counters.Stale));
    }

    [Fact]
    public void After_the_machine_has_slept_missed_notes_are_skipped_whole_and_sounding_ones_released()
    {
        var stage = new Stage();
        stage.Lane.PlayNote(At(0), At(50), 0, C, 90);
        for (int i = 0; i < 20; i++) stage.Lane.PlayNote(At(100 + i), At(150 + i), 0, E, 90);
        stage.Lane.Play(At(100), MidiMessage.NoteOn(1, E, 90));
        stage.Lane.Play(At(110), MidiMessage.NoteOff(1, E));
        stage.Lane.PlayNote(At(9900), At(11000), 0, new Pitch(70), 90);
        stage.RunTo(10);
        stage.Clock.AdvanceTo(At(10000));
        stage.Sequencer.Step(At(10000));
        Assert.Equal("1000:90 3C 5A, 11000:80 3C 40, 11000:90 46 5A", stage.Wire.Text());
        Assert.Equal(21, stage.Sequencer.Counters.Stale);
    }

    [Fact]
    public void A_note_struck_by_two_is_struck_again_and_sounds_until_the_second_lets_go()
    {
        var stage = new Stage(lanes: 2);
        stage.Lanes[0].PlayNote(At(10), At(100), 0, C, 90);
        stage.Lanes[1].PlayNote(At(50), At(60), 0, C, 70);
        stage.RunTo(200);
        Assert.Equal("1010:90 3C 5A, 1050:80 3C 40, 1050:90 3C 46, 1100:80 3C 40", stage.Wire.Text());
    }

    [Fact]
    public void Cancelling_one_owner_does_not_cut_the_other()
    {
        var stage = new Stage(lanes: 2);
        stage.Lanes[0].PlayNote(At(10), At(100), 0, C, 90, ticket: 7);
        stage.Lanes[1].PlayNote(At(20), At(90), 0, C, 90, ticket: 7);
        stage.RunTo(50);
        stage.Lanes[0].Cancel(7);
        stage.RunTo(51);
        Assert.Single(stage.Wire.Sounding());
        stage.RunTo(90);
        Assert.Empty(stage.Wire.Sounding());
    }

    [Fact]
    public void Cancel_releases_what_sounds_of_the_ticket_and_drops_what_waits_and_nothing_else()
    {
        var stage = new Stage();
        stage.Lane.PlayNote(At(0), At(100), 0, C, 90, ticket: 1);
        stage.Lane.PlayNote(At(50), At(100), 0, C, 90, ticket: 1);
        stage.Lane.PlayNote(At(0), At(100), 0, E, 90, ticket: 2);
        stage.Lane.Play(At(0), MidiMessage.Control(0, 64, 127), ticket: 1);
        stage.RunTo(20);
        stage.Lane.Cancel(1);
        stage.Lane.PlayNote(At(60), At(70), 0, new Pitch(72), 90, ticket: 1);
        stage.RunTo(200);
        Assert.Equal("1000:90 3C 5A, 1000:90 40 5A, 1000:B0 40 7F, 1020:80 3C 40, 1020:B0 40 00, 1060:90 48 5A, 1070:80 48 40, 1100:80 40 40", stage.Wire.Text());
    }

    [Fact]
    public void A_flush_silences_what_was_handed_over_before_it_and_plays_what_comes_after()
    {
        var stage = new Stage(lanes: 2);
        stage.Lanes[0].PlayNote(At(0), At(100), 0, C, 90);
        stage.Lanes[0].PlayNote(At(50), At(100), 0, C, 90);
        stage.Lanes[1].Play(At(0), new MidiMessage(0xE0, 0, 80));
        stage.RunTo(10);
        stage.Lanes[1].PlayNote(At(20), At(100), 0, C, 90);
        stage.Sequencer.Flush();
        stage.Lanes[1].PlayNote(At(30), At(40), 0, E, 90);
        stage.RunTo(200);
        Assert.Equal("1000:90 3C 5A, 1000:E0 00 50, 1010:80 3C 40, 1010:E0 00 40, 1030:90 40 5A, 1040:80 40 40", stage.Wire.Text());
    }

    [Fact]
    public void A_panic_sends_the_note_offs_first_and_then_resets_the_used_channels_at_its_pace()
    {
        var stage = new Stage();
        stage.Lane.PlayNote(At(0), At(100), 0, C, 90);
        stage.Lane.PlayNote(At(0), At(100), 3, C, 90);
        stage.RunTo(10);
        stage.Sequencer.Panic();
        stage.RunTo(200);
        Assert.Equal(
            "1000:90 3C 5A, 1000:93 3C 5A, 1010:80 3C 40, 1010:83 3C 40, "
            + "1010:B0 40 00, 1010:B0 42 00, 1010:B0 7B 00, 1010:B0 78 00, 1010:E0 00 40, "
            + "1015:B3 40 00, 1015:B3 42 00, 1015:B3 7B 00, 1015:B3 78 00, 1015:E3 00 40",
            stage.Wire.Text());
    }

    [Fact]
    public void A_note_played_during_a_panic_comes_after_the_reset_of_its_channel()
    {
        var stage = new Stage();
        for (int channel = 0; channel < 4; channel++) stage.Lane.PlayNote(At(0), At(5), channel, C, 90);
        stage.RunTo(10);
        stage.Sequencer.Panic();
        stage.Lane.PlayNote(At(11), At(20), 3, E, 90);
        stage.RunTo(200);
        int reset = stage.Wire.Messages.FindIndex(sent => sent.Message == MidiMessage.Control(3, 120, 0));
        int note = stage.Wire.Messages.FindIndex(sent => sent.Message == MidiMessage.NoteOn(3, E, 90));
        Assert.InRange(reset, 0, note);
        Assert.Equal(reset, stage.Wire.Messages.FindLastIndex(sent => sent.Message == MidiMessage.Control(3, 120, 0)));
        Assert.Empty(stage.Wire.Sounding());
    }

    [Fact]
    public void The_clock_goes_on_through_a_panic()
    {
        var stage = new Stage();
        for (int i = 0; i < 4; i++) stage.Lane.Play(At(20 * i), new MidiMessage(0xF8));
        stage.RunTo(10);
        stage.Sequencer.Panic();
        stage.RunTo(100);
        Assert.Equal(4, stage.Wire.Messages.Count(sent => sent.Message.Status == 0xF8));
    }

    [Fact]
    public void A_port_that_comes_back_gets_the_note_offs_and_pedals_it_is_owed()
    {
        var stage = new Stage();
        stage.Lane.PlayNote(At(0), At(20), 0, C, 90, port: 1);
        stage.Lane.Play(At(0), MidiMessage.Control(0, 64, 127), port: 1);
        stage.Lane.Play(At(20), MidiMessage.Control(0, 64, 0), port: 1);
        stage.Lane.PlayNote(At(30), At(40), 0, C, 90, port: 1);
        stage.RunTo(10);
        stage.Wire.Unplug(1);
        stage.RunTo(100);
        Assert.Single(stage.Wire.Sounding());
        stage.Wire.PlugIn(1);
        stage.Sequencer.PortBack(1);
        stage.RunTo(110);
        Assert.Equal("1000:90 3C 5A, 1000:B0 40 7F, 1100:80 3C 40, 1100:B0 40 00", stage.Wire.Text());
        Assert.Equal(2, stage.Sequencer.Counters.Unsent);
    }

    [Fact]
    public void A_port_that_comes_back_unannounced_is_paid_before_the_next_note()
    {
        var stage = new Stage();
        stage.Lane.PlayNote(At(0), At(20), 0, C, 90);
        stage.RunTo(10);
        stage.Wire.Unplug(0);
        stage.RunTo(30);
        stage.Wire.PlugIn(0);
        stage.Lane.PlayNote(At(40), At(50), 0, C, 90);
        stage.RunTo(100);
        Assert.Equal("1000:90 3C 5A, 1040:80 3C 40, 1040:90 3C 5A, 1050:80 3C 40", stage.Wire.Text());
    }

    [Fact]
    public void What_is_owed_is_paid_before_another_key_is_struck()
    {
        var stage = new Stage();
        stage.Lane.PlayNote(At(0), At(20), 0, C, 90);
        stage.RunTo(10);
        stage.Wire.Unplug(0);
        stage.RunTo(30);
        stage.Wire.PlugIn(0);
        stage.Lane.PlayNote(At(40), At(50), 0, E, 90);
        stage.RunTo(40);
        Assert.Equal("1000:90 3C 5A, 1040:80 3C 40, 1040:90 40 5A", stage.Wire.Text());
    }

    [Fact]
    public void Closing_releases_everything_once_and_nothing_goes_out_afterwards()
    {
        var stage = new Stage();
        stage.Lane.PlayNote(At(0), At(100), 0, C, 90);
        stage.Lane.Play(At(0), MidiMessage.Control(0, 66, 127));
        stage.RunTo(10);
        Assert.Equal(2, stage.Wire.Messages.Count);
        Assert.True(stage.Sequencer.Close(TimeSpan.Zero));
        Assert.True(stage.Sequencer.Close(TimeSpan.Zero));
        stage.Sequencer.Dispose();
        Assert.False(stage.Lane.PlayNote(At(20), At(30), 0, C, 90));
        stage.Sequencer.Panic();
        stage.RunTo(1000);
        Assert.Equal("1000:90 3C 5A, 1000:B0 42 7F, 1010:80 3C 40, 1010:B0 42 00", stage.Wire.Text());
    }

    [Fact]
    public void Closing_says_when_notes_are_still_owed()
    {
        var stage = new Stage();
        stage.Lane.PlayNote(At(0), At(100), 0, C, 90);
        stage.RunTo(10);
        stage.Wire.Unplug(0);
        Assert.False(stage.Sequencer.Close(TimeSpan.Zero));
        Assert.Equal(1, stage.Sequencer.Sounding);
    }

    [Fact]
    public void An_output_that_throws_is_an_output_that_is_not_there()
    {
        var stage = new Stage();
        stage.Wire.Taking = message => { if (message.Data1 == 60) throw new InvalidOperationException(); };
        stage.Lane.PlayNote(At(0), At(10), 0, C, 90);
        stage.Lane.PlayNote(At(0), At(10), 0, E, 90);
        stage.RunTo(20);
        Assert.Equal("1000:90 40 5A, 1010:80 40 40", stage.Wire.Text());
    }

    [Fact]
    public void What_went_out_is_journalled_and_a_journal_nobody_reads_drops_and_counts()
    {
        var stage = new Stage(new SequencerOptions { Journal = 4 });
        stage.Lane.PlayNote(At(10), At(20), 0, C, 90, port: 3, ticket: 9);
        stage.RunTo(100);
        Assert.True(stage.Sequencer.Sent.TryRead(out SentMessage sent));
        Assert.Equal(new SentMessage(At(10), At(10), MidiMessage.NoteOn(0, C, 90), 3, 0, 9), sent);
        for (int i = 0; i < 4; i++) stage.Lane.Play(At(110), new MidiMessage(0xF8));
        stage.RunTo(200);
        Assert.Equal(new SequencerCounters(Sent: 6, Dropped: 0, Stale: 0, Unsent: 0, Late: 0, Unread: 1), stage.Sequencer.Counters);
    }

    [Fact]
    public void What_was_let_go_in_the_last_second_is_let_go_once_more_where_it_is_in_doubt_and_nothing_that_sounds()
    {
        var stage = new Stage();
        stage.Lane.PlayNote(At(0), At(100), 0, C, 90);
        stage.Lane.PlayNote(At(500), At(1000), 1, new Pitch(64), 90, port: 1);
        stage.Lane.Play(At(600), MidiMessage.Control(2, 64, 127));
        stage.Lane.Play(At(900), MidiMessage.Control(2, 64, 0));
        stage.Lane.PlayNote(At(700), At(800), 0, new Pitch(67), 90);
        stage.Lane.PlayNote(At(1100), At(9000), 0, new Pitch(67), 90);
        stage.RunTo(1500);
        int before = stage.Wire.Messages.Count;
        stage.Sequencer.Doubt();
        stage.RunTo(1501);
        // C is too long ago, and the last key sounds again.
        Assert.Equal([MidiMessage.Control(2, 64, 0), MidiMessage.NoteOff(1, new Pitch(64))], stage.Wire.Messages.Skip(before).Select(m => m.Message).OrderByDescending(m => m.Status));
        stage.RunTo(2600);
        stage.Sequencer.Doubt();
        stage.RunTo(2601);
        Assert.Equal(before + 2, stage.Wire.Messages.Count);
    }

    [Fact]
    public void Without_a_free_voice_a_note_is_refused_whole()
    {
        var stage = new Stage(new SequencerOptions { Voices = 2 });
        for (int i = 0; i < 3; i++) stage.Lane.PlayNote(At(i), At(10), 0, new Pitch(60 + i), 90);
        stage.RunTo(100);
        Assert.Equal(4, stage.Wire.Messages.Count);
        Assert.Empty(stage.Wire.Sounding());
        Assert.Equal(1, stage.Sequencer.Counters.Unsent);
    }
}
