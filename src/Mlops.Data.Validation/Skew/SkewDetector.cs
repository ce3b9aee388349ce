namespace Mlops.Data.Validation;

/// <summary>Compares training and serving data row by row.</summary>
public static class SkewDetector
{
    /// <summary>
    /// Joins the rows of both sides on a key and compares every column that both have. Reads each side once, in bounded memory:
    /// rows beyond <see cref="SkewOptions.MaxMemoryBytes"/> are divided by the hash of their key into temporary files.
    /// </summary>
    /// <remarks>
    /// Numbers are compared with numbers of any type: integers exactly, others as 64-bit floats. NaN matches NaN, minus zero
    /// matches zero, and a list matches a list of the same length with matching items.
    /// </remarks>
    /// <param name="training">The training data.</param>
    /// <param name="serving">What was served.</param>
    /// <param name="keys">The columns that name a row, at least one.</param>
    /// <param name="options">Tolerances and bounds; null for the default.</param>
    /// <param name="cancellationToken">Stops within one batch or row.</param>
    /// <returns>The report: the same at any degree of parallelism and any bound of memory.</returns>
    /// <exception cref="SchemaException">
    /// There is no key, one is not on both sides or has types that cannot be compared, or an option names an unknown column or makes
    /// no sense.
    /// </exception>
    /// <exception cref="DataException">A source cannot be read, or a temporary file cannot be written.</exception>
    public static ValueTask<SkewReport> CompareRowsAsync(
        this IDataSource training,
        IDataSource serving,
        IReadOnlyList<string> keys,
        SkewOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(serving);
        ArgumentNullException.ThrowIfNull(keys);
        options ??= new SkewOptions();
        options.Check();
        var files = new TemporaryFiles(Path.GetFullPath(options.TemporaryFolder ?? Path.GetTempPath()));
        return CompareAsync(training, serving, keys, options, files, cancellationToken);
    }

    internal static async ValueTask<SkewReport> CompareAsync(
        IDataSource training,
        IDataSource serving,
        IReadOnlyList<string> keys,
        SkewOptions options,
        ISpillFiles files,
        CancellationToken cancellationToken)
    {
        var ours = await training.GetSchemaAsync(cancellationToken);
        var theirs = await serving.GetSchemaAsync(cancellationToken);
        var columns = SkewColumns.Of(ours, theirs, keys, options);
        using var left = Side();
        await FillAsync(left, training, columns.Training, options.DegreeOfParallelism, cancellationToken);
        using var right = Side();
        await FillAsync(right, serving, columns.Serving, options.DegreeOfParallelism, cancellationToken);
        var report = new SkewJoin(columns, left, right, files, options).Run(cancellationToken);
        var byName = report.Columns.Concat(columns.NotComparable).ToDictionary(c => c.Column, StringComparer.Ordinal);
        return report with
        {
            Columns = [.. ours.Names.Where(byName.ContainsKey).Select(name => byName[name])],
            TrainingColumns = [.. ours.Names.Where(name => theirs.Find(name) < 0)],
            ServingColumns = [.. theirs.Names.Where(name => ours.Find(name) < 0)],
        };

        SkewSide Side() => new(new SkewParts(files, 0, options.MaxMemoryBytes / 2), columns.Types, columns.Keys, options.MaxSamples);
    }

    private static async ValueTask FillAsync(
        SkewSide side, IDataSource source, DataSchema schema, int degree, CancellationToken cancellationToken)
    {
        var request = new ReadRequest { Schema = schema, DegreeOfParallelism = degree };
        await foreach (var batch in source.ReadAsync(request, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using (batch) side.Add(batch);
        }
        side.Parts.Complete();
    }
}
