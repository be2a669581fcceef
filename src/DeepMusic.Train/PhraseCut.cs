using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Listening;

namespace DeepMusic.Train;

/// <summary>
/// Cuts a melody into phrases as the stage would hear them: the same operators, in virtual time, at the tempo the tune starts with.
/// </summary>
public static class PhraseCut
{
    /// <summary>The phrases of a melody, in order; every note is in exactly one.</summary>
    /// <param name="tune">The tune.</param>
    /// <param name="settings">How phrases are told apart; the stage's defaults if null.</param>
    public static IReadOnlyList<HeardPhrase> Of(Tune tune, PhraseSettings? settings = null)
    {
        var time = new VirtualTime();
        var notes = new Notes();
        var phrases = new Phrases(time, settings);
        var cut = new List<HeardPhrase>();
        Timeline line = new(HostTime.Zero, Beats.Zero, tune.Tempo, tune.MeterAt(Beats.Zero));
        phrases.Timeline = line;
        using IDisposable ended = phrases.Subscribe(signal =>
        {
            if (signal is PhraseSignal.Ended { Heard.IsEmpty: false } end) cut.Add(end.Heard);
        });
        using IDisposable heard = notes.Subscribe(phrases);
        foreach (TimedMessage message in Messages(tune.Melody, line))
        {
            time.AdvanceTo(message.Time);
            notes.OnNext(message);
        }
        time.AdvanceTo(time.HostNow + phrases.Settings.LongestGap);
        phrases.Stop();
        return cut;
    }

    private static IEnumerable<TimedMessage> Messages(Phrase melody, Timeline line)
    {
        // One note at a time, in order: a note ends before the next begins, so no sorting is needed.
        foreach (Note note in melody.Notes)
        {
            yield return new TimedMessage(line.TimeAt(note.Start), MidiMessage.NoteOn(0, note.Pitch, note.Velocity), 0);
            yield return new TimedMessage(line.TimeAt(note.End), MidiMessage.NoteOff(0, note.Pitch), 0);
        }
    }
}
