using DeepMusic.Engines.Torch;
using TorchSharp;

namespace DeepMusic.Engines.Tests.Torch;

[Collection(TorchCollection.Name)]
public class TorchRuntimeTests
{
    [Fact]
    public void Torch_loads_on_this_machine_and_learns_a_step()
    {
        Assert.True(TorchRuntime.TryLoad(out string why), why);
        Assert.Empty(why);
        using var scope = torch.NewDisposeScope();
        torch.Tensor a = torch.arange(6, torch.float32).reshape(2, 3);
        torch.Tensor w = torch.ones(3, 2, requires_grad: true);
        torch.Tensor product = torch.matmul(a, w);
        Assert.Equal([3f, 3f, 12f, 12f], product.data<float>().ToArray());
        product.sum().backward();
        Assert.Equal([3f, 3f, 5f, 5f, 7f, 7f], w.grad!.data<float>().ToArray());
    }

    [Fact]
    public void It_is_loaded_once_however_many_ask()
    {
        bool[] answers = new bool[8];
        Parallel.For(0, answers.Length, i => answers[i] = TorchRuntime.TryLoad(out _));
        Assert.All(answers, Assert.True);
    }

    [Fact]
    public void A_platform_without_torch_is_told_so_in_one_line()
    {
        string? why = TorchRuntime.Attempt(() => null, "/nowhere");
        Assert.StartsWith("there is no torch for ", why);
        Assert.DoesNotContain("\n", why);
    }

    [Fact]
    public void A_broken_library_is_one_line_that_names_it()
    {
        string folder = Directory.CreateTempSubdirectory("deepmusic-test-").FullName;
        foreach (string name in new[] { "libc10.so", "libc10.dylib", "c10.dll" }) File.WriteAllText(Path.Combine(folder, name), "no library");
        string? why = TorchRuntime.Attempt(() => folder, folder);
        Directory.Delete(folder, recursive: true);
        Assert.StartsWith("torch cannot be loaded: ", why);
        Assert.Contains("c10", why);
        Assert.DoesNotContain("\n", why);
        Assert.DoesNotContain("strace", why);
    }

    [Fact]
    public void The_same_seed_gives_the_same_weights_and_the_same_training_on_one_thread()
    {
        TorchRuntime.Load();
        float[] Train(ulong seed)
        {
            TorchThreads.Use(1);
            TorchSeed.Set(seed);
            using var scope = torch.NewDisposeScope();
            using var lstm = torch.nn.LSTM(8, 16, 2);
            using var optimizer = new AdamW(lstm.named_parameters());
            for (int i = 0; i < 5; i++)
            {
                torch.Tensor loss = lstm.forward(torch.randn(12, 3, 8)).Item1.pow(2).sum();
                optimizer.ClearGradients();
                loss.backward();
                optimizer.Step(i, 0.01);
            }
            return [.. lstm.parameters().SelectMany(p => p.data<float>().ToArray())];
        }
        float[] first = Train(5);
        Assert.Equal(first, Train(5));
        Assert.NotEqual(first, Train(6));
    }

    [Fact]
    public void The_number_of_threads_belongs_to_the_calling_thread()
    {
        TorchRuntime.Load();
        int inside = 0;
        var thread = new Thread(() =>
        {
            TorchThreads.Use(TorchThreads.OnStage);
            inside = torch.get_num_threads();
        });
        thread.Start();
        thread.Join();
        Assert.Equal(1, inside);
        Assert.Throws<ArgumentOutOfRangeException>(() => TorchThreads.Use(0));
    }

    [Fact]
    public void The_heap_keeps_what_is_freed_where_the_system_can() => Assert.Equal(OperatingSystem.IsLinux(), NativeHeap.KeepFreed());
}
