namespace DeepMusic.Live.Tests.Scenes;

public sealed class AliasesTests : IDisposable
{
    private readonly TempPlaces _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void A_name_stands_for_a_pattern_and_anything_else_is_one()
    {
        _temp.Own("ports.toml", "[aliases]\nkeys = \"Keystation*\"\nProphet = \"Prophet*\"\n");
        Aliases aliases = Aliases.Load(_temp.Places);
        Assert.Equal("", aliases.Trouble);
        Assert.Equal(["Keystation*", "Prophet*", "Pads*", "virtual"], new[] { "keys", " prophet ", "Pads*", "virtual" }.Select(aliases.Resolve));
        Assert.Equal(2, aliases.All.Count);
    }

    [Fact]
    public void Without_a_file_there_are_none_and_nothing_is_wrong()
    {
        Aliases aliases = Aliases.Load(_temp.Places);
        Assert.Equal(("", "keys"), (aliases.Trouble, aliases.Resolve("keys")));
        Assert.Empty(_temp.Files());
    }

    [Theory]
    [InlineData("[aliases]\nkeys = 3", "keys must be a text")]
    [InlineData("[aliases]\nkeys = \" \"", "keys is missing")]
    [InlineData("keys = \"a\"", "does not know \"keys\"; it knows aliases")]
    [InlineData("aliases = 3", "aliases must be a table")]
    [InlineData("[aliases", "not valid TOML")]
    public void A_broken_file_is_one_line_and_none(string toml, string expected)
    {
        string file = _temp.Own("ports.toml", toml);
        Aliases aliases = Aliases.Load(_temp.Places);
        Assert.StartsWith("ports.toml: ", aliases.Trouble, StringComparison.Ordinal);
        Assert.Contains(expected, aliases.Trouble, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', aliases.Trouble);
        Assert.Empty(aliases.All);
        Assert.Equal(toml, File.ReadAllText(file));
    }

    [Theory]
    [InlineData("[aliases]\nkeys = \"Key*\"\nbläser = \"Yamaha*\"\nPads = \"p\"", "line 3: put the name in quotes: \"bläser\" = ...; the other names hold")]
    [InlineData("[aliases]\nkeys = \"Key*\"\nmy organ = \"Yamaha*\"\nPads = \"p\"", "line 3: put the name in quotes: \"my organ\" = ...; the other names hold")]
    [InlineData("[aliases\nkeys = \"Key*\"\nPads = \"p\"", "line 1: not valid TOML")]
    [InlineData("[aliases]\nkeys = \"Key*\"\norgan = \"Yamaha\nPads = \"p\"", "line 3: not valid TOML")]
    [InlineData("[aliases]\nkeys = \"Key*\"\nKeys = \"b\"\nPads = \"p\"", "Keys is said twice")]
    [InlineData("[aliases]\nkeys = \"Key*\"\norgan = 3\nPads = \"p\"", "organ must be a text")]
    [InlineData("organ = \"o\"\n[aliases]\nkeys = \"Key*\"\nPads = \"p\"", "does not know \"organ\"; it knows aliases")]
    public void A_bad_line_is_told_and_takes_no_other_with_it(string toml, string expected)
    {
        _temp.Own("ports.toml", toml);
        Aliases aliases = Aliases.Load(_temp.Places);
        Assert.Contains(expected, aliases.Trouble, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', aliases.Trouble);
        Assert.Equal(("Key*", "p", 2), (aliases.Resolve("keys"), aliases.Resolve("pads"), aliases.All.Count));
    }

    [Fact]
    public void Names_in_quotes_may_have_umlauts_and_spaces() =>
        Assert.Equal(("Yamaha*", ""), (Aliases.Parse("[aliases]\n\"Bläser links\" = \"Yamaha*\"").Resolve("bläser links"), Aliases.Parse("[aliases]\n\"ä\" = \"y\"").Trouble));

    [Fact]
    public void A_file_that_cannot_be_read_is_one_line_and_none()
    {
        Directory.CreateDirectory(_temp.Places.Ports);
        Assert.StartsWith("ports.toml cannot be read: ", Aliases.Load(_temp.Places).Trouble, StringComparison.Ordinal);
    }
}
