using DeepMusic.Core;
using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>Carries news of the ports to those who must know: the sequencer when one is back, whose input it is when that is gone.</summary>
internal sealed class PortWatch(Ports ports, Sequencer sequencer, SinkGate gate)
{
    private const int LooksPerSecond = 20;

    private readonly int[] _openings = new int[ports.Out.Count];
    private readonly Dictionary<int, HostTime> _cut = [];
    private long _seen;
    private long _looks;
    private int _xruns;

    /// <summary>Looks for news. Listening thread only.</summary>
    public void Look(Ensemble ensemble)
    {
        if (ports.Api is not null) gate.Open(ports.Out);
        Hear(ensemble);
        // A graph that is late, because one of its programs died say, loses what was on its way. Some do so all the time: four times a second is enough.
        if (_looks % (LooksPerSecond / 4) == 0 && _xruns != ports.Xruns)
        {
            _xruns = ports.Xruns;
            sequencer.Doubt();
        }
        for (byte port = 0; port < _openings.Length; port++)
        {
            int openings = ports.Out.Openings(port);
            bool back = openings != _openings[port];
            _openings[port] = openings;
            // A port that refused for a moment without going away is still owed its note-offs: it is asked again each second.
            if (back || (_looks % LooksPerSecond == 0 && ports.Out.IsOpen(port))) sequencer.PortBack(port);
            if (!back) continue;
            foreach (Stand stand in ensemble.Stands) stand.Conductor.SendPrograms(stand.Conductor.Now, port);
        }
        _looks++;
    }

    private void Hear(Ensemble ensemble)
    {
        bool opened = false;
        foreach (Realtime.PortEvent news in ports.EventsSince(_seen))
        {
            _seen = news.Sequence;
            opened |= news.Kind is PortEventKind.Opened or PortEventKind.Returned;
            foreach (Stand stand in Concerned(ensemble, news)) Tell(stand.Desk, news);
            // Who sounds on an output may have changed since it went.
            if (news.Kind is PortEventKind.Opened or PortEventKind.Returned or PortEventKind.SystemFound)
                foreach (Stand stand in ensemble.Stands) stand.Conductor.Notices.Over(Matter.Of(news));
            if (news.Kind is PortEventKind.CableOut) _cut[news.Port] = news.Time;
        }
        // A preset may mean by its name what is there only now.
        if (opened)
        {
            foreach (Stand stand in ensemble.Stands) stand.PortCame();
            ensemble.First.Desk.Soundcheck?.PortCame(ensemble.First.Conductor.Now);
        }
        if (_cut.Count > 0) LookForCables(ensemble);
    }

    /// <summary>Whose an input is, who sounds on an output, and everybody where it is about all ports.</summary>
    private static IEnumerable<Stand> Concerned(Ensemble ensemble, Realtime.PortEvent news)
    {
        if (news.Port < 0) return ensemble.Stands;
        if (news.IsInput) return [ensemble.Of(news.Port)];
        Stand[] sound = [.. ensemble.Stands.Where(s => s.Conductor.Routing.Outputs.Contains((byte)news.Port))];
        return sound.Length > 0 ? sound : [ensemble.First];
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
        if (gone || news.Kind is PortEventKind.Failed or PortEventKind.SystemGone) conductor.Fault(news.ToString(), Matter.Of(news));
        // Where none of the outputs is there, the presets say that nothing sounds.
        else if (news.Kind is PortEventKind.Waiting && (news.IsInput || ports.Status().Any(p => p is { IsInput: false, IsOpen: true })))
            conductor.Fault($"{(news.IsInput ? "in" : "out")} {news.Port + 1}: {news.Text}", Matter.Of(news));
    }

    /// <summary>No news tells of a cable that is in again: that something comes through it does.</summary>
    private void LookForCables(Ensemble ensemble)
    {
        foreach (PortStatus port in ports.Status())
        {
            if (!port.IsInput || !_cut.TryGetValue(port.Number, out HostTime since) || port.LastActivity <= since) continue;
            _cut.Remove(port.Number);
            ensemble.Of(port.Number).Conductor.Notices.Over(Matter.Port(isInput: true, port.Number));
        }
    }
}
