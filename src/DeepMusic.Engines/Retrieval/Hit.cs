namespace DeepMusic.Engines.Retrieval;

/// <summary>An entry that a search found.</summary>
/// <param name="Entry">Its number, in the order of adding, from 0.</param>
/// <param name="Score">Its dot product with the query: the cosine, where the query has length 1 too.</param>
public readonly record struct Hit(int Entry, float Score);
