using CsCheck;

namespace DeepMusic.Core.Tests;

public class PitchClassSetTests
{
    private static readonly Gen<PitchClassSet> Any = Gen.UShort.Select(bits => new PitchClassSet(bits));

    [Fact]
    public void It_holds_what_it_was_made_of_and_nothing_else()
    {
        PitchClassSet set = PitchClassSet.Of(0, 4, 19, -1);
        Assert.Equal("C E G B", set.ToString());
        Assert.Equal(4, set.Count);
        Assert.True(set.Contains(new Pitch(64)));
        Assert.False(set.Contains(new Pitch(65)));
        Assert.Equal(12, PitchClassSet.Chromatic.Count);
    }

    [Fact]
    public void Bits_beyond_the_twelfth_mean_nothing()
    {
        Assert.Equal(PitchClassSet.Chromatic, new PitchClassSet(0xFFFF));
        Any.Sample(set => set.Count <= 12 && set == new PitchClassSet((ushort)(set.Bits | 0xF000)));
    }

    [Fact]
    public void Moved_up_and_down_again_it_is_the_same_and_moves_each_class() =>
        Gen.Select(Any, Gen.Int[-50, 50], Gen.Int[0, 11]).Sample((set, n, pitch) =>
            set.Transpose(n).Transpose(-n) == set && set.Transpose(12) == set
            && set.Contains(new PitchClass(pitch)) == set.Transpose(n).Contains(new PitchClass(pitch + n)));

    [Fact]
    public void Both_and_either_are_told_class_by_class() =>
        Gen.Select(Any, Any, Gen.Int[0, 11].Select(n => new PitchClass(n))).Sample((a, b, pitch) =>
            (a & b).Contains(pitch) == (a.Contains(pitch) && b.Contains(pitch))
            && (a | b).Contains(pitch) == (a.Contains(pitch) || b.Contains(pitch)));
}
