using System.Numerics;
using DeepMusic.Engines.UnitSelection;

namespace DeepMusic.Train.UnitSelection;

/// <summary>A unit with all that trials ask of it.</summary>
internal sealed class Specimen
{
    /// <summary>Where numbers that tell units apart begin.</summary>
    public const ulong Nothing = 14695981039346656037;

    /// <param name="network">What gives it its embedding.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="style">The style it is of.</param>
    /// <param name="tune">The number of its tune.</param>
    public Specimen(UnitNetwork network, Unit unit, string style, int tune)
    {
        (Unit, Style, Tune, Key, Bag) = (unit, style, tune, KeyOf(unit), new Bag(unit));
        Embedding = new float[network.Config.Embedding];
        network.Embed(unit, Embedding);
    }

    public Unit Unit { get; }

    public string Style { get; }

    public int Tune { get; }

    /// <summary>Units with the same events share it.</summary>
    public ulong Key { get; }

    public Bag Bag { get; }

    /// <summary>[E], of length one.</summary>
    public float[] Embedding { get; }

    /// <summary>A number that units share whose events are the same.</summary>
    public static ulong KeyOf(Unit unit)
    {
        ulong key = Mix(Nothing, unit.SoundsOn ? 1UL : 0);
        foreach (UnitEvent e in unit.Events) key = Mix(key, (ulong)(e.Pitch << 16 | e.Duration << 8 | e.Position));
        return key;
    }

    public static ulong Mix(ulong number, ulong value)
    {
        ulong z = (number ^ value) * 0xBF58476D1CE4E5B9;
        return (z ^ (z >> 31)) * 0x94D049BB133111EB;
    }

    /// <summary>How near its embedding is to another: their inner product.</summary>
    public double Near(ReadOnlySpan<float> embedding)
    {
        var sums = Vector<float>.Zero;
        int i = 0;
        for (; i <= Embedding.Length - Vector<float>.Count; i += Vector<float>.Count)
            sums += new Vector<float>(Embedding, i) * new Vector<float>(embedding[i..]);
        float sum = Vector.Sum(sums);
        for (; i < Embedding.Length; i++) sum += Embedding[i] * embedding[i];
        return sum;
    }
}
