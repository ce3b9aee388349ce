namespace Mlops.Data;

/// <summary>Reads the runs that <see cref="RowOrigins"/> writes, from the first row to the last. Not thread-safe.</summary>
internal sealed class RowRuns(Stream stream) : IDisposable
{
    private readonly BinaryReader reader = new(new BufferedStream(stream));
    private long next = 1;
    private long left;

    /// <summary>The numbers of the next rows: the first, and all when they do not follow each other.</summary>
    /// <exception cref="ArtifactException">There are fewer rows than asked for, or the bytes are no runs.</exception>
    public (long First, ReadOnlyMemory<long> Numbers) Next(int count)
    {
        if (count == 0) return (next, default);
        if (left == 0) ReadRun();
        var first = next;
        if (left >= count)
        {
            (next, left) = (next + count, left - count);
            return (first, default);
        }
        var numbers = new List<long>();
        while (numbers.Count < count)
        {
            if (left == 0) ReadRun();
            for (; left > 0 && numbers.Count < count; left--) numbers.Add(next++);
        }
        return (first, numbers.ToArray());
    }

    /// <summary>Passes over rows.</summary>
    /// <exception cref="ArtifactException">There are fewer rows than asked for, or the bytes are no runs.</exception>
    public void Skip(long count)
    {
        while (count > 0)
        {
            if (left == 0) ReadRun();
            var step = Math.Min(left, count);
            (next, left, count) = (next + step, left - step, count - step);
        }
    }

    public void Dispose() => reader.Dispose();

    private void ReadRun()
    {
        try
        {
            next += reader.Read7BitEncodedInt64();
            left = reader.Read7BitEncodedInt64();
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException)
        {
            throw Damaged(e);
        }
        if (left <= 0 || next <= 0) throw Damaged(null);
    }

    private static ArtifactException Damaged(Exception? inner) => new(
        new Problem(
            DataDiagnostics.InvalidDataset, "The numbers of the rows do not fit the rows of a data set", RowOrigins.RunsFile,
            "as many numbers as rows, each from 1 on", "Produce the artifact again."),
        inner);
}
