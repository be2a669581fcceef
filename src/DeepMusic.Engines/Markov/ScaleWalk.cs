using DeepMusic.Core;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Engines.Markov;

/// <summary>
/// What the chain falls back on where nothing was learned: a walk over the scale in the call's register and the call's rhythm.
/// A pitch follows another with probability falling exponentially with the distance; any pitch of the alphabet can follow any, so
/// that every landing note can be reached. Weights are built in, tunes are not.
/// </summary>
internal sealed class ScaleWalk
{
    private const double OutsideKey = 0.03;
    private const double Repeat = 0.4;
    private const double BeyondOctave = 0.1;
    private const int Margin = 5;

    private readonly double _reach;
    private readonly double[] _weight = new double[128];

    /// <summary>The walk for one answer.</summary>
    /// <param name="prompt">What was asked.</param>
    /// <param name="key">The answer's key.</param>
    /// <param name="register">The middle of the answer's register.</param>
    /// <param name="goal">A pitch it must be able to reach whatever the limits are, for it stands after the answer; -1 for none.</param>
    public ScaleWalk(Prompt prompt, Key key, int register, int goal = -1)
    {
        _reach = 2 + 3 * prompt.Surprise;
        int span = Margin + 4;
        if (!prompt.Call.IsRest) span = Math.Max(span, Margin + (prompt.Call.Notes.Max(n => n.Pitch.Number) - prompt.Call.Notes.Min(n => n.Pitch.Number) + 1) / 2);
        List<Pitch> landings = [.. prompt.Constraints.All.OfType<Landing>().Select(l => l.Pitch)];
        List<Pitch> allowed = [.. Enumerable.Range(0, 128).Select(p => new Pitch(p)).Where(prompt.Constraints.Allows)];
        bool some = allowed.Any(p => Math.Abs(p.Number - register) <= span && IsHome(p));
        foreach (Pitch pitch in allowed)
        {
            bool near = Math.Abs(pitch.Number - register) <= span;
            if (landings.Contains(pitch) || near && IsHome(pitch) || !some) _weight[pitch.Number] = key.Contains(pitch) ? 1 : OutsideKey;
        }
        foreach (Note note in prompt.Call.Notes)
            if (prompt.Constraints.Allows(note.Pitch) && _weight[note.Pitch.Number] == 0) _weight[note.Pitch.Number] = OutsideKey;
        if (goal >= 0 && _weight[goal] == 0) _weight[goal] = key.Contains(new Pitch(goal)) ? 1 : OutsideKey;
        Pitches = [.. Enumerable.Range(0, 128).Where(p => _weight[p] > 0)];
        Register = register;

        bool IsHome(Pitch p) => key.Contains(p) || prompt.Context.Chord?.Contains(p) == true || prompt.Constraints.Find<OnChord>() is not null;
    }

    /// <summary>The pitches it walks on, rising.</summary>
    public IReadOnlyList<int> Pitches { get; }

    /// <summary>The middle of its register.</summary>
    public int Register { get; }

    /// <summary>The probability of each of <see cref="Pitches"/> after <paramref name="last"/> (-1 at the beginning).</summary>
    public double[] After(int last)
    {
        var weights = new double[Pitches.Count];
        for (int i = 0; i < weights.Length; i++)
        {
            int distance = Math.Abs(Pitches[i] - (last < 0 ? Register : last));
            weights[i] = _weight[Pitches[i]] * (distance == 0 && last >= 0 ? Repeat : Math.Exp(-distance / _reach) * (distance > 12 ? BeyondOctave : 1));
        }
        double sum = weights.Sum();
        for (int i = 0; i < weights.Length; i++) weights[i] /= sum;
        return weights;
    }

    /// <summary>The rhythm: slots to the next onset, sounding length, probability. The call's values, and a few plain ones.</summary>
    public static List<(int Advance, Beats Length, double Weight)> Rhythm(Phrase call, MarkovEncoding encoding)
    {
        var values = new List<(int Advance, Beats Length, double Weight)>();
        List<Note> line = TopLine.Of(call.Notes.AsSpan());
        for (int i = 0; i + 1 < line.Count; i++)
        {
            Beats onset = line[i + 1].Start.Round(MarkovEncoding.PlainSlot) - line[i].Start.Round(MarkovEncoding.PlainSlot);
            Add(onset, Beats.Max(MarkovEncoding.PlainSlot, line[i].Length.Round(MarkovEncoding.PlainSlot)), 1.0 / line.Count);
        }
        Add(Beats.Quarter, Beats.Quarter, 0.15);
        Add(Beats.Sixteenth * 2, Beats.Sixteenth * 2, 0.15);
        Add(Beats.Quarter * 2, Beats.Quarter * 2, 0.03);
        Add(Beats.Sixteenth, Beats.Sixteenth, 0.03);
        double sum = values.Sum(v => v.Weight);
        return [.. values.Select(v => v with { Weight = v.Weight / sum })];

        void Add(Beats onset, Beats length, double weight)
        {
            int advance = (int)(onset.Ticks / encoding.Slot.Ticks);
            if (advance == 0) return;
            length = encoding.Sounding(length, advance);
            int known = values.FindIndex(v => v.Advance == advance && v.Length == length);
            if (known < 0) values.Add((advance, length, weight));
            else values[known] = values[known] with { Weight = values[known].Weight + weight };
        }
    }
}
