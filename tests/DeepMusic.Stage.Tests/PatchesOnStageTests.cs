using System.Text.Json;
using DeepMusic.Live.Recording;

namespace DeepMusic.Stage.Tests;

/// <summary>The patches and other people's OSC, against the program itself.</summary>
[Collection(StageCollection.Name)]
public class PatchesOnStageTests(JackServer server)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    [Fact]
    public void A_knob_turned_in_Pd_is_turned_and_what_is_told_comes_back_to_Pd()
    {
        server.Need();
        NativeProgram.Need("pd", "puredata-core");
        int port = LocalPort.Free();
        using var jam = new Jam("--osc", $"{port}", "--seed", "7");
        using NativeProgram pd = Pd(port, "dm-surprise 0.9", "dm-density-say 2", "dm-range-say 50..70", "dm-mute 1", "dm-note 64 90 2", "dm-note 64 0 2");
        foreach (string line in (string[])["state muted", "surprise 0.9", "surprise norm 0.9", "density 2", "range 50..70", "mute 1", "mute norm 1", "scene"])
            Assert.True(Until.True(() => pd.Said.Any(said => said.StartsWith("deepmusic: " + line, StringComparison.Ordinal)), Patience), $"Pd was not told \"{line}\", but {string.Join("; ", pd.Said)}");
        string[] said = pd.Said;
        Journal journal = jam.End();

        Assert.DoesNotContain(said, s => s.Contains("error", StringComparison.OrdinalIgnoreCase) || s.Contains("couldn't", StringComparison.Ordinal));
        // Each once: what is told moves the sliders, and a slider that is moved so sends nothing.
        Assert.Equal(
            [("density", "2"), ("mute", "on"), ("range", "50..70"), ("surprise", "0.9")],
            journal.Events.OfType<KnobEvent>().Select(k => (k.Name, k.Value)).Order());
        Assert.Equal([(true, 64, 1), (false, 64, 1)], journal.Events.OfType<MidiEvent>().Select(m => (m.Message.IsNoteOn, (int)m.Message.Data1, (int)m.Message.Channel)));
    }

    [Fact]
    public void The_answer_to_a_keyboard_at_Pd_is_told_to_Pd_note_by_note()
    {
        server.Need();
        NativeProgram.Need("pd", "puredata-core");
        int port = LocalPort.Free();
        using var jam = new Jam("--osc", $"{port}", "--seed", "7", "--set", "turn=cue");
        using NativeProgram listening = Pd(port);
        Assert.True(Until.True(() => listening.Said.Contains("deepmusic: state idle"), Patience), string.Join("; ", listening.Said));
        using NativeProgram pd = Pd(port, "dm-note 60 90 1", "dm-note 60 0 1", "dm-note 64 90 1", "dm-note 64 0 1", "dm-note 67 90 1", "dm-note 67 0 1", "dm-respond bang");
        foreach (string line in (string[])["note 67 90 1", "phrase call ", "phrase answer ", "phrase start answer ", "answer note ", "state playing"])
            Assert.True(Until.True(() => listening.Said.Any(said => said.StartsWith("deepmusic: " + line, StringComparison.Ordinal)), Patience), $"Pd was not told \"{line}\", but {string.Join("; ", listening.Said)}");
        Journal journal = jam.End();

        PlayEvent play = journal.Events.OfType<PlayEvent>().First();
        int notes = journal.Events.OfType<AnswerEvent>().Last(a => a.Id == play.Id).Phrase.Notes.Length;
        Assert.Contains(listening.Said, said => said.StartsWith($"deepmusic: phrase answer {play.Id} {notes} 0 ", StringComparison.Ordinal));
        Assert.DoesNotContain(listening.Said, s => s.Contains("error", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_node_program_asks_turns_and_is_told()
    {
        server.Need();
        NativeProgram.Need("node", "nodejs");
        string folder = Path.Combine(
            Environment.GetEnvironmentVariable("XDG_CACHE_HOME") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"), "deepmusic", "node", "node_modules");
        Assert.SkipUnless(Directory.Exists(Path.Combine(folder, "osc-min")), "osc-min is not installed: run tools/setup-debian.sh");
        int port = LocalPort.Free();
        using var jam = new Jam("--osc", $"{port}");
        string[] told = NativeProgram.Run("node", Beside("node-peer.mjs"), folder, $"{port}").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Journal journal = jam.End();

        Assert.Contains("asker /deepmusic/pong integer:42 string:there? float:0.5", told);
        Assert.Contains("asker /deepmusic/surprise float:0.65", told);
        Assert.Contains(told, line => line.StartsWith("asker /deepmusic/error string:/deepmusic/key string:key takes auto, off, or a key", StringComparison.Ordinal));
        Assert.Contains("elsewhere /deepmusic/state string:idle", told);
        Assert.Contains("elsewhere /deepmusic/surprise float:0.65", told);
        Assert.Contains("elsewhere /deepmusic/click integer:1", told);
        Assert.Contains("elsewhere /deepmusic/gap float:3000", told);
        Assert.Equal(
            [("click", "on"), ("gap", "3000"), ("longest", "16"), ("surprise", "0.65")],
            journal.Events.OfType<KnobEvent>().Select(k => (k.Name, k.Value)).Order());
    }

    [Fact]
    public void The_roll_of_the_Max_patch_draws_the_answer_note_by_note()
    {
        NativeProgram.Need("node", "nodejs");
        using JsonDocument drawn = JsonDocument.Parse(NativeProgram.Run("node", Beside("roll-check.mjs"), Patch("deepmusic-roll.js")));
        double[][] Of(string name) => [.. drawn.RootElement.GetProperty(name).EnumerateArray().Select(r => r.EnumerateArray().Select(n => n.GetDouble()).ToArray())];

        Assert.Equal([[0, 0, 400, 100]], Of("empty"));
        Assert.Equal([[0, 0, 400, 100]], Of("otherSide"));
        // The ground, a line at each of the beats 0 to 4, three notes: of four beats over 400 pixels, of twelve pitches over 100.
        double[][] answer = Of("answer");
        Assert.Equal([0, 100, 200, 300, 400], answer[1..6].Select(r => r[0]));
        Assert.Equal([(0.0, 99.0), (100.0, 49.0), (200.0, 199.0)], answer[6..].Select(r => (r[0], r[2])));
        Assert.True(answer[7][1] < answer[8][1] && answer[8][1] < answer[6][1], "the higher the note, the nearer the top");
        Assert.Equal(answer.Length, drawn.RootElement.GetProperty("before").GetInt32());
        Assert.Equal(200, drawn.RootElement.GetProperty("midway")[0].GetDouble());
        Assert.Equal(answer.Length, drawn.RootElement.GetProperty("over").GetInt32());
        Assert.False(drawn.RootElement.GetProperty("runs").GetBoolean());
        Assert.Equal(1 + 2 + 1, drawn.RootElement.GetProperty("next").GetInt32());
    }

    private static NativeProgram Pd(int port, params string[] sends) => NativeProgram.Start(
        "pd", ["-nogui", "-noaudio", "-nomidi", "-stderr", "-open", Patch("deepmusic.pd"), .. new[] { "dm-print 1", $"dm-port {port}" }.Concat(sends).SelectMany(s => new[] { "-send", s })]);

    private static string Beside(string name) => Path.Combine(AppContext.BaseDirectory, name);

    private static string Patch(string name) => Path.Combine(AppContext.BaseDirectory, "patches", name);
}
