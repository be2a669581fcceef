using DeepMusic.Core;

namespace DeepMusic.Live.Soak;

/// <summary>
/// A real engine that can be made slow or made to throw when it is asked. It learns always, so that it knows what it would know: a replay
/// asks the one below where that one answered. Thread-safe: the switches are.
/// </summary>
/// <param name="engine">The engine.</param>
internal sealed class Sabotage(IImproviser engine) : IImproviser
{
    /// <summary>What it says when it throws.</summary>
    public const string Words = "broken on purpose";

    private readonly ManualResetEventSlim _never = new();
    private volatile int _slow;
    private volatile bool _crashes;
    private int _struck;

    /// <inheritdoc/>
    public string Name => engine.Name;

    /// <summary>For how many milliseconds it holds an answer back, whoever withdraws the question; 0 for not at all.</summary>
    public int Slow { get => _slow; set => _slow = value; }

    /// <summary>Whether it throws.</summary>
    public bool Crashes { get => _crashes; set => _crashes = value; }

    /// <summary>How often it was slow or threw.</summary>
    public int Struck => Volatile.Read(ref _struck);

    /// <summary>A ladder whose highest rung can be sabotaged, and that rung.</summary>
    public static (Ladder Ladder, Sabotage? Highest) Of(Ladder ladder)
    {
        // One that hands over beginnings would lose that here, and the lowest has nobody below to answer for it.
        if (ladder.Rungs.Length < 2 || ladder.Rungs[0].Engine is IStreamingImproviser) return (ladder, null);
        var sabotage = new Sabotage(ladder.Rungs[0].Engine);
        return (new Ladder(ladder.Engine, [new Rung(ladder.Rungs[0].Name, sabotage), .. ladder.Rungs[1..]])
        {
            Model = ladder.Model,
            Beside = ladder.Beside,
            Library = ladder.Library,
            Trouble = ladder.Trouble,
        }, sabotage);
    }

    /// <inheritdoc/>
    public void Feed(Phrase phrase, MusicalContext context) => engine.Feed(phrase, context);

    /// <inheritdoc/>
    public Answer Respond(Prompt prompt, CancellationToken cancel)
    {
        if (_slow > 0 || _crashes) Interlocked.Increment(ref _struck);
        if (_slow > 0) _never.Wait(_slow, CancellationToken.None);
        if (_crashes) throw new InvalidOperationException(Words);
        return engine.Respond(prompt, cancel);
    }

    /// <inheritdoc/>
    public void Reset() => engine.Reset();
}
