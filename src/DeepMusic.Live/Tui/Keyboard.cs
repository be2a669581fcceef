using DeepMusic.Core;
using Key = Terminal.Gui.Input.Key;

namespace DeepMusic.Live.Tui;

/// <summary>What each key does, as things stand: types, learns, or asks for something. Screen thread only.</summary>
/// <param name="commands">Who carries it out.</param>
/// <param name="prompts">What the player is being asked.</param>
/// <param name="views">What is shown.</param>
/// <param name="knobs">The knobs and the one that is chosen.</param>
/// <param name="clock">For what is pressed twice.</param>
internal sealed class Keyboard(IScreenCommands commands, Prompts prompts, ViewChoice views, KnobPane knobs, IClock clock)
{
    /// <summary>Within this time the key that learns panic is panic.</summary>
    private static readonly TimeSpan PanicTwice = TimeSpan.FromSeconds(1);

    private ScreenState _state = new();
    private HostTime _panicLearnedAt;

    /// <summary>Whether the player asked to quit.</summary>
    public bool QuitAsked { get; private set; }

    /// <summary>Takes a key, at a screen that shows <paramref name="state"/>.</summary>
    public void Press(Key key, ScreenState state)
    {
        _state = state;
        if (prompts.Name.IsOpen) Type(key, prompts.Name);
        else if (knobs.Entry.IsOpen) Type(key, knobs.Entry);
        else if (prompts.Words.IsOpen) Type(key, prompts.Words);
        else if (prompts.Help) LeaveHelp(key);
        else if (_state.Learning.Length > 0 && Learn(key)) return;
        else if (KeyMap.Find(key, _state.Locked, views.Sketches, views.IsStage) is { } entry) Do(entry);
    }

    /// <summary>Any key leaves the page, and panic is one tap from here too.</summary>
    private void LeaveHelp(Key key)
    {
        prompts.Help = false;
        if (key != Key.Esc && KeyMap.Find(key, _state.Locked, views.Sketches, views.IsStage)?.Asks == PanelActions.Panic) commands.Do(PanelActions.Panic);
    }

    private void Type(Key key, LineEdit line)
    {
        if (key == Key.Enter)
        {
            if (line == prompts.Name) commands.Do(PanelActions.SavePreset, line.End());
            else if (line == prompts.Words) commands.Do(prompts.Asked, line.End());
            else commands.SetText(knobs.Chosen, line.End());
        }
        else if (key == Key.Esc) line.End();
        else if (key == Key.Backspace || key == Key.Delete) line.Erase();
        else if (key == Key.F12) commands.Do(PanelActions.Panic);
        else if (key == Key.Q.WithCtrl || key == Key.C.WithCtrl) Do(KeyMap.Find(key, locked: false, sketch: false, stage: false)!);
        else if (!key.IsCtrl && !key.IsAlt && key.TryGetPrintableRune(out System.Text.Rune rune) && rune.IsBmp) line.Type((char)rune.Value);
    }

    /// <summary>A key while something waits for a controller: it goes on to be for another knob, or for what the key does. F12 is panic always, and P the second time.</summary>
    private bool Learn(Key key)
    {
        if (key == Key.Esc)
        {
            commands.Do(PanelActions.Learn);
            return true;
        }
        if (KeyMap.Find(key, locked: false, views.Sketches, stage: false) is not { } entry) return false;
        if (entry.Asks == PanelActions.Panic && (key == Key.F12 || PressedTwice())) return false;
        if (entry.Action is StageAction.KnobUp or StageAction.KnobDown) Do(entry);
        string? target = entry.Action switch
        {
            StageAction.Ask when entry.Asks != PanelActions.Lock => entry.Asks!.Name,
            StageAction.Mute => "mute",
            StageAction.Learn or StageAction.KnobUp or StageAction.KnobDown => knobs.ChosenOf(_state),
            _ => null,
        };
        if (target is not null) commands.Do(PanelActions.Learn, target);
        return target is not null;
    }

    private bool PressedTwice()
    {
        bool twice = _panicLearnedAt != default && clock.Now - _panicLearnedAt < PanicTwice;
        _panicLearnedAt = twice ? default : clock.Now;
        return twice;
    }

    private void Do(KeyMap.Entry entry)
    {
        int count = _state.Knobs.Count, knob = knobs.Chosen;
        switch (entry.Action)
        {
            case StageAction.Ask: Ask(entry.Asks!); break;
            case StageAction.Mute: commands.ToggleMute(); break;
            case StageAction.View: views.Change(); break;
            case StageAction.Sketch: views.ChangePad(); break;
            case StageAction.VoiceUp: SelectVoice(-1); break;
            case StageAction.VoiceDown: SelectVoice(1); break;
            case StageAction.KnobUp: knobs.Choose(knob - 1, count); break;
            case StageAction.KnobDown: knobs.Choose(knob + 1, count); break;
            case StageAction.Less when count > 0: commands.Nudge(knob, -1, coarse: false); break;
            case StageAction.More when count > 0: commands.Nudge(knob, 1, coarse: false); break;
            case StageAction.MuchLess when count > 0: commands.Nudge(knob, -1, coarse: true); break;
            case StageAction.MuchMore when count > 0: commands.Nudge(knob, 1, coarse: true); break;
            case StageAction.Type when count > 0: knobs.Entry.Begin(); break;
            case StageAction.Learn when count > 0: commands.Do(PanelActions.Learn, knobs.ChosenOf(_state)); break;
            case StageAction.Forget when count > 0: commands.Do(PanelActions.Forget, knobs.ChosenOf(_state)); break;
            case StageAction.Save: prompts.Name.Begin(PresetShelf.NameLike(_state.Preset)); break;
            case StageAction.Help: prompts.Help = true; break;
            case StageAction.Quit:
                bool again = prompts.QuitAgain();
                if (_state.Locked && !again) break;
                QuitAsked = true;
                commands.Quit();
                break;
        }
    }

    private void Ask(PanelAction action)
    {
        if (action.Argument is ActionArgument.Text or ActionArgument.TextOrNothing)
        {
            prompts.Asked = action;
            prompts.Words.Begin();
        }
        else commands.Do(action);
    }

    private void SelectVoice(int steps)
    {
        if (_state.Sketch.NextRow(steps) is { } row) commands.Do(SketchActions.Find("select"), row);
    }
}
