using System.CommandLine;

namespace DeepMusic.Live.Commands;

/// <summary>The arguments that a jam and a rehearsal share.</summary>
internal sealed class KnobArguments
{
    private readonly Option<string?> _preset = new("--preset") { Description = "a way to play; deepmusic presets lists them" };
    private readonly Option<string?> _engine = new("--engine") { Description = "the engine that answers, instead of the preset's" };
    private readonly Option<string?> _model = new("--model") { Description = "the trained model that answers: its name, or its folder" };
    private readonly Option<string?> _library = new("--library") { Description = "the library of recorded units to answer from: its name, or its file" };
    private readonly Option<string?> _corpus = new("--corpus") { Description = "a MIDI file the engine knows from the start" };
    private readonly Option<ulong?> _seed = new("--seed") { Description = "same seed, same calls: same answers" };
    private readonly Option<string[]> _set = new("--set") { Description = "turn a knob: knob=value, as often as needed", DefaultValueFactory = _ => [] };

    public void AddTo(Command command)
    {
        _corpus.Validators.Add(static given =>
        {
            if (given.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value))) given.AddError("--corpus names nothing: name a MIDI file");
        });
        command.Add(_preset);
        command.Add(_engine);
        command.Add(_model);
        command.Add(_library);
        command.Add(_corpus);
        command.Add(_set);
        command.Add(_seed);
    }

    public JamOptions Read(ParseResult result) => new()
    {
        Preset = result.GetValue(_preset),
        Engine = result.GetValue(_engine),
        Model = result.GetValue(_model),
        Library = result.GetValue(_library),
        Corpus = result.GetValue(_corpus),
        Seed = result.GetValue(_seed),
        Set = result.GetValue(_set) ?? [],
    };
}
