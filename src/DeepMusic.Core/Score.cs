using System.Collections.Immutable;
using DeepMusic.Core.Midi;

namespace DeepMusic.Core;

/// <summary>
/// A piece as it is written: voices of notes with the tempos, meters, keys and markers they stand under. What a MIDI file says
/// musically; pedals and other controllers are left to <see cref="MidiFile.TimedMessages"/>.
/// </summary>
public sealed class Score
{
    /// <summary>The title, or empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>How long it lasts, rests at its end included.</summary>
    public Beats Length { get; init; }

    /// <summary>The tempos in order; before the first it is 120.</summary>
    public ImmutableArray<TempoChange> Tempos { get; init; } = [];

    /// <summary>The meters in order; before the first it is 4/4. A pick-up bar is a short first meter.</summary>
    public ImmutableArray<Placed<TimeSignature>> Meters { get; init; } = [];

    /// <summary>The key signatures in order.</summary>
    public ImmutableArray<Placed<Key>> Keys { get; init; } = [];

    /// <summary>The markers in order.</summary>
    public ImmutableArray<Placed<string>> Markers { get; init; } = [];

    /// <summary>The voices in the order of the file.</summary>
    public required ImmutableArray<Voice> Voices { get; init; }

    /// <summary>The meter at a place.</summary>
    public TimeSignature MeterAt(Beats place) => Meters.LastOrDefault(m => m.At <= place, new(Beats.Zero, TimeSignature.FourFour)).Value;

    /// <summary>The tempo at a place.</summary>
    public Tempo TempoAt(Beats place) =>
        Tempos.LastOrDefault(t => t.At <= place, new(Beats.Zero, TempoMap.UsualMicrosecondsPerBeat)).Tempo;

    /// <summary>The key at a place, or null where none is given.</summary>
    public Key? KeyAt(Beats place) => Keys.LastOrDefault(k => k.At <= place).Value;

    /// <summary>The first voice of that name, in either case, or null.</summary>
    public Voice? Find(string name) => Voices.FirstOrDefault(v => v.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// What a file says. Each track is a voice; a track that plays on several channels is a voice for each. Tracks without notes
    /// are voices only if they have texts or lyrics and are not the first. A note-off ends the longest sounding note of its pitch
    /// and channel on its track; notes still open at the track's end end there. A file of type 2 is read pattern after pattern.
    /// </summary>
    public static Score Of(MidiFile file) => new ScoreReader(file).Read();

    /// <summary>The score as a file of type 1: a first track of title, tempos, meters, keys and markers, then one for each voice.</summary>
    /// <param name="ticksPerBeat">Ticks in a quarter note, 1..32767; 480 and 960 lose least.</param>
    public MidiFile ToMidiFile(int ticksPerBeat = Beats.TicksPerBeat)
    {
        long end = Tick(Length);
        MidiTrack conductor = MidiTrack.Of(
        [
            Meta.TrackName(Title),
            .. Tempos.Select(t => Meta.Tempo(Tick(t.At), t.MicrosecondsPerBeat)),
            .. Meters.Select(m => Meta.TimeSignature(Tick(m.At), m.Value)),
            .. Keys.Select(k => Meta.KeySignature(Tick(k.At), k.Value)),
            .. Markers.Select(m => Meta.Text(Tick(m.At), MetaKind.Marker, m.Value)),
        ], end);
        return new MidiFile(1, MidiDivision.PerBeat(ticksPerBeat), [conductor, .. Voices.Select(Track)]);

        MidiTrack Track(Voice voice) => MidiTrack.Of(
        [
            Meta.TrackName(voice.Name),
            .. voice.Program is int program ? [MidiFileEvent.Of(0, MidiMessage.Program(voice.Channel, program))] : Array.Empty<MidiFileEvent>(),
            .. voice.Texts.Select(t => Meta.Text(Tick(t.At), MetaKind.Text, t.Value)),
            .. voice.Lyrics.Select(t => Meta.Text(Tick(t.At), MetaKind.Lyric, t.Value)),
            // Ends before starts, so that a note struck again at once is not ended by its own predecessor.
            .. voice.Notes.Select(n => MidiFileEvent.Of(EndTick(n), MidiMessage.NoteOff(voice.Channel, n.Pitch))),
            .. voice.Notes.Select(n => MidiFileEvent.Of(Tick(n.Start), MidiMessage.NoteOn(voice.Channel, n.Pitch, n.Velocity))),
        ], end);

        long Tick(Beats place) => (long)(((Int128)place.Ticks * 2 * ticksPerBeat + Beats.TicksPerBeat) / (2 * Beats.TicksPerBeat));

        long EndTick(Note note) => Math.Max(Tick(note.End), Tick(note.Start) + 1);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Title}: {Voices.Length} voices, {Voices.Sum(v => v.Notes.Length)} notes, {Length} beats";
}
