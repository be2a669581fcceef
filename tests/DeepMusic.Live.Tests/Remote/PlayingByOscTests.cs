using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Recording;
using DeepMusic.Live.Remote;
using DeepMusic.Osc;

namespace DeepMusic.Live.Tests.Remote;

public sealed class PlayingByOscTests : IDisposable
{
    private readonly RemoteRig _rig = new(Played.With("shadow=2", "key=C major"));
    private readonly OscClient _client;

    public PlayingByOscTests() => _client = _rig.NewClient();

    private IEnumerable<MidiEvent> Heard => _rig.Events.OfType<MidiEvent>();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void A_key_is_heard_as_a_key_of_an_input_of_its_own_and_its_shadow_sounds()
    {
        Say("/deepmusic/note", 60);
        Say("/deepmusic/note", 62f, 90.4f, 3);
        Say("/deepmusic/note", 60, 0);
        Say("/deepmusic/control", 64, 127, 3);
        Assert.Equal(
            [MidiMessage.NoteOn(0, new Pitch(60), 100), MidiMessage.NoteOn(2, new Pitch(62), 90), MidiMessage.NoteOff(0, new Pitch(60)), MidiMessage.Control(2, 64, 127)],
            Heard.Select(e => e.Message));
        Assert.All(Heard, e => Assert.Equal(1, e.Port));
        Assert.Contains(_rig.Events.OfType<SentEvent>(), e => e.Message.IsNoteOn && e.Message.Data1 == 64);
    }

    [Fact]
    public void What_no_keyboard_has_is_refused()
    {
        foreach (object?[] bad in new object?[][] { [], [128], [-1], [60, 128], [60, float.NaN], [60, 100, 0], [60, 100, 17], ["C4"], [60, 100, 1, 1] })
            Assert.StartsWith("/deepmusic/error ,ss /deepmusic/note ", _rig.Ask(_client, "/deepmusic/note", bad), StringComparison.Ordinal);
        foreach (object?[] bad in new object?[][] { [], [64], [128, 0], [64, 200], [64, 0, 17] })
            Assert.StartsWith("/deepmusic/error ,ss /deepmusic/control ", _rig.Ask(_client, "/deepmusic/control", bad), StringComparison.Ordinal);
        Assert.Empty(Heard);
    }

    [Fact]
    public void A_key_struck_twice_is_let_go_in_between_and_one_that_is_not_down_is_not_let_go()
    {
        Say("/deepmusic/note", 60);
        Say("/deepmusic/note", 60);
        Say("/deepmusic/note", 60, 0);
        Say("/deepmusic/note", 60, 0);
        Assert.Equal([true, false, true, false], Heard.Select(e => e.Message.IsNoteOn));
    }

    [Fact]
    public void A_player_who_says_nothing_for_long_holds_nothing_any_more_and_another_who_speaks_does()
    {
        OscClient other = _rig.NewClient();
        Say("/deepmusic/note", 60);
        Say("/deepmusic/control", 64, 127);
        other.Send("/deepmusic/note", 67);
        _rig.Settle(other);
        _rig.Advance(20);
        _rig.Settle(other);
        _rig.Advance(20);
        Assert.Equal([MidiMessage.NoteOff(0, new Pitch(60)), MidiMessage.Control(0, 64, 0)], Heard.Skip(3).Select(e => e.Message));
        _rig.Advance(20);
        Assert.Equal(MidiMessage.NoteOff(0, new Pitch(67)), Heard.Last().Message);
    }

    [Theory]
    [InlineData("/deepmusic/panic")]
    [InlineData("/deepmusic/unsubscribe")]
    public void Who_panics_or_leaves_lets_go_of_everything(string address)
    {
        Say("/deepmusic/note", 60);
        Say("/deepmusic/note", 64);
        Say(address);
        _rig.Pump();
        Assert.Equal(2, Heard.Count(e => e.Message.IsNoteOff));
    }

    [Fact]
    public void A_panic_from_elsewhere_lets_go_and_what_was_to_come_does_not_come()
    {
        Say("/deepmusic/note", 60);
        _client.Send(At(1, "/deepmusic/note", 62));
        _client.Send(At(1, "/deepmusic/gap", 500));
        _rig.Settle(_client);
        _rig.Desk.Do(PanelActions.Panic);
        _rig.Advance(2);
        Assert.Equal([true, false], Heard.Select(e => e.Message.IsNoteOn));
        Assert.Equal("500", _rig.Knobs["gap"]);
    }

    [Fact]
    public void The_end_of_the_set_lets_go_and_is_told()
    {
        Say("/deepmusic/subscribe");
        Say("/deepmusic/note", 60);
        _rig.Board.Close();
        Assert.True(Heard.Last().Message.IsNoteOff);
        _rig.Until(_client, "/deepmusic/exit");
    }

    [Fact]
    public void A_note_with_a_time_tag_is_heard_at_its_time_and_one_that_is_past_at_once()
    {
        _rig.Advance(1);
        _client.Send(At(1.5, "/deepmusic/note", 60));
        _client.Send(At(1.25, "/deepmusic/note", 62));
        _client.Send(At(1.25, "/deepmusic/note", 64));
        _client.Send(At(0.5, "/deepmusic/note", 65));
        Assert.Empty(_rig.Settle(_client));
        Assert.Equal(3, _rig.Board.Scheduled);
        _rig.Advance(1);
        Assert.Equal([(65, 1.0), (62, 1.25), (64, 1.25), (60, 1.5)], Heard.Select(e => ((int)e.Message.Data1, e.Time.Seconds)));
    }

    [Fact]
    public void A_time_tag_a_year_ahead_is_refused_with_a_word()
    {
        _client.Send(At(365 * 86400, "/deepmusic/note", 60));
        Assert.Matches("^/deepmusic/error ,ss /deepmusic/note its time tag lies 31536000 s ahead", _rig.Next(_client));
        Assert.Equal(0, _rig.Board.Scheduled);
    }

    [Fact]
    public void Time_tags_can_be_ignored()
    {
        using var rig = new RemoteRig(options: new RemoteOptions { Port = 0, IgnoreTimeTags = true });
        OscClient client = rig.NewClient();
        client.Send(At(365 * 86400, "/deepmusic/gap", 700));
        Assert.Equal("/deepmusic/gap ,f 700", rig.Next(client));
    }

    [Fact]
    public void The_agenda_is_bounded()
    {
        for (int i = 0; i < Agenda.Most / Reception.MostHits; i++) Add(i, Reception.MostHits);
        Assert.Equal(Agenda.Most, _rig.Board.Scheduled);
        Assert.All(Add(20, 5), line => Assert.Equal("/deepmusic/error ,ss /deepmusic/gap 4096 messages wait for their time already", line));
        Assert.Equal(Agenda.Most, _rig.Board.Scheduled);

        List<string> Add(int at, int count)
        {
            _rig.Advance(0.2);
            _client.Send(OscClient.Bundle(Tag(10 + at), [.. Enumerable.Range(0, count).Select(_ => ("/deepmusic/gap", new object?[] { 300 }))]));
            return _rig.Settle(_client);
        }
    }

    [Fact]
    public void A_set_that_was_played_and_turned_by_osc_replays_the_same_to_the_bit()
    {
        _client.Send("/deepmusic/surprise", 0.6f);
        _client.Send("/deepmusic/swing-follow/norm", 0.4f);
        _rig.Settle(_client);
        double at = 1;
        foreach (int round in Enumerable.Range(0, 3))
        {
            foreach (int pitch in new[] { 60, 62, 64, 65, 67, 64, 60 })
            {
                _client.Send(At(at, "/deepmusic/note", pitch, 90));
                _client.Send(At(at + 0.2, "/deepmusic/note", pitch, 0));
                at += 0.25;
            }
            _rig.Settle(_client);
            _rig.Advance(2.5);
            _client.Send("/deepmusic/gap", 250 + 100 * round);
            _rig.Settle(_client);
            _rig.Advance(4);
            at += 4.75;
        }
        _rig.Board.Close();
        _rig.Stage.Close();
        Journal journal = _rig.Journal();
        Assert.NotEmpty(journal.Events.OfType<PlayEvent>());
        Assert.NotEmpty(journal.Events.OfType<KnobEvent>());
        Assert.Null(Replay.Play(journal).Difference);
    }

    private static OscTimeTag Tag(double seconds) => OscTimeTag.FromUtc(RemoteRig.Zero + TimeSpan.FromSeconds(seconds));

    private static byte[] At(double seconds, string address, params object?[] values) => OscClient.Bundle(Tag(seconds), (address, values));

    private void Say(string address, params object?[] values)
    {
        _client.Send(address, values);
        _rig.Settle(_client);
    }
}
