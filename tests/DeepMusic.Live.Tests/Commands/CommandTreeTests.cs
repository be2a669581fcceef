using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Commands;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Tests.Commands;

/// <summary>The command line in this very process, its two streams caught. One class, so that no two runs share them.</summary>
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
    [InlineData("--louder")]
    public void What_is_not_understood_is_said_and_code_2(params string[] args)
    {
        (int code, _, string[] errors) = Run(args);
        Assert.Equal(2, code);
        Assert.Contains("--help", errors[^1], StringComparison.Ordinal);
        Assert.InRange(errors.Length, 2, 3);
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
}
