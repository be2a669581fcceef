using System.Drawing;
using DeepMusic.Core;
using DeepMusic.Live.Tui;
using Terminal.Gui.Input;
using Key = Terminal.Gui.Input.Key;

namespace DeepMusic.Live.Tests.Tui;

/// <summary>The screen without a terminal, in virtual time.</summary>
internal sealed class StageHarness
{
    private readonly ScreenFace _face;
    private Size _size;

    public StageHarness(int width, int height, HostTime now)
    {
        _size = new Size(width, height);
        Clock = new ManualClock(now);
        _face = new ScreenFace(Feed, Commands, Clock);
    }

    public ScreenFeed Feed { get; } = new();

    public CommandLog Commands { get; } = new();

    public ManualClock Clock { get; }

    public Canvas Page => _face.Page;

    public bool QuitAsked => _face.QuitAsked;

    /// <summary>Publishes the sample set as it stands now, changed as wanted, and draws it.</summary>
    public void Show(Action<ScreenState>? change = null)
    {
        ScreenState state = Feed.Begin();
        SampleSet.Fill(state, Clock.Now);
        change?.Invoke(state);
        Feed.Publish();
        Draw();
    }

    public void Draw() => _face.Paint(_size);

    public void Resize(int width, int height)
    {
        _size = new Size(width, height);
        Draw();
    }

    public void Press(params Key[] keys)
    {
        foreach (Key key in keys) _face.Press(key);
        Draw();
    }

    public void Mouse(int x, int y, MouseFlags flags)
    {
        _face.Move(new Mouse { ScreenPosition = new Point(x, y), Flags = flags });
        Draw();
    }

    /// <summary>The characters of the screen, a line each, without blanks at their ends.</summary>
    public string Text() => string.Concat(Enumerable.Range(0, Page.Height).Select(y => Page.Cells.Slice(y * Page.Width, Page.Width).TrimEnd().ToString() + '\n'));

    /// <summary>The row that holds a text.</summary>
    public int RowOf(string text) => Array.FindIndex(Text().Split('\n'), line => line.Contains(text, StringComparison.Ordinal));

    /// <summary>The column where a text starts in its row.</summary>
    public int ColumnOf(string text) => Text().Split('\n')[RowOf(text)].IndexOf(text, StringComparison.Ordinal);
}
