using DeepMusic.Core;
using DeepMusic.Engines.Markov;

namespace DeepMusic.Live.Tests;

/// <summary>
/// Engines that behave as a network may: the notes are those of the real Markov engine, the manners are not. Slowness is the test's
/// clock or a handle, never the machine's.
/// </summary>
internal abstract class Network : IImproviser
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly MarkovImproviser _notes = new();
    private int _asked;
    private Thinking? _thinks;

    public virtual string Name => "network";

    public int Asked => Volatile.Read(ref _asked);

    public int Fed { get; private set; }

    /// <summary>What it thinks of, and since when; null while it does not.</summary>
    public Thinking? Thinks
    {
        get => Volatile.Read(ref _thinks);
        protected set => Volatile.Write(ref _thinks, value);
    }

    public void Feed(Phrase phrase, MusicalContext context)
    {
        Fed++;
        _notes.Feed(phrase, context);
    }

    public virtual Answer Respond(Prompt prompt, CancellationToken cancel)
    {
        Interlocked.Increment(ref _asked);
        return Think(prompt, cancel);
    }

    public virtual void Reset()
    {
        _asked = 0;
        _notes.Reset();
    }

    protected abstract Answer Think(Prompt prompt, CancellationToken cancel);

    protected Answer Notes(Prompt prompt, CancellationToken cancel)
    {
        Answer answer = _notes.Respond(prompt, cancel);
        return answer with { Engine = Name, Rung = answer.Phrase.IsRest ? answer.Rung : Name, Loudness = answer.Phrase.IsRest ? null : 72 };
    }

    /// <summary>A question that is being thought of.</summary>
    public sealed record Thinking(HostTime Since, Prompt Prompt);

    /// <summary>Answers at once.</summary>
    public sealed class Quick : Network
    {
        protected override Answer Think(Prompt prompt, CancellationToken cancel) => Notes(prompt, cancel);
    }

    /// <summary>Never answers in time: thinks on until it is told to stop, and stops then.</summary>
    public sealed class Slow(IClock clock) : Network
    {
        protected override Answer Think(Prompt prompt, CancellationToken cancel)
        {
            Thinks = new Thinking(clock.Now, prompt);
            Assert.True(cancel.WaitHandle.WaitOne(Patience), "nobody told it to stop");
            Thinks = null;
            cancel.ThrowIfCancellationRequested();
            return Notes(prompt, cancel);
        }
    }

    /// <summary>Hangs, whatever it is told, until the test lets go.</summary>
    public sealed class Hung(IClock clock, ManualResetEventSlim letGo) : Network
    {
        protected override Answer Think(Prompt prompt, CancellationToken cancel)
        {
            Thinks = new Thinking(clock.Now, prompt);
            letGo.Wait(Patience);
            return Notes(prompt, CancellationToken.None);
        }
    }

    /// <summary>Throws while it is <see cref="Broken"/>.</summary>
    public sealed class Broken : Network
    {
        public bool IsBroken { get; set; } = true;

        protected override Answer Think(Prompt prompt, CancellationToken cancel) =>
            IsBroken ? throw new InvalidOperationException("no tensor today") : Notes(prompt, cancel);
    }

    /// <summary>Hands over the beginnings of its answer, and does what the test says between them.</summary>
    /// <param name="places">Where it hands over.</param>
    /// <param name="between">Told of how far it is settled, after it was handed over.</param>
    public sealed class Streaming(IReadOnlyList<Beats> places, Action<Beats, CancellationToken>? between = null) : Network, IStreamingImproviser
    {
        public Answer Respond(Prompt prompt, Action<Answer> soFar, CancellationToken cancel)
        {
            Answer whole = Respond(prompt, cancel);
            foreach (Beats place in places.Where(p => p < whole.Phrase.Length))
            {
                soFar(whole.Until(place));
                between?.Invoke(place, cancel);
            }
            return whole;
        }

        protected override Answer Think(Prompt prompt, CancellationToken cancel) => Notes(prompt, cancel);
    }
}
