
namespace DeepMusic.Realtime.Tests;

public sealed class PortLogTests
{
    [Fact]
    public void Readers_get_what_they_have_not_seen_and_the_oldest_fall_out()
    {
        var log = new PortLog();
        Assert.Empty(log.Since(0));
        for (int i = 1; i <= 300; i++) log.Add(PortEventKind.Opened, true, 0, $"port {i}");
        Assert.Equal(256, log.Since(0).Length);
        Assert.Equal(45, log.Since(0)[0].Sequence);
        Assert.Equal(["port 299", "port 300"], log.Since(298).Select(e => e.Text));
        Assert.Empty(log.Since(300));
    }
}
