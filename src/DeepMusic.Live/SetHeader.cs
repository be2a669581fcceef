using DeepMusic.Core;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live;

/// <summary>The first line of the journal of a set that starts.</summary>
internal static class SetHeader
{
    public static JournalHeader Of(Preset preset, Ladder ladder, ulong seed, HostTime start, IEnumerable<string> inputs, IEnumerable<string> outputs, Values<TimeSpan> early = default) => new()
    {
        Program = typeof(SetHeader).Assembly.GetName().Version?.ToString(3) ?? "0",
        Start = DateTimeOffset.Now,
        Base = start,
        Seed = seed,
        Preset = preset.Name,
        Engine = ladder.Engine,
        Corpus = preset.Corpus ?? "",
        Model = ladder.Model?.Name ?? "",
        Weights = ladder.Model?.Weights ?? "",
        Library = ladder.Library,
        Beside = [.. ladder.Beside.Select(m => KeyValuePair.Create(m.Name, m.Weights))],
        Knobs = [.. Knobs.All.Select(k => KeyValuePair.Create(k.Name, preset.Knobs[k.Name]))],
        Inputs = [.. inputs],
        Outputs = [.. outputs],
        Early = early,
    };
}
