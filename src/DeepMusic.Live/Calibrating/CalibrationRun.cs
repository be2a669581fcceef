using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Calibrating;

/// <summary>A click to one output, and the taps that come back: by the same ports and the same sequencer that a set is played by.</summary>
internal sealed class CalibrationRun : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Ahead = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly CalibrationPlan _plan;
    private readonly Ring<TimedMessage> _heard = new(1024);
    private readonly Wake _wake = new();
    private readonly Sequencer _sequencer;
    private readonly Lane _lane;
    private readonly Ports _ports;
    private readonly KeyTaps? _keys;

    /// <summary>Opens the ports.</summary>
    /// <exception cref="CalibrationException">There is nothing to tap on.</exception>
    public CalibrationRun(CalibrationPlan plan)
    {
        _plan = plan;
        _keys = plan.Keys ? new KeyTaps(_wake) : null;
        _ports = new Ports(plan.Ports, _heard, _wake, preparePolling: () => RealtimeThread.Ask());
        _sequencer = new Sequencer(HostClock.Instance, _ports.Out, new SequencerOptions { Ports = 1 });
        _lane = _sequencer.OpenLane("click");
    }

    /// <summary>Releases what sounds. Thread-safe: yes.</summary>
    public void Release() => _sequencer.Close(TimeSpan.FromMilliseconds(200));

    /// <summary>Clicks until there are as many taps as wanted, or nobody taps.</summary>
    /// <param name="ending">Ends it.</param>
    /// <param name="tapped">Told of each tap.</param>
    /// <exception cref="CalibrationException">The output is not there, or goes and stays away.</exception>
    public TapRound Play(CancellationToken ending, Action tapped)
    {
        WaitForOutput(ending);
        var round = new TapRound(_plan.Tempo.Duration(Beats.Quarter), _plan.Taps);
        HostTime start = HostClock.Instance.Now + Ahead;
        var metronome = new Metronome(_lane, 0, _plan.Channel) { Line = new Timeline(start, Beats.Zero, _plan.Tempo, TimeSignature.FourFour) };
        _sequencer.Start();
        while (!round.IsOver && !ending.IsCancellationRequested)
        {
            WaitForOutput(ending);
            HostTime now = HostClock.Instance.Now;
            metronome.Fill(HostTime.Max(start, now), now + Ahead);
            while (_sequencer.Sent.TryRead(out SentMessage sent))
                if (sent.Message.IsNoteOn) round.Clicked(sent.Sent);
            while (_heard.TryRead(out TimedMessage message))
                if (message.Message.IsNoteOn && !IsClick(message.Message) && round.Tapped(message.Time)) tapped();
            while (_keys is not null && _keys.TryTake(out HostTime tap))
                if (round.Tapped(tap)) tapped();
            _wake.Wait(now + Pace);
        }
        return round;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _sequencer.Dispose();
        _ports.Dispose();
        _wake.Dispose();
    }

    // A cable from the output back to an input taps along perfectly.
    private bool IsClick(in MidiMessage message) => message.Channel == _plan.Channel && message.Data1 is 76 or 77;

    private void WaitForOutput(CancellationToken ending)
    {
        HostTime until = HostClock.Instance.Now + Patience;
        while (!ending.IsCancellationRequested)
        {
            if (_ports.Status()[_plan.Ports.Inputs.Count].IsOpen) return;
            HostTime now = HostClock.Instance.Now;
            if (now > until)
            {
                throw new CalibrationException(_ports.Trouble.Count > 0
                    ? $"no MIDI system answers: {string.Join("; ", _ports.Trouble)}" : $"{_plan.Output} cannot be opened: see that no other program holds it; deepmusic ports lists the outputs");
            }
            _wake.Wait(now + Pace);
        }
    }
}
