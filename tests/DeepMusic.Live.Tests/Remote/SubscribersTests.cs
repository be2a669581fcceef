using System.Text.RegularExpressions;
using DeepMusic.Live.Recording;
using DeepMusic.Live.Remote;

namespace DeepMusic.Live.Tests.Remote;

public sealed partial class SubscribersTests : IDisposable
{
    private readonly RemoteRig _rig = new();
    private readonly OscClient _client;

    public SubscribersTests() => _client = _rig.NewClient();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void Who_subscribes_is_told_so_and_told_all_that_stands()
    {
        _client.Send("/deepmusic/subscribe");
        List<string> told = _rig.Settle(_client);
        Assert.Equal($"/deepmusic/subscribe ,if {_client.Port} 60", told[0]);
        Assert.Contains("/deepmusic/state ,s idle", told);
        Assert.Contains("/deepmusic/density ,s follow", told);
        _rig.Advance(0.2);
        Assert.Empty(_rig.Settle(_client)); // nothing has changed
    }

    [Fact]
    public void Two_see_each_others_changes_and_those_made_elsewhere()
    {
        OscClient other = Subscribed(_rig.NewClient());
        Subscribed(_client);
        _client.Send("/deepmusic/surprise", 0.75f);
        Assert.Equal("/deepmusic/surprise ,f 0.75", _rig.Next(_client));
        _rig.Advance(0.05);
        Assert.Equal(["/deepmusic/surprise ,f 0.75", "/deepmusic/surprise/norm ,f 0.75"], _rig.Settle(other));
        Assert.Equal(["/deepmusic/surprise ,f 0.75", "/deepmusic/surprise/norm ,f 0.75"], _rig.Settle(_client));
        Assert.Null(_rig.Desk.Turn(Knobs.IndexOf("mute"), "on"));
        _rig.Advance(0.05);
        foreach (OscClient client in new[] { _client, other }) Assert.Equal(["/deepmusic/mute ,i 1", "/deepmusic/mute/norm ,f 1", "/deepmusic/state ,s muted"], _rig.Settle(client));
    }

    [Fact]
    public void A_knob_that_is_turned_fast_is_told_at_a_pace_and_its_last_value_is_told()
    {
        Subscribed(_client);
        OscClient other = _rig.NewClient();
        for (int i = 0; i <= 500; i++)
        {
            other.Send("/deepmusic/surprise/norm", i / 500f);
            if (i % 50 == 0) _rig.Settle(other); // a port holds only so many datagrams
        }
        _rig.Advance(0.1);
        List<string> told = _rig.Settle(_client);
        Assert.InRange(told.Count, 2, 40);
        Assert.Equal(["/deepmusic/surprise ,f 1", "/deepmusic/surprise/norm ,f 1"], told[^2..]);
    }

    [Fact]
    public void A_subscription_ends_with_its_time_and_is_renewed_by_asking_again()
    {
        _client.Send("/deepmusic/subscribe", 0, 5f);
        Assert.StartsWith($"/deepmusic/subscribe ,if {_client.Port} 5", _rig.Settle(_client)[0], StringComparison.Ordinal);
        _rig.Advance(4);
        _client.Send("/deepmusic/subscribe", 0, 5f);
        _rig.Settle(_client);
        _rig.Advance(4);
        Assert.Equal(1, _rig.Board.Told);
        _rig.Advance(2);
        Assert.Equal(0, _rig.Board.Told);
        foreach ((float seconds, float held) in new[] { (0.01f, 1f), (1e9f, 3600f) })
        {
            _client.Send("/deepmusic/subscribe", 0, seconds);
            Assert.Equal($"/deepmusic/subscribe ,if {_client.Port} {held}", _rig.Settle(_client)[0]);
        }
        foreach (object?[] bad in new object?[][] { [0, float.NaN], [70000], ["here"] })
            Assert.StartsWith("/deepmusic/error ,ss /deepmusic/subscribe ", _rig.Ask(_client, "/deepmusic/subscribe", bad), StringComparison.Ordinal);
    }

    [Fact]
    public void One_may_subscribe_for_another_port_of_the_same_machine_and_leave_again()
    {
        OscClient ear = _rig.NewClient();
        _client.Send("/deepmusic/subscribe", ear.Port);
        Assert.Equal([$"/deepmusic/subscribe ,if {ear.Port} 60"], _rig.Settle(_client));
        _rig.Until(ear, "/deepmusic/learning");
        _client.Send("/deepmusic/unsubscribe", ear.Port);
        _rig.Settle(_client);
        Assert.Equal(0, _rig.Board.Told);
    }

    [Fact]
    public void More_than_there_is_room_for_are_refused_and_those_who_are_told_go_on()
    {
        Subscribed(_client);
        for (int port = 1; port < Subscribers.Most; port++)
        {
            _client.Send("/deepmusic/subscribe", 1 + port);
            _rig.Settle(_client);
        }
        Assert.Equal(Subscribers.Most, _rig.Board.Told);
        Assert.StartsWith("/deepmusic/error ,ss /deepmusic/subscribe 64 are told already", _rig.Ask(_rig.NewClient(), "/deepmusic/subscribe", 1), StringComparison.Ordinal);
    }

    [Fact]
    public void A_subscriber_that_dies_holds_nobody_up()
    {
        OscClient dying = Subscribed(_rig.NewClient());
        Subscribed(_client);
        dying.Dispose();
        for (int i = 0; i < 50; i++)
        {
            _client.Send("/deepmusic/surprise", i % 2);
            _rig.Settle(_client);
            _rig.Advance(0.1);
        }
        Assert.Contains("/deepmusic/surprise ,f 1", _rig.Settle(_client));
        _rig.Advance(61);
        Assert.Equal(0, _rig.Board.Told);
    }

    [Fact]
    public void A_target_is_told_from_the_first_moment_and_forever()
    {
        using var target = new OscClient(1);
        using var rig = new RemoteRig(options: new RemoteOptions { Port = 0, Targets = [$"127.0.0.1:{target.Port}", $"localhost:{target.Port}", "nobody", "no.such.host.invalid:9000"] });
        Assert.Equal(2, rig.Said.Count);
        Assert.StartsWith("/deepmusic/startup ,s ", rig.Next(target), StringComparison.Ordinal);
        rig.Advance(7200);
        rig.Until(target, "/deepmusic/learning");
        rig.Board.Close();
        rig.Until(target, "/deepmusic/exit");
    }

    [Fact]
    public void What_is_played_what_is_answered_and_when_is_told()
    {
        Subscribed(_client);
        foreach ((int pitch, int i) in new[] { 60, 62, 64, 65, 67, 64, 60 }.Select((p, i) => (p, i)))
        {
            _rig.Stage.Press(1 + i * 0.3, pitch);
            _rig.Stage.Release(1.25 + i * 0.3, pitch);
        }
        _rig.Advance(8);
        List<string> told = _rig.Settle(_client);
        Assert.Contains("/deepmusic/note ,iii 60 80 1", told);
        Assert.Contains("/deepmusic/note ,iii 60 0 1", told);
        Assert.Contains("/deepmusic/state ,s playing", told);
        int phrase = told.FindIndex(l => Answer().IsMatch(l)), start = told.FindIndex(l => Start().IsMatch(l)), note = told.FindIndex(l => AnswerNote().IsMatch(l));
        Assert.Contains(told, l => l.StartsWith("/deepmusic/phrase ,siiiffii", StringComparison.Ordinal) && l.Contains(" call 1 7 0 ", StringComparison.Ordinal));
        Assert.True(phrase >= 0 && start > phrase && note > start, string.Join('\n', told));
        Assert.Contains(told, l => Beat().IsMatch(l));
        Assert.Contains(told, l => l.StartsWith("/deepmusic/tempo/now ,f ", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_plays_by_osc_is_told_what_others_play_and_not_what_he_plays_himself()
    {
        OscClient other = Subscribed(_rig.NewClient());
        Subscribed(_client);
        _client.Send("/deepmusic/note", 60);
        Assert.DoesNotContain("/deepmusic/note ,iii 60 100 1", _rig.Settle(_client));
        Assert.Contains("/deepmusic/note ,iii 60 100 1", _rig.Settle(other));
    }

    [Fact]
    public void Who_sends_from_a_port_it_does_not_hear_on_is_told_of_refusals_where_it_subscribed()
    {
        OscClient face = _rig.NewClient();
        _client.Send("/deepmusic/subscribe", face.Port);
        Assert.Contains(_rig.Settle(face), line => line.StartsWith("/deepmusic/presets ,s", StringComparison.Ordinal));
        _client.Send("/deepmusic/key", "H major");
        Assert.StartsWith("/deepmusic/error ,ss /deepmusic/key key takes", _rig.Until(face, "/deepmusic/error"), StringComparison.Ordinal);
    }

    [Fact]
    public void Scenes_and_learning_are_told_when_they_change()
    {
        using var rig = new RemoteRig(set: SetList.Parse("three", "[[scene]]\nname = \"Prelude\"\n[[scene]]\nname = \"Storm\"\n[[scene]]\nname = \"Calm\""));
        OscClient client = rig.NewClient();
        client.Send("/deepmusic/subscribe");
        rig.Settle(client);
        client.Send("/deepmusic/scene/select", "Storm");
        client.Send("/deepmusic/learn", "density");
        rig.Settle(client);
        rig.Advance(0.1);
        Assert.Equal(["/deepmusic/scene ,isis 2 Storm 3 Calm", "/deepmusic/preset ,s Storm", "/deepmusic/learning ,s density"], rig.Settle(client));
    }

    [Fact]
    public void With_nobody_to_tell_nothing_is_allocated()
    {
        _rig.Advance(1);
        var knob = new KnobEvent(default, "gap", "300");
        Assert.Equal(0, Allocated.By(() =>
        {
            for (int i = 0; i < 1000; i++)
            {
                _rig.Board.Tell(knob);
                _rig.Board.Look(_rig.Desk, default);
            }
        }));
    }

    private OscClient Subscribed(OscClient client)
    {
        client.Send("/deepmusic/subscribe");
        _rig.Settle(client);
        return client;
    }

    [GeneratedRegex(@"^/deepmusic/phrase ,siii(ffii)+ answer \d+ \d+ 0 ")]
    private static partial Regex Answer();

    [GeneratedRegex(@"^/deepmusic/phrase/start ,sif answer \d+ [\d.]+ @20:00:")]
    private static partial Regex Start();

    [GeneratedRegex(@"^/deepmusic/answer/note ,iifi \d+ \d+ [\d.]+ 1 @20:00:")]
    private static partial Regex AnswerNote();

    [GeneratedRegex(@"^/deepmusic/beat ,iif -?\d+ [1-4] [\d.]+ @20:00:")]
    private static partial Regex Beat();
}
