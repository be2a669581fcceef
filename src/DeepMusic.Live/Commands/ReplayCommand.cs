using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Commands;

/// <summary><c>deepmusic replay</c>: a recorded set, played again.</summary>
internal static class ReplayCommand
{
    public static int Run(string session, bool check)
    {
        IReadOnlyList<string> journals = Journal.FilesOf(session);
        int worst = 0;
        foreach (string journal in journals) worst = Math.Max(worst, Run(Journal.Open(journal), check));
        return worst;
    }

    private static int Run(Journal journal, bool check)
    {
        string who = journal.Header.Performer is { Length: > 0 } name ? $"{name}: " : "";
        if (journal.Note.Length > 0) Console.Error.WriteLine(journal.Note);
        Replayed set = Replay.Play(journal);
        if (set.Note.Length > 0) Console.Error.WriteLine(who + set.Note);
        int answers = set.Events.OfType<PlayEvent>().Count();
        if (!check)
        {
            foreach (AnswerEvent answer in set.Events.OfType<AnswerEvent>()) Console.WriteLine($"{who}{answer.Time} answer {answer.Id} {answer.Rung} {answer.Phrase}");
            Console.WriteLine($"# {who}{answers} answers played; {set.Tally}");
            return 0;
        }
        Console.WriteLine(who + (set.Difference ?? $"the same: {answers} answers, every event to the bit"));
        return set.Difference is null ? 0 : 1;
    }
}
