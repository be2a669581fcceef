using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime;
using DeepMusic.Realtime.RtMidi;

namespace DeepMusic.Stage.Tests;

/// <summary>A listener: an RtMidi client that keeps every short message it hears, with the host's time of arrival.</summary>
public sealed unsafe class Ear : IDisposable
{
    private readonly RtMidiLibrary _library;
    private readonly Thread _thread;
    private readonly Lock _gate = new();
    private readonly List<TimedMessage> _heard = [];
    private readonly Wake _wake = new();
    private nint _device;
    private volatile bool _stop;

    private Ear(RtMidiLibrary library, nint device)
    {
        _library = library;
        _device = device;
        _thread = new Thread(Listen) { Name = "ear", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Connects to the first source whose name holds <paramref name="source"/>.</summary>
    public static Ear On(string source, string client = "ear")
    {
        RtMidiLibrary library = RtMidiLibrary.Find(out _)!;
        nint device = library.CreateInput(library.ApiNumber("jack"), client);
        Assert.True(Peers.Connect(library, device, source), $"no source \"{source}\"");
        return new Ear(library, device);
    }

    /// <summary>Has a destination of its own, called client:port.</summary>
    public static Ear Virtual(string client, string port = "in")
    {
        RtMidiLibrary library = RtMidiLibrary.Find(out _)!;
        nint device = library.CreateInput(library.ApiNumber("jack"), client);
        Assert.True(library.OpenVirtual(device, port));
        return new Ear(library, device);
    }

    /// <summary>Everything heard so far, in order.</summary>
    public TimedMessage[] Heard
    {
        get
        {
            lock (_gate) return [.. _heard];
        }
    }

    /// <summary>Waits until at least <paramref name="count"/> messages were heard.</summary>
    public bool WaitFor(int count, TimeSpan patience) => Until.True(() => Heard.Length >= count, patience);

    public void Dispose()
    {
        _stop = true;
        _thread.Join();
        _library.Free(_device, input: true);
        _device = 0;
        _wake.Dispose();
    }

    private void Listen()
    {
        byte* bytes = stackalloc byte[1024];
        while (!_stop)
        {
            int length = _library.Receive(_device, bytes, 1024, out _);
            HostTime now = HostClock.Instance.Now;
            if (length == 0)
            {
                _wake.Wait(now + TimeSpan.FromMicroseconds(500));
                continue;
            }
            if (length > 3 || MidiMessage.LengthOf(bytes[0]) != length) continue;
            var message = new MidiMessage(bytes[0], length > 1 ? bytes[1] : (byte)0, length > 2 ? bytes[2] : (byte)0);
            lock (_gate) _heard.Add(new TimedMessage(now, message, 0));
        }
    }
}
