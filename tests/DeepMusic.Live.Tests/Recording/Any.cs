using System.Collections.Immutable;
using CsCheck;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Recording;
using DeepMusic.Live.Timing;

namespace DeepMusic.Live.Tests.Recording;

/// <summary>Any header and any event, for property tests.</summary>
internal static class Any
{
    private static readonly Gen<HostTime> Time = Gen.Long[0, 1L << 50].Select(t => new HostTime(t));
    private static readonly Gen<long> Id = Gen.Long;
    private static readonly Gen<byte> Port = Gen.Byte;

    // Any text that is text: half a surrogate pair is not.
    private static readonly Gen<string> Text = Gen.String.Select(s => string.Concat(s.EnumerateRunes().Select(r => r.ToString())));

    private static readonly Gen<Values<string>> Texts = Text.Array[0, 4].Select(t => (Values<string>)t.ToImmutableArray());
    private static readonly Gen<TimeSpan> Span = Gen.Long[0, 1L << 50].Select(t => new TimeSpan(t));
    private static readonly Gen<double> Real = Gen.OneOf(Gen.Double[0, 1], Gen.Double.Select(d => double.IsInfinity(d) ? double.NaN : d));

    private static readonly Gen<MidiMessage> Message =
        Gen.Select(Gen.Int[0x80, 0xFF].Where(s => MidiMessage.LengthOf((byte)s) > 0), Gen.Int[0, 127], Gen.Int[0, 127])
            .Select((s, a, b) => new MidiMessage((byte)s, (byte)a, (byte)b));

    private static readonly Gen<Note> Note =
        Gen.Select(Gen.Long[0, 9999], Gen.Long[1, 99999], Gen.Int[0, 127], Gen.Byte, Gen.Long[-999, 999], Gen.Byte)
            .Select((start, length, pitch, velocity, deviation, voice) =>
                new Note(new Beats(start), new Beats(length), new Pitch(pitch), velocity) { Deviation = new Beats(deviation), Voice = voice });

    private static readonly Gen<Phrase> Phrase =
        Gen.Select(Gen.Long[-99999, 99999], Note.Array[0, 8]).Select((start, notes) => new Phrase(new Beats(start), new Beats(10000), notes));

    private static readonly Gen<Timeline> Timeline =
        Gen.Select(Time, Gen.Long[-99999, 99999], Gen.Double[Tempo.Slowest, Tempo.Fastest], Gen.Int[1, 64], Gen.Int[0, 6])
            .Select((at, beat, tempo, upper, lower) => new Timeline(at, new Beats(beat), new Tempo(tempo), new TimeSignature(upper, 1 << lower)));

    private static readonly Gen<KeyEstimate> Key =
        Gen.Select(Gen.Int[0, 11], Gen.OneOf(Scale.All.ToArray()), Real, Gen.Bool)
            .Select((tonic, scale, confidence, locked) => new KeyEstimate(new Key(new PitchClass(tonic), scale), confidence, locked));

    private static readonly Gen<Chord?> Chord =
        Gen.Select(Gen.Int[0, 11], Gen.OneOf(ChordQuality.All.ToArray()), Gen.Bool)
            .Select((root, quality, none) => none ? null : new Chord(new PitchClass(root), quality));

    private static readonly Gen<Values<Provenance>> Provenance =
        Gen.Select(Text, Text).Select((s, d) => new Provenance(s, d)).Array[0, 4].Select(p => (Values<Provenance>)p.ToImmutableArray());

    /// <summary>One generator per kind of event.</summary>
    public static readonly IReadOnlyDictionary<string, Gen<JournalEvent>> ByKind = new Dictionary<string, Gen<JournalEvent>>
    {
        ["midi"] = Of(Gen.Select(Time, Time, Port, Message).Select((t, s, p, m) => new MidiEvent(t, s, p, m))),
        ["clock"] = Of(Gen.Select(Time, Time, Port, Message).Select((t, s, p, m) => new ClockEvent(t, s, p, m))),
        ["sent"] = Of(Gen.Select(Time, Time, Port, Message, Text, Id).Select((t, d, p, m, l, i) => new SentEvent(t, d, p, m, l, i))),
        ["phrase"] = Of(Gen.Select(Time, Id, Time, Time, Phrase, Text).Select((t, i, a, b, p, r) => new PhraseEvent(t, i, a, b, p, r))),
        ["think"] = Of(Gen.Select(Gen.Select(Time, Id, Gen.ULong, Texts), Gen.Select(Span, Gen.Long, Gen.Long, Gen.Bool)).Select((a, b) =>
            new ThinkEvent(a.Item1, a.Item2, a.Item3, a.Item4, b.Item1, new Beats(b.Item2), new Beats(b.Item3), b.Item4))),
        ["answer"] = Of(Gen.Select(
            Gen.Select(Time, Id, Text, Text, Gen.ULong, Texts), Gen.Select(Span, Span, Texts, Phrase, Provenance, Gen.Int[0, 9999])).Select((a, b) =>
            new AnswerEvent(a.Item1, a.Item2, a.Item3, a.Item4, a.Item5, a.Item6, b.Item1, b.Item2, b.Item3, b.Item4, b.Item5)
            {
                Settled = b.Item6 < 5000 ? new Beats(b.Item6) : null,
                Loudness = b.Item6 % 2 == 0 ? b.Item6 / 100.0 : null,
            })),
        ["part"] = Of(Gen.Select(Time, Id, Text, Text, Gen.Long[0, 9999], Phrase).Select((t, i, e, r, s, p) => new PartEvent(t, i, e, r, new Beats(s), p))),
        ["play"] = Of(Gen.Select(Time, Id, Time).Select((t, i, s) => new PlayEvent(t, i, s))),
        ["yield"] = Of(Gen.Select(Time, Id).Select((t, i) => new YieldEvent(t, i))),
        ["state"] = Of(Gen.Select(Time, Text).Select((t, s) => new StateEvent(t, s))),
        ["context"] = Of(Gen.Select(Time, Timeline, Key, Chord).Select((t, l, k, c) => new ContextEvent(t, l, k, c))),
        ["knob"] = Of(Gen.Select(Time, Text, Text).Select((t, n, v) => new KnobEvent(t, n, v))),
        ["port"] = Of(Gen.Select(Time, Gen.Enum<PortChange>(), Gen.Enum<PortWay>(), Port, Text).Select((t, c, w, p, n) => new PortEvent(t, c, w, p, n))),
        ["fault"] = Of(Gen.Select(Time, Text).Select((t, x) => new FaultEvent(t, x))),
        ["action"] = Of(Gen.Select(Time, Gen.Enum<PlayerAction>()).Select((t, a) => new ActionEvent(t, a))),
        ["sketch"] = Of(Gen.Select(Time, Gen.Enum<SketchAction>(), Text).Select((t, a, x) => new SketchEvent(t, a, x))),
        ["filling"] = Of(Gen.Select(Time, Id, Text, Text, Span, Gen.Select(Sketch.Sheets.Page, Gen.Bool)).Select((t, i, e, l, s, p) => new FillingEvent(
            t, new Written(i, p.Item2 ? SketchPatch.Of(p.Item1.Sheet, [p.Item1.Sheet.Whole]) : null, e, l) { Relax = [e], Spent = s, Weights = l }))),
        ["pass"] = Of(Gen.Select(Time, Port, Time).Select((t, b, s) => new PassEvent(t, b, s))),
        ["engine"] = Of(Gen.Select(Time, Text, Text, Text, Text, Text).Select((t, e, c, m, l, w) => new EngineEvent(t, new EngineChoice(e, c, m, l), w) { From = t.Microseconds % 3 == 0 ? Math.Abs(t.Microseconds % 1000) : 0 })),
        ["latency"] = Of(Gen.Select(Gen.Select(Time, Time, Port, Gen.Enum<LatencyKind>()), Gen.Select(Id, Span, Span, Span)).Select((a, b) =>
            new LatencyEvent(a.Item1, a.Item2, a.Item3, a.Item4, b.Item1, b.Item2, b.Item3, b.Item4))),
        ["mark"] = Of(Gen.Select(Time, Text).Select((t, x) => new MarkEvent(t, x))),
        ["end"] = Of(Gen.Select(Time, Text, Gen.Select(Text, Id).Array[0, 4]).Select((t, r, c) =>
            new EndEvent(t, r, [.. c.DistinctBy(p => p.Item1).Select(p => KeyValuePair.Create(p.Item1, p.Item2))]))),
    };

    /// <summary>Any event of any kind.</summary>
    public static readonly Gen<JournalEvent> Event = Gen.OneOf(ByKind.Values.ToArray());

    /// <summary>Any header of this version.</summary>
    public static readonly Gen<JournalHeader> Header =
        Gen.Select(Gen.Select(Text, Time, Gen.ULong, Text), Gen.Select(Text, Gen.Select(Text, Text).Array[0, 5], Texts, Texts, Text)).Select((a, b) => new JournalHeader
        {
            Program = a.Item1,
            Start = new DateTimeOffset(2026, 11, 22, 20, 15, 0, TimeSpan.FromHours(1)).AddTicks(a.Item2.Microseconds),
            Base = a.Item2,
            Seed = a.Item3,
            Preset = a.Item4,
            Engine = b.Item1,
            Model = b.Item5,
            Weights = b.Item5.Length > 3 ? b.Item5 + "0f" : "",
            Library = b.Item5.Length > 5 ? b.Item1 : "",
            Beside = [.. b.Item2.DistinctBy(p => p.Item1).Take(2).Select(p => KeyValuePair.Create(p.Item1, p.Item2))],
            Knobs = [.. b.Item2.DistinctBy(p => p.Item1).Select(p => KeyValuePair.Create(p.Item1, p.Item2))],
            Inputs = b.Item3,
            Outputs = b.Item4,
            Early = [.. b.Item4.Take(2).Select(o => TimeSpan.FromMicroseconds(o.Length * 1000 % 300_000))],
        });

    /// <summary>The bytes of a journal.</summary>
    public static byte[] Bytes(JournalHeader header, IEnumerable<JournalEvent> events)
    {
        var lines = new LineWriter(header.Base);
        var bytes = new List<byte>();
        bytes.AddRange(lines.Line(header));
        foreach (JournalEvent e in events) bytes.AddRange(lines.Line(e));
        return [.. bytes];
    }

    private static Gen<JournalEvent> Of<T>(Gen<T> gen) where T : JournalEvent => gen.Select(e => (JournalEvent)e);
}
