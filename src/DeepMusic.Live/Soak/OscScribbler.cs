using System.Globalization;
using System.Text;
using DeepMusic.Core;
using DeepMusic.Live.Remote;
using DeepMusic.Osc;

namespace DeepMusic.Live.Soak;

/// <summary>
/// Writes OSC packets of every kind: what a patch sends, what a finger on a fader sends, and what no patch ought to. The same seed writes
/// the same. Nothing it asks for writes a file. Thread-safe: no.
/// </summary>
/// <param name="seed">The seed.</param>
/// <param name="scenes">Names of scenes and presets it may ask for.</param>
public sealed class OscScribbler(ulong seed, IReadOnlyList<string> scenes)
{
    private const int Room = 2048;

    private static readonly PanelAction[] Actions =
        [.. PanelActions.All.Where(a => a != PanelActions.SavePreset && a != SketchActions.Export && a != PanelActions.SelectScene && a != PanelActions.SelectPreset && a != PanelActions.Lock && a != PanelActions.Panic)];

    private static readonly string[] Patterns = ["/deepmusic/*", "/deepmusic/s*", "/*/gap", "/deepmusic/{tempo,gap,turn}", "/deepmusic/[a-k]*/norm", "/deepmusic/????"];
    private static readonly string[] Words = ["auto", "off", "on", "call", "C4@1.1", "gap", "cc:64", "1-2 all", "Dm7 G7", "", "no such thing", "\u00e4\u266f"];

    private readonly SeededRandom _random = new(SeededRandom.Derive(seed, 0x05C));
    private readonly byte[] _room = new byte[Room];

    /// <summary>The next packet, which may be broken.</summary>
    public byte[] Next() => _random.Next(12) switch
    {
        0 => Broken(),
        1 => Bundle(),
        _ => Single(),
    };

    private byte[] Single()
    {
        var writer = new OscWriter(_room);
        Message(ref writer);
        return Finished(ref writer);
    }

    private byte[] Bundle()
    {
        var writer = new OscWriter(_room);
        writer.OpenBundle(OscTimeTag.Immediate);
        for (int i = _random.Next(8); i >= 0; i--) Message(ref writer);
        writer.CloseBundle();
        return Finished(ref writer);
    }

    private byte[] Broken()
    {
        byte[] packet = Single();
        for (int i = _random.Next(6); i >= 0 && packet.Length > 0; i--) packet[_random.Next(packet.Length)] = (byte)_random.Next(256);
        return _random.Next(3) == 0 ? packet[..(packet.Length / 2)] : packet;
    }

    private void Message(ref OscWriter writer)
    {
        switch (_random.Next(10))
        {
            case 0: Write(ref writer, Patterns[_random.Next(Patterns.Length)], _random.Next(2) == 0 ? [] : [_random.NextDouble() * 10]); break;
            case 1: Write(ref writer, $"{AddressSpace.Root}/{Actions[_random.Next(Actions.Length)].Name}", _random.Next(3) == 0 ? [Words[_random.Next(Words.Length)]] : []); break;
            case 2: Write(ref writer, $"{AddressSpace.Root}/preset/select", [scenes[_random.Next(scenes.Count)]]); break;
            case 3 or 4 or 5: Write(ref writer, $"{AddressSpace.Root}/note", [36 + _random.Next(60), _random.Next(3) == 0 ? 0 : 1 + _random.Next(127), 1 + _random.Next(16)]); break;
            case 6: Write(ref writer, $"{AddressSpace.Root}/control", [_random.Next(120), _random.Next(128)]); break;
            case 7: Write(ref writer, $"{AddressSpace.Root}/{Knob().Name}/norm", [(float)(_random.NextDouble() * 1.2 - 0.1)]); break;
            case 8: Write(ref writer, $"{AddressSpace.Root}/{Knob().Name}", [Words[_random.Next(Words.Length)]]); break;
            default: Write(ref writer, $"{AddressSpace.Root}/{(_random.Next(2) == 0 ? "ping" : "status")}", []); break;
        }
    }

    private Knob Knob() => Knobs.All[_random.Next(Knobs.All.Length)];

    private static void Write(ref OscWriter writer, string address, params ReadOnlySpan<object> values)
    {
        var types = new StringBuilder();
        foreach (object value in values) types.Append(value switch { int => 'i', float or double => 'f', _ => 's' });
        writer.Message(Encoding.ASCII.GetBytes(address), Encoding.ASCII.GetBytes(types.ToString()));
        foreach (object value in values)
        {
            if (value is int whole) writer.Add(whole);
            else if (value is string text) writer.Add(text);
            else writer.Add(Convert.ToSingle(value, CultureInfo.InvariantCulture));
        }
    }

    private static byte[] Finished(ref OscWriter writer) => writer.TryFinish(out ReadOnlySpan<byte> packet) ? packet.ToArray() : [];
}
