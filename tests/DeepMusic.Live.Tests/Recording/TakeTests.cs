using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Tests.Recording;

public class TakeTests
{
    [Fact]
    public void Every_key_pressed_and_every_answer_note_sent_is_a_note_and_thru_is_none()
    {
        Journal journal = SyntheticSet.Journal(16);
        JournalEvent[] thru = [.. journal.Events.OfType<MidiEvent>().Select(m => new SentEvent(m.Time, m.Time, 0, m.Message, SentEvent.Thru, 0))];
        Take take = Take.Of(journal with { Events = [.. journal.Events, .. thru] });
        Assert.Equal(journal.Events.OfType<MidiEvent>().Count(m => m.Message.IsNoteOn), take.Notes.Count(n => n.Part == Part.Call));
        Assert.Equal(journal.Events.OfType<SentEvent>().Count(m => m.Message.IsNoteOn), take.Notes.Count(n => n.Part == Part.Answer));
        Assert.All(take.Notes, n => Assert.True(n.Start <= n.End));
    }

    [Fact]
    public void Of_two_presses_of_one_key_the_first_ends_first_and_one_never_released_ends_with_the_set()
    {
        Take take = Take.Of(Played((0, On), (10, On), (20, Off), (30, On), (50, Off)));
        Assert.Equal([(0L, 20L), (10L, 50L), (30L, 50L)], take.Notes.Select(n => (n.Start.Microseconds, n.End.Microseconds)));
    }

    [Fact]
    public void A_player_is_heard_when_the_key_went_down_not_when_the_message_was_delivered()
    {
        var midi = new MidiEvent(new HostTime(900), new HostTime(100), 0, On);
        Take take = Take.Of(new Journal(JournalTests.Header, [midi], ""));
        Assert.Equal(new HostTime(100), take.Notes[0].Start);
    }

    [Fact]
    public void An_answer_that_yields_ends_where_it_yielded()
    {
        Journal journal = SyntheticSet.Journal(24);
        YieldEvent cut = journal.Events.OfType<YieldEvent>().Single();
        Passage passage = Take.Of(journal).Passages.Single(p => p.Part == Part.Answer && p.Id == cut.Id);
        Assert.Equal(cut.Time, passage.End);
        Assert.EndsWith("yielded", passage.Label, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rest_says_what_to_relax()
    {
        Passage passage = Take.Of(SyntheticSet.Journal(40)).Passages.Single(p => p.Part == Part.Answer && p.Id == 5);
        Assert.Equal("answer 5 · rest, relax no-copy", passage.Label);
    }

    internal static MidiMessage On => MidiMessage.NoteOn(0, new Pitch(60), 90);

    internal static MidiMessage Off => MidiMessage.NoteOff(0, new Pitch(60));

    internal static Journal Played(params (long Time, MidiMessage Message)[] played) => new(
        JournalTests.Header with { Base = HostTime.Zero },
        [.. played.Select(p => new MidiEvent(new HostTime(p.Time), new HostTime(p.Time), 0, p.Message))], "");
}
