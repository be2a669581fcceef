using CsCheck;
using DeepMusic.Core.Midi;

namespace DeepMusic.Core.Tests.Midi;

public class PerformanceTests
{
    private static TimedMessage At(long microseconds, MidiMessage message) => new(new HostTime(microseconds), message, 0);

    private static readonly MidiMessage On = MidiMessage.NoteOn(0, new Pitch(60), 90), Off = MidiMessage.NoteOff(0, new Pitch(60), 64);

    [Fact]
    public void Player_and_answer_have_a_track_each_and_markers_stand_on_the_first()
    {
        var performance = new Performance
        {
            Tracks = [new("player", [At(7_000_000, On), At(7_500_000, Off)]), new("answer", [At(8_000_000, On), At(8_250_000, Off)])],
            Markers = [(new HostTime(8_000_000), "answer 1")],
        };
        MidiFile file = MidiFile.Read(performance.ToMidiFile("set").ToBytes());
        Assert.Equal(["set", "player", "answer"], file.Tracks.Select(t => t.Name));
        Assert.Equal([0, 960, 1920, 2400], file.Tracks.SelectMany(t => t.Events).Where(e => e.Kind == MidiFileEventKind.Message).Select(e => e.Tick));
        MidiFileEvent marker = Assert.Single(file.Tracks[0].Events, e => e.Is(MetaKind.Marker));
        Assert.Equal((1920, "answer 1"), (marker.Tick, marker.Text()));
    }

    [Fact]
    public void With_a_timeline_the_file_starts_on_the_bar_line_before_the_first_message()
    {
        var line = new Timeline(new HostTime(1_000_000), Beats.Zero, new Tempo(60), new TimeSignature(3, 4));
        var performance = new Performance { Timeline = line, Tracks = [new("player", [At(5_000_000, On), At(5_500_000, Off)])] };
        MidiFile file = performance.ToMidiFile();
        Assert.Equal([960, 1440], file.Tracks[1].Events.Skip(1).Select(e => e.Tick));
        Assert.True(file.Tracks[0].Events[2].TryTimeSignature(out TimeSignature meter));
        Assert.Equal(line.Meter, meter);
        Assert.True(file.Tracks[0].Events[1].TryTempo(out int tempo));
        Assert.Equal(1_000_000, tempo);
    }

    [Fact]
    public void What_was_played_is_read_back_within_half_a_tick()
    {
        Gen.Select(Gen.Select(Gen.Long[0, 60_000_000], MidiGen.ChannelMessage).Array[1, 50], Gen.Long[0, 1L << 40]).Sample((played, start) =>
        {
            TimedMessage[] messages = [.. played.OrderBy(p => p.Item1).Select(p => At(start + p.Item1, p.Item2))];
            IReadOnlyList<TimedMessage> read = new Performance { Tracks = [new("player", messages)] }.ToMidiFile().TimedMessages();
            Assert.Equal(messages.Select(m => m.Message), read.Select(m => m.Message));
            foreach ((TimedMessage was, TimedMessage now) in messages.Zip(read))
                Assert.InRange(Math.Abs((was.Time - messages[0].Time - (now.Time - HostTime.Zero)).TotalMicroseconds), 0, 262);
        });
    }

    [Fact]
    public void Clock_and_active_sensing_are_left_out_and_nothing_played_is_an_empty_file()
    {
        var performance = new Performance { Tracks = [new("player", [At(0, new MidiMessage(0xF8)), At(1, On), At(2, new MidiMessage(0xFE))])] };
        Assert.Equal([On], performance.ToMidiFile().TimedMessages().Select(m => m.Message));
        Assert.Empty(new Performance { Tracks = [] }.ToMidiFile().TimedMessages());
    }
}
