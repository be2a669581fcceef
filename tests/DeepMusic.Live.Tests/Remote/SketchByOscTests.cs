using DeepMusic.Core;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Tests.Remote;

public sealed class SketchByOscTests : IDisposable
{
    private readonly RemoteRig _rig = new();
    private readonly OscClient _client;

    public SketchByOscTests() => _client = _rig.NewClient();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void The_pad_is_worked_on_and_told()
    {
        Assert.Equal("/deepmusic/sketch ,iiiisis 0 0 0 0  0 idle", _rig.Ask(_client, "/deepmusic/sketch"));
        Assert.Equal("/deepmusic/error ,ss /deepmusic/sketch/redo nothing is on the sketchpad yet: play a phrase and let it be answered", _rig.Ask(_client, "/deepmusic/sketch/redo"));
        (Phrase call, Phrase answer) = Sketch.Sheets.Exchange(0);
        _rig.Stage.Conductor.Sketch.Pad.Heard(1, call, answer, MusicalContext.Silence);
        Assert.Equal("/deepmusic/sketch ,iiiisis 2 2 2 2 answer 0 idle", _rig.Ask(_client, "/deepmusic/sketch"));
        _client.Send("/deepmusic/sketch/select", "1-2 you");
        _client.Send("/deepmusic/sketch/keep", 1);
        _client.Send("/deepmusic/sketch/chords", "Dm7 | G7");
        _client.Send("/deepmusic/sketch/loop", 1);
        Assert.Empty(_rig.Settle(_client));
        Assert.Equal("/deepmusic/sketch ,iiiisis 2 2 1 2 you 2 looping", _rig.Ask(_client, "/deepmusic/sketch"));
        _client.Send("/deepmusic/stop");
        Assert.Empty(_rig.Settle(_client));
        Assert.Equal("/deepmusic/sketch ,iiiisis 2 2 1 2 you 2 idle", _rig.Ask(_client, "/deepmusic/sketch"));
        Assert.Equal([SketchAction.Redo, SketchAction.Select, SketchAction.Keep, SketchAction.Chords, SketchAction.Loop], _rig.Events.OfType<SketchEvent>().Select(e => e.Action));
        Assert.Equal("/deepmusic/error ,ss /deepmusic/sketch/export there is no folder here to write sketches to", _rig.Ask(_client, "/deepmusic/sketch/export", "../../etc/passwd"));
    }
}
