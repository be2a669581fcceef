using System.Reactive;
using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Listening.Tests;

public class CostTests(ITestOutputHelper output)
{
    private const int Events = 100_000;

    /// <summary>
    /// Eight notes a second in phrases of sixteen, answers included. What is spent is short-lived: it costs the nursery, not a
    /// pause. The time, which counts everything the process does, is printed and not judged here.
    /// </summary>
    [Fact]
    public void An_event_costs_less_than_a_kilobyte_from_message_to_move()
    {
        var time = new VirtualTime();
        var notes = new Notes();
        var phrases = new Phrases(time);
        var dialogue = new Dialogue(time, () => phrases.Timeline, () => 1);
        var context = new Context(Observer.Create<Exception>(fault => Assert.Fail(fault.Message)));
        var dynamics = new DynamicsGauge(() => phrases.Timeline);
        var density = new DensityGauge(() => phrases.Timeline);
        int played = 0;
        context.With(dynamics).With(density);
        notes.Subscribe(dynamics);
        notes.Subscribe(density);
        notes.Subscribe(phrases);
        phrases.Subscribe(dialogue);
        dialogue.Subscribe(move =>
        {
            if (move is DialogueMove.Speculate { Id: var id }) dialogue.AnswerReady(id, Beats.Quarter);
            else if (move is DialogueMove.Play) played++;
        });

        HostTime now = HostTime.Zero;
        void Run(int events)
        {
            for (int i = 0; i < events; i++)
            {
                now += TimeSpan.FromMilliseconds(i % 32 == 0 ? 3000 : 62.5);
                time.AdvanceTo(now);
                notes.OnNext(new TimedMessage(now, i % 2 == 0 ? MidiMessage.NoteOn(0, new Pitch(60 + i % 24), 40 + i % 64) : MidiMessage.NoteOff(0, new Pitch(60 + (i - 1) % 24)), 0));
            }
        }

        Run(20_000);
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        Run(Events);
        double ns = (Environment.CpuUsage.TotalTime - start).TotalNanoseconds / Events;
        double perEvent = (GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)Events;
        output.WriteLine($"{ns:0} ns of processor time and {perEvent:0} bytes an event, {played} answers");
        Assert.Equal((Events + 20_000) / 32, played + 1);
        Assert.InRange(perEvent, 1, 1024);
    }
}
