using DeepMusic.Core;

namespace DeepMusic.Realtime.Tests;

/// <summary>A sequencer in virtual time with its clock and its output.</summary>
internal sealed class Stage
{
    public Stage(SequencerOptions? options = null, int lanes = 1, int capacity = 64)
    {
        Wire = new WireLog(Clock);
        Sequencer = new Sequencer(Clock, Wire, options);
        for (int i = 0; i < lanes; i++) Lanes.Add(Sequencer.OpenLane($"lane {i}", capacity));
    }

    public ManualClock Clock { get; } = new(HostTime.FromSeconds(1));

    public WireLog Wire { get; }

    public Sequencer Sequencer { get; }

    public List<Lane> Lanes { get; } = [];

    public Lane Lane => Lanes[0];

    /// <summary>The moment so many milliseconds after the start.</summary>
    public static HostTime At(double milliseconds) => HostTime.FromMilliseconds(1000 + milliseconds);

    /// <summary>Runs on to a moment, waking when the sequencer wants to be woken.</summary>
    public void RunTo(double milliseconds)
    {
        HostTime end = At(milliseconds);
        while (Sequencer.Step(Clock.Now) is HostTime next && next <= end) Clock.AdvanceTo(HostTime.Max(next, Clock.Now));
        Clock.AdvanceTo(end);
        Sequencer.Step(end);
    }
}
