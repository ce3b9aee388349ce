namespace Mlops.Data.Validation;

/// <summary>
/// Compares the distributions of two data sets, column by column. How it decides is in <c>docs/concepts/drift.md</c>.
/// </summary>
public static class DriftDetector
{
    /// <summary>
    /// Measures every column that both sides have, by their statistics: exact where all values are listed, else what the
    /// histograms and the rank error of the sketch leave open is in the interval and is no evidence. Timestamps are measured only when
    /// <see cref="DriftOptions.CompareTimes"/> says so: time always moves. Of sensitive columns the share of missing rows is compared.
    /// </summary>
    /// <param name="statistics">The statistics of the data.</param>
    /// <param name="baseline">The statistics to compare with.</param>
    /// <param name="schema">Fixed thresholds and marks of single columns; null for none.</param>
    /// <param name="options">How it is decided; null for the default.</param>
    public static DriftReport Compare(
        DatasetStatistics statistics, DatasetStatistics baseline, DataSchema? schema = null, DriftOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        ArgumentNullException.ThrowIfNull(baseline);
        options ??= new DriftOptions();
        options.Check();
        if (schema is not null) (statistics, baseline) = (statistics.HideBy(schema), baseline.HideBy(schema));
        return Compare(statistics, baseline, static _ => null, schema, options);
    }

    /// <summary>
    /// Measures every column that both sides have, by their rows: numbers exactly, at 8 bytes of memory for each; texts by their
    /// statistics, which are exact up to <see cref="StatisticsOptions.MaxTopValues"/> different ones.
    /// </summary>
    /// <param name="data">The data.</param>
    /// <param name="baseline">The data to compare with.</param>
    /// <param name="schema">Fixed thresholds and marks of single columns; null for none.</param>
    /// <param name="options">How it is decided; null for the default.</param>
    /// <param name="statistics">What is computed of texts and buckets; null for the default.</param>
    /// <param name="cancellationToken">Stops the passes within one batch.</param>
    /// <exception cref="DataException">A source cannot be read.</exception>
    public static async ValueTask<DriftReport> CompareDriftAsync(
        this IDataSource data,
        IDataSource baseline,
        DataSchema? schema = null,
        DriftOptions? options = null,
        StatisticsOptions? statistics = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(baseline);
        options ??= new DriftOptions();
        options.Check();
        statistics ??= StatisticsOptions.Default;
        var (now, before) = (
            await data.ProfileAsync(statistics, null, cancellationToken),
            await baseline.ProfileAsync(statistics, null, cancellationToken));
        if (schema is not null && !statistics.KeepSensitiveValues) (now, before) = (now.HideBy(schema), before.HideBy(schema));
        var names = now.Columns.Where(c => c.Numbers is not null && before.Find(c.Name)?.Numbers is not null).Select(c => c.Name).ToList();
        var ours = await SortedNumbers.ReadAsync(data, names, statistics.DegreeOfParallelism, cancellationToken);
        var theirs = await SortedNumbers.ReadAsync(baseline, names, statistics.DegreeOfParallelism, cancellationToken);
        return Compare(
            now, before, name => ours.TryGetValue(name, out var values) ? new SortedPair(theirs[name], values) : null, schema, options);
    }

    private static ColumnStatistics AsNumbers(ColumnStatistics times) => times with { Numbers = times.Times?.Distribution };

    private static DriftReport Compare(
        DatasetStatistics statistics, DatasetStatistics baseline, Func<string, SortedPair?> values, DataSchema? schema,
        DriftOptions options)
    {
        var measured = new List<ColumnDrift>();
        foreach (var column in statistics.Columns)
        {
            if (baseline.Find(column.Name) is not { } before) continue;
            if (column.IsHidden || before.IsHidden) measured.Add(ColumnComparison.MeasureMissing(column, before, options));
            else if (column.Type.Kind != ColumnKind.Timestamp) measured.Add(ColumnComparison.Measure(column, before, values(column.Name), options));
            else if (options.CompareTimes) measured.Add(ColumnComparison.Measure(AsNumbers(column), AsNumbers(before), null, options));
        }
        return new DriftReport(DriftDecision.Decide(measured, schema, options))
        {
            NewColumns = [.. statistics.Columns.Select(c => c.Name).Where(name => baseline.Find(name) is null)],
            VanishedColumns = [.. baseline.Columns.Select(c => c.Name).Where(name => statistics.Find(name) is null)],
        };
    }
}
