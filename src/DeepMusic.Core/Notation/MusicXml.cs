using System.IO.Compression;
using System.Text;

namespace DeepMusic.Core.Notation;

/// <summary>Sheet music as MusicXML 4.0, partwise, one part for each staff: what MuseScore and its like open.</summary>
public static class MusicXml
{
    /// <summary>The largest document that is read, in bytes as it stands unpacked.</summary>
    public const int MostBytes = 32 << 20;

    private const string Container = "META-INF/container.xml";
    private const string Compressed = ".mxl";

    /// <summary>
    /// The document, in UTF-8. Left out, since paper does not show them: deviations, and that a note goes on where the sheet ends
    /// (as <see cref="SheetEdits.Settled"/> does). All else is read again as it was.
    /// </summary>
    public static byte[] ToBytes(SheetMusic sheet) => new MusicXmlWriter(sheet.Settled()).Write();

    /// <summary>
    /// Reads a document, plain or compressed (.mxl): what <see cref="ToBytes"/> writes, and what MuseScore writes. Each staff of a part is a
    /// staff of its own, with all voices that are on it; pitches are read as they sound. Repeats are not played out. Grace and cue notes,
    /// lyrics and drums are left out; places that no half or third of a value reaches (quintuplets) are moved to the nearest that can be
    /// written. A document type is passed over: nothing is fetched and no entity is known.
    /// </summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">What to call it in an error.</param>
    /// <exception cref="MusicXmlException">The bytes are not such a document, or a broken one; nothing else is ever thrown.</exception>
    public static SheetMusic Read(byte[] bytes, string name = "MusicXML file")
    {
        if (bytes.Length > MostBytes) throw new MusicXmlException(0, $"{bytes.Length >> 20} MiB of music", $"up to {MostBytes >> 20} are read: export fewer bars", name);
        return new MusicXmlReader(bytes.AsSpan().StartsWith("PK"u8) ? Unpacked(bytes, name) : bytes, name).Read();
    }

    /// <summary>Reads a file from disk.</summary>
    /// <exception cref="MusicXmlException">It is no MusicXML, or a broken one.</exception>
    /// <exception cref="IOException">It cannot be read at all.</exception>
    public static SheetMusic Load(string path)
    {
        string name = Path.GetFileName(path);
        using FileStream file = File.OpenRead(path);
        return Read(UpTo(file, name), name);
    }

    /// <summary>Writes a file to disk, over one that is there; compressed if its name ends in .mxl.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Save(SheetMusic sheet, string path)
    {
        byte[] document = ToBytes(sheet);
        File.WriteAllBytes(path, path.EndsWith(Compressed, StringComparison.OrdinalIgnoreCase) ? Packed(document) : document);
    }

    /// <summary>A document compressed as .mxl files are.</summary>
    public static byte[] Packed(byte[] document)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, Container, Encoding.UTF8.GetBytes(
                """<?xml version="1.0" encoding="UTF-8"?><container><rootfiles><rootfile full-path="score.musicxml" media-type="application/vnd.recordare.musicxml+xml"/></rootfiles></container>"""));
            Add(archive, "score.musicxml", document);
        }
        return bytes.ToArray();

        static void Add(ZipArchive archive, string name, byte[] content)
        {
            ZipArchiveEntry entry = archive.CreateEntry(name);
            // The same music gives the same bytes.
            entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using Stream stream = entry.Open();
            stream.Write(content);
        }
    }

    private static byte[] Unpacked(byte[] bytes, string name)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            string? root = archive.GetEntry(Container) is { } container ? MusicXmlReader.RootFile(UpTo(container, name), name) : null;
            ZipArchiveEntry? score = root is not null
                ? archive.GetEntry(root)
                : archive.Entries.FirstOrDefault(e => !e.FullName.StartsWith("META-INF", StringComparison.Ordinal) && e.FullName.EndsWith("xml", StringComparison.OrdinalIgnoreCase));
            return score is null ? throw new MusicXmlException(0, "an archive without music in it", name: name) : UpTo(score, name);
        }
        // A broken archive shows as any of these, depending on where it is broken.
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new MusicXmlException(0, "a broken archive", name: name);
        }
    }

    private static byte[] UpTo(ZipArchiveEntry entry, string name)
    {
        using Stream stream = entry.Open();
        return UpTo(stream, name);
    }

    private static byte[] UpTo(Stream stream, string name)
    {
        // What a header says of a length is not believed.
        using var all = new MemoryStream();
        byte[] buffer = new byte[64 << 10];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            all.Write(buffer, 0, read);
            if (all.Length > MostBytes) throw new MusicXmlException(0, $"more than {MostBytes >> 20} MiB of music", "export fewer bars", name);
        }
        return all.ToArray();
    }
}
