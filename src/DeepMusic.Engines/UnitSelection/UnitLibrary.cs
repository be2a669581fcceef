using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Engines.Retrieval;

namespace DeepMusic.Engines.UnitSelection;

/// <summary>
/// Recorded units and the index that finds them: those played tonight, in memory, or a library on disk. The units of a piece stand
/// together in it. Thread-safe: no.
/// </summary>
public sealed class UnitLibrary : IDisposable
{
    /// <summary>So many notes in a row of one piece of a library are a copy of it.</summary>
    public const int Guarded = 12;

    private readonly UnitNetwork _network;
    private readonly UnitFile? _file;
    private readonly List<Unit> _units = [];
    private readonly Dictionary<int, FactorSet> _melodies = [];
    private readonly float[] _embedding;
    private UnitIndex _index;

    /// <summary>An empty library in memory.</summary>
    /// <param name="network">What makes embeddings.</param>
    public UnitLibrary(UnitNetwork network)
    {
        _network = network;
        _index = new UnitIndex(network.Config.Embedding);
        _embedding = new float[network.Config.Embedding];
    }

    /// <summary>A library on disk, whose embeddings the same network made. It owns the file.</summary>
    /// <param name="network">What makes embeddings.</param>
    /// <param name="file">The file.</param>
    public UnitLibrary(UnitNetwork network, UnitFile file) : this(network) => _file = file;

    /// <summary>How many units there are.</summary>
    public int Count => _file?.Count ?? _index.Count;

    /// <summary>A unit; null where its bytes on disk are damaged: the others can be played from all the same.</summary>
    public Unit? Read(int entry)
    {
        if (_file is null) return _units[entry];
        try
        {
            return UnitRecord.Read(_file.Payload(entry));
        }
        catch (Exception e) when (e is UnitException or UnitFileException)
        {
            return null;
        }
    }

    /// <summary>
    /// Adds all units there are in bars of one piece or phrase: of one, of two and of four that follow one another. Silence is not worth
    /// keeping.
    /// </summary>
    /// <param name="bars">Bars of one meter and home, in order.</param>
    /// <returns>How many units that makes.</returns>
    /// <exception cref="UnitFileException">The disk is full or gone, or the library was opened for reading.</exception>
    public int Add(ImmutableArray<Unit> bars) => AddAll([bars]);

    /// <summary>Adds pieces, all of them or, if something goes wrong with the disk, none: many at once are quicker than one by one.</summary>
    /// <param name="pieces">The bars of each: see <see cref="Add"/>.</param>
    /// <returns>How many units that makes.</returns>
    /// <exception cref="UnitFileException">The disk is full or gone, or the library was opened for reading.</exception>
    public int AddAll(IEnumerable<ImmutableArray<Unit>> pieces)
    {
        List<Unit> units = [.. pieces.SelectMany(Windows)];
        if (_file is null)
        {
            foreach (Unit unit in units) _index.Add(Embedded(unit), unit.Tag);
            _units.AddRange(units);
        }
        else
        {
            UnitFileEntry[] batch = [.. units.Select(u => new UnitFileEntry(Embedded(u).ToArray(), u.Tag, UnitRecord.Write(u)))];
            _file.Append(batch);
        }
        _melodies.Clear();
        return units.Count;
    }

    /// <summary>
    /// Where there are more units in memory than <paramref name="most"/>, forgets the oldest until three quarters of that are left: then
    /// it need not be done again with the next phrase.
    /// </summary>
    public void KeepNewest(int most)
    {
        if (_file is not null || _index.Count <= most) return;
        var index = new UnitIndex(_network.Config.Embedding);
        int from = _index.Count - most * 3 / 4;
        for (int entry = from; entry < _index.Count; entry++) index.Add(_index.Vector(entry), _index.Tag(entry));
        _units.RemoveRange(0, from);
        _index = index;
        _melodies.Clear();
    }

    /// <summary>The units of a length and meter that suit best.</summary>
    /// <param name="query">An embedding of length one.</param>
    /// <param name="tag">The length and meter: <see cref="Unit.TagOf"/>.</param>
    /// <param name="best">Where they are written, the best first.</param>
    /// <returns>How many there are.</returns>
    public int Search(ReadOnlySpan<float> query, ushort tag, Span<Hit> best) =>
        _file is null ? _index.Search(query, tag, best) : _file.Search(query, tag, best);

    /// <summary>Forgets everything that is in memory.</summary>
    public void Clear()
    {
        _index = new UnitIndex(_network.Config.Embedding);
        _units.Clear();
        _melodies.Clear();
    }

    /// <summary>The runs of <see cref="Guarded"/> notes in the piece that a unit is from.</summary>
    internal FactorSet MelodyOf(int entry)
    {
        if (_melodies.TryGetValue(entry, out FactorSet? known)) return known;
        (UnitOrigin of, _) = Origin(entry);
        int first = entry, last = entry;
        while (first > 0 && IsOf(first - 1, of)) first--;
        while (last + 1 < Count && IsOf(last + 1, of)) last++;
        var runs = new FactorSet(Guarded);
        var notes = new List<Note>();
        (Beats length, int next) = (Beats.Zero, int.MinValue);
        for (int i = first; i <= last; i++)
        {
            (UnitOrigin origin, int bars) = Origin(i);
            if (bars != 1 || Read(i) is not { } bar) continue;
            if (origin.Bar < next)
            {
                runs.Add(new Phrase(Beats.Zero, length, notes));
                notes.Clear();
                length = Beats.Zero;
            }
            // Silent bars between two are not kept, but heard.
            else if (notes.Count > 0) length += bar.Length * (origin.Bar - next);
            notes.AddRange(bar.Notes.Select(n => n with { Start = n.Start + length }));
            length += bar.Length;
            next = origin.Bar + 1;
        }
        if (notes.Count > 0) runs.Add(new Phrase(Beats.Zero, length, notes));
        for (int i = first; i <= last; i++) _melodies[i] = runs;
        return runs;
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private float[] Embedded(Unit unit)
    {
        _network.Embed(unit, _embedding);
        return _embedding;
    }

    private static IEnumerable<Unit> Windows(ImmutableArray<Unit> bars)
    {
        for (int from = 0; from < bars.Length; from++)
            foreach (int length in Unit.Lengths)
            {
                if (from + length > bars.Length || !Follow(bars.AsSpan(from, length))) break;
                if (Unit.Join(bars.AsSpan(from, length)) is { Notes.IsEmpty: false } unit) yield return unit;
            }
    }

    private static bool Follow(ReadOnlySpan<Unit> bars)
    {
        for (int i = 1; i < bars.Length; i++) if (bars[i].Origin.Bar != bars[i - 1].Origin.Bar + 1) return false;
        return true;
    }

    private bool IsOf(int entry, UnitOrigin piece) =>
        Origin(entry).Origin is var origin && origin.Player == piece.Player && origin.Piece == piece.Piece;

    // What is damaged is of no piece.
    private (UnitOrigin Origin, int Bars) Origin(int entry)
    {
        if (_file is null) return (_units[entry].Origin, _units[entry].Bars);
        try
        {
            (UnitOrigin origin, int bars, _) = UnitRecord.Origin(_file.Payload(entry));
            return (origin, bars);
        }
        catch (Exception e) when (e is UnitException or UnitFileException)
        {
            return (new UnitOrigin("", "", 0), 0);
        }
    }
}
