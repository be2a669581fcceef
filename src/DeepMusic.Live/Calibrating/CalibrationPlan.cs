using DeepMusic.Core;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Calibrating;

/// <summary>What is to be calibrated, and how.</summary>
public sealed record CalibrationPlan
{
    /// <summary>More taps tell nothing new.</summary>
    public const int MostTaps = 200;

    /// <summary>The output, and the inputs that are tapped on.</summary>
    public required PortsRequest Ports { get; init; }

    /// <summary>What it is kept by.</summary>
    public required string Output { get; init; }

    /// <summary>Whether the computer's keys are tapped on.</summary>
    public bool Keys { get; init; }

    /// <summary>How many taps, 8..200.</summary>
    public int Taps { get; init; } = 24;

    /// <summary>The click's tempo.</summary>
    public Tempo Tempo { get; init; } = new(100);

    /// <summary>The click's channel, 0..15.</summary>
    public int Channel { get; init; } = 9;
}
