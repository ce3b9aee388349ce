namespace Mlops.Data;

/// <summary>Stores the rows that could not be parsed while a data set is written. Not thread-safe.</summary>
internal sealed class UnreadableWriter(IArtifactWriter artifact) : IAsyncDisposable
{
    private Stream? file;

    /// <summary>Notes what the source left out while it decoded a batch.</summary>
    /// <param name="first">How many rows of the data set come before the batch.</param>
    /// <param name="batch">Rows of the same file, in order.</param>
    /// <param name="unreadable">The rows that were left out, in order.</param>
    public void Add(long first, DataBatch batch, IReadOnlyList<BadRow> unreadable)
    {
        var before = 0;
        foreach (var row in unreadable)
        {
            while (before < batch.RowCount && batch.RowNumber(before) < row.Row) before++;
            // Created for the first such row, so that data sets without one stay as they were.
            file ??= artifact.Create(UnreadableRows.FileName);
            UnreadableRows.Write(file, first + before, row);
        }
    }

    public ValueTask DisposeAsync() => file is null ? ValueTask.CompletedTask : file.DisposeAsync();
}
