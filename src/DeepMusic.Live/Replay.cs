using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live;

/// <summary>
/// A recorded set, played again: its inputs, at their times, into the same ears and the same engine. What comes of it must be what
/// came of it then.
/// </summary>
public static class Replay
{
    /// <summary>Plays the set again.</summary>
    /// <param name="journal">The set.</param>
    /// <returns>The events of the replay, and the first place where it differs from the set; null where it does not.</returns>
    /// <exception cref="JournalException">The set was played with a knob, a value or an engine this program does not know.</exception>
    public static (IReadOnlyList<JournalEvent> Events, string? Difference) Play(Journal journal)
    {
        JournalHeader header = journal.Header;
        var events = new List<JournalEvent>();
        var thoughts = new Dictionary<long, Thought>();
        using (var stage = new VirtualStage(PresetOf(header), EngineOf(header), header.Seed, header.Base, events.Add) { HoldThoughts = t => thoughts[t.Id] = t })
        {
            foreach (JournalEvent input in journal.Inputs) Feed(stage, input, thoughts);
            MarkEvent? closed = journal.Events.OfType<MarkEvent>().LastOrDefault(m => m.Text == MarkEvent.DoorsClosed);
            stage.RunTo(HostTime.Max(closed?.Time ?? journal.End, stage.Conductor.Now));
        }
        return (events, Difference(journal.Events, events, journal.IsComplete));
    }

    private static void Feed(VirtualStage stage, JournalEvent input, Dictionary<long, Thought> thoughts)
    {
        stage.RunTo(input.Time);
        switch (input)
        {
            case MidiEvent midi: stage.Conductor.Hear(new TimedMessage(midi.Stamp, midi.Message, midi.Port)); break;
            case ClockEvent clock: stage.Conductor.Hear(new TimedMessage(clock.Stamp, clock.Message, clock.Port)); break;
            case KnobEvent knob: stage.Conductor.Turn(knob.Name, knob.Value); break;
            case ActionEvent action: stage.Conductor.Do(action.Action); break;
            case PortEvent { Change: PortChange.Lost, Way: PortWay.In } port: stage.Conductor.InputLost(port.Port, port.Name); break;
            case AnswerEvent answer when thoughts.Remove(answer.Id, out Thought? thought): stage.Conductor.Take(Ready(thought, answer)); break;
        }
        stage.Settle();
    }

    /// <summary>An engine that failed on stage, and rested, need not fail again.</summary>
    private static Thought Ready(Thought thought, AnswerEvent recorded)
    {
        bool failed = recorded.Rung == "rest" && recorded.Relax.Count == 0 && thought.Answer.Rung != "rest";
        Answer answer = failed ? Answer.Rest(thought.Prompt, recorded.Engine) : thought.Answer;
        return thought with { Answer = answer with { Cost = recorded.Spent } };
    }

    private static IImproviser EngineOf(JournalHeader header)
    {
        try
        {
            return EngineShelf.New(header.Engine, header.Corpus);
        }
        catch (PresetException e)
        {
            throw new JournalException(Journal.FileName, 1, e.Message);
        }
    }

    private static Preset PresetOf(JournalHeader header)
    {
        Knobs knobs = Knobs.AtRest;
        try
        {
            foreach ((string name, string value) in header.Knobs) knobs = knobs.With(name, value);
        }
        catch (KnobException e)
        {
            throw new JournalException(Journal.FileName, 1, e.Message);
        }
        return new Preset { Name = header.Preset, Engine = header.Engine, Knobs = knobs };
    }

    private static string? Difference(IReadOnlyList<JournalEvent> then, IReadOnlyList<JournalEvent> now, bool complete)
    {
        List<JournalEvent> recorded = [.. then.Where(IsMusic)], replayed = [.. now.Where(IsMusic)];
        for (int i = 0; i < Math.Min(recorded.Count, replayed.Count); i++)
            if (!recorded[i].Equals(replayed[i])) return $"event {i + 1} differs\n  then {Line(recorded[i])}\n  now  {Line(replayed[i])}";
        // What was still in the pipe when a set was killed is missing at its end.
        if (recorded.Count < replayed.Count && complete) return $"the replay goes on\n  now  {Line(replayed[recorded.Count])}";
        return recorded.Count > replayed.Count ? $"the replay stops short\n  then {Line(recorded[replayed.Count])}" : null;
    }

    private static bool IsMusic(JournalEvent e) => e is PhraseEvent or ThinkEvent or AnswerEvent or PlayEvent or YieldEvent;

    private static string Line(JournalEvent e) => $"{e.Time} {e.Kind}: {e}";
}
