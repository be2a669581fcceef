using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Train.AnticipationRnn;

/// <summary>A melody that was composed.</summary>
/// <param name="Melody">The melody, from a bar line.</param>
/// <param name="Key">Its key.</param>
/// <param name="Meter">Its meter.</param>
/// <param name="Style">In whose manner.</param>
internal sealed record Composition(Phrase Melody, Key Key, TimeSignature Meter, string Style)
{
    private const int Tempo = 500_000;

    /// <summary>It as a MIDI file.</summary>
    /// <param name="name">What it is called.</param>
    public MidiFile ToMidi(string name) => new(1, MidiDivision.Usual,
        MidiTrack.Of([Meta.TrackName(name), Meta.Tempo(0, Tempo), Meta.TimeSignature(0, Meter), Meta.KeySignature(0, Key)], Melody.Length.Ticks),
        MidiTrack.Of(
        [
            Meta.TrackName("Melody"),
            .. Melody.Notes.SelectMany(n => (MidiFileEvent[])
            [
                MidiFileEvent.Of(n.Start.Ticks, MidiMessage.NoteOn(0, n.Pitch, n.Velocity)),
                MidiFileEvent.Of(n.End.Ticks, MidiMessage.NoteOff(0, n.Pitch)),
            ]).OrderBy(e => e.Tick).ThenBy(e => e.Message.IsNoteOn),
        ], Melody.Length.Ticks));
}
