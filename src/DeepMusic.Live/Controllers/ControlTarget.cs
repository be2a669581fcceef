namespace DeepMusic.Live.Controllers;

/// <summary>
/// What is moved: a knob, <c>surprise</c>, or an action, with what it wants to be told: <c>respond</c>, <c>scene/select:2</c>, <c>hold:on</c>.
/// </summary>
public sealed record ControlTarget
{
    private ControlTarget(int? knob, PanelAction? action, string argument) => (KnobIndex, Action, Argument) = (knob, action, argument);

    /// <summary>The knob's place in <see cref="Knobs.All"/>, or null for an action.</summary>
    public int? KnobIndex { get; }

    /// <summary>The action, or null for a knob.</summary>
    public PanelAction? Action { get; }

    /// <summary>What the action is told; empty where there is nothing.</summary>
    public string Argument { get; }

    /// <summary>The knob, or null for an action.</summary>
    public Knob? Knob => KnobIndex is { } index ? Knobs.All[index] : null;

    /// <summary>Whether a key can be for it: keys ask for actions, flip switches and step through choices.</summary>
    public bool TakesKeys => Knob is not NumberKnob;

    /// <summary>Whether it is a knob that is off or on.</summary>
    public bool IsSwitch => Knob is ChoiceKnob { IsSwitch: true };

    /// <summary>Reads one as it is written.</summary>
    /// <exception cref="ControlException">There is no such knob or action, or not with such an argument.</exception>
    public static ControlTarget Parse(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string name = (colon < 0 ? text : text[..colon]).Trim(), argument = colon < 0 ? "" : text[(colon + 1)..].Trim();
        for (int i = 0; i < Knobs.All.Length; i++)
        {
            if (!Knobs.All[i].Name.Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
            return colon < 0 ? new ControlTarget(i, null, "") : throw new ControlException($"\"{text}\": a knob is named alone: {Knobs.All[i].Name}");
        }
        PanelAction action = PanelActions.Find(name) ?? throw new ControlException(
            $"there is no knob and no action \"{name}\"; there are {string.Join(", ", Knobs.All.Select(k => k.Name).Concat(PanelActions.All.Select(a => a.Name)))}");
        string? wrong = action.Argument switch
        {
            ActionArgument.None when argument.Length > 0 => $"{action.Name} takes no argument, not \"{argument}\"",
            ActionArgument.Switch when argument is not ("" or "on" or "off") => $"{action.Name} takes on, off or nothing, not \"{argument}\"",
            ActionArgument.Name or ActionArgument.Text when argument.Length == 0 => $"{action.Name} wants to be told which: {action.Name}:...",
            _ => null,
        };
        return wrong is null ? new ControlTarget(null, action, argument) : throw new ControlException(wrong);
    }

    /// <summary>As it is written.</summary>
    public override string ToString() => Knob?.Name ?? (Argument.Length > 0 ? $"{Action!.Name}:{Argument}" : Action!.Name);
}
