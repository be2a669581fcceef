using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Torch;
using TorchSharp;

namespace DeepMusic.Train.Tests.Commands;

[Collection(TorchCollection.Name)]
public class TrainCommandTests
{
    private const string Room = AnticipationConfig.Room;

    [Fact]
    public void A_folder_of_midi_files_becomes_a_model_that_is_measured_described_and_opened()
    {
        using var folder = new TemporaryFolder();
        Corpora.WriteSongs(folder["songs"], 12);
        File.WriteAllText(folder["songs/SOURCE.md"], "# Songs\n\n## Licence\n\nMade up on the spot.\n");
        string model = folder["models/AnticipationRnn/tiny"];

        (int code, string output, string errors) = Lab.Run(["train", Room, folder["songs"], "--name", "tiny", "--out", model, "--steps", "30", .. Lab.Small]);
        Assert.Equal(0, code);
        Assert.Contains("8 tunes", errors);
        Assert.Contains("step 30: train", errors);
        Assert.Contains($"--model {model}", output);

        (code, output, _) = Lab.Run("evaluate", Room, folder["songs"], "--name", model, "--only", "landing", "--keep");
        Assert.Equal(0, code);
        Assert.Contains("landing_hit_chromatic", output);

        (code, output, _) = Lab.Run("card", Room, folder["songs"], "--name", model + Path.DirectorySeparatorChar);
        Assert.Equal(0, code);
        string card = File.ReadAllText(output.Trim());
        Assert.StartsWith("# AnticipationRnn: tiny\n", card);
        Assert.Contains("| songs | 8 / 2 / 2 | Made up on the spot. |", card);
        Assert.Contains("deepmusic-train train AnticipationRnn songs --name tiny --steps 30 --batch 4 --rate 0.002 --seed 1 --set hidden=16", card);
        Assert.Contains("deepmusic-train evaluate AnticipationRnn songs --name tiny --seed 1 --keep\n", card);
        Assert.Matches(@"\| `landing_hit` \| .* \| 0[.\d]* \| ≥ 0.98 \|  \| \*\*not met\*\* \|", card);
        Assert.Matches(@"\| `nll` \| .* \| not measured \| ≤ ngram_nll \| .* \| not measured \|", card);
        Assert.Contains("(curves.png)", card);
        Assert.DoesNotContain(folder.Path, card);
        Assert.DoesNotContain("have changed", card);

        using IAnticipationNetwork network = AnticipationNetworks.Open(CheckpointFolder.Open(model, Room), Arithmetic.BFloat16, 4);
        Assert.Equal(["songs"], network.Config.Styles);
        Assert.Equal((16, 8, 8, 2), (network.Config.Hidden, network.Config.ConstraintHidden, network.Config.Embedding, network.Config.StyleEmbedding));
    }

    [Fact]
    public void The_same_command_gives_the_same_weights_and_is_then_at_its_end()
    {
        using var folder = new TemporaryFolder();
        Corpora.WriteSongs(folder["songs"], 6);
        string[] Train(string name) => ["train", Room, folder["songs"], "--name", name, "--out", folder[name], "--steps", "8", .. Lab.Small];
        Assert.Equal(0, Lab.Run(Train("one")).Code);
        Assert.Equal(0, Lab.Run(Train("two")).Code);
        Assert.Equal(File.ReadAllBytes(folder["one/model.safetensors"]), File.ReadAllBytes(folder["two/model.safetensors"]));
        (int code, _, string errors) = Lab.Run(Train("one"));
        Assert.Equal(0, code);
        Assert.Contains("is at its end", errors);

        Assert.Contains("another plan", Last(Lab.Run([.. Train("one"), "--set", "window=64"])));
        Corpora.WriteSongs(folder["songs"], 7);
        Assert.Contains("other tunes", Last(Lab.Run(Train("one"))));
        Directory.Delete(folder["one/training"], recursive: true);
        Assert.Contains("no run that could go on", Last(Lab.Run(Train("one"))));
    }

    [Fact]
    public void A_few_files_start_from_a_trained_model_in_its_shape()
    {
        using var folder = new TemporaryFolder();
        Corpora.WriteSongs(folder["songs"], 6);
        Corpora.WriteSongs(folder["mine"], 3, seed: 2);
        Assert.Equal(0, Lab.Run(["train", Room, folder["songs"], "--name", "base", "--out", folder["base"], "--steps", "8", .. Lab.Small]).Code);
        string[] tune = ["train", Room, folder["mine"], "--name", "mine", "--out", folder["tuned"], "--from", folder["base"], "--steps", "6", "--batch", "4", "--threads", "1", "--device", "cpu"];
        Assert.Equal(0, Lab.Run(tune).Code);
        AnticipationConfig config = CheckpointFolder.Open(folder["tuned"], Room).Config<AnticipationConfig>();
        Assert.Equal((16, "mine"), (config.Hidden, Assert.Single(config.Styles)));
        TrainingLog log = TrainingLog.Load(folder["tuned/training.json"])!;
        Assert.Equal(("base", 5e-4), (log.Plan.From, log.Plan.LearningRate));
        Lab.Run("card", Room, folder["mine"], "--name", folder["tuned"]);
        string card = File.ReadAllText(folder["tuned/CARD.md"]);
        Assert.Contains("--name tuned --from base --steps 6", card);
        Assert.Contains("started from the weights of `base`", card);
        Assert.Contains(Licence.Unknown, card);
        Assert.Contains("is not overwritten", Last(Lab.Run([.. tune.Select(a => a == folder["tuned"] ? folder["base"] : a)])));
        Assert.Contains("another shape", Last(Lab.Run([.. tune.Select(a => a == folder["tuned"] ? folder["other"] : a), "--set", "hidden=24"])));
    }

    [Theory]
    [InlineData("there is no room \"Nobody\" to train", "Nobody", "{songs}")]
    [InlineData("holds no melody", Room, "{empty}")]
    [InlineData("there is no folder", Room, "{nowhere}")]
    [InlineData("say NAME=NUMBER with one of", Room, "{songs}", "--set", "hidden")]
    [InlineData("say NAME=NUMBER with one of", Room, "{songs}", "--set", "nonsense=3")]
    [InlineData("hidden, embedding and style_embedding are 1 to", Room, "{songs}", "--set", "hidden=0")]
    [InlineData("this shape makes no network", Room, "{songs}", "--set", "hidden=2.5")]
    [InlineData("this shape makes no network", Room, "{songs}", "--set", "hidden=1e30")]
    [InlineData("features is", Room, "{songs}", "--set", "features=3")]
    [InlineData("vocabulary is", Room, "{songs}", "--set", "vocabulary=3")]
    [InlineData("layers is", Room, "{songs}", "--set", "layers=0")]
    [InlineData("dropout is", Room, "{songs}", "--set", "dropout=1")]
    [InlineData("steps, batch and rate", Room, "{songs}", "--steps", "0")]
    [InlineData("there are auto, cpu and cuda", Room, "{songs}", "--device", "abacus")]
    [InlineData("there is no model \"nobody\"", Room, "{songs}", "--from", "nobody")]
    public void What_cannot_be_trained_is_one_line(string expected, params string[] args)
    {
        using var folder = new TemporaryFolder();
        Corpora.WriteSongs(folder["songs"], 3);
        Directory.CreateDirectory(folder["empty"]);
        string line = Lab.Fails(["train", .. args.Select(a => a.StartsWith('{') ? folder[a.Trim('{', '}')] : a), "--name", "x", "--out", folder["x"], "--threads", "1"]);
        Assert.Contains(expected, line);
        Assert.False(Directory.Exists(folder["x"]), "nothing was begun");
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("..")]
    public void A_name_is_a_plain_name(string name)
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("say a plain name", Lab.Fails("train", Room, folder.Path, "--name", name));
    }

    [Fact]
    public void Cuda_where_there_is_none_is_one_line()
    {
        TorchRuntime.Load();
        if (torch.cuda.is_available()) Assert.Skip("there is a GPU");
        using var folder = new TemporaryFolder();
        Corpora.WriteSongs(folder["songs"], 3);
        Assert.Contains("torch finds no NVIDIA GPU", Lab.Fails("train", Room, folder["songs"], "--name", "x", "--out", folder["x"], "--device", "cuda"));
    }

    private static string Last((int Code, string Output, string Errors) run)
    {
        Assert.Equal(1, run.Code);
        return run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
    }
}
