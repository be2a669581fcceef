using System.Diagnostics;
using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>A fluidsynth of our own, so that a jam sounds where no other synth is at hand. It ends with us.</summary>
internal sealed class SynthProcess : IDisposable
{
    private const string Name = "DeepSynth";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Process _process;

    private SynthProcess(Process process) => _process = process;

    /// <summary>What its MIDI input is called.</summary>
    public string PortPattern => Name;

    /// <summary>Starts it and waits until its port is there.</summary>
    /// <exception cref="IOException">It, or a soundfont, is not installed, or it does not come up.</exception>
    public static SynthProcess Start()
    {
        string program = Fluidsynth.FindProgram() ?? throw new IOException("fluidsynth is not installed: on Debian tools/setup-debian.sh installs it; or play without --synth");
        string soundfont = Fluidsynth.FindSoundfont() ?? throw new IOException("no soundfont was found: install timgm6mb-soundfont, or play without --synth");
        bool jack = PortListing.Read(MidiApi.Jack).Api is not null;
        string[] arguments = jack
            ? ["-i", "-s", "-q", "-a", "jack", "-m", "jack", "-j", "-o", $"midi.jack.id={Name}", "-o", $"audio.jack.id={Name}", soundfont]
            : ["-i", "-s", "-q", "-o", $"midi.portname={Name}", soundfont];
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        Process process = Process.Start(start) ?? throw new IOException("fluidsynth did not start");
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var synth = new SynthProcess(process);
        if (synth.IsThere()) return synth;
        synth.Dispose();
        throw new IOException("fluidsynth started but shows no MIDI port: start it yourself and name its port with --out");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _process.Kill();
            _process.WaitForExit(1000);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
        _process.Dispose();
    }

    private bool IsThere()
    {
        using var pause = new Wake();
        for (long waited = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(waited) < Patience && !_process.HasExited;)
        {
            if (PortListing.Read().Outputs.Any(o => o.Contains(Name, StringComparison.OrdinalIgnoreCase))) return true;
            pause.Wait(HostClock.Instance.Now + TimeSpan.FromMilliseconds(100));
        }
        return false;
    }
}
