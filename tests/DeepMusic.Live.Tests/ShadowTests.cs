using CsCheck;
using DeepMusic.Core;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Tests;

public class ShadowTests
{
    private static readonly Key CMajor = new(new PitchClass(0), Scale.Major);

    [Theory]
    [InlineData(60, 2, 64)]
    [InlineData(62, 2, 65)]
    [InlineData(71, 2, 74)]
    [InlineData(60, -2, 57)]
    [InlineData(60, 7, 72)]
    [InlineData(61, 2, 64)]
    [InlineData(127, 1, null)]
    [InlineData(0, -1, null)]
    public void It_counts_the_steps_of_the_scale(int pitch, int steps, int? voice) =>
        Assert.Equal(voice, CMajor.Away(new Pitch(pitch), steps)?.Number);

    [Fact]
    public void Whatever_the_key_the_voice_is_in_it_and_on_the_side_it_was_asked_for() =>
        Gen.Select(Gen.Int[0, 127], Gen.Int[-14, 14].Where(s => s != 0), Gen.Int[0, 11], Gen.Bool).Sample((pitch, steps, tonic, minor) =>
        {
            var key = new Key(new PitchClass(tonic), minor ? Scale.Minor : Scale.Major);
            if (key.Away(new Pitch(pitch), steps) is not { } voice) return;
            Assert.True(key.Contains(voice));
            Assert.True(steps > 0 ? voice.Number > pitch : voice.Number < pitch);
        });

    [Fact]
    public void A_voice_ends_where_it_began_whatever_was_turned_meanwhile()
    {
        Played set = Played.Set(Played.With("key=C major", "shadow=2"), stage =>
        {
            stage.Press(1, 60);
            stage.Do(c => c.Turn("shadow", "-4"));
            stage.Do(c => c.Turn("key", "F# major"));
            stage.Release(1.5, 60);
            stage.RunTo(1.5);
            Assert.Equal(0, stage.Sounding);
        });
        (SentEvent on, HostTime off) = Assert.Single(set.Notes("shadow"));
        Assert.Equal((64, HostTime.FromSeconds(1), HostTime.FromSeconds(1.5)), (on.Message.Data1, on.Time, off));
    }

    [Fact]
    public void It_sings_what_the_locks_allow_and_nothing_else()
    {
        Played set = Played.Set(Played.With("key=C major", "shadow=2", "range=60..65"), stage => stage.Melody(1, 0.3, 57, 60, 62, 64, 65));
        Assert.Equal([60, 64, 65], set.Notes("shadow").Select(n => (int)n.On.Message.Data1));
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(2)]
    public void By_the_network_each_key_gets_a_voice_on_its_side_within_the_locks(int steps)
    {
        int[] line = [67, 69, 71, 72, 71, 69, 67, 65, 64, 62, 60];
        Played Sing() => Played.Set(Played.With("key=C major", $"shadow={steps}", "shadow-by=bach", "range=48..79", "turn=cue"), stage => stage.Melody(1, 0.3, line));
        int[] voices = [.. Sing().Notes("shadow").Select(n => (int)n.On.Message.Data1)];
        Assert.Equal(line.Length, voices.Length);
        Assert.All(line.Zip(voices), v => Assert.True(steps < 0 ? v.Second < v.First : v.Second > v.First, $"{v}"));
        Assert.All(voices, v => Assert.True(CMajor.Contains(new Pitch(v)) && v is >= 48 and <= 79));
        // A voice, not a fixed distance; and the same again.
        Assert.True(line.Zip(voices, (key, voice) => voice - key).Distinct().Count() > 2);
        Assert.Equal(voices, Sing().Notes("shadow").Select(n => (int)n.On.Message.Data1));
    }

    [Fact]
    public void Without_the_network_the_scale_goes_with_the_player_and_it_is_said()
    {
        var told = new List<string>();
        var network = new ShadowNetwork(beside: false, told.Add, "no-such-model");
        Assert.Null(network.Get());
        Assert.EndsWith("; the shadow goes by the scale", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_that_is_lost_takes_its_voices_with_it() => Played.Set(Played.With("shadow=2"), stage =>
    {
        stage.Press(1, 60, port: 1);
        Assert.Equal(1, stage.Sounding);
        stage.Do(c => c.InputLost(1, "keys"));
        Assert.Equal(0, stage.Sounding);
    });
}
