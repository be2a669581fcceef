using System.Collections.Immutable;
using static DeepMusic.Live.Remote.AddressSpace;

namespace DeepMusic.Live.Remote;

/// <summary>The part of the address space that is neither knob nor action: what can be asked, played and told.</summary>
internal static class Conversation
{
    /// <summary>What can be asked, and what is answered.</summary>
    public static ImmutableArray<AddressNode> Questions { get; } =
    [
        Question("ping", "whether anybody is there: pong comes back with the same arguments", [Any()], []),
        Event("pong", "the answer to ping", Any()),
        Question("version", "the program's version", [], [Text("program"), Text("osc")]),
        Question(
            "latency", "how punctual it is on the way to the output that is the latest: median, 99th percentile and longest, of key-down to thru, of a call's last key-down to its answer, and of due time to wire; 0 while there is none", [],
            [
                Text("output"), Number("thru-p50", 0, null, "ms"), Number("thru-p99", 0, null, "ms"), Number("thru-max", 0, null, "ms"),
                Number("answer-p50", 0, null, "ms"), Number("answer-p99", 0, null, "ms"), Number("answer-max", 0, null, "ms"),
                Number("due-p50", 0, null, "ms"), Number("due-p99", 0, null, "ms"), Number("due-max", 0, null, "ms"),
            ]),
        Question("status", "everything one needs to draw a face, in bundles: what stands, and every knob with its travel", [], []),
        Question(
            "subscribe", "from now on be told what happens, at your own port or another of your machine; again renews it",
            [Whole("port", 0, 65535) with { Default = "0", Optional = true }, Number("seconds", 1, 3600, "s") with { Default = "60", Optional = true }],
            [Whole("port", 1, 65535), Number("seconds", 1, 3600, "s")]),
        Question("unsubscribe", "be told no more", [Whole("port", 0, 65535) with { Default = "0", Optional = true }], []),
        Question("presets", "the presets there are", [], [Text("name")]) with { Repeats = 1 },
        Question("scenes", "the scenes of the set list", [], [Text("name")]) with { Repeats = 1 },
    ];

    /// <summary>Playing.</summary>
    public static ImmutableArray<AddressNode> Playing { get; } =
    [
        new($"{Root}/note", AddressKind.Play, "a key of the player; velocity 0 lets it go. Told of what others play, as it is heard")
        {
            In = [Whole("pitch", 0, 127), Whole("velocity", 0, 127) with { Default = "100", Optional = true }, Whole("channel", 1, 16) with { Default = "1", Optional = true }],
            Out = [Whole("pitch", 0, 127), Whole("velocity", 0, 127), Whole("channel", 1, 16)],
            Access = AddressAccess.ReadWrite,
        },
        new($"{Root}/control", AddressKind.Play, "a controller or pedal of the player; 64 is the sustain pedal")
        {
            In = [Whole("controller", 0, 127), Whole("value", 0, 127), Whole("channel", 1, 16) with { Default = "1", Optional = true }],
            Access = AddressAccess.Write,
        },
    ];

    /// <summary>What is told.</summary>
    public static ImmutableArray<AddressNode> Told { get; } =
    [
        State("state", "whose turn it is", Text("state") with { Choices = ["idle", "listening", "thinking", "playing", "muted"] }),
        State("held", "whether the turn is kept from being handed over", Whole("on", 0, 1)),
        State("tempo/now", "the tempo that is heard or held", Number("tempo", 30, 300, "bpm")),
        State("key/now", "the key that is heard or locked, and how sure one is", Text("key"), Number("confidence", 0, 1)),
        State("chord", "the chord that is heard; empty for none", Text("chord")),
        State("scene", "the scene of the set list, and the one that comes next", Whole("number", 1, null), Text("name"), Whole("of", 0, null), Text("next")),
        State("performer/now", "of several performers, the one who is told of and turned: the name, the number and how many there are", Text("name"), Whole("number", 1, null), Whole("of", 1, null)),
        State("preset", "the preset that plays", Text("name")),
        State("engine", "who answers", Text("name")),
        State("origin", "where the bar that sounds comes from; empty for nowhere", Text("origin")),
        State(
            "sketch", "the sketchpad: its bars and staves, the first and the last bar and the staves that are selected, how many measures are kept, and what it is doing",
            Whole("bars", 0, Sketchpad.MostBars), Whole("staves", 0, null), Whole("first", 0, Sketchpad.MostBars), Whole("last", 0, Sketchpad.MostBars), Text("selected"),
            Whole("kept", 0, null), Text("state") with { Choices = [.. Enum.GetNames<SketchState>().Select(n => n.ToLowerInvariant())] }),
        State("learning", "the knob or action that waits for a controller; empty for none", Text("name")),
        Event("beat", "each beat, in a bundle with its time tag, up to 100 ms ahead", Whole("bar", null, null), Whole("beat", 1, 32), Number("tempo", 30, 300, "bpm")),
        Event(
            "answer/note", "each note of the answer as it is handed over, in a bundle with its time tag, up to 250 ms ahead",
            Whole("pitch", 0, 127), Whole("velocity", 1, 127), Number("length", 0, null, "s"), Whole("channel", 1, 16)),
        Event(
            "phrase", "a phrase: the call as it is written, the answer as it is planned; at most 60 notes a message, the rest in more of them",
            Text("side") with { Choices = ["call", "answer"] }, Whole("number", 0, null), Whole("notes", 0, null), Whole("from", 0, null),
            Number("start", 0, null, "beats"), Number("length", 0, null, "beats"), Whole("pitch", 0, 127), Whole("velocity", 1, 127)) with { Repeats = 4 },
        Event(
            "phrase/start", "when the answer's first beat falls: seconds from now, in a bundle with the time tag of that moment",
            Text("side") with { Choices = ["answer"] }, Whole("number", 0, null), Number("in", 0, null, "s")),
        Event("fault", "something went wrong, and the set goes on", Text("line")),
        Event("error", "what you asked for could not be done: the address you asked, and why, in one line", Text("address"), Text("line")),
        Event("startup", "the doors are open; to targets that are always told", Text("program")),
        Event("exit", "the set is over"),
    ];

    private static AddressNode Question(string name, string about, ImmutableArray<AddressArgument> in_, ImmutableArray<AddressArgument> out_) =>
        new($"{Root}/{name}", AddressKind.Question, about) { In = in_, Out = out_, Access = out_.IsEmpty ? AddressAccess.Write : in_.IsEmpty ? AddressAccess.Read : AddressAccess.ReadWrite };

    private static AddressNode State(string name, string about, params ImmutableArray<AddressArgument> told) =>
        new($"{Root}/{name}", AddressKind.State, about) { Out = told, Access = AddressAccess.Read };

    private static AddressNode Event(string name, string about, params ImmutableArray<AddressArgument> told) =>
        new($"{Root}/{name}", AddressKind.Event, about) { Out = told, Access = AddressAccess.Read };

    private static AddressArgument Any() => new("anything", AddressArgument.AnyType) { Optional = true };

    private static AddressArgument Text(string name) => new(name, 's');

    private static AddressArgument Whole(string name, double? min, double? max) => new(name, 'i') { Min = min, Max = max };

    private static AddressArgument Number(string name, double? min, double? max, string unit = "") => new(name, 'f') { Min = min, Max = max, Unit = unit };
}
