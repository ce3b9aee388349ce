namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// Sparse features of several categories together: one for each bucket, chosen by a hash of their texts in the order of the columns
    /// modulo their number; then one for rows that miss a category. Learns nothing; different combinations may share a bucket.
    /// </summary>
    /// <param name="columns">At least two columns of text, integers or booleans: of the data, or derived, such as buckets.</param>
    /// <param name="buckets">The number of buckets, at least 1.</param>
    /// <param name="seed">Another seed lets other combinations share buckets. The default value is 0.</param>
    /// <param name="name">The name of the output. The default value is <c>cross(first,second)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    /// <exception cref="SchemaException">A column holds no categories.</exception>
    public TransformBuilder Cross(IReadOnlyList<IColumn> columns, int buckets, ulong seed = 0, string? name = null)
    {
        if (buckets is < 1 or >= FittedOperation.MaxWidth)
            throw TransformErrors.Option("Cross", nameof(buckets), buckets, "1 to 67108863");
        return Add(new Cross(NameOfCross(name, columns), Crossed(columns), buckets, seed));
    }

    /// <summary>
    /// Derives a column of texts that join several categories, for <c>OneHot</c>, <c>TargetEncode</c> and others: an exact cross, whose
    /// combinations become a vocabulary. A row that misses a category has no text.
    /// </summary>
    /// <param name="columns">As above.</param>
    /// <param name="crossed">The derived column.</param>
    /// <param name="separator">What stands between the texts. The default value is the unit separator, U+001F, which categories hardly
    /// hold: combinations that give the same text count as the same.</param>
    /// <param name="name">The name of the column. The default value is <c>cross(first,second)</c>.</param>
    /// <exception cref="ModelException">There are fewer than two columns, the name is taken, or the builder is frozen.</exception>
    /// <exception cref="SchemaException">A column holds no categories.</exception>
    public TransformBuilder Cross(IReadOnlyList<IColumn> columns, out TextColumn crossed, string separator = "\u001F", string? name = null)
    {
        ArgumentNullException.ThrowIfNull(separator);
        var operation = new CrossText(NameOfCross(name, columns), Crossed(columns), separator) { IsColumn = true };
        crossed = new TextColumn(operation.Name, operation.ColumnType!);
        return Add(operation);
    }

    private static string NameOfCross(string? name, IReadOnlyList<IColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return string.IsNullOrEmpty(name) ? $"cross({string.Join(',', columns.Select(c => c.Name))})" : name;
    }

    private static IReadOnlyList<IColumn> Crossed(IReadOnlyList<IColumn> columns) => columns.Count >= 2
        ? [.. columns.Select(c => CategoryText.Checked(c, "Cross"))]
        : throw TransformErrors.Option("Cross", nameof(columns), columns.Count, "at least two columns");
}
