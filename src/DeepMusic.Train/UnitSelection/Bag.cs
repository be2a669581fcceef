using DeepMusic.Engines.UnitSelection;

namespace DeepMusic.Train.UnitSelection;

/// <summary>A unit's bag of words: the words that occur, in rising order, and their values, whose squares sum to one.</summary>
internal sealed class Bag
{
    private readonly int[] _words;
    private readonly float[] _values;

    public Bag(Unit unit)
    {
        int[] words = new int[UnitFeatures.Most(unit)];
        float[] values = new float[words.Length];
        int count = UnitFeatures.Of(unit, words, values);
        (_words, _values) = (words[..count], values[..count]);
    }

    /// <summary>A number that equal bags share.</summary>
    public ulong Number
    {
        get
        {
            ulong number = Specimen.Nothing;
            for (int i = 0; i < _words.Length; i++) number = Specimen.Mix(Specimen.Mix(number, (ulong)_words[i]), BitConverter.SingleToUInt32Bits(_values[i]));
            return number;
        }
    }

    /// <summary>Writes its values where there is one number for every word.</summary>
    public void Write(Span<float> words)
    {
        for (int i = 0; i < _words.Length; i++) words[_words[i]] = _values[i];
    }

    /// <summary>The cosine with another bag, 0..1.</summary>
    public double Cosine(Bag other)
    {
        double sum = 0;
        for (int i = 0, j = 0; i < _words.Length && j < other._words.Length;)
        {
            if (_words[i] == other._words[j]) sum += _values[i++] * (double)other._values[j++];
            else if (_words[i] < other._words[j]) i++;
            else j++;
        }
        return sum;
    }

    /// <summary>The inner product with numbers for all words.</summary>
    public double Dot(ReadOnlySpan<float> words)
    {
        double sum = 0;
        for (int i = 0; i < _words.Length; i++) sum += _values[i] * (double)words[_words[i]];
        return sum;
    }
}
