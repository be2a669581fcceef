using DeepMusic.Core;
using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>
/// Finds out whether what we play comes back to us, and tells the player. Every output is probed when a set starts, when a port comes, at
/// <c>check</c> and at panic; one whose notes seem to come back, at once; and while an input is muted for a probe that came back, every five
/// seconds, so that it is heard again when the loop is broken. Thread-safe: no, the listening thread's.
/// </summary>
/// <param name="guard">Finds and mutes.</param>
/// <param name="probe">What outputs are probed with.</param>
/// <param name="lane">Carries the probes.</param>
/// <param name="status">How the ports stand.</param>
internal sealed class Soundcheck(LoopGuard guard, LoopProbe probe, Lane lane, Func<IReadOnlyList<PortStatus>> status)
{
    /// <summary>A port that has just come is given this long before it is probed.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(300);

    /// <summary>So long after a probe it is known whether it comes back: its way, and a look.</summary>
    private static readonly TimeSpan Verdict = LoopGuard.Patience + TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);

    // Somebody who doubles us in unison is suspected now and then: so many probes at once and one more in two seconds are all he causes.
    private const double Burst = 4, PerSecond = 0.5;

    private readonly byte?[] _told = new byte?[16];
    private readonly HostTime[] _since = new HostTime[16];
    private HostTime _checkAt = HostTime.Never;
    private HostTime _verdictAt = HostTime.Never;
    private HostTime _probedAt;
    private HostTime _looked;
    private double _allowance = Burst;
    private bool _asked;
    private Desk? _asker;
    private bool _tells;

    /// <summary>The player wants to know now.</summary>
    /// <param name="desk">Where it is asked.</param>
    /// <param name="quietly">Whether only loops are told of.</param>
    public void Check(Desk desk, bool quietly = false)
    {
        _asked = true;
        _tells = !quietly;
        _asker = desk;
        _checkAt = desk.Conductor.Now;
    }

    /// <summary>A port has come.</summary>
    public void PortCame(HostTime now) => _checkAt = HostTime.Min(_checkAt, now + Settling);

    /// <summary>Looks what was found, and probes what is to be probed. Some times a second.</summary>
    public void Look(Desk desk, HostTime now)
    {
        Tell(desk, now);
        _allowance = Math.Min(Burst, _allowance + (now - _looked).TotalSeconds * PerSecond);
        _looked = now;
        Suspect(now);
        if (now >= _verdictAt) Judge(desk, now);
        if (now < _checkAt) return;
        _checkAt = HostTime.Never;
        _probedAt = now;
        _verdictAt = now + Verdict;
        foreach (PortStatus port in status())
            if (!port.IsInput && port.IsOpen) Probe((byte)port.Number, now);
    }

    private void Probe(byte output, HostTime now)
    {
        lane.Play(now, probe.Half(output, second: false), output);
        lane.Play(now, probe.Half(output, second: true), output);
    }

    private void Suspect(HostTime now)
    {
        int suspects = guard.TakeSuspects();
        for (byte output = 0; suspects != 0 && _allowance >= 1; output++, suspects >>= 1)
        {
            if ((suspects & 1) == 0) continue;
            _allowance--;
            Probe(output, now);
        }
    }

    private void Tell(Desk desk, HostTime now)
    {
        for (byte input = 0; input < _told.Length; input++)
        {
            byte? output = guard.MutedFor(input);
            if (output == _told[input]) continue;
            _told[input] = output;
            if (output is not { } from) continue;
            // What it has struck so far ends for those who listen too, and in a replay.
            Of(desk, input).InputLost(input, Name(input, isInput: true));
            Say(desk, input, from);
            // Whether probes come back on it is known from a new one.
            _since[input] = now;
            (_checkAt, _verdictAt, _asked) = (now, HostTime.Never, false);
        }
    }

    /// <summary>The desk of whose an input is.</summary>
    private static Desk Of(Desk desk, byte input) => desk.Ensemble?.Of(input).Desk ?? desk;

    private void Say(Desk desk, byte input, byte from) => Of(desk, input).Conductor.Fault(
        $"loop: out {from + 1} {Name(from, isInput: false)} comes back on in {input + 1} {Name(input, isInput: true)}, muted; unplug that way (local echo, thru), then check", Matter.Loop(input));

    /// <summary>What was muted and no probe came back on is heard again.</summary>
    private void Judge(Desk desk, HostTime now)
    {
        _verdictAt = HostTime.Never;
        bool loops = false;
        for (byte input = 0; input < _told.Length; input++)
        {
            if (guard.MutedFor(input) is not { } output) continue;
            bool proved = guard.Returned(input) >= _since[input] - Again;
            if (guard.Returned(input) < _probedAt)
            {
                if (_asked || proved) Hear(desk, input);
                continue;
            }
            loops = true;
            // Panic took the line away.
            if (_asked) Say(desk, input, output);
        }
        if (_asked && _tells && !loops) (_asker ?? desk).Conductor.Notices.Say("checked: nothing that is played comes back");
        _asked = false;
        if (loops) _checkAt = HostTime.Min(_checkAt, now + Again);
    }

    private void Hear(Desk desk, byte input)
    {
        guard.Unmute(input);
        _told[input] = null;
        string name = Name(input, isInput: true);
        Conductor conductor = Of(desk, input).Conductor;
        conductor.PortChanged(PortChange.Returned, PortWay.In, input, name);
        conductor.Notices.Over(Matter.Loop(input));
        conductor.Notices.Say($"in {input + 1} {name} is heard again");
    }

    private string Name(int number, bool isInput)
    {
        foreach (PortStatus port in status())
            if (port.IsInput == isInput && port.Number == number) return port.Peer ?? port.Pattern;
        return "";
    }
}
