using System.Globalization;

namespace Mlops.Data;

/// <summary>
/// Data sets as artifacts of kind <see cref="ArtifactKinds.Dataset"/>: Arrow files and <c>dataset.json</c>, see
/// <c>docs/formats/dataset.md</c>.
/// </summary>
public static class DatasetArtifact
{
    /// <summary>The version of the format that this code writes, and the newest that it reads.</summary>
    public const int FormatVersion = 1;

    /// <summary>A new file is begun once one has this many rows: 1,000,000.</summary>
    public const int RowsPerFile = 1_000_000;

    /// <summary>
    /// Rows of another source file begin a new file too, while there are fewer than this many: 256. So the bytes of a file depend on one
    /// source alone, whatever else is in the data set.
    /// </summary>
    public const int MaxFilesOfSources = 256;

    private const string Description = "dataset.json";

    /// <summary>
    /// Writes all rows of a source, with the columns that are asked for. The same rows in the same batches give the same bytes.
    /// </summary>
    /// <param name="source">The source.</param>
    /// <param name="writer">The artifact.</param>
    /// <param name="request">
    /// What to read; its schema is stored, or that of the source when it has none. With <see cref="ReadRequest.BadRows"/> the rows that
    /// the source leaves out are stored beside the others, and reported again to those who ask for them when the data set is read.
    /// </param>
    /// <param name="cancellationToken">Stops the writing within one batch.</param>
    /// <returns>The number of rows.</returns>
    public static async ValueTask<long> WriteAsync(
        IDataSource source, IArtifactWriter writer, ReadRequest? request = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(writer);
        request ??= ReadRequest.All;
        var schema = request.Schema ?? await source.GetSchemaAsync(cancellationToken);
        using var origins = new RowOrigins();
        long rows = 0;
        var partRows = new List<long>();
        await using var unreadable = request.BadRows is null ? null : new UnreadableWriter(writer);
        var read = source.MapAsync(
            request with { Schema = schema }, static (batch, bad) => (Batch: batch, Bad: bad), static left => left.Batch.Dispose(), cancellationToken);
        await using var parts = read.GetAsyncEnumerator(cancellationToken);
        var hasMore = await parts.MoveNextAsync();
        do
        {
            await using var stream = writer.Create(PartName(partRows.Count));
            var arrow = new ArrowFileWriter(stream, schema);
            for (; hasMore && arrow.RowCount < RowsPerFile; hasMore = await parts.MoveNextAsync())
            {
                if (arrow.RowCount > 0 && partRows.Count + 1 < MaxFilesOfSources && origins.IsOfAnotherSource(parts.Current.Batch)) break;
                using var batch = parts.Current.Batch;
                unreadable?.Add(rows + arrow.RowCount, batch, parts.Current.Bad);
                if (batch.RowCount == 0) continue;
                origins.Add(rows + arrow.RowCount, batch);
                await arrow.WriteAsync(batch, cancellationToken);
            }
            await arrow.CompleteAsync(cancellationToken);
            rows += arrow.RowCount;
            partRows.Add(arrow.RowCount);
        }
        while (hasMore);
        await origins.WriteRunsAsync(writer, cancellationToken);
        writer.Write(Description, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("rows", rows);
            json.WriteNumber("files", partRows.Count);
            json.WriteStartArray("partRows");
            foreach (var count in partRows) json.WriteNumberValue(count);
            json.WriteEndArray();
            json.WritePropertyName("schema");
            DataSchemaJson.Write(json, schema);
            json.WritePropertyName("origins");
            origins.Write(json);
            json.WriteEndObject();
        });
        return rows;
    }

    /// <summary>Opens a stored data set. Files on disk are mapped, others are loaded one by one.</summary>
    /// <param name="reader">
    /// An artifact of kind <see cref="ArtifactKinds.Dataset"/>; must stay readable as long as the source is in use.
    /// </param>
    /// <exception cref="ArtifactException">The artifact is of another kind, newer or damaged.</exception>
    public static IDataSource Open(IArtifactReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (reader.FormatVersion > FormatVersion)
            throw new ArtifactException(new Problem(
                DiagnosticCodes.NewerFormat, $"The data set has format version {reader.FormatVersion}", Expected: $"at most version {FormatVersion}",
                Remedy: "Update the SDK, or produce the data set with the older version."));
        var (files, partRows, schema, origins) = reader.Read(Description, json => (
            json.GetProperty("files").GetInt32(),
            json.TryGetProperty("partRows", out var counts) ? [.. counts.EnumerateArray().Select(c => c.GetInt64())] : Array.Empty<long>(),
            DataSchemaJson.Read(json.GetProperty("schema")),
            json.TryGetProperty("origins", out var sources) ? StoredOrigins.Read(sources, Find(reader, RowOrigins.RunsFile)) : null));
        var names = Enumerable.Range(0, Math.Max(0, files)).Select(PartName).ToList();
        if (files < 1 || names.Except(reader.Files, StringComparer.Ordinal).FirstOrDefault() is { } missing)
            throw new ArtifactException(new Problem(
                DataDiagnostics.InvalidDataset, $"A data set of {files} files lacks one", $"artifact of kind '{reader.Kind}'",
                $"files {PartName(0)} to {PartName(Math.Max(0, files - 1))}", "Produce the artifact again."));
        ArrowPart[] parts = [.. names.Select(name => new ArrowPart(name, Map(reader, name), () => reader.OpenRead(name)))];
        var whole = new ArrowSource("stored data set", parts, origins);
        return new StoredDataset(whole, schema, Find(reader, UnreadableRows.FileName), PartsOf(reader, parts, partRows, schema, origins));
    }

    /// <summary>
    /// The files of a stored data set as sources of their own, in order. The digest of each is known without reading it, and is that of the
    /// same rows in another data set: whoever keeps what it computed of a file need not read it again.
    /// </summary>
    /// <param name="source">A source that <see cref="Open"/> returned, or another one.</param>
    /// <returns>None when the source is no stored data set, or one that was stored before this was known.</returns>
    public static IReadOnlyList<IDataSource> PartsOf(IDataSource source) => source is StoredDataset stored ? stored.Parts : [];

    private static StoredPart[] PartsOf(
        IArtifactReader reader, ArrowPart[] parts, long[] rows, DataSchema schema, StoredOrigins? origins)
    {
        if (rows.Length != parts.Length) return [];
        var known = new StoredPart[parts.Length];
        var first = 0L;
        for (var i = 0; i < parts.Length; first += rows[i++])
        {
            if (reader.FindFile(parts[i].Name) is not { } file) return [];
            known[i] = new StoredPart(new ArrowSource(parts[i].Name, [parts[i]], origins, first), schema, file);
        }
        return known;
    }

    private static Func<Stream>? Find(IArtifactReader reader, string file) =>
        reader.Files.Contains(file, StringComparer.Ordinal) ? () => reader.OpenRead(file) : null;

    private static Func<FileBytes>? Map(IArtifactReader reader, string file) =>
        reader.FindRegion(file) is { } region ? () => FileBytes.Map(region) : null;

    private static string PartName(int index) => string.Create(CultureInfo.InvariantCulture, $"part-{index:D5}.arrow");
}
