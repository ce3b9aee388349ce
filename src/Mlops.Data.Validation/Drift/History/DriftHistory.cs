using System.Runtime.CompilerServices;

namespace Mlops.Data.Validation;

/// <summary>
/// Every distance of drift that was ever measured, with or without an alarm: a JSON Lines file that only grows, described in
/// <c>docs/formats/drift-history.md</c>.
/// </summary>
/// <remarks>
/// Thread-safe, also between processes: one at a time appends, guarded by a lock file beside it; others may read meanwhile. A line that a
/// crash has torn is left out by readers and cut off by the next append.
/// </remarks>
/// <param name="path">The file; it and its folder are created by the first append.</param>
public sealed class DriftHistory(string path)
{
    /// <summary>The file.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Appends every measurement of a report and writes it through to the disk.</summary>
    /// <param name="report">The report.</param>
    /// <param name="span">The name of the span, day or version of the data. A report of the same span supersedes the earlier one.</param>
    /// <param name="time">When the data is from or was measured; kept as UTC.</param>
    /// <param name="cancellationToken">Stops while another one appends; nothing is written then.</param>
    /// <exception cref="DataException">The file cannot be written, or others append for more than half a minute.</exception>
    public ValueTask AppendAsync(DriftReport report, string span, DateTimeOffset time, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(span);
        return AppendAsync(DriftHistoryJson.Write(report, span, time), HistoryLock.Attempts, cancellationToken);
    }

    /// <summary>All entries in the order they were appended, superseded ones among them; none when there is no file.</summary>
    /// <param name="cancellationToken">Stops within one line.</param>
    /// <exception cref="DataException">The file cannot be read, a line is damaged or from a newer version.</exception>
    public async IAsyncEnumerable<DriftHistoryEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (!File.Exists(Path)) yield break;
        await using var lines = new HistoryLines(Open());
        while (await lines.NextAsync(cancellationToken) is { } line)
            if (!line.IsEmpty) yield return DriftHistoryJson.Read(line, Path, lines.Number);
    }

    /// <summary>
    /// The measurements of one column by one method, by rising time; of several of one span the last that was appended. Empty when
    /// there are none.
    /// </summary>
    /// <param name="column">The column.</param>
    /// <param name="method">The method.</param>
    /// <param name="part">What of the column; null for the first that the method measured. The default value is null.</param>
    /// <param name="cancellationToken">Stops within one line.</param>
    /// <exception cref="DataException">The file cannot be read, a line is damaged or from a newer version.</exception>
    public async ValueTask<IReadOnlyList<DriftHistoryEntry>> ReadSeriesAsync(
        string column, DriftMethod method, DriftPart? part = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(column);
        var latest = new Dictionary<string, DriftHistoryEntry>(StringComparer.Ordinal);
        await foreach (var entry in ReadAsync(cancellationToken))
        {
            if (entry.Column != column || entry.Measurement.Method != method) continue;
            part ??= entry.Measurement.Part;
            if (entry.Measurement.Part == part) latest[entry.Span] = entry;
        }
        return [.. latest.Values.OrderBy(e => e.Time).ThenBy(e => e.Span, StringComparer.Ordinal)];
    }

    internal async ValueTask AppendAsync(ReadOnlyMemory<byte> lines, int attempts, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            await using var held = await HistoryLock.TakeAsync(Path + ".lock", attempts, cancellationToken);
            await using var file = new FileStream(Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite, 1 << 12, true);
            file.SetLength(await HistoryLines.WholeLengthAsync(file, cancellationToken));
            file.Position = file.Length;
            // From here on to the end: a half written report is worse than a late cancellation.
            await file.WriteAsync(lines, CancellationToken.None);
            await file.FlushAsync(CancellationToken.None);
            file.Flush(true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failed("written", "a folder that can be written", e);
        }
    }

    private FileStream Open()
    {
        try
        {
            return new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 14, true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failed("read", "a file that can be read", e);
        }
    }

    private DataException Failed(string what, string expected, Exception cause) => new(
        new Problem(
            ValidationDiagnostics.HistoryNotAccessible,
            $"The history of drift cannot be {what}: {cause.Message.TrimEnd('.')}",
            Path,
            expected,
            "Look at the rights and the room of the folder, or keep the history elsewhere."),
        cause);
}
