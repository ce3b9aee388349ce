namespace Mlops.Data;

/// <summary>Reports rows that could not be parsed when the rows around them are decoded, as the reader of their source did.</summary>
/// <param name="rows">The rows among them that can be read; null when none stand between the others.</param>
/// <param name="unreadable">The others.</param>
/// <param name="schema">The columns to deliver.</param>
/// <param name="log">Receives the others.</param>
internal sealed class UnreadablePartition(DataPartition? rows, IReadOnlyList<BadRow> unreadable, DataSchema schema, BadRowLog log) : DataPartition
{
    public override DataBatch Decode(CancellationToken cancellationToken = default)
    {
        var batch = rows?.Decode(cancellationToken) ?? new BatchBuilder(schema).Build();
        foreach (var row in unreadable) log.Add(row);
        return batch;
    }

    protected override void Dispose(bool disposing)
    {
        rows?.Dispose();
        base.Dispose(disposing);
    }
}
