using System.CommandLine;

namespace DeepMusic.Live.Commands;

/// <summary>The arguments of a jam; <c>deepmusic</c> alone takes them too.</summary>
internal sealed class JamArguments
{
    private const double LongestSet = 7 * 24 * 3600;

    private readonly KnobArguments _knobs = new();
    private readonly Option<string?> _setList = new("--setlist") { Description = "a set list, by name or file: scenes in order; deepmusic presets lists them" };
    private readonly Option<string?> _scene = new("--scene") { Description = "the scene of the set list to begin with, by name or number" };
    private readonly Option<bool> _fresh = new("--fresh") { Description = "start anew, and not as it was left; learned controllers stay" };
    private readonly Option<bool> _lock = new("--lock") { Description = "locked for a performance: nothing can be edited by accident" };
    private readonly RemoteArguments _remote = new();
    private readonly Option<string[]> _in = new("--in") { Description = "inputs whose name matches the pattern, or virtual", DefaultValueFactory = _ => [] };
    private readonly Option<string[]> _out = new("--out") { Description = "outputs whose name matches the pattern, or virtual", DefaultValueFactory = _ => [] };
    private readonly Option<string[]> _performers = new("--performer") { Description = "one of several who play at once: \"anna: preset=trade-fours, in=Prophet*, channel=2\", as often as needed", DefaultValueFactory = _ => [] };
    private readonly Option<string?> _api = PortWords.Api();
    private readonly Option<bool> _headless = new("--headless") { Description = "no screen: a line per phrase" };
    private readonly Option<double?> _for = new("--for") { Description = "seconds to play" };
    private readonly Option<string?> _record = new("--record") { Description = "the folder the set is recorded to" };
    private readonly Option<string?> _figures = new("--figures") { Description = "the file that what the set costs is written to: start, processor, memory, collections" };
    private readonly Option<string?> _synth = new("--synth") { Description = "a synth to start and connect: fluidsynth" };

    private readonly Option<bool> _unguarded = new("--no-guardian") { Description = "no second process that ends the notes should this one die" };
    private readonly Option<bool> _sensing = new("--active-sensing") { Description = "tell the synths that we are there, so that those that know it let go should we die" };

    public JamArguments()
    {
        _synth.AcceptOnlyFromAmong("fluidsynth");
        PortWords.MustBeInputs(_in);
        PortWords.MustBeOutputs(_out);
        _for.Validators.Add(static given =>
        {
            if (given.GetValueOrDefault<double?>() is { } seconds && !(seconds > 0 && seconds <= LongestSet))
                given.AddError($"--for takes seconds, more than 0 and at most {LongestSet}");
        });
    }

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _setList, _scene, _fresh, _lock, _in, _out, _performers, _api, _headless, _for, _record, _figures, _synth, _unguarded, _sensing }) command.Add(option);
        _remote.AddTo(command);
        _knobs.AddTo(command);
    }

    public JamOptions Read(ParseResult result) => _knobs.Read(result) with
    {
        SetList = result.GetValue(_setList),
        Scene = result.GetValue(_scene),
        Fresh = result.GetValue(_fresh),
        Locked = result.GetValue(_lock),
        In = result.GetValue(_in) ?? [],
        Out = result.GetValue(_out) ?? [],
        Performers = result.GetValue(_performers) ?? [],
        Api = result.GetValue(_api),
        Headless = result.GetValue(_headless),
        For = result.GetValue(_for),
        Record = result.GetValue(_record),
        Figures = result.GetValue(_figures),
        Synth = result.GetValue(_synth),
        Unguarded = result.GetValue(_unguarded),
        ActiveSensing = result.GetValue(_sensing),
        Remote = _remote.Read(result),
    };
}
