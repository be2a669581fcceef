using System.Globalization;
using DeepMusic.Core;

namespace DeepMusic.Live.Remote;

/// <summary>All that stands at one moment, as it is told: every address that can be asked has its values here. Immutable.</summary>
internal sealed record Status
{
    private delegate object[] Teller(Status status);

    private static readonly Teller?[] Tellers = [.. AddressSpace.All.Select(TellerOf)];

    public required Knobs Knobs { get; init; }

    public required string State { get; init; }

    public required bool Held { get; init; }

    public required double Tempo { get; init; }

    public required string Key { get; init; }

    public required double KeyConfidence { get; init; }

    public required string Chord { get; init; }

    public required SceneView Scene { get; init; }

    public required PerformerView Performer { get; init; }

    public required string Preset { get; init; }

    public required string Engine { get; init; }

    public required bool Locked { get; init; }

    public required string Origin { get; init; }

    public required string Learning { get; init; }

    public required SketchTold Sketch { get; init; }

    /// <summary>What stands now. Listening thread only.</summary>
    public static Status Of(Desk desk, HostTime now)
    {
        Conductor conductor = desk.Conductor;
        return new Status
        {
            Knobs = conductor.Knobs,
            State = Snapshot.State(conductor).ToString().ToLowerInvariant(),
            Held = conductor.Held,
            Tempo = Math.Round(conductor.Context.Timeline.Tempo.BeatsPerMinute, 1),
            Key = conductor.Context.Key.Confidence > 0 || conductor.Context.Key.Locked ? conductor.Context.Key.Key.ToString() : "",
            KeyConfidence = Math.Round(conductor.Context.Key.Confidence, 1),
            Chord = conductor.Context.Chord?.ToString() ?? "",
            Scene = SceneView.Now(desk),
            Performer = PerformerView.Now(desk),
            Preset = conductor.Preset.Name,
            Engine = conductor.Engine.Engine,
            Locked = desk.Locked,
            Origin = conductor.OriginAt(now) ?? "",
            Learning = desk.Surface.Wanted?.ToString() ?? "",
            Sketch = SketchTold.Of(conductor.Sketch.View),
        };
    }

    /// <summary>The values of an address, each int, float or string; null where it has none.</summary>
    public object[]? Values(int place) => Tellers[place]?.Invoke(this);

    /// <summary>A knob's value: a switch as 1 or 0, a number as such unless the knob stands on its word, all else as text.</summary>
    public static object ValueOf(int knob, string value) => Knobs.All[knob] switch
    {
        ChoiceKnob { IsSwitch: true } => value == "on" ? 1 : 0,
        NumberKnob when float.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out float number) => number,
        _ => value,
    };

    /// <summary>Where a knob stands on its travel.</summary>
    public static object PositionOf(int knob, string value) => (float)Knobs.All[knob].Position(value);

    private static Teller? TellerOf(AddressNode node) => node.Kind switch
    {
        AddressKind.Knob => s => [ValueOf(node.Knob, s.Knobs[node.Knob])],
        AddressKind.Norm => s => [PositionOf(node.Knob, s.Knobs[node.Knob])],
        _ => node.Address[(AddressSpace.Root.Length + 1)..] switch
        {
            "state" => static s => [s.State],
            "held" => static s => [s.Held ? 1 : 0],
            "tempo/now" => static s => [(float)s.Tempo],
            "key/now" => static s => [s.Key, (float)s.KeyConfidence],
            "chord" => static s => [s.Chord],
            "scene" => static s => [s.Scene.Number, s.Scene.Name, s.Scene.Of, s.Scene.Next],
            "performer/now" => static s => [s.Performer.Name, s.Performer.Number, s.Performer.Of],
            "preset" => static s => [s.Preset],
            "engine" => static s => [s.Engine],
            "lock" => static s => [s.Locked ? 1 : 0],
            "origin" => static s => [s.Origin],
            "sketch" => static s => s.Sketch.Values,
            "learning" => static s => [s.Learning],
            _ => null,
        },
    };
}
