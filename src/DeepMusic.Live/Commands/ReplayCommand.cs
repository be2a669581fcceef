using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Commands;

/// <summary><c>deepmusic replay</c>: a recorded set, played again.</summary>
internal static class ReplayCommand
{
    public static int Run(string session, bool check)
    {
        Journal journal = Journal.Open(session);
        if (journal.Note.Length > 0) Console.Error.WriteLine(journal.Note);
        (IReadOnlyList<JournalEvent> events, string? difference) = Replay.Play(journal);
        int answers = events.OfType<PlayEvent>().Count();
        if (!check)
        {
            foreach (AnswerEvent answer in events.OfType<AnswerEvent>()) Console.WriteLine($"{answer.Time} answer {answer.Id} {answer.Rung} {answer.Phrase}");
            Console.WriteLine($"# {answers} answers played");
            return 0;
        }
        Console.WriteLine(difference is null ? $"the same: {answers} answers, every event to the bit" : difference);
        return difference is null ? 0 : 1;
    }
}
