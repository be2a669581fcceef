using DeepMusic.Core;
using DeepMusic.Osc.Net;

namespace DeepMusic.Live.Remote;

/// <summary>Does what a message asks for, and answers whoever sent it. Nothing that is asked throws. Thread-safe: no, the listening thread's.</summary>
/// <param name="clock">The machine's clock.</param>
/// <param name="subscribers">Who is told.</param>
/// <param name="keys">Who plays.</param>
/// <param name="told">Told what a new subscriber knows.</param>
/// <param name="at">Whoever listens at a port of the machine a peer is on.</param>
internal sealed class Errands(IClock clock, Subscribers subscribers, RemoteKeys keys, Action<Status> told, Func<OscPeer, int, OscPeer> at)
{
    private const int MostNames = 200;

    private readonly Allowance _entered = new(10, 20);
    private readonly Allowance _saved = new(1, 1);
    private readonly Allowance _exported = new(2, 2);

    /// <summary>The program's version.</summary>
    public static string Version { get; } = typeof(Errands).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>Does it.</summary>
    public void Do(RemoteMessage message, Desk desk)
    {
        desk.Conductor.AdvanceTo(message.At);
        keys.Spoke(message.From, message.At);
        foreach (int place in message.Places)
        {
            AddressNode node = AddressSpace.All[place];
            string? why = node.Kind switch
            {
                AddressKind.Knob => Turn(message, place, desk),
                AddressKind.Norm => Move(message, place, desk),
                AddressKind.Action => Act(message, node.Action!, desk),
                AddressKind.Play => Play(message, node.Address.EndsWith("/note", StringComparison.Ordinal)),
                AddressKind.State => Tell(message, place, desk),
                _ => Answer(message, node, desk),
            };
            if (why is not null) Refuse(message.From, node.Address, why);
        }
    }

    private Status SendStatus(OscPeer to, Desk desk)
    {
        Status status = Status.Of(desk, clock.Now);
        var parcel = new Parcel(stackalloc byte[Parcel.Room], packet => to.Send(packet));
        for (int place = 0; place < AddressSpace.All.Length; place++)
            if (status.Values(place) is { } values) parcel.Add(AddressSpace.BytesOf(place), values);
        parcel.Finish();
        return status;
    }

    private static string? Turn(RemoteMessage message, int place, Desk desk)
    {
        int knob = AddressSpace.All[place].Knob;
        if (message.Arguments > 1) return "a knob takes one value";
        if (message.Arguments == 1)
        {
            RemoteValue asked = message.Values[0];
            string? value = asked.Text is { } text ? Knobs.All[knob].Clipped(text) ?? text : asked is { IsNumber: true, IsBare: false } ? Knobs.All[knob].Nearest(asked.Number) : null;
            if (value is null) return $"{Knobs.All[knob].Name} takes {Knobs.All[knob].Accepts}";
            if (desk.Turn(knob, value) is { } why) return why;
        }
        Letters.Send(message.From, AddressSpace.BytesOf(place), Status.ValueOf(knob, desk.Conductor.Knobs[knob]));
        return null;
    }

    private static string? Move(RemoteMessage message, int place, Desk desk)
    {
        int knob = AddressSpace.All[place].Knob;
        if (message.Arguments > 1 || message.Arguments == 1 && message.Values[0] is { IsNumber: false } or { IsBare: true }) return "the travel of a knob takes one number, 0..1";
        if (message.Arguments == 1 && desk.Turn(knob, Knobs.All[knob].At(message.Values[0].Number)) is { } why) return why;
        Letters.Send(message.From, AddressSpace.BytesOf(place), Status.PositionOf(knob, desk.Conductor.Knobs[knob]));
        return null;
    }

    private string? Act(RemoteMessage message, PanelAction action, Desk desk)
    {
        bool enters = action == PanelActions.NextScene || action == PanelActions.PreviousScene || action == PanelActions.SelectScene || action == PanelActions.SelectPreset;
        if (enters && !_entered.TryTake(1, message.At)) return "so many scenes in a moment are none: ten a second are the most";
        if (action == PanelActions.SavePreset && !System.Net.IPAddress.IsLoopback(message.From.EndPoint.Address)) return "presets are saved from the machine itself";
        if (action == SketchActions.Export && !System.Net.IPAddress.IsLoopback(message.From.EndPoint.Address)) return "sketches are written from the machine itself";
        if (action == SketchActions.Export && !_exported.TryTake(1, message.At)) return "two sketches a second are the most that is written";
        if (action == PanelActions.SavePreset && !_saved.TryTake(1, message.At)) return "one preset a second is the most that is saved";
        RemoteValue? given = message.Arguments > 0 ? message.Values[0] : null;
        switch (action.Argument)
        {
            case ActionArgument.None:
                return given is { Number: 0 } ? null : desk.Do(action);
            case ActionArgument.Switch:
                // Whoever asks whether it is locked must not unlock it.
                if (given is null && action == PanelActions.Lock)
                {
                    Letters.Send(message.From, "/deepmusic/lock"u8, desk.Locked ? 1 : 0);
                    return null;
                }
                if (given is null) return desk.Do(action);
                bool on = given.Value.IsNumber ? given.Value.Number != 0 : given.Value.Text is "on" or "1" or "true";
                if (!on && !given.Value.IsNumber && given.Value.Text is not ("off" or "0" or "false")) return $"{action.Name} takes 1 or 0";
                return desk.Do(action, on ? "on" : "off");
            default:
                string? text = given is null ? "" : given.Value.Text ?? (given.Value.TryWhole(0, int.MaxValue, out int number) ? $"{number}" : null);
                if (text is null || text.Length == 0 && action.Argument == ActionArgument.Name) return $"{action.Name} takes a name";
                // Whoever reaches us over a network chooses among what is on the shelf, and no file.
                bool names = action == PanelActions.SelectPreset || action == PanelActions.SavePreset;
                if (names && (text.IndexOfAny(['/', '\\', '\0']) >= 0 || text.EndsWith(".toml", StringComparison.OrdinalIgnoreCase))) return $"{action.Name} takes a name, and no path";
                return desk.Do(action, text);
        }
    }

    private string? Play(RemoteMessage message, bool note)
    {
        int value = 100, channel = 1;
        bool given = message.Arguments is >= 1 and <= 3 && message.Values[0].TryWhole(0, 127, out _)
            && (message.Arguments < 2 || message.Values[1].TryWhole(0, 127, out value))
            && (message.Arguments < 3 || message.Values[2].TryWhole(1, 16, out channel));
        if (!given || !note && message.Arguments < 2)
            return note ? "a note takes a pitch 0..127, a velocity 0..127 and a channel 1..16" : "a controller takes its number 0..127, a value 0..127 and a channel 1..16";
        message.Values[0].TryWhole(0, 127, out int number);
        return note ? keys.Note(message.From, message.At, number, value, channel - 1) : keys.Control(message.From, message.At, number, value, channel - 1);
    }

    private string? Tell(RemoteMessage message, int place, Desk desk)
    {
        if (message.Arguments > 0) return message.Places.Length > 1 ? null : "this can be asked for, and not set";
        Letters.Send(message.From, AddressSpace.BytesOf(place), Status.Of(desk, clock.Now).Values(place));
        return null;
    }

    private string? Answer(RemoteMessage message, AddressNode node, Desk desk)
    {
        switch (node.Address[(AddressSpace.Root.Length + 1)..])
        {
            case "ping": message.From.Send(message.Echo); break;
            case "latency": Letters.Send(message.From, "/deepmusic/latency"u8, LatencyTold.Of(desk.Latency())); break;
            case "version": Letters.Send(message.From, "/deepmusic/version"u8, Version, "osc 1.1"); break;
            case "status": SendStatus(message.From, desk); break;
            case "presets": Names(message.From, "/deepmusic/presets"u8, desk.Presets.All.Names); break;
            case "scenes": Names(message.From, "/deepmusic/scenes"u8, desk.Set.Names); break;
            case "subscribe": return Subscribe(message, desk);
            case "unsubscribe":
                if (!TryPeer(message, out OscPeer peer, out string? why)) return why;
                subscribers.Remove(peer);
                keys.Release(message.From, message.At);
                break;
        }
        return null;
    }

    private string? Subscribe(RemoteMessage message, Desk desk)
    {
        if (!TryPeer(message, out OscPeer peer, out string? why)) return why;
        double seconds = message.Arguments > 1 ? message.Values[1].Number : 60;
        if (!double.IsFinite(seconds)) return "a subscription lasts 1..3600 seconds";
        seconds = Math.Clamp(seconds, 1, 3600);
        bool known = subscribers.Has(peer);
        if (!subscribers.TryAdd(peer, clock.Now + TimeSpan.FromSeconds(seconds))) return $"{Subscribers.Most} are told already, which is the most: try again when one has left";
        Letters.Send(message.From, "/deepmusic/subscribe"u8, peer.EndPoint.Port, (float)seconds);
        if (known) return null;
        told(SendStatus(peer, desk));
        Names(peer, "/deepmusic/presets"u8, desk.Presets.All.Names);
        Names(peer, "/deepmusic/scenes"u8, desk.Set.Names);
        return null;
    }

    /// <summary>Who sends from a port it does not hear on, as Max does, hears of it where it is told everything else.</summary>
    private void Refuse(OscPeer asker, string address, string why)
    {
        Letters.Error(asker, address, why);
        foreach (OscPeer peer in subscribers.Beside(asker)) Letters.Error(peer, address, why);
    }

    private bool TryPeer(RemoteMessage message, out OscPeer peer, out string? why)
    {
        peer = message.From;
        why = null;
        if (message.Arguments == 0) return true;
        bool fits = message.Values[0].TryWhole(0, 65535, out int port);
        if (fits && port > 0) peer = at(message.From, port);
        else if (!fits) why = "a port is a number 1..65535; 0 is your own";
        return fits;
    }

    private static void Names(OscPeer to, ReadOnlySpan<byte> address, IReadOnlyList<string> names)
    {
        byte[] room = new byte[32 * 1024];
        var writer = new Osc.OscWriter(room);
        Letters.Write(ref writer, address, [.. names.Take(MostNames)]);
        if (writer.TryFinish(out ReadOnlySpan<byte> packet)) to.Send(packet);
    }
}
