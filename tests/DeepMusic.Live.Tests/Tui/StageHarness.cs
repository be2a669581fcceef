using DeepMusic.Core;
using DeepMusic.Live.Tui;
using Terminal.Gui.App;
using Terminal.Gui.Drawing;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;
using Terminal.Gui.Testing;
using Terminal.Gui.Time;
using Key = Terminal.Gui.Input.Key;
using Point = System.Drawing.Point;

namespace DeepMusic.Live.Tests.Tui;

/// <summary>The screen on the toolkit's driver without a terminal, in virtual time.</summary>
internal sealed class StageHarness : IDisposable
{
    private readonly VirtualTimeProvider _time = new();
    private readonly IApplication _app;
    private readonly StageView _view;
    private readonly SessionToken? _token;

    static StageHarness() => Environment.SetEnvironmentVariable("DisableRealDriverIO", "1");

    public StageHarness(int width, int height, HostTime now)
    {
        Screen.BindKeys();
        Clock = new ManualClock(now);
        _time.SetTime(new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        _app = Application.Create(_time);
        _app.Init(DriverRegistry.Names.ANSI);
        _app.Driver!.SetScreenSize(width, height);
        _view = new StageView(Feed, Commands, Clock);
        _token = _app.Begin(_view);
    }

    public ScreenFeed Feed { get; } = new();

    public CommandLog Commands { get; } = new();

    public ManualClock Clock { get; }

    public IDriver Driver => _app.Driver!;

    public bool QuitAsked => _view.QuitAsked;

    /// <summary>Publishes the sample set as it stands now, changed as wanted, and draws it.</summary>
    public void Show(Action<ScreenState>? change = null)
    {
        ScreenState state = Feed.Begin();
        SampleSet.Fill(state, Clock.Now);
        change?.Invoke(state);
        Feed.Publish();
        Draw();
    }

    public void Draw()
    {
        _view.Tick();
        _app.LayoutAndDraw();
    }

    public void Resize(int width, int height)
    {
        _app.Driver!.SetScreenSize(width, height);
        Draw();
    }

    public void Press(params Key[] keys)
    {
        foreach (Key key in keys) _app.InjectKey(key);
        Draw();
    }

    public void Mouse(int x, int y, MouseFlags flags)
    {
        _app.InjectMouse(new Mouse { ScreenPosition = new Point(x, y), Flags = flags, Timestamp = _time.Now });
        Draw();
    }

    /// <summary>The characters of the screen, a line each, without blanks at their ends.</summary>
    public string Text()
    {
        Cell[,] cells = Driver.Contents!;
        var lines = new List<string>();
        for (int y = 0; y < cells.GetLength(0); y++)
        {
            string line = "";
            for (int x = 0; x < cells.GetLength(1); x++) line += cells[y, x].Grapheme;
            lines.Add(line.TrimEnd());
        }
        return string.Join('\n', lines) + '\n';
    }

    /// <summary>The row that holds a text.</summary>
    public int RowOf(string text) => Array.FindIndex(Text().Split('\n'), line => line.Contains(text, StringComparison.Ordinal));

    /// <summary>The column where a text starts in its row.</summary>
    public int ColumnOf(string text) => Text().Split('\n')[RowOf(text)].IndexOf(text, StringComparison.Ordinal);

    public void Dispose()
    {
        if (_token is not null) _app.End(_token);
        _view.Dispose();
        _app.Dispose();
    }
}
