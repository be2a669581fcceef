using DeepMusic.Core.Midi;

namespace DeepMusic.Live.Controllers;

/// <summary>Which non-registered parameter each input and channel has chosen, with controllers 99 and 98.</summary>
internal sealed class Parameters
{
    private readonly Dictionary<int, (int? Upper, int? Lower)> _chosen = [];

    /// <summary>Takes a message in; only those that choose matter.</summary>
    public void Hear(in TimedMessage message)
    {
        if (message.Message.Command != 0xB0 || message.Message.Data1 is < 98 or > 101) return;
        int place = PlaceOf(message);
        (int? upper, int? lower) = _chosen.GetValueOrDefault(place);
        _chosen[place] = message.Message.Data1 switch
        {
            99 => (message.Message.Data2, lower),
            98 => (upper, message.Message.Data2),
            // A registered one is chosen instead.
            _ => (null, null),
        };
    }

    /// <summary>The parameter that data entry moves where a message came from; null where none is chosen, or 127 and 127, which is none.</summary>
    public int? ChosenBy(in TimedMessage message) =>
        _chosen.GetValueOrDefault(PlaceOf(message)) is ({ } upper, { } lower) && (upper, lower) != (127, 127) ? upper << 7 | lower : null;

    private static int PlaceOf(in TimedMessage message) => message.Port << 4 | message.Message.Channel;
}
