namespace DeepMusic.Engines.DeepBach;

/// <summary>How a network is sampled where nothing else is asked for: what its figures are of.</summary>
/// <param name="Options">How cells are drawn.</param>
/// <param name="Limits">What is to hold: voice leading costs something, and voices do not rest.</param>
/// <param name="Sweeps">How many sweeps.</param>
public sealed record GibbsPreset(GibbsOptions Options, FillLimits Limits, int Sweeps)
{
    private const double UsualSurprise = 0.3;

    // Chosen on chorales that figures are not measured on: cooler than it was trained, for errors add up over the sweeps.
    private static readonly FillLimits Led = new() { ParallelCost = 4, CrossingCost = 0.3 };

    /// <summary>The preset of a network: one that writes in order begins with a draft and has less to change.</summary>
    public static GibbsPreset For(IChoraleNetwork network) => network is IOrderedNetwork
        ? new(new GibbsOptions { Most = 0.2, Least = 0.05, Temperature = 0.5, RhythmTemperature = 0.95 }, Led, 48)
        : new(new GibbsOptions { Most = 0.8, Least = 0.06, Temperature = 0.6 }, Led, 60);

    /// <summary>The same options cooler or warmer: at a surprise of 0.3 the preset itself. Which pitch is drawn changes, how many notes does not.</summary>
    public GibbsOptions OptionsAt(double surprise) =>
        Options with { Temperature = Options.Temperature * (1 + Math.Clamp(surprise, 0, 1) - UsualSurprise) };
}
