using DeepMusic.Core;

namespace DeepMusic.Live;

/// <summary>How a rehearsal went.</summary>
/// <param name="End">When it ended.</param>
/// <param name="Sounding">How many keys were left sounding, which is none.</param>
/// <param name="Tally">How many answers were in time, and who made them.</param>
public sealed record Rehearsed(HostTime End, int Sounding, Tally Tally);
