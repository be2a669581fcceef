using System.Diagnostics;
using DeepMusic.Live.Recording;
using DeepMusic.Stage.Tests;

namespace DeepMusic.Live.Tests.Remote;

/// <summary>The programs of another implementation of OSC, liblo, turn knobs and are told.</summary>
public sealed class LibloRemoteTests : IDisposable
{
    private readonly RemoteRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void Oscsend_turns_knobs_and_plays()
    {
        NativeProgram.Need("oscsend", "liblo-tools");
        string port = $"{_rig.Board.Port}";
        string[][] sent = [["/deepmusic/density", "f", "2"], ["/deepmusic/key", "s", "D dorian"], ["/deepmusic/mute", "T"], ["/deepmusic/surprise/norm", "d", "0.5"], ["/deepmusic/note", "iii", "60", "90", "1"], ["/deepmusic/note", "i", "64"]];
        for (int i = 0; i < sent.Length; i++)
        {
            NativeProgram.Run("oscsend", ["127.0.0.1", port, .. sent[i]]);
            _rig.Arrived(i + 1);
        }
        Assert.Equal(("2", "D dorian", "on", "0.5"), (_rig.Knobs["density"], _rig.Knobs["key"], _rig.Knobs["mute"], _rig.Knobs["surprise"]));
        Assert.Equal(2, _rig.Events.OfType<MidiEvent>().Count(e => e.Message.IsNoteOn));
    }

    [Fact]
    public async Task Oscdump_prints_what_subscribers_are_told()
    {
        NativeProgram.Need("oscdump", "liblo-tools");
        using var free = new OscClient(1);
        int port = free.Port;
        free.Dispose();
        using Process dump = Process.Start(new ProcessStartInfo("oscdump", ["-L", $"{port}"]) { RedirectStandardOutput = true })!;
        try
        {
            OscClient client = _rig.NewClient();
            Task<string?> line = dump.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask();
            // It does not say when it listens: it is told again until it prints.
            for (int tries = 0; !line.IsCompleted && tries < 400; tries++)
            {
                client.Send("/deepmusic/subscribe", port);
                _rig.Settle(client);
                await Task.WhenAny(line, Task.Delay(50, TestContext.Current.CancellationToken));
            }
            _rig.Desk.Turn(Knobs.IndexOf("meter"), "6/8");
            _rig.Advance(0.1);
            string? text = await line;
            while (text is not null && !text.Contains("/deepmusic/meter s \"6/8\"", StringComparison.Ordinal)) text = await dump.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.NotNull(text);
        }
        finally
        {
            dump.Kill();
            await dump.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }
}
