namespace DeepMusic.Core.Midi;

/// <summary>What a tick of a MIDI file is: a part of a quarter note, or a part of a film frame.</summary>
public readonly record struct MidiDivision
{
    private readonly ushort _word;

    private MidiDivision(ushort word) => _word = word;

    /// <summary>Ticks of 1/960 quarter note, as <see cref="Beats"/> has them.</summary>
    public static readonly MidiDivision Usual = PerBeat(Beats.TicksPerBeat);

    /// <summary>Ticks of a part of a quarter note.</summary>
    /// <param name="ticks">Ticks in a quarter note, 1..32767.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside 1..32767.</exception>
    public static MidiDivision PerBeat(int ticks) => ticks is >= 1 and <= 0x7FFF
        ? new MidiDivision((ushort)ticks)
        : throw new ArgumentOutOfRangeException(nameof(ticks), $"{ticks} ticks in a quarter note: a MIDI file can hold 1..32767");

    /// <summary>Ticks of a part of a film frame.</summary>
    /// <param name="framesPerSecond">24, 25, 29 (which means 30000/1001, "30 drop") or 30.</param>
    /// <param name="ticksPerFrame">1..255.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another frame rate, or ticks outside 1..255.</exception>
    public static MidiDivision Smpte(int framesPerSecond, int ticksPerFrame) =>
        TryFromWord((ushort)((-framesPerSecond & 0xFF) << 8 | ticksPerFrame & 0xFF), out MidiDivision division) && ticksPerFrame <= 255
            && division.FramesPerSecond == framesPerSecond
            ? division
            : throw new ArgumentOutOfRangeException(
                nameof(framesPerSecond), $"{framesPerSecond} frames of {ticksPerFrame} ticks: give 24, 25, 29 or 30 frames of 1..255 ticks");

    /// <summary>The division of a file's header.</summary>
    /// <param name="word">The header's third number.</param>
    /// <param name="division">What it means.</param>
    public static bool TryFromWord(ushort word, out MidiDivision division)
    {
        division = new MidiDivision(word);
        if (!division.IsSmpte) return word != 0;
        return division.FramesPerSecond is 24 or 25 or 29 or 30 && division.TicksPerFrame != 0;
    }

    /// <summary>As it stands in the header.</summary>
    public ushort Word => _word;

    /// <summary>Whether ticks are parts of a film frame.</summary>
    public bool IsSmpte => (_word & 0x8000) != 0;

    /// <summary>Ticks in a quarter note; 0 if ticks are parts of a frame.</summary>
    public int TicksPerBeat => IsSmpte ? 0 : _word;

    /// <summary>24, 25, 29 or 30; 0 if ticks are parts of a quarter note.</summary>
    public int FramesPerSecond => IsSmpte ? -(sbyte)(_word >> 8) : 0;

    /// <summary>Ticks in a frame; 0 if ticks are parts of a quarter note.</summary>
    public int TicksPerFrame => IsSmpte ? _word & 0xFF : 0;

    /// <inheritdoc/>
    public override string ToString() =>
        IsSmpte ? $"{FramesPerSecond} frames of {TicksPerFrame} ticks a second" : $"{TicksPerBeat} ticks a quarter note";
}
