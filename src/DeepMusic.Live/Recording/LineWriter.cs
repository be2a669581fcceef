using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Recording;

/// <summary>
/// Writes journal lines, fields in the order they are given. Times are counted from the base. Thread-safe: no.
/// </summary>
internal sealed class LineWriter(HostTime origin)
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _line = new(1024);
    private readonly Utf8JsonWriter _json = new(Stream.Null, Plain);

    /// <summary>The line of an event, its line feed included; valid until the next call.</summary>
    public ReadOnlySpan<byte> Line(JournalEvent e)
    {
        Begin();
        Time("t_us", e.Time);
        Text("kind", e.Kind);
        e.Write(this);
        return End();
    }

    /// <summary>The header's line, its line feed included; valid until the next call.</summary>
    public ReadOnlySpan<byte> Line(JournalHeader header)
    {
        Begin();
        header.Write(this);
        return End();
    }

    public void Integer(string name, long value) => _json.WriteNumber(name, value);

    public void Seed(string name, ulong value) => _json.WriteNumber(name, value);

    public void Truth(string name, bool value) => _json.WriteBoolean(name, value);

    public void Text(string name, string? value) => _json.WriteString(name, value ?? "");

    public void Time(string name, HostTime value) => _json.WriteNumber(name, unchecked(value.Microseconds - origin.Microseconds));

    /// <summary>Microseconds, with a decimal where the span is no whole number of them.</summary>
    public void Span(string name, TimeSpan value) => _json.WriteNumber(name, (decimal)value.Ticks / TimeSpan.TicksPerMicrosecond);

    public void Beats(string name, Beats value) => _json.WriteNumber(name, value.Ticks);

    public void Instant(string name, DateTimeOffset value) => _json.WriteString(name, value.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>The shortest digits that read back as the same number; null for what is none.</summary>
    public void Real(string name, double value)
    {
        if (double.IsFinite(value)) _json.WriteNumber(name, value);
        else _json.WriteNull(name);
    }

    public void Message(string name, MidiMessage message)
    {
        Span<byte> bytes = stackalloc byte[3];
        int length = message.Length == 0 ? 0 : message.CopyTo(bytes);
        Span<char> hex = stackalloc char[6];
        Convert.TryToHexString(bytes[..length], hex, out int written);
        _json.WriteString(name, hex[..written]);
    }

    public void Texts(string name, Values<string> values)
    {
        _json.WriteStartArray(name);
        foreach (string value in values) _json.WriteStringValue(value ?? "");
        _json.WriteEndArray();
    }

    public void Spans(string name, Values<TimeSpan> values)
    {
        _json.WriteStartArray(name);
        foreach (TimeSpan value in values) _json.WriteNumberValue((long)value.TotalMicroseconds);
        _json.WriteEndArray();
    }

    public void Pairs(string name, Values<KeyValuePair<string, string>> pairs)
    {
        _json.WriteStartObject(name);
        foreach ((string key, string value) in pairs) _json.WriteString(key, value ?? "");
        _json.WriteEndObject();
    }

    public void Counts(string name, Values<KeyValuePair<string, long>> counts)
    {
        _json.WriteStartObject(name);
        foreach ((string key, long value) in counts) _json.WriteNumber(key, value);
        _json.WriteEndObject();
    }

    /// <summary>start and length in ticks of 1/960 beat, and a note as [start, length, pitch, velocity, deviation, voice].</summary>
    public void Phrase(Phrase phrase)
    {
        Beats("start", phrase.Start);
        Beats("length", phrase.Length);
        _json.WriteStartArray("notes");
        foreach (Note note in phrase.Notes) Numbers(note.Start.Ticks, note.Length.Ticks, note.Pitch.Number, note.Velocity, note.Deviation.Ticks, note.Voice);
        _json.WriteEndArray();
    }

    /// <summary>
    /// measures, each as [bar, staff, notes], a note as [start, length, pitch, velocity, deviation, ties: 1 from before, 2 to after]; symbols, each
    /// as [bar, chords], a chord as [place, symbol], empty for none.
    /// </summary>
    public void Patch(SketchPatch patch)
    {
        _json.WriteStartArray("measures");
        foreach (SketchCell cell in patch.Cells)
        {
            _json.WriteStartArray();
            _json.WriteNumberValue(cell.Bar);
            _json.WriteNumberValue(cell.Staff);
            _json.WriteStartArray();
            foreach (MeasureNote note in cell.Measure.Notes)
                Numbers(note.Start.Ticks, note.Length.Ticks, note.Pitch.Number, note.Velocity, note.Deviation.Ticks, (note.TiedBefore ? 1 : 0) | (note.TiedAfter ? 2 : 0));
            _json.WriteEndArray();
            _json.WriteEndArray();
        }
        _json.WriteEndArray();
        _json.WriteStartArray("symbols");
        foreach (SketchSymbols bar in patch.Symbols)
        {
            _json.WriteStartArray();
            _json.WriteNumberValue(bar.Bar);
            _json.WriteStartArray();
            foreach (Placed<Chord?> symbol in bar.Chords)
            {
                _json.WriteStartArray();
                _json.WriteNumberValue(symbol.At.Ticks);
                _json.WriteStringValue(symbol.Value?.ToString() ?? "");
                _json.WriteEndArray();
            }
            _json.WriteEndArray();
            _json.WriteEndArray();
        }
        _json.WriteEndArray();
    }

    /// <summary>A note's provenance as [source, detail].</summary>
    public void Provenance(string name, Values<Provenance> values)
    {
        _json.WriteStartArray(name);
        foreach (Provenance value in values)
        {
            _json.WriteStartArray();
            _json.WriteStringValue(value.Source ?? "");
            _json.WriteStringValue(value.Detail ?? "");
            _json.WriteEndArray();
        }
        _json.WriteEndArray();
    }

    private void Numbers(params ReadOnlySpan<long> numbers)
    {
        _json.WriteStartArray();
        foreach (long number in numbers) _json.WriteNumberValue(number);
        _json.WriteEndArray();
    }

    private void Begin()
    {
        _line.ResetWrittenCount();
        _json.Reset(_line);
        _json.WriteStartObject();
    }

    private ReadOnlySpan<byte> End()
    {
        _json.WriteEndObject();
        _json.Flush();
        _line.Write("\n"u8);
        return _line.WrittenSpan;
    }
}
