using System.Buffers;

namespace Mlops.Data;

/// <summary>Writes the rows of batches as text, some of them at a time.</summary>
internal static class TextRows
{
    private const int FlushBytes = 1 << 16;

    /// <summary>Where rows are formatted into before they are written.</summary>
    public static ArrayBufferWriter<byte> Buffer() => new(FlushBytes * 2);

    /// <summary>Writes all rows and what the buffer holds before them; each batch is disposed after it was written.</summary>
    /// <param name="stream">Where to; it is flushed and left open.</param>
    /// <param name="schema">The columns.</param>
    /// <param name="batches">The rows.</param>
    /// <param name="buffer">What <paramref name="format"/> appends to.</param>
    /// <param name="format">Appends one row of a batch.</param>
    /// <param name="cancellationToken">Stops the writing within one batch.</param>
    public static async ValueTask WriteAsync(
        Stream stream,
        DataSchema schema,
        IAsyncEnumerable<DataBatch> batches,
        ArrayBufferWriter<byte> buffer,
        Action<DataBatch, int> format,
        CancellationToken cancellationToken)
    {
        await foreach (var batch in batches.WithCancellation(cancellationToken))
        {
            using (batch)
            {
                using var rows = batch.Select(schema);
                for (var row = 0; row < rows.RowCount; row++)
                {
                    format(rows, row);
                    if (buffer.WrittenCount < FlushBytes) continue;
                    await stream.WriteAsync(buffer.WrittenMemory, cancellationToken);
                    buffer.ResetWrittenCount();
                }
            }
        }
        await stream.WriteAsync(buffer.WrittenMemory, cancellationToken);
        await stream.FlushAsync(cancellationToken);
    }
}
