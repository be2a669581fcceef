using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Tests;

/// <summary>A set in virtual time with the preset's engine, and what can be asked of it afterwards.</summary>
internal sealed class Played
{
    private readonly List<JournalEvent> _events = [];
    private readonly List<Exchange> _exchanges = [];

    private Played(Preset preset, ulong seed) => (Preset, Seed) = (preset, seed);

    public Preset Preset { get; }

    public ulong Seed { get; }

    /// <summary>How much earlier than it is due what is played on the beat goes to each output.</summary>
    public Values<TimeSpan> Early { get; private init; }

    public IReadOnlyList<JournalEvent> Events => _events;

    public IReadOnlyList<Exchange> Exchanges => _exchanges;

    public int Left { get; private set; }

    public Tally Tally { get; private set; } = new();

    public IEnumerable<T> Of<T>() where T : JournalEvent => _events.OfType<T>();

    /// <summary>The journal as it would be read back, with the engine's time, which no two runs share, left out.</summary>
    public IReadOnlyList<JournalEvent> WithoutCost => [.. _events.Select(e => e is AnswerEvent a ? a with { Spent = TimeSpan.Zero } : e)];

    public Journal Journal => new(
        new JournalHeader
        {
            Program = "test",
            Start = DateTimeOffset.UnixEpoch,
            Base = HostTime.Zero,
            Seed = Seed,
            Preset = Preset.Name,
            Engine = Preset.Engine,
            Model = Preset.Model ?? "",
            Library = Preset.Library ?? "",
            Early = Early,
            Knobs = [.. Knobs.All.Select(k => KeyValuePair.Create(k.Name, Preset.Knobs[k.Name]))],
        },
        [.. _events, new EndEvent(_events[^1].Time, "test", [])], "");

    public static Preset With(params string[] knobs) =>
        new() { Name = "test", Knobs = knobs.Aggregate(Knobs.AtRest, (k, assignment) => k.With(assignment)) };

    /// <summary>A rehearsal of the built-in performer's calls, one every <paramref name="every"/> seconds, each with its cue where one is needed.</summary>
    public static Played Rehearse(Preset preset, int calls = 4, double every = 9, ulong seed = 1, Ladder? ladder = null)
    {
        var played = new Played(preset, seed);
        var performer = new VirtualPerformer(seed);
        var messages = new List<TimedMessage>();
        for (int i = 0; i < calls; i++)
        {
            messages.AddRange(performer.NextCall(HostTime.FromSeconds(i * every), preset.Knobs.Settings));
            if (preset.Knobs.Settings is not { Turn: "cue", Cue.Controller: { } pedal }) continue;
            HostTime cue = messages[^1].Time + TimeSpan.FromMilliseconds(300);
            messages.Add(new TimedMessage(cue, MidiMessage.Control(0, pedal, 127), 0));
            messages.Add(new TimedMessage(cue, MidiMessage.Control(0, pedal, 0), 0));
        }
        Rehearsed end = Rehearsal.Play(messages, preset, ladder ?? Engine(preset), seed, played._events.Add, null, played._exchanges.Add);
        (played.Left, played.Tally) = (end.Sounding, end.Tally);
        return played;
    }

    /// <summary>A set in which anything may be done.</summary>
    public static Played Set(Preset preset, Action<VirtualStage> script, ulong seed = 1, Ladder? ladder = null, IClock? pace = null, Action<Thought>? hold = null, Func<Preset, Routing>? route = null, FillerShelf? fillers = null, Action<Written>? holdWritten = null, Values<TimeSpan> early = default)
    {
        var played = new Played(preset, seed) { Early = early };
        using (var stage = new VirtualStage(preset, ladder ?? Engine(preset), seed, HostTime.Zero, played._events.Add, fillers ?? FillerShelf.Empty, pace: pace, route: route, early: early) { HoldThoughts = hold, HoldWritten = holdWritten })
        {
            stage.Conductor.Exchanged += played._exchanges.Add;
            script(stage);
            played.Tally = stage.Conductor.Tally;
            stage.Close();
            played.Left = stage.Sounding;
        }
        return played;
    }

    private static Ladder Engine(Preset preset)
    {
        Ladder ladder = EngineShelf.New(EngineChoice.Of(preset));
        Assert.Empty(ladder.Trouble);
        return ladder;
    }

    /// <summary>The notes of a lane as they went out, each with its end; fails where one has none.</summary>
    public List<(SentEvent On, HostTime Off)> Notes(string lane = SentEvent.Answer)
    {
        var notes = new List<(SentEvent, HostTime)>();
        var sounding = new Dictionary<int, SentEvent>();
        foreach (SentEvent sent in Of<SentEvent>())
        {
            int key = sent.Port << 11 | sent.Message.Channel << 7 | sent.Message.Data1;
            if (sent.Message.IsNoteOn)
            {
                Assert.False(sounding.ContainsKey(key), $"{sent} while it sounds");
                sounding[key] = sent;
            }
            else if (sent.Message.IsNoteOff)
            {
                Assert.True(sounding.Remove(key, out SentEvent? on), $"{sent} ends nothing");
                if (on.Lane == lane) notes.Add((on, sent.Time));
            }
        }
        Assert.Empty(sounding);
        return notes;
    }
}
