using System.Globalization;

namespace DeepMusic.Train;

/// <summary>
/// How far a long work is: step (or piece), share and time left; of a training loss and tokens a second as well. On a terminal one line that is written over; into a
/// file or a pipe a plain line now and then. Thread-safe: no.
/// </summary>
public sealed class Progress
{
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Plain = TimeSpan.FromSeconds(30);

    private readonly TextWriter _output;
    private readonly bool _terminal;
    private readonly TimeProvider _time;
    private readonly long _steps;
    private readonly string _word;
    private long _start;
    private long _firstStep = -1;
    private long _firstTokens;
    private long _told = long.MinValue;
    private int _shown;

    /// <param name="steps">How many steps there will be.</param>
    /// <param name="output">Where to; the error stream if null, so that the output stays clean.</param>
    /// <param name="terminal">Whether a line can be written over; found out if null.</param>
    /// <param name="time">The clock; the system's if null.</param>
    /// <param name="word">What a step is called.</param>
    public Progress(long steps, TextWriter? output = null, bool? terminal = null, TimeProvider? time = null, string word = "step")
    {
        _word = word;
        _steps = steps;
        _output = output ?? Console.Error;
        _terminal = terminal ?? (output is null && !Console.IsErrorRedirected);
        _time = time ?? TimeProvider.System;
    }

    /// <summary>Tells how far it is, if the last telling is long enough ago.</summary>
    /// <param name="step">Steps done, those before a resume included.</param>
    /// <param name="tokens">Tokens seen in this run.</param>
    /// <param name="loss">The loss, in nats.</param>
    public void Tell(long step, long tokens, double loss) => Tell(step, tokens, (double?)loss);

    /// <summary>The same of work that is no training.</summary>
    /// <param name="step">Steps done.</param>
    public void Tell(long step) => Tell(step, 0, null);

    private void Tell(long step, long tokens, double? loss)
    {
        long now = _time.GetTimestamp();
        if (_firstStep < 0) (_firstStep, _firstTokens, _start) = (step, tokens, now);
        bool last = step >= _steps;
        if (!last && _told != long.MinValue && _time.GetElapsedTime(_told, now) < (_terminal ? OnTerminal : Plain)) return;
        _told = now;
        Write(Line(step, tokens, loss, _time.GetElapsedTime(_start, now)));
        if (last) End();
    }

    /// <summary>Says something else, on a line of its own.</summary>
    public void Say(string line)
    {
        if (_terminal && _shown > 0) _output.Write('\r' + new string(' ', _shown) + '\r');
        _shown = 0;
        _output.WriteLine(line);
    }

    /// <summary>Leaves the line that is written over, before others write.</summary>
    public void End()
    {
        if (_terminal && _shown > 0) _output.WriteLine();
        _shown = 0;
    }

    private string Line(long step, long tokens, double? loss, TimeSpan elapsed)
    {
        string line = string.Create(CultureInfo.InvariantCulture, $"{_word} {step}/{_steps}  {100.0 * step / Math.Max(1, _steps):0.0} %");
        if (loss is { } nats) line += string.Create(CultureInfo.InvariantCulture, $"  loss {nats:0.0000}");
        // The first telling has nothing to count from.
        if (step == _firstStep || elapsed <= TimeSpan.Zero) return line;
        double perSecond = (tokens - _firstTokens) / elapsed.TotalSeconds;
        TimeSpan left = elapsed * ((double)Math.Max(0, _steps - step) / (step - _firstStep));
        if (loss is not null) line += string.Create(CultureInfo.InvariantCulture, $"  {perSecond:#,0} tokens/s");
        return $"{line}  {Clock(left)} left";
    }

    private void Write(string line)
    {
        if (!_terminal)
        {
            _output.WriteLine(line);
            return;
        }
        _output.Write('\r' + line.PadRight(_shown));
        _output.Flush();
        _shown = line.Length;
    }

    private static string Clock(TimeSpan span) => span.TotalHours >= 1
        ? $"{(long)span.TotalHours}:{span.Minutes:00}:{span.Seconds:00}"
        : $"{span.Minutes}:{span.Seconds:00}";
}
