using DeepMusic.Core;
using DeepMusic.Osc.Net;

namespace DeepMusic.Live.Remote;

/// <summary>A message that was sent to us, apart from its packet.</summary>
/// <param name="From">Who sent it.</param>
/// <param name="Address">The address, or the pattern, as it was sent.</param>
/// <param name="Places">What it reaches, by the places in <see cref="AddressSpace.All"/>.</param>
/// <param name="Values">Its first arguments.</param>
/// <param name="Arguments">How many arguments it has.</param>
/// <param name="At">When it came; of one that waited, when it was due.</param>
/// <param name="Due">When it is to be done; <see cref="HostTime.Zero"/> for at once.</param>
/// <param name="Echo">Of a ping, the packet to answer with.</param>
internal sealed record RemoteMessage(OscPeer From, string Address, int[] Places, RemoteValue[] Values, int Arguments, HostTime At, HostTime Due, byte[]? Echo)
{
    /// <summary>As many arguments are looked at.</summary>
    public const int MostValues = 4;
}
