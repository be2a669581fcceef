using System.Drawing;
using DeepMusic.Core;

namespace DeepMusic.Live.Tui;

/// <summary>The top of the screen: the state in large letters, the bar that fills up to the hand-over, tempo, key, the last answer.</summary>
internal static class HeadPane
{
    private const string Of = " of ";
    private const string Arrow = " → ";
    private const string Locked = " LOCKED ";
    private const string Held = "‖ HOLD ";

    private static readonly string[] Words = ["IDLE", "LISTENING", "THINKING", "PLAYING", "MUTED"];
    private static readonly string[] Places = [" idle ", " listening ", " thinking ", " playing ", " muted "];

    /// <summary>The ink that goes with a state: the call's colour while it listens, the answer's while it plays.</summary>
    public static Ink InkOf(StageState state) => state switch
    {
        StageState.Listening => Ink.Call,
        StageState.Thinking => Ink.Think,
        StageState.Playing => Ink.Answer,
        StageState.Muted => Ink.Mute,
        _ => Ink.Text,
    };

    /// <summary>Draws it.</summary>
    public static void Draw(Canvas canvas, in Layout layout, ScreenState state, HostTime now)
    {
        Rectangle at = layout.Head;
        int wordWidth = Letters.Width("LISTENING") * (layout.Large ? 2 : 1);
        DrawWord(canvas, at.X + 1, at.Y + 1, layout.Large, state.State);
        int facts = at.X + wordWidth + 4;
        int right = at.Right - 1;
        (int bar, int beat, int beats) = Place(state.Timeline, now);
        if (!state.BeatBegun) bar = 0;
        if (layout.Large && bar > 0) right = DrawBigBeat(canvas, right, at.Y + 1, bar, beat);
        int step = layout.Large ? 2 : 1;
        DrawBeat(canvas, facts, at.Y + 1, right - facts, state, bar, beat, beats);
        DrawHarmony(canvas, facts, at.Y + 1 + step, right - facts, state);
        DrawAnswer(canvas, facts, at.Y + 1 + 2 * step, right - facts, state);
        DrawTitle(canvas, at, state);
        DrawHandOver(canvas, at.X + 1, at.Bottom - 1, at.Width - 2, layout.Large ? 2 : 1, state);
    }

    /// <summary>The state alone, for a screen too small for more.</summary>
    public static void DrawWord(Canvas canvas, int x, int y, bool large, StageState state)
    {
        string word = Words[(int)state];
        if (large) Letters.DrawLarge(canvas, x, y, word, InkOf(state));
        else Letters.DrawSmall(canvas, x, y, word, InkOf(state));
    }

    /// <summary>Bar and beat (both from 1) at a moment, and how many beats a bar has.</summary>
    public static (int Bar, int Beat, int Beats) Place(in Timeline timeline, HostTime now)
    {
        if (timeline.Meter.Denominator == 0) return (1, 1, 4);
        (int bar, Beats offset) = timeline.BarOf(timeline.BeatAt(now));
        Beats pulse = timeline.Meter.Pulse;
        return (bar, (int)(offset.Ticks / pulse.Ticks) + 1, (int)(timeline.Meter.Bar.Ticks / pulse.Ticks));
    }

    private static void DrawTitle(Canvas canvas, Rectangle at, ScreenState state)
    {
        int strip = at.Right - 1;
        foreach (string place in Places) strip -= place.Length;
        // The large word says the state as well: where both do not fit, the scenes have the line.
        bool fits = SceneLength(state) <= strip - 2 - at.X;
        if (!fits) strip = at.Right;
        int x = strip;
        for (int i = 0; fits && i < Places.Length; i++)
        {
            bool here = i == (int)state.State;
            canvas.Text(x, at.Y, Places[i], here ? Ink.Selected : Ink.Dim);
            if (here) canvas.Put(x, at.Y, '▶', Ink.Selected);
            x += Places[i].Length;
        }
        int left = DrawScene(canvas, at.X + 1, at.Y, strip - 1, state);
        if (state.Recording.Length > 0) left = canvas.Print(left + 1, at.Y, Ink.Dim, strip - left - 2, $"● rec {state.Recording}");
        else left = canvas.Text(left + 1, at.Y, "not recorded", Ink.Dim, strip - left - 2);
        canvas.Print(left + 1, at.Y, Ink.Dim, strip - left - 2, $"seed {state.Seed}");
    }

    /// <summary>What a player must not miss comes first; of two long names the scene that is on and the one that comes next each keep some of theirs.</summary>
    private static int DrawScene(Canvas canvas, int x, int y, int end, ScreenState state)
    {
        if (state.Locked) x = canvas.Text(x, y, Locked, Ink.Selected, end - x);
        if (state.Held) x = canvas.Text(x, y, Held, Ink.Selected, end - x);
        if (state.Locked || state.Held) x++;
        if (state.Performer.Length > 0) x = canvas.Print(x, y, Ink.Call, end - x, $"{state.Performer}: ");
        if (state.Scene > 0) x = canvas.Print(x, y, Ink.Bright, end - x, $"{state.Scene}/{state.Scenes} ");
        int room = end - x, next = state.NextScene.Length == 0 ? 0 : Arrow.Length + state.NextScene.Length;
        if (state.Preset.Length + next > room) next = Math.Min(next, Math.Max(room / 2, room - state.Preset.Length));
        x = canvas.Shortened(x, y, state.Preset, Ink.Bright, room - next);
        if (next <= Arrow.Length) return x;
        x = canvas.Text(x, y, Arrow, Ink.Dim, end - x);
        return canvas.Shortened(x, y, state.NextScene, Ink.Dim, next - Arrow.Length);
    }

    /// <summary>How long all of it would be, and at least that.</summary>
    private static int SceneLength(ScreenState state) =>
        (state.Locked ? Locked.Length + 1 : 0) + (state.Held ? Held.Length + 1 : 0)
        + (state.Performer.Length > 0 ? state.Performer.Length + 2 : 0)
        + (state.Scene > 0 ? 2 + (state.Scene < 10 ? 1 : 2) + (state.Scenes < 10 ? 1 : 2) : 0)
        + state.Preset.Length + (state.NextScene.Length > 0 ? Arrow.Length + state.NextScene.Length : 0);

    private static void DrawBeat(Canvas canvas, int x, int y, int width, ScreenState state, int bar, int beat, int beats)
    {
        int end = x + width;
        TimeSignature meter = state.Timeline.Meter;
        x = bar > 0 ? canvas.Print(x, y, Ink.Bright, width, $"bar {bar} ") : canvas.Text(x, y, "bar - ", Ink.Bright, width);
        for (int i = 1; i <= Math.Min(beats, 16); i++)
        {
            canvas.Put(x, y, i == beat ? '●' : '○', i == beat ? Ink.Bright : Ink.Faint);
            x++;
        }
        x = canvas.Print(x + 1, y, Ink.Bright, end - x - 1, $"{state.Timeline.Tempo.BeatsPerMinute:0.0} bpm");
        x = canvas.Print(x + 1, y, Ink.Dim, end - x - 1, $"{meter.Numerator}/{meter.Denominator} ");
        DrawSureness(canvas, x, y, end - x, state.BeatConfidence, state.BeatSource);
    }

    private static void DrawHarmony(Canvas canvas, int x, int y, int width, ScreenState state)
    {
        int end = x + width;
        bool named = width >= 50;
        if (named) x = canvas.Text(x, y, "key ", Ink.Dim, width);
        if (state.Key is not { } key) x = canvas.Text(x, y, named ? "not heard yet" : "no key heard yet", Ink.Dim, end - x);
        else
        {
            x = canvas.Text(x, y, key.Key.Spell(key.Key.Tonic), Ink.Bright, end - x);
            x = canvas.Text(x + 1, y, key.Key.Scale.Name, Ink.Bright, end - x - 1) + 1;
            x = key.Locked
                ? canvas.Text(x, y, "locked", Ink.Bright, end - x)
                : DrawSureness(canvas, x, y, end - x, key.Confidence, "");
        }
        x += 2;
        if (named) x = canvas.Text(x, y, "chord ", Ink.Dim, end - x);
        if (state.Chord is not { } chord) canvas.Text(x, y, "-", Ink.Dim, end - x);
        else
        {
            x = canvas.Text(x, y, state.Key?.Key.Spell(chord.Root) ?? chord.Root.Name(flat: true), Ink.Bright, end - x);
            canvas.Text(x, y, chord.Quality.Symbol, Ink.Bright, end - x);
        }
    }

    private static void DrawAnswer(Canvas canvas, int x, int y, int width, ScreenState state)
    {
        int end = x + width;
        bool fell = state.Rung.Length > 0 && state.Rung != state.Engine;
        int names = state.Engine.Length + (fell ? state.Rung.Length + 3 : 0);
        // Where there is no room for both, what sounds matters more than who was to answer.
        if (state.Provenance.Length == 0 || names + 2 + state.Provenance.Length <= width) x = canvas.Text(x, y, state.Engine, Ink.Text, width) + 1;
        else if (!fell)
        {
            DrawOrigin(canvas, x, y, width, state.Provenance);
            return;
        }
        x = fell ? canvas.Print(x, y, Ink.AlarmText, end - x, $"▼ {state.Rung}") : x - 1;
        if (state.Provenance.Length == 0) return;
        x = canvas.Text(x, y, ": ", Ink.Dim, end - x);
        DrawOrigin(canvas, x, y, end - x, state.Provenance);
    }

    // How a bar was moved, which is told last, matters more than all of the name of a piece: that is shortened in its middle.
    private static void DrawOrigin(Canvas canvas, int x, int y, int width, ReadOnlySpan<char> told)
    {
        int of = told.IndexOf(Of), comma = told.LastIndexOf(", "), name = of + Of.Length, end = comma > name ? comma : told.Length;
        if (told.Length > width && of >= 0 && end > name)
        {
            int kept = Math.Clamp(width - (told.Length - (end - name)) - 1, 0, end - name - 1), tail = kept / 2, right = x + width;
            x = canvas.Text(x, y, told[..(name + kept - tail)], Ink.Dim, right - x);
            x = canvas.Text(x, y, "…", Ink.Dim, right - x);
            told = told[(end - tail)..];
            width = right - x;
        }
        canvas.Text(x, y, told, Ink.Dim, width);
    }

    private static void DrawHandOver(Canvas canvas, int x, int y, int width, int height, ScreenState state)
    {
        const int Label = 10;
        canvas.Text(x, y, "hand-over", Ink.Dim);
        for (int row = 0; row < height; row++) canvas.Bar(x + Label, y - row, width - Label - 5, state.HandOver, InkOf(state.State));
        canvas.Print(x + width - 4, y, Ink.Bright, 4, $"{Math.Clamp(state.HandOver, 0, 1) * 100,3:0}%");
    }

    private static int DrawBigBeat(Canvas canvas, int right, int y, int bar, int beat)
    {
        Span<char> text = stackalloc char[24];
        text.TryWrite($"{bar}.{beat}", out int length);
        int x = right - 2 * Letters.Width(text[..length]);
        Letters.DrawLarge(canvas, x, y, text[..length], Ink.Bright);
        return x - 2;
    }

    private static int DrawSureness(Canvas canvas, int x, int y, int width, double part, string from)
    {
        if (width < 5) return x;
        int full = (int)Math.Round(Math.Clamp(part, 0, 1) * 4);
        for (int i = 0; i < 4; i++) canvas.Put(x + i, y, i < full ? '▮' : '▯', i < full ? Ink.Good : Ink.Faint);
        return from.Length == 0 ? x + 4 : canvas.Text(x + 5, y, from, Ink.Dim, width - 5);
    }
}
