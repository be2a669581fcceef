using DeepMusic.Core.Midi;
using DeepMusic.Realtime;
using DeepMusic.Realtime.RtMidi;

namespace DeepMusic.Stage.Tests;

/// <summary>A musician: an RtMidi client that plays messages at their times, into a named port or out of one of its own.</summary>
public sealed unsafe class Player : IDisposable
{
    private readonly RtMidiLibrary _library;
    private readonly Wake _wake = new();
    private nint _device;
    private Thread? _thread;

    private Player(RtMidiLibrary library, nint device)
    {
        _library = library;
        _device = device;
    }

    /// <summary>Connects to the first destination whose name holds <paramref name="destination"/>.</summary>
    public static Player Into(string destination, string client = "player")
    {
        RtMidiLibrary library = RtMidiLibrary.Find(out _)!;
        nint device = library.CreateOutput(library.ApiNumber("jack"), client);
        Assert.True(Peers.Connect(library, device, destination), $"no destination \"{destination}\"");
        return new Player(library, device);
    }

    /// <summary>Has a source of its own, called client:port.</summary>
    public static Player Virtual(string client, string port = "out")
    {
        RtMidiLibrary library = RtMidiLibrary.Find(out _)!;
        nint device = library.CreateOutput(library.ApiNumber("jack"), client);
        Assert.True(library.OpenVirtual(device, port));
        return new Player(library, device);
    }

    /// <summary>Plays on a thread of its own; the times are the host clock's.</summary>
    public void Start(IReadOnlyList<TimedMessage> messages)
    {
        _thread = new Thread(() =>
        {
            foreach (TimedMessage message in messages)
            {
                // the wait wakes up some 50 µs late; the last stretch is spun
                _wake.Wait(message.Time - TimeSpan.FromMicroseconds(100));
                while (HostClock.Instance.Now < message.Time) Thread.SpinWait(20);
                Send(message.Message);
            }
        })
        { Name = "player", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Waits until everything is played.</summary>
    public void Finish(TimeSpan patience) => Assert.True(_thread is null || _thread.Join(patience), "the player is not done");

    /// <summary>Sends now.</summary>
    public void Send(MidiMessage message)
    {
        byte* bytes = stackalloc byte[3];
        int length = message.CopyTo(new Span<byte>(bytes, 3));
        _library.Send(_device, bytes, length);
    }

    /// <summary>Sends any bytes now, as one message.</summary>
    public void Send(ReadOnlySpan<byte> message)
    {
        fixed (byte* bytes = message) _library.Send(_device, bytes, message.Length);
    }

    public void Dispose()
    {
        _thread?.Join();
        _library.Free(_device, input: false);
        _device = 0;
        _wake.Dispose();
    }
}
