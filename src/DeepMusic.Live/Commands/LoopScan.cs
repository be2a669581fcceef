using DeepMusic.Core.Midi;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Commands;

/// <summary>Probes every output there is and listens to every input there is, without a set.</summary>
internal static class LoopScan
{
    private const int Most = 16;

    /// <summary>A line for each way from an output back to an input. Takes a third of a second for each output.</summary>
    public static IEnumerable<string> Find(PortListing there)
    {
        string[] inputs = [.. there.Inputs.Take(Most)], outputs = [.. there.Outputs.Take(Most)];
        if (inputs.Length == 0 || outputs.Length == 0) yield break;
        using var wake = new Wake();
        var trace = new SentTrace(HostClock.Instance, new LoopProbe(Environment.ProcessId));
        var guard = new LoopGuard(new Nowhere(), trace);
        using var ports = new Ports(new PortsRequest { Api = there.Api ?? MidiApi.Auto, Inputs = inputs, Outputs = outputs, Client = "DeepMusic-check" }, new Ring<TimedMessage>(256), wake, guard);
        Wait(wake);
        for (byte output = 0; output < outputs.Length; output++)
        {
            foreach (bool second in (bool[])[false, true])
            {
                MidiMessage half = trace.Probe.Half(output, second);
                trace.Sending(output, half);
                ports.Out.Send(output, half);
            }
            Wait(wake);
            for (int input = 0; input < inputs.Length; input++)
            {
                if (guard.MutedFor(input) is null) continue;
                guard.Unmute(input);
                yield return $"{outputs[output]} comes back on {inputs[input]}";
            }
        }
    }

    private static void Wait(Wake wake)
    {
        var end = HostClock.Instance.Now + LoopGuard.Patience;
        while (HostClock.Instance.Now < end) wake.Wait(end);
    }

    private sealed class Nowhere : IThru
    {
        public void Pass(in TimedMessage message)
        {
        }

        public void Release(int input)
        {
        }
    }
}
