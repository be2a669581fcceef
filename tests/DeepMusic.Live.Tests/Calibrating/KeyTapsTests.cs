using DeepMusic.Live.Calibrating;
using DeepMusic.Live.Tests.Tui;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Tests.Calibrating;

public class KeyTapsTests
{
    private const string Begun = "tap now";

    [Fact]
    public async Task Each_key_is_a_tap_nothing_is_echoed_and_the_terminal_is_as_it_was()
    {
        using Tmux tmux = await Tmux.StartAsync("taps-demo", "6", Begun);
        int tap = 0;
        foreach (string key in (string[])["Space", "a", "Up", "Enter", "Escape", "F5"])
        {
            tmux.Keys(key);
            await tmux.LogAsync($"tap {++tap} ");
        }
        Assert.Equal(0, await tmux.CodeAsync());
        Assert.Equal(["the shell before", Begun, "......"], tmux.Text().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimEnd()));
        tmux.AssertRestored();
    }

    [Fact]
    public async Task Control_c_ends_it_while_a_key_is_waited_for()
    {
        using Tmux tmux = await Tmux.StartAsync("taps-demo", "6", Begun);
        tmux.Keys("Space");
        await tmux.LogAsync("tap 1 ");
        tmux.Keys("C-c");
        Assert.Equal(1, await tmux.CodeAsync());
        tmux.AssertRestored();
    }

    [Fact]
    public void Without_a_terminal_it_says_what_to_do()
    {
        if (KeyTaps.IsPossible) Assert.Skip("there is a terminal");
        using var wake = new Wake();
        string line = Assert.Throws<CalibrationException>(() => new KeyTaps(wake)).Message;
        Assert.Equal("--in key needs a terminal: run it in one, or name a MIDI input with --in", line);
    }
}
