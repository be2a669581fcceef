using DeepMusic.Core;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.DeepBach;

namespace DeepMusic.Engines.Tests.DeepBach;

[Collection(TorchCollection.Name)]
public sealed class ChoraleShadowTests : IDisposable
{
    private static readonly TimeSignature[] Meters = [new(4, 4), new(3, 4), new(5, 4), new(7, 8), new(1, 64), new(7, 32)];

    private readonly RandomChoraleNetwork _network = new(ChoraleNetworkKind.Orderless);

    public void Dispose() => _network.Dispose();

    [Fact]
    public void Whatever_is_played_it_stays_on_its_side_and_within_what_is_allowed()
    {
        var random = new SeededRandom(2);
        ChoraleShadow shadow = new((IOrderedNetwork)_network.Network);
        (Beats at, int answered) = (Beats.Of(-5), 0);
        for (int i = 0; i < 3000; i++)
        {
            // Chords, runs, long rests, now and then a step back in time.
            at += random.Next(40) == 0 ? Beats.Of(-3 + 200 * random.NextDouble()) : Beats.Sixteenth * (0.3 + random.Next(8));
            var struck = new Pitch(random.Next(128));
            bool above = random.Next(5) == 0;
            int forbidden = random.Next(12);
            bool Allowed(Pitch p) => i % 50 != 0 && p.Class.Value != forbidden;
            Pitch? said = shadow.Choose(at, Meters[i / 100 % Meters.Length], i % 7 < 3 ? null : Key.CMajor, struck, above, Allowed);
            if (i % 50 == 0) Assert.Null(said);
            if (said is not { } pitch) continue;
            answered++;
            Assert.True(above ? pitch - struck > 0 : pitch - struck < 0);
            Assert.NotEqual(forbidden, pitch.Class.Value);
        }
        Assert.True(answered > 2500, $"{answered}");
    }

    [Fact]
    public void What_it_says_depends_on_what_was_played_since_it_was_reset_and_on_nothing_else()
    {
        ChoraleShadow one = new((IOrderedNetwork)_network.Network);
        using var another = new RandomChoraleNetwork(ChoraleNetworkKind.Orderless);
        ChoraleShadow two = new((IOrderedNetwork)another.Network);
        for (ulong seed = 0; seed < 5; seed++)
        {
            Phrase played = Melodies.Plain(new SeededRandom(seed), 0, 60);
            List<Pitch?> first = Shadowed(one, played);
            one.Reset();
            Assert.Equal(first, Shadowed(one, played));
            two.Reset();
            Assert.Equal(first, Shadowed(two, played));
            one.Reset();
        }
    }

    [Fact]
    public void Once_warm_it_takes_no_memory_from_the_heap()
    {
        ChoraleShadow shadow = new((IOrderedNetwork)_network.Network);
        Func<Pitch, bool> all = static _ => true;
        int played = 0;
        long taken = Allocated.By(() =>
        {
            for (int until = played + 400; played < until; played++) shadow.Choose(Beats.Sixteenth * (3 * played), TimeSignature.FourFour, Key.CMajor, new Pitch(60 + played % 20), false, all);
        });
        // What is told of a grid's ticks is a small record, made anew when the grid moves on every eight notes or so.
        Assert.InRange(taken, 0, 400 * 64);
    }

    [Fact]
    public void Under_a_hymn_it_sings_in_the_key_mostly_in_consonances_and_not_always_the_same_one()
    {
        // Old Hundredth (Geneva 1551), in quarters.
        int[] tune = [67, 67, 66, 64, 62, 67, 69, 71, 71, 71, 71, 69, 67, 72, 71, 69, 67, 69, 71, 69, 67, 64, 66, 67, 74, 71, 67, 69, 72, 71, 69, 67];
        var played = new Phrase(Beats.Zero, Beats.Of(tune.Length), tune.Select((p, i) => new Note(Beats.Of(i), Beats.Quarter, new Pitch(p), 80)));
        var key = new Key(new PitchClass(7), Scale.Major);
        var shadow = new ChoraleShadow((IOrderedNetwork)ChoraleNetworks.Open(CheckpointFolder.Open(Shipped("chorales-orderless"), DeepBachConfig.Room)));
        int[] below = [.. Shadowed(shadow, played, key).Select((p, i) => tune[i] - p!.Value.Number)];
        Assert.True(below.Count((int d) => d % 12 is 0 or 3 or 4 or 7 or 8 or 9) >= 0.8 * below.Length);
        Assert.True(below.Select((d, i) => key.Contains(new Pitch(tune[i] - d))).Count(k => k) >= 0.9 * below.Length);
        Assert.True(below.Distinct().Count() >= 4);
    }

    private static List<Pitch?> Shadowed(ChoraleShadow shadow, Phrase played, Key? key = null) =>
        [.. played.Notes.Select(n => shadow.Choose(played.Start + n.Start, TimeSignature.FourFour, key, n.Pitch, false, static _ => true))];

    private static string Shipped(string model)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DeepMusic.sln"))) folder = folder.Parent;
        return Path.Combine(folder!.FullName, "models", DeepBachConfig.Room, model);
    }
}
