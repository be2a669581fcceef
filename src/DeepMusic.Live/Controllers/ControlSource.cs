using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Live.Controllers;

/// <summary>
/// What moves: <c>cc:74</c>, <c>cc14:16</c>, <c>nrpn:1234</c>, <c>rel-twos:16</c>, <c>rel-offset:16</c>, <c>rel-sign:16</c>, <c>note:C1</c>,
/// <c>program:5</c> or <c>bend</c>; on one channel, <c>cc:74@1</c>, or on any.
/// </summary>
/// <param name="Kind">The kind.</param>
/// <param name="Number">Controller, parameter, key or program, from 0; 0 for the bend.</param>
/// <param name="Channel">0..15, or null for any.</param>
public readonly record struct ControlSource(ControlKind Kind, int Number, int? Channel = null)
{
    /// <summary>How one is written, for those who wrote it otherwise.</summary>
    public const string Forms = "cc:0..119, cc14:0..31, nrpn:0..16383, rel-twos:, rel-offset: or rel-sign:0..119, note:C1, program:1..128 or bend, and @1..16 for one channel";

    private const int DataEntry = 6, DataEntryLow = 38, ParameterLow = 98, Parameter = 99;

    /// <summary>Whether it sends steps and not where it stands.</summary>
    public bool IsRelative => Kind is ControlKind.RelativeTwos or ControlKind.RelativeOffset or ControlKind.RelativeSign;

    private string Word => Kind switch
    {
        ControlKind.Control => "cc",
        ControlKind.Control14 => "cc14",
        ControlKind.Nrpn => "nrpn",
        ControlKind.RelativeTwos => "rel-twos",
        ControlKind.RelativeOffset => "rel-offset",
        ControlKind.RelativeSign => "rel-sign",
        ControlKind.Note => "note",
        ControlKind.Program => "program",
        _ => "bend",
    };

    private string Name => Kind switch
    {
        ControlKind.Bend => Word,
        ControlKind.Note => $"{Word}:{new Pitch(Number)}",
        ControlKind.Program => $"{Word}:{Number + 1}",
        _ => $"{Word}:{Number}",
    };

    /// <summary>Reads one as it is written; <c>rel:16</c> is <c>rel-twos:16</c>.</summary>
    public static bool TryParse(string text, out ControlSource source)
    {
        source = default;
        string[] parts = text.Trim().Split('@');
        int? channel = null;
        if (parts.Length > 2) return false;
        if (parts.Length == 2)
        {
            if (!Whole(parts[1], 1, 16, out int shown)) return false;
            channel = shown - 1;
        }
        string[] pair = parts[0].Split(':');
        if (pair.Length == 1 && Is("bend"))
        {
            source = new ControlSource(ControlKind.Bend, 0, channel);
            return true;
        }
        if (pair.Length != 2 || KindOf(pair[0]) is not { } kind || !Read(kind, pair[1], out int number)) return false;
        source = new ControlSource(kind, number, channel);
        return true;

        bool Is(string word) => pair[0].Trim().Equals(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>As it is written.</summary>
    public override string ToString() => Channel is { } channel ? $"{Name}@{channel + 1}" : Name;

    /// <summary>As it is said.</summary>
    public string Spoken => Channel is { } channel ? $"{Name} on channel {channel + 1}" : Name;

    /// <summary>Whether a message may belong to both: they cannot both be mapped.</summary>
    public bool Overlaps(in ControlSource other)
    {
        if (Channel is { } here && other.Channel is { } there && here != there) return false;
        if (Kind == ControlKind.Nrpn && other.Kind == ControlKind.Nrpn) return Number == other.Number;
        if (Kind is ControlKind.Note or ControlKind.Program or ControlKind.Bend || other.Kind is ControlKind.Note or ControlKind.Program or ControlKind.Bend)
            return Kind == other.Kind && Number == other.Number;
        IReadOnlyList<int> mine = Controllers;
        foreach (int controller in other.Controllers) if (mine.Contains(controller)) return true;
        return false;
    }

    /// <summary>Whether a message is one of those it is made of.</summary>
    public bool Uses(in MidiMessage message)
    {
        if (Channel is { } channel && channel != message.Channel) return false;
        return message.Command switch
        {
            0x80 or 0x90 => Kind == ControlKind.Note && message.Data1 == Number,
            0xB0 => UsesController(message.Data1),
            0xC0 => Kind == ControlKind.Program && message.Data1 == Number,
            0xE0 => Kind == ControlKind.Bend,
            _ => false,
        };
    }

    /// <summary>The controllers it is made of; none for keys, programs and the bend.</summary>
    public IReadOnlyList<int> Controllers => Kind switch
    {
        ControlKind.Note or ControlKind.Program or ControlKind.Bend => [],
        ControlKind.Control14 => [Number, Number + 32],
        ControlKind.Nrpn => [DataEntry, DataEntryLow, ParameterLow, Parameter],
        _ => [Number],
    };

    private bool UsesController(int controller) => Kind switch
    {
        ControlKind.Note or ControlKind.Program or ControlKind.Bend => false,
        ControlKind.Control14 => controller == Number || controller == Number + 32,
        ControlKind.Nrpn => controller is DataEntry or DataEntryLow or ParameterLow or Parameter,
        _ => controller == Number,
    };

    private static ControlKind? KindOf(string word) => word.Trim().ToLowerInvariant() switch
    {
        "cc" => ControlKind.Control,
        "cc14" => ControlKind.Control14,
        "nrpn" => ControlKind.Nrpn,
        "rel" or "rel-twos" => ControlKind.RelativeTwos,
        "rel-offset" => ControlKind.RelativeOffset,
        "rel-sign" => ControlKind.RelativeSign,
        "note" => ControlKind.Note,
        "program" => ControlKind.Program,
        _ => null,
    };

    private static bool Read(ControlKind kind, string text, out int number)
    {
        switch (kind)
        {
            case ControlKind.Note:
                bool read = Pitch.TryParse(text, out Pitch pitch);
                number = pitch.Number;
                return read;
            case ControlKind.Program:
                bool known = Whole(text, 1, 128, out int shown);
                number = shown - 1;
                return known;
            case ControlKind.Nrpn: return Whole(text, 0, 16383, out number);
            case ControlKind.Control14: return Whole(text, 0, 31, out number);
            default: return Whole(text, 0, 119, out number);
        }
    }

    private static bool Whole(string text, int min, int max, out int number) =>
        int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out number) && number >= min && number <= max;
}
