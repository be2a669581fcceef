using DeepMusic.Live.Controllers;

namespace DeepMusic.Live;

/// <summary>Sees to it that it is kept how the instrument stands. Thread-safe: no, the listening thread's.</summary>
internal sealed class StandingWatch(SessionPlan plan, Action<string> fault) : IDisposable
{
    private readonly StandingKeeper _keeper = new(fault, plan.Places, plan.SetsAside);
    private (Knobs, Preset, int, bool, ControlMap) _seen;

    /// <summary>Looks whether anything has changed.</summary>
    public void Look(Desk desk)
    {
        (Knobs, Preset, int, bool, ControlMap) now = (desk.Conductor.Knobs, desk.Conductor.Preset, desk.Scene, desk.Locked, desk.Surface.Learned);
        if (now == _seen) return;
        _seen = now;
        _keeper.Keep(Of(desk));
    }

    private Standing Of(Desk desk) => (IsFirst(desk) ? plan.Given : plan.Given.WithoutEngine) with
    {
        Preset = !desk.Set.IsPresets ? null : IsFirst(desk) ? plan.Asked : desk.Conductor.Preset.Name,
        SetList = desk.Set.IsPresets ? null : plan.Asked,
        Scene = desk.Set.IsPresets || desk.Scene < 0 ? null : desk.Scene + 1,
        SceneName = desk.Set.IsPresets || desk.Scene < 0 ? "" : desk.Set.Names[desk.Scene],
        Turned = Standing.Differing(desk.Untouched, desk.Conductor.Knobs),
        Learned = ControlWords.Write(desk.Surface.Learned),
        Locked = desk.Locked,
    };

    /// <summary>Whether what it was started with still plays; another engine was asked for in its place alone.</summary>
    private bool IsFirst(Desk desk) => desk.Conductor.Preset == plan.Preset;

    /// <inheritdoc/>
    public void Dispose() => _keeper.Dispose();
}
