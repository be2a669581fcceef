using DeepMusic.Live.Patches;
using DeepMusic.Live.Remote;

namespace DeepMusic.Live.Tests.Patches;

/// <summary>The page of the address space.</summary>
public class ReferencePageTests
{
    [Fact]
    public void Every_address_is_on_it_with_what_it_does_and_every_table_is_whole()
    {
        string[] lines = ReferencePage.Text().Split('\n');
        foreach (AddressNode node in AddressSpace.All.Where(n => n.Kind != AddressKind.Norm))
        {
            string[] told = [.. lines.Where(l => l.StartsWith($"| `{node.Address}` |", StringComparison.Ordinal))];
            // What is switched by an action and told again is among both.
            Assert.Equal(node is { Kind: AddressKind.Action, Out.IsEmpty: false } ? 2 : 1, told.Length);
            foreach (string line in told) Assert.Contains(node.About, line, StringComparison.Ordinal);
        }
        int stands = Array.IndexOf(lines, "## What stands");
        Assert.InRange(Array.FindIndex(lines, stands, l => l.StartsWith("| `/deepmusic/lock` | `i` on 0..1 |", StringComparison.Ordinal)), stands, Array.IndexOf(lines, "## What happens"));
        int columns = 0;
        foreach (string line in lines)
        {
            if (!line.StartsWith('|')) columns = 0;
            else if (columns == 0) columns = line.Count(c => c == '|');
            else Assert.Equal(columns, line.Count(c => c == '|'));
        }
    }
}
