using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Live.Bench;

namespace DeepMusic.Live.Tests.Bench;

public class NetworkAnswersTests
{
    [Fact]
    public void The_questions_are_those_of_a_set_with_every_limit()
    {
        ImmutableArray<Prompt> questions = NetworkAnswers.Questions();
        Assert.InRange(questions.Length, 35, 40);
        Assert.All(questions, q =>
        {
            Assert.Equal(Beats.Of(16), q.Length);
            Assert.InRange(q.Call.Length.Value, 6, 8);
            Assert.False(q.Call.IsRest);
            Assert.NotNull(q.Constraints.Find<InKey>());
            Assert.NotNull(q.Constraints.Find<PitchRange>());
            Assert.NotNull(q.Constraints.Find<Density>());
            Assert.Equal(Beats.Of(12), q.Constraints.Find<Landing>()!.At);
            Assert.Equal(2, q.Constraints.Find<MaxRepeats>()!.Most);
            Assert.Equal(1, q.Constraints.Find<MaxPolyphony>()!.Voices);
            Assert.Equal(8, q.Constraints.Find<NoCopy>()!.Guarded.Notes);
        });
        Assert.True(questions[^1].Constraints.Find<NoCopy>()!.Guarded.Count > 5 * questions[0].Constraints.Find<NoCopy>()!.Guarded.Count);
        Assert.Equal(questions.Length, questions.Select(q => q.Seed).Distinct().Count());
    }

    [Fact]
    public void A_model_that_is_not_there_is_a_line_of_the_table()
    {
        var plan = new BenchPlan(1, EngineShelf.New("markov"), "no-such-model");
        Figure figure = Assert.Single(NetworkAnswers.Measure(plan));
        Assert.Equal("answer4_ms", figure.Name);
        Assert.Contains("no-such-model", figure.Note, StringComparison.Ordinal);
        Assert.True(double.IsNaN(figure.Number));
    }
}
