using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>Carries news of the ports to those who must know: the sequencer when one is back, the conductor when an input is gone.</summary>
internal sealed class PortWatch(Ports ports, Sequencer sequencer, SinkGate gate)
{
    private const int LooksPerSecond = 20;

    private readonly int[] _openings = new int[ports.Out.Count];
    private long _seen;
    private long _looks;

    /// <summary>Looks for news. Listening thread only.</summary>
    public void Look(Conductor conductor)
    {
        if (ports.Api is not null) gate.Open(ports.Out);
        for (byte port = 0; port < _openings.Length; port++)
        {
            int openings = ports.Out.Openings(port);
            bool back = openings != _openings[port];
            _openings[port] = openings;
            // A port that refused for a moment without going away is still owed its note-offs: it is asked again each second.
            if (back || (_looks % LooksPerSecond == 0 && ports.Out.IsOpen(port))) sequencer.PortBack(port);
            if (back) conductor.SendProgram(conductor.Now, port);
        }
        _looks++;
        foreach (Realtime.PortEvent news in ports.EventsSince(_seen))
        {
            _seen = news.Sequence;
            Tell(conductor, news);
        }
    }

    private static PortChange Change(PortEventKind kind) => kind switch
    {
        PortEventKind.Opened => PortChange.Opened,
        PortEventKind.Returned => PortChange.Returned,
        _ => PortChange.Lost,
    };

    private static void Tell(Conductor conductor, in Realtime.PortEvent news)
    {
        bool gone = news.Kind is PortEventKind.Lost or PortEventKind.CableOut;
        if (gone && news.IsInput) conductor.InputLost((byte)news.Port, news.Text);
        else if (news.Port >= 0 && (gone || news.Kind is PortEventKind.Opened or PortEventKind.Returned)) conductor.PortChanged(Change(news.Kind), news.IsInput ? PortWay.In : PortWay.Out, (byte)news.Port, news.Text);
        if (gone || news.Kind is PortEventKind.Failed or PortEventKind.SystemGone) conductor.Fault(news.ToString());
    }
}
