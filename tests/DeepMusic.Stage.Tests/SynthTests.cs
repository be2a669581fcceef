using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime;

namespace DeepMusic.Stage.Tests;

[Collection(StageCollection.Name)]
public sealed class SynthTests(JackServer server)
{
    [Fact]
    public void A_synth_at_the_output_sounds_when_played_and_is_silent_when_not()
    {
        server.Need();
        using Synth synth = Synth.Start();
        using var rig = new Rig(new PortsRequest { Inputs = [], Outputs = [synth.Name] });
        rig.Expect(PortEventKind.Opened);
        double silence = synth.Loudness(1, () => { });
        double sound = synth.Loudness(3, () =>
        {
            Until.Passed(0.7);
            foreach (int number in (ReadOnlySpan<int>)[60, 64, 67, 72])
            {
                Assert.True(rig.Ports.Out.Send(0, MidiMessage.NoteOn(0, new Pitch(number), 110)));
                Until.Passed(0.3);
                Assert.True(rig.Ports.Out.Send(0, MidiMessage.NoteOff(0, new Pitch(number))));
            }
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"RMS {sound:0.0000} played, {silence:0.000000} silent");
        Assert.True(sound > 0.001, $"RMS {sound}");
        Assert.True(silence < 0.0001, $"RMS {silence}");
    }
}
