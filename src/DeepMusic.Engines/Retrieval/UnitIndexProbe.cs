using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using DeepMusic.Core;

namespace DeepMusic.Engines.Retrieval;

/// <summary>
/// Measures searches for ten among random entries on the calling thread, and, in turns with them, how long reading the bytes of the first
/// pass takes, which no search that reads them can beat. Entries are directions drawn evenly, or lie about centres.
/// </summary>
public sealed class UnitIndexProbe
{
    /// <summary>How many hits a search is for.</summary>
    public const int Wanted = 10;

    private const int Turn = 10;
    private readonly SeededRandom _random;
    private readonly float[][] _centres;
    private readonly float _spread;
    private readonly Hit[] _hits = new Hit[Wanted];

    /// <summary>Fills an index.</summary>
    /// <param name="entries">With how many entries.</param>
    /// <param name="centres">About how many centres; 0 for directions drawn evenly.</param>
    /// <param name="spread">The length of what is added to a centre, of length 1.</param>
    /// <param name="dimensions">Dimensions of an entry.</param>
    /// <param name="seed">The seed of it all.</param>
    public UnitIndexProbe(int entries, int centres = 0, float spread = 0.5f, int dimensions = 128, ulong seed = 1)
    {
        _random = new SeededRandom(seed);
        _spread = spread;
        Index = new UnitIndex(dimensions);
        _centres = [.. Enumerable.Range(0, centres).Select(_ => Direction())];
        for (int i = 0; i < entries; i++) Index.Add(Vector(), 0);
    }

    /// <summary>What is searched.</summary>
    public UnitIndex Index { get; }

    /// <summary>Another vector, drawn as the entries were. (D)</summary>
    public float[] Vector()
    {
        float[] vector = Direction();
        if (_centres.Length == 0) return vector;
        float[] centre = _centres[_random.Next(_centres.Length)];
        for (int i = 0; i < vector.Length; i++) vector[i] = centre[i] + _spread * vector[i];
        return Normalised(vector);
    }

    /// <summary>Measures searches, each for another vector.</summary>
    /// <param name="searches">How many, beside as many readings.</param>
    public UnitIndexFigures Time(int searches)
    {
        float[][] queries = [.. Enumerable.Range(0, Turn).Select(_ => Vector())];
        double[] times = new double[searches], limits = new double[searches];
        for (int done = 0; done < searches; done += Turn)
        {
            int turn = Math.Min(Turn, searches - done);
            Time(turn, i => Index.Search(queries[i % Turn], null, _hits), times.AsSpan(done, turn));
            Time(turn, _ => Read(), limits.AsSpan(done, turn));
        }
        Array.Sort(times);
        Array.Sort(limits);
        return new UnitIndexFigures(Index.Count, Index.ScannedBytes, times[searches / 2], times[searches * 99 / 100], limits[searches / 2]);
    }

    /// <summary>The share of the ten truly nearest, found by comparing all exactly, that searches found.</summary>
    /// <param name="searches">How many, each for another vector.</param>
    public double Recall(int searches)
    {
        int found = 0, sought = 0;
        for (int i = 0; i < searches; i++)
        {
            float[] query = Vector();
            Hit[] truth = Exactly(query);
            int hits = Index.Search(query, null, _hits);
            found += truth.Select(h => h.Entry).Intersect(_hits.Take(hits).Select(h => h.Entry)).Count();
            sought += truth.Length;
        }
        return (double)found / sought;
    }

    /// <summary>Times a search of another kind as these are timed: the middle, in milliseconds.</summary>
    internal double Time(int searches, Func<float[], Hit[], int> search)
    {
        float[][] queries = [.. Enumerable.Range(0, Turn).Select(_ => Vector())];
        var times = new double[searches];
        Time(searches, i => search(queries[i % Turn], _hits), times);
        Array.Sort(times);
        return times[searches / 2];
    }

    private static void Time(int count, Action<int> action, Span<double> times)
    {
        // The first of a turn finds the caches as others left them, and is not counted.
        action(0);
        for (int i = 0; i < count; i++)
        {
            long start = Stopwatch.GetTimestamp();
            action(i);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
    }

    private Hit[] Exactly(float[] query)
    {
        var nearest = new PriorityQueue<Hit, (float, int)>();
        for (int i = 0; i < Index.Count; i++)
        {
            float score = Dot(query, Index.Vector(i));
            if (nearest.Count < Wanted) nearest.Enqueue(new Hit(i, score), (score, -i));
            else if (score > nearest.Peek().Score) nearest.EnqueueDequeue(new Hit(i, score), (score, -i));
        }
        return [.. nearest.UnorderedItems.Select(h => h.Element)];
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        Vector<float> sum = default;
        int i = 0;
        for (; i + Vector<float>.Count <= a.Length; i += Vector<float>.Count) sum += new Vector<float>(a[i..]) * new Vector<float>(b[i..]);
        float all = System.Numerics.Vector.Sum(sum);
        for (; i < a.Length; i++) all += a[i] * b[i];
        return all;
    }

    /// <summary>A direction drawn evenly: every number a sum of uniform ones, near enough to the normal distribution.</summary>
    private float[] Direction()
    {
        var vector = new float[Index.Dimensions];
        for (int i = 0; i < vector.Length; i++)
        {
            ulong bits = _random.NextBits();
            vector[i] = (int)((bits & ushort.MaxValue) + (bits >> 16 & ushort.MaxValue) + (bits >> 32 & ushort.MaxValue) + (bits >> 48)) - 2 * ushort.MaxValue;
        }
        return Normalised(vector);
    }

    private static float[] Normalised(float[] vector)
    {
        float length = MathF.Sqrt(vector.Sum(x => x * x));
        for (int i = 0; i < vector.Length; i++) vector[i] /= length;
        return vector;
    }

    /// <summary>Reads the codes and scales straight on, with nothing to do but add.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private unsafe void Read()
    {
        const int Step = 8 * UnitIndexLayout.RowBytes;
        (IReadOnlyList<nint> starts, UnitIndexLayout layout) = Index.Pages;
        Vector512<int> a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default;
        for (int page = 0; page < starts.Count; page++)
        {
            byte* at = (byte*)starts[page], end = at + layout.ScannedBytes(Math.Min(layout.Entries, Index.Count - page * layout.Entries)) / Step * Step;
            for (; at < end; at += Step)
            {
                a += Vector512.Load((int*)at);
                b += Vector512.Load((int*)(at + 64));
                c += Vector512.Load((int*)(at + 128));
                d += Vector512.Load((int*)(at + 192));
                e += Vector512.Load((int*)(at + 256));
                f += Vector512.Load((int*)(at + 320));
                g += Vector512.Load((int*)(at + 384));
                h += Vector512.Load((int*)(at + 448));
            }
        }
        _sum = Vector512.Sum(a + b + c + d + e + f + g + h);
    }

    private static volatile int _sum;
}
