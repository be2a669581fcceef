namespace DeepMusic.Live.Controllers;

/// <summary>One controller that turns one knob or does one thing.</summary>
/// <param name="Source">What moves.</param>
/// <param name="Target">What is moved.</param>
/// <param name="Takeover">What happens where the two do not stand alike.</param>
/// <param name="Low">Where on the knob's travel, 0..1, the controller's lowest value stands.</param>
/// <param name="High">Where its highest stands; below <paramref name="Low"/> it turns the other way round.</param>
public sealed record Mapping(ControlSource Source, ControlTarget Target, Takeover Takeover = Takeover.Pickup, double Low = 0, double High = 1)
{
    /// <summary>Why this cannot be, in one line; null if it can.</summary>
    public string? Defect
    {
        get
        {
            if (!(Low is >= 0 and <= 1 && High is >= 0 and <= 1 && Low != High)) return $"low and high of {Source} are two different places on the knob's travel, each 0..1";
            foreach (int controller in Source.Controllers)
                if (PedalOf(controller) is { } pedal) return $"{Source} is the {pedal} pedal and stays with the music";
            return Source.Kind switch
            {
                _ when Source.IsRelative && Target.Action is not null => $"{Source} is an encoder, which turns knobs: {Target} wants a button, a key or a pedal",
                ControlKind.Note when Target.Knob is NumberKnob => $"{Source} is a key: it can do things, flip switches and step through choices; {Target} wants a knob or a fader",
                ControlKind.Program when Target.Knob is not null => $"{Source} is a program change: it can do things, such as respond or scene/next; {Target} wants a knob or a fader",
                ControlKind.Bend when Target.Action is not null || Target.IsSwitch => $"{Source} turns knobs: {Target} wants a button, a key or a pedal",
                _ => null,
            };
        }
    }

    /// <summary>As it is said.</summary>
    public string Spoken => $"{Source.Spoken} {Verb} {Target}";

    /// <summary>The word for what it does to its target.</summary>
    public string Verb => Target.Knob is null ? "does" : "turns";

    internal static string? PedalOf(int controller) => controller switch { 64 => "sustain", 66 => "sostenuto", 67 => "soft", _ => null };
}
