using System.Collections;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Osc.Net;

namespace DeepMusic.Live.Remote;

/// <summary>
/// Keys and pedals that are down at those who play over the network: one who goes away, or says nothing for long, leaves none down.
/// Thread-safe: no, the listening thread's.
/// </summary>
/// <param name="port">The number of the input they all play on.</param>
/// <param name="hear">Takes what is played.</param>
internal sealed class RemoteKeys(byte port, Action<TimedMessage> hear)
{
    /// <summary>As many may play at once.</summary>
    public const int Most = 64;

    private const int Sustain = 64;

    /// <summary>Who has said nothing for so long holds nothing any more.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<Player> _players = [];

    /// <summary>Who plays at this very moment; null when nobody does.</summary>
    public OscPeer? Playing { get; private set; }

    /// <summary>Plays a key: one that is down is let go before it is struck again.</summary>
    /// <returns>Null when it is done, else why it is not.</returns>
    public string? Note(OscPeer from, HostTime at, int pitch, int velocity, int channel)
    {
        int key = channel << 7 | pitch;
        if (velocity == 0)
        {
            if (Find(from) is { } player && player.Keys[key]) Up(player, key, at);
            return null;
        }
        if (FindOrAdd(from, at) is not { } striking) return $"{Most} others play already";
        if (striking.Keys[key]) Up(striking, key, at);
        striking.Keys[key] = true;
        Hear(from, at, MidiMessage.NoteOn(channel, new Pitch(pitch), velocity));
        return null;
    }

    /// <summary>Moves a controller.</summary>
    /// <returns>Null when it is done, else why it is not.</returns>
    public string? Control(OscPeer from, HostTime at, int controller, int value, int channel)
    {
        if (controller == Sustain)
        {
            if (FindOrAdd(from, at) is not { } player) return $"{Most} others play already";
            player.Pedals[channel] = value >= 64;
        }
        Hear(from, at, MidiMessage.Control(channel, controller, value));
        return null;
    }

    /// <summary>A peer has said something.</summary>
    public void Spoke(OscPeer from, HostTime at)
    {
        if (_players.Count > 0 && Find(from) is { } player) player.Last = HostTime.Max(player.Last, at);
    }

    /// <summary>Lets go what those hold who have said nothing for long, or are gone.</summary>
    public void Expire(HostTime now)
    {
        for (int i = _players.Count - 1; i >= 0; i--)
            if (now - _players[i].Last >= Patience || !_players[i].Peer.IsThere) Release(_players[i], now);
    }

    /// <summary>Lets go what a peer holds.</summary>
    public void Release(OscPeer peer, HostTime now)
    {
        if (Find(peer) is { } player) Release(player, now);
    }

    /// <summary>Lets go everything.</summary>
    public void ReleaseAll(HostTime now)
    {
        while (_players.Count > 0) Release(_players[^1], now);
    }

    private void Release(Player player, HostTime at)
    {
        _players.Remove(player);
        for (int key = 0; key < player.Keys.Length; key++)
            if (player.Keys[key]) Up(player, key, at);
        for (int channel = 0; channel < player.Pedals.Length; channel++)
            if (player.Pedals[channel]) Hear(player.Peer, at, MidiMessage.Control(channel, Sustain, 0));
    }

    private void Up(Player player, int key, HostTime at)
    {
        player.Keys[key] = false;
        Hear(player.Peer, at, MidiMessage.NoteOff(key >> 7, new Pitch(key & 127)));
    }

    private void Hear(OscPeer from, HostTime at, MidiMessage message)
    {
        Playing = from;
        try
        {
            hear(new TimedMessage(at, message, port));
        }
        finally
        {
            Playing = null;
        }
    }

    private Player? Find(OscPeer peer) => _players.Find(p => p.Peer.Equals(peer));

    private Player? FindOrAdd(OscPeer peer, HostTime at)
    {
        Player? player = Find(peer);
        if (player is not null || _players.Count >= Most) return player;
        _players.Add(player = new Player(peer) { Last = at });
        return player;
    }

    private sealed class Player(OscPeer peer)
    {
        public readonly OscPeer Peer = peer;
        public readonly BitArray Keys = new(16 * 128);
        public readonly BitArray Pedals = new(16);
        public HostTime Last;
    }
}
