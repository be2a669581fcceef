using System.Reactive.Linq;
using System.Reactive.Subjects;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Listening;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>
/// All that listens, connected: messages to notes, notes to beat, key, chord, loudness, density and phrases, and all of that to
/// the context of the next answer. In virtual time, on one thread.
/// </summary>
internal sealed class Ears : IDisposable
{
    private readonly BeatTracker _beat = new();
    private readonly HarmonyTracker _harmony = new();
    private readonly GrooveMeter _groove = new(TimeSignature.FourFour);
    private readonly MidiClock _clock = new(TimeSignature.FourFour);
    private readonly TapTempo _tap = new();
    private readonly BeatMap _map;
    private readonly Subject<BeatEstimate> _told = new();
    private readonly Subject<HarmonyEstimate> _sounds = new();
    private readonly Subject<Groove> _worn = new();
    private TimeSpan _tapLasts = TimeSpan.Zero;
    private Tempo? _held;

    /// <param name="start">When the set starts.</param>
    /// <param name="faults">Told of a part that fails; the others go on.</param>
    /// <param name="early">How much earlier than elsewhere all is decided.</param>
    public Ears(HostTime start, IObserver<Exception> faults, TimeSpan early = default)
    {
        Time = new VirtualTime(start);
        Beat = _beat.At(start);
        _map = new BeatMap(Beat.Timeline);
        Phrases = new Phrases(Time);
        Phrases.Settings = Phrases.Settings with { Lead = Phrases.Settings.Lead + early };
        Context = new Context(faults);

        // Hot and shared: each event runs through beat and harmony once, in the order of these subscriptions.
        IConnectableObservable<BeatEstimate> beats = Notes.Beats(_beat).Merge(_told).Publish();
        IConnectableObservable<HarmonyEstimate> harmonies = Notes.Harmonies(_harmony).Merge(_sounds).Publish();
        beats.Subscribe(((IObserver<BeatEstimate>)System.Reactive.Observer.Create<BeatEstimate>(Follow)).Shielded(faults));
        var loudness = new DynamicsGauge(() => Beat.Timeline);
        var density = new DensityGauge(() => Beat.Timeline);
        Context.With(beats.Select(b => b.Timeline)).With(harmonies.Select(h => h.Key)).With(harmonies.Select(h => h.Chord.Chord))
            .With(loudness).With(density).With(_worn);
        beats.Connect();
        harmonies.Connect();
        Notes.Subscribe(loudness.Shielded(faults));
        Notes.Subscribe(density.Shielded(faults));
        Notes.Subscribe(((IObserver<NoteEvent>)Phrases).Shielded(faults));
        _beat.CountFrom(start);
        Tell(start);
    }

    /// <summary>The time everything is heard in.</summary>
    public VirtualTime Time { get; }

    /// <summary>Hands and foot.</summary>
    public Notes Notes { get; } = new();

    /// <summary>Phrases.</summary>
    public Phrases Phrases { get; }

    /// <summary>The pedal that gives the turn away, where the turn is by cue.</summary>
    public CuePedal Cue { get; } = new();

    /// <summary>What is known of the music.</summary>
    public Context Context { get; }

    /// <summary>Where the beat is, and how sure one is.</summary>
    public BeatEstimate Beat { get; private set; }

    /// <summary>Whether bars are counted yet: from a note, a clock, a tap or a click.</summary>
    public bool BeatBegun => _beat.HasBegun;

    /// <summary>Whether anything has come in yet; before, there is nothing to know.</summary>
    public bool HasHeard { get; private set; }

    /// <summary>Takes in one message, at the present moment.</summary>
    public void Hear(in TimedMessage message)
    {
        if (_clock.Feed(message))
        {
            FollowClock(message.Time);
            return;
        }
        HasHeard = true;
        Cue.OnNext(message);
        Notes.OnNext(message);
    }

    /// <summary>Takes the knobs over.</summary>
    public void Apply(Settings settings, HostTime now)
    {
        _beat.Meter = settings.Meter;
        _groove.Meter = settings.Meter;
        _held = settings.Tempo;
        _beat.Fix(_held, now);
        _harmony.Keys.Lock = settings.LockedKey;
        _sounds.OnNext(_harmony.At(now));
        if (_held is not null && (settings.Click || settings.ClockOut)) _beat.BeginAt(now);
        Cue.Controller = settings.Cue.Controller ?? Cue.Controller;
        Tell(now);
        PhraseSettings phrases = Phrases.Settings with
        {
            Mode = settings.Turn switch { "bars" => TurnMode.Bars, "cue" => TurnMode.Cue, _ => TurnMode.Gap },
            Bars = settings.TurnBars,
            ShortestGap = settings.Gap,
            LongestGap = TimeSpan.FromTicks(Math.Max(settings.Gap.Ticks, PhraseSettings.Default.LongestGap.Ticks)),
            CueKey = settings.Turn == "cue" ? settings.Cue.Key : null,
        };
        if (phrases != Phrases.Settings) Phrases.Settings = phrases;
    }

    /// <summary>One tap of the tempo; from the second on each says where the beat is.</summary>
    public void Tapped(HostTime now)
    {
        if (_tap.Tap(now) is not { } tempo) return;
        _tapLasts = TimeSpan.FromSeconds(30);
        Timeline line = Beat.Timeline;
        _beat.Tap(new Timeline(now, line.BeatAt(now).Round(line.Meter.Pulse), tempo, line.Meter), now);
        Tell(now);
    }

    /// <summary>Looks after what passes with time alone: a clock that fell silent, a tap that is forgotten, a beat that bends.</summary>
    public void Tick(HostTime now)
    {
        FollowClock(now);
        if (_tapLasts > TimeSpan.Zero && (_tapLasts -= TimeSpan.FromMilliseconds(50)) <= TimeSpan.Zero) _beat.Tap(null, now);
        Tell(now);
        // A chord is known a moment after its first key, when no event need come any more.
        _harmony.Chords.Beat = Beat.Timeline.Tempo.Duration(Beats.Quarter);
        if (HasHeard) _sounds.OnNext(_harmony.At(now));
    }

    /// <summary>Writes down what was heard. A downbeat that was played early is written on its bar line.</summary>
    public Phrase Write(HeardPhrase heard)
    {
        HeardNote[] notes = [.. heard.Notes.Select(n => n.On < heard.Start ? n with { On = heard.Start, Off = HostTime.Max(n.Off, heard.Start) } : n)];
        return Transcription.Write(notes, _map, Phrases.Settings.Mode == TurnMode.Bars ? PhraseStart.Bar : PhraseStart.Beat, Context.Current.Groove);
    }

    /// <summary>Learns the player's groove from a phrase.</summary>
    public void Learn(Phrase phrase)
    {
        _groove.Hear(phrase);
        _worn.OnNext(_groove.Groove);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Context.Dispose();
        Phrases.Stop();
    }

    private void FollowClock(HostTime now)
    {
        ClockState state = _clock.StateAt(now);
        bool running = state == ClockState.Running;
        if (running || _beat.Source == BeatSource.Clock)
            _beat.Clock(running && _clock.Timeline is { } line ? line with { Meter = _beat.Meter } : null, now);
        if (_held is not null) return;
        // Ticks without a start tell the tempo, not the bar; when they are gone, so is what they told.
        if (state == ClockState.Ticking && _clock.Timeline is { } ticking) _beat.Fix(ticking.Tempo, now);
        else if (state == ClockState.Silent && _beat.Source == BeatSource.Fixed) _beat.Fix(null, now);
    }

    private void Tell(HostTime now)
    {
        BeatEstimate beat = _beat.At(now);
        if (beat != Beat) _told.OnNext(beat);
    }

    private void Follow(BeatEstimate beat)
    {
        if (beat.Timeline != Beat.Timeline) _map.Add(Time.HostNow, beat.Timeline);
        Beat = beat;
        Phrases.Timeline = beat.Timeline;
    }
}
