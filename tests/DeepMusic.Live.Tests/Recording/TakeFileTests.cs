using CsCheck;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Tests.Recording;

public class TakeFileTests
{
    [Fact]
    public void Player_and_answer_stand_on_tracks_of_their_own()
    {
        Take take = Take.Of(SyntheticSet.Journal(32));
        MidiFile file = MidiFile.Read(TakeFile.Of(take).ToBytes());
        Assert.Equal(1, file.Type);
        Assert.Equal(["Player", "DeepMusic"], file.Tracks.Skip(1).Select(t => t.Name));
        Assert.Equal(take.Notes.Count(n => n.Part == Part.Call), file.Tracks[1].Events.Count(e => e.Message.IsNoteOn));
        Assert.Equal(take.Notes.Count(n => n.Part == Part.Answer), file.Tracks[2].Events.Count(e => e.Message.IsNoteOn));
    }

    [Fact]
    public void Every_message_keeps_its_time_to_half_a_millisecond_through_all_changes_of_tempo()
    {
        Take take = Take.Of(SyntheticSet.Journal(64));
        MidiFile file = TakeFile.Of(take);
        TempoMap map = file.TempoMap();
        Part[] parts = [Part.Call, Part.Answer];
        foreach (Part part in parts)
        {
            HostTime[] played = [.. take.Messages.Where(m => m.Part == part).Select(m => m.Time)];
            HostTime[] written = [.. file.Tracks[1 + (int)part].Events.Where(e => e.Kind == MidiFileEventKind.Message).Select(e => map.TimeAt(e.Tick))];
            Assert.Equal(played.Length, written.Length);
            long shift = take.Messages[0].Time.Microseconds - map.TimeAt(file.Tracks[1].Events.First(e => e.Message.IsNoteOn).Tick).Microseconds;
            for (int i = 0; i < played.Length; i++)
                Assert.InRange(written[i].Microseconds + shift - played[i].Microseconds, -800, 800);
        }
    }

    // Whatever the listening believes of the beat from one moment to the next, a bar line it heard is a bar line in the file.
    [Fact]
    public void Bar_lines_heard_are_bar_lines_of_the_file() =>
        Gen.Select(Gen.Double[90, 140], Gen.Int[-400, 400]).Array[1, 8].Sample(changes =>
        {
            var line = new Timeline(HostTime.Zero, Beats.Zero, new Tempo(120), TimeSignature.FourFour);
            var events = new List<JournalEvent> { new ContextEvent(HostTime.Zero, line, KeyEstimate.Unknown, null), Pressed(HostTime.Zero) };
            HostTime at = HostTime.Zero;
            foreach ((double tempo, int jump) in changes)
            {
                at += TimeSpan.FromSeconds(8);
                line = line.WithTempo(new Tempo(tempo), at);
                line = line with { AnchorBeat = line.AnchorBeat + new Beats(jump) };
                events.Add(new ContextEvent(at, line, KeyEstimate.Unknown, null));
            }
            HostTime bar = line.TimeAt(line.NextBar(line.BeatAt(at)));
            events.Add(Pressed(bar));
            MidiFile file = TakeFile.Of(Take.Of(new Journal(JournalTests.Header with { Base = HostTime.Zero }, [.. events], "")));
            long tick = file.Tracks[1].Events.Last(e => e.Message.IsNoteOn).Tick;
            Assert.InRange(Math.Abs(Math.IEEERemainder(tick, TimeSignature.FourFour.Bar.Ticks)), 0, 3);
        });

    [Fact]
    public void What_nobody_ended_ends_with_the_file()
    {
        MidiFile file = TakeFile.Of(Take.Of(TakeTests.Played((0, TakeTests.On), (10, TakeTests.On), (20, MidiMessage.Control(0, 64, 127)), (900_000, TakeTests.Off))));
        MidiMessage[] sent = [.. file.Tracks[1].Events.Where(e => e.Kind == MidiFileEventKind.Message).Select(e => e.Message)];
        Assert.Equal(sent.Count(m => m.IsNoteOn), sent.Count(m => m.IsNoteOff));
        Assert.Equal(MidiMessage.Control(0, 64, 0), sent[^1]);
    }

    [Fact]
    public void Phrase_bounds_are_markers()
    {
        Take take = Take.Of(SyntheticSet.Journal(16));
        string[] markers = [.. TakeFile.Of(take).Tracks[0].Events.Where(e => e.Is(MetaKind.Marker)).Select(e => e.Text())];
        Assert.Contains("call 1 · bars", markers);
        Assert.Contains("call 1 ends", markers);
        Assert.Contains("answer 2 · markov", markers);
    }

    [Fact]
    public void A_set_in_which_nothing_was_played_is_a_file_too() =>
        Assert.Equal(3, TakeFile.Of(Take.Of(new Journal(JournalTests.Header, [], ""))).Tracks.Length);

    private static MidiEvent Pressed(HostTime time) => new(time, time, 0, TakeTests.On);
}
