using DeepMusic.Core;
using DeepMusic.Engines.DeepBach;
using DeepMusic.Train.DeepBach;

namespace DeepMusic.Train.Tests.DeepBach;

public class HidingTests
{
    private const int Ticks = 24;

    [Fact]
    public void What_is_to_be_foretold_is_never_told_and_there_is_always_something()
    {
        int ordered = 0, blind = 0;
        for (ulong seed = 0; seed < 500; seed++)
        {
            var hiding = new Hiding(Ticks, new SeededRandom(seed));
            bool told = false, any = false, ahead = true;
            for (int tick = 0; tick < Ticks; tick++)
                for (int voice = 0; voice < DeepBachEncoding.Voices; voice++)
                {
                    any |= hiding.IsTarget(tick, voice);
                    told |= hiding.IsTarget(tick, voice) && !hiding.Past(tick, voice);
                    ahead &= hiding.Future(tick, voice);
                    Assert.Equal(hiding.IsTarget(tick, voice), hiding.At(tick, voice));
                }
            if (told) ordered++;
            if (told && ahead) blind++;
            if (told) Assert.True(any);
        }
        Assert.InRange(ordered, 200, 300);   // half of them are orders of time: what is foretold at its tick is known afterwards
        Assert.InRange(blind, 50, 150);      // some of those know nothing of what comes
    }
}
