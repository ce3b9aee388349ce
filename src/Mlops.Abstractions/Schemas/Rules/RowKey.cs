namespace Mlops;

/// <summary>Columns whose values together occur at most once. A row in which one of them is missing is not compared.</summary>
/// <param name="Columns">The names of one or several columns.</param>
public sealed record RowKey(params IReadOnlyList<string> Columns)
{
    /// <summary>The columns, for messages.</summary>
    public override string ToString() => string.Join(", ", Columns.Select(c => $"'{c}'"));
}
