using CsCheck;
using DeepMusic.Engines.Markov;

namespace DeepMusic.Engines.Tests.Markov;

public class NumberingTests
{
    [Fact]
    public void It_numbers_as_a_dictionary_does_also_after_it_was_cleared()
    {
        var numbering = new Numbering();
        Gen.Long[0, 3000].Array[0, 4000].Sample(keys =>
        {
            numbering.Clear();
            var known = new Dictionary<long, int>();
            foreach (long key in keys)
            {
                Assert.Equal(known.GetValueOrDefault(key, -1), numbering.Of(key, -1));
                known.TryAdd(key, known.Count);
                Assert.Equal(known[key], numbering.Add(key, known.Count - 1 == known[key] ? known[key] : known.Count));
            }
        }, iter: 50, threads: 1);
    }
}
