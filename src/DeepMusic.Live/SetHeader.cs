using DeepMusic.Core;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live;

/// <summary>The first line of the journal of a set that starts.</summary>
internal static class SetHeader
{
    public static JournalHeader Of(Preset preset, ulong seed, HostTime start, IEnumerable<string> inputs, IEnumerable<string> outputs) => new()
    {
        Program = typeof(SetHeader).Assembly.GetName().Version?.ToString(3) ?? "0",
        Start = DateTimeOffset.Now,
        Base = start,
        Seed = seed,
        Preset = preset.Name,
        Engine = preset.Engine,
        Corpus = preset.Corpus ?? "",
        Knobs = [.. Knobs.All.Select(k => KeyValuePair.Create(k.Name, preset.Knobs[k.Name]))],
        Inputs = [.. inputs],
        Outputs = [.. outputs],
    };
}
