using DeepMusic.Live.Tui;

namespace DeepMusic.Live.Tests.Tui;

/// <summary>Writes down what the screen asks for.</summary>
internal sealed class CommandLog : IScreenCommands
{
    public List<string> Lines { get; } = [];

    public Action<string>? Heard { get; init; }

    public void Nudge(int knob, int steps, bool coarse) => Add($"nudge {knob} {steps}{(coarse ? " coarse" : "")}");

    public void Turn(int knob, double position) => Add($"turn {knob} {position:0.00}");

    public void SetText(int knob, string text) => Add($"set {knob} {text}");

    public void Do(PanelAction action, string argument) => Add(argument.Length > 0 ? $"{action.Name} {argument}" : action.Name);

    public void ToggleMute() => Add("mute");

    public void Quit() => Add("quit");

    private void Add(string line)
    {
        Lines.Add(line);
        Heard?.Invoke(line);
    }
}
