using System.Text.Json;

namespace Mlops.Data;

/// <summary>
/// Where the rows of a data set that is being written come from, so that messages name the file and row that a user knows. Only
/// the
/// name of a file is kept: its folder differs between machines.
/// </summary>
/// <remarks>
/// Rows that follow each other form a run. A run is two numbers: how far its first row is from the one that would have followed,
/// and how many rows it has. A filter that keeps every fifth row needs two bytes per row that it keeps. Not thread-safe.
/// </remarks>
internal sealed class RowOrigins : IDisposable
{
    /// <summary>The file of an artifact with the runs; absent when the rows of every source follow each other.</summary>
    public const string RunsFile = "rows.bin";

    private readonly List<(long Row, string Source, long FirstRow)> sources = [];
    private readonly MemoryStream runs = new();
    private readonly BinaryWriter writer;
    private long next = 1;
    private long skip;
    private long length;
    private bool hasGaps;
    private string? lastSource;

    public RowOrigins() => writer = new BinaryWriter(runs);

    /// <summary>Notes a batch that begins at a row of the data set, from 0; in order, and never without rows.</summary>
    public void Add(long row, DataBatch batch)
    {
        var source = batch.Source.Length == 0 ? "" : Path.GetFileName(batch.Source);
        var isNew = IsOfAnotherSource(batch);
        lastSource = batch.Source;
        if (isNew) sources.Add((row, source, batch.RowNumber(0)));
        hasGaps |= !isNew && source.Length > 0 && batch.RowNumber(0) != next;
        if (batch.RowNumbers.IsEmpty)
        {
            AddRun(batch.FirstRow, batch.RowCount);
            return;
        }
        var numbers = batch.RowNumbers.Span;
        for (int start = 0, end; start < numbers.Length; start = end)
        {
            for (end = start + 1; end < numbers.Length && numbers[end] == numbers[end - 1] + 1;) end++;
            hasGaps |= source.Length > 0 && end < numbers.Length;
            AddRun(numbers[start], end - start);
        }
    }

    /// <summary>
    /// True for the first rows, and for rows of another file than those before, also when it has the same name: then their numbers start anew.
    /// </summary>
    public bool IsOfAnotherSource(DataBatch batch) =>
        batch.RowCount > 0 && (lastSource is null || batch.Source != lastSource || (lastSource.Length > 0 && batch.RowNumber(0) < next));

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var (row, source, firstRow) in sources)
        {
            json.WriteStartObject();
            json.WriteNumber("row", row);
            json.WriteString("source", source);
            json.WriteNumber("firstRow", firstRow);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Writes the runs, when they say more than the description does.</summary>
    public async ValueTask WriteRunsAsync(IArtifactWriter artifact, CancellationToken cancellationToken)
    {
        if (!hasGaps) return;
        EndRun();
        await using var stream = artifact.Create(RunsFile);
        await stream.WriteAsync(runs.GetBuffer().AsMemory(0, (int)runs.Length), cancellationToken);
    }

    public void Dispose() => writer.Dispose();

    private void AddRun(long first, long count)
    {
        if (length == 0 || first != next)
        {
            EndRun();
            (skip, length) = (first - next, 0);
        }
        length += count;
        next = first + count;
    }

    private void EndRun()
    {
        if (length == 0) return;
        writer.Write7BitEncodedInt64(skip);
        writer.Write7BitEncodedInt64(length);
        length = 0;
    }
}
