using System.CommandLine;
using DeepMusic.Live.Calibrating;

namespace DeepMusic.Live.Commands;

/// <summary>The arguments of <c>deepmusic calibrate</c>.</summary>
internal sealed class CalibrateArguments
{
    private readonly Option<string?> _out = new("--out") { Description = "the output, by a part of its name or by alias; the only one there is where nothing is said" };
    private readonly Option<string[]> _in = new("--in") { Description = "inputs to tap on, or key for the computer's own keyboard; whatever there is where nothing is said", DefaultValueFactory = _ => [] };
    private readonly Option<string?> _api = PortWords.Api();
    private readonly Option<int> _taps = new("--taps") { Description = $"how many taps, {Asynchrony.Fewest}..{CalibrationPlan.MostTaps}", DefaultValueFactory = _ => 24 };
    private readonly Option<int> _tempo = new("--tempo") { Description = "how fast it clicks, 60..200", DefaultValueFactory = _ => 100 };
    private readonly Option<int> _channel = new("--channel") { Description = "the click's channel, 1..16", DefaultValueFactory = _ => 10 };
    private readonly Option<bool> _show = new("--show") { Description = "tell what is kept of the output, or of all of them, and play nothing" };
    private readonly Option<bool> _clear = new("--clear") { Description = "forget what is kept of the output, or of all of them, and play nothing" };

    public CalibrateArguments()
    {
        PortWords.MustBeInputs(_in);
        PortWords.MustBeOutputs(_out);
        Within(_taps, Asynchrony.Fewest, CalibrationPlan.MostTaps);
        Within(_tempo, 60, 200);
        Within(_channel, 1, 16);
    }

    /// <summary>The command.</summary>
    /// <param name="guarded">Runs it.</param>
    public Command Command(Func<Func<int>, int> guarded)
    {
        var command = new Command("calibrate", "Play a click, listen to you tap along, and send what is played on the beat as much earlier from then on.")
        {
            _out, _in, _api, _taps, _tempo, _channel, _show, _clear,
        };
        command.SetAction(result => guarded(() =>
        {
            string? output = result.GetValue(_out);
            if (result.GetValue(_show) && result.GetValue(_clear)) throw new CalibrationException("--show and --clear exclude each other: give one of them");
            if (result.GetValue(_show)) return CalibrateCommand.Show(output, Places.Default);
            if (result.GetValue(_clear)) return CalibrateCommand.Clear(output, Places.Default);
            return CalibrateCommand.Run(output, result.GetValue(_in) ?? [], result.GetValue(_api), Places.Default, plan => plan with
            {
                Taps = result.GetValue(_taps),
                Tempo = new Core.Tempo(result.GetValue(_tempo)),
                Channel = result.GetValue(_channel) - 1,
            });
        }));
        return command;
    }

    private static void Within(Option<int> option, int least, int most) => option.Validators.Add(given =>
    {
        if (given.GetValueOrDefault<int>() is var value && (value < least || value > most)) given.AddError($"{option.Name} takes {least}..{most}");
    });
}
