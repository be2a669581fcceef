using DeepMusic.Live.Recording;
using DeepMusic.Live.Remote;

namespace DeepMusic.Live.Tests.Remote;

public sealed class ActionsByOscTests : IDisposable
{
    private readonly RemoteRig _rig = new();
    private readonly OscClient _client;

    public ActionsByOscTests() => _client = _rig.NewClient();

    public void Dispose() => _rig.Dispose();

    [Theory]
    [InlineData("panic", PlayerAction.Panic)]
    [InlineData("respond", PlayerAction.Respond)]
    [InlineData("listen", PlayerAction.Listen)]
    [InlineData("stop", PlayerAction.Stop)]
    [InlineData("tap", PlayerAction.Tap)]
    public void A_button_acts_when_it_is_pressed_and_not_when_it_is_let_go(string name, PlayerAction action)
    {
        object?[][] pressed = [[], [1], [1f], [true], ["now"]], let = [[0], [0f], [false], [null]];
        foreach (object?[] values in pressed.Concat(let)) _client.Send($"/deepmusic/{name}", values);
        Assert.Empty(_rig.Settle(_client));
        Assert.Equal(pressed.Length, _rig.Events.OfType<ActionEvent>().Count(e => e.Action == action));
    }

    [Fact]
    public void A_switch_is_set_or_changes_over()
    {
        foreach ((object?[] values, bool held) in new (object?[], bool)[] { ([], true), ([], false), ([1], true), ([1], true), (["off"], false), (["off"], false), ([true], true), ([0f], false) })
        {
            _client.Send("/deepmusic/hold", values);
            Assert.Empty(_rig.Settle(_client));
            Assert.Equal(held, _rig.Stage.Conductor.Held);
        }
        Assert.StartsWith("/deepmusic/error ,ss /deepmusic/hold ", _rig.Ask(_client, "/deepmusic/hold", "perhaps"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_preset_is_chosen_by_name_and_never_by_path()
    {
        _client.Send("/deepmusic/preset/select", "trade-fours");
        Assert.Empty(_rig.Settle(_client));
        Assert.Equal("trade-fours", _rig.Stage.Conductor.Preset.Name);
        foreach (string path in new[] { "/etc/passwd", "../presets/trade-fours", "presets\\trade-fours", "here.toml", "nothing-of-that-name", "" })
            Assert.StartsWith("/deepmusic/error ,ss /deepmusic/preset/select ", _rig.Ask(_client, "/deepmusic/preset/select", path), StringComparison.Ordinal);
        Assert.Equal("trade-fours", _rig.Stage.Conductor.Preset.Name);
    }

    [Fact]
    public void What_is_asked_is_answered()
    {
        Assert.Equal("/deepmusic/pong ,isTN 7 there T N", _rig.Ask(_client, "/deepmusic/ping", 7, "there", true, null));
        Assert.Equal("/deepmusic/pong ,", _rig.Ask(_client, "/deepmusic/ping"));
        Assert.Matches(@"^/deepmusic/version ,ss \d+\.\d+\.\d+ osc 1\.1$", _rig.Ask(_client, "/deepmusic/version"));
        Assert.Contains(" call-and-response", _rig.Ask(_client, "/deepmusic/presets"), StringComparison.Ordinal);
        using (var rig = new RemoteRig(set: SetList.Parse("two", "[[scene]]\nname = \"Prelude\"\n[[scene]]\nname = \"Storm\"")))
            Assert.Equal("/deepmusic/scenes ,ss Prelude Storm", rig.Ask(rig.NewClient(), "/deepmusic/scenes"));
        Assert.Equal("/deepmusic/state ,s idle", _rig.Ask(_client, "/deepmusic/state"));
        Assert.StartsWith("/deepmusic/error ,ss /deepmusic/state ", _rig.Ask(_client, "/deepmusic/state", "playing"), StringComparison.Ordinal);
        Assert.StartsWith("/deepmusic/error ,ss /deepmusic/beat ", _rig.Ask(_client, "/deepmusic/beat"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_status_tells_all_that_stands()
    {
        _client.Send("/deepmusic/status");
        List<string> told = _rig.Settle(_client);
        Assert.Equal(
            AddressSpace.All.Where(n => n.IsValue || n.Action == PanelActions.Lock).Select(n => n.Address), told.Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public void A_locked_instrument_says_so_and_plays_on()
    {
        _client.Send("/deepmusic/lock", 1);
        Assert.StartsWith("/deepmusic/error ,ss /deepmusic/preset/save ", _rig.Ask(_client, "/deepmusic/preset/save", "mine"), StringComparison.Ordinal);
        Assert.Equal("/deepmusic/surprise ,f 0.8", _rig.Ask(_client, "/deepmusic/surprise", 0.8f));
    }
}
