using CsCheck;

namespace DeepMusic.Live.Tests.Scenes;

public class PresetWriterTests
{
    [Fact]
    public void Any_preset_reads_back_as_itself_and_is_written_the_same_again() => AnyPreset.One.Sample(preset =>
    {
        string text = preset.Write();
        Preset again = Preset.Parse(preset.Name, text);
        Assert.Equal(AnyPreset.Everything(preset), AnyPreset.Everything(again));
        Assert.Equal(text, again.Write());
    }, iter: 3000);

    [Fact]
    public void A_preset_without_anything_is_an_empty_file() => Assert.Equal("", new Preset { Name = "p" }.Write());

    [Fact]
    public void Every_preset_that_ships_reads_back_as_itself()
    {
        foreach (string name in PresetShelf.NamesIn(TempPlaces.Shipped))
        {
            Preset preset = PresetShelf.Named(name, TempPlaces.Shipped);
            Assert.Equal(AnyPreset.Everything(preset), AnyPreset.Everything(Preset.Parse(name, preset.Write())));
        }
    }

    [Fact]
    public void A_preset_is_written_as_a_careful_hand_would()
    {
        var preset = new Preset
        {
            Name = "p",
            About = "Half \"mine\".",
            Engine = "units",
            Channel = 1,
            Bank = 2,
            Program = 13,
            In = ["keys"],
            Knobs = Knobs.AtRest.With("turn=bars:4").With("surprise=0.45").With("click=on").With("tempo=112"),
            Controls = [new PresetControl("cc:1", "surprise", "pickup", 0.2)],
        };
        Assert.Equal(
            """
            about = "Half \"mine\"."
            engine = "units"
            channel = 2
            bank = 3
            program = 14
            in = ["keys"]

            [knobs]
            surprise = 0.45
            turn = "bars:4"
            tempo = 112
            click = true

            [[control]]
            source = "cc:1"
            target = "surprise"
            takeover = "pickup"
            low = 0.2

            """, preset.Write());
    }

    [Fact]
    public void Turning_one_knob_changes_one_line() => AnyPreset.One.Sample(preset =>
    {
        Preset other = preset with { Knobs = preset.Knobs.With("velocity-follow", preset.Knobs["velocity-follow"] == "0.2" ? "0.4" : "0.2").With("mute=on") };
        preset = preset with { Knobs = preset.Knobs.With("mute=on") };
        string[] a = preset.Write().Split('\n'), b = other.Write().Split('\n');
        Assert.True(a.Except(b).Count() <= 1);
        Assert.Single(b.Except(a));
    }, iter: 300);
}
