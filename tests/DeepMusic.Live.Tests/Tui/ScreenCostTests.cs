using System.Drawing;
using DeepMusic.Core;
using DeepMusic.Live.Tui;

namespace DeepMusic.Live.Tests.Tui;

public sealed class ScreenCostTests
{
    [Fact]
    public void Painting_a_busy_frame_allocates_less_than_a_kilobyte()
    {
        // Nothing at all once the compiler has optimised everything, which on a loaded machine may take longer than this test;
        // until then the framework's own formatting boxes its numbers. A string for every cell would be 300 kB.
        const int Frames = 300;
        var canvas = new Canvas();
        var roll = new RollPane();
        var knobs = new KnobPane();
        var state = new ScreenState();
        state.Clear();
        SampleSet.Fill(state, SampleSet.At(27.2), density: 6);
        (state.Alarm, state.AlarmsMore) = ("the output is gone", 2);
        Assert.True(state.Notes.Count > 500);
        Assert.InRange(Allocated.By(() =>
        {
            for (int i = 0; i < Frames; i++) Paint(i);
        }) / Frames, 0, 1023);

        void Paint(int frame)
        {
            HostTime now = SampleSet.At(27.2) + TimeSpan.FromMilliseconds(50 * frame);
            var layout = new Layout(new Size(160, 48));
            canvas.Resize(160, 48);
            HeadPane.Draw(canvas, layout, state, now);
            roll.Draw(canvas, layout.Roll, state, now);
            knobs.Draw(canvas, layout.Knobs, state.Knobs.Span);
            PortPane.Draw(canvas, layout.Ports, state.Ports.Span, now);
            FiguresPane.Draw(canvas, layout.Figures, state.Latency);
            AlarmPane.Draw(canvas, layout.Alarm, state, now);
            HelpPane.DrawLine(canvas, layout.Help, KeyMap.All);
        }
    }

    [Fact]
    public void The_stage_view_allocates_less_than_a_kilobyte_a_frame()
    {
        const int Frames = 300;
        var canvas = new Canvas();
        var view = new StageView(new KnobPane());
        var prompts = new Prompts(new ManualClock());
        var state = new ScreenState();
        state.Clear();
        SampleSet.Fill(state, SampleSet.At(21.2), density: 6);
        (state.Alarm, state.AlarmLeads, state.Scene, state.Scenes, state.NextScene) = ("the output is gone: plug it in again", true, 3, 12, "Fast one");
        (state.AlarmWords, state.AlarmGravity, state.AlarmsMore, state.Locked, state.Unguarded) = ("the output is gone", Gravity.Sound, 2, true, true);
        Assert.InRange(Allocated.By(() =>
        {
            for (int i = 0; i < Frames; i++) Paint(i);
        }) / Frames, 0, 1023);

        void Paint(int frame)
        {
            canvas.Resize(160, 48);
            state.State = (StageState)(frame / 20 % 5);
            state.HandOver = frame % 40 / 40.0;
            view.Draw(canvas, state, SampleSet.At(21.2) + TimeSpan.FromMilliseconds(50 * frame), prompts);
        }
    }
}
