using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Recording;

/// <summary>
/// Reads the fields of one journal line. Whatever is missing or wrong is a <see cref="JournalException"/> that names the line and
/// the field; unknown fields are passed over, so that a later program may add some.
/// </summary>
internal readonly struct LineReader(string file, int number, JsonElement line, HostTime origin)
{
    public JournalException Defect(string what, Exception? cause = null) => new(file, number, what, cause);

    public bool Has(string name) => line.TryGetProperty(name, out _);

    public long Integer(string name) => Integer(Field(name), name);

    public byte Byte(string name) => (byte)Within(Integer(name), 0, 255, name);

    public ulong Seed(string name)
    {
        JsonElement field = Field(name);
        return field.ValueKind == JsonValueKind.Number && field.TryGetUInt64(out ulong value) ? value : throw NotA("whole number", name);
    }

    public bool Truth(string name) => Field(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw NotA("true or false", name),
    };

    public string Text(string name) => Text(Field(name), name);

    public HostTime Time(string name) => new(unchecked(Integer(name) + origin.Microseconds));

    public TimeSpan Span(string name)
    {
        JsonElement field = Field(name);
        if (field.ValueKind != JsonValueKind.Number || !field.TryGetDecimal(out decimal microseconds)) throw NotA("number", name);
        if (Math.Abs(microseconds) > long.MaxValue / TimeSpan.TicksPerMicrosecond) throw Defect($"\"{name}\" is too long a time");
        return new TimeSpan((long)(microseconds * TimeSpan.TicksPerMicrosecond));
    }

    public Beats Beats(string name) => new(Integer(name));

    public DateTimeOffset Instant(string name) =>
        DateTimeOffset.TryParse(Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset value)
            ? value : throw NotA("date and time", name);

    public double Real(string name)
    {
        JsonElement field = Field(name);
        if (field.ValueKind == JsonValueKind.Null) return double.NaN;
        return field.ValueKind == JsonValueKind.Number && field.TryGetDouble(out double value) ? value : throw NotA("number", name);
    }

    public MidiMessage Message(string name)
    {
        string hex = Text(name);
        Span<byte> bytes = stackalloc byte[3];
        if (hex.Length == 0) return default;
        if (hex.Length > 6 || Convert.FromHexString(hex, bytes, out _, out int length) != System.Buffers.OperationStatus.Done
            || MidiMessage.LengthOf(bytes[0]) != length || bytes[1] > 127 || bytes[2] > 127) throw NotA("MIDI message in hex", name);
        return new MidiMessage(bytes[0], bytes[1], bytes[2]);
    }

    public Tempo Tempo(string name)
    {
        double value = Real(name);
        return value is >= Core.Tempo.Slowest and <= Core.Tempo.Fastest ? new Tempo(value) : throw NotA("tempo", name);
    }

    public TimeSignature Meter(string name)
    {
        string[] parts = Text(name).Split('/');
        if (parts.Length != 2 || !int.TryParse(parts[0], out int numerator) || !int.TryParse(parts[1], out int denominator)
            || numerator is < 1 or > 64 || denominator is < 1 or > 64 || !int.IsPow2(denominator)) throw NotA("meter", name);
        return new TimeSignature(numerator, denominator);
    }

    public Key Key(string name) => Core.Key.TryParse(Text(name), out Key key) ? key : throw NotA("key", name);

    public Chord Chord(string name) => Core.Chord.TryParse(Text(name), out Chord chord) ? chord : throw NotA("chord", name);

    public T OneOf<T>(string name, params ReadOnlySpan<(string Word, T Value)> words)
    {
        string text = Text(name);
        foreach ((string word, T value) in words)
            if (word == text) return value;
        throw Defect($"\"{name}\" is none of the words it can be");
    }

    public Values<string> Texts(string name)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (JsonElement item in Items(Field(name), name)) texts.Add(Text(item, name));
        return texts.ToImmutable();
    }

    /// <summary>Spans of whole microseconds, none longer than <paramref name="longest"/>.</summary>
    public Values<TimeSpan> Spans(string name, TimeSpan longest)
    {
        var spans = ImmutableArray.CreateBuilder<TimeSpan>();
        foreach (JsonElement item in Items(Field(name), name)) spans.Add(TimeSpan.FromMicroseconds(Within(Integer(item, name), 0, (long)longest.TotalMicroseconds, name)));
        return spans.ToImmutable();
    }

    public Values<KeyValuePair<string, string>> Pairs(string name)
    {
        var pairs = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (JsonProperty pair in Properties(name)) pairs.Add(new(Name(pair, name), Text(pair.Value, name)));
        return pairs.ToImmutable();
    }

    public Values<KeyValuePair<string, long>> Counts(string name)
    {
        var counts = ImmutableArray.CreateBuilder<KeyValuePair<string, long>>();
        foreach (JsonProperty pair in Properties(name)) counts.Add(new(Name(pair, name), Integer(pair.Value, name)));
        return counts.ToImmutable();
    }

    public Phrase Phrase()
    {
        var notes = new List<Note>();
        foreach (JsonElement item in Items(Field("notes"), "notes"))
        {
            if (Items(item, "notes").Count() != 6) throw NotA("list of notes of six numbers", "notes");
            notes.Add(new Note(
                new Beats(Integer(item[0], "notes")), new Beats(Integer(item[1], "notes")),
                new Pitch((int)Within(Integer(item[2], "notes"), 0, 127, "notes")), (byte)Within(Integer(item[3], "notes"), 0, 255, "notes"))
            {
                Deviation = new Beats(Integer(item[4], "notes")),
                Voice = (byte)Within(Integer(item[5], "notes"), 0, 255, "notes"),
            });
        }
        try
        {
            return new Phrase(Beats("start"), Beats("length"), notes);
        }
        catch (ArgumentException e)
        {
            throw Defect(e.Message, e);
        }
    }

    public Values<Provenance> Provenance(string name)
    {
        var values = ImmutableArray.CreateBuilder<Provenance>();
        foreach (JsonElement item in Items(Field(name), name))
        {
            if (Items(item, name).Count() != 2) throw NotA("list of pairs of texts", name);
            values.Add(new Provenance(Text(item[0], name), Text(item[1], name)));
        }
        return values.ToImmutable();
    }

    /// <summary>What <see cref="LineWriter.Patch"/> writes.</summary>
    public SketchPatch Patch()
    {
        var cells = ImmutableArray.CreateBuilder<SketchCell>();
        var symbols = ImmutableArray.CreateBuilder<SketchSymbols>();
        foreach (JsonElement[] cell in Lists("measures", 3))
            cells.Add(new SketchCell((int)Within(Integer(cell[0], "measures"), 0, int.MaxValue, "measures"), (int)Within(Integer(cell[1], "measures"), 0, 63, "measures"), Measure(cell[2])));
        foreach (JsonElement[] bar in Lists("symbols", 2))
        {
            var chords = ImmutableArray.CreateBuilder<Placed<Chord?>>();
            foreach (JsonElement item in Items(bar[1], "symbols"))
            {
                JsonElement[] symbol = List(item, 2, "symbols");
                string text = Text(symbol[1], "symbols");
                Chord? chord = text.Length == 0 ? null : Core.Chord.TryParse(text, out Chord read) ? read : throw NotA("list of chords", "symbols");
                chords.Add(new Placed<Chord?>(new Beats(Integer(symbol[0], "symbols")), chord));
            }
            symbols.Add(new SketchSymbols((int)Within(Integer(bar[0], "symbols"), 0, int.MaxValue, "symbols"), chords.ToImmutable()));
        }
        return new SketchPatch(cells.ToImmutable(), symbols.ToImmutable());
    }

    private Measure Measure(JsonElement list)
    {
        const string Name = "measures";
        var notes = new List<MeasureNote>();
        foreach (JsonElement item in Items(list, Name))
        {
            JsonElement[] note = List(item, 6, Name);
            long ties = Within(Integer(note[5], Name), 0, 3, Name);
            var pitch = new Pitch((int)Within(Integer(note[2], Name), 0, 127, Name));
            notes.Add(new MeasureNote(new Beats(Integer(note[0], Name)), new Beats(Integer(note[1], Name)), pitch, (byte)Within(Integer(note[3], Name), 0, 255, Name))
            {
                Deviation = new Beats(Integer(note[4], Name)),
                TiedBefore = (ties & 1) != 0,
                TiedAfter = (ties & 2) != 0,
            });
        }
        try
        {
            return new Measure(notes);
        }
        catch (ArgumentException e)
        {
            throw Defect(e.Message, e);
        }
    }

    private IEnumerable<JsonElement[]> Lists(string name, int length)
    {
        var lists = new List<JsonElement[]>();
        foreach (JsonElement item in Items(Field(name), name)) lists.Add(List(item, length, name));
        return lists;
    }

    private JsonElement[] List(JsonElement value, int length, string name) =>
        Items(value, name).Count() == length ? [.. value.EnumerateArray()] : throw NotA($"list of lists of {length}", name);

    private JsonElement Field(string name) =>
        line.TryGetProperty(name, out JsonElement field) ? field : throw Defect($"\"{name}\" is missing");

    private JournalException NotA(string what, string name) => Defect($"\"{name}\" is no {what}");

    private long Integer(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number) ? number : throw NotA("whole number", name);

    private long Within(long value, long from, long to, string name) =>
        value >= from && value <= to ? value : throw Defect($"\"{name}\": {value} is outside {from}..{to}");

    private string Text(JsonElement value, string name)
    {
        if (value.ValueKind != JsonValueKind.String) throw NotA("text", name);
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw Defect($"\"{name}\" is not written in UTF-8", e);
        }
    }

    private string Name(JsonProperty pair, string name)
    {
        try
        {
            return pair.Name;
        }
        catch (InvalidOperationException e)
        {
            throw Defect($"a name in \"{name}\" is not written in UTF-8", e);
        }
    }

    private JsonElement.ArrayEnumerator Items(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw NotA("list", name);

    private JsonElement.ObjectEnumerator Properties(string name)
    {
        JsonElement field = Field(name);
        return field.ValueKind == JsonValueKind.Object ? field.EnumerateObject() : throw NotA("list of names and values", name);
    }
}
