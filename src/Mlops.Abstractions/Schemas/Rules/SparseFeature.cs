namespace Mlops;

/// <summary>
/// A sparse vector, spread over list columns: values, and for each of them its indices. In every row all of them are there, or none,
/// and all have the same number of items.
/// </summary>
/// <param name="Name">The name, none of a column.</param>
/// <param name="Value">The list column of the values.</param>
/// <param name="Indices">The list columns of the indices, one for each dimension.</param>
public sealed record SparseFeature(string Name, string Value, params IReadOnlyList<string> Indices);
