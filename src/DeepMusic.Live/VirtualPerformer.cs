using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Live;

/// <summary>
/// Somebody to play with when nobody is at the keys: makes up calls from a motif, varies it, ends on the tonic or the fifth, and
/// plays with a person's small unevenness. Its notes take the same way in as a keyboard's. Same seed, same calls.
/// </summary>
public sealed class VirtualPerformer(ulong seed)
{
    private const double JitterMicroseconds = 7000;

    /// <summary>Rhythms of one beat, in sixteenths.</summary>
    private static readonly int[][] Cells = [[4], [2, 2], [3, 1], [2, 1, 1], [1, 1, 2], [2, 2]];

    private static readonly Key[] Keys =
    [
        new(new PitchClass(0), Scale.Minor), new(new PitchClass(0), Scale.Major), new(new PitchClass(7), Scale.Major), new(new PitchClass(9), Scale.Minor),
        new(new PitchClass(5), Scale.Major), new(new PitchClass(2), Scale.Find("dorian")!), new(new PitchClass(8), Scale.Major),
    ];

    private readonly SeededRandom _random = new(seed);
    private readonly Key _key = Keys[new SeededRandom(seed).Next(Keys.Length)];
    private int _degree;

    /// <summary>The tempo it plays in where none is held.</summary>
    public static readonly Tempo Tempo = new(108);

    /// <summary>Makes up the next call.</summary>
    /// <param name="start">When its first beat falls.</param>
    /// <param name="settings">The key and tempo, if they are held, and how long a turn is.</param>
    /// <returns>Note-ons and note-offs on channel 1 of port 0, in order of time.</returns>
    public IReadOnlyList<TimedMessage> NextCall(HostTime start, Settings settings)
    {
        Key key = settings.LockedKey ?? _key;
        Tempo tempo = settings.Tempo ?? Tempo;
        int beatsPerBar = (int)Math.Ceiling(settings.Meter.Bar.Value);
        int bars = settings.Turn == "bars" ? settings.TurnBars : 2;
        var notes = new List<Note>();
        int[][] motif = [.. Enumerable.Range(0, beatsPerBar).Select(_ => Cells[_random.Next(Cells.Length)])];
        int[] steps = [.. Enumerable.Range(0, 16).Select(_ => Step())];
        _degree = _random.Next(3) * 2;
        for (int bar = 0; bar < bars; bar++)
        {
            bool last = bar == bars - 1;
            WriteBar(notes, motif, steps, bar, beatsPerBar, last, key, settings);
            motif[_random.Next(motif.Length)] = Cells[_random.Next(Cells.Length)];
        }
        return Perform(notes, start, tempo);
    }

    private void WriteBar(List<Note> notes, int[][] motif, int[] steps, int bar, int beatsPerBar, bool last, Key key, Settings settings)
    {
        int step = 0;
        for (int beat = 0; beat < beatsPerBar; beat++)
        {
            Beats at = Beats.Quarter * (bar * beatsPerBar + beat);
            if (last && beat >= beatsPerBar - 2)
            {
                int home = _random.Next(3) == 0 && key.Scale.Steps.Count > 4 ? 4 : 0;
                notes.Add(Write(at, Beats.Of(1.5), PitchOf(Nearest(home, key), key), 84));
                return;
            }
            foreach (int sixteenths in motif[beat])
            {
                Beats length = Beats.Sixteenth * sixteenths;
                // Where silence is what hands over, a rest would.
                if (settings.Turn == "gap" || beat == 0 || _random.Next(12) > 0)
                    notes.Add(Write(at, length * 0.85, PitchOf(_degree, key), Accent(beat, at)));
                _degree = Math.Clamp(_degree + steps[step++ % steps.Length], -3, 11);
                at += length;
            }
        }
    }

    private static int Accent(int beat, Beats at) => at.Modulo(Beats.Quarter) != Beats.Zero ? 68 : beat == 0 ? 100 : 88;

    private int Step() => _random.Next(10) switch { 0 => -2, 1 or 2 or 3 => -1, 4 => 0, 5 or 6 or 7 => 1, 8 => 2, _ => -3 };

    private int Nearest(int degree, Key key)
    {
        int size = key.Scale.Steps.Count;
        return degree + (int)Math.Round((_degree - degree) / (double)size) * size;
    }

    private static Pitch PitchOf(int degree, Key key)
    {
        int size = key.Scale.Steps.Count;
        int octave = (int)Math.Floor(degree / (double)size);
        int above = key.Scale.Steps[degree - octave * size];
        return new Pitch(60 + (key.Tonic.Value > 6 ? key.Tonic.Value - 12 : key.Tonic.Value) + octave * 12 + above);
    }

    private Note Write(Beats at, Beats length, Pitch pitch, int velocity) => new(at, length, pitch, (byte)(velocity + _random.Next(17) - 8));

    private List<TimedMessage> Perform(List<Note> notes, HostTime start, Tempo tempo)
    {
        var messages = new List<TimedMessage>(notes.Count * 2);
        foreach (Note note in notes)
        {
            HostTime on = start + tempo.Duration(note.Start) + Jitter();
            messages.Add(new TimedMessage(HostTime.Max(on, start), MidiMessage.NoteOn(0, note.Pitch, note.Velocity), 0));
            messages.Add(new TimedMessage(on + tempo.Duration(note.Length), MidiMessage.NoteOff(0, note.Pitch), 0));
        }
        return [.. messages.OrderBy(m => m.Time).ThenBy(m => m.Message.IsNoteOn)];
    }

    private TimeSpan Jitter()
    {
        double triangle = _random.NextDouble() + _random.NextDouble() - 1;
        return TimeSpan.FromMicroseconds(triangle * JitterMicroseconds);
    }
}
