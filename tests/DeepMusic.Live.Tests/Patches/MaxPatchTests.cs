using DeepMusic.Live.Patches;
using DeepMusic.Live.Remote;

namespace DeepMusic.Live.Tests.Patches;

/// <summary>The Max patch, as far as it can be tried without Max: its boxes, its lines, and where they lead.</summary>
public class MaxPatchTests
{
    private static readonly MaxFile Patch = new(MaxPatch.Text());

    /// <summary>Objects that every Max has.</summary>
    private static readonly HashSet<string> Standard =
    [
        "r", "s", "udpsend", "udpreceive", "loadbang", "closebang", "metro", "delay", "prepend", "tosymbol", "route", "t", "pack", "unpack", "sprintf", "notein", "ctlin",
    ];

    [Fact]
    public void Lines_join_outlets_and_inlets_that_are_there()
    {
        Assert.All(Patch.Lines, l =>
        {
            Assert.InRange(l.Outlet, 0, Patch.Boxes[l.From].Outlets - 1);
            Assert.InRange(l.Inlet, 0, Patch.Boxes[l.To].Inlets - 1);
        });
        Assert.Equal(Patch.Lines.Count, Patch.Lines.Distinct().Count());
        Assert.All(Patch.Boxes.Values, b => Assert.Equal(b.Outlets, b.All.TryGetProperty("outlettype", out var types) ? types.GetArrayLength() : 0));
    }

    [Fact]
    public void Only_standard_objects_are_used() =>
        Assert.All(Patch.Boxes.Values.Where(b => b.Kind == "newobj"), b => Assert.Contains(b.First, Standard));

    [Fact]
    public void Every_knob_and_action_leads_from_the_face_to_the_wire()
    {
        HashSet<string> asked = [];
        foreach (MaxBox control in Patch.Boxes.Values.Where(b => b.IsControl && b.Seen is not null))
        {
            // A menu says its words at the second outlet; everything else speaks at the first.
            List<MaxBox>[] ways = [.. Patch.Ways(control, control.Kind == "umenu" ? 1 : 0)];
            List<MaxBox> way = Assert.Single(ways);
            Assert.StartsWith("udpsend ", way[^1].Text, StringComparison.Ordinal);
            string address = Assert.Single(way.SelectMany(b => b.Text.Split(' ')), w => w.StartsWith(AddressSpace.Root, StringComparison.Ordinal));
            Assert.True(asked.Add(address), address);
        }
        IEnumerable<string> wanted = Knobs.All.Select(k => $"{AddressSpace.Root}/{k.Name}" + (k is NumberKnob ? "/norm" : "")).Concat(PanelActions.All.Select(a => $"{AddressSpace.Root}/{a.Name}"));
        // "mute" is a knob and may be an action of the same name: one object asks for both.
        Assert.Equal(wanted.Distinct().Order(), asked.Order());
    }

    [Fact]
    public void Everything_told_is_shown()
    {
        MaxBox heard = Patch.Boxes.Values.Single(b => b.First == "udpreceive");
        HashSet<string> shown = [];
        foreach (List<MaxBox> way in Patch.Ways(heard))
            if (way[^1].Kind is "comment" or "jsui" || way[^1].IsControl || way[^1].First == "udpsend")
                foreach (MaxBox route in way.Where(b => b.First == "route")) shown.Add(route.Text.Split(' ')[1]);
        IEnumerable<string> told = AddressSpace.All.Where(n => n.Out.Length > 0 && n.Kind is not (AddressKind.Question or AddressKind.Norm)).Select(n => n.Address)
            .Concat(Knobs.All.Where(k => k is NumberKnob).Select(k => $"{AddressSpace.Root}/{k.Name}/norm"))
            .Concat([$"{AddressSpace.Root}/presets", $"{AddressSpace.Root}/scenes", $"{AddressSpace.Root}/exit", $"{AddressSpace.Root}/startup"]);
        Assert.Empty(told.Except(shown).Except([$"{AddressSpace.Root}/pong"]));
    }

    [Fact]
    public void What_is_told_moves_an_object_by_set_and_so_is_never_sent_back()
    {
        MaxBox heard = Patch.Boxes.Values.Single(b => b.First == "udpreceive");
        foreach (List<MaxBox> way in Patch.Ways(heard))
        {
            if (way[^1].IsControl) Assert.Contains(way[^2].Text, (string[])["prepend set", "prepend setsymbol"]);
            // Nothing but a new subscription follows from what is told.
            if (way[^1].First == "udpsend") Assert.Contains(way, b => b.Text.StartsWith($"{AddressSpace.Root}/subscribe ", StringComparison.Ordinal));
        }
        Assert.All(Patch.Lines.Where(l => Patch.Boxes[l.To].IsControl), l => Assert.StartsWith("prepend set", Patch.Boxes[l.From].Text, StringComparison.Ordinal));
    }

    [Fact]
    public void On_the_face_no_two_boxes_overlap_and_none_is_outside()
    {
        MaxBox[] seen = [.. Patch.Boxes.Values.Where(b => b.Seen is not null && b.Kind != "panel")];
        Assert.True(seen.Length > Knobs.All.Length + PanelActions.All.Length);
        Assert.Empty(seen.SelectMany((b, i) => seen[(i + 1)..].Where(o => Overlap(b.Seen!, o.Seen!)).Select(o => $"{b.Kind} {b.Text} and {o.Kind} {o.Text}")));
        double[] window = [.. Patch.Patcher.GetProperty("rect").EnumerateArray().Select(n => n.GetDouble())];
        Assert.All(seen, b => Assert.True(b.Seen![0] >= 0 && b.Seen[1] >= 0 && b.Seen[0] + b.Seen[2] <= window[2] && b.Seen[1] + b.Seen[3] <= window[3], b.Text));
        Assert.Equal(1, Patch.Patcher.GetProperty("openinpresentation").GetInt32());
    }

    [Fact]
    public void It_subscribes_with_its_own_port_when_it_opens_and_goes_on_doing_so()
    {
        MaxBox begin = Patch.Boxes.Values.Single(b => b.First == "loadbang");
        List<MaxBox> way = Assert.Single(Patch.Ways(begin));
        Assert.Contains(way, b => b.Text == "metro 20000");
        Assert.Contains(way, b => b.Text == $"{AddressSpace.Root}/subscribe {MaxPatch.Port} 45");
        Assert.Equal($"udpsend 127.0.0.1 {AddressSpace.DefaultPort}", way[^1].Text);
        Assert.Contains(Patch.Boxes.Values, b => b.Text == $"udpreceive {MaxPatch.Port}");
    }

    private static bool Overlap(double[] a, double[] b) => a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3];
}
