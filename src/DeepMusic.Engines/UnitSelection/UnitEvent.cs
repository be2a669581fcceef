namespace DeepMusic.Engines.UnitSelection;

/// <summary>
/// One thing that happens in a unit's melody: a note is struck, silence begins, or what sounded before goes on over the bar line.
/// Events cover a unit without gaps; what lasts longer than a whole note is followed by a hold, or another rest.
/// </summary>
/// <param name="Pitch">0..47 for C2..B5 in the home key, other octaves folded in; or <see cref="Rest"/>, or <see cref="Hold"/>.</param>
/// <param name="Duration">Sixteenths it lasts, 1..16.</param>
/// <param name="Position">The sixteenth of the bar it starts on, from 0; 31 for all from there on.</param>
public readonly record struct UnitEvent(byte Pitch, byte Duration, byte Position)
{
    /// <summary>How many pitches are told apart.</summary>
    public const int Pitches = 48;

    /// <summary>The pitch of silence.</summary>
    public const byte Rest = Pitches;

    /// <summary>The pitch of what sounds on.</summary>
    public const byte Hold = Pitches + 1;

    /// <summary>How many things a pitch can be.</summary>
    public const int PitchSymbols = Pitches + 2;

    /// <summary>The longest, in sixteenths.</summary>
    public const int Longest = 16;

    /// <summary>How many positions are told apart.</summary>
    public const int Positions = 32;

    /// <summary>How many things a pitch class can be.</summary>
    public const int ClassSymbols = 12 + 2;

    /// <summary>Whether a note is struck.</summary>
    public bool IsStrike => Pitch < Pitches;

    /// <summary>The pitch class, 0..11; 12 for a rest and 13 for a hold.</summary>
    public int Class => IsStrike ? Pitch % 12 : 12 + Pitch - Rest;
}
