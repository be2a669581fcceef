namespace DeepMusic.Train;

/// <summary>Figures of a card that are read best side by side. A cell is the figure whose name is the column's and then the row's.</summary>
/// <param name="Title">What they are of, one sentence.</param>
/// <param name="Rows">What each row is, and what the names of its figures end with.</param>
/// <param name="Columns">What each column is, and what the names of its figures begin with.</param>
public sealed record FigureTable(string Title, IReadOnlyList<(string About, string Suffix)> Rows, IReadOnlyList<(string About, string Metric)> Columns);
