using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>
/// Writes down what was heard: keys struck together start together, every start stands on a grid that is chosen beat by beat
/// (<see cref="BeatGrid"/>), and how far the player stood from it is kept as the deviation, so that start and deviation give
/// the moment it was played, to the tick. No note is without length, none overlaps another of its pitch.
/// </summary>
/// <remarks>
/// Swing: an off-beat eighth played two thirds into the beat is written as an eighth with a deviation where the groove says
/// swing or most off-beats of the phrase lie there; a beat that also has a note at its first third is a triplet.
/// </remarks>
public static class Transcription
{
    /// <summary>Writes notes down on a straight line of beats.</summary>
    /// <param name="notes">What was heard, in any order.</param>
    /// <param name="line">Where the beats fell.</param>
    /// <param name="start">Where the phrase starts and ends.</param>
    /// <param name="groove">The player's groove so far; it tells swing from triplets.</param>
    /// <returns>The phrase; a rest of one beat if nothing was heard.</returns>
    public static Phrase Write(IReadOnlyList<HeardNote> notes, Timeline line, PhraseStart start = PhraseStart.Beat, Groove? groove = null) =>
        Write(notes, new BeatMap(line), start, groove);

    /// <summary>Writes notes down on the beats as they were when they were played.</summary>
    /// <param name="notes">What was heard, in any order.</param>
    /// <param name="map">Where the beats fell.</param>
    /// <param name="start">Where the phrase starts and ends.</param>
    /// <param name="groove">The player's groove so far; it tells swing from triplets.</param>
    /// <returns>The phrase; a rest of one beat if nothing was heard.</returns>
    public static Phrase Write(IReadOnlyList<HeardNote> notes, BeatMap map, PhraseStart start = PhraseStart.Beat, Groove? groove = null)
    {
        TimeSignature meter = map.Latest.Meter;
        if (notes.Count == 0) return Phrase.Rest(Beats.Zero, meter.Pulse);
        HeardNote[] heard = [.. notes.OrderBy(n => n.On).ThenBy(n => n.Pitch)];
        int[] strokes = Strokes(heard);
        Beats[] places = Places(heard, strokes, map);
        var grid = new BeatGrid(meter, Swings(groove), map.Latest.Tempo);
        (Beats Written, Beats Cell)[] written = grid.Write(places);

        var lines = new List<Note>(heard.Length);
        for (int i = 0; i < heard.Length; i++)
        {
            (Beats at, Beats cell) = written[strokes[i]];
            Beats played = map.BeatAt(heard[i].On);
            Beats length = BeatGrid.Length(map.BeatAt(heard[i].Off) - played, cell);
            lines.Add(new Note(at, length, heard[i].Pitch, Math.Max((byte)1, heard[i].Velocity)) { Deviation = played - at });
        }
        Disentangle(lines);

        Beats unit = start == PhraseStart.Bar ? meter.Bar : meter.Pulse;
        Beats first = lines.MinBy(n => n.Start).Start.Floor(unit);
        Beats end = Beats.Max(lines.Max(n => n.End).Ceiling(unit), first + unit);
        return new Phrase(first, end - first, lines.Select(n => n with { Start = n.Start - first }));
    }

    private static bool Swings(Groove? groove)
    {
        if (groove is null || groove.Slots.IsEmpty) return false;
        const double Least = 0.06;   // beats late: a ratio of 1.27 : 1
        Beats beat = Beats.Quarter;
        double late = 0;
        int count = 0;
        for (Beats at = beat * 0.5; at < groove.Meter.Bar; at += beat, count++) late += groove.At(at).Deviation.Value;
        return count > 0 && late / count >= Least;
    }

    /// <summary>For each note the stroke it belongs to, numbered from 0.</summary>
    private static int[] Strokes(HeardNote[] heard)
    {
        var strokes = new int[heard.Length];
        HostTime first = heard[0].On;
        for (int i = 1; i < heard.Length; i++)
        {
            bool together = heard[i].On < first + OnsetGroup.Span && !Struck(heard, strokes, i);
            strokes[i] = strokes[i - 1] + (together ? 0 : 1);
            if (!together) first = heard[i].On;
        }
        return strokes;
    }

    /// <summary>Whether the stroke before note <paramref name="i"/> has its pitch already: one key cannot be struck twice at once.</summary>
    private static bool Struck(HeardNote[] heard, int[] strokes, int i)
    {
        for (int k = i - 1; k >= 0 && strokes[k] == strokes[i - 1]; k--)
            if (heard[k].Pitch == heard[i].Pitch && heard[k].Channel == heard[i].Channel) return true;
        return false;
    }

    /// <summary>Where each stroke was played: the mean of its notes, weighted by velocity.</summary>
    private static Beats[] Places(HeardNote[] heard, int[] strokes, BeatMap map)
    {
        var places = new Beats[strokes[^1] + 1];
        for (int i = 0; i < heard.Length;)
        {
            double sum = 0, weight = 0;
            int stroke = strokes[i];
            for (; i < heard.Length && strokes[i] == stroke; i++)
            {
                double velocity = Math.Max((byte)1, heard[i].Velocity);
                sum += velocity * map.BeatAt(heard[i].On).Ticks;
                weight += velocity;
            }
            places[stroke] = new Beats((long)Math.Round(sum / weight));
        }
        return places;
    }

    /// <summary>Ends each note where the next of its pitch starts; of two on one place the louder stays, as long as the longer.</summary>
    private static void Disentangle(List<Note> notes)
    {
        notes.Sort((a, b) => (a.Pitch.Number, a.Start.Ticks, -a.Velocity).CompareTo((b.Pitch.Number, b.Start.Ticks, -b.Velocity)));
        int kept = 0;
        for (int i = 0; i < notes.Count; i++)
        {
            Note note = notes[i];
            if (kept > 0 && notes[kept - 1].Pitch == note.Pitch)
            {
                Note before = notes[kept - 1];
                if (before.Start == note.Start)
                {
                    notes[kept - 1] = before with { Length = Beats.Max(before.Length, note.Length) };
                    continue;
                }
                if (before.End > note.Start) notes[kept - 1] = before with { Length = note.Start - before.Start };
            }
            notes[kept++] = note;
        }
        notes.RemoveRange(kept, notes.Count - kept);
    }
}
