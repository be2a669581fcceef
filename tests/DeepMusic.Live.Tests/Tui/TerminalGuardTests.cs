namespace DeepMusic.Live.Tests.Tui;

/// <summary>
/// Every way out, on a real terminal. Each starts a process and a terminal, which takes a second or two; nothing less would show
/// what a player is left with.
/// </summary>
public sealed class TerminalGuardTests
{
    [Theory]
    [InlineData("C-q")]
    [InlineData("C-c")]
    public async Task Quitting_restores_the_terminal(string key)
    {
        using Tmux tmux = await Tmux.StartAsync("");
        tmux.Keys(key);
        Assert.Equal(0, await tmux.CodeAsync());
        tmux.AssertRestored();
        Assert.Contains("# ended: Quit", tmux.Text());
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    [InlineData("HUP")]
    [InlineData("QUIT")]
    public async Task A_signal_releases_the_notes_then_restores_the_terminal_then_lets_the_session_end(string signal)
    {
        using Tmux tmux = await Tmux.StartAsync("");
        tmux.Kill(signal);
        Assert.Equal(0, await tmux.CodeAsync());
        tmux.AssertRestored();
        Assert.Equal("released\nended: Signal\n", tmux.Log());
        Assert.Contains($"deepmusic: ended by SIG{signal}", tmux.Text());
        Assert.DoesNotContain("notes released", tmux.Text());
    }

    [Fact]
    public async Task A_failing_screen_is_taken_down_in_one_line_and_the_session_goes_on()
    {
        using Tmux tmux = await Tmux.StartAsync("throw-ui");
        tmux.Keys("t");
        Assert.Equal(0, await tmux.CodeAsync());
        tmux.AssertRestored();
        Assert.Equal("ended: Failed\n", tmux.Log());
        Assert.Contains("the screen failed (InvalidOperationException: the screen of the demo fails)", tmux.Text().Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_exception_on_another_thread_leaves_its_message_on_a_restored_terminal()
    {
        using Tmux tmux = await Tmux.StartAsync("throw-thread");
        tmux.Keys("t");
        Assert.Equal(134, await tmux.CodeAsync());
        tmux.AssertRestored();
        Assert.Equal("released\n", tmux.Log());
        Assert.Contains("a thread of the demo fails", tmux.Text());
        Assert.Contains("   at ", tmux.Text());
        Assert.DoesNotContain("notes released", tmux.Text());
    }

    [Fact]
    public async Task An_exit_from_another_thread_restores_the_terminal()
    {
        using Tmux tmux = await Tmux.StartAsync("exit-thread");
        tmux.Keys("t");
        Assert.Equal(3, await tmux.CodeAsync());
        tmux.AssertRestored();
        Assert.Equal("released\n", tmux.Log());
    }

    [Fact]
    public async Task A_screen_that_hangs_does_not_keep_a_signal_from_ending_the_program()
    {
        using Tmux tmux = await Tmux.StartAsync("hang-ui");
        tmux.Keys("t");
        await tmux.LogAsync("hangs");
        tmux.Kill("TERM");
        Assert.Equal(128 + 15, await tmux.CodeAsync());
        tmux.AssertRestored();
        Assert.Equal("hangs\nreleased\n", tmux.Log());
    }

    [Fact]
    public async Task A_session_that_plays_on_loses_only_its_screen()
    {
        using Tmux tmux = await Tmux.StartAsync("plays-on");
        tmux.Kill("HUP");
        Assert.Equal(0, await tmux.CodeAsync());
        tmux.AssertRestored();
        Assert.Equal("ended: TerminalLost\n", tmux.Log());
    }

    [Fact]
    public async Task A_terminal_that_is_closed_releases_the_notes_and_ends_the_screen()
    {
        using Tmux tmux = await Tmux.StartAsync("");
        tmux.CloseTerminal();
        // Where the machine is so busy that the screen does not end in two seconds, the guard ends the program: the notes are released either way.
        Assert.Contains(await tmux.LastLogAsync(), (string[])["released\nended: Signal\n", "released\n"]);
    }
}
