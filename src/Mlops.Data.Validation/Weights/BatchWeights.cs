namespace Mlops.Data.Validation;

/// <summary>The weights of the rows of one batch: for all columns, and for those that have a weight column of their own.</summary>
internal sealed class BatchWeights(DataBatch batch, WeightColumns columns)
{
    private readonly Dictionary<int, long[]> byColumn = [];

    /// <summary>Empty when no weight column was named for all rows.</summary>
    public ReadOnlySpan<long> OfRows => columns.OfRows < 0 ? [] : Of(columns.OfRows);

    public ReadOnlySpan<long> OfColumn(int column) => columns.Of(column) is var place and >= 0 ? Of(place) : [];

    private long[] Of(int place)
    {
        if (!byColumn.TryGetValue(place, out var weights)) byColumn.Add(place, weights = RowWeights.Of(batch, place));
        return weights;
    }
}
