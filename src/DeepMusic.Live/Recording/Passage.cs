using System.Collections.Immutable;
using DeepMusic.Core;

namespace DeepMusic.Live.Recording;

/// <summary>A phrase in a set: a call as it was heard, or an answer as it was played.</summary>
/// <param name="Part">Whose.</param>
/// <param name="Id">Its number in the set.</param>
/// <param name="Start">When it began.</param>
/// <param name="End">When it ended.</param>
/// <param name="Label">A few words on it: what ended the call, what made the answer.</param>
public sealed record Passage(Part Part, long Id, HostTime Start, HostTime End, string Label)
{
    /// <summary>The calls and answers of a journal, calls first.</summary>
    internal static IEnumerable<Passage> Of(Journal journal, ImmutableArray<ContextEvent> contexts, HostTime end)
    {
        foreach (PhraseEvent call in journal.Events.OfType<PhraseEvent>())
            yield return new Passage(Part.Call, call.Id, call.From, call.To, $"call {call.Id} · {call.Reason}");

        Dictionary<long, AnswerEvent> answers = journal.Events.OfType<AnswerEvent>().GroupBy(a => a.Id).ToDictionary(g => g.Key, g => g.Last());
        ILookup<long, YieldEvent> yields = journal.Events.OfType<YieldEvent>().ToLookup(y => y.Id);
        foreach (PlayEvent play in journal.Events.OfType<PlayEvent>())
        {
            if (!answers.TryGetValue(play.Id, out AnswerEvent? answer)) continue;
            Timeline timeline = contexts.LastOrDefault(c => c.Time <= play.Start)?.Timeline ?? Timeline.Default;
            HostTime last = HostTime.Min(end, play.Start + timeline.Tempo.Duration(answer.Phrase.Length));
            YieldEvent? cut = yields[play.Id].FirstOrDefault(y => y.Time >= play.Start && y.Time < last);
            yield return new Passage(Part.Answer, play.Id, play.Start, HostTime.Max(play.Start, cut?.Time ?? last), Describe(answer, cut is not null));
        }
    }

    private static string Describe(AnswerEvent answer, bool yielded)
    {
        string what = answer.Phrase.IsRest && !answer.Relax.Equals([]) ? $"rest, relax {answer.Relax}"
            : answer.Phrase.IsRest ? "rest"
            : answer.Rung == answer.Engine ? answer.Engine : $"{answer.Engine} → {answer.Rung}";
        return $"answer {answer.Id} · {what}{(yielded ? " · yielded" : "")}";
    }
}
