using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Commands;

/// <summary><c>deepmusic rehearse</c>: a file of calls, and what is answered, without ports.</summary>
internal static class RehearseCommand
{
    public static int Run(string calls, bool fast, string folder, JamOptions options)
    {
        IReadOnlyList<TimedMessage> messages = Read(calls);
        StartingPoint from = StartingPoint.Of(options);
        Writable.Folder(folder, "--out");
        var chronicle = new Chronicle(Console.Out, HostTime.Zero);
        chronicle.Say($"preset {from.Preset.Name}, engine {from.Engine.Engine}, seed {from.Seed}, {messages.Count} messages from {Path.GetFileName(calls)}");
        using var recorder = new Recorder(Path.Combine(folder, Journal.FileName), SetHeader.Of(from.Preset, from.Engine, from.Seed, HostTime.Zero, [Path.GetFileName(calls)], []), Console.Error.WriteLine, patient: true);
        if (!fast) WarmUp.Run(from.Preset, from.Engine);
        Rehearsed set = Rehearsal.Play(messages, from.Preset, from.Engine, from.Seed, recorder.Write, fast ? null : HostClock.Instance, chronicle.Tell, chronicle.Say);
        bool kept = recorder.Close(set.End, "rehearsed");
        foreach (string line in SessionExport.Export(folder, folder, sound: true).Notes) Console.Error.WriteLine(line);
        chronicle.Say($"{chronicle.Answers} answers in {set.End.Seconds:0.0} s of music, {set.Sounding} notes left sounding: {folder}");
        chronicle.Say($"{set.Tally}");
        return kept && set.Sounding == 0 ? 0 : 1;
    }

    private static IReadOnlyList<TimedMessage> Read(string calls)
    {
        if (!File.Exists(calls)) throw new IOException($"there is no file {calls}");
        return MidiFile.Load(calls).TimedMessages();
    }
}
