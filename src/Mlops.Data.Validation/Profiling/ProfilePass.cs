using System.Collections.Concurrent;

namespace Mlops.Data.Validation;

/// <summary>
/// One parallel pass. Columns whose accumulators do not depend on the order of the data are collected once per thread; the
/// others once per batch, to be merged in the order of the data.
/// </summary>
internal sealed class ProfilePass(DataSchema schema, StatisticsOptions options)
{
    private readonly ConcurrentBag<DatasetAccumulator> idle = [];

    /// <summary>What is collected in the order of the data.</summary>
    public DatasetAccumulator CreateOrdered() => Create(inOrder: true);

    /// <summary>Adds a batch to its own accumulator and to one that no other thread is using.</summary>
    public void Add(DatasetAccumulator ordered, DataBatch batch)
    {
        ordered.Add(batch);
        if (!idle.TryTake(out var any)) any = Create(inOrder: false);
        any.Add(batch);
        idle.Add(any);
    }

    public DatasetStatistics Finish(DatasetAccumulator ordered)
    {
        if (!idle.TryTake(out var any)) any = Create(inOrder: false);
        while (idle.TryTake(out var other)) any.Merge(other);
        var columns = new ColumnStatistics[schema.Count];
        Parallel.For(0, columns.Length, new ParallelOptions { MaxDegreeOfParallelism = options.DegreeOfParallelism }, i =>
            columns[i] = (ordered.Column(i) ?? any.Column(i)!).Finish(schema.Fields[i].Name));
        return new(ordered.RowCount, columns);
    }

    private DatasetAccumulator Create(bool inOrder)
    {
        var columns = new ColumnAccumulator?[schema.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            var column = ColumnAccumulator.Create(schema.Fields[i].Type, options);
            if (column.DependsOnOrder == inOrder) columns[i] = column;
        }
        return new DatasetAccumulator(columns);
    }
}
