using DeepMusic.Core.Midi;
using DeepMusic.Live.Calibrating;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Commands;

/// <summary>Failures that are told in one line because the player can mend them.</summary>
internal static class Mendable
{
    public static bool Is(Exception e) =>
        e is PresetException or CalibrationException or KnobException or MidiFileException or JournalException or IOException or UnauthorizedAccessException;
}
