using System.Text.Json;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Calibrating;
using DeepMusic.Live.Commands;
using DeepMusic.Live.Recording;
using DeepMusic.Live.Tests.Scenes;

namespace DeepMusic.Live.Tests.Commands;

/// <summary>The command line in this very process, its two streams caught: whoever runs commands is of this collection, so that no two runs share them.</summary>
[Collection("console")]
public sealed class CommandTreeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("deepmusic-commands").FullName;
    private readonly TextWriter _out = Console.Out, _error = Console.Error;

    public void Dispose()
    {
        Console.SetOut(_out);
        Console.SetError(_error);
        Directory.Delete(_folder, recursive: true);
    }

    private (int Code, string Out, string[] Errors) Run(params string[] args)
    {
        var output = new StringWriter();
        var errors = new StringWriter();
        Console.SetOut(output);
        Console.SetError(errors);
        int code = CommandTree.Run(args);
        return (code, $"{output}", $"{errors}".Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    private string In(string name) => Path.Combine(_folder, name);

    private string Calls()
    {
        IReadOnlyList<TimedMessage> call = new VirtualPerformer(1).NextCall(HostTime.Zero, Knobs.AtRest.Settings);
        // 960 ticks a quarter at the 120 bpm of a file without a tempo.
        var track = MidiTrack.Of(call.Select(m => MidiFileEvent.Of((long)Math.Round(m.Time.Seconds * 2 * 960), m.Message)));
        new MidiFile(0, MidiDivision.Usual, track).Save(In("calls.mid"));
        return In("calls.mid");
    }

    [Fact]
    public void The_guardian_is_no_command_of_the_players_and_refuses_what_is_no_ledger_in_one_line()
    {
        (int code, string help, _) = Run("--help");
        Assert.Equal(0, code);
        Assert.Contains("--no-guardian", help, StringComparison.Ordinal);
        Assert.DoesNotContain("guard ", help.Replace("--no-guardian", "", StringComparison.Ordinal), StringComparison.Ordinal);
        File.WriteAllText(In("ledger"), new string('?', 4096));
        (code, _, string[] errors) = Run("guard", In("ledger"));
        Assert.Equal(1, code);
        Assert.Contains("is not a ledger", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_corpus_without_a_name_is_one_line()
    {
        (int code, _, string[] errors) = Run("rehearse", Calls(), "--out", In("set"), "--corpus", "");
        Assert.Equal((2, "--corpus names nothing: name a MIDI file"), (code, errors[0]));
    }

    [Fact]
    public void A_rehearsal_is_recorded_and_its_replay_is_the_same()
    {
        (int code, string told, _) = Run("rehearse", Calls(), "--fast", "--seed", "3", "--set", "key=C minor", "--out", In("set"));
        Assert.Equal(0, code);
        Assert.Contains("0 notes left sounding", told, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(In("set"), Journal.FileName)) && File.Exists(Path.Combine(In("set"), "session.mid")));
        (code, told, _) = Run("replay", In("set"), "--check");
        Assert.Equal(0, code);
        Assert.StartsWith("the same", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--model", "no-such-model")]
    [InlineData("--engine", "anticipation", "--model", "no-such-model")]
    public void A_model_that_is_not_there_is_told_of_and_the_set_is_played(params string[] asked)
    {
        (int code, string told, string[] errors) = Run(["rehearse", Calls(), "--fast", "--seed", "3", "--out", In("set"), .. asked]);
        Assert.Equal(0, code);
        Assert.Contains("# there is no model \"no-such-model\"", told, StringComparison.Ordinal);
        Assert.Contains("engine units", told, StringComparison.Ordinal);
        Assert.Matches(@"# on time (\d+) of \1 \(1\.000\); units \1", told);
        Assert.DoesNotContain(errors, e => e.Contains("   at ", StringComparison.Ordinal));
        (code, told, _) = Run("replay", In("set"), "--check");
        Assert.Equal(0, code);
        Assert.StartsWith("the same", told, StringComparison.Ordinal);
        Assert.Contains(Journal.Open(In("set")).Events.OfType<FaultEvent>(), f => f.Text.Contains("no-such-model", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_player_can_mend_is_one_line_and_code_1()
    {
        string calls = Calls();
        File.WriteAllBytes(In("broken.mid"), File.ReadAllBytes(calls)[..40]);
        File.WriteAllText(In("text.mid"), "no music");
        File.WriteAllText(In("bad.toml"), "about = ");
        foreach ((string[] args, string names) in new (string[], string)[]
        {
            (["rehearse", In("none.mid"), "--out", In("x")], "none.mid"),
            (["rehearse", In("broken.mid"), "--out", In("x")], ""),
            (["rehearse", In("text.mid"), "--out", In("x")], ""),
            (["rehearse", calls, "--fast", "--preset", "polka", "--out", In("x")], "polka"),
            (["rehearse", calls, "--fast", "--preset", In("bad.toml"), "--out", In("x")], "bad"),
            (["rehearse", calls, "--fast", "--engine", "oracle", "--out", In("x")], "oracle"),
            (["rehearse", calls, "--fast", "--engine", "markov", "--model", "melody", "--out", In("x")], "markov takes no model"),
            (["rehearse", calls, "--fast", "--set", "warmth=3", "--out", In("x")], "warmth"),
            (["rehearse", calls, "--fast", "--set", "surprise=loud", "--out", In("x")], "surprise"),
            (["rehearse", calls, "--fast", "--set", "surprise", "--out", In("x")], "surprise"),
            (["rehearse", calls, "--fast", "--out", Path.Combine(calls, "set")], ""),
            (["replay", In("nowhere")], "nowhere"),
            (["replay", _folder], ""),
            (["replay", In("text.mid")], "text.mid"),
            (["jam", "--headless", "--preset", "polka"], "polka"),
        })
        {
            (int code, _, string[] errors) = Run(args);
            Assert.True(code == 1, $"{string.Join(' ', args)}: {code}");
            string line = Assert.Single(errors);
            Assert.Contains(names, line, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", line, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("rehearse")]
    [InlineData("rehearse", "calls.mid")]
    [InlineData("jam", "--api", "tuba")]
    [InlineData("jam", "--seed", "minus one")]
    [InlineData("jam", "--for", "0")]
    [InlineData("jam", "--for", "-3")]
    [InlineData("jam", "--for", "1e30")]
    [InlineData("jam", "--in", " ")]
    [InlineData("jam", "--osc", "loud")]
    [InlineData("jam", "--osc", "70000")]
    [InlineData("jam", "--osc-tcp", "off")]
    [InlineData("jam", "--osc-to", "nobody")]
    [InlineData("bench", "--only", "nonsense")]
    [InlineData("--louder")]
    [InlineData("ports", "--api", "tuba")]
    [InlineData("calibrate", "--api", "tuba")]
    public void What_is_not_understood_is_said_and_code_2(params string[] args)
    {
        (int code, _, string[] errors) = Run(args);
        Assert.Equal(2, code);
        Assert.Contains("--help", errors[^1], StringComparison.Ordinal);
        Assert.InRange(errors.Length, 2, 3);
    }

    [Theory]
    [InlineData("--record", "jam", "--headless", "--fresh", "--for", "0.1")]
    [InlineData("--out", "soak", "--hours", "0.001")]
    [InlineData("--out", "soak", "--hours", "0.001", "--gig", "1")]
    [InlineData("--out", "soak", "--hours", "0.001", "--wall")]
    [InlineData("--out", "rehearse", "calls.mid", "--fast")]
    [InlineData("--write", "reference")]
    public void A_folder_that_cannot_be_written_to_is_told_before_anything_is_played(string option, params string[] args)
    {
        File.WriteAllText(In("file"), "in the way");
        if (args.Contains("calls.mid")) args = [args[0], Calls(), .. args[2..]];
        foreach (string folder in (string[])[In("file"), Path.Combine(In("file"), "set"), OperatingSystem.IsLinux() ? "/proc/deepmusic/set" : Path.Combine(In("file"), "a", "b")])
        {
            (int code, string told, string[] errors) = Run([.. args, option, folder]);
            Assert.Equal((1, ""), (code, told));
            string line = Assert.Single(errors);
            Assert.StartsWith($"{folder} cannot be written to (", line, StringComparison.Ordinal);
            Assert.EndsWith($"): name another folder with {option}", line, StringComparison.Ordinal);
            Assert.Contains(folder.StartsWith(In("file"), StringComparison.Ordinal) ? $"({In("file")} is a file)" : "(no folder can be made there)", line, StringComparison.Ordinal);
        }
        (int empty, _, string[] said) = Run([.. args, option, ""]);
        Assert.Equal((1, $"{option} names nothing: name another folder"), (empty, Assert.Single(said)));
        Assert.Equal("in the way", File.ReadAllText(In("file")));
    }

    [Theory]
    [InlineData("--figures", "jam", "--headless", "--fresh", "--for", "0.1")]
    [InlineData("--png", "bench", "--only", "answers", "--seconds", "1")]
    public void A_file_that_cannot_be_written_is_told_before_anything_is_played(string option, params string[] args)
    {
        File.WriteAllText(In("file"), "in the way");
        foreach ((string file, string why) in ((string, string)[])[(_folder, "it is a folder"), (Path.Combine(In("file"), "f"), $"{In("file")} is a file"), (Path.Combine(In("none"), "f"), $"there is no folder {In("none")}")])
        {
            (int code, string told, string[] errors) = Run([.. args, option, file]);
            Assert.Equal((1, ""), (code, told));
            string line = Assert.Single(errors);
            Assert.StartsWith($"{file} cannot be written to ({why}", line, StringComparison.Ordinal);
            Assert.EndsWith($"): name another file with {option}", line, StringComparison.Ordinal);
        }
        Assert.Equal(["file"], Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("--hours takes a number above 0, up to 10000", "--hours", "-1")]
    [InlineData("--hours takes a number above 0, up to 10000", "--hours", "NaN")]
    [InlineData("--gig takes 1 in 2 hours, for a gig is two hours long; --hours takes more", "--gig", "99")]
    [InlineData("--gig takes 1..3 in 5 hours, for a gig is two hours long; --hours takes more", "--hours", "5", "--gig", "0")]
    [InlineData("--gig plays in virtual time: leave out --wall, or --gig", "--gig", "1", "--wall")]
    public void A_soak_that_cannot_be_played_is_told_in_one_line_and_leaves_nothing(string line, params string[] args)
    {
        (int code, _, string[] errors) = Run(["soak", .. args, "--out", In("soak")]);
        Assert.Equal((1, line), (code, Assert.Single(errors)));
        Assert.False(Directory.Exists(In("soak")));
    }

    [Theory]
    [InlineData("--taps takes a whole number, and not \"3.5\"", "calibrate", "--taps", "3.5")]
    [InlineData("--taps takes 8..200", "calibrate", "--taps", "3")]
    [InlineData("--hours takes a number, and not \"long\"", "soak", "--hours", "long")]
    [InlineData("--seed takes a whole number, and not \"minus one\"", "jam", "--seed", "minus one")]
    [InlineData("--for takes a number, and not \"ever\"", "--for", "ever")]
    [InlineData("--in: a port name is empty: give a part of the name, as `deepmusic ports` prints it", "jam", "--in", "")]
    [InlineData("--out: a port name is empty: give a part of the name, as `deepmusic ports` prints it", "calibrate", "--out", "")]
    public void A_word_that_is_wrong_is_named_first_and_once(string line, params string[] args)
    {
        (int code, _, string[] errors) = Run(args);
        Assert.Equal(2, code);
        Assert.Equal([line, "deepmusic --help tells what can be said"], errors);
    }

    [Fact]
    public void Ports_are_listed_of_the_MIDI_system_that_is_asked_for()
    {
        // One that no machine of this kind has.
        string other = OperatingSystem.IsWindows() ? "coremidi" : "winmm";
        (int code, string told, string[] errors) = Run("ports", "--api", other);
        Assert.Equal(0, code);
        Assert.Empty(errors);
        string[] lines = told.Split(Environment.NewLine);
        Assert.Equal("no MIDI system answers:", lines[0]);
        Assert.True(lines.Length < 5 && !told.Contains("jack:", StringComparison.Ordinal), told);
    }

    [Fact]
    public void What_is_calibrated_is_shown_of_one_output_or_of_all()
    {
        using var places = new TempPlaces();
        places.Own("ports.toml", "[aliases]\nstrings = \"Prophet*\"");
        Calibrations.None.With(new Calibrated("Prophet 6", TimeSpan.FromMilliseconds(41), TimeSpan.FromMilliseconds(9), 24, "2026-03-06"))
            .With(new Calibrated("volca", TimeSpan.FromMilliseconds(7), TimeSpan.FromMilliseconds(9), 24, "2026-03-06")).Save(places.Places);
        Assert.Equal(["Prophet 6", "volca"], Shown(null));
        Assert.Equal(["volca"], Shown("volca"));
        Assert.Equal(["Prophet 6"], Shown("strings"));
        Assert.Equal("organ is not calibrated: deepmusic calibrate --show tells what is", Assert.Throws<CalibrationException>(() => CalibrateCommand.Show("organ", places.Places)).Message);
        Assert.Equal("organ is not calibrated: deepmusic calibrate --show tells what is", Assert.Throws<CalibrationException>(() => CalibrateCommand.Clear("organ", places.Places)).Message);
        (int code, _, string[] errors) = Run("calibrate", "--show", "--clear");
        Assert.Equal((1, "--show and --clear exclude each other: give one of them"), (code, Assert.Single(errors)));

        string[] Shown(string? output)
        {
            var told = new StringWriter();
            Console.SetOut(told);
            Assert.Equal(0, CalibrateCommand.Show(output, places.Places));
            return [.. $"{told}".Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(':')[0])];
        }
    }

    [Fact]
    public void A_bench_of_one_group_is_one_object_of_its_figures()
    {
        (int code, string told, string[] errors) = Run("bench", "--only", "answers", "--json", "--png", In("bench.png"));
        Assert.Equal(0, code);
        Assert.Empty(errors);
        using JsonDocument figures = JsonDocument.Parse(told);
        Assert.Equal(["answer4_us_p50", "answer4_us_p99", "answer4_us_max", "answer4_us_n"], figures.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.All(figures.RootElement.EnumerateObject(), p => Assert.True(p.Value.GetDouble() > 0));
        Assert.True(new FileInfo(In("bench.png")).Length > 1000);
    }

    [Fact]
    public void Presets_and_knobs_are_listed()
    {
        (int code, string told, string[] errors) = Run("presets");
        Assert.Equal(0, code);
        Assert.Empty(errors);
        Assert.All(PresetShelf.Names, name => Assert.Contains(name, told, StringComparison.Ordinal));
        Assert.All(Knobs.All, knob => Assert.Contains(knob.Name, told, StringComparison.Ordinal));
        Assert.DoesNotContain("cannot be used", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Controllers_that_cannot_be_used_are_told_with_the_preset_and_with_the_set_list()
    {
        using var places = new TempPlaces();
        places.Own("presets/mine.toml", "about = \"of mine\"\n[[control]]\nsource = \"cc:64\"\ntarget = \"surprise\"");
        places.Own("sets/friday.toml", "[[control]]\nsource = \"cc:1\"\ntarget = \"warmth\"\n[[scene]]\nname = \"One\"\n[[scene]]\nname = \"Two\"");
        var output = new StringWriter();
        Console.SetOut(output);
        Assert.Equal(0, PresetsCommand.Run(places.Places));
        string[] lines = [.. $"{output}".Split(Environment.NewLine).Where(l => l.Contains("cannot be used", StringComparison.Ordinal))];
        Assert.Equal(2, lines.Length);
        Assert.EndsWith("cannot be used of it: control 1: cc:64 is the sustain pedal and stays with the music", lines[0], StringComparison.Ordinal);
        Assert.Contains("One: control 1: ", lines[1], StringComparison.Ordinal);
        Assert.Contains("warmth", lines[1], StringComparison.Ordinal);
    }
}
