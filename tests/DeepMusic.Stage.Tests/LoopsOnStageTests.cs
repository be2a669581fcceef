using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live;
using DeepMusic.Live.Recording;
using DeepMusic.Realtime;
using DeepMusic.Realtime.Jack;

namespace DeepMusic.Stage.Tests;

/// <summary>Our output on our own input.</summary>
[Collection(StageCollection.Name)]
public sealed class LoopsOnStageTests(JackServer server)
{
    private const string Client = "DeepMusic-loops";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public void A_storm_through_thru_stops_within_a_second_nothing_hangs_and_once_the_loop_is_broken_it_hears_again()
    {
        server.Need();
        NativeProgram.Need("jack_connect", "jackd2");
        using var folder = new TemporaryFolder();
        TimedMessage[] heard;
        using (var session = new Session(new SessionPlan
        {
            Preset = PresetShelf.Load("call-and-response") with { Thru = true },
            Engine = EngineShelf.New("markov"),
            Seed = 1,
            Ports = new PortsRequest { Client = Client },
            Folder = folder.Path,
        }))
        {
            session.Start();
            (string output, string input) = Names();
            using Player player = Player.Into($"{Client} in");
            using Ear ear = Ear.On($"{Client} out");
            string Alarm() => session.Feed.Latest().Alarm;
            Until.Passed(0.8); // the first check is over
            Assert.Equal("", Alarm());

            // A storm.
            NativeProgram.Run("jack_connect", output, input);
            player.Send(MidiMessage.NoteOn(0, new Pitch(60), 90));
            Assert.True(Until.True(() => Alarm().StartsWith("loop: out 1", StringComparison.Ordinal), Patience), Alarm());
            player.Send(MidiMessage.NoteOff(0, new Pitch(60)));
            Assert.True(Until.True(() => session.Sequencer.Sounding == 0, Patience));

            // Still there, whoever asks.
            session.Wish(d => d.Do(PanelActions.Panic));
            Assert.True(Until.True(() => Alarm().Length == 0, Patience), Alarm());
            Assert.True(Until.True(() => Alarm().StartsWith("loop: out 1", StringComparison.Ordinal), Patience), Alarm());

            // Broken.
            NativeProgram.Run("jack_disconnect", output, input);
            session.Wish(d => d.Do(PanelActions.Check));
            Assert.True(Until.True(() => Alarm().Length == 0, Patience), Alarm());
            player.Send(MidiMessage.NoteOn(0, new Pitch(72), 91));
            player.Send(MidiMessage.NoteOff(0, new Pitch(72)));
            Assert.True(Until.True(() => ear.Heard.Any(m => m.Message is { IsNoteOff: true, Data1: 72 }), Patience), "thru is gone");
            session.End("done");
            Until.Passed(0.05);
            heard = ear.Heard;
        }
        Assert.Equal(0, Jam.Sounding(heard));
        JournalEvent[] events = [.. Journal.Open(folder.Path).Events];
        HostTime began = events.OfType<MidiEvent>().First(e => e.Message.IsNoteOn).Time;
        FaultEvent[] told = [.. events.OfType<FaultEvent>().Where(f => f.Text.StartsWith("loop:", StringComparison.Ordinal))];
        Assert.InRange((told[0].Time - began).TotalMilliseconds, 0, 1000);
        Assert.Contains($"{Client} out", told[0].Text, StringComparison.Ordinal);
        Assert.Contains($"{Client} in", told[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(events.OfType<MidiEvent>(), e => e.Message is { Status: 0xBF, Data1: 119 });
        Assert.Contains(events.OfType<MidiEvent>(), e => e.Message is { IsNoteOn: true, Data1: 72 });
    }

    [Fact]
    public void A_loop_that_is_there_already_is_found_before_a_note_is_played()
    {
        server.Need();
        NativeProgram.Need("jack_connect", "jackd2");
        using var folder = new TemporaryFolder();
        using var session = new Session(new SessionPlan
        {
            Preset = PresetShelf.Load("call-and-response"),
            Engine = EngineShelf.New("markov"),
            Seed = 1,
            Ports = new PortsRequest { Client = Client },
            Folder = folder.Path,
        });
        // The ports are there before the doors open.
        (string output, string input) = Names();
        NativeProgram.Run("jack_connect", output, input);
        session.Start();
        string Alarm() => session.Feed.Latest().Alarm;
        Assert.True(Until.True(() => Alarm().StartsWith("loop: out 1", StringComparison.Ordinal), Patience), Alarm());
        session.End("done");
        Assert.Empty(Journal.Open(folder.Path).Events.OfType<MidiEvent>());
    }

    private static (string Output, string Input) Names()
    {
        using JackWatch watch = JackWatch.TryOpen("loops-watch", out string trouble) ?? throw new InvalidOperationException(trouble);
        string? output = null, input = null;
        Assert.True(Until.True(() =>
        {
            output = watch.MidiPorts(sources: true).FirstOrDefault(p => p.Contains($"{Client} out", StringComparison.Ordinal));
            input = watch.MidiPorts(sources: false).FirstOrDefault(p => p.Contains($"{Client} in", StringComparison.Ordinal));
            return output is not null && input is not null;
        }, Patience), "the ports did not come");
        return (output!, input!);
    }
}
