
namespace DeepMusic.Realtime.Tests;

public sealed class PortPatternTests
{
    [Theory]
    [InlineData("key", "Nord Keyboard:Port 1", true)]
    [InlineData("KEYBOARD", "Nord Keyboard:Port 1", true)]
    [InlineData("piano", "Nord Keyboard:Port 1", false)]
    [InlineData("nord*1", "Nord Keyboard:Port 1", true)]
    [InlineData("nord*2", "Nord Keyboard:Port 1", false)]
    [InlineData("keyboard*", "Nord Keyboard:Port 1", false)]
    [InlineData("*port ?", "Nord Keyboard:Port 1", true)]
    [InlineData("*port ??", "Nord Keyboard:Port 1", false)]
    [InlineData("*o*o*o*", "Nord Keyboard:Port 1", true)]
    [InlineData("*", "anything", true)]
    [InlineData("**", "", true)]
    public void A_part_or_a_pattern_of_the_whole_name_is_meant_whatever_the_case(string pattern, string name, bool meant) =>
        Assert.Equal(meant, new PortPattern(pattern).Matches(name, "DeepMusic"));

    [Theory]
    [InlineData("*", "Midi Through:Midi Through Port-0 14:0", false)]
    [InlineData("midi", "Midi Through:Midi Through Port-0 14:0", false)]
    [InlineData("through", "Midi Through:Midi Through Port-0 14:0", true)]
    [InlineData("*", "DeepMusic:DeepMusic in", false)]
    [InlineData("in", "DeepMusic-01:DeepMusic in", false)]
    [InlineData("deepmusic", "DeepMusic-01:DeepMusic in", true)]
    [InlineData("*", "DeepMusician:in", true)]
    [InlineData("*", "DeepMusic-A:in", true)]
    public void A_loop_is_met_only_by_its_name(string pattern, string name, bool meant) =>
        Assert.Equal(meant, new PortPattern(pattern).Matches(name, "DeepMusic"));

    [Fact]
    public void The_very_name_goes_before_one_that_contains_it() =>
        Assert.Equal(1, new PortPattern("synth:in").Find(["big synth:in 2", "Synth:In", "synth:in"], [], "x"));

    [Fact]
    public void A_taken_port_is_passed_over()
    {
        string[] names = ["pad a", "pad b"];
        Assert.Equal(0, new PortPattern("pad").Find(names, [], "x"));
        Assert.Equal(1, new PortPattern("pad").Find(names, ["pad a"], "x"));
        Assert.Equal(-1, new PortPattern("pad").Find(names, names, "x"));
    }
}
