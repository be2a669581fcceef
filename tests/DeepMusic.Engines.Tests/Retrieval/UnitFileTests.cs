using DeepMusic.Core;
using DeepMusic.Engines.Inference;
using DeepMusic.Engines.Retrieval;

namespace DeepMusic.Engines.Tests.Retrieval;

public sealed class UnitFileTests : IDisposable
{
    private const int Dimensions = 12;
    private const string Model = "0123456789abcdef";
    private readonly string _folder = Directory.CreateTempSubdirectory("deepmusic-units-").FullName;

    private string Path_ => Path.Combine(_folder, "test.units");

    public static TheoryData<VectorWidth> Widths => [.. Processor.Widths];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_was_added_is_there_after_opening_again()
    {
        UnitFileEntry[] units = Units(200, 1);
        using (UnitFile file = UnitFile.OpenToAppend(Path_, Dimensions, Model, 16))
        {
            Assert.Equal(0, file.Count);
            Assert.Equal(0, file.Append(units.AsSpan(0, 1)));
            Assert.Equal(1, file.Append(units.AsSpan(1, 14)));
            Assert.Equal(15, file.Append(units.AsSpan(15, 60)));
            Assert.Equal(75, file.Append());
            Holds(file, units.AsSpan(0, 75));
        }
        using (UnitFile file = UnitFile.OpenToAppend(Path_, Dimensions, Model))
        {
            Holds(file, units.AsSpan(0, 75));
            Assert.Equal(75, file.Append(units.AsSpan(75)));
        }
        using UnitFile again = UnitFile.Open(Path_, Dimensions, Model);
        Holds(again, units);
        Assert.Equal((Dimensions, Model), (again.Dimensions, again.Model));
    }

    [Fact]
    public void A_library_of_the_usual_size_of_extents_goes_on_over_their_ends()
    {
        UnitFileEntry[] units = Units(2500, 2);
        using (UnitFile file = UnitFile.OpenToAppend(Path_, Dimensions, Model))
            for (int at = 0; at < units.Length; at += 700) file.Append(units.AsSpan(at, Math.Min(700, units.Length - at)));
        using UnitFile again = UnitFile.Open(Path_, Dimensions, Model);
        Holds(again, units);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void It_is_searched_as_an_index_is(VectorWidth width)
    {
        UnitFileEntry[] units = Units(1500, 3);
        var index = new UnitIndex(Dimensions, VectorWidth.Scalar);
        foreach (UnitFileEntry unit in units) index.Add(unit.Vector.Span, unit.Tag);
        using UnitFile file = UnitFile.OpenToAppend(Path_, Dimensions, Model, 64, width);
        file.Append(units);
        Hit[] hits = new Hit[30], expected = new Hit[30];
        foreach (UnitFileEntry query in Units(10, 4))
        {
            foreach (ushort? tag in new ushort?[] { null, 1, 99 })
            {
                Assert.Equal(index.Search(query.Vector.Span, tag, expected), file.Search(query.Vector.Span, tag, hits));
                Assert.Equal(expected, hits);
            }
        }
    }

    [Fact]
    public void Who_reads_has_what_there_was_at_opening()
    {
        UnitFileEntry[] units = Units(100, 5);
        using UnitFile writer = UnitFile.OpenToAppend(Path_, Dimensions, Model, 16);
        writer.Append(units.AsSpan(0, 10));
        using UnitFile early = UnitFile.Open(Path_, Dimensions, Model);
        writer.Append(units.AsSpan(10));
        using UnitFile late = UnitFile.Open(Path_, Dimensions, Model);
        Holds(early, units.AsSpan(0, 10));
        Holds(late, units);
        Holds(writer, units);
    }

    [Fact]
    public void One_adds_at_a_time()
    {
        UnitFile first = UnitFile.OpenToAppend(Path_, Dimensions, Model);
        Refused("is being added to already; close the other program", () => UnitFile.OpenToAppend(Path_, Dimensions, Model));
        first.Append(Units(1, 6));
        first.Dispose();
        using UnitFile second = UnitFile.OpenToAppend(Path_, Dimensions, Model);
        Assert.Equal(1, second.Count);
        using UnitFile reader = UnitFile.Open(Path_, Dimensions, Model);
        Refused("open it for adding", () => reader.Append(Units(1, 6)));
    }

    [Fact]
    public void A_bad_unit_leaves_nothing_of_its_batch()
    {
        UnitFileEntry good = Units(1, 7)[0];
        using UnitFile file = UnitFile.OpenToAppend(Path_, Dimensions, Model, 16);
        Assert.Throws<ArgumentException>(() => file.Append(good, good with { Vector = new float[Dimensions] }));
        Assert.Throws<ArgumentException>(() => file.Append(good, good with { Payload = new byte[file.LongestPayload + 1] }));
        Assert.Equal(0, file.Count);
        UnitFileEntry longest = good with { Payload = Enumerable.Range(0, file.LongestPayload).Select(i => (byte)i).ToArray() };
        file.Append(good, longest, good);
        Holds(file, [good, longest, good]);
        Assert.Throws<ArgumentOutOfRangeException>(() => file.Tag(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => file.Payload(-1).Length);
    }

    [Fact]
    public void What_is_no_library_or_not_this_models_is_refused_in_one_line()
    {
        Refused("no such file; check the name", () => UnitFile.Open(Path_, Dimensions, Model));
        Refused("no such folder; make it first", () => UnitFile.OpenToAppend(Path.Combine(_folder, "none", "a.units"), Dimensions, Model));
        File.WriteAllBytes(Path_, []);
        Refused("the file is empty; delete it", () => UnitFile.Open(Path_, Dimensions, Model));
        Refused("the file is empty; delete it", () => UnitFile.OpenToAppend(Path_, Dimensions, Model));
        File.WriteAllBytes(Path_, [.. "MThd\0\0\0\u0006 this is something else altogether"u8]);
        Refused("this is no library of units; name", () => UnitFile.Open(Path_, Dimensions, Model));
        File.Delete(Path_);
        using (UnitFile file = UnitFile.OpenToAppend(Path_, Dimensions, Model, 16)) file.Append(Units(40, 8));
        Refused("made by another model ('0123456789abcdef', not 'other')", () => UnitFile.Open(Path_, Dimensions, "other"));
        Refused("embeddings have 12 dimensions, the model's have 13", () => UnitFile.Open(Path_, Dimensions + 1, Model));
        byte[] whole = File.ReadAllBytes(Path_);
        File.WriteAllBytes(Path_, [.. whole.AsSpan(0, 8), 2, .. whole.AsSpan(9)]);
        Refused("format is version 2, this program reads version 1", () => UnitFile.Open(Path_, Dimensions, Model));
        Assert.Throws<ArgumentException>(() => UnitFile.OpenToAppend(Path_ + "2", Dimensions, new string('x', 65)));
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_refused_in_one_line()
    {
        using (UnitFile file = UnitFile.OpenToAppend(Path_, Dimensions, Model, 16)) file.Append(Units(20, 9));
        byte[] whole = File.ReadAllBytes(Path_);
        for (int length = 0; length < whole.Length; length += length < 200 ? 1 : 97)
        {
            File.WriteAllBytes(Path_, whole[..length]);
            Refused(Path_, () => UnitFile.Open(Path_, Dimensions, Model));
        }
    }

    [Fact]
    public void A_bit_flipped_in_the_header_an_extent_or_a_payload_is_told()
    {
        UnitFileEntry[] units = Units(3, 10);
        using (UnitFile file = UnitFile.OpenToAppend(Path_, Dimensions, Model, 16)) file.Append(units);
        byte[] whole = File.ReadAllBytes(Path_);
        foreach (int header in new[] { 0, UnitFileLayout.FirstExtent })
        {
            int bytes = header == 0 ? UnitFileHeader.Bytes : UnitFileExtent.Bytes;
            for (int bit = 0; bit < 8 * bytes; bit++)
            {
                Flip(whole, header + bit / 8, bit % 8);
                Refused(Path_, () => UnitFile.Open(Path_, Dimensions, Model));
            }
        }
        int payload = whole.AsSpan().IndexOf(units[1].Payload.Span);
        Flip(whole, payload, 3);
        using UnitFile damaged = UnitFile.Open(Path_, Dimensions, Model);
        Refused("unit 1 is damaged", () => damaged.Payload(1).ToArray());
        Assert.Equal(units[2].Payload, damaged.Payload(2).ToArray());
    }

    [Fact]
    public void A_damaged_commit_record_costs_nothing_and_two_copies_of_it_are_told()
    {
        UnitFileEntry[] units = Units(6, 11);
        using (UnitFile file = UnitFile.OpenToAppend(Path_, Dimensions, Model, 16))
            for (int i = 0; i < units.Length; i++) file.Append(units.AsSpan(i, 1));
        byte[] whole = File.ReadAllBytes(Path_);
        for (int record = 0; record < 2; record++)
        {
            int one = (int)UnitFileCommits.At(record, 0), other = (int)UnitFileCommits.At(record, 1);
            for (int bit = 0; bit < 8 * UnitFileCommit.Bytes; bit++)
            {
                foreach (int copy in new[] { one, other })
                {
                    Flip(whole, copy + bit / 8, bit % 8);
                    using UnitFile file = UnitFile.Open(Path_, Dimensions, Model);
                    Holds(file, units);
                }
                byte[] both = [.. whole];
                both[one + bit / 8] ^= (byte)(1 << bit % 8);
                Flip(both, other + bit / 8, bit % 8);
                Refused("both copies of a commit record are damaged", () => UnitFile.Open(Path_, Dimensions, Model));
            }
        }
        Flip(whole, (int)UnitFileCommits.At(units.Length, 0), 0);
        using (UnitFile file = UnitFile.OpenToAppend(Path_, Dimensions, Model)) Holds(file, units);
        Assert.Equal(whole, File.ReadAllBytes(Path_));
    }

    /// <summary>Units with tags 0 to 2 and payloads of up to 400 bytes.</summary>
    internal static UnitFileEntry[] Units(int count, ulong seed)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, count).Select(i => new UnitFileEntry(
            Directions.Even(random, Dimensions), (ushort)(i % 3), Enumerable.Range(0, 20 + random.Next(380)).Select(_ => (byte)random.NextBits()).ToArray()))];
    }

    /// <summary>That a library has these units and finds each.</summary>
    internal static void Holds(UnitFile file, ReadOnlySpan<UnitFileEntry> units)
    {
        Assert.Equal(units.Length, file.Count);
        var best = new Hit[1];
        for (int i = 0; i < units.Length; i++)
        {
            Assert.True(units[i].Vector.Span.SequenceEqual(file.Vector(i)));
            Assert.Equal(units[i].Tag, file.Tag(i));
            Assert.True(units[i].Payload.Span.SequenceEqual(file.Payload(i)));
            Assert.Equal(1, file.Search(units[i].Vector.Span, units[i].Tag, best));
            Assert.True(units[best[0].Entry].Vector.Span.SequenceEqual(units[i].Vector.Span));
        }
    }

    private void Flip(byte[] whole, int at, int bit)
    {
        byte[] bytes = [.. whole];
        bytes[at] ^= (byte)(1 << bit);
        File.WriteAllBytes(Path_, bytes);
    }

    private static void Refused(string why, Action action)
    {
        string message = Assert.Throws<UnitFileException>(action).Message;
        Assert.Contains(why, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }
}
