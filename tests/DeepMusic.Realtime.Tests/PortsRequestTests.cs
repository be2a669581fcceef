using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime.Tests;

public sealed class PortsRequestTests
{
    [Fact]
    public void What_cannot_be_meant_is_said_before_anything_is_opened()
    {
        using var wake = new Wake();
        var ring = new Ring<TimedMessage>(8);
        Assert.Throws<ArgumentException>(() => new Ports(new PortsRequest { Inputs = [" "] }, ring, wake));
        Assert.Throws<ArgumentException>(() => new Ports(new PortsRequest { Client = "" }, ring, wake));
        string[] many = [.. Enumerable.Repeat("x", 17)];
        Assert.Contains("17 ports", Assert.Throws<ArgumentException>(() => new Ports(new PortsRequest { Outputs = many }, ring, wake)).Message, StringComparison.Ordinal);
    }
}
