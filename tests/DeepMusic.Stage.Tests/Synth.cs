using System.Globalization;
using DeepMusic.Realtime.Jack;

namespace DeepMusic.Stage.Tests;

/// <summary>A synthesizer with real sound: fluidsynth on the test server, and the means to measure what it plays.</summary>
public sealed class Synth : IDisposable
{
    private static readonly string[] SoundFonts =
        ["/usr/share/sounds/sf2/TimGM6mb.sf2", "/usr/share/sounds/sf2/default-GM.sf2", "/usr/share/soundfonts/default.sf2"];

    private readonly NativeProgram _program;

    private Synth(NativeProgram program, string name)
    {
        _program = program;
        Name = name;
    }

    /// <summary>Its client name.</summary>
    public string Name { get; }

    /// <summary>Its MIDI port.</summary>
    public string MidiPort => Name + ":midi_00";

    /// <summary>Starts it and waits for its ports. Skips the test where a part is missing.</summary>
    public static Synth Start(string name = "synth")
    {
        NativeProgram.Need("fluidsynth", "fluidsynth");
        NativeProgram.Need("jack_capture", "jack-capture");
        NativeProgram.Need("sox", "sox");
        string? font = Array.Find(SoundFonts, File.Exists);
        Assert.SkipWhen(font is null, "no soundfont is installed: sudo apt install timgm6mb-soundfont");
        NativeProgram program = NativeProgram.Start("fluidsynth", "-a", "jack", "-m", "jack", "-o", $"midi.jack.id={name}",
            "-o", $"audio.jack.id={name}", "-o", "audio.jack.autoconnect=no", font);
        var synth = new Synth(program, name);
        using JackWatch watch = JackWatch.TryOpen("synth-watch", out _)!;
        Assert.True(Until.True(() => Array.IndexOf(watch.MidiPorts(sources: false), synth.MidiPort) >= 0, TimeSpan.FromSeconds(20)),
            "fluidsynth did not open its MIDI port");
        return synth;
    }

    /// <summary>Lets <paramref name="source"/> play it; both are full port names.</summary>
    public void ConnectFrom(string source)
    {
        using JackWatch watch = JackWatch.TryOpen("synth-watch", out _)!;
        Assert.True(watch.Connect(source, MidiPort), $"cannot connect {source} to {MidiPort}");
    }

    /// <summary>Records its sound for <paramref name="seconds"/> while <paramref name="playing"/> runs, and returns the root mean square, 0..1.</summary>
    public double Loudness(int seconds, Action playing)
    {
        string file = Path.Combine(Path.GetTempPath(), $"{Name}-{Guid.NewGuid():N}.wav");
        try
        {
            using NativeProgram capture = NativeProgram.Start("jack_capture", "--no-stdin", "-d", seconds.ToString(CultureInfo.InvariantCulture),
                "--port", Name + ":left", "--port", Name + ":right", file);
            playing();
            Assert.True(capture.WaitForExit(TimeSpan.FromSeconds(seconds + 10)), "jack_capture does not end");
            return RootMeanSquare(NativeProgram.Run("sox", file, "-n", "stat"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    public void Dispose() => _program.Dispose();

    private static double RootMeanSquare(string statistics)
    {
        foreach (string line in statistics.Split('\n'))
        {
            if (!line.StartsWith("RMS", StringComparison.Ordinal) || !line.Contains("amplitude", StringComparison.Ordinal)) continue;
            return double.Parse(line[(line.IndexOf(':') + 1)..], CultureInfo.InvariantCulture);
        }
        throw new InvalidOperationException($"sox printed no RMS amplitude:\n{statistics}");
    }
}
