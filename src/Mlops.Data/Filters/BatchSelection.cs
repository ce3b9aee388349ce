using System.Buffers;

namespace Mlops.Data;

/// <summary>Chooses rows of a batch. The result has memory of its own and is disposed on its own.</summary>
public static class BatchSelection
{
    /// <summary>The rows whose bit is one, in order.</summary>
    /// <param name="batch">The batch; unchanged and still owned by the caller.</param>
    /// <param name="mask">One bit per row.</param>
    public static DataBatch Where(this DataBatch batch, Bitmap mask)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (mask.Length != batch.RowCount)
            throw new ArgumentException($"The mask has {mask.Length} bits for {batch.RowCount} rows.", nameof(mask));
        var rows = ArrayPool<int>.Shared.Rent(mask.Length);
        try
        {
            var count = 0;
            var bits = mask.Bytes;
            var offset = mask.Offset;
            for (var i = 0; i < mask.Length; i++)
                if (Bitmap.Get(bits, offset + i)) rows[count++] = i;
            return batch.Take(rows.AsSpan(0, count));
        }
        finally
        {
            ArrayPool<int>.Shared.Return(rows);
        }
    }

    /// <summary>The rows with the given numbers, in the order given; a row may come more than once.</summary>
    /// <param name="batch">The batch; unchanged and still owned by the caller.</param>
    /// <param name="rows">Numbers from 0 to the number of rows - 1.</param>
    public static DataBatch Take(this DataBatch batch, ReadOnlySpan<int> rows)
    {
        ArgumentNullException.ThrowIfNull(batch);
        foreach (var row in rows)
            if ((uint)row >= (uint)batch.RowCount)
                throw new ArgumentOutOfRangeException(nameof(rows), row, $"The batch has {batch.RowCount} rows.");
        var buffers = new SharedBuffers();
        var columns = new ColumnData[batch.Schema.Count];
        for (var i = 0; i < columns.Length; i++) columns[i] = RowSelection.Take(batch[i], rows, buffers);
        var numbers = NumbersOf(batch, rows);
        return new DataBatch(batch.Schema, columns, buffers)
        {
            Source = batch.Source,
            FirstRow = rows.Length > 0 ? batch.RowNumber(rows[0]) : batch.FirstRow,
            RowNumbers = columns.Length == 0 ? default : numbers,
        };
    }

    /// <summary>The numbers of the rows in their source; none when they follow each other.</summary>
    private static long[]? NumbersOf(DataBatch batch, ReadOnlySpan<int> rows)
    {
        var last = rows.Length - 1;
        var inOrder = last < 0 || batch.RowNumber(rows[last]) - batch.RowNumber(rows[0]) == last;
        for (var i = 1; i < rows.Length && inOrder; i++) inOrder = batch.RowNumber(rows[i]) == batch.RowNumber(rows[i - 1]) + 1;
        if (inOrder) return null;
        var numbers = new long[rows.Length];
        for (var i = 0; i < rows.Length; i++) numbers[i] = batch.RowNumber(rows[i]);
        return numbers;
    }
}
