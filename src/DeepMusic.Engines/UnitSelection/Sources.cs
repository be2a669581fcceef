using System.Collections.Immutable;
using DeepMusic.Core;

namespace DeepMusic.Engines.UnitSelection;

/// <summary>What one answer may be made of.</summary>
internal sealed class Sources
{
    private readonly UnitLibrary _tonight;
    private readonly UnitLibrary? _library;
    private readonly double _share;
    private readonly ImmutableArray<(Unit, float[])> _fresh, _call;

    /// <summary>For one prompt.</summary>
    /// <param name="network">What makes embeddings.</param>
    /// <param name="tonight">What was learned tonight.</param>
    /// <param name="library">The library, if there is one.</param>
    /// <param name="fresh">Whole bars of the call, if they were not learned yet.</param>
    /// <param name="call">The bars the call touches.</param>
    /// <param name="prompt">What was asked.</param>
    /// <param name="proposal">What another engine would answer, if it has a say.</param>
    public Sources(UnitNetwork network, UnitLibrary tonight, UnitLibrary? library, ImmutableArray<Unit> fresh, ImmutableArray<Unit> call, Prompt prompt, Answer? proposal)
    {
        (Network, _tonight, _library, _share, Proposal) = (network, tonight, library, prompt.Library, proposal);
        ImmutableArray<Unit> windows = [.. Unit.Lengths.SelectMany(n => Enumerable.Range(0, Math.Max(0, fresh.Length - n + 1)).Select(i => Unit.Join(fresh.AsSpan(i, n))))];
        (_fresh, _call) = (Embedded(windows), Embedded(call));
    }

    /// <summary>What makes embeddings.</summary>
    public UnitNetwork Network { get; }

    /// <summary>What another engine would answer.</summary>
    public Answer? Proposal { get; }

    /// <summary>Where to look first, and where then, if it is the library's turn or not.</summary>
    public ImmutableArray<Material> InOrder(bool library) =>
        _share <= 0 ? [Material.Tonight] : _share >= 1 ? [Material.Library] : library ? [Material.Library, Material.Tonight] : [Material.Tonight, Material.Library];

    /// <summary>Where to look when there is nothing at all there.</summary>
    public ImmutableArray<Material> Last => _share >= 1 ? [Material.Tonight, Material.Call] : [Material.Call];

    /// <summary>The units of a material that can be searched.</summary>
    public UnitLibrary? Of(Material material) => material switch { Material.Tonight => _tonight, Material.Library => _library, _ => null };

    /// <summary>Its other units.</summary>
    public ImmutableArray<(Unit Unit, float[] Embedding)> Fresh(Material material) => material switch { Material.Tonight => _fresh, Material.Call => _call, _ => [] };

    private ImmutableArray<(Unit, float[])> Embedded(ImmutableArray<Unit> units) => [.. units.Where(u => !u.Notes.IsEmpty).Select(u =>
    {
        var embedding = new float[Network.Config.Embedding];
        Network.Embed(u, embedding);
        return (u, embedding);
    })];
}
