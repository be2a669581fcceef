using DeepMusic.Core;
using DeepMusic.Realtime.Guarding;

namespace DeepMusic.Realtime.Tests.Guarding;

public sealed class EngineLifeTests
{
    [Fact]
    public void A_beat_that_stands_still_for_twenty_looks_while_notes_sound_is_told_once()
    {
        using LedgerMemory ledger = LedgerMemory.Share(1);
        using var life = new EngineLife(ledger);
        Stage stage = Sounding(ledger);
        ledger.Turn();
        Assert.Equal(EngineSign.Well, life.Look());
        Assert.All(Looks(life, EngineLife.Patience - 1), sign => Assert.Equal(EngineSign.Well, sign));
        Assert.Equal(EngineSign.Hangs, life.Look());
        Assert.All(Looks(life, 100), sign => Assert.Equal(EngineSign.Well, sign));
        ledger.Turn();
        Assert.DoesNotContain(EngineSign.Hangs, Looks(life, EngineLife.Patience));
        Assert.Equal(EngineSign.Hangs, life.Look());
        Assert.Equal(1, stage.Sequencer.Sounding);
    }

    [Fact]
    public void One_that_has_not_begun_that_turns_that_is_silent_or_closed_is_well()
    {
        using LedgerMemory ledger = LedgerMemory.Share(1);
        using var life = new EngineLife(ledger);
        ledger.Turn();
        Assert.DoesNotContain(EngineSign.Hangs, Looks(life, 100));
        Stage stage = Sounding(ledger);
        for (int i = 0; i < 100; i++)
        {
            ledger.Turn();
            Assert.Equal(EngineSign.Well, life.Look());
        }
        stage.Wire.Unplug(0);
        stage.Sequencer.Close(TimeSpan.Zero);
        Assert.Equal(1, ledger.Sounding);
        Assert.DoesNotContain(EngineSign.Hangs, Looks(life, 100));

        using LedgerMemory notBegun = LedgerMemory.Share(1);
        using var before = new EngineLife(notBegun);
        Sounding(notBegun);
        Assert.DoesNotContain(EngineSign.Hangs, Looks(before, 100));
    }

    private static EngineSign[] Looks(EngineLife life, int count) => [.. Enumerable.Range(0, count).Select(_ => life.Look())];

    private static Stage Sounding(LedgerMemory ledger)
    {
        var stage = new Stage(new SequencerOptions { Ports = 1, Ledger = ledger });
        stage.Lane.PlayNote(Stage.At(0), HostTime.Never, 0, new Pitch(60), 90);
        stage.RunTo(1);
        return stage;
    }
}
