using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Recording;
using DeepMusic.Live.Timing;

namespace DeepMusic.Live.Tests.Timing;

[Collection(AloneCollection.Name)]
public class LatencyMeterTests
{
    private readonly LatencyMeter _meter = new();

    private static HostTime At(double milliseconds) => HostTime.FromMilliseconds(milliseconds);

    private static MidiMessage Key(int pitch) => MidiMessage.NoteOn(0, new Pitch(pitch), 80);

    private void Strike(double stamp, int pitch, byte input = 0) => _meter.Take(new MidiEvent(At(stamp + 1), At(stamp), input, Key(pitch)));

    private void Send(double due, double sent, int pitch, string lane, byte port = 0, long ticket = 0) =>
        _meter.Take(new SentEvent(At(sent), At(due), port, Key(pitch), lane, ticket));

    private Spread Of(LatencyKind kind, int port = 0) => _meter.Ports.FirstOrDefault(p => p.Port == port).Times?.Of(kind) ?? default;

    [Fact]
    public void Thru_is_measured_from_the_keys_stamp_to_the_wire_whichever_is_told_first()
    {
        Strike(100, 60);
        Send(100.4, 100.5, 60, SentEvent.Thru);
        Send(200.4, 201.5, 64, SentEvent.Thru);
        Strike(200, 64);
        Assert.Equal(0.5, Of(LatencyKind.Thru).P50, 0.005);
        Assert.Equal((2, 1.5), (Of(LatencyKind.Thru).Count, Of(LatencyKind.Thru).Max));
        Assert.Equal((2, 1.1), (Of(LatencyKind.Due).Count, Of(LatencyKind.Due).Max));
    }

    [Fact]
    public void A_key_that_did_not_pass_is_not_taken_for_the_next_stroke_nor_for_anothers()
    {
        Strike(100, 60);
        Strike(300, 60);
        Send(300.2, 300.3, 60, SentEvent.Thru);
        Strike(400, 60, input: 1);
        Send(400.1, 400.2, 60, SentEvent.Thru, ticket: 0);
        Strike(5000, 60, input: 2);
        Send(9000, 9001, 60, SentEvent.Thru, ticket: 2);
        Assert.Equal(2, Of(LatencyKind.Thru).Count);
        Assert.InRange(Of(LatencyKind.Thru).Max, 0.29, 301);
    }

    [Fact]
    public void An_answer_is_measured_from_the_calls_last_key_and_from_its_end_once_on_every_output()
    {
        Strike(500, 60);
        Strike(900, 62);
        _meter.Take(new PhraseEvent(At(1400), 1, At(500), At(1200), Phrase.Rest(Beats.Zero, Beats.Quarter), "gap"));
        _meter.Take(new PlayEvent(At(1410), 7, At(1500)));
        Strike(1450, 65); // over the answer, and no part of the call
        Send(1500, 1500.2, 70, SentEvent.Answer, ticket: 6); // of the answer before
        Send(1500, 1500.3, 70, SentEvent.Shadow, ticket: 7);
        Send(1500, 1501, 70, SentEvent.Answer, port: 0, ticket: 7);
        Send(1500, 1503, 70, SentEvent.Answer, port: 2, ticket: 7);
        Send(1600, 1600, 72, SentEvent.Answer, port: 0, ticket: 7);
        Assert.Equal((1, 601, 1, 301), (Of(LatencyKind.Answer).Count, Of(LatencyKind.Answer).Max, Of(LatencyKind.HandOver).Count, Of(LatencyKind.HandOver).Max));
        Assert.Equal((1, 603), (Of(LatencyKind.Answer, 2).Count, Of(LatencyKind.Answer, 2).Max));
        Assert.Equal(303, _meter.LastHandOver!.Value.TotalMilliseconds);
    }

    [Fact]
    public void An_answer_that_begins_in_the_moment_its_call_is_told_to_be_over_is_the_answer_to_that_call()
    {
        Strike(100, 60);
        _meter.Take(new PhraseEvent(At(600), 1, At(100), At(300), Phrase.Rest(Beats.Zero, Beats.Quarter), "gap"));
        Strike(2000, 60);
        _meter.Take(new PlayEvent(At(2500), 2, At(2510)));
        _meter.Take(new PhraseEvent(At(2500), 2, At(2000), At(2300), Phrase.Rest(Beats.Zero, Beats.Quarter), "gap"));
        Send(2510, 2510, 70, SentEvent.Answer, ticket: 2);
        Assert.Equal((510, 210), (Of(LatencyKind.Answer).Max, Of(LatencyKind.HandOver).Max));
    }

    [Fact]
    public void What_the_sequencer_sends_of_itself_is_never_late()
    {
        Send(100, 500, 60, SentEvent.Release);
        Assert.Empty(_meter.Ports);
    }

    [Fact]
    public void A_set_of_days_takes_no_more_memory_than_one_of_minutes()
    {
        Play(2000);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        Play(200_000);
        // Kept one by one, they would take five megabytes.
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 2_000_000);
        Assert.Equal(202_000, Of(LatencyKind.Thru).Count);

        void Play(int notes)
        {
            for (int i = 0; i < notes; i++)
            {
                Strike(i * 10_000.0, i % 128);
                Send(i * 10_000.0 + 0.3, i * 10_000.0 + 0.4, i % 128, SentEvent.Thru);
                Strike(i * 10_000.0 + 5000, 5);
            }
        }
    }
}
