using DeepMusic.Core.Midi;

namespace DeepMusic.Core.Tests.Midi;

public class MidiMessageTests
{
    [Fact]
    public void Every_status_byte_starts_a_message_of_its_length_or_none()
    {
        var wire = new byte[3];
        for (int status = 0; status < 256; status++)
        {
            int expected = status switch
            {
                < 0x80 or 0xF0 or 0xF7 => 0,
                < 0xC0 => 3,
                < 0xE0 => 2,
                < 0xF0 => 3,
                0xF2 => 3,
                0xF1 or 0xF3 => 2,
                _ => 1,
            };
            Assert.Equal(expected, MidiMessage.LengthOf((byte)status));
            if (expected == 0)
            {
                Assert.Throws<ArgumentOutOfRangeException>(() => new MidiMessage((byte)status));
                continue;
            }
            Assert.Equal(expected, new MidiMessage((byte)status, 1, 2).CopyTo(wire));
            Assert.Equal(new byte[] { (byte)status, 1, 2 }[..expected], wire[..expected]);
        }
    }

    [Fact]
    public void Data_a_message_does_not_have_makes_no_difference() =>
        Assert.Equal(new MidiMessage(0xC0, 5, 0), new MidiMessage(0xC0, 5, 99));

    [Fact]
    public void Data_over_127_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new MidiMessage(0x90, 128, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MidiMessage(0x90, 0, 200));
    }

    [Fact]
    public void A_note_on_of_velocity_0_is_a_note_off()
    {
        Assert.True(new MidiMessage(0x93, 60, 1).IsNoteOn);
        Assert.False(new MidiMessage(0x93, 60, 1).IsNoteOff);
        Assert.True(new MidiMessage(0x93, 60, 0).IsNoteOff);
        Assert.True(new MidiMessage(0x83, 60, 0).IsNoteOff);
        Assert.False(new MidiMessage(0x93, 60, 0).IsNoteOn);
    }

    [Fact]
    public void Messages_made_by_name_have_their_bytes()
    {
        Assert.Equal("92 3C 40", MidiMessage.NoteOn(2, new Pitch(60), 64).ToString());
        Assert.Equal("92 3C 01", MidiMessage.NoteOn(2, new Pitch(60), 0).ToString());
        Assert.Equal("8F 3C 40", MidiMessage.NoteOff(15, new Pitch(60)).ToString());
        Assert.Equal("B0 40 7F", MidiMessage.Control(0, 64, 300).ToString());
        Assert.Equal("C1 05", MidiMessage.Program(1, 5).ToString());
        Assert.Equal("-", default(MidiMessage).ToString());
        Assert.True(MidiMessage.Control(0, 64, 1).IsControl(64));
        Assert.False(MidiMessage.Control(0, 66, 1).IsControl(64));
    }
}
