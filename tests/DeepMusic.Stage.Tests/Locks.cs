using DeepMusic.Core;
using DeepMusic.Listening;
using DeepMusic.Live.Recording;

namespace DeepMusic.Stage.Tests;

/// <summary>Whether the limits held in what was sent: read off the journal's messages, without the code that keeps them.</summary>
internal static class Locks
{
    private static readonly TimeSpan Rounding = TimeSpan.FromMilliseconds(2);

    /// <summary>Looks at every answer that was played. Returns how many there were.</summary>
    public static int Kept(Journal journal, Settings settings)
    {
        PlayEvent[] plays = [.. journal.Events.OfType<PlayEvent>()];
        List<(SentEvent On, HostTime Off)> sent = Notes(journal);
        foreach (PlayEvent play in plays) Kept(journal, settings, play, [.. sent.Where(n => n.On.Ticket == play.Id)]);
        return plays.Length;
    }

    /// <summary>The notes of the answers as they were sent, by the times they were due; fails where one has no end.</summary>
    public static List<(SentEvent On, HostTime Off)> Notes(Journal journal)
    {
        var notes = new List<(SentEvent, HostTime)>();
        var sounding = new Dictionary<int, SentEvent>();
        foreach (SentEvent sent in journal.Events.OfType<SentEvent>().Where(s => s.Lane == SentEvent.Answer))
        {
            int key = sent.Message.Channel << 7 | sent.Message.Data1;
            if (sent.Message.IsNoteOn) Assert.True(sounding.TryAdd(key, sent), $"{sent} while it sounds");
            else if (sent.Message.IsNoteOff)
            {
                Assert.True(sounding.Remove(key, out SentEvent? on), $"{sent} ends nothing");
                notes.Add((on, sent.Due));
            }
        }
        Assert.Empty(sounding);
        return notes;
    }

    private static void Kept(Journal journal, Settings settings, PlayEvent play, (SentEvent On, HostTime Off)[] notes)
    {
        AnswerEvent answer = journal.Events.OfType<AnswerEvent>().Last(a => a.Id == play.Id);
        Tempo tempo = journal.Events.OfType<ContextEvent>().Last(c => c.Time <= play.Time).Timeline.Tempo;
        Key? key = answer.Constraints.Where(c => c.StartsWith("key ", StringComparison.Ordinal)).Select(c => Key.TryParse(c[4..], out Key k) ? k : null).SingleOrDefault();
        Assert.True(settings.LockedKey is null || settings.LockedKey == key, $"answer {play.Id} was asked for in {key}");
        Assert.NotEmpty(notes);
        foreach ((SentEvent on, HostTime off) in notes)
        {
            var pitch = new Pitch(on.Message.Data1);
            Assert.True(key?.Contains(pitch) ?? true, $"{pitch} is not in {key}");
            Assert.InRange(pitch.Number, settings.Lowest.Number, settings.Highest.Number);
            Assert.True(off - on.Due <= tempo.Duration(settings.Longest) * 1.03 + Rounding, $"{pitch} sounds {off - on.Due}");
            Assert.True(notes.Count(n => n.On.Due <= on.Due && n.Off > on.Due) <= settings.Polyphony, $"more than {settings.Polyphony} at {on.Due}");
        }
        if (settings is { Repeats: { } most, Polyphony: 1 })
            for (int i = most; i < answer.Phrase.Notes.Length; i++)
                Assert.True(answer.Phrase.Notes[(i - most)..(i + 1)].Select(n => n.Pitch).Distinct().Count() > 1, $"{answer.Phrase.Notes[i].Pitch} more than {most} times");
        if (settings.Land is { } land) Lands(settings, land, play, tempo, notes);
    }

    private static void Lands(Settings settings, string land, PlayEvent play, Tempo tempo, (SentEvent On, HostTime Off)[] notes)
    {
        string[] parts = land.Split('@', '.');
        Assert.True(Pitch.TryParse(parts[0], out Pitch pitch));
        HostTime at = play.Start + tempo.Duration(settings.Meter.Bar * (int.Parse(parts[1]) - 1) + settings.Meter.Unit * (int.Parse(parts[2]) - 1));
        Assert.Contains(notes, n => n.On.Message.Data1 == pitch.Number && (n.On.Due - at).Duration() <= tempo.Duration(GrooveMeter.Most) + Rounding);
    }
}
