using System.Collections.Concurrent;
using System.Text;
using DeepMusic.Core;
using DeepMusic.Osc;
using DeepMusic.Osc.Net;

namespace DeepMusic.Live.Remote;

/// <summary>
/// Takes in what the network brings, on its threads: finds which addresses are meant and hands that on. What it costs is bounded, by packet and
/// by second, whatever is sent. A pattern reaches what can be asked or set; what is to be done has to be called by its own name, so that nobody
/// who asks for everything also presses every button. Thread-safe: yes.
/// </summary>
/// <param name="clock">The machine's clock.</param>
/// <param name="now">Tells one moment by both clocks; null where time tags are ignored.</param>
/// <param name="queue">Where messages go.</param>
internal sealed class Reception(IClock clock, Func<OscClock>? now, RemoteQueue queue)
{
    /// <summary>The most addresses one packet may reach.</summary>
    public const int MostHits = 256;

    /// <summary>How often patterns of one packet are held against an address.</summary>
    public const int MostChecks = 4096;

    private const int MostEcho = 1024;
    private static readonly int[] Values = [.. Enumerable.Range(0, AddressSpace.All.Length).Where(i => AddressSpace.All[i].IsValue)];
    private static readonly int Ping = AddressSpace.IndexOf("/deepmusic/ping"u8);

    private readonly Lock _turn = new();
    private readonly Allowance _hits = new(8000, 4000);
    private readonly PeerAllowances _hitsOfPeer = new(2000, 1000);
    private readonly ConcurrentQueue<OscPeer> _slighted = new();
    private readonly Allowance _bytesMatched = new(1_000_000, 500_000); // a byte of a pattern costs up to a quarter of a microsecond
    private readonly Allowance _errors = new(20, 40);
    private readonly Allowance _warnings = new(1, 1);
    private long _refused;

    /// <summary>Messages that were too much.</summary>
    public long Refused => Volatile.Read(ref _refused);

    /// <summary>Somebody of whom something was left out, once for each time; false where there is nobody.</summary>
    public bool TryTakeSlighted(out OscPeer peer) => _slighted.TryDequeue(out peer!);

    /// <summary>Takes a packet in. Returns whether there is something to be done.</summary>
    public bool Take(OscPacket packet, OscPeer from)
    {
        lock (_turn)
        {
            HostTime at = clock.Now;
            OscClock? both = null;
            OscPeer? kept = null;
            var messages = new List<RemoteMessage>();
            int hits = 0, checks = 0;
            foreach (OscMessage message in packet.Messages)
            {
                if (!TryFind(message.Address, at, ref checks, out int[] places, out string? why))
                {
                    if (why is null) Refuse(from, at);
                    else Answer(from, message.Address, why, at);
                    continue;
                }
                hits += places.Length;
                if (hits > MostHits || !_hitsOfPeer.TryTake(from, places.Length, at) || !_hits.TryTake(places.Length, at))
                {
                    Refuse(from, at);
                    continue;
                }
                HostTime due = HostTime.Zero;
                if (now is not null && !message.Time.IsImmediate) due = new HostTime((both ??= now()).ToHost(message.Time));
                messages.Add(Copy(message, kept ??= from.Keep(), places, at, due > at ? due : HostTime.Zero));
            }
            if (messages.Count == 0) return false;
            if (queue.TryAdd([.. messages])) return true;
            Refuse(from, at, messages.Count);
            return false;
        }
    }

    private bool TryFind(ReadOnlySpan<byte> address, HostTime at, ref int checks, out int[] places, out string? why)
    {
        places = [];
        why = "this is no address: brackets and braces come in pairs, and it has at most 255 bytes";
        if (!OscPattern.TryRead(address, out OscPattern pattern, out _)) return false;
        why = "there is no such address";
        if (pattern.IsPlain)
        {
            if (AddressSpace.IndexOf(address) is not (>= 0 and var place) || !AddressSpace.All[place].IsHeard) return false;
            places = [place];
            return true;
        }
        checks += Values.Length;
        if (checks > MostChecks || !_bytesMatched.TryTake((double)address.Length * Values.Length, at))
        {
            why = null;
            return false;
        }
        var found = new List<int>();
        foreach (int value in Values)
            if (pattern.Matches(AddressSpace.BytesOf(value))) found.Add(value);
        places = [.. found];
        return found.Count > 0;
    }

    private static RemoteMessage Copy(OscMessage message, OscPeer from, int[] places, HostTime at, HostTime due)
    {
        var values = new RemoteValue[Math.Min(message.Types.Length, RemoteMessage.MostValues)];
        int count = 0;
        foreach (OscArgument argument in message.Arguments)
        {
            if (count < values.Length) values[count] = RemoteValue.Of(argument);
            count++;
        }
        byte[]? echo = places[0] == Ping ? Echo(message) : null;
        return new RemoteMessage(from, Encoding.UTF8.GetString(message.Address), places, values, count, at, due, echo);
    }

    /// <summary>The same arguments to another address; too long a ping is answered without them.</summary>
    private static byte[] Echo(OscMessage message)
    {
        var packet = new List<byte>("/deepmusic/pong\0"u8.ToArray());
        int wire = 0;
        foreach (OscArgument argument in message.Arguments) wire += argument.Wire.Length;
        bool fits = wire + message.Types.Length <= MostEcho;
        packet.Add((byte)',');
        if (fits) packet.AddRange(message.Types);
        do packet.Add(0);
        while (packet.Count % 4 != 0);
        if (!fits) return [.. packet];
        foreach (OscArgument argument in message.Arguments) packet.AddRange(argument.Wire);
        return [.. packet];
    }

    private void Answer(OscPeer from, ReadOnlySpan<byte> address, string why, HostTime at)
    {
        if (_errors.TryTake(1, at)) Letters.Error(from, Encoding.UTF8.GetString(address[..Math.Min(address.Length, OscPattern.Longest)]), why);
    }

    private void Refuse(OscPeer from, HostTime at, int count = 1)
    {
        Interlocked.Add(ref _refused, count);
        // What was left out may have been the end of a note.
        if (_slighted.Count < RemoteKeys.Most) _slighted.Enqueue(from.Keep());
        if (_warnings.TryTake(1, at)) Letters.Error(from, AddressSpace.Root, "too much at once: some of it is left out");
    }
}
