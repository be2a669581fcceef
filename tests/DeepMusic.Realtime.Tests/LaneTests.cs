using DeepMusic.Core;
using DeepMusic.Core.Midi;
using static DeepMusic.Realtime.Tests.Stage;

namespace DeepMusic.Realtime.Tests;

public sealed class LaneTests
{
    [Fact]
    public void A_full_lane_refuses_notes_and_counts_them_but_ends_all_it_began()
    {
        var stage = new Stage(capacity: 32);
        int begun = 0;
        for (int i = 0; i < 100; i++) begun += stage.Lane.Play(At(0), MidiMessage.NoteOn(0, new Pitch(i), 90)) ? 1 : 0;
        Assert.Equal(12, begun); // twelve and their note-offs, beside the eight places for cancelling
        Assert.Equal(88, stage.Lane.Dropped);
        for (int i = 0; i < 100; i++) Assert.Equal(i < begun, stage.Lane.Play(At(1), MidiMessage.NoteOff(0, new Pitch(i))));
        stage.RunTo(10);
        Assert.Equal(2 * begun, stage.Wire.Messages.Count);
        Assert.Empty(stage.Wire.Sounding());
    }

    [Fact]
    public void The_end_of_a_refused_note_does_not_release_somebody_elses()
    {
        var stage = new Stage(lanes: 2, capacity: 32);
        var pitch = new Pitch(60);
        stage.Lanes[1].PlayNote(At(0), At(100), 0, pitch, 90);
        Assert.True(stage.Lane.Play(At(50), MidiMessage.NoteOn(0, pitch, 90), ticket: 1));
        while (stage.Lane.Play(At(60), new MidiMessage(0xF8))) { }
        Assert.False(stage.Lane.Play(At(50), MidiMessage.NoteOn(0, pitch, 90), ticket: 2));
        Assert.False(stage.Lane.Play(At(70), MidiMessage.NoteOff(0, pitch), ticket: 2));
        Assert.True(stage.Lane.Play(At(80), MidiMessage.NoteOff(0, pitch), ticket: 1));
        stage.RunTo(99);
        Assert.Single(stage.Wire.Sounding());
        stage.RunTo(100);
        Assert.Empty(stage.Wire.Sounding());
    }

    [Fact]
    public void Places_come_back_when_their_entries_are_finished()
    {
        var stage = new Stage(capacity: 32);
        for (int round = 0; round < 20; round++)
        {
            double start = 100 * round;
            int let = 0;
            while (stage.Lane.PlayNote(At(start + 10), At(start + 20), 0, new Pitch(let), 90)) let++;
            Assert.Equal(24, let);
            stage.RunTo(start + 50);
        }
    }

    [Fact]
    public void Cancelling_is_never_refused_however_full_the_lane_is()
    {
        var stage = new Stage(capacity: 32);
        for (uint i = 0; i < 24; i++) Assert.True(stage.Lane.PlayNote(At(0), At(1000), 0, new Pitch((int)i), 90, ticket: i));
        stage.RunTo(1);
        Assert.Equal(24, stage.Sequencer.Sounding);
        for (uint i = 0; i < 24; i++) stage.Lane.Cancel(i);
        stage.RunTo(2);
        Assert.Empty(stage.Wire.Sounding());
        Assert.True(stage.Lane.PlayNote(At(3), At(4), 0, new Pitch(60), 90));
        stage.RunTo(10);
        Assert.Equal(50, stage.Wire.Messages.Count);
    }

    [Fact]
    public void A_pedal_that_went_down_can_always_come_up()
    {
        var stage = new Stage(capacity: 32);
        Assert.True(stage.Lane.Play(At(0), MidiMessage.Control(0, 64, 127)));
        while (stage.Lane.Play(At(0), MidiMessage.Control(0, 7, 100))) { }
        Assert.True(stage.Lane.Play(At(0), MidiMessage.Control(0, 64, 0)));
        stage.RunTo(1);
        Assert.Empty(stage.Wire.Moved());
    }

    [Fact]
    public void A_port_that_does_not_exist_and_a_message_that_is_none_are_refused()
    {
        var stage = new Stage(new SequencerOptions { Ports = 2 });
        Assert.False(stage.Lane.PlayNote(At(0), At(1), 0, new Pitch(60), 90, port: 2));
        Assert.False(stage.Lane.Play(At(0), MidiMessage.NoteOn(0, new Pitch(60), 90), port: 2));
        Assert.False(stage.Lane.Play(At(0), default));
        stage.RunTo(10);
        Assert.Empty(stage.Wire.Messages);
    }
}
