using System.Text;
using DeepMusic.Core.Midi;
using DeepMusic.Core.Notation;
using DeepMusic.Core.Tests.Notation;
using DeepMusic.Fuzzing;

namespace DeepMusic.Core.Tests;

/// <summary>Streams, MIDI files and sheets that are broken: a value or the one exception that is a line, and nothing else.</summary>
public class FuzzTests
{
    [Fact]
    public void midi_stream() => Fuzz.Run(new FuzzFormat("midi-stream", [.. Sheets(6).Select(s => s.ToMidiFile().ToBytes()), [0x90, 60, 90, 61, 91, 0xF8, 62, 0, 0xF0, 1, 2, 0xF8, 3, 0xF7, 0xB0, 64, 127, 0xF2, 1, 2, 0xFE]], bytes =>
    {
        string whole = Decode(bytes, bytes.Length);
        return () => Assert.All((int[])[1, 2, 7], piece => Assert.Equal(whole, Decode(bytes, piece)));
    }, _ => false)
    {
        Refuses = false,
        Words = [[0xF0], [0xF7], [0xF8], [0xFE], [0xFF], [0xF4], [0x90], [0x80, 1], [0xF1], [0xF2, 1], [0xC0]],
        PerByte = 256,
    }, 6_000);

    /// <summary>MIDI files.</summary>
    internal static FuzzFormat MidiFiles { get; } = new FuzzFormat("midi-file", [.. Sheets(30).Select((s, i) => s.ToMidiFile().ToBytes(i % 2 == 0))], bytes =>
    {
        MidiFile file = Read(bytes);
        return () =>
        {
            Assert.Equal(file, MidiFile.Read(file.ToBytes()));
            Score.Of(file).ToMidiFile();
            file.TimedMessages();
        };
    }, e => e is MidiFileException)
    {
        Words = [.. Words("MThd", "MTrk", "RIFF", "RMID", "data"), [0, 0, 0, 6], [0xFF, 0x2F, 0], [0xFF, 0x51, 3, 0, 0, 0], [0xFF, 0x58, 4, 0, 64, 0, 0], [0xF0, 0xFF, 0xFF, 0xFF, 0x7F], [0xF7, 0], [0xFF, 0x01, 0x87, 0x68]],
        PerByte = 96,
        Fixed = 16 * 1024,
    };

    [Fact]
    public void midi_file() => Fuzz.Run(MidiFiles, 3_000);

    [Fact]
    public void musicxml()
    {
        byte[][] documents = [.. Sheets(60).Select(MusicXml.ToBytes).Where(d => d.Length < 8_000)];
        Fuzz.Run(new FuzzFormat("musicxml", [.. documents, .. documents.Take(8).Select(MusicXml.Packed)], bytes =>
        {
            SheetMusic sheet = MusicXml.Read(bytes);
            return () =>
            {
                Assert.Equal(sheet, MusicXml.Read(MusicXml.ToBytes(sheet)));
                sheet.ToMidiFile();
            };
        }, e => e is MusicXmlException)
        {
            Own = Misreading.Of,
            Words = Words("<", "</", "/>", "&", "&#0;", "&lt;", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>", "&a;", "<note>", "</note>", "<chord/>", "<backup><duration>1</duration></backup>", "<measure>", "<part id=\"P1\">", "PK"),
            Nests = [("<measure>", "</measure>"), ("<a>", "</a>"), ("<note>", "</note>")],
            PerByte = 4096,
            Fixed = 8 << 20,
        }, 5_000);
    }

    /// <summary>A defect is told at a place that is there.</summary>
    private static MidiFile Read(byte[] bytes)
    {
        try
        {
            return MidiFile.Read(bytes);
        }
        catch (MidiFileException e) when (e.Offset < 0 || e.Offset > bytes.Length)
        {
            throw new InvalidOperationException($"a defect at byte {e.Offset} of {bytes.Length}", e);
        }
    }

    private static IEnumerable<SheetMusic> Sheets(int count) => Enumerable.Range(0, count).Select(i => RandomSheet.Of((ulong)i));

    private static byte[][] Words(params string[] words) => [.. words.Select(Encoding.UTF8.GetBytes)];

    private static string Decode(byte[] bytes, int piece)
    {
        var decoder = new MidiStreamDecoder(24);
        var told = new StringBuilder();
        for (int at = 0; at < bytes.Length; at += piece)
        {
            ReadOnlySpan<byte> rest = bytes.AsSpan(at, Math.Min(piece, bytes.Length - at));
            while (decoder.Take(ref rest, out MidiMessage message) is var what && what != Decoded.Nothing)
                told.Append(what == Decoded.SysEx ? Convert.ToHexString(decoder.SysEx) : message.ToString()).Append(' ');
        }
        Assert.Equal(bytes.Length, decoder.Position);
        return told.Append(decoder.Defects).ToString();
    }
}
