using System.Collections.ObjectModel;
using System.Diagnostics;
using DeepMusic.Core;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepMusic.Train;

/// <summary>
/// Trains any network: AdamW, a warm-up and a cosine, clipped gradients. Every look at held-out data leaves all that is needed to
/// go on from there, so that a run that is killed loses a few minutes at most, and ends with the same weights.
/// </summary>
/// <param name="trainee">What learns.</param>
/// <param name="plan">How long and how fast.</param>
/// <param name="folder">Where the run keeps what it needs to go on.</param>
/// <param name="model">Where the best network so far is written, with the log and the curves beside it.</param>
public sealed class Trainer(ITrainee trainee, TrainingPlan plan, string folder, string model)
{
    /// <summary>The log of a run: in its own folder, and a copy beside the model.</summary>
    public const string LogFile = "training.json";

    /// <summary>What it computes on, in words, for the log.</summary>
    public string? Machine { get; init; }

    /// <summary>Trains to the end of the plan, from where the run stands.</summary>
    /// <param name="report">Told of the run's state after every step: the log, the step's loss.</param>
    /// <param name="cancel">Ends the run after the step; what was reached is kept.</param>
    /// <param name="resumed">Told first where a run goes on: the log as it was found.</param>
    /// <exception cref="TrainingException">The folder holds a run with another plan, or one that cannot go on; or the disk takes no more.</exception>
    public TrainingLog Run(Action<TrainingLog, double> report, CancellationToken cancel, Action<TrainingLog>? resumed = null)
    {
        try
        {
            Directory.CreateDirectory(folder);
            Directory.CreateDirectory(model);
            return Follow(report, cancel, resumed);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CheckpointException)
        {
            throw new TrainingException($"the run cannot be kept ({e.Message.ReplaceLineEndings(" ")}): make room, or choose another place with --out; what was kept before goes on with the same command");
        }
    }

    private TrainingLog Follow(Action<TrainingLog, double> report, CancellationToken cancel, Action<TrainingLog>? resumed)
    {
        var clock = Stopwatch.StartNew();
        using var optimizer = new AdamW(trainee.Network.named_parameters(), plan.WeightDecay);
        TrainingLog log = Resume(optimizer);
        if (log.Step > 0) resumed?.Invoke(log);
        log = log with { Machine = Machine };
        double spent = log.Seconds;
        int kept = log.Step;
        trainee.Network.train();
        while (log.Step < plan.Steps && !cancel.IsCancellationRequested)
        {
            double loss = Step(optimizer, log.Step);
            if (!double.IsFinite(loss)) throw new TrainingException($"the loss is no number at step {log.Step}: lower the learning rate ({plan.LearningRate})");
            log = log with { Step = log.Step + 1, Seconds = spent + clock.Elapsed.TotalSeconds, Sum = log.Sum + loss, Since = log.Since + 1 };
            if (log.Step % plan.CheckEvery == 0 || log.Step == plan.Steps)
            {
                log = Look(log);
                Keep(optimizer, log);
                kept = log.Step;
            }
            report(log, loss);
        }
        if (log.Step == kept) return log;
        // Ended before any look: what there is can be played all the same.
        if (log.Points.Count == 0) trainee.Save(model);
        Keep(optimizer, log);
        return log;
    }

    private double Step(AdamW optimizer, int step)
    {
        using DisposeScope scope = NewDisposeScope();
        // Dropout draws from torch's generator: seeded by the step, a resumed run draws what the whole one would have drawn.
        TorchSeed.Set(SeededRandom.Derive(plan.Seed, (ulong)step));
        optimizer.ClearGradients();
        Tensor loss = trainee.Loss(step);
        loss.backward();
        optimizer.Clip(plan.Clip);
        optimizer.Step(step, plan.RateAt(step));
        return loss.item<float>();
    }

    private TrainingLog Look(TrainingLog log)
    {
        trainee.Network.eval();
        double valid;
        using (no_grad()) valid = trainee.Validate();
        trainee.Network.train();
        if (valid < log.Best) trainee.Save(model);
        return log with { Best = Math.Min(valid, log.Best), Sum = 0, Since = 0, Points = [.. log.Points, new TrainingPoint(log.Step, log.Sum / log.Since, valid)] };
    }

    private void Keep(AdamW optimizer, TrainingLog log)
    {
        (string weights, string moments) = Files(log.Step);
        TorchCheckpoint.Save(trainee.Network, weights, ReadOnlyDictionary<string, string>.Empty);
        optimizer.Save(moments);
        // The log names the step: whoever is killed before this line goes on from the files before.
        log.Save(Path.Combine(folder, LogFile));
        foreach (string old in Directory.EnumerateFiles(folder, "*.safetensors"))
            if (old != weights && old != moments) File.Delete(old);
        log.Save(Path.Combine(model, LogFile));
        if (log.Points.Count > 0)
            Curves.Save(Path.Combine(model, Curves.FileName), "nats", [
                ("train", [.. log.Points.Select(p => ((double)p.Step, p.Train))]),
                ("held out", [.. log.Points.Select(p => ((double)p.Step, p.Valid))])]);
    }

    private TrainingLog Resume(AdamW optimizer)
    {
        if (TrainingLog.Load(Path.Combine(folder, LogFile)) is not { } log) return new TrainingLog { Plan = plan };
        // Logs that do not tell of shape and data are believed.
        TrainingPlan before = log.Plan with { Set = log.Plan.Set ?? plan.Set, Data = log.Plan.Data ?? plan.Data };
        if (before with { Data = plan.Data } != plan) throw new TrainingException($"{folder} holds a run with another plan: finish it with the same options, or delete the folder");
        if (before != plan) throw new TrainingException($"{folder} holds a run on other tunes: give the same MIDI files, or delete the folder to start afresh with these");
        (string weights, string moments) = Files(log.Step);
        try
        {
            TorchCheckpoint.Load(trainee.Network, Safetensors.Load(weights));
            optimizer.Load(moments);
        }
        catch (CheckpointException e)
        {
            throw new TrainingException($"the run in {folder} cannot go on ({e.Message}): delete the folder to start afresh");
        }
        return log with { Plan = plan };
    }

    private (string Weights, string Moments) Files(int step) => (Path.Combine(folder, $"weights-{step}.safetensors"), Path.Combine(folder, $"moments-{step}.safetensors"));
}
