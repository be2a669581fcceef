using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live;
using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Stage.Tests;

/// <summary>Whatever ends a set, no note is left sounding where a port is left to send to, and the set can be opened afterwards.</summary>
[Collection(StageCollection.Name)]
public class WaysOutTests(JackServer server)
{
    private static readonly string[] LongAnswer = ["--seed", "3", "--set", "length=8", "--set", "density=2", "--set", "longest=16"];

    [Theory]
    [InlineData(15, "markov")]
    [InlineData(2, "markov")]
    [InlineData(1, "markov")]
    [InlineData(3, "markov")]
    [InlineData(15, "anticipation")]
    public void A_signal_in_mid_answer_leaves_no_note_and_a_whole_session(int signal, string engine)
    {
        server.Need();
        using var jam = new Jam([.. LongAnswer, "--engine", engine]);
        jam.Play(1, TimeSpan.FromSeconds(5), Knobs.AtRest.Settings);
        jam.WaitUntilItAnswers();
        Assert.True(Until.True(() => Jam.Sounding(jam.Ear.Heard) > 0, TimeSpan.FromSeconds(5)));
        Journal journal = jam.End(signal);

        Assert.True(Until.True(() => Jam.Sounding(jam.Ear.Heard) == 0, TimeSpan.FromSeconds(1)), $"{Jam.Sounding(jam.Ear.Heard)} notes hang");
        Assert.True(journal.IsComplete);
        Assert.True(File.Exists(Path.Combine(jam.Folder, "session.mid")));
        Assert.True(File.Exists(Path.Combine(jam.Folder, "session.png")));
    }

    [Theory]
    [MemberData(nameof(JamTests.Engines), MemberType = typeof(JamTests))]
    public void A_kill_loses_no_more_than_the_last_second_of_the_journal(string engine)
    {
        server.Need();
        using var jam = new Jam([.. LongAnswer, "--engine", engine]);
        HostTime start = jam.Play(1, TimeSpan.FromSeconds(5), Knobs.AtRest.Settings);
        jam.WaitUntilItAnswers();
        Until.Passed(1.5);
        Journal journal = jam.End(9);

        Assert.False(journal.IsComplete);
        Assert.NotEmpty(journal.Events.OfType<PlayEvent>());
        SessionExport export = SessionExport.Export(jam.Folder, jam.Folder);
        Assert.Contains(export.Files, f => f.EndsWith("session.mid", StringComparison.Ordinal));
        Assert.Null(Replay.Play(journal).Difference);
    }

    [Fact]
    public void What_was_let_go_shortly_before_the_server_was_late_is_let_go_once_more()
    {
        server.Need();
        using var jam = new Jam(LongAnswer);
        jam.Play(1, TimeSpan.FromSeconds(5), Knobs.AtRest.Settings);
        jam.WaitUntilItAnswers();
        int before = jam.Ear.Heard.Length;
        Assert.True(Until.True(() => jam.Ear.Heard.Skip(before).Any(m => m.Message.IsNoteOff), TimeSpan.FromSeconds(8)), "no note ends");
        int twice = LetGoTwice(jam.Ear.Heard);
        // As late as when one of its programs dies, by which what is on its way may be lost.
        server.Freeze();
        Until.Passed(0.1);
        server.Thaw();
        Assert.True(Until.True(() => LetGoTwice(jam.Ear.Heard) > twice, TimeSpan.FromSeconds(3)), "nothing is let go again");
        Assert.True(jam.End().IsComplete);
        Assert.True(Until.True(() => Jam.Sounding(jam.Ear.Heard) == 0, TimeSpan.FromSeconds(1)), $"{Jam.Sounding(jam.Ear.Heard)} notes hang");
    }

    [Fact]
    public void The_server_gone_in_mid_answer_ends_nothing_and_the_next_call_is_answered_when_it_is_back()
    {
        server.Need();
        using var jam = new Jam(LongAnswer);
        jam.Play(1, TimeSpan.FromSeconds(5), Knobs.AtRest.Settings);
        jam.WaitUntilItAnswers();
        jam.Disconnect();
        server.Kill();
        Until.Passed(1.0);
        server.Need();
        jam.Reconnect();
        jam.Play(1, TimeSpan.FromSeconds(5), Knobs.AtRest.Settings, seed: 4);
        jam.WaitUntilItAnswers();
        Journal journal = jam.End();

        Assert.True(Until.True(() => Jam.Sounding(jam.Ear.Heard) == 0, TimeSpan.FromSeconds(1)));
        Assert.True(journal.IsComplete);
        Assert.Contains(journal.Events.OfType<FaultEvent>(), f => f.Text.Contains("JACK", StringComparison.Ordinal));
    }

    [Fact]
    public void An_engine_that_throws_rests_and_the_set_goes_on()
    {
        server.Need();
        using var folder = new TemporaryFolder();
        var engine = new Moody();
        using var session = new Session(new SessionPlan
        {
            Preset = new Preset { Name = "test", Knobs = Knobs.AtRest.With("turn", "bars:1").With("tempo", "160") },
            Engine = Ladder.Of(engine),
            Seed = 1,
            Ports = new PortsRequest { Api = MidiApi.Jack, Client = "Moody" },
            Folder = folder.Path,
        });
        session.Start();
        using (Player player = Player.Into("Moody in"))
        using (Ear ear = Ear.On("Moody out"))
        {
            var performer = new VirtualPerformer(1);
            HostTime start = HostClock.Instance.Now + TimeSpan.FromSeconds(0.3);
            var calls = new List<TimedMessage>();
            for (int i = 0; i < 3; i++) calls.AddRange(performer.NextCall(start + TimeSpan.FromSeconds(3.0 * i), session.Plan.Preset.Knobs.Settings));
            player.Start(calls);
            player.Finish(TimeSpan.FromSeconds(20));
            Assert.True(Until.True(() => ear.Heard.Any(m => m.Message.IsNoteOn), TimeSpan.FromSeconds(4)), "the engine came round, but no answer was heard");
            session.End("test");
            Assert.True(Until.True(() => Jam.Sounding(ear.Heard) == 0, TimeSpan.FromSeconds(1)));
        }
        Journal journal = Journal.Open(folder.Path);
        Assert.Contains(journal.Events.OfType<FaultEvent>(), f => f.Text.Contains("moody failed and rests: not today", StringComparison.Ordinal));
        Assert.Contains(journal.Events.OfType<PlayEvent>(), _ => true);
    }

    [Fact]
    public void A_release_asked_for_by_a_dying_process_ends_every_note()
    {
        server.Need();
        using var folder = new TemporaryFolder();
        using var session = new Session(new SessionPlan
        {
            Preset = new Preset { Name = "test", Knobs = Knobs.AtRest.With("length", "8").With("longest", "16") },
            Engine = EngineShelf.New("markov"),
            Seed = 3,
            Ports = new PortsRequest { Api = MidiApi.Jack, Client = "Dying" },
            Folder = folder.Path,
        });
        session.Start();
        using Player player = Player.Into("Dying in");
        using Ear ear = Ear.On("Dying out");
        player.Start(new VirtualPerformer(1).NextCall(HostClock.Instance.Now + TimeSpan.FromSeconds(0.3), Knobs.AtRest.Settings));
        player.Finish(TimeSpan.FromSeconds(20));
        Assert.True(Until.True(() => Jam.Sounding(ear.Heard) > 0, TimeSpan.FromSeconds(8)), "no answer came");

        session.Release();

        Assert.True(Until.True(() => Jam.Sounding(ear.Heard) == 0, TimeSpan.FromSeconds(1)));
        int heard = ear.Heard.Length;
        Until.Passed(0.3);
        Assert.Equal(heard, ear.Heard.Length);
    }

    /// <summary>How many keys were let go that did not sound.</summary>
    private static int LetGoTwice(TimedMessage[] heard) => heard.Count(m => m.Message.IsNoteOn || m.Message.IsNoteOff) - Jam.Keys(heard).Length;

    /// <summary>Fails twice, then answers with what it was played; the warm-up does not count.</summary>
    private sealed class Moody : IImproviser
    {
        private int _asked;

        public string Name => "moody";

        public void Feed(Phrase phrase, MusicalContext context)
        {
        }

        public Answer Respond(Prompt prompt, CancellationToken cancel)
        {
            if (++_asked <= 2) throw new InvalidOperationException("not today");
            Phrase echo = new(prompt.Start, prompt.Length, prompt.Call.Notes.Where(n => n.Start < prompt.Length));
            return new Answer { Phrase = echo, Provenance = [.. echo.Notes.Select(_ => new Provenance(Name, ""))], Engine = Name, Rung = Name };
        }

        public void Reset() => _asked = 0;
    }
}
