using DeepMusic.Core;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Live.Tests.Thinking;

public class RepertoireTests
{
    private static Phrase Tune(int number)
    {
        var random = new SeededRandom((ulong)number);
        return new Phrase(Beats.Zero, Beats.Quarter * 8, Enumerable.Range(0, 8).Select(i => new Note(Beats.Quarter * i, Beats.Quarter, new Pitch(60 + random.Next(12)), 80)));
    }

    private static bool Knows(FactorSet guard, Phrase tune) => new NoCopy(guard).Violations(tune) == tune.Notes.Length - guard.Notes + 1;

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public void All_that_was_played_is_guarded_and_the_call_and_nothing_else(int notes)
    {
        var repertoire = new Repertoire();
        for (int played = 0; played < 130; played++)
        {
            FactorSet guard = repertoire.Guard(Tune(1000 + played), notes);
            Assert.True(Knows(guard, Tune(1000 + played)));
            for (int i = 0; i < played; i += 7) Assert.True(Knows(guard, Tune(i)));
            FactorSet plain = FactorSet.Of([.. Enumerable.Range(0, played).Select(Tune), Tune(1000 + played)], notes);
            for (int i = 2000; i < 2020; i++) Assert.Equal(new NoCopy(plain).Violations(Tune(i)), new NoCopy(guard).Violations(Tune(i)));
            repertoire.Add(Tune(played));
        }
    }

    [Fact]
    public void What_a_question_was_given_does_not_grow_and_another_length_may_be_asked_for_at_any_time()
    {
        var repertoire = new Repertoire();
        for (int i = 0; i < 50; i++) repertoire.Add(Tune(i));
        FactorSet guard = repertoire.Guard(Tune(50), 4);
        int count = guard.Count;
        for (int i = 60; i < 120; i++) repertoire.Add(Tune(i));
        Assert.Equal(count, guard.Count);
        Assert.False(Knows(guard, Tune(60)));
        Assert.All([3, 7, 4], notes => Assert.True(Knows(repertoire.Guard(Tune(50), notes), Tune(3)) && Knows(repertoire.Guard(Tune(50), notes), Tune(119))));
    }

    [Fact]
    public void The_oldest_is_let_go_of()
    {
        var repertoire = new Repertoire();
        for (int i = 0; i < 450; i++) repertoire.Add(Tune(i));
        FactorSet guard = repertoire.Guard(Tune(450), 6);
        Assert.False(Knows(guard, Tune(0)));
        Assert.True(Knows(guard, Tune(60)));
    }
}
