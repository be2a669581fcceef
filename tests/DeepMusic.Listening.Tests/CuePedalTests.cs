using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Listening.Tests;

public class CuePedalTests
{
    [Fact]
    public void A_pedal_that_sends_every_value_on_its_way_down_cues_once_a_press()
    {
        var pedal = new CuePedal(66);
        int cues = 0;
        pedal.Subscribe(_ => cues++);
        foreach (int value in new[] { 10, 50, 64, 90, 127, 90, 63, 20, 0, 80, 0 })
            pedal.OnNext(new TimedMessage(HostTime.Zero, MidiMessage.Control(3, 66, value), 0));
        pedal.OnNext(new TimedMessage(HostTime.Zero, MidiMessage.Control(3, 67, 127), 0));
        Assert.Equal(2, cues);
    }

    [Fact]
    public void A_controller_that_does_not_exist_is_refused() =>
        Assert.Contains("0..127", Assert.Throws<ArgumentOutOfRangeException>(() => new CuePedal(128)).Message);
}
