using DeepMusic.Core;

namespace DeepMusic.Live.Soak;

/// <summary>A real engine that fails when it is told to: when it is asked, or after it has learned. Thread-safe: no more than the engine.</summary>
/// <param name="engine">The engine.</param>
public sealed class FaultyEngine(IImproviser engine) : IImproviser, IDisposable
{
    /// <summary>What a failure that was told says.</summary>
    public const string Says = "crashed on purpose";

    private int _crashes;

    /// <inheritdoc/>
    public string Name => engine.Name;

    /// <summary>How often it has failed.</summary>
    public long Crashed { get; private set; }

    /// <summary>Has it fail so many times from now on. Thread-safe: yes.</summary>
    public void Crash(int times) => Volatile.Write(ref _crashes, times);

    /// <inheritdoc/>
    public void Feed(Phrase phrase, MusicalContext context)
    {
        // What it was fed decides its answers: it learns all the same, so that the set can be played again.
        engine.Feed(phrase, context);
        Fail();
    }

    /// <inheritdoc/>
    public Answer Respond(Prompt prompt, CancellationToken cancel)
    {
        Fail();
        return engine.Respond(prompt, cancel);
    }

    /// <inheritdoc/>
    public void Reset() => engine.Reset();

    /// <inheritdoc/>
    public void Dispose() => (engine as IDisposable)?.Dispose();

    private void Fail()
    {
        if (Volatile.Read(ref _crashes) == 0) return;
        Interlocked.Decrement(ref _crashes);
        Crashed++;
        throw new InvalidOperationException(Says);
    }
}
