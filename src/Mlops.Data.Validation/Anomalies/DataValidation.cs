namespace Mlops.Data.Validation;

/// <summary>Validates data without a pipeline.</summary>
public static class DataValidation
{
    /// <summary>Computes the statistics, checks them against a schema and, when given, a baseline.</summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="data">The rows with their declared columns.</param>
    /// <param name="schema">The columns and their rules.</param>
    /// <param name="baseline">The statistics to compare with; null for no drift.</param>
    /// <param name="options">What is checked; null for the default. <see cref="ValidationOptions.Schema"/> and
    /// <see cref="ValidationOptions.Baseline"/> are those of pipelines and do not count here.</param>
    /// <param name="cancellationToken">Stops within one batch.</param>
    /// <returns>The report. Columns with findings were read a second time, to count and show the rows.</returns>
    /// <exception cref="DataException">The source cannot be read.</exception>
    public static async ValueTask<ValidationReport> ValidateAsync<T>(
        this Dataset<T> data,
        DataSchema schema,
        DatasetStatistics? baseline = null,
        ValidationOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options ??= ValidationOptions.Default;
        options.Check();
        ArgumentNullException.ThrowIfNull(schema);
        var marked = data with { Schema = data.Schema.WithSensitiveOf(schema) };
        var statistics = await marked.ProfileAsync(options.Statistics, null, cancellationToken);
        return await CheckAsync(marked, statistics, schema, baseline, options, cancellationToken);
    }

    internal static async ValueTask<ValidationReport> CheckAsync<T>(
        Dataset<T> data,
        DatasetStatistics statistics,
        DataSchema schema,
        DatasetStatistics? baseline,
        ValidationOptions options,
        CancellationToken cancellationToken)
    {
        var strictest = Strictest(schema, data.Schema).WithSensitiveOf(data.Schema);
        if (!options.Statistics.KeepSensitiveValues) statistics = statistics.HideBy(strictest);
        var anomalies = (await ExampleScan.CompleteAsync(
            data.Source,
            SchemaValidator.Find(statistics, strictest, options, baseline?.RowCount, hasRows: true),
            strictest,
            options.MaxExamples,
            options.Statistics.DegreeOfParallelism,
            cancellationToken)).ToList();
        var active = strictest.For(options.Environment);
        anomalies.AddRange(await ExactScan.FindAsync(data.Source, active, statistics, options, cancellationToken));
        var drift = baseline is null ? null : DriftDetector.Compare(statistics, baseline, schema, options.Drift);
        var all = drift is null ? anomalies : anomalies.Concat(DriftFindings.Find(drift));
        var settled = options.With(schema);
        return new ValidationReport([.. all.Select(a => a.ToFinding(settled))], drift, statistics);
    }

    /// <summary>
    /// The rules of the schema; a column that is declared without missing rows has none, whatever the schema says.
    /// </summary>
    private static DataSchema Strictest(DataSchema schema, DataSchema declared) => new(schema.Fields.Select(field =>
        declared.Find(field.Name) is var place and >= 0 && !declared.Fields[place].IsNullable
            ? field with { IsNullable = false }
            : field), schema.Rules);
}
