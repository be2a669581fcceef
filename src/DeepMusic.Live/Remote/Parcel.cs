using DeepMusic.Osc;

namespace DeepMusic.Live.Remote;

/// <summary>Takes a packet to be sent.</summary>
internal delegate void Delivery(ReadOnlySpan<byte> packet);

/// <summary>Puts messages into bundles that a network carries in one piece, as many as it takes.</summary>
/// <param name="room">Memory for one bundle.</param>
/// <param name="send">Takes each.</param>
internal ref struct Parcel(Span<byte> room, Delivery send)
{
    /// <summary>The memory it wants: a bundle that fits into an Ethernet frame.</summary>
    public const int Room = 1400;

    private readonly Span<byte> _room = room;
    private OscWriter _writer;
    private bool _open;

    /// <summary>Puts one message in.</summary>
    public void Add(ReadOnlySpan<byte> address, params ReadOnlySpan<object> values)
    {
        int size = 16 + address.Length + values.Length * 8;
        foreach (object value in values)
            if (value is string text) size += Math.Min(text.Length, RemoteValue.LongestText) * 3;
        if (_open && _writer.Free < size) Finish();
        if (!_open)
        {
            _writer = new OscWriter(_room);
            _writer.OpenBundle(OscTimeTag.Immediate);
            _open = true;
        }
        Letters.Write(ref _writer, address, values);
    }

    /// <summary>Sends what is not sent yet.</summary>
    public void Finish()
    {
        if (!_open) return;
        _open = false;
        if (_writer.TryFinish(out ReadOnlySpan<byte> packet)) send(packet);
    }
}
