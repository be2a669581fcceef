using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Tui;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Tests;

public class SnapshotTests
{
    [Fact]
    public void The_screen_shows_what_the_set_knows()
    {
        string folder = Directory.CreateTempSubdirectory("deepmusic-snapshot").FullName;
        try
        {
            using var session = new Session(new SessionPlan
            {
                Preset = PresetShelf.Load("trade-fours"),
                Engine = EngineShelf.New("markov"),
                Seed = 12,
                Ports = new PortsRequest { Client = "DeepMusic-snapshot" },
                Folder = folder,
            });
            session.Conductor.Hear(new TimedMessage(session.Conductor.Now, MidiMessage.NoteOn(0, new Pitch(60), 90), 0));
            session.Conductor.AdvanceTo(session.Conductor.Now + TimeSpan.FromMilliseconds(200));
            Snapshot.Write(session);
            ScreenState screen = session.Feed.Latest();

            Assert.Equal(("trade-fours", 12UL, folder), (screen.Preset, screen.Seed, screen.Recording));
            Assert.Equal(StageState.Listening, screen.State);
            Assert.Equal(("fixed", 112.0), (screen.BeatSource, screen.Timeline.Tempo.BeatsPerMinute));
            Assert.Equal("C minor-pentatonic", $"{screen.Key!.Key}");
            Assert.Equal(1, screen.Notes.Count);
            Assert.Equal(Knobs.All.Length, screen.Knobs.Count);
            Assert.InRange(screen.HandOver, 0, 1);

            session.Conductor.Turn("mute", "on");
            Snapshot.Write(session);
            Assert.Equal(StageState.Muted, session.Feed.Latest().State);

            Assert.Empty(session.End("seen"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Before_anything_is_heard_no_bar_is_counted_and_where_there_is_no_MIDI_no_port_is_lost()
    {
        string folder = Directory.CreateTempSubdirectory("deepmusic-snapshot").FullName;
        try
        {
            using var session = new Session(new SessionPlan
            {
                Preset = Played.With(),
                Engine = EngineShelf.New("markov"),
                Seed = 1,
                Ports = new PortsRequest { Client = "DeepMusic-begin", Api = OperatingSystem.IsWindows() ? MidiApi.CoreMidi : MidiApi.WinMm },
                Folder = folder,
            });
            HostTime later = session.Conductor.Now + TimeSpan.FromSeconds(60);
            session.Conductor.AdvanceTo(later);
            Snapshot.Write(session);
            ScreenState screen = session.Feed.Latest();
            Assert.False(screen.BeatBegun);
            // Counted from the beginning of the set, and not of the machine.
            Assert.InRange(screen.Timeline.BarOf(screen.Timeline.BeatAt(later)).Bar, 30, 32);
            Assert.Equal([false, false], screen.Ports.Span.ToArray().Select(p => p.Lost));

            session.Conductor.Hear(new TimedMessage(session.Conductor.Now, MidiMessage.NoteOn(0, new Pitch(60), 90), 0));
            Snapshot.Write(session);
            Assert.True(session.Feed.Latest().BeatBegun);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_guardian_is_missed_where_one_was_asked_for(bool asked)
    {
        string folder = Directory.CreateTempSubdirectory("deepmusic-snapshot").FullName;
        try
        {
            using var session = new Session(new SessionPlan
            {
                Preset = Played.With(),
                Engine = EngineShelf.New("markov"),
                Seed = 1,
                Ports = new PortsRequest { Client = "DeepMusic-guard", Api = OperatingSystem.IsWindows() ? MidiApi.CoreMidi : MidiApi.WinMm },
                Folder = folder,
                Guarded = asked,
            });
            Snapshot.Write(session);
            Assert.Equal(asked, session.Feed.Latest().Unguarded);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_highest_rung_is_shown_as_the_one_that_was_to_answer()
    {
        string folder = Directory.CreateTempSubdirectory("deepmusic-snapshot").FullName;
        try
        {
            using var session = new Session(new SessionPlan
            {
                Preset = Played.With(),
                Engine = EngineShelf.New("anticipation"),
                Seed = 1,
                Ports = new PortsRequest { Client = "DeepMusic-rungs" },
                Folder = folder,
            });
            string best = session.Plan.Engine.Rungs[0].Name;
            Prompt prompt = new() { Call = Phrase.Rest(Beats.Zero, Beats.Quarter), Start = Beats.Quarter, Length = Beats.Quarter };
            foreach (string rung in (string[])[best, "markov"])
            {
                session.Conductor.Roll.Thought(Answer.Rest(prompt, "test") with { Rung = rung }, best, session.Conductor.Now, new Tempo(120));
                Snapshot.Write(session);
                Assert.Equal((best, rung), (session.Feed.Latest().Engine, session.Feed.Latest().Rung));
            }
            // It was thought out, and nothing of it sounds: where it would be from is nobody's business yet.
            var thought = new Answer { Phrase = new Phrase(Beats.Zero, Beats.Quarter, [new Note(Beats.Zero, Beats.Quarter, new Pitch(60), 80)]), Provenance = [new Provenance("test", "your bar 79")], Engine = best, Rung = best };
            session.Conductor.Roll.Thought(thought, best, session.Conductor.Now, new Tempo(120));
            Snapshot.Write(session);
            Assert.Equal((best, ""), (session.Feed.Latest().Rung, session.Feed.Latest().Provenance));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
