using System.Collections.Immutable;
using DeepMusic.Core;

namespace DeepMusic.Live.Thinking;

/// <summary>
/// The deadline ladder: who answers, best first, down to one that can be relied on; below the last there is a rest. All are fed the
/// same. Who is asked when time is short, <see cref="Climber"/> decides; here nobody looks at a clock.
/// </summary>
public sealed class Ladder
{
    private readonly HashSet<string> _said = [];

    /// <summary>A ladder.</summary>
    /// <param name="engine">The engine the set is played with.</param>
    /// <param name="rungs">Best first.</param>
    /// <exception cref="ArgumentException">There is none, or two have one name.</exception>
    public Ladder(string engine, params ImmutableArray<Rung> rungs)
    {
        if (rungs.IsEmpty || rungs.DistinctBy(r => r.Name).Count() != rungs.Length)
            throw new ArgumentException("a ladder has rungs, each with a name of its own", nameof(rungs));
        Engine = engine;
        Rungs = rungs;
    }

    /// <summary>The engine the set is played with.</summary>
    public string Engine { get; }

    /// <summary>Who answers, best first.</summary>
    public ImmutableArray<Rung> Rungs { get; }

    /// <summary>The trained model behind it; null where there is none.</summary>
    public Model? Model { get; init; }

    /// <summary>What else from the disk its answers depend on: the models of other rungs, the library of units.</summary>
    public ImmutableArray<Model> Beside { get; init; } = [];

    /// <summary>The library of units that was asked for, by name or file; empty for the one that came with the program.</summary>
    public string Library { get; init; } = "";

    /// <summary>Why it is a lower ladder than was asked for, in one line; empty if it is not.</summary>
    public string Trouble { get; init; } = "";

    /// <summary>The one that answers when all others do not.</summary>
    internal Rung Lowest => Rungs[^1];

    /// <summary>The ladder of a single engine.</summary>
    public static Ladder Of(IImproviser engine) => new(engine.Name, new Rung(engine.Name, engine));

    /// <summary>Lets all engines learn from a phrase.</summary>
    /// <param name="phrase">What was played.</param>
    /// <param name="context">What is known of the music.</param>
    /// <param name="fault">Told in one line of each that failed.</param>
    public void Feed(Phrase phrase, MusicalContext context, Action<string> fault)
    {
        foreach (Rung rung in Rungs)
            if (Thought.Learn(rung.Engine, phrase, context) is { } line) fault(line);
    }

    /// <summary>Lets all engines forget what they were fed; what was said of them may be said again.</summary>
    public void Reset()
    {
        _said.Clear();
        foreach (Rung rung in Rungs) rung.Engine.Reset();
    }

    /// <summary>The answer of the highest rung that neither fails nor finds nothing, however long it takes; a rest where there is none.</summary>
    /// <param name="id">The answer's number.</param>
    /// <param name="prompt">What is asked.</param>
    /// <param name="only">The rung that is to answer, as an answer names it; null for the highest.</param>
    public Thought Think(long id, Prompt prompt, string? only = null)
    {
        var faults = new List<string>();
        Answer last = Answer.Rest(prompt, Lowest.Engine.Name);
        for (int i = 0; i < Rungs.Length; i++)
        {
            if (only is not null && only != Rungs[i].Name && !(only == Answer.RestRung && i == Rungs.Length - 1)) continue;
            try
            {
                last = Named(Rungs[i], Rungs[i].Engine.Respond(prompt, CancellationToken.None));
                if (last.Rung != Answer.RestRung) break;
            }
            catch (Exception e)
            {
                faults.Add(Failure(i, e));
            }
        }
        return new Thought(id, prompt, last, string.Join("; ", faults.Where(f => f.Length > 0)));
    }

    /// <summary>The answer under the name of its rung; a rest keeps its own.</summary>
    internal static Answer Named(Rung rung, Answer answer) => answer.Rung == Answer.RestRung ? answer : answer with { Rung = rung.Name };

    /// <summary>What the player should know of a rung that failed; empty where it was said before.</summary>
    internal string Failure(int rung, Exception e) =>
        Once($"{rung} {e.GetType()}", $"{Rungs[rung].Name} failed and {Next(rung)}: {e.Message.ReplaceLineEndings(" ")}");

    /// <summary>What the player should know of a rung that took too long; empty where it was said before.</summary>
    internal string Overrun(int rung) => Once($"{rung} slow", $"{Rungs[rung].Name} took too long and {Next(rung)}");

    /// <summary>What the player should know of an answer that was begun and could not be ended; empty where it was said before.</summary>
    internal string BrokenOff(int rung, string why) => Once($"{rung} broken off", $"{Rungs[rung].Name} broke its answer off: {why}");

    /// <summary>That it answers; some names are plural.</summary>
    internal static string Answers(string rung) => rung + (rung.EndsWith('s') ? " answer" : " answers");

    private string Once(string what, string line) => _said.Add(what) ? line : "";

    private string Next(int rung) => rung == Rungs.Length - 1 ? "rests" : Answers(Rungs[rung + 1].Name);
}
