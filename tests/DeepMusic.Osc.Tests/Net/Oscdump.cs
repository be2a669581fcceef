using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using DeepMusic.Stage.Tests;

namespace DeepMusic.Osc.Tests.Net;

/// <summary>liblo's oscdump, and what it prints.</summary>
internal sealed class Oscdump : IDisposable
{
    private readonly Process _process;
    private readonly BlockingCollection<string> _lines = [];

    private Oscdump(string where, IPEndPoint address)
    {
        Address = address;
        _process = Process.Start(new ProcessStartInfo("oscdump", ["-L", where]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _process.OutputDataReceived += (_, e) =>
        {
            if (e.Data is { } line) _lines.Add(line);
        };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public IPEndPoint Address { get; }

    public static Oscdump Udp() => Start(SocketType.Dgram, ProtocolType.Udp, "");

    public static Oscdump Tcp() => Start(SocketType.Stream, ProtocolType.Tcp, "osc.tcp://:");

    /// <summary>The next line without its time, if one comes while one waits so long.</summary>
    public bool TryLine(int milliseconds, out string line)
    {
        bool there = _lines.TryTake(out string? timed, milliseconds, TestContext.Current.CancellationToken);
        line = there ? timed![(timed!.IndexOf(' ', StringComparison.Ordinal) + 1)..] : "";
        return there;
    }

    /// <summary>The next line that is not one of those by which it was waited for.</summary>
    public string Line()
    {
        string line;
        do Assert.True(TryLine(20_000, out line), "oscdump printed nothing");
        while (line.StartsWith("/hello", StringComparison.Ordinal));
        return line;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static Oscdump Start(SocketType type, ProtocolType protocol, string before)
    {
        NativeProgram.Need("oscdump", "liblo-tools");
        using var free = new Socket(AddressFamily.InterNetwork, type, protocol);
        free.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var address = (IPEndPoint)free.LocalEndPoint!;
        free.Dispose();
        return new Oscdump($"{before}{address.Port}", address);
    }
}
