using DeepMusic.Core;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.DeepBach;

namespace DeepMusic.Live;

/// <summary>The network behind the shadow, opened when it is first wanted. Thread-safe: no, the listening thread's; what it opens beside it is its own affair.</summary>
/// <param name="beside">Whether it is opened beside the set that is played, which goes on meanwhile; else at once.</param>
/// <param name="fault">Told in one line where it cannot be had, on any thread.</param>
/// <param name="model">The model, one that writes in order of time, by name or folder.</param>
public sealed class ShadowNetwork(bool beside, Action<string> fault, string model = EngineShelf.DraftChorales)
{
    private const int WarmNotes = 64;

    private volatile ChoraleShadow? _ready;
    private bool _asked;

    /// <summary>The shadow; null until it is ready, and where it cannot be had.</summary>
    public ChoraleShadow? Get()
    {
        if (_asked) return _ready;
        _asked = true;
        if (beside) new Thread(Open) { Name = "shadow", IsBackground = true, Priority = ThreadPriority.BelowNormal }.Start();
        else Open();
        return _ready;
    }

    private void Open()
    {
        try
        {
            Model found = ModelShelf.Find(DeepBachConfig.Room, model);
            if (ChoraleNetworks.Open(CheckpointFolder.Open(found.Folder, DeepBachConfig.Room)) is not IOrderedNetwork network)
                throw new PresetException($"{found.Name} does not write in order of time: train it with --set kind=3");
            var shadow = new ChoraleShadow(network);
            // The first notes of a set do not pay for code that was never run.
            for (int i = 0; i < WarmNotes; i++) shadow.Choose(Beats.Sixteenth * i, TimeSignature.FourFour, null, new Pitch(67 + i % 5), above: i % 16 > 8, static _ => true);
            shadow.Reset();
            _ready = shadow;
        }
        catch (Exception e)
        {
            fault($"{e.Message.ReplaceLineEndings(" ")}; the shadow goes by the scale");
        }
    }
}
