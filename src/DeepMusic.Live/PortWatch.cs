using DeepMusic.Core;
using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>Carries news of the ports to those who must know: the sequencer when one is back, the conductor when an input is gone.</summary>
internal sealed class PortWatch(Ports ports, Sequencer sequencer, SinkGate gate)
{
    private const int LooksPerSecond = 20;

    private readonly int[] _openings = new int[ports.Out.Count];
    private readonly Dictionary<int, HostTime> _cut = [];
    private long _seen;
    private long _looks;

    /// <summary>Looks for news. Listening thread only.</summary>
    public void Look(Desk desk)
    {
        Conductor conductor = desk.Conductor;
        if (ports.Api is not null) gate.Open(ports.Out);
        Hear(desk);
        for (byte port = 0; port < _openings.Length; port++)
        {
            int openings = ports.Out.Openings(port);
            bool back = openings != _openings[port];
            _openings[port] = openings;
            // A port that refused for a moment without going away is still owed its note-offs: it is asked again each second.
            if (back || (_looks % LooksPerSecond == 0 && ports.Out.IsOpen(port))) sequencer.PortBack(port);
            if (back) conductor.SendPrograms(conductor.Now, port);
        }
        _looks++;
    }

    private void Hear(Desk desk)
    {
        bool opened = false;
        foreach (Realtime.PortEvent news in ports.EventsSince(_seen))
        {
            _seen = news.Sequence;
            opened |= news.Kind is PortEventKind.Opened or PortEventKind.Returned;
            Tell(desk, news);
        }
        // A preset may mean by its name what is there only now.
        if (opened) desk.Conductor.Reroute();
        if (_cut.Count > 0) LookForCables(desk.Conductor.Notices);
    }

    private static PortChange Change(PortEventKind kind) => kind switch
    {
        PortEventKind.Opened => PortChange.Opened,
        PortEventKind.Returned => PortChange.Returned,
        _ => PortChange.Lost,
    };

    private void Tell(Desk desk, in Realtime.PortEvent news)
    {
        Conductor conductor = desk.Conductor;
        bool gone = news.Kind is PortEventKind.Lost or PortEventKind.CableOut;
        if (gone && news.IsInput) desk.InputLost((byte)news.Port, news.Text);
        else if (news.Port >= 0 && (gone || news.Kind is PortEventKind.Opened or PortEventKind.Returned)) conductor.PortChanged(Change(news.Kind), news.IsInput ? PortWay.In : PortWay.Out, (byte)news.Port, news.Text);
        string about = About(news.IsInput, news.Port);
        if (gone || news.Kind is PortEventKind.Failed or PortEventKind.SystemGone) conductor.Fault(news.ToString(), about);
        else if (news.Kind is PortEventKind.Opened or PortEventKind.Returned or PortEventKind.SystemFound) conductor.Notices.Over(about);
        if (news.Kind is PortEventKind.CableOut) _cut[news.Port] = news.Time;
    }

    /// <summary>No news tells of a cable that is in again: that something comes through it does.</summary>
    private void LookForCables(Notices notices)
    {
        foreach (PortStatus port in ports.Status())
        {
            if (!port.IsInput || !_cut.TryGetValue(port.Number, out HostTime since) || port.LastActivity <= since) continue;
            _cut.Remove(port.Number);
            notices.Over(About(isInput: true, port.Number));
        }
    }

    private static string About(bool isInput, int port) => port < 0 ? "MIDI" : $"{(isInput ? "in" : "out")} {port}";
}
