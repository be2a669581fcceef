using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Soak;

/// <summary>
/// Watches over a set what must always hold: what sounds ends, no answer is stale, nothing fails that was not made to fail, no queue
/// grows over. It is told of every event of the journal and of all that the synths get, and asked at moments of rest. Thread-safe: yes.
/// </summary>
/// <param name="start">When the set starts.</param>
/// <param name="stale">Notes of an answer later than this are stale: <see cref="SequencerOptions.Stale"/>.</param>
/// <param name="margin">How late a player's wish may reach the wire: zero in virtual time, some milliseconds in real time.</param>
/// <param name="window">How long a window of lateness is.</param>
public sealed class Vigil(HostTime start, TimeSpan stale, TimeSpan margin, TimeSpan window)
{
    /// <summary>The rules, as a breach and the report name them.</summary>
    public const string Hung = "no note hangs", Struck = "no key is struck while it sounds", Stale = "no stale answer", Failed = "no failure that was not injected", Bounded = "queues are bounded", Rests = "it comes to rest",
        Flat = "memory and handles are flat", Punctual = "lateness is stable", Replays = "the journal replays to the bit", Recorded = "the journal is whole";

    private const int MostYields = 32;
    private const int MostBreaches = 20; // of one rule: many of one are not to hide another

    private readonly Lock _door = new();
    private readonly List<Breach> _breaches = [];
    private readonly HashSet<string> _excuses = new(StringComparer.Ordinal), _expected = new(StringComparer.Ordinal);
    private readonly Queue<(long Id, HostTime Until)> _yields = new();
    private readonly HashSet<long> _late = [];
    private HostTime _listened = HostTime.Never, _awake = HostTime.Zero;

    /// <summary>Told of every breach, on the thread that found it.</summary>
    public event Action<Breach>? Broken;

    /// <summary>What the synths at the end of the wires believe.</summary>
    public WireBalance Wire { get; } = new();

    /// <summary>How late messages went out.</summary>
    public LatenessWindows Lateness { get; } = new(start, window);

    /// <summary>The first breaches of each rule, in order.</summary>
    public IReadOnlyList<Breach> Breaches
    {
        get
        {
            lock (_door) return [.. _breaches];
        }
    }

    /// <summary>How many breaches there were.</summary>
    public long Broke { get; private set; }

    /// <summary>Answers that were asked for, and of those the ones that began to play.</summary>
    public (long Asked, long Played) Answers { get; private set; }

    /// <summary>Answers of which a note went out stale.</summary>
    public long LateAnswers => _late.Count;

    /// <summary>Notes that still sounded at a moment of rest.</summary>
    public long NotesHung { get; private set; }

    /// <summary>Faults that were told and are of those injected.</summary>
    public long Excused { get; private set; }

    /// <summary>Says that a line that contains <paramref name="words"/> is never a failure, or one that was made on purpose whenever it comes.</summary>
    public void Excuse(string words)
    {
        lock (_door) _excuses.Add(words);
    }

    /// <summary>Says that failures whose line contains one of these are made on purpose now.</summary>
    public void Expect(IEnumerable<string> words)
    {
        lock (_door) _expected.UnionWith(words);
    }

    /// <summary>What was made on purpose is over: whatever is told from now on is none of it.</summary>
    public void ExpectNothing()
    {
        lock (_door) _expected.Clear();
    }

    /// <summary>The machine sleeps until then: what was due meanwhile is late because of that, and tells nothing of how punctual we are.</summary>
    public void Sleeps(HostTime until)
    {
        lock (_door) _awake = until;
    }

    /// <summary>Takes an event of the journal, what was sent among them.</summary>
    public void Record(JournalEvent e)
    {
        lock (_door)
        {
            switch (e)
            {
                case SentEvent sent: Sent(sent); break;
                case FaultEvent fault: Fault(fault); break;
                case ThinkEvent: Answers = (Answers.Asked + 1, Answers.Played); break;
                case PlayEvent: Answers = (Answers.Asked, Answers.Played + 1); break;
                case ActionEvent { Action: PlayerAction.Listen }: _listened = e.Time; break;
                case YieldEvent yielded:
                    // Asked to listen, it lets ring out what is handed over already; else not a note more.
                    _yields.Enqueue((yielded.Id, yielded.Time + margin + (_listened == yielded.Time ? Playback.Ahead : TimeSpan.Zero)));
                    if (_yields.Count > MostYields) _yields.Dequeue();
                    break;
            }
        }
    }

    /// <summary>
    /// Takes what the synth at the end of the wire got: told by the output itself, or by whoever listens there, and not by the journal,
    /// which knows only what was sent.
    /// </summary>
    public void Heard(HostTime at, byte port, in MidiMessage message)
    {
        lock (_door)
            if (Wire.Take(port, message)) Break(at, Struck, $"{message} on port {port + 1}");
    }

    /// <summary>A moment of rest: nobody plays, and what was played has had time to end. Nothing may sound.</summary>
    /// <param name="at">When.</param>
    /// <param name="sounding">How many keys are known to sound besides: to the sequencer, or to an ear at the end of the wire.</param>
    /// <param name="after">After what.</param>
    /// <returns>Whether nothing sounds.</returns>
    public bool Rest(HostTime at, int sounding, string after)
    {
        lock (_door)
        {
            if (sounding == 0 && Wire.Sounding == 0 && Wire.Pedals == 0) return true;
            Break(at, Hung, $"after {after}: {Wire}; {sounding} are known to sound");
            NotesHung += Math.Max(sounding, Wire.Forget());
            return false;
        }
    }

    /// <summary>A queue has so many entries, of which there may be so many.</summary>
    public void Queue(HostTime at, string name, long length, long most)
    {
        if (length <= most) return;
        lock (_door) Break(at, Bounded, $"{name}: {length} of {most}");
    }

    /// <summary>Something else did not hold.</summary>
    public void Break(HostTime at, string rule, string line)
    {
        lock (_door)
        {
            Broke++;
            var breach = new Breach(at, rule, line);
            if (_breaches.Count(b => b.Rule == rule) < MostBreaches) _breaches.Add(breach);
            Broken?.Invoke(breach);
        }
    }

    private void Sent(SentEvent sent)
    {
        TimeSpan late = sent.Time - sent.Due;
        if (sent.Due >= _awake) Lateness.Record(sent.Time, (long)late.TotalMicroseconds);
        if (sent.Lane != SentEvent.Answer || !sent.Message.IsNoteOn) return;
        if (late > stale + margin) Late(sent, $"a note of answer {sent.Ticket} went out {late.TotalMilliseconds:0} ms late");
        foreach ((long id, HostTime until) in _yields)
            if (id == sent.Ticket && sent.Time > until) Late(sent, $"a note of answer {id} went out {(sent.Time - until).TotalMilliseconds:0.0} ms after it had yielded");
    }

    private void Late(SentEvent sent, string line)
    {
        _late.Add(sent.Ticket);
        Break(sent.Time, Stale, line);
    }

    private void Fault(FaultEvent fault)
    {
        if (_excuses.Any(fault.Text.Contains) || _expected.Any(fault.Text.Contains)) Excused++;
        else Break(fault.Time, Failed, fault.Text);
    }
}
