using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Commands;

/// <summary><c>deepmusic replay</c>: a recorded set, played again.</summary>
internal static class ReplayCommand
{
    public static int Run(string session, bool check)
    {
        Journal journal = Journal.Open(session);
        if (journal.Note.Length > 0) Console.Error.WriteLine(journal.Note);
        Replayed set = Replay.Play(journal);
        if (set.Note.Length > 0) Console.Error.WriteLine(set.Note);
        int answers = set.Events.OfType<PlayEvent>().Count();
        if (!check)
        {
            foreach (AnswerEvent answer in set.Events.OfType<AnswerEvent>()) Console.WriteLine($"{answer.Time} answer {answer.Id} {answer.Rung} {answer.Phrase}");
            Console.WriteLine($"# {answers} answers played; {set.Tally}");
            return 0;
        }
        Console.WriteLine(set.Difference ?? $"the same: {answers} answers, every event to the bit");
        return set.Difference is null ? 0 : 1;
    }
}
