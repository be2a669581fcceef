namespace DeepMusic.Engines.Retrieval;

/// <summary>
/// The two records of a library, two copies of each, each copy on a page of its own. Batch n goes to record n mod 2, first to one copy and,
/// once that is on the disk, to the other. So a torn copy has a whole one beside it, and is told from damage done later: that leaves the
/// other copy of the same batch, and only where both are damaged is the library refused.
/// </summary>
internal static class UnitFileCommits
{
    private const int Records = 2, Copies = 2;

    /// <summary>Where a copy lies.</summary>
    public static long At(long number, int copy) => UnitFileLayout.Page * (1 + number % Records * Copies + copy);

    /// <summary>What holds.</summary>
    /// <exception cref="UnitFileException">That cannot be told any more.</exception>
    public static UnitFileCommit Read(UnitFileDisk disk)
    {
        UnitFileCommit even = Newer(disk, 0), odd = Newer(disk, 1);
        return even.Number > odd.Number ? even : odd;
    }

    /// <summary>Makes torn and left copies whole, which has to be done before anything is added.</summary>
    public static void Mend(UnitFileDisk disk)
    {
        for (int record = 0; record < Records; record++)
        {
            UnitFileCommit whole = Newer(disk, record);
            for (int copy = 0; copy < Copies; copy++)
            {
                if (Copy(disk, record, copy) == whole) continue;
                disk.Write(At(record, copy), whole.Write());
                disk.Flush();
            }
        }
    }

    /// <summary>Writes a record. Everything that it speaks of must be on the disk.</summary>
    public static void Write(UnitFileDisk disk, UnitFileCommit commit)
    {
        byte[] bytes = commit.Write();
        disk.Write(At(commit.Number, 0), bytes);
        disk.Flush();
        disk.Write(At(commit.Number, 1), bytes);
        // The next batch flushes before it writes a record of its own, and this copy with it.
    }

    /// <summary>The records of a new library.</summary>
    public static void Begin(UnitFileDisk disk)
    {
        for (int record = 0; record < Records; record++)
            for (int copy = 0; copy < Copies; copy++) disk.Write(At(record, copy), UnitFileCommit.None.Write());
    }

    private static UnitFileCommit? Copy(UnitFileDisk disk, int record, int copy) => UnitFileCommit.Read(disk.Read(At(record, copy), UnitFileCommit.Bytes));

    private static UnitFileCommit Newer(UnitFileDisk disk, int record)
    {
        UnitFileCommit? first = Copy(disk, record, 0), second = Copy(disk, record, 1);
        if (first is null && second is null) throw new UnitFileException(disk.Path, "both copies of a commit record are damaged", "take the file from a backup, or build the library again");
        return first is null ? second! : second is null || first.Number >= second.Number ? first : second;
    }
}
