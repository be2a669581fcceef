namespace DeepMusic.Core.Constraints;

/// <summary>
/// How many onsets there are in a beat; notes struck together are one onset. A target, not a limit: it holds when the phrase is
/// within a quarter of the target count, or one onset, whichever is more. While sampling it is soft.
/// </summary>
public sealed record Density : IConstraint
{
    private const double Slack = 0.25;
    private static readonly Beats Shortest = new(Beats.TicksPerBeat / 8);

    /// <summary>A target of <paramref name="onsetsPerBeat"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not within 0..16.</exception>
    public Density(double onsetsPerBeat)
    {
        if (!(onsetsPerBeat is >= 0 and <= 16))
            throw new ArgumentOutOfRangeException(nameof(onsetsPerBeat), $"a density of {onsetsPerBeat} is outside 0..16 notes per beat");
        OnsetsPerBeat = onsetsPerBeat;
    }

    /// <summary>The target, onsets per quarter note.</summary>
    public double OnsetsPerBeat { get; }

    /// <inheritdoc/>
    public string Name => "density";

    /// <summary>The target count for an answer of that length.</summary>
    public double Target(Beats length) => OnsetsPerBeat * length.Value;

    /// <summary>The fewest and the most onsets with which the target counts as met.</summary>
    public (int Fewest, int Most) Bounds(Beats length)
    {
        double target = Target(length);
        double slack = Math.Max(1, Slack * target);
        return (Math.Max(0, (int)Math.Ceiling(target - slack)), (int)Math.Floor(target + slack));
    }

    /// <summary>Halves the odds of striking for every onset ahead of the target, and of not striking for every one behind.</summary>
    public void Mask(Span<float> logits, in SamplingState state)
    {
        double ahead = TopLine.Onsets(state.Written) - Target(state.Now);
        float penalty = (float)(Math.Abs(ahead) * Math.Log(2));
        for (int i = 0; i < logits.Length; i++)
            if ((state.Vocabulary[i].Kind == CandidateKind.Strike) == (ahead > 0)) logits[i] -= penalty;
    }

    /// <inheritdoc/>
    public int Violations(Phrase phrase)
    {
        int onsets = TopLine.Onsets(phrase.Notes.AsSpan());
        (int fewest, int most) = Bounds(phrase.Length);
        return Math.Max(0, Math.Max(fewest - onsets, onsets - most));
    }

    /// <summary>Leaves out the shortest, softest onsets, or strikes the longest notes again in their middle.</summary>
    public Phrase Repair(Phrase phrase)
    {
        (int fewest, int most) = Bounds(phrase.Length);
        List<Note> notes = [.. phrase.Notes];
        int onsets = TopLine.Onsets(phrase.Notes.AsSpan());
        for (; onsets > most; onsets--)
        {
            Beats weakest = notes.GroupBy(n => n.Start).MinBy(g => (g.Max(n => n.Length.Ticks), g.Max(n => n.Velocity), -g.Key.Ticks))!.Key;
            notes.RemoveAll(n => n.Start == weakest);
        }
        while (onsets < fewest)
        {
            int longest = -1;
            for (int i = 0; i < notes.Count; i++)
            {
                if (notes[i].Length < Shortest + Shortest || notes[i].Start + Half(notes[i]) >= phrase.Length) continue;
                if (longest < 0 || notes[i].Length > notes[longest].Length) longest = i;
            }
            if (longest < 0) break;
            Note whole = notes[longest];
            Beats half = Half(whole), middle = whole.Start + half;
            if (notes.All(n => n.Start != middle)) onsets++;
            notes[longest] = whole with { Length = half };
            notes.Add(whole with { Start = middle, Length = whole.Length - half });
        }
        Phrase mended = phrase.With(notes);
        return mended.Equals(phrase) ? phrase : mended;
    }

    private static Beats Half(Note note) => new(note.Length.Ticks / 2);

    /// <inheritdoc/>
    public override string ToString() => $"density {OnsetsPerBeat:0.##} a beat";
}
