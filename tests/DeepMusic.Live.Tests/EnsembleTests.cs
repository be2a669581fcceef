using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Listening;
using DeepMusic.Live.Commands;
using DeepMusic.Live.Controllers;
using DeepMusic.Live.Recording;
using DeepMusic.Live.Remote;
using DeepMusic.Live.Tests.Scenes;
using DeepMusic.Live.Tui;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Tests;

[Collection("console")]
public sealed class EnsembleTests : IDisposable
{
    private const byte Annas = 0, Berts = 1;

    private readonly TempPlaces _places = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("deepmusic-ensemble-").FullName;
    private readonly List<Session> _open = [];

    public void Dispose()
    {
        foreach (Session session in _open) session.Dispose();
        Directory.Delete(_folder, recursive: true);
        _places.Dispose();
    }

    private Session Duo(SetList? set = null, params string[] knobs)
    {
        var preset = new Preset { Name = "both", Knobs = knobs.Aggregate(Knobs.AtRest, (k, assignment) => k.With(assignment)) };
        var session = new Session(new SessionPlan
        {
            Name = "anna",
            Preset = preset,
            Engine = EngineShelf.New("markov"),
            Set = set ?? SetList.Presets(_places.Places),
            Scene = set is null ? -1 : 0,
            Seed = 5,
            Ports = new PortsRequest { Client = "DeepMusic-duo", Inputs = ["anna's", "bert's", "nobody's"], Outputs = ["virtual"] },
            Others = [new SecondPlan("bert", preset with { Channel = 1 }, EngineShelf.New("markov"), [Berts]) { Placed = p => p with { Channel = 1 } }],
            Folder = _folder,
            Places = _places.Places,
            Remote = new RemoteOptions { Port = 0 },
        });
        _open.Add(session);
        return session;
    }

    private static void Hear(Session session, MidiMessage message, byte port) =>
        session.Ensemble.Hear(new TimedMessage(HostClock.Instance.Now, message, port));

    private static void Strike(Session session, int pitch, byte port) => Hear(session, MidiMessage.NoteOn(0, new Pitch(pitch), 90), port);

    private Journal Set(string performer) => Journal.Open(Path.Combine(_folder, Journal.FileNameOf(performer)));

    [Fact]
    public void Notes_are_heard_by_whose_input_they_come_on_and_what_beats_time_by_all()
    {
        Session session = Duo();
        Strike(session, 60, Annas);
        Strike(session, 64, Berts);
        Strike(session, 67, 2);
        Hear(session, new MidiMessage(0xF8, 0, 0), Berts);
        Hear(session, new MidiMessage(0xFA, 0, 0), 2);
        session.End("done");

        Journal anna = Set(""), bert = Set("bert");
        Assert.Equal(("anna", "bert"), (anna.Header.Performer, bert.Header.Performer));
        Assert.Equal([60, 67], anna.Events.OfType<MidiEvent>().Select(m => m.Message.Data1));
        Assert.Equal([64], bert.Events.OfType<MidiEvent>().Select(m => m.Message.Data1));
        Assert.Equal([0xF8, 0xFA], anna.Events.OfType<ClockEvent>().Select(c => c.Message.Status));
        Assert.Equal([0xF8, 0xFA], bert.Events.OfType<ClockEvent>().Select(c => c.Message.Status));
    }

    [Fact]
    public void A_phrase_that_one_ends_ends_nobody_elses()
    {
        Session session = Duo(null, "turn=cue");
        foreach (byte port in (byte[])[Annas, Berts])
        {
            Strike(session, 60, port);
            Hear(session, MidiMessage.NoteOff(0, new Pitch(60)), port);
        }
        foreach (Stand stand in session.Ensemble.Stands) stand.AdvanceTo(HostClock.Instance.Now + TimeSpan.FromMilliseconds(400));
        Assert.Null(session.Desk.Do(PanelActions.Respond));
        session.End("done");
        Assert.Single(Set("").Events.OfType<PhraseEvent>());
        Assert.Empty(Set("bert").Events.OfType<PhraseEvent>());
        Assert.Empty(Set("bert").Events.OfType<ActionEvent>());
    }

    [Fact]
    public void Each_has_a_seed_of_its_own_which_the_seed_of_the_set_decides()
    {
        Session first = Duo();
        first.End("done");
        ulong anna = Set("").Header.Seed, bert = Set("bert").Header.Seed;
        Assert.Equal((5UL, SeededRandom.Derive(5, 1)), (anna, bert));
    }

    [Fact]
    public void What_is_asked_is_for_whom_the_screen_shows()
    {
        Session session = Duo();
        Stand anna = session.Ensemble.Stands[0], bert = session.Ensemble.Stands[1];
        Assert.Null(session.Desk.Do(PanelActions.Performer, "BERT"));
        session.Desk.Turn(Knobs.IndexOf("surprise"), "0.9");
        Snapshot.Write(session);
        Assert.Equal(("bert", "0.9"), (session.Feed.Latest().Performer, session.Feed.Latest().Knobs.Span[Knobs.IndexOf("surprise")].Value));
        Assert.Equal(("0.9", Knobs.AtRest["surprise"]), (bert.Conductor.Knobs["surprise"], anna.Conductor.Knobs["surprise"]));
        Assert.Null(session.Desk.Do(PanelActions.Performer));
        Assert.Same(anna.Desk, session.Desk);
        Assert.Null(session.Desk.Do(PanelActions.Performer, "2"));
        Assert.Same(bert.Desk, session.Desk);
        Assert.Equal("there is no performer \"carl\"; there are 1 anna, 2 bert", session.Desk.Do(PanelActions.Performer, "carl"));
    }

    [Fact]
    public void Panic_lock_and_the_key_that_mutes_are_for_all()
    {
        Session session = Duo();
        Desk anna = session.Ensemble.Stands[0].Desk, bert = session.Ensemble.Stands[1].Desk;
        bert.Do(PanelActions.Lock);
        Assert.True(anna.Locked && bert.Locked);
        bert.ToggleMute();
        Assert.True(anna.Conductor.Knobs.Settings.Mute && bert.Conductor.Knobs.Settings.Mute);
        anna.Turn(Knobs.IndexOf("mute"), "off");
        anna.ToggleMute();
        Assert.True(anna.Conductor.Knobs.Settings.Mute && bert.Conductor.Knobs.Settings.Mute);
        anna.ToggleMute();
        Assert.False(anna.Conductor.Knobs.Settings.Mute || bert.Conductor.Knobs.Settings.Mute);
        bert.Do(PanelActions.Panic);
        session.End("done");
        Assert.All((string[])["", "bert"], name => Assert.Contains(Set(name).Events.OfType<ActionEvent>(), a => a.Action == PlayerAction.Panic));
    }

    [Fact]
    public void A_scene_is_the_first_ones_and_that_of_those_it_names()
    {
        SetList set = SetList.Parse("duo", """
            [[performer]]
            name = "anna"
            [[performer]]
            name = "bert"
            in = ["bert's"]
            [performer.knobs]
            surprise = 0.1
            [[scene]]
            name = "One"
            [[scene]]
            name = "Two"
            tempo = 90
            [[scene]]
            name = "Three"
            [[scene.performer]]
            name = "bert"
            tempo = 70
            """, _places.Places);
        Session session = Duo(set, "tempo=120");
        Stand anna = session.Ensemble.Stands[0], bert = session.Ensemble.Stands[1];
        session.Desk.Do(PanelActions.Performer, "bert");
        // Whoever is shown, the scenes are the set's.
        Assert.Null(session.Desk.Do(PanelActions.NextScene));
        Assert.Equal(("90", "120", 1, 1), (anna.Conductor.Knobs["tempo"], bert.Conductor.Knobs["tempo"], anna.Desk.Scene, bert.Desk.Scene));
        Assert.Null(session.Desk.Do(PanelActions.NextScene));
        Assert.Equal(("Three", "70", "0.1"), (anna.Conductor.Preset.Name, bert.Conductor.Knobs["tempo"], bert.Conductor.Knobs["surprise"]));
        Assert.Equal(1, bert.Conductor.Preset.Channel);
        Assert.Equal("this is the last scene", session.Desk.Do(PanelActions.NextScene));
    }

    [Fact]
    public void One_that_stumbles_keeps_nobody_else_from_playing()
    {
        Session session = Duo();
        Stand anna = session.Ensemble.Stands[0], bert = session.Ensemble.Stands[1];
        session.Ensemble.Each(d =>
        {
            if (d == anna.Desk) throw new InvalidOperationException("broken string");
            d.Conductor.Mark("played on");
        });
        Strike(session, 60, Annas);
        session.End("done");
        Assert.Contains(Set("").Events.OfType<FaultEvent>(), f => f.Text.Contains("broken string", StringComparison.Ordinal));
        Assert.Single(Set("").Events.OfType<MidiEvent>());
        Assert.Contains(Set("bert").Events.OfType<MarkEvent>(), m => m.Text == "played on");
        Assert.DoesNotContain(Set("bert").Events.OfType<FaultEvent>(), f => f.Text.Contains("broken string", StringComparison.Ordinal));
    }

    [Fact]
    public void Ones_own_faders_turn_ones_own_knobs_and_are_music_to_the_other()
    {
        Session session = Duo();
        Stand anna = session.Ensemble.Stands[0], bert = session.Ensemble.Stands[1];
        bert.Desk.Surface.Restore(ControlMap.Empty.With(new Mapping(new ControlSource(ControlKind.Control, 74), ControlTarget.Parse("surprise"), Takeover.Jump)));
        Hear(session, MidiMessage.Control(0, 74, 127), Annas);
        Hear(session, MidiMessage.Control(0, 74, 127), Berts);
        session.End("done");
        Assert.Equal((Knobs.AtRest["surprise"], "1"), (anna.Conductor.Knobs["surprise"], bert.Conductor.Knobs["surprise"]));
        Assert.Single(Set("").Events.OfType<MidiEvent>());
        Assert.Empty(Set("bert").Events.OfType<MidiEvent>());
    }

    [Fact]
    public void Over_the_network_one_speaks_to_one_of_them_and_a_key_that_is_held_ends_where_it_began()
    {
        Session session = Duo(null, "turn=cue");
        session.Start();
        using (var tablet = new Remote.OscClient(session.Remote!.Port))
        {
            tablet.Send("/deepmusic/subscribe");
            tablet.Send("/deepmusic/note", 60, 90);
            tablet.Send("/deepmusic/performer", "bert");
            tablet.Send("/deepmusic/note", 62, 90);
            tablet.Send("/deepmusic/surprise", 0.8f);
            Assert.True(Hears(tablet, "/deepmusic/performer/now ,sii bert 2 2"), "nobody tells who is spoken to");
            Assert.True(SpinWait.SpinUntil(() => session.Ensemble.Stands[1].Conductor.Knobs["surprise"] == "0.8", TimeSpan.FromSeconds(10)));
        }
        session.End("done");
        Assert.Equal([60, 60], Set("").Events.OfType<MidiEvent>().Select(m => m.Message.Data1));
        Assert.True(Set("").Events.OfType<MidiEvent>().Last().Message.IsNoteOff);
        Assert.Equal(62, Set("bert").Events.OfType<MidiEvent>().First().Message.Data1);
        Assert.Equal("0.8", Set("bert").Events.OfType<KnobEvent>().Last(k => k.Name == "surprise").Value);
        Assert.DoesNotContain(Set("").Events.OfType<KnobEvent>(), k => k.Name == "surprise");
    }

    private static bool Hears(Remote.OscClient client, string line)
    {
        for (int tries = 0; tries < 2000; tries++)
            if (client.TryTake(5000, out string heard) && heard.StartsWith(line, StringComparison.Ordinal)) return true;
        return false;
    }

    [Fact]
    public void The_trouble_of_one_who_is_not_shown_is_said_with_the_name()
    {
        Session session = Duo();
        session.Ensemble.Stands[1].Conductor.Fault("no strings");
        Assert.Equal("bert: no strings", session.Conductor.Notices.LastWord);
        Assert.Equal("", session.Conductor.Notices.Alarm);
    }

    [Fact]
    public void The_gravest_trouble_of_all_is_shown_and_what_befell_several_is_counted_once()
    {
        Session session = Duo();
        Conductor[] both = [.. session.Ensemble.Stands.Select(s => s.Conductor)];
        foreach (Stand stand in session.Ensemble.Stands) stand.Conductor.Notices.Acknowledge();
        both[0].Fault("the set is not being recorded", Matter.Disk);
        Assert.Equal(("the set is not being recorded", "not recorded", 0), Shown());
        both[1].Fault("loop: out 1 comes back", Matter.Loop(1));
        Assert.Equal(("bert: loop: out 1 comes back", "bert: loop: in 2 muted", 1), Shown());
        foreach (Conductor one in both) one.Fault("SystemGone: the JACK server has gone", Matter.NoSystem);
        Assert.Equal(("SystemGone: the JACK server has gone", "no MIDI system", 2), Shown());
        foreach (Conductor one in both) one.Notices.Over(Matter.NoSystem);
        Assert.Equal(("bert: loop: out 1 comes back", "bert: loop: in 2 muted", 1), Shown());
        both[1].Notices.Over(Matter.Loop(1));
        Assert.Equal(("the set is not being recorded", "not recorded", 0), Shown());

        (string, string, int) Shown()
        {
            Snapshot.Write(session);
            ScreenState seen = session.Feed.Latest();
            return (seen.Alarm, seen.AlarmWords, seen.AlarmsMore);
        }
    }

    [Fact]
    public void Two_play_at_once_each_is_answered_alone_and_both_sets_replay_to_the_bit()
    {
        Session session = Duo(null, "turn=cue", "tempo=140", "length=2");
        Stand anna = session.Ensemble.Stands[0], bert = session.Ensemble.Stands[1];
        int begun = 0;
        bool annas = false, berts = false;
        anna.Recorded += e => Sounds(e, ref annas);
        bert.Recorded += e => Sounds(e, ref berts);
        session.Start();
        for (int i = 0; i < 8; i++)
        {
            int step = i;
            session.Wish(_ =>
            {
                Play(anna, Annas, 60 + step, on: step % 2 == 0);
                Play(bert, Berts, 72 - step, on: step % 2 == 0);
            });
            Wait(TimeSpan.FromMilliseconds(60));
        }
        session.Wish(_ =>
        {
            anna.Conductor.Do(PlayerAction.Respond);
            bert.Conductor.Do(PlayerAction.Respond);
        });
        Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref begun) == 2, TimeSpan.FromSeconds(30)), "not both are answered");
        Assert.True(SpinWait.SpinUntil(() => bert.Conductor.State == DialogueState.Idle, TimeSpan.FromSeconds(30)), "bert's answer does not end");
        Assert.True(SpinWait.SpinUntil(() => session.Sequencer.Sounding == 0, TimeSpan.FromSeconds(20)), "a note hangs");
        Assert.Empty(session.End("done"));

        foreach ((string name, int channel) in ((string, int)[])[("", 0), ("bert", 1)])
        {
            Journal journal = Set(name);
            Assert.Single(journal.Events.OfType<PlayEvent>());
            SentEvent[] sent = [.. journal.Events.OfType<SentEvent>().Where(s => s.Message.IsNoteOn || s.Message.IsNoteOff)];
            Assert.Contains(sent, s => s.Lane == SentEvent.Answer && s.Message.IsNoteOn);
            Assert.All(sent, s => Assert.Equal(channel, s.Message.Channel));
            Assert.Equal(0, sent.Sum(s => s.Message.IsNoteOn ? 1 : -1));
            Assert.Null(Replay.Play(journal).Difference);
            Assert.True(File.Exists(Path.Combine(_folder, name.Length == 0 ? "session.mid" : $"session-{name}.mid")));
        }
        // Her stop is hers: his answer goes on to its end.
        Assert.Contains(Set("").Events.OfType<ActionEvent>(), a => a.Action == PlayerAction.Stop);
        Assert.Empty(Set("bert").Events.OfType<YieldEvent>());
        HostTime stopped = Set("").Events.OfType<ActionEvent>().Single(a => a.Action == PlayerAction.Stop).Time;
        Assert.Contains(Set("bert").Events.OfType<SentEvent>(), s => s.Message.IsNoteOn && s.Time > stopped);
        Assert.DoesNotContain(Set("").Events.OfType<SentEvent>(), s => s.Message.IsNoteOn && s.Time > stopped + TimeSpan.FromMilliseconds(100));
        Assert.Equal(0, CommandTree.Run(["replay", _folder, "--check"]));

        // She stops hers as soon as both sound.
        void Sounds(JournalEvent e, ref bool already)
        {
            if (already || e is not SentEvent { Lane: SentEvent.Answer, Message.IsNoteOn: true }) return;
            already = true;
            if (Interlocked.Increment(ref begun) == 2) session.Wish(_ => anna.Conductor.Do(PlayerAction.Stop));
        }
    }

    private static void Play(Stand stand, byte port, int pitch, bool on)
    {
        var key = new Pitch(on ? pitch : pitch - (port == Annas ? 1 : -1));
        stand.Hear(new TimedMessage(HostClock.Instance.Now, on ? MidiMessage.NoteOn(0, key, 90) : MidiMessage.NoteOff(0, key), port));
    }

    private static void Wait(TimeSpan span)
    {
        using var wake = new Wake();
        HostTime end = HostClock.Instance.Now + span;
        while (HostClock.Instance.Now < end) wake.Wait(end);
    }
}
