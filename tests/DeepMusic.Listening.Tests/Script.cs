using CsCheck;
using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Listening.Tests;

/// <summary>What a player, an engine and somebody at the knobs do in a few minutes, at random, and a room it is played to.</summary>
internal sealed record Script(Script.Act[] Acts)
{
    /// <summary>Something done <paramref name="Wait"/> microseconds after the last thing.</summary>
    internal readonly record struct Act(int Wait, int Kind, int Value, int Port);

    private static readonly PhraseSettings[] Ways =
    [
        PhraseSettings.Default,
        new() { Mode = TurnMode.Bars, Bars = 1 },
        new() { Mode = TurnMode.Bars, Bars = 2 },
        new() { Mode = TurnMode.Cue, CueKey = new Pitch(60) },
        new() { LongestPhrase = TimeSpan.FromSeconds(2), HardLimit = TimeSpan.FromSeconds(3), LongestRinging = TimeSpan.Zero },
    ];

    private static readonly DialogueSettings[] Manners =
    [
        DialogueSettings.Default,
        new() { Duet = true, AnswerSilence = true },
        new() { GrazeVelocity = 30, GrazeLength = TimeSpan.FromMilliseconds(30) },
        new() { Grid = Beats.Of(0.5), MaxDelay = Beats.Of(0.5), LongestWait = TimeSpan.FromMilliseconds(100) },
    ];

    // Mostly playing; waits from nothing (a chord, or two things at one moment) to a long rest, on no round numbers.
    private static readonly Gen<int> Wait = Gen.Frequency((3, Gen.Const(0)), (6, Gen.Int[1, 60_000]), (6, Gen.Int[60_000, 400_000]), (2, Gen.Int[400_000, 3_000_000]), (1, Gen.Int[3_000_000, 20_000_000]), (2, Gen.Int[0, 40].Select(i => i * 50_000)));

    private static readonly Gen<int> Kind = Gen.Frequency((24, Gen.Int[0, 1]), (6, Gen.Int[2, 3]), (6, Gen.Const(4)), (3, Gen.Int[5, 15]));

    public static readonly Gen<Script> Any = Gen.Select(Wait, Kind, Gen.Int[0, 127], Gen.Int[0, 1], (wait, kind, value, port) => new Act(wait, kind, value, port)).Array[0, 120].Select(acts => new Script(acts));

    /// <summary>Plays it to a room, to the end and a minute on.</summary>
    public ListeningRoom PlayTo(ListeningRoom room)
    {
        HostTime now = HostTime.Zero;
        foreach (Act act in Acts)
        {
            now += TimeSpan.FromMicroseconds(act.Wait);
            room.To(now);
            Do(room, act, now);
        }
        room.To(now + TimeSpan.FromSeconds(60));
        room.Notes.OnCompleted();
        return room;
    }

    private static void Do(ListeningRoom room, Act act, HostTime now)
    {
        (int value, byte port) = (act.Value, (byte)act.Port);
        var pitch = new Pitch(60 + value % 5);
        void Send(MidiMessage message) => room.Notes.OnNext(new TimedMessage(now, message, port));
        switch (act.Kind)
        {
            case 0: Send(MidiMessage.NoteOn(value & 1, pitch, 1 + value % 127)); break;
            case 1: Send(MidiMessage.NoteOff(value & 1, pitch)); break;
            case 2: Send(MidiMessage.Control(value & 1, 64, 127)); break;
            case 3: Send(MidiMessage.Control(value & 1, 64, 0)); break;
            case 4: room.Dialogue.AnswerReady(room.Moves.OfType<DialogueMove.Speculate>().LastOrDefault()?.Id ?? 1, Beats.Of(value / 8.0)); break;
            case 5: Send(MidiMessage.Control(value & 1, 123, 0)); break;
            case 6: room.Notes.PortLost(port, now); break;
            case 7: room.Phrases.Cue(); break;
            case 8: room.Phrases.Settings = Ways[value % Ways.Length]; break;
            case 9: room.Phrases.Timeline = room.Phrases.Timeline.WithTempo(new Tempo(60 + value), now); break;
            case 10: room.Phrases.Timeline = room.Phrases.Timeline with { AnchorBeat = Beats.Of(value), Meter = new TimeSignature(3 + value % 3, 4) }; break;
            case 11: room.Dialogue.Muted = value < 40; break;
            case 12: room.Dialogue.Held = value < 40; break;
            case 13: room.Dialogue.Settings = Manners[value % Manners.Length]; break;
            case 14: room.Confidence = value / 127.0; break;
            case 15: if (value < 64) room.Dialogue.Break(); else room.Phrases.Stop(); break;
        }
    }

    /// <summary>A room for the script: the first way and manners, and how long the engine thinks, depend on the number.</summary>
    public static ListeningRoom Room(int number, Func<TimeSpan>? step = null) =>
        new(Ways[number % Ways.Length], Manners[number % Manners.Length], step) { ThinkMs = (number % 4) switch { 0 => 0, 1 => 17.3, 2 => 600, _ => null } };
}
