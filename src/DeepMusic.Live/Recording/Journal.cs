using System.Collections.Immutable;
using System.Text.Json;
using DeepMusic.Core;

namespace DeepMusic.Live.Recording;

/// <summary>A recorded set: the header and what happened, in the order it was written.</summary>
/// <param name="Header">The first line.</param>
/// <param name="Events">The others.</param>
/// <param name="Note">Empty, or a line for the musician: that the set was cut off and its last line is not whole.</param>
public sealed record Journal(JournalHeader Header, ImmutableArray<JournalEvent> Events, string Note)
{
    /// <summary>The journal's file name in a session's folder.</summary>
    public const string FileName = "session.jsonl";

    /// <summary>The file name of the journal of one of several performers; that of the first, or of one who plays alone, has no name.</summary>
    public static string FileNameOf(string performer) => performer.Length == 0 ? FileName : $"session-{performer}.jsonl";

    /// <summary>The journals of a set: the first performer's, then the others' by name. One that is named itself is the only one.</summary>
    public static IReadOnlyList<string> FilesOf(string path)
    {
        if (!Directory.Exists(path)) return [path];
        // One of a name with a number behind a dot is of an older set in the same folder.
        IEnumerable<string> others = Directory.GetFiles(path, FileNameOf("*")).Where(f => !Path.GetFileNameWithoutExtension(f).Contains('.', StringComparison.Ordinal));
        return [Path.Combine(path, FileName), .. others.Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether the set ended in order; if not, the program was killed.</summary>
    public bool IsComplete => Events.Length > 0 && Events[^1] is EndEvent;

    /// <summary>What a replay has to feed, in order.</summary>
    public IEnumerable<JournalEvent> Inputs => Events.Where(e => e.IsInput);

    /// <summary>When the last event happened; the start of the set if nothing did.</summary>
    public HostTime End => Events.Aggregate(Header.Base, (end, e) => HostTime.Max(end, e.Time));

    /// <summary>Reads a journal, or the journal in a session's folder.</summary>
    /// <exception cref="JournalException">It is not there, not a journal, of a newer format, or a line other than a cut last one is corrupt.</exception>
    public static Journal Open(string path)
    {
        if (Directory.Exists(path)) path = Path.Combine(path, FileName);
        try
        {
            return Parse(File.ReadAllBytes(path), Path.GetFileName(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new JournalException(path, 0, $"cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Reads a journal's bytes.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="JournalException">As for <see cref="Open"/>.</exception>
    public static Journal Parse(ReadOnlyMemory<byte> bytes, string name = FileName)
    {
        JournalHeader? header = null;
        var events = ImmutableArray.CreateBuilder<JournalEvent>();
        int number = 0;
        while (!bytes.IsEmpty)
        {
            int end = bytes.Span.IndexOf((byte)'\n');
            number++;
            if (end < 0) break;
            try
            {
                if (header is null) header = JournalHeader.Read(Line(bytes[..end], name, number, HostTime.Zero));
                else events.Add(Event(Line(bytes[..end], name, number, header.Base)));
            }
            catch (InvalidOperationException e)
            {
                // The name of a field may be escaped to half a character; it is decoded only when it is looked for.
                throw new JournalException(name, number, "the name of a field is no text", e);
            }
            bytes = bytes[(end + 1)..];
        }
        if (header is null) throw new JournalException(name, 1, "the first line is missing or cut: this is not a DeepMusic session");
        string note = bytes.IsEmpty ? "" : $"{name} was cut off: line {number} is not whole and is left out";
        return new Journal(header, events.ToImmutable(), note);
    }

    private static LineReader Line(ReadOnlyMemory<byte> bytes, string name, int number, HostTime origin)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes);
            JsonElement root = document.RootElement.Clone();
            if (root.ValueKind == JsonValueKind.Object) return new LineReader(name, number, root, origin);
        }
        catch (JsonException e)
        {
            throw new JournalException(name, number, "this is not JSON", e);
        }
        throw new JournalException(name, number, "this is not a JSON object");
    }

    private static JournalEvent Event(LineReader line)
    {
        HostTime time = line.Time("t_us");
        string kind = line.Text("kind");
        return kind switch
        {
            MidiEvent.Word => MidiEvent.Read(line, time),
            ClockEvent.Word => ClockEvent.Read(line, time),
            SentEvent.Word => SentEvent.Read(line, time),
            PhraseEvent.Word => PhraseEvent.Read(line, time),
            ThinkEvent.Word => ThinkEvent.Read(line, time),
            AnswerEvent.Word => AnswerEvent.Read(line, time),
            PartEvent.Word => PartEvent.Read(line, time),
            PlayEvent.Word => PlayEvent.Read(line, time),
            YieldEvent.Word => YieldEvent.Read(line, time),
            StateEvent.Word => StateEvent.Read(line, time),
            ContextEvent.Word => ContextEvent.Read(line, time),
            KnobEvent.Word => KnobEvent.Read(line, time),
            EngineEvent.Word => EngineEvent.Read(line, time),
            SketchEvent.Word => SketchEvent.Read(line, time),
            FillingEvent.Word => FillingEvent.Read(line, time),
            PassEvent.Word => PassEvent.Read(line, time),
            ActionEvent.Word => ActionEvent.Read(line, time),
            PortEvent.Word => PortEvent.Read(line, time),
            FaultEvent.Word => FaultEvent.Read(line, time),
            LatencyEvent.Word => LatencyEvent.Read(line, time),
            MarkEvent.Word => MarkEvent.Read(line, time),
            EndEvent.Word => EndEvent.Read(line, time),
            _ => throw line.Defect($"unknown kind of event \"{kind}\""),
        };
    }
}
