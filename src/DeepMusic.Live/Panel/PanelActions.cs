using System.Collections.Immutable;

namespace DeepMusic.Live.Panel;

/// <summary>The one registry of everything the player can ask for; <see cref="Desk.Do"/> carries it out.</summary>
public static class PanelActions
{
    /// <summary>Every note off, at once.</summary>
    public static readonly PanelAction Panic = new("panic", "every note off, at once, on every output");

    /// <summary>Answer now.</summary>
    public static readonly PanelAction Respond = new("respond", "end the phrase here and answer");

    /// <summary>The turn is the player's.</summary>
    public static readonly PanelAction Listen = new("listen", "the turn is yours: what is being said ends within a quarter of a second, its last notes ring out");

    /// <summary>Silence, but for the player.</summary>
    public static readonly PanelAction Stop = new("stop", "break off the answer, and what is being thought of, at once");

    /// <summary>Keep the turn.</summary>
    public static readonly PanelAction Hold = new("hold", "keep the turn from being handed over, or let it go", ActionArgument.Switch);

    /// <summary>Tap the tempo.</summary>
    public static readonly PanelAction Tap = new("tap", "one tap of the tempo");

    /// <summary>On.</summary>
    public static readonly PanelAction NextScene = new("scene/next", "the next scene of the set list, or the next preset");

    /// <summary>Back.</summary>
    public static readonly PanelAction PreviousScene = new("scene/prev", "the scene before, or the preset before");

    /// <summary>A scene of the set list.</summary>
    public static readonly PanelAction SelectScene = new("scene/select", "a scene of the set list, by name or by number from 1", ActionArgument.Name);

    /// <summary>Any preset.</summary>
    public static readonly PanelAction SelectPreset = new("preset/select", "a preset, by name", ActionArgument.Name);

    /// <summary>Keep what is set now.</summary>
    public static readonly PanelAction SavePreset = new("preset/save", "keep knobs, ports and controllers as they are now as a preset of yours, under this name", ActionArgument.Text, Edits: true);

    /// <summary>Nothing can be edited by accident.</summary>
    public static readonly PanelAction Lock = new("lock", "lock for a performance: the scenes of a set list and actions go on, nothing can be edited", ActionArgument.Switch);

    /// <summary>Give a controller to a knob or an action.</summary>
    public static readonly PanelAction Learn = new("learn", "the next controller, note or program change that moves is for this knob or action; without one, leave learning", ActionArgument.Text, Edits: true);

    /// <summary>Take it away again.</summary>
    public static readonly PanelAction Forget = new("forget", "no controller for this knob or action any more", ActionArgument.Text, Edits: true);

    /// <summary>Look for loops between the ports.</summary>
    public static readonly PanelAction Check = new("check", "probe every output for a loop; an input that was muted for one is heard again once it is broken");

    /// <summary>Whom the screen and the network speak to.</summary>
    public static readonly PanelAction Performer = new("performer", "of several performers, the one who is shown and turned, by name or by number from 1; without one, the next", ActionArgument.NameOrNothing);

    /// <summary>All of them, the most urgent first.</summary>
    public static readonly ImmutableArray<PanelAction> All =
        [Panic, Respond, Listen, Stop, Hold, Tap, NextScene, PreviousScene, SelectScene, SelectPreset, SavePreset, Lock, Learn, Forget, Check, Performer, .. SketchActions.All];

    /// <summary>The action of that name, or null.</summary>
    public static PanelAction? Find(string name) => All.FirstOrDefault(a => a.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));
}
