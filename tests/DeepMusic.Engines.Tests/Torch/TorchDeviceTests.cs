using DeepMusic.Engines.Torch;
using TorchSharp;

namespace DeepMusic.Engines.Tests.Torch;

[Collection(TorchCollection.Name)]
public class TorchDeviceTests
{
    [Theory]
    [InlineData("auto", DeviceChoice.Auto)]
    [InlineData("cpu", DeviceChoice.Cpu)]
    [InlineData(" CUDA ", DeviceChoice.Cuda)]
    public void Three_words_are_known(string text, DeviceChoice choice) => Assert.Equal(choice, TorchDevice.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("gpu")]
    [InlineData("cuda:7")]
    public void Any_other_is_a_line_with_the_three(string text) =>
        Assert.Contains("auto, cpu and cuda", Assert.Throws<TorchException>(() => TorchDevice.Parse(text)).Message);

    [Fact]
    public void Auto_takes_a_gpu_where_there_is_one_and_cuda_insists()
    {
        Assert.Equal(DeviceType.CPU, TorchDevice.Choose(DeviceChoice.Auto, () => false));
        Assert.Equal(DeviceType.CUDA, TorchDevice.Choose(DeviceChoice.Auto, () => true));
        Assert.Equal(DeviceType.CUDA, TorchDevice.Choose(DeviceChoice.Cuda, () => true));
        Assert.Equal(DeviceType.CPU, TorchDevice.Choose(DeviceChoice.Cpu, () => throw new InvalidOperationException("asked for nothing")));
        string line = Assert.Throws<TorchException>(() => TorchDevice.Choose(DeviceChoice.Cuda, () => false)).Message;
        Assert.StartsWith("--device cuda: torch finds no NVIDIA GPU", line);
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public void What_auto_opens_computes()
    {
        torch.Device device = TorchDevice.Open(DeviceChoice.Auto);
        using torch.Tensor sum = torch.ones(3, device: device).sum();
        Assert.Equal(3f, sum.item<float>());
    }
}
