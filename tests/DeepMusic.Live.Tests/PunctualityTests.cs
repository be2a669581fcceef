using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Tests;

public class PunctualityTests
{
    private readonly Punctuality _punctuality = new(new Sequencer(new ManualClock(), new SinkGate()));

    /// <summary>It is opened after those of the conductor.</summary>
    private const byte ThruLane = 4;

    private static SentMessage On(double due, double sent, byte lane, uint ticket) =>
        new(HostTime.FromMilliseconds(due), HostTime.FromMilliseconds(sent), MidiMessage.NoteOn(0, new Pitch(60), 80), 0, lane, ticket);

    [Fact]
    public void Before_anything_happened_nothing_is_known()
    {
        Assert.True(double.IsNaN(_punctuality.Figures.HandOver) && double.IsNaN(_punctuality.Figures.ThruP99) && double.IsNaN(_punctuality.Figures.Think));
        Assert.Equal(0, _punctuality.Figures.Pauses);
    }

    [Fact]
    public void The_hand_over_lasts_from_the_calls_end_to_the_answers_first_note()
    {
        var prompt = new Prompt { Call = Phrase.Rest(Beats.Zero, Beats.Quarter), Start = Beats.Zero, Length = Beats.Quarter };
        Answer answer = Answer.Rest(prompt, "markov") with { Cost = TimeSpan.FromMilliseconds(4) };
        _punctuality.Answering(3, HostTime.FromMilliseconds(1000));
        _punctuality.Exchanged(new Exchange(3, prompt.Call, HostTime.FromMilliseconds(1000), answer, prompt, answer.Phrase, HostTime.FromMilliseconds(1015)));
        _punctuality.Sent(On(1005, 1005, 1, 3)); // the shadow's
        _punctuality.Sent(On(1010, 1010, 0, 2)); // of the answer before
        _punctuality.Sent(On(1015, 1016, 0, 3));
        _punctuality.Sent(On(1500, 1500, 0, 3));
        Assert.Equal(16, _punctuality.Figures.HandOver, 3);
        Assert.Equal(4, _punctuality.Figures.Think, 3);
        Assert.Equal(1, _punctuality.HandOver.Count);
    }

    [Fact]
    public void Thru_is_measured_from_the_stamp_to_the_wire()
    {
        _punctuality.Sent(On(100, 101.5, ThruLane, 0));
        Assert.Equal(1, _punctuality.Thru.Count);
        Assert.Equal(1.5, _punctuality.Thru.Max.TotalMilliseconds, 2);
    }

    [Fact]
    public void Only_collections_of_the_set_count()
    {
        GC.Collect();
        _punctuality.Look();
        Assert.Equal(0, _punctuality.Figures.Pauses);
        GC.Collect();
        _punctuality.Look();
        Assert.True(_punctuality.Figures.Pauses >= 1);
        Assert.True(_punctuality.Figures.LongestPause > 0);
    }
}
