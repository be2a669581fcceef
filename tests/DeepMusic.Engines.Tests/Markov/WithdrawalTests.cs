using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Engines.Markov;

namespace DeepMusic.Engines.Tests.Markov;

public class WithdrawalTests
{
    // A look at the token comes every 4,096 steps of the work, so a gap between looks is a gap in steps: no clock is needed.
    [Fact]
    public void A_question_can_be_withdrawn_at_any_look_and_the_next_answer_is_the_same()
    {
        (MarkovImproviser engine, List<Phrase> fed) = Tunes.Fed(60, 5);
        Prompt prompt = Tunes.Ask(fed[^1], 16, ConstraintSet.Of(new InKey(Key.CMajor), new MaxRepeats(4), new Density(2), new NoCopy(FactorSet.Of(fed, 4))), 3, Key.CMajor, 0);
        int looks = 0;
        engine.Looked = () => looks++;
        Phrase undisturbed = engine.Respond(prompt, CancellationToken.None).Phrase;
        int all = looks;
        Assert.True(all > 20, $"{all} looks in one answer");
        for (int at = 1; at <= all; at += Math.Max(1, all / 12))
        {
            using var source = new CancellationTokenSource();
            int left = at;
            looks = 0;
            engine.Looked = () =>
            {
                looks++;
                if (--left == 0) source.Cancel();
            };
            Assert.ThrowsAny<OperationCanceledException>(() => engine.Respond(prompt, source.Token));
            Assert.Equal(at, looks);
            engine.Looked = null;
            Assert.Equal(undisturbed, engine.Respond(prompt, CancellationToken.None).Phrase);
        }
    }

    [Fact]
    public void What_cannot_be_met_is_given_up_after_a_bounded_number_of_looks()
    {
        (MarkovImproviser engine, List<Phrase> fed) = Tunes.Fed(60, 5);
        int looks = 0;
        engine.Looked = () => looks++;
        // Two pitches and no run of three from a music that has them all.
        Phrase both = Tunes.Phrase(0, 8, [.. Enumerable.Range(0, 32).Select(i => (i * 0.25, 0.25, i % 3 == 0 ? 60 : 62))]);
        var constraints = ConstraintSet.Of(new PitchRange(new Pitch(60), new Pitch(62)), new InKey(Key.CMajor), new MaxRepeats(1), new MaxPolyphony(1),
            new LongestNote(Beats.Of(0.25)), new Density(4), new Landing(new Pitch(61), Beats.Of(4), "2.1"), new NoCopy(FactorSet.Of([.. fed, both], 3)));
        Answer answer = engine.Respond(Tunes.Ask(both, 16, constraints, 1, Key.CMajor), TestContext.Current.CancellationToken);
        Assert.NotEmpty(answer.Relax);
        Assert.InRange(looks, 1, 4000);
    }
}
