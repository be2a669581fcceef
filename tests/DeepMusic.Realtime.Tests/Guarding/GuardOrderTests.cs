using DeepMusic.Realtime.Guarding;

namespace DeepMusic.Realtime.Tests.Guarding;

public sealed class GuardOrderTests
{
    [Fact]
    public void It_is_one_line_and_reads_back()
    {
        var order = new GuardOrder(MidiApi.Jack, ["DeepMusic-01:DeepMusic out", "", "a b:c"]);
        Assert.DoesNotContain('\n', $"{order}");
        GuardOrder? read = GuardOrder.Read($"{order}");
        Assert.Equal(order.Api, read?.Api);
        Assert.Equal(order.Names, read?.Names);
        Assert.Null(GuardOrder.Read("")?.Api);
        Assert.Null(GuardOrder.Read("nonsense\ta"));
    }

    [Theory]
    [InlineData(MidiApi.Jack, "virtual", "DeepMusic:DeepMusic out", "DeepMusic:DeepMusic out", "")]
    [InlineData(MidiApi.Jack, "synth", "DeepMusic:DeepMusic out", "DeepMusic:DeepMusic out", "")]
    [InlineData(MidiApi.Jack, "synth", null, "", "out 1 (Synth) cannot be guarded: another program of the same name came at the same moment")]
    [InlineData(MidiApi.Alsa, "synth", null, "Synth", "")]
    [InlineData(MidiApi.CoreMidi, "synth", null, "Synth", "")]
    [InlineData(MidiApi.Alsa, "virtual", null, "", "out 1 (Synth) cannot be guarded: on this system nobody else can know who is connected to it")]
    [InlineData(MidiApi.WinMm, "synth", null, "", "out 1 (Synth) cannot be guarded: on this system a port is one program's alone")]
    public void Each_system_has_what_it_can_guard_and_says_what_it_cannot(MidiApi api, string pattern, string? own, string name, string unguarded)
    {
        var said = new List<string>();
        GuardOrder order = GuardOrder.Of(api, [Status(true, "keys", null), Status(false, pattern, own)], said);
        Assert.Equal([name], order.Names);
        Assert.Equal(unguarded, string.Join("; ", said));
    }

    [Fact]
    public void An_output_that_is_not_there_is_not_told_of()
    {
        var said = new List<string>();
        GuardOrder order = GuardOrder.Of(MidiApi.WinMm, [Status(false, "synth", null) with { IsOpen = false }], said);
        Assert.Equal([""], order.Names);
        Assert.Empty(said);
    }

    [Theory]
    [InlineData("DeepMusic-guard:DeepMusic-guard out", true)]
    [InlineData("DeepMusic-guard-01:DeepMusic-guard out 2", true)]
    [InlineData("DeepMusic:DeepMusic out", false)]
    public void Nobody_takes_a_guardian_for_a_player(string name, bool guardian)
    {
        Assert.Equal(guardian, GuardianPorts.IsOne(name));
        foreach (string pattern in new[] { "*", "out", "DeepMusic", name }) Assert.Equal(!guardian, new PortPattern(pattern).Matches(name, "Somebody"));
    }

    [Fact]
    public void What_jack_calls_us_is_what_was_not_there_before_unless_two_came_at_once()
    {
        string[] before = ["system:midi", "DeepMusic:DeepMusic out"];
        Assert.Equal("DeepMusic-01:DeepMusic out", PortOpening.NewIn([.. before, "DeepMusic-01:DeepMusic out", "DeepMusic-guard:DeepMusic-guard out"], before, "DeepMusic", "DeepMusic out"));
        Assert.Null(PortOpening.NewIn([.. before, "DeepMusic-01:DeepMusic out", "DeepMusic-02:DeepMusic out"], before, "DeepMusic", "DeepMusic out"));
        Assert.Null(PortOpening.NewIn(before, before, "DeepMusic", "DeepMusic out"));
    }

    private static PortStatus Status(bool input, string pattern, string? own) => new(input, 0, pattern, "Synth", true, 0, 0, default) { Own = own };
}
