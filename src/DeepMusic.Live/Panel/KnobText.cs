using DeepMusic.Core;

namespace DeepMusic.Live.Panel;

/// <summary>How knob values with a shape of their own are read.</summary>
internal static class KnobText
{
    public static string? Key(string text) => Core.Key.TryParse(text, out Key key) ? key.ToString() : null;

    public static (Pitch Low, Pitch High)? Range(string text)
    {
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 1) return null;
        if (!Pitch.TryParse(text.AsSpan(0, dots), out Pitch low) || !Pitch.TryParse(text.AsSpan(dots + 2), out Pitch high)) return null;
        return low.Number <= high.Number ? (low, high) : null;
    }

    public static string? Landing(string text)
    {
        string[] parts = text.Split('@');
        if (parts.Length != 2 || !Pitch.TryParse(parts[0], out Pitch pitch)) return null;
        string[] place = parts[1].Split('.');
        if (place.Length != 2 || !int.TryParse(place[0], out int bar) || !int.TryParse(place[1], out int beat)) return null;
        return bar is >= 1 and <= 64 && beat is >= 1 and <= 64 ? $"{pitch}@{bar}.{beat}" : null;
    }

    public static TimeSignature? Meter(string text)
    {
        string[] parts = text.Split('/');
        if (parts.Length != 2 || !int.TryParse(parts[0], out int upper) || !int.TryParse(parts[1], out int lower)) return null;
        return upper is >= 1 and <= 32 && lower is 1 or 2 or 4 or 8 or 16 or 32 ? new TimeSignature(upper, lower) : null;
    }

    public static Cue? Cue(string text)
    {
        string[] parts = text.Split(':');
        if (parts.Length != 2) return null;
        if (parts[0].Equals("cc", StringComparison.OrdinalIgnoreCase) && int.TryParse(parts[1], out int controller) && controller is >= 0 and <= 127)
            return new Cue(controller, null);
        return parts[0].Equals("key", StringComparison.OrdinalIgnoreCase) && Pitch.TryParse(parts[1], out Pitch key) ? new Cue(null, key) : null;
    }
}

/// <summary>What ends a phrase by cue: a controller or a key.</summary>
/// <param name="Controller">The controller, 0..127, or null.</param>
/// <param name="Key">The key, or null.</param>
public sealed record Cue(int? Controller, Pitch? Key)
{
    /// <inheritdoc/>
    public override string ToString() => Controller is { } c ? $"cc:{c}" : $"key:{Key}";
}
