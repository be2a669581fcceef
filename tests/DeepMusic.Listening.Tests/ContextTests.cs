using System.Reactive;
using System.Reactive.Subjects;
using DeepMusic.Core;

namespace DeepMusic.Listening.Tests;

public class ContextTests
{
    private readonly List<Exception> _faults = [];
    private readonly Context _context;
    private readonly List<MusicalContext> _told = [];

    public ContextTests() => _context = new Context(Observer.Create<Exception>(_faults.Add));

    [Fact]
    public void It_starts_with_silence_and_tells_every_change_as_a_whole()
    {
        var chord = new Subject<Chord?>();
        var density = new Subject<double>();
        _context.With(chord).With(density).Subscribe(_told.Add);
        Assert.True(Chord.TryParse("Dm7", out Chord dm7));
        chord.OnNext(dm7);
        density.OnNext(2);
        Assert.Equal([MusicalContext.Silence, MusicalContext.Silence with { Chord = dm7 }, MusicalContext.Silence with { Chord = dm7, Density = 2 }], _told);
        Assert.Equal(_told[^1], _context.Current);
    }

    [Fact]
    public void What_does_not_change_anything_is_not_told()
    {
        var density = new Subject<double>();
        _context.With(density).Subscribe(_told.Add);
        density.OnNext(0);
        density.OnNext(3);
        density.OnNext(3);
        Assert.Equal(2, _told.Count);
    }

    [Fact]
    public void A_part_that_fails_is_reported_its_last_value_stays_and_the_others_go_on()
    {
        var key = new Subject<KeyEstimate>();
        var dynamics = new Subject<Dynamics>();
        _context.With(key).With(dynamics).Subscribe(_told.Add, _ => Assert.Fail("the context failed"));
        Assert.True(Key.TryParse("Bb dorian", out Key dorian));
        key.OnNext(new KeyEstimate(dorian, 0.9, false));
        key.OnError(new InvalidOperationException("the ear for keys broke"));
        dynamics.OnNext(new Dynamics(100, 5, 1));
        Assert.Single(_faults);
        Assert.Equal(dorian, _context.Current.Key.Key);
        Assert.Equal(100, _context.Current.Dynamics.Mean);
    }

    [Fact]
    public void All_six_parts_are_followed()
    {
        var timeline = new Subject<Timeline>();
        var groove = new Subject<Groove>();
        _context.With(timeline).With(groove);
        Timeline waltz = Timeline.Default with { Tempo = new Tempo(90), Meter = new TimeSignature(3, 4) };
        var swing = new Groove([GrooveSlot.Straight], TimeSignature.FourFour);
        timeline.OnNext(waltz);
        groove.OnNext(swing);
        Assert.Equal(MusicalContext.Silence with { Timeline = waltz, Groove = swing }, _context.Current);
        _context.Dispose();
        timeline.OnNext(Timeline.Default);
        Assert.Equal(waltz, _context.Current.Timeline);
    }
}
