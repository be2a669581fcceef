using System.Text;
using DeepMusic.Live.Remote;

namespace DeepMusic.Live.Tests.Remote;

public class AddressSpaceTests
{
    [Fact]
    public void No_address_is_there_twice() =>
        Assert.Equal(AddressSpace.All.Length, AddressSpace.All.Select(n => n.Address).Distinct().Count());

    [Fact]
    public void Every_address_is_one_that_can_be_sent_and_none_stands_for_many() =>
        Assert.All(AddressSpace.All, n => Assert.Matches("^/deepmusic(/[a-z][a-z-]*)+$", n.Address));

    [Fact]
    public void Every_knob_has_two_addresses_and_every_action_one()
    {
        for (int i = 0; i < Knobs.All.Length; i++)
        {
            AddressNode knob = AddressSpace.Find($"/deepmusic/{Knobs.All[i].Name}")!, norm = AddressSpace.Find($"/deepmusic/{Knobs.All[i].Name}/norm")!;
            Assert.Equal((AddressKind.Knob, i), (knob.Kind, knob.Knob));
            Assert.Equal((AddressKind.Norm, i, "f"), (norm.Kind, norm.Knob, norm.TypesOut));
        }
        foreach (PanelAction action in PanelActions.All) Assert.Same(action, AddressSpace.Find($"/deepmusic/{action.Name}")!.Action);
    }

    [Theory]
    [InlineData("/deepmusic/density", "f")]
    [InlineData("/deepmusic/meter", "s")]
    [InlineData("/deepmusic/mute", "i")]
    [InlineData("/deepmusic/note", "iii")]
    [InlineData("/deepmusic/scene", "isis")]
    [InlineData("/deepmusic/beat", "iif")]
    [InlineData("/deepmusic/phrase", "siiiffii")]
    public void Type_tags_are_told(string address, string types) => Assert.Equal(types, AddressSpace.Find(address)!.TypesOut);

    [Fact]
    public void An_address_is_found_by_its_text_and_by_its_bytes()
    {
        for (int i = 0; i < AddressSpace.All.Length; i++)
        {
            Assert.Equal(i, AddressSpace.IndexOf(AddressSpace.All[i].Address.AsSpan()));
            Assert.Equal(i, AddressSpace.IndexOf(AddressSpace.BytesOf(i)));
        }
        Assert.Equal(-1, AddressSpace.IndexOf("/deepmusic/nothing"u8));
        Assert.Equal(-1, AddressSpace.IndexOf(Encoding.UTF8.GetBytes("/deepmusic/" + new string('ä', 200))));
        Assert.Null(AddressSpace.Find("/deepmusic"));
    }

    [Fact]
    public void Everything_is_explained_and_what_may_be_left_out_comes_last() => Assert.All(AddressSpace.All, node =>
    {
        Assert.NotEmpty(node.About);
        Assert.Equal(node.In.OrderBy(a => a.Optional), node.In);
        Assert.All(node.In.Concat(node.Out), a => Assert.Contains(a.Type, "ifs*"));
    });
}
