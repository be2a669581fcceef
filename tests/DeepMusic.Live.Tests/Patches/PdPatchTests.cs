using DeepMusic.Live.Patches;
using DeepMusic.Live.Remote;

namespace DeepMusic.Live.Tests.Patches;

/// <summary>The Pd patch, read as a file; that Pd runs it is tried on stage.</summary>
public class PdPatchTests
{
    private static readonly List<PdFile> Windows = PdFile.Read(PdPatch.Text());

    private static PdFile Face => Windows[0];

    public static TheoryData<string> Names => [.. Windows.Select(w => w.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_two_boxes_overlap(string window)
    {
        // The line that wanders over the answer lies on it.
        PdBox[] boxes = [.. Windows.Single(w => w.Name == window).Boxes.Where(b => !b.IsGround && !b.Words.Contains("dm-head"))];
        Assert.Empty(boxes.SelectMany((b, i) => boxes[(i + 1)..].Where(b.Overlaps).Select(o => $"{b.Text} {b.Cell} and {o.Text} {o.Cell}")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Lines_join_boxes_that_are_there(string window)
    {
        PdFile file = Windows.Single(w => w.Name == window);
        Assert.All(file.Lines, l => Assert.True(l.From < file.Boxes.Count && l.To < file.Boxes.Count && file.Boxes[l.From].Kind is not ("cnv" or "text")));
        Assert.Equal(file.Lines.Count, file.Lines.Distinct().Count());
    }

    [Fact]
    public void Every_knob_is_on_the_face_and_leads_to_its_address()
    {
        foreach (Knob knob in Knobs.All)
        {
            PdBox box = Assert.Single(Face.Boxes, b => b.Kind is "hsl" or "tgl" && b.Words.Contains($"dm-{knob.Name}"));
            Assert.Contains($"dm-{knob.Name}-turn", box.Words);
            Assert.Equal($"oscformat deepmusic {knob.Name} norm", Follow($"r dm-{knob.Name}-turn"));
            if (box.Kind == "hsl") Assert.Single(Face.Boxes, b => b.Kind == "cnv" && b.Words.Contains($"dm-{knob.Name}-text"));
        }
    }

    [Fact]
    public void Every_action_is_on_the_face_and_leads_to_its_address()
    {
        foreach (PanelAction action in PanelActions.All)
        {
            string name = "dm-" + action.Name.Replace('/', '-');
            PdBox box = Assert.Single(Face.Boxes, b => b.Kind is "bng" or "tgl" or "symbolatom" && b.Words.Contains(name));
            Assert.Contains(name + "-turn", box.Words);
            Assert.Equal("oscformat deepmusic " + action.Name.Replace('/', ' '), Follow($"r {name}-turn"));
        }
    }

    [Fact]
    public void Everything_told_is_shown()
    {
        foreach (AddressNode node in AddressSpace.All.Where(n => n.Kind is AddressKind.State or AddressKind.Event || n.Address.EndsWith("/note", StringComparison.Ordinal)))
        {
            string name = node.Address[(AddressSpace.Root.Length + 1)..], first = name.Split('/')[0];
            // Asked for by none of its boxes.
            if (name == "pong") continue;
            bool field = Face.Boxes.Any(b => b.Words.Contains($"dm-{name.Replace('/', '-')}-text"));
            bool written = Windows.Any(w => w.Boxes.Any(b => b.Text == $"r dm-told-{first}"));
            Assert.True(field || written, $"{node.Address} is shown nowhere");
        }
    }

    [Fact]
    public void What_an_object_listens_to_is_never_what_it_sends_to()
    {
        foreach (PdBox box in Face.Boxes.Where(b => b.Kind is "hsl" or "tgl" or "bng" or "symbolatom"))
        {
            string[] names = [.. box.Words.Where(w => w.StartsWith("dm-", StringComparison.Ordinal)).OrderBy(w => w.Length)];
            Assert.Equal([names[0], names[0] + "-turn"], names);
        }
        // And nothing that is told is sent to the name of an object but as set.
        IEnumerable<PdBox> before = Windows.SelectMany(w => w.Lines.Where(l => Objects.Contains(w.Boxes[l.To].Text)).Select(l => w.Boxes[l.From]));
        Assert.All(before, b => Assert.True(b.Text.StartsWith("set ", StringComparison.Ordinal) || b.Text == "list trim" || b.Text.StartsWith("pos ", StringComparison.Ordinal), b.Text));
    }

    private static HashSet<string> Objects => [.. Knobs.All.Select(k => $"s dm-{k.Name}"), .. PanelActions.All.Select(a => $"s dm-{a.Name.Replace('/', '-')}"), "s dm-presets", "s dm-scenes"];

    // What stands behind the one box of that text.
    private static string Follow(string text)
    {
        (PdFile window, int box) = Windows.SelectMany(w => w.Boxes.Select((b, i) => (w, i)).Where(p => p.w.Boxes[p.i].Text == text)).Single();
        PdBox next = window.Boxes[window.Lines.Single(l => l.From == box).To];
        int last = window.Lines.Single(l => window.Boxes[l.From] == next).To;
        Assert.Equal("s dm-packet", window.Boxes[last].Text);
        return next.Text;
    }
}
