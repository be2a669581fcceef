using System.Runtime.CompilerServices;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime.RtMidi;

namespace DeepMusic.Realtime.Guarding;

/// <summary>
/// The guardian's outputs, one for each of the engine's: on JACK ports of its own, which lead wherever the engine's lead; elsewhere the same destinations,
/// opened by name. Thread-safe: one takes orders, another may send.
/// </summary>
/// <param name="count">How many outputs the engine has.</param>
internal sealed class GuardOutputs(int count) : IMidiSink, IDisposable
{
    // No port is called that: what is not to be guarded finds nothing.
    private const string Nobody = "\u0001";

    private readonly Wake _wake = new();
    private GuardOrder _order = new(null, []);
    private MidiApi? _api;
    private Mirror? _mirror;
    private Ports? _ports;
    private bool _frozen;

    /// <summary>How many of the engine's outputs are open here too.</summary>
    public int Guarded
    {
        get
        {
            int open = 0;
            for (byte i = 0; i < Math.Min(count, _order.Names.Count); i++)
                if (_order.Names[i].Length > 0 && _ports?.Out.IsOpen(i) == true) open++;
            return open;
        }
    }

    /// <summary>Whether nothing of the engine is left in the MIDI system that could keep what is sent here from arriving.</summary>
    public bool IsAlone => _mirror?.IsAlone ?? true;

    /// <summary>Opens and follows what it is told to. While the engine has no MIDI system, what there was is waited for.</summary>
    public void Take(GuardOrder order)
    {
        if (order.Api is not { } api) return;
        bool jack = api == MidiApi.Jack;
        bool same = api == _api && (jack || Same(order.Names, _order.Names));
        (_api, _order) = (api, order);
        if (!same)
        {
            Interlocked.Exchange(ref _ports, null)?.Dispose();
            var outputs = new string[count];
            for (int i = 0; i < count; i++) outputs[i] = jack ? PortsRequest.Virtual : i < order.Names.Count && order.Names[i].Length > 0 ? order.Names[i] : Nobody;
            var ports = new Ports(new PortsRequest { Api = api, Inputs = [], Outputs = outputs, Client = GuardianPorts.Client }, new Ring<TimedMessage>(32), _wake);
            _mirror = jack ? new Mirror(ports.Status, count) : null;
            ports.Tended = _mirror is null ? null : _mirror.Look;
            if (Volatile.Read(ref _frozen)) _mirror?.Freeze();
            Volatile.Write(ref _ports, ports);
        }
        _mirror?.Follow(order.Names);
    }

    /// <summary>From here on no connection is followed any more: the engine is gone.</summary>
    public void Freeze()
    {
        Volatile.Write(ref _frozen, true);
        _mirror?.Freeze();
    }

    /// <inheritdoc/>
    public bool Send(byte port, in MidiMessage message) => Volatile.Read(ref _ports)?.Out.Send(port, message) ?? false;

    /// <summary>Has compiled beforehand what sends, without sending: when it matters there is no time for it.</summary>
    public static void WarmUp()
    {
        foreach ((Type type, string name) in (ReadOnlySpan<(Type, string)>)[(typeof(GuardOutputs), nameof(Send)), (typeof(MidiOut), nameof(MidiOut.Send)), (typeof(OutputPort), "Send"), (typeof(OutputPort), "HasRoom"), (typeof(OutputPort), "Write"), (typeof(RtMidiLibrary), nameof(RtMidiLibrary.Send))])
        {
            foreach (System.Reflection.MethodInfo method in type.GetMethods(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))
                if (method.Name == name) RuntimeHelpers.PrepareMethod(method.MethodHandle);
        }
    }

    private static bool Same(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        if (one.Count != other.Count) return false;
        for (int i = 0; i < one.Count; i++)
            if (one[i] != other[i]) return false;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Interlocked.Exchange(ref _ports, null)?.Dispose();
        _wake.Dispose();
    }
}
