using DeepMusic.Core;
using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>What all stands of a set share.</summary>
/// <param name="Clock">The clock of the set.</param>
/// <param name="Start">When the set starts.</param>
/// <param name="Sequencer">What sounds.</param>
/// <param name="Thru">Plays inputs straight through.</param>
/// <param name="Ports">The ports.</param>
/// <param name="Presets">The presets there are.</param>
/// <param name="Sketches">Where sketchpads are written to.</param>
/// <param name="Soundcheck">Looks for loops between the ports.</param>
/// <param name="Wish">Has something done at a stand's desk, soon, from any thread.</param>
/// <param name="Told">Told of each event of a stand's journal.</param>
internal sealed record Backstage(
    HostClock Clock, HostTime Start, Sequencer Sequencer, Thru Thru, Ports Ports, PresetCase Presets, SketchFiles Sketches, Soundcheck Soundcheck,
    Action<Stand, Action<Desk>> Wish, Action<Stand, JournalEvent> Told);
