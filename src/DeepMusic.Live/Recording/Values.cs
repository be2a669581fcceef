using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace DeepMusic.Live.Recording;

/// <summary>A list that never changes and that equals another when its entries do, so that the events that hold one compare by value.</summary>
/// <param name="items">The entries.</param>
[CollectionBuilder(typeof(Values), nameof(Values.Of))]
public readonly struct Values<T>(ImmutableArray<T> items) : IReadOnlyList<T>, IEquatable<Values<T>>
{
    private readonly ImmutableArray<T> _items = items;

    private ImmutableArray<T> Items => _items.IsDefault ? [] : _items;

    /// <inheritdoc/>
    public int Count => Items.Length;

    /// <inheritdoc/>
    public T this[int index] => Items[index];

    /// <summary>The list of an array's entries.</summary>
    public static implicit operator Values<T>(ImmutableArray<T> items) => new(items);

    /// <summary>Whether all entries are equal, in order.</summary>
    public static bool operator ==(Values<T> a, Values<T> b) => a.Equals(b);

    /// <summary>Whether any entry differs.</summary>
    public static bool operator !=(Values<T> a, Values<T> b) => !a.Equals(b);

    /// <inheritdoc/>
    public bool Equals(Values<T> other) => Items.AsSpan().SequenceEqual(other.Items.AsSpan(), EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Values<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (T item in Items) hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>Walks the entries without allocating.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Items);
}

/// <summary>Makes lists of values.</summary>
public static class Values
{
    /// <summary>The list of these entries.</summary>
    public static Values<T> Of<T>(ReadOnlySpan<T> items) => new([.. items]);
}
