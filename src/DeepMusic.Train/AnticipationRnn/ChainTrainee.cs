using DeepMusic.Core;
using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepMusic.Train.AnticipationRnn;

/// <summary>
/// The same network, small, learning a chain that is known: what it says under constraints can then be held against the truth. The
/// strongest test there is of anticipation, since nothing is left to taste.
/// </summary>
internal sealed class ChainTrainee : ITrainee
{
    private const int States = 6, Length = 16;

    private readonly KnownChain _chain;
    private readonly TrainingPlan _plan;
    private readonly AnticipationModel _model;

    public ChainTrainee(TrainingPlan plan)
    {
        _plan = plan;
        _chain = new KnownChain(States, plan.Seed);
        TorchSeed.Set(plan.Seed);
        _model = new AnticipationModel(new AnticipationConfig
        {
            Vocabulary = States,
            Features = 0,
            Embedding = 8,
            StyleEmbedding = 1,
            ConstraintHidden = 48,
            Hidden = 48,
            Dropout = 0,
            Window = Length,
        });
    }

    public nn.Module Network => _model;

    public int TokensPerStep => _plan.Batch * Length;

    public Tensor Loss(int step) => Draw(_plan.Batch, SeededRandom.Derive(_plan.Seed, (ulong)step), out _).Loss(_model, CPU);

    public double Validate() => TotalVariation(200).Mean;

    public void Save(string folder)
    {
    }

    /// <summary>Total variation between what the network says and the truth, over all ticks of some sequences with random constraints: mean and largest.</summary>
    public (double Mean, double Most) TotalVariation(int sequences)
    {
        _model.eval();
        using DisposeScope scope = NewDisposeScope();
        using var still = no_grad();
        SequenceBatch batch = Draw(sequences, 0x7E57, out int[][] tokens);
        float[] said = batch.Forward(_model, CPU).softmax(-1).data<float>().ToArray();
        double sum = 0, most = 0;
        for (int s = 0; s < sequences; s++)
        {
            int[] constraints = [.. Enumerable.Range(0, Length).Select(t => batch.Constraint(s, t))];
            double[][] exact = _chain.Exact(tokens[s], constraints, _model.Config.Free);
            for (int t = 0; t < Length; t++)
            {
                double distance = 0;
                for (int v = 0; v < States; v++) distance += Math.Abs(exact[t][v] - said[(s * Length + t) * States + v]) / 2;
                (sum, most) = (sum + distance, Math.Max(most, distance));
            }
        }
        return (sum / (sequences * Length), most);
    }

    public void Dispose() => _model.Dispose();

    private SequenceBatch Draw(int sequences, ulong seed, out int[][] tokens)
    {
        var random = new SeededRandom(seed);
        var batch = new SequenceBatch(_model.Config, sequences, Length);
        tokens = new int[sequences][];
        for (int s = 0; s < sequences; s++)
        {
            int[] sequence = tokens[s] = _chain.Sample(Length, random);
            double p = random.NextDouble() / 2; // the paper's: uniform from 0 to a half
            for (int t = 0; t < Length; t++)
            {
                batch.Set(s, t, t == 0 ? _model.Config.StartToken : sequence[t - 1], sequence[t]);
                if (random.NextDouble() < p) batch.Constrain(s, t, sequence[t]);
            }
        }
        return batch;
    }
}
