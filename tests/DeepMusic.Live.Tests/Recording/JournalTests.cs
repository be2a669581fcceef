using System.Text;
using CsCheck;
using DeepMusic.Core;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Tests.Recording;

public class JournalTests
{
    public static TheoryData<string> Kinds => [.. Any.ByKind.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_event_reads_back_as_it_was_written(string kind) =>
        Gen.Select(Any.Header, Any.ByKind[kind].Array[1, 5]).Sample((header, events) =>
        {
            Journal journal = Journal.Parse(Any.Bytes(header, events));
            Assert.All(events, e => Assert.Equal(kind, e.Kind));
            Assert.Equal(header, journal.Header);
            Assert.Equal(events, journal.Events);
            Assert.Equal("", journal.Note);
        }, iter: 300);

    [Fact]
    public void Every_kind_of_event_there_is_is_tried()
    {
        IEnumerable<Type> kinds = typeof(JournalEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(JournalEvent)));
        Assert.Equal(kinds.Count(), Any.ByKind.Count);
    }

    [Fact]
    public void An_event_is_one_line_whatever_its_text_holds()
    {
        byte[] bytes = Any.Bytes(Header, [new MarkEvent(HostTime.Zero, "a\nb\r\n\"c\" ♭ \u2028 \ud83c\udfb9 \ud800 alone")]);
        Assert.Equal(2, bytes.Count(b => b == '\n'));
        Assert.StartsWith("a\nb\r\n\"c\" ♭", Assert.IsType<MarkEvent>(Journal.Parse(bytes).Events[0]).Text);
    }

    [Fact]
    public void The_order_of_the_fields_is_fixed()
    {
        byte[] bytes = Any.Bytes(Header, [new KnobEvent(new HostTime(1_000_250), "key", "C minor")]);
        Assert.Equal(
            "{\"t_us\":250,\"kind\":\"knob\",\"name\":\"key\",\"value\":\"C minor\"}",
            Encoding.UTF8.GetString(bytes).Split('\n')[1]);
    }

    [Fact]
    public void A_journal_cut_anywhere_keeps_every_whole_line() =>
        Gen.Select(Any.Header, Any.Event.Array[1, 6], Gen.Double[0, 1]).Sample((header, events, at) =>
        {
            byte[] whole = Any.Bytes(header, events);
            byte[] cut = whole[..(int)(at * whole.Length)];
            int lines = cut.Count(b => b == '\n');
            if (lines == 0)
            {
                Assert.Equal(1, Assert.Throws<JournalException>(() => Journal.Parse(cut)).Line);
                return;
            }
            Journal journal = Journal.Parse(cut);
            Assert.Equal(events.Take(lines - 1), journal.Events);
            Assert.Equal(cut[^1] != '\n', journal.Note.Length > 0);
        }, iter: 2000);

    [Fact]
    public void A_mutated_field_reads_or_names_the_line() =>
        Gen.Select(Any.Event, Gen.Int[0, 40], Gen.OneOf("null", "-1", "1e400", "99999999999999999999", "\"x\"", "[]", "{}", "[[1]]", "true", "1.5")).Sample((e, which, value) =>
        {
            string[] lines = Encoding.UTF8.GetString(Any.Bytes(Header, [e])).Split('\n');
            var fields = System.Text.Json.Nodes.JsonNode.Parse(lines[1])!.AsObject();
            string name = fields.ElementAt(which % fields.Count).Key;
            fields[name] = System.Text.Json.Nodes.JsonNode.Parse(value == "1e400" ? "1" : value);
            string line = value == "1e400" ? fields.ToJsonString().Replace($"\"{name}\":1", $"\"{name}\":1e400", StringComparison.Ordinal) : fields.ToJsonString();
            try
            {
                Journal.Parse(Encoding.UTF8.GetBytes(lines[0] + "\n" + line + "\n"));
            }
            catch (JournalException wrong)
            {
                Assert.Equal(2, wrong.Line);
            }
        }, iter: 4000);

    [Fact]
    public void Bytes_of_any_kind_are_no_journal_but_no_surprise() =>
        Gen.Byte.Array[0, 200].Sample(bytes => Assert.Throws<JournalException>(() => Journal.Parse(bytes)));

    [Fact]
    public void A_corrupt_line_is_named_with_its_defect()
    {
        string text = Encoding.UTF8.GetString(Any.Bytes(Header, [new MarkEvent(HostTime.Zero, "x"), new YieldEvent(HostTime.Zero, 3)]));
        var e = Assert.Throws<JournalException>(() => Journal.Parse(Encoding.UTF8.GetBytes(text.Replace("\"id\":3", "\"id\":\"three\"", StringComparison.Ordinal))));
        Assert.Equal("session.jsonl line 3: \"id\" is no whole number", e.Message);
    }

    [Fact]
    public void A_newer_format_is_refused()
    {
        var e = Assert.Throws<JournalException>(() => Journal.Parse(Any.Bytes(Header with { Version = JournalHeader.CurrentVersion + 1 }, [])));
        Assert.Contains("newer program", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_journal_that_is_not_there_is_one_clear_line()
    {
        var e = Assert.Throws<JournalException>(() => Journal.Open(Path.Combine(Path.GetTempPath(), "no-such-session", "session.jsonl")));
        Assert.Equal(0, e.Line);
    }

    [Fact]
    public void Times_are_counted_from_the_base_on_paper_and_from_the_clock_in_memory()
    {
        JournalHeader header = Header with { Base = new HostTime(987_654_321) };
        byte[] bytes = Any.Bytes(header, [new MarkEvent(new HostTime(987_654_400), "")]);
        Assert.Contains("\"t_us\":79,", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(new HostTime(987_654_400), Journal.Parse(bytes).Events[0].Time);
    }

    internal static JournalHeader Header => new()
    {
        Program = "0.1.0",
        Start = new DateTimeOffset(2026, 11, 22, 20, 15, 0, TimeSpan.Zero),
        Base = new HostTime(1_000_000),
        Seed = 7,
        Preset = "trade-fours",
        Engine = "markov",
    };
}
