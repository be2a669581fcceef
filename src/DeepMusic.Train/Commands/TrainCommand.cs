using System.CommandLine;
using System.Globalization;
using DeepMusic.Engines.Torch;

namespace DeepMusic.Train.Commands;

/// <summary><c>deepmusic-train train</c>: one command from a folder of MIDI files to a model that can be played by name.</summary>
internal static class TrainCommand
{
    // A network that starts from a trained one has a short way to go, and may not run away from what it knows.
    private const int StepsFrom = 400;
    private const double RateFrom = 5e-4;

    public static Command Build()
    {
        var defaults = new TrainingPlan();
        var room = new Argument<string>("room") { Description = $"what to train: {string.Join(", ", Rooms.All.Select(r => r.Name))}" };
        var folders = new Argument<string[]>("folders") { Description = "folders of MIDI files", Arity = ArgumentArity.OneOrMore };
        var name = new Option<string>("--name") { Description = "what the model is called by those who play it", Required = true };
        var output = new Option<string?>("--out") { Description = "where to write it (default: models/ROOM/NAME here if there is a folder models, else among your own models)" };
        var from = new Option<string?>("--from") { Description = "a trained model to start from, by its name or folder: a few MIDI files are then enough" };
        var steps = new Option<int?>("--steps") { Description = $"steps in all (default: {defaults.Steps}, or {StepsFrom} with --from)" };
        var batch = new Option<int>("--batch") { Description = "sequences in a step", DefaultValueFactory = _ => defaults.Batch };
        var rate = new Option<double?>("--rate") { Description = FormattableString.Invariant($"the highest learning rate (default: {defaults.LearningRate}, or {RateFrom} with --from)") };
        var seed = new Option<ulong>("--seed") { Description = "the seed of everything random", DefaultValueFactory = _ => defaults.Seed };
        var set = new Option<string[]>("--set") { Description = "a number of the network's shape, such as hidden=128", DefaultValueFactory = _ => [] };
        var device = new Option<string>("--device") { Description = "auto, cpu or cuda", DefaultValueFactory = _ => "auto" };
        var threads = new Option<int?>("--threads") { Description = "processors to use (default: all)" };
        var command = new Command("train", "Train a network. A run that was ended goes on where it stood when it is started again.")
        {
            room, folders, name, output, from, steps, batch, rate, seed, set, device, threads,
        };
        command.SetAction(result => CommandTree.Guarded(result, (results, errors) =>
        {
            IRoom trained = Rooms.Named(result.GetRequiredValue(room));
            string called = result.GetRequiredValue(name);
            string? start = result.GetValue(from) is { } known ? Models.Find(trained.Name, known) : null;
            TrainingPlan plan = TrainingPlan.For(result.GetValue(steps) ?? (start is null ? defaults.Steps : StepsFrom)) with
            {
                Batch = result.GetValue(batch),
                LearningRate = result.GetValue(rate) ?? (start is null ? defaults.LearningRate : RateFrom),
                Seed = result.GetValue(seed),
            };
            string? elsewhere = result.GetValue(output);
            var request = new TrainingRequest(trained, elsewhere ?? Models.ToWrite(trained.Name, called), plan, result.GetRequiredValue(set), start);
            return Run(request, result.GetRequiredValue(folders), elsewhere ?? called, TorchDevice.Parse(result.GetRequiredValue(device)), TorchThreads.ForTraining(result.GetValue(threads)), results, errors);
        }));
        return command;
    }

    private static int Run(TrainingRequest request, string[] folders, string playedAs, DeviceChoice device, int threads, TextWriter results, TextWriter errors)
    {
        CorpusReading corpus = request.Room.Read(folders, errors.WriteLine);
        TrainingPlan plan = request.Plan with { Data = corpus.Fingerprint };
        TorchSharp.torch.Device where = TorchDevice.Open(device);
        NativeHeap.KeepFreed();
        TorchThreads.Use(threads);
        using ITrainee trainee = request.Room.NewTrainee(request.Shape, plan, corpus, where);
        if (request.From is { } start) trainee.StartFrom(start);
        string machine = where.type.ToString().ToLowerInvariant();
        var progress = new Progress(plan.Steps, ReferenceEquals(errors, Console.Error) ? null : errors);
        progress.Say($"{request.Room.Name}: {corpus.Tunes.Count(t => t.Split == TuneSplit.Train)} tunes, {trainee.Network.parameters().Sum(p => p.numel()):#,0} weights, on {machine}, into {request.Model}");
        using var stop = new Interruption();
        var trainer = new Trainer(trainee, plan, request.Run, request.Model) { Machine = machine == "cpu" ? $"cpu, {threads} {(threads == 1 ? "thread" : "threads")}" : machine };
        TrainingPoint? told = null;
        TrainingLog log = trainer.Run((log, loss) =>
        {
            if (log.Points.Count > 0 && log.Points[^1] != told)
            {
                told = log.Points[^1];
                progress.Say(string.Create(CultureInfo.InvariantCulture, $"step {told.Step}: train {told.Train:0.0000}, held out {told.Valid:0.0000}"));
            }
            progress.Tell(log.Step, (long)log.Step * trainee.TokensPerStep, loss);
        }, stop.Token, resumed: log =>
        {
            told = log.Points.LastOrDefault();
            progress.Say(log.Step < plan.Steps ? $"going on from step {log.Step} of {plan.Steps}" : $"the run in {request.Run} is at its end: delete that folder to train afresh");
        });
        progress.End();
        results.WriteLine(log.Step < plan.Steps
            ? $"ended at step {log.Step} of {plan.Steps}: the same command goes on from there"
            : string.Create(CultureInfo.InvariantCulture, $"done: {request.Model}, held out {log.Best:0.0000} nats, {log.Seconds / 60:0} minutes; play it with deepmusic jam {request.Room.PlayedWith} {playedAs}"));
        return log.Step < plan.Steps ? 1 : 0;
    }
}
