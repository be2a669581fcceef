using System.Diagnostics;
using DeepMusic.Core;
using DeepMusic.Engines.Retrieval;

namespace DeepMusic.Engines.Tests.Retrieval;

/// <summary>A library whose writer was killed, or whose machine lost its power, has the batches that were finished.</summary>
public sealed class UnitFileCrashTests : IDisposable
{
    private const int Dimensions = 12, Entries = 16;
    private const string Model = "m", VictimFolder = "DEEPMUSIC_UNITS_VICTIM_FOLDER";
    private readonly string _folder = Directory.CreateTempSubdirectory("deepmusic-units-").FullName;

    private string Path_ => Path.Combine(_folder, "test.units");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // The third batch begins new extents of both kinds; the second goes on in a block that holds entries already.
    [Theory]
    [InlineData(3, 2)]
    [InlineData(14, 5)]
    public void Killed_at_any_byte_of_adding_it_has_the_batches_before_and_goes_on(int before, int added)
    {
        UnitFileEntry[] units = UnitFileTests.Units(before + added + 4, 1);
        (byte[] start, List<UnitFileStep> steps) = Record(units, before, added);
        bool whole = false;
        for (int done = 0; done < steps.Count; done++)
        {
            for (int bytes = 0; bytes < Math.Max(1, steps[done].Bytes?.Length ?? 0); bytes++)
            {
                byte[] torn = [.. steps.Take(done).Append(Part(steps[done], bytes)).Aggregate(start, Do)];
                whole = Survives(torn, units, before, added, atLeast: whole, goOn: bytes % 16 == 0);
            }
        }
        Assert.True(whole);
        Assert.True(Survives(steps.Aggregate(start, Do), units, before, added, atLeast: true));
    }

    [Fact]
    public void Cut_short_anywhere_in_what_was_not_finished_it_has_the_batches_before()
    {
        UnitFileEntry[] units = UnitFileTests.Units(23, 2);
        (byte[] start, List<UnitFileStep> steps) = Record(units, 14, 5);
        int commit = steps.FindIndex(s => s.Offset == UnitFileCommits.At(2, 0) && s.Bytes is { Length: > 0 });
        byte[] unfinished = steps.Take(commit).Aggregate(start, Do);
        Assert.True(unfinished.Length > start.Length);
        for (int length = start.Length; length < unfinished.Length; length++) Assert.False(Survives(unfinished[..length], units, 14, 5, atLeast: false, goOn: length % 64 == 0));
    }

    // What was not flushed may reach the disk in any order and in part, sector by sector.
    [Fact]
    public void When_the_power_fails_it_has_the_batches_before_or_this_one_too()
    {
        const int Sector = 512;
        UnitFileEntry[] units = UnitFileTests.Units(23, 3);
        (byte[] start, List<UnitFileStep> steps) = Record(units, 14, 5);
        var random = new SeededRandom(1);
        int[] flushes = [-1, .. Enumerable.Range(0, steps.Count).Where(i => steps[i].Bytes is { Length: 0 }), steps.Count];
        int held = 0;
        for (int trial = 0; trial < 400; trial++)
        {
            int flush = random.Next(flushes.Length - 1);
            byte[] file = steps.Take(flushes[flush] + 1).Aggregate(start, Do);
            UnitFileStep[] loose = [.. steps.Take(flushes[flush + 1]).Skip(flushes[flush] + 1).SelectMany(Sectors).Where(_ => random.Next(2) == 0)];
            if (Survives(loose.Aggregate(file, Do), units, 14, 5, atLeast: false, goOn: trial % 16 == 0)) held++;
        }
        Assert.InRange(held, 1, 399);

        static IEnumerable<UnitFileStep> Sectors(UnitFileStep step)
        {
            return step.Bytes is null ? [step] : Cut(step);
        }

        static IEnumerable<UnitFileStep> Cut(UnitFileStep step)
        {
            for (int at = 0; at < step.Bytes!.Length;)
            {
                int length = (int)Math.Min(step.Bytes.Length - at, Sector - (step.Offset + at) % Sector);
                yield return new UnitFileStep(step.Offset + at, step.Bytes[at..(at + length)]);
                at += length;
            }
        }
    }

    [Fact]
    public void Torn_twice_in_a_row_it_still_has_what_was_finished()
    {
        UnitFileEntry[] units = UnitFileTests.Units(23, 4);
        (byte[] start, List<UnitFileStep> steps) = Record(units, 14, 5);
        // Torn within the first copy of the record, within the second, and between the two.
        foreach (int copy in new[] { 0, 1 })
        {
            int commit = steps.FindIndex(s => s.Offset == UnitFileCommits.At(2, copy) && s.Bytes is { Length: > 0 });
            foreach (int bytes in new[] { 0, 20 })
            {
                byte[] torn = Do(steps.Take(commit).Aggregate(start, Do), Part(steps[commit], bytes));
                int held = copy == 0 ? 14 : 19;
                File.WriteAllBytes(Path_, torn);
                var again = new List<UnitFileStep>();
                using (UnitFile file = UnitFile.OpenToAppend(Path_, Dimensions, Model))
                {
                    UnitFileTests.Holds(file, units.AsSpan(0, held));
                    torn = Copy();
                    file.Watch(again.Add);
                    file.Append(units.AsSpan(held, 1));
                    file.Append(units.AsSpan(held + 1, 1));
                }
                for (int done = 0; done <= again.Count; done++)
                {
                    byte[] twice = again.Take(done).Aggregate(torn, Do);
                    if (done < again.Count) twice = Do(twice, Part(again[done], (again[done].Bytes?.Length ?? 0) / 2));
                    File.WriteAllBytes(Path_, twice);
                    using UnitFile file = UnitFile.Open(Path_, Dimensions, Model);
                    UnitFileTests.Holds(file, units.AsSpan(0, Math.Clamp(file.Count, held, held + 2)));
                }
            }
        }
    }

    // Real processes: one is started, and killed while it adds.
    [Fact]
    public void Killed_by_the_system_it_has_what_was_said_to_be_added()
    {
        for (int round = 1; round <= 2; round++)
        {
            int said = 0;
            using Process victim = StartVictim();
            try
            {
                for (int lines = 0; lines < 40 * round;)
                {
                    string line = victim.StandardOutput.ReadLine() ?? throw new InvalidOperationException("the victim ended by itself");
                    if (!line.StartsWith("added ", StringComparison.Ordinal)) continue;
                    said = int.Parse(line["added ".Length..]);
                    lines++;
                }
            }
            finally
            {
                victim.Kill();
                victim.WaitForExit();
            }
            using UnitFile file = UnitFile.OpenToAppend(Path_, Dimensions, Model);
            Assert.InRange(file.Count, said, int.MaxValue);
            Assert.Equal(0, file.Count % 3);
            UnitFileEntry[] units = UnitFileTests.Units(3, 5);
            for (int i = 0; i < file.Count; i++) Assert.True(units[i % 3].Payload.Span.SequenceEqual(file.Payload(i)));
            int held = file.Count;
            Assert.Equal(held, file.Append(units));
        }
    }

    // Not a test by itself: what the child process of the test above runs.
    [Fact(Explicit = true)]
    public void Victim_adds_until_it_is_killed()
    {
        string folder = Environment.GetEnvironmentVariable(VictimFolder) ?? throw new InvalidOperationException("only for the test that kills it");
        using UnitFile file = UnitFile.OpenToAppend(Path.Combine(folder, "test.units"), Dimensions, Model, Entries);
        using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        for (UnitFileEntry[] units = UnitFileTests.Units(3, 5); !TestContext.Current.CancellationToken.IsCancellationRequested;)
        {
            file.Append(units);
            output.WriteLine($"added {file.Count}");
        }
    }

    private Process StartVictim()
    {
        string dotnet = Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var start = new ProcessStartInfo(Path.GetFullPath(dotnet))
        {
            RedirectStandardOutput = true,
            Environment = { [VictimFolder] = _folder },
            ArgumentList = { "exec", typeof(UnitFileCrashTests).Assembly.Location, "-explicit", "only", "-method", $"*.{nameof(Victim_adds_until_it_is_killed)}" },
        };
        return Process.Start(start)!;
    }

    /// <summary>A library of one batch, and all that adding a second one does to it.</summary>
    private (byte[] Start, List<UnitFileStep> Steps) Record(UnitFileEntry[] units, int before, int added)
    {
        var steps = new List<UnitFileStep>();
        using UnitFile file = UnitFile.OpenToAppend(Path_, Dimensions, Model, Entries);
        file.Append(units.AsSpan(0, before));
        byte[] start = Copy();
        file.Watch(steps.Add);
        file.Append(units.AsSpan(before, added));
        Assert.Equal(Copy(), steps.Aggregate(start, Do));
        return (start, steps);
    }

    private byte[] Copy()
    {
        using var stream = new FileStream(Path_, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>That a file holds the batches before, or this one too, and can be added to; whether it holds this one.</summary>
    private bool Survives(byte[] bytes, UnitFileEntry[] units, int before, int added, bool atLeast, bool goOn = true)
    {
        File.WriteAllBytes(Path_, bytes);
        int count;
        using (UnitFile file = UnitFile.Open(Path_, Dimensions, Model))
        {
            count = file.Count;
            Assert.True(count == before + added || (count == before && !atLeast));
            UnitFileTests.Holds(file, units.AsSpan(0, count));
        }
        if (!goOn) return count > before;
        using (UnitFile file = UnitFile.OpenToAppend(Path_, Dimensions, Model)) Assert.Equal(count, file.Append(units.AsSpan(count, 4)));
        using (UnitFile file = UnitFile.Open(Path_, Dimensions, Model)) UnitFileTests.Holds(file, units.AsSpan(0, count + 4));
        return count > before;
    }

    private static UnitFileStep Part(UnitFileStep step, int bytes) => step.Bytes is null ? step : step with { Bytes = step.Bytes[..bytes] };

    private static byte[] Do(byte[] file, UnitFileStep step)
    {
        long end = step.Bytes is null ? step.Offset : step.Offset + step.Bytes.Length;
        byte[] after = step.Bytes is { Length: 0 } ? file : new byte[Math.Max(file.Length, end)];
        if (ReferenceEquals(after, file)) return file;
        file.CopyTo(after, 0);
        step.Bytes?.CopyTo(after, step.Offset);
        return after;
    }
}
