using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime.Guarding;

/// <summary>
/// The second process: it has outputs of its own, sends nothing, and waits for the engine's end, which is the end of what it reads. Where the
/// ledger says that something sounds still, it lets it go. It never keeps the engine waiting, and does not outlive it.
/// </summary>
/// <param name="ledger">The engine's ledger.</param>
/// <param name="said">Where the engine reads what it has to say: <see cref="Guarding"/> and a number, or <see cref="News"/> and a line for the player.</param>
public sealed class Guardian(LedgerMemory ledger, TextWriter said)
{
    /// <summary>Before the number of outputs that are guarded.</summary>
    public const string Guarding = "guarding ";

    /// <summary>Before a line for the player.</summary>
    public const string News = "! ";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan OnItsWay = TimeSpan.FromMilliseconds(100);
    private const int Surely = 3; // times, once nothing stands in the way any more

    private readonly Wake _news = new();
    private readonly GuardOutputs _outputs = new(ledger.Ports);
    private GuardOrder? _order;
    private int _releasing;
    private bool _forGood;
    private bool _gone;

    /// <summary>Stands guard until <paramref name="orders"/> ends, and then does what is to be done.</summary>
    /// <returns>How many notes were let go.</returns>
    public int Stand(TextReader orders)
    {
        WarmUp();
        var keeping = new Thread(Keep) { Name = "keeping", IsBackground = true };
        keeping.Start();
        // After the other thread was made, which would inherit it.
        RealtimeThread.Ask();
        Read(orders);
        int ended = ledger.State == LedgerState.Closed && ledger.IsSilent ? 0 : Release(forGood: true);
        Volatile.Write(ref _gone, true);
        _news.Signal();
        if (keeping.Join(Longest)) _outputs.Dispose();
        return ended;
    }

    private void Read(TextReader orders)
    {
        try
        {
            while (orders.ReadLine() is { } line)
            {
                if (GuardOrder.Read(line) is not { } order) continue;
                Volatile.Write(ref _order, order);
                _news.Signal();
            }
        }
        catch (IOException)
        {
            // A pipe that breaks is one that ends.
        }
    }

    // Opens, follows, looks whether the engine is well: all that may take time, and the end is read by somebody who has nothing else to do.
    private void Keep()
    {
        using var life = new EngineLife(ledger);
        GuardOrder? taken = null;
        int told = -1;
        bool crashed = false;
        while (!Volatile.Read(ref _gone))
        {
            if (Volatile.Read(ref _order) is { } order && order != taken) _outputs.Take(taken = order);
            int guarded = _outputs.Guarded;
            if (guarded != told) Say($"{Guarding}{told = guarded}");
            EngineSign sign = life.Look();
            if (sign == EngineSign.Crashed && !crashed)
            {
                crashed = true;
                Release(forGood: true);
            }
            else if (sign == EngineSign.Hangs && Release(forGood: false) is var ended and > 0)
                Say($"{News}the sequencer stood still for two seconds: the guardian let {ended} {(ended == 1 ? "note" : "notes")} go");
            _news.Wait(HostClock.Instance.Now + EngineLife.Interval);
        }
    }

    /// <summary>
    /// Lets go what sounds; for good, where the engine is dead. Then it is done again and again: until JACK has taken a dead client out of its graph, whoever
    /// is connected to it misses whole cycles and whatever others send in them, and what the engine handed over in its last moment may come out behind the
    /// first note-off. A second note-off for a key does nothing.
    /// </summary>
    private int Release(bool forGood)
    {
        if (forGood) _outputs.Freeze();
        // The other thread may be at it: it takes milliseconds, or its output holds it up, and then nobody waits for it.
        // Where it does so for good, all is done by it, and nobody else is to write into an output meanwhile.
        HostTime patience = HostClock.Instance.Now + (Volatile.Read(ref _forGood) ? Longest : OnItsWay);
        using var pause = new Wake();
        bool mine;
        while (!(mine = Interlocked.CompareExchange(ref _releasing, 1, 0) == 0) && HostClock.Instance.Now < patience) pause.Wait(HostClock.Instance.Now + Pause);
        if (forGood) Volatile.Write(ref _forGood, true);
        int ended = Pass();
        HostTime until = HostClock.Instance.Now + Longest;
        for (int alone = 0; forGood && alone < Surely && HostClock.Instance.Now < until;)
        {
            Wait(pause, Again);
            if (_outputs.IsAlone) alone++;
            Pass();
        }
        // An output that queues is not closed before it has sent.
        if (forGood) Wait(pause, OnItsWay);
        if (mine) Volatile.Write(ref _releasing, 0);
        return ended;
    }

    private int Pass()
    {
        var release = new LedgerRelease(ledger.Copy(), _outputs);
        release.Run();
        return release.Ended;
    }

    private static void Wait(Wake pause, TimeSpan span)
    {
        HostTime until = HostClock.Instance.Now + span;
        while (HostClock.Instance.Now < until) pause.Wait(until);
    }

    private void Say(string line)
    {
        try
        {
            said.WriteLine(line);
            said.Flush();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // Nobody reads it any more.
        }
    }

    private static void WarmUp()
    {
        using var pause = new Wake();
        Wait(pause, Pause);
        for (int i = 0; i < 50; i++)
        {
            LedgerMemory sounding = LedgerMemory.Plain(2);
            for (int key = 0; key < 4096; key += 61) sounding.Mark(key, true);
            sounding.Move(i, true);
            new LedgerRelease(sounding.Copy(), new Nowhere()).Run();
        }
        GuardOutputs.WarmUp();
    }

    private sealed class Nowhere : IMidiSink
    {
        public bool Send(byte port, in MidiMessage message) => message.Length > 0;
    }
}
