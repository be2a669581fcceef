using DeepMusic.Live.Controllers;
using DeepMusic.Live.Tui;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>
/// Where all that is asked of the instrument comes together, from the screen, from controllers and over the network: the same knobs and
/// the same actions, whoever asks. Nothing that is asked throws. Thread-safe: no, the listening thread's.
/// </summary>
public sealed class Desk
{
    private readonly Sequencer _sequencer;
    private readonly Action<Action<Desk>> _wish;
    private readonly SetList? _set;
    private int _scene = -1;

    /// <param name="conductor">The part that decides.</param>
    /// <param name="sequencer">What sounds.</param>
    /// <param name="wish">Has something done at the desk later, from any thread.</param>
    /// <param name="presets">The presets there are.</param>
    /// <param name="set">The set list that was written for the evening; null where the presets are the scenes.</param>
    internal Desk(Conductor conductor, Sequencer sequencer, Action<Action<Desk>> wish, PresetCase presets, SetList? set = null)
    {
        (Conductor, _sequencer, _wish, Presets, _set) = (conductor, sequencer, wish, presets, set is { IsPresets: false } ? set : null);
        Untouched = conductor.Knobs;
        Surface = new ControlSurface(conductor.Notices);
    }

    /// <summary>The part that decides.</summary>
    public Conductor Conductor { get; }

    /// <summary>The scenes there are.</summary>
    public SetList Set => Lead._set ?? Presets.All;

    /// <summary>The place in <see cref="Set"/> of the scene that is on, from 0; -1 where none of them is.</summary>
    public int Scene
    {
        // The presets may have become more meanwhile.
        get => Lead is { _set: not null } lead ? lead._scene : Presets.All.IndexOf(Conductor.Preset.Name);
        internal set => _scene = value;
    }

    /// <summary>The knobs as the scene that is on has them by itself.</summary>
    public Knobs Untouched { get; internal set; }

    /// <summary>The player's controllers.</summary>
    public ControlSurface Surface { get; }

    /// <summary>The presets there are.</summary>
    public PresetCase Presets { get; }

    /// <summary>A preset that is kept, with the ports it is played on.</summary>
    internal Func<Preset, Preset> Ports { get; init; } = static preset => preset;

    /// <summary>Looks for loops between the ports; null where there are none.</summary>
    internal Soundcheck? Soundcheck { get; init; }

    /// <summary>Where the sketchpad is written to.</summary>
    internal SketchFiles Files { get; init; } = SketchFiles.Nowhere;

    /// <summary>All who play, where this is one of their desks; null where it stands alone.</summary>
    internal Ensemble? Ensemble { get; set; }

    /// <summary>The desk the screen and the network speak to now.</summary>
    internal Desk Focused => Ensemble?.Focus.Desk ?? this;

    /// <summary>A preset as it is played here: on the performer's own ports and channel.</summary>
    internal Func<Preset, Preset> Placed { get; init; } = static preset => preset;

    /// <summary>Told when a preset was entered.</summary>
    internal Action<Preset>? Entered { get; init; }

    /// <summary>Whether nothing may be edited: the instrument is on stage.</summary>
    public bool Locked { get; internal set; }

    /// <summary>How punctual it is; nothing is known where it is not given.</summary>
    public Func<LatencyFigures> Latency { get; init; } = static () => LatencyFigures.Unknown;

    /// <summary>Turns a knob.</summary>
    /// <param name="knob">Its place in <see cref="Knobs.All"/>.</param>
    /// <param name="value">A value, in any form the knob accepts.</param>
    /// <returns>Null when it is done, else why it is not, in one line.</returns>
    public string? Turn(int knob, string value) => Guarded(() => Conductor.Turn(Knobs.All[knob].Name, value));

    /// <summary>Moves a knob by steps, small ones or large.</summary>
    public void Nudge(int knob, int steps, bool coarse) => Turn(knob, Knobs.All[knob].Nudge(Conductor.Knobs[knob], steps, coarse));

    /// <summary>Does what is asked for.</summary>
    /// <param name="action">One of <see cref="PanelActions"/>.</param>
    /// <param name="argument">"on" or "off" for a switch, a name or a text where it wants one; empty where there is none.</param>
    /// <returns>Null when it is done, else why it is not, in one line.</returns>
    public string? Do(PanelAction action, string argument = "")
    {
        if (Locked && action.Edits && !Leaves(action, argument)) return $"{action.Name}: locked for the performance";
        // A key that is brushed would change the sound for one that nobody chose.
        if (Locked && Set.IsPresets && Steps(action)) return $"{action.Name}: locked without a set list, the preset stays; Ctrl+L unlocks";
        return Guarded(() => Carry(action, argument));
    }

    /// <summary>Everything as it stands now, under a name of its own.</summary>
    public Preset Kept(string name) => Ports(Conductor.Preset) with { Name = name, Knobs = Conductor.Knobs, Controls = ControlWords.Write(Surface.Map) };

    /// <summary>What is left to do, for every performer, when every note is off already.</summary>
    internal void Panic() => Everywhere(static d =>
    {
        d.Surface.Cancel();
        d.Conductor.Do(PlayerAction.Panic);
        d.Soundcheck?.Check(d, quietly: true);
    });

    /// <summary>Silences every performer, or lets all of them play again where none was left to be silenced.</summary>
    internal void ToggleMute()
    {
        bool sounds = false;
        Everywhere(d => sounds |= !d.Conductor.Knobs.Settings.Mute);
        Everywhere(d => d.Turn(Knobs.IndexOf("mute"), sounds ? "on" : "off"));
    }

    /// <summary>An input is gone: what is held on it has ended.</summary>
    internal void InputLost(byte port, string name)
    {
        Surface.InputLost(port);
        Conductor.InputLost(port, name);
    }

    /// <summary>The controllers of the preset that plays.</summary>
    internal void EnterControls()
    {
        Surface.Enter(ControlWords.Read(Conductor.Preset.Controls, Conductor.Knobs.Settings.Cue, out string trouble));
        if (trouble.Length > 0) Conductor.Fault($"{Conductor.Preset.Name}: {trouble}");
    }

    /// <summary>Whose the scenes are: the first performer's where there is a set list, each one's own where presets are the scenes.</summary>
    private Desk Lead => Ensemble?.First.Desk is { _set: not null } first ? first : this;

    private void Everywhere(Action<Desk> deed)
    {
        if (Ensemble is null) deed(this);
        else Ensemble.Each(deed);
    }

    private static string? Guarded(Action deed)
    {
        try
        {
            deed();
            return null;
        }
        catch (Exception e) when (e is KnobException or PresetException or ControlException or SketchException)
        {
            return e.Message;
        }
    }

    private void Carry(PanelAction action, string argument)
    {
        if (action == PanelActions.Panic)
        {
            _sequencer.Panic();
            Panic();
        }
        else if (action == PanelActions.Respond) Conductor.Do(PlayerAction.Respond);
        else if (action == PanelActions.Listen) Conductor.Do(PlayerAction.Listen);
        else if (action == PanelActions.Stop) Conductor.Do(PlayerAction.Stop);
        else if (action == PanelActions.Tap) Conductor.Do(PlayerAction.Tap);
        else if (action == PanelActions.Hold)
        {
            if (Wanted(argument, Conductor.Held) != Conductor.Held) Conductor.Do(PlayerAction.Hold);
        }
        else if (action == PanelActions.Lock)
        {
            bool locked = Wanted(argument, Locked);
            Everywhere(d =>
            {
                d.Locked = locked;
                if (locked) d.Surface.Cancel();
            });
        }
        else if (action == PanelActions.NextScene) Lead.Enter(Set.Next(Scene), "this is the last scene");
        else if (action == PanelActions.PreviousScene) Lead.Enter(Set.Previous(Scene), "this is the first scene");
        else if (action == PanelActions.SelectScene) Lead.Enter(Set.Find(argument), "");
        // Beside a set list that was written, a preset is an excursion: the next scene is still the next.
        else if (action == PanelActions.SelectPreset) Enter(Presets.Named(argument));
        else if (action == PanelActions.SavePreset) Save(argument);
        else if (action == PanelActions.Learn) Surface.Learn(argument, Conductor.Now);
        else if (action == PanelActions.Check) Soundcheck?.Check(this);
        else if (action == PanelActions.Forget) Surface.Forget(argument);
        else if (action == PanelActions.Performer) Turn(argument);
        else if (action == SketchActions.Export) Export(argument);
        else if (SketchActions.Of(action) is { } sketched) Conductor.Sketch.Do(sketched, argument);
    }

    /// <summary>Whether it only ends an edit that was begun.</summary>
    private static bool Leaves(PanelAction action, string argument) => action == PanelActions.Learn && argument.Trim().Length == 0;

    /// <summary>Whether it goes to whatever is next, unnamed.</summary>
    private static bool Steps(PanelAction action) => action == PanelActions.NextScene || action == PanelActions.PreviousScene;

    /// <summary>What a switch is to be: as it is told, or the other way.</summary>
    private static bool Wanted(string argument, bool now) => argument.Length == 0 ? !now : argument == "on";

    private void Enter(Scene? scene, string otherwise)
    {
        if (Set.Trouble.Length > 0) Conductor.Fault(Set.Trouble);
        if (scene is null) throw new PresetException(otherwise);
        _scene = scene.Index;
        Enter(scene.Preset);
        if (_set is null) return;
        foreach ((string name, Preset preset) in _set.OthersAt(scene.Index)) Ensemble?.Find(name)?.Grant(Conductor.Now, d => d.Enter(preset));
    }

    private void Turn(string performer)
    {
        if (Ensemble is null) throw new PresetException("one performer plays alone here");
        Ensemble.Turn(performer);
    }

    private void Enter(Preset preset)
    {
        preset = Placed(preset);
        Untouched = preset.Knobs;
        Conductor.Enter(preset);
        EnterControls();
        Entered?.Invoke(preset);
    }

    private void Export(string name) => Files.Write(Conductor.Sketch.ToWrite(), name, line => _wish(d => d.Conductor.Notices.Say(line)));

    private void Save(string name) => Presets.Save(Kept(name.Trim()), name, line => _wish(d => d.Conductor.Notices.Say(line)));
}
