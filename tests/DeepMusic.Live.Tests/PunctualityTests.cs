using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Recording;
using DeepMusic.Live.Timing;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Tests;

public class PunctualityTests
{
    private readonly Punctuality _punctuality = new(new Sequencer(new ManualClock(), new SinkGate(new SentTrace(new ManualClock(), new LoopProbe(0)))), port => $"synth {port}", [TimeSpan.Zero, TimeSpan.FromMilliseconds(41)]);
    private readonly List<JournalEvent> _told = [];

    private void Send(double due, double sent, byte port) => _punctuality.Take(
        new SentEvent(HostTime.FromMilliseconds(sent), HostTime.FromMilliseconds(due), port, MidiMessage.NoteOn(0, new Pitch(60), 80), SentEvent.Click, 0));

    private void LookAt(double seconds) => _punctuality.Look(HostTime.FromSeconds(seconds), _told.Add);

    [Fact]
    public void Before_anything_happened_nothing_is_known()
    {
        LookAt(1);
        Assert.True(double.IsNaN(_punctuality.Figures.HandOver) && double.IsNaN(_punctuality.Figures.Think));
        Assert.Equal((0, 0, ""), (_punctuality.Figures.Thru.Count, _punctuality.Figures.Pauses, _punctuality.Figures.Port));
        Assert.Empty(_told);
    }

    [Fact]
    public void The_latest_output_is_shown()
    {
        Send(100, 100.1, 0);
        Send(100, 103, 1);
        Send(100, 101, 2);
        LookAt(1);
        Assert.Equal(("synth 1", 41, 3), (_punctuality.Figures.Port, _punctuality.Figures.Early, _punctuality.Figures.Due.Max));
    }

    [Fact]
    public void Thinking_is_told_as_it_was_the_last_time()
    {
        var prompt = new Prompt { Call = Phrase.Rest(Beats.Zero, Beats.Quarter), Start = Beats.Zero, Length = Beats.Quarter };
        Answer answer = Answer.Rest(prompt, "markov") with { Cost = TimeSpan.FromMilliseconds(4) };
        _punctuality.Exchanged(new Exchange(3, prompt.Call, HostTime.FromMilliseconds(1000), answer, prompt, answer.Phrase, HostTime.FromMilliseconds(1015)));
        Assert.Equal(4, _punctuality.Figures.Think, 3);
    }

    [Fact]
    public void Each_minute_tells_its_own_and_the_end_the_whole()
    {
        _punctuality.Begin(HostTime.Zero);
        Send(100, 102, 0);
        LookAt(59);
        Assert.Empty(_told);
        LookAt(60);
        Send(61_000, 61_005, 0);
        LookAt(120);
        LookAt(180); // in which nothing was sent
        _punctuality.End(HostTime.FromSeconds(200), _told.Add);
        LatencyEvent[] told = [.. _told.Cast<LatencyEvent>()];
        Assert.Equal([(60, 0, 1, 2), (120, 60, 1, 5), (200, 0, 2, 5)], told.Select(t => (t.Time.Seconds, t.From.Seconds, t.Count, t.Max.TotalMilliseconds)));
        Assert.All(told, t => Assert.Equal((0, LatencyKind.Due), (t.Port, t.Of)));
        Assert.Equal("due to synth 0: p50 2.01, p99 5.00, max 5.00 ms of 2", Assert.Single(_punctuality.Lines));
    }

    [Fact]
    public void Only_collections_of_the_set_count()
    {
        GC.Collect();
        LookAt(1);
        Assert.Equal(0, _punctuality.Figures.Pauses);
        GC.Collect();
        LookAt(2);
        Assert.True(_punctuality.Figures.Pauses >= 1);
        Assert.True(_punctuality.Figures.LongestPause > 0);
    }
}
