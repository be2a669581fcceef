using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Listening;

namespace DeepMusic.Live;

/// <summary>Lets the built-in performer play whenever it is its turn, until somebody else plays. Thread-safe: no, the listening thread's.</summary>
internal sealed class CallFeed
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(700);

    private readonly VirtualPerformer _performer;
    private readonly Conductor _conductor;
    private readonly Queue<TimedMessage> _call = new();
    private HostTime _nextCall;

    public CallFeed(VirtualPerformer performer, Conductor conductor)
    {
        _performer = performer;
        _conductor = conductor;
        _nextCall = conductor.Now + Breath;
        conductor.StateChanged += Turned;
    }

    /// <summary>When it wants to be asked next.</summary>
    public HostTime NextDue => _call.TryPeek(out TimedMessage next) ? next.Time : _nextCall;

    /// <summary>Whether a person has taken over.</summary>
    public bool Retired { get; private set; }

    /// <summary>Plays what is due.</summary>
    public void PlayUntil(HostTime now)
    {
        if (_call.Count == 0 && _nextCall <= now) Compose();
        while (_call.TryPeek(out TimedMessage next) && next.Time <= now)
        {
            _call.Dequeue();
            _conductor.Hear(next);
            // The turn may have come back before the call's last message: a cue that is not answered.
            if (_call.Count == 0) Turned(_conductor.State);
        }
    }

    /// <summary>Somebody plays: the performer finishes its keys and is silent from then on.</summary>
    public void Retire()
    {
        if (Retired) return;
        Retired = true;
        _nextCall = HostTime.Never;
        HostTime now = _conductor.Now;
        TimedMessage[] left = [.. _call];
        _call.Clear();
        var down = new HashSet<byte>();
        foreach (TimedMessage message in left)
        {
            // An off whose on is still to come ends nothing.
            if (message.Message.IsNoteOn) down.Add(message.Message.Data1);
            else if (message.Message.IsNoteOff && !down.Remove(message.Message.Data1)) _conductor.Hear(message with { Time = now });
        }
    }

    private void Turned(DialogueState state)
    {
        if (Retired || _call.Count > 0) return;
        _nextCall = state == DialogueState.Idle ? NextStart() : HostTime.Never;
    }

    private HostTime NextStart()
    {
        HostTime now = _conductor.Now;
        if (_conductor.Knobs.Settings.Turn != "bars") return now + Breath;
        // The turn comes back at a bar line, give or take the rounding of its time.
        Timeline line = _conductor.Context.Timeline;
        return HostTime.Max(now, line.TimeAt(line.NextBar(line.BeatAt(now) - Beats.Sixteenth)));
    }

    private void Compose()
    {
        Settings settings = _conductor.Knobs.Settings;
        IReadOnlyList<TimedMessage> call = _performer.NextCall(_nextCall, settings);
        foreach (TimedMessage message in call) _call.Enqueue(message);
        if (settings.Turn == "cue" && settings.Cue is var cue)
        {
            HostTime end = call[^1].Time + Breath;
            MidiMessage[] sign = cue.Controller is { } controller
                ? [MidiMessage.Control(0, controller, 127), MidiMessage.Control(0, controller, 0)]
                : [MidiMessage.NoteOn(0, cue.Key!.Value, 64), MidiMessage.NoteOff(0, cue.Key.Value)];
            foreach (MidiMessage message in sign) _call.Enqueue(new TimedMessage(end, message, 0));
        }
        _nextCall = HostTime.Never;
    }
}
