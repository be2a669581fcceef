using System.Diagnostics;
using DeepMusic.Core;

namespace DeepMusic.Fuzzing;

/// <summary>
/// Tries a format: first its regressions, then its seeds, then a number of broken ones, the same each time. With DEEPMUSIC_FUZZ=MINUTES in the
/// environment it goes on for so long, from a seed of its own each time, and keeps what it finds (tools/fuzz).
/// </summary>
internal sealed class Fuzz
{
    private const int Pool = 256, MostFinds = 8, MostShrinks = 3000;
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(20), Telling = TimeSpan.FromSeconds(10);
    private readonly FuzzFormat _format;
    private readonly List<byte[]> _pool;
    private readonly Dictionary<string, string> _finds = [];
    private byte[]? _current;
    private long _since;
    private long _accepted, _refused;

    private Fuzz(FuzzFormat format)
    {
        _format = format;
        _pool = [.. format.Seeds];
    }

    /// <summary>Tries it.</summary>
    /// <param name="format">The format.</param>
    /// <param name="count">How many broken inputs, where no time is given.</param>
    public static void Run(FuzzFormat format, int count) => new Fuzz(format).Run(count);

    private void Run(int count)
    {
        using var watch = new Timer(_ => LookForHang(), null, Hang, Hang / 4);
        foreach ((string name, byte[] bytes) in Regressions.Of(_format.Name)) Keeps(bytes, $"regression {name}");
        _accepted = _refused = 0;
        foreach (byte[] seed in _format.Seeds) Keeps(seed, "a whole one");
        Assert.Equal((_format.Seeds.Count, 0), (_accepted, _refused));
        bool long_ = double.TryParse(Environment.GetEnvironmentVariable("DEEPMUSIC_FUZZ"), System.Globalization.CultureInfo.InvariantCulture, out double minutes);
        if (long_) GoOn(minutes);
        else Try(new SeededRandom(1), count);
        Assert.True(_finds.Count == 0, $"{_format.Name}: {string.Join("\n", _finds.Values)}");
        // Both ways out were taken, or the mutations are no use.
        if (_format.Forgives) Assert.True(_accepted > _format.Seeds.Count + count / 100, $"{_format.Name}: {_accepted} accepted");
        if (_format.Refuses) Assert.True(_refused > count / 20, $"{_format.Name}: {_refused} refused");
    }

    private void Keeps(byte[] bytes, string what)
    {
        string? defect = Defect(bytes);
        Assert.True(defect is null, $"{_format.Name}, {what}: {defect}");
    }

    private void GoOn(double minutes)
    {
        string? given = Environment.GetEnvironmentVariable("DEEPMUSIC_FUZZ_SEED");
        ulong seed = ulong.TryParse(given, out ulong one) ? one : (ulong)Stopwatch.GetTimestamp();
        var random = new SeededRandom(seed);
        long begun = Stopwatch.GetTimestamp();
        TimeSpan told = TimeSpan.Zero;
        Console.Error.WriteLine($"fuzz {_format.Name}: {minutes} min, DEEPMUSIC_FUZZ_SEED={seed}");
        while (Stopwatch.GetElapsedTime(begun) is var spent && spent.TotalMinutes < minutes && _finds.Count < MostFinds)
        {
            Try(random, 200);
            if (spent - told < Telling) continue;
            told = spent;
            Console.Error.WriteLine($"fuzz {_format.Name}: {spent.TotalSeconds:0} s, {_accepted} accepted, {_refused} refused, {_finds.Count} finds");
        }
        Console.Error.WriteLine($"fuzz {_format.Name}: done, {_accepted} accepted, {_refused} refused, {_finds.Count} finds");
    }

    private void Try(SeededRandom random, int count)
    {
        for (int i = 0; i < count && _finds.Count < MostFinds; i++)
        {
            byte[] bytes = Mutator.Mutate(_pool, _format, random);
            long before = _accepted;
            if (Defect(bytes) is { } defect) Find(bytes, defect);
            // What is accepted is broken further.
            else if (_accepted > before && random.Next(4) == 0 && bytes.Length < 1 << 14)
            {
                if (_pool.Count < Pool + _format.Seeds.Count) _pool.Add(bytes);
                else _pool[_format.Seeds.Count + random.Next(Pool)] = bytes;
            }
        }
    }

    /// <summary>What is against the law in what comes of an input; null where nothing is.</summary>
    private string? Defect(byte[] bytes)
    {
        Volatile.Write(ref _since, Stopwatch.GetTimestamp());
        Volatile.Write(ref _current, bytes);
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            Action? check = _format.Read(bytes);
            long taken = GC.GetAllocatedBytesForCurrentThread() - before;
            if (check is null) _refused++;
            else _accepted++;
            if (Greed(bytes, taken) is { } greed) return greed;
            check?.Invoke();
            return null;
        }
        catch (Exception e) when (_format.IsOwn(e))
        {
            _refused++;
            if (e.Message.Length is < 5 or > 1000 || e.Message.Any(char.IsControl)) return $"its message is no line: {e.GetType().Name}: {Plain(e.Message)}";
            return Greed(bytes, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        catch (Exception e)
        {
            return $"{e.GetType().Name}: {Plain(e.Message)} {Plain(string.Join(" ", (e.StackTrace ?? "").Split('\n').Take(4)))}";
        }
        finally
        {
            Volatile.Write(ref _current, null);
        }
    }

    private string? Greed(byte[] bytes, long taken) =>
        taken > bytes.Length * _format.PerByte + _format.Fixed ? $"reading {bytes.Length} bytes took {taken} of memory" : null;

    private void Find(byte[] bytes, string defect)
    {
        string kind = Kind(defect);
        if (_finds.ContainsKey(kind)) return;
        bytes = Shrunk(bytes, kind);
        _finds[kind] = $"{Regressions.Keep(_format.Name, bytes)}: {Defect(bytes) ?? defect}";
        Console.Error.WriteLine($"fuzz {_format.Name}: {_finds[kind]}");
    }

    /// <summary>The same defect with fewer bytes.</summary>
    private byte[] Shrunk(byte[] bytes, string kind)
    {
        int tries = 0;
        for (int piece = bytes.Length / 2; piece > 0; piece /= 2)
            for (int at = 0; at + piece <= bytes.Length && tries++ < MostShrinks;)
            {
                byte[] less = [.. bytes[..at], .. bytes[(at + piece)..]];
                if (Defect(less) is { } defect && Kind(defect) == kind) bytes = less;
                else at += piece;
            }
        return bytes;
    }

    /// <summary>Exceptions of one kind from one place are one find.</summary>
    private static string Kind(string defect)
    {
        int at = defect.IndexOf(" at ", StringComparison.Ordinal);
        string type = defect.Split(':')[0];
        return type.StartsWith("reading ", StringComparison.Ordinal) ? "memory" : at < 0 ? type : type + defect[at..];
    }

    private void LookForHang()
    {
        if (Volatile.Read(ref _current) is not { } stuck || Stopwatch.GetElapsedTime(Volatile.Read(ref _since)) < Hang) return;
        // Nothing else ends what does not end.
        Environment.FailFast($"fuzz {_format.Name}: {Hang.TotalSeconds} s and no end: {Regressions.Keep(_format.Name, stuck)}");
    }

    private static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
