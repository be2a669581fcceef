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
    /// <exception cref="JournalException">The set was played with a knob, a value or an engine this program does not know.</exception>
    public static Replayed Play(Journal journal) => Play(journal, EngineOf(journal.Header));

    /// <summary>Plays the set again on a ladder of one's own.</summary>
    /// <exception cref="JournalException">The set was played with a knob or a value this program does not know.</exception>
    internal static Replayed Play(Journal journal, Ladder ladder) => Play(journal, ladder, FillerShelf.Standard);

    /// <summary>The same on the set's own ladder.</summary>
    /// <exception cref="JournalException">As above.</exception>
    internal static Replayed Play(Journal journal, FillerShelf fillers) => Play(journal, EngineOf(journal.Header), fillers);

    /// <summary>The same, where others write what was redone on the sketchpad.</summary>
    /// <exception cref="JournalException">As above.</exception>
    internal static Replayed Play(Journal journal, Ladder ladder, FillerShelf fillers)
    {
        JournalHeader header = journal.Header;
        var events = new List<JournalEvent>();
        var thoughts = new Dictionary<long, (Thought Thought, Ladder Asked)>();
        Dictionary<long, string> rungs = RungsOf(journal);
        var written = new Dictionary<long, Written>();
        Dictionary<long, string> writers = WritersOf(journal);
        Dictionary<EngineChoice, Ladder> others = OthersOf(journal);
        Tally tally;
        Lineup? lineup = null;
        using (var stage = new VirtualStage(PresetOf(header), ladder, header.Seed, header.Base, events.Add, fillers, writers.GetValueOrDefault, rungs.GetValueOrDefault, early: header.Early)
        {
            HoldThoughts = t => thoughts[t.Id] = (t, lineup!.Ladder),
            HoldWritten = w => written[w.Id] = w,
        })
        {
            lineup = stage.Lineup;
            foreach ((EngineChoice choice, Ladder other) in others) stage.Lineup.Add(choice, other, from: journal.Events.OfType<EngineEvent>().First(e => e.Choice == choice).From);
            foreach (JournalEvent input in journal.Inputs) Feed(stage, input, thoughts, written);
            MarkEvent? closed = journal.Events.OfType<MarkEvent>().LastOrDefault(m => m.Text == MarkEvent.DoorsClosed);
            stage.RunTo(HostTime.Max(closed?.Time ?? journal.End, stage.Conductor.Now));
            tally = stage.Conductor.Tally;
        }
        return new Replayed(events, Difference(journal.Events, events, journal.IsComplete), tally, Note(journal, ladder, others, written));
    }

    /// <summary>Which rung answered each question that was answered: then there was a clock, now there is none.</summary>
    private static Dictionary<long, string> RungsOf(Journal journal)
    {
        var rungs = new Dictionary<long, string>();
        foreach (JournalEvent e in journal.Events)
        {
            if (e is PartEvent part) rungs[part.Id] = part.Rung;
            else if (e is AnswerEvent answer) rungs[answer.Id] = answer.Rung;
        }
        return rungs;
    }

    /// <summary>Who wrote each part that was redone on the sketchpad: then there was a network that could not be opened, or a clock, now there is none.</summary>
    private static Dictionary<long, string> WritersOf(Journal journal)
    {
        var writers = new Dictionary<long, string>();
        foreach (FillingEvent filling in journal.Events.OfType<FillingEvent>())
            if (filling.Written.Patch is not null) writers[filling.Written.Id] = filling.Written.Engine;
        return writers;
    }

    /// <summary>What is not here as it was there: of the engine the set began with, and of those that came later.</summary>
    private static string Note(Journal journal, Ladder ladder, Dictionary<EngineChoice, Ladder> others, Dictionary<long, Written> written)
    {
        IEnumerable<string> later = journal.Events.OfType<EngineEvent>().DistinctBy(e => e.Choice)
            .Where(e => e.Weights != (others[e.Choice].Model?.Weights ?? ""))
            .Select(e => $"{e.Choice.Engine} was played with other weights ({e.Weights}) than are here ({others[e.Choice].Model?.Weights}): its answers will differ");
        IEnumerable<string> sketched = journal.Events.OfType<FillingEvent>().Select(f => f.Written).Where(w => w.Weights.Length > 0).DistinctBy(w => (w.Engine, w.Weights))
            .Where(w => written.TryGetValue(w.Id, out Written? here) && here.Weights != w.Weights)
            .Select(w => $"{w.Engine} wrote on the sketchpad with other weights ({w.Weights}) than are here ({written[w.Id].Weights}): what it writes will differ");
        return string.Join("; ", later.Prepend(Note(journal.Header, ladder)).Concat(sketched).Where(n => n.Length > 0));
    }

    private static string Note(JournalHeader header, Ladder ladder)
    {
        if (header.Model.Length > 0 && (ladder.Model is null || ladder.Trouble.Length > 0 && ladder.Engine != header.Engine)) return $"{ladder.Trouble}; what {header.Engine} answered is taken from the journal";
        if (header.Model.Length > 0 && header.Weights != ladder.Model?.Weights)
            return $"the set was played with other weights of {header.Model} ({header.Weights}) than are here ({ladder.Model?.Weights}): its answers will differ";
        foreach ((string name, string hash) in header.Beside)
            if (ladder.Beside.FirstOrDefault(m => m.Name == name)?.Weights is var here && here != hash)
                return $"the set was played with {name} ({hash}), " + (here is null ? "which is not here" : $"here there is another ({here})") + ": its answers may differ";
        return "";
    }

    private static void Feed(VirtualStage stage, JournalEvent input, Dictionary<long, (Thought Thought, Ladder Asked)> thoughts, Dictionary<long, Written> written)
    {
        stage.RunTo(input.Time);
        switch (input)
        {
            case MidiEvent midi: stage.Conductor.Hear(new TimedMessage(midi.Stamp, midi.Message, midi.Port)); break;
            case ClockEvent clock: stage.Conductor.Hear(new TimedMessage(clock.Stamp, clock.Message, clock.Port)); break;
            case KnobEvent knob: stage.Conductor.Turn(knob.Name, knob.Value); break;
            case EngineEvent engine: stage.Conductor.Engage(engine.Choice); break;
            case ActionEvent action: stage.Conductor.Do(action.Action); break;
            case SketchEvent sketch: Sketch(stage.Conductor, sketch); break;
            case FillingEvent { Written: var w }: stage.Conductor.Sketch.Take(written.TryGetValue(w.Id, out Written? now) && (now.Patch is not null || w.Patch is null) ? now with { Line = w.Line, Spent = w.Spent, Weights = w.Weights } : w); break;
            case PortEvent { Change: PortChange.Lost, Way: PortWay.In } port: stage.Conductor.InputLost(port.Port, port.Name); break;
            case PartEvent part when thoughts.TryGetValue(part.Id, out var begun): stage.Conductor.Take(Part(begun.Thought, part, begun.Asked)); break;
            case AnswerEvent answer when thoughts.Remove(answer.Id, out var whole): stage.Conductor.Take(Ready(whole.Thought, answer, whole.Asked)); break;
        }
        stage.Settle();
    }

    private static void Sketch(Conductor conductor, SketchEvent asked)
    {
        try
        {
            conductor.Sketch.Do(asked.Action, asked.Argument);
        }
        catch (SketchException)
        {
            // It was refused then too, and the player was told.
        }
    }

    private static Thought Part(Thought thought, PartEvent recorded, Ladder asked)
    {
        Answer part = Has(asked, recorded.Rung)
            ? thought.Answer.Until(recorded.Settled)
            : new Answer { Phrase = recorded.Phrase, Provenance = [], Engine = recorded.Engine, Rung = recorded.Rung, Settled = recorded.Settled };
        return thought with { Answer = part, More = true };
    }

    /// <summary>An engine that failed on stage, and rested or broke off, need not fail again: a rest that has nothing to relax is such a one.</summary>
    private static Thought Ready(Thought thought, AnswerEvent recorded, Ladder asked)
    {
        bool failed = recorded.Rung == Answer.RestRung && (thought.Answer.Rung != Answer.RestRung || recorded.Relax.Count == 0);
        Answer answer = failed || !Has(asked, recorded.Rung) ? Recorded(recorded) : thought.Answer;
        if (recorded.Settled is { } settled) answer = answer.Until(settled);
        return thought with { Answer = answer with { Cost = recorded.Spent } };
    }

    /// <summary>The answer as it is written down, where nobody is here who would think of it again.</summary>
    private static Answer Recorded(AnswerEvent recorded) => new()
    {
        Phrase = recorded.Phrase,
        Provenance = [.. recorded.Provenance],
        Engine = recorded.Engine,
        Rung = recorded.Rung,
        Relax = [.. recorded.Relax],
        Loudness = recorded.Loudness,
    };

    private static bool Has(Ladder ladder, string rung) => rung == Answer.RestRung || ladder.Rungs.Any(r => r.Name == rung);

    private static Ladder EngineOf(JournalHeader header) => EngineOf(new EngineChoice(header.Engine, header.Corpus, header.Model, header.Library));

    /// <summary>The engines that were asked later in the set.</summary>
    private static Dictionary<EngineChoice, Ladder> OthersOf(Journal journal) =>
        journal.Events.OfType<EngineEvent>().Select(e => e.Choice).Distinct().ToDictionary(c => c, EngineOf);

    private static Ladder EngineOf(EngineChoice choice)
    {
        try
        {
            return EngineShelf.New(choice);
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
        return new Preset { Name = header.Preset, Engine = header.Engine, Corpus = header.Corpus, Model = header.Model, Library = header.Library, Knobs = knobs };
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

    private static bool IsMusic(JournalEvent e) => e is PhraseEvent or ThinkEvent or PartEvent or AnswerEvent or PlayEvent or YieldEvent or FillingEvent or PassEvent;

    private static string Line(JournalEvent e) => $"{e.Time} {e.Kind}: {e}";
}
