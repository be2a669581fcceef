using DeepMusic.Core;
using DeepMusic.Engines.AnticipationRnn;

namespace DeepMusic.Train.AnticipationRnn;

/// <summary>Draws positional constraints from what really comes.</summary>
internal static class Constraints
{
    /// <summary>
    /// Constrains each tick with a probability p that is drawn first (section 3.3 of the paper has it uniform; here few constraints are
    /// likelier than many, as on stage). In half of the sequences notes only are constrained, since landing notes are notes.
    /// </summary>
    /// <param name="batch">Takes the constraints.</param>
    /// <param name="s">The sequence.</param>
    /// <param name="ticks">How many of its ticks count.</param>
    /// <param name="unconstrained">How often there is none at all.</param>
    /// <param name="most">The highest p.</param>
    /// <param name="random">Where chance comes from.</param>
    public static void Draw(SequenceBatch batch, int s, int ticks, double unconstrained, double most, SeededRandom random)
    {
        if (random.NextDouble() < unconstrained) return;
        double u = random.NextDouble(), p = most * u * u * u;
        bool notesOnly = random.NextDouble() < 0.5;
        for (int t = 0; t < ticks; t++)
            if (random.NextDouble() < p && (!notesOnly || AnticipationEncoding.IsStrike(batch.Target(s, t))))
                batch.Constrain(s, t, batch.Target(s, t));
    }
}
