namespace Mlops.Transform;

/// <summary>Rows with the exact bits of their features. Immutable and thread-safe.</summary>
/// <param name="Rows">The rows, with the input columns; kept for as long as the transform.</param>
/// <param name="Features">One entry per row.</param>
internal sealed record ParityRows(DataBatch Rows, IReadOnlyList<ParityFeatures> Features)
{
    /// <summary>Computes what is expected from now on.</summary>
    public static ParityRows Record(FittedTransform transform, DataBatch rows)
    {
        var output = new FeatureBatch(transform.Layout);
        transform.Transform(rows, output);
        return new ParityRows(rows, [.. Enumerable.Range(0, rows.RowCount).Select(row => ParityFeatures.Of(output, row))]);
    }

    /// <summary>No rows: while a transform is being made.</summary>
    public static ParityRows None(DataSchema schema) => new(new BatchBuilder(schema).Build(), []);
}
