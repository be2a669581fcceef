using System.Text;
using DeepMusic.Live.Tui;
using Terminal.Gui.Input;
using Key = Terminal.Gui.Input.Key;

namespace DeepMusic.Live.Tests.Tui;

public sealed class TerminalInputTests
{
    private readonly List<Key> _keys = [];
    private readonly List<Mouse> _mouse = [];

    public static TheoryData<string, string> Sequences() => new()
    {
        { "a", "a" }, { "P", "P" }, { " ", "Space" }, { "\r", "Enter" }, { "\t", "Tab" }, { "\x7f", "Backspace" }, { "?", "?" }, { "[", "[" },
        { "\e[A", "CursorUp" }, { "\eOB", "CursorDown" }, { "\e[C", "CursorRight" }, { "\e[D", "CursorLeft" }, { "\e[5~", "PageUp" }, { "\e[6~", "PageDown" },
        { "\eOP", "F1" }, { "\eOQ", "F2" }, { "\e[24~", "F12" }, { "\x11", "Ctrl+Q" }, { "\x03", "Ctrl+C" }, { "\x0c", "Ctrl+L" }, { "\x13", "Ctrl+S" },
    };

    [Theory]
    [MemberData(nameof(Sequences))]
    public void What_a_terminal_sends_for_a_key_is_that_key_however_it_arrives(string sequence, string name)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(sequence);
        Key expected = name.Length == 1 ? new Key(name[0]) : new Key(name);
        TerminalInput input = New();
        input.Feed(bytes);
        Assert.Equal([expected], _keys);
        _keys.Clear();
        foreach (byte one in bytes) input.Feed([one]);
        Assert.Equal([expected], _keys);
    }

    [Fact]
    public void Letters_of_all_languages_arrive_and_so_do_bursts()
    {
        New().Feed(Encoding.UTF8.GetBytes("é" + string.Concat(Enumerable.Repeat("ab\e[A", 300))));
        Assert.Equal(1 + 900, _keys.Count);
        Assert.Equal('é', _keys[0].AsRune.Value);
    }

    [Fact]
    public void Pasted_text_is_nobodys_command()
    {
        New().Feed("\e[200~panic, please\e[201~m"u8);
        Assert.Equal([new Key('m')], _keys);
    }

    [Fact]
    public void The_mouse_is_pressed_dragged_and_let_go_and_its_wheel_turns()
    {
        New().Feed("\e[<0;11;5M\e[<32;12;5M\e[<0;12;5m\e[<64;3;4M\e[<65;3;4M"u8);
        Assert.Equal(new System.Drawing.Point(10, 4), _mouse[0].ScreenPosition);
        Assert.True(_mouse[0].Flags.HasFlag(MouseFlags.LeftButtonPressed));
        Assert.Contains(_mouse, m => m.Flags.HasFlag(MouseFlags.LeftButtonPressed) && m.Flags.HasFlag(MouseFlags.PositionReport) && m.ScreenPosition.X == 11);
        Assert.Contains(_mouse, m => m.Flags.HasFlag(MouseFlags.LeftButtonReleased));
        Assert.Contains(_mouse, m => m.Flags.HasFlag(MouseFlags.WheeledUp));
        Assert.Contains(_mouse, m => m.Flags.HasFlag(MouseFlags.WheeledDown));
    }

    private TerminalInput New() => new(_keys.Add, _mouse.Add);
}
