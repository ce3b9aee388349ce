namespace Mlops.Data.Validation;

/// <summary>Computes statistics in one streaming, parallel pass in bounded memory.</summary>
public static class DataProfiling
{
    /// <summary>
    /// Computes the statistics of the columns that are really there, and notes which declared ones are absent and which are
    /// extra.
    /// </summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="data">The rows with their declared columns.</param>
    /// <param name="options">What to compute; null for the default.</param>
    /// <param name="progress">Receives the number of rows so far; may be null.</param>
    /// <param name="cancellationToken">Stops the pass within one batch.</param>
    /// <returns>The statistics: the same at any degree of parallelism, to the last bit.</returns>
    /// <exception cref="DataException">The source cannot be read.</exception>
    public static async ValueTask<DatasetStatistics> ProfileAsync<T>(
        this Dataset<T> data,
        StatisticsOptions? options = null,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        var profile = await data.CollectProfileAsync(options, progress, cancellationToken);
        var found = profile.Schema;
        return profile.ToStatistics() with
        {
            AbsentColumns = [.. data.Schema.Names.Where(name => found.Find(name) < 0)],
            ExtraColumns = [.. found.Names.Where(name => data.Schema.Find(name) < 0)],
        };
    }

    /// <summary>
    /// Collects the columns that are really there without finishing, with the sparse and weighted features that are declared.
    /// </summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="data">The rows with their declared columns.</param>
    /// <param name="options">What to compute; null for the default.</param>
    /// <param name="progress">Receives the number of rows so far; may be null.</param>
    /// <param name="cancellationToken">Stops the pass within one batch.</param>
    /// <exception cref="DataException">The source cannot be read.</exception>
    public static async ValueTask<DatasetProfile> CollectProfileAsync<T>(
        this Dataset<T> data,
        StatisticsOptions? options = null,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        var found = await data.Source.GetSchemaAsync(cancellationToken);
        return await CollectAsync(data.Source, found.WithSensitiveOf(data.Schema), data.Schema.Rules, options, progress, cancellationToken);
    }

    /// <summary>Computes the statistics of all columns of a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="options">What to compute; null for the default.</param>
    /// <param name="progress">Receives the number of rows so far; may be null.</param>
    /// <param name="cancellationToken">Stops the pass within one batch.</param>
    /// <returns>The statistics: the same at any degree of parallelism, to the last bit.</returns>
    /// <exception cref="DataException">The source cannot be read.</exception>
    public static async ValueTask<DatasetStatistics> ProfileAsync(
        this IDataSource source,
        StatisticsOptions? options = null,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var profile = await source.CollectProfileAsync(options, progress, cancellationToken);
        return profile.ToStatistics();
    }

    /// <summary>
    /// Collects all columns of a source without finishing: profiles of parts can be saved, loaded and merged, and give the same
    /// statistics as one pass over all of them.
    /// </summary>
    /// <param name="source">The source.</param>
    /// <param name="options">What to compute; null for the default.</param>
    /// <param name="progress">Receives the number of rows so far; may be null.</param>
    /// <param name="cancellationToken">Stops the pass within one batch.</param>
    /// <exception cref="DataException">The source cannot be read.</exception>
    public static async ValueTask<DatasetProfile> CollectProfileAsync(
        this IDataSource source,
        StatisticsOptions? options = null,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var schema = await source.GetSchemaAsync(cancellationToken);
        return await CollectAsync(source, schema, schema.Rules, options, progress, cancellationToken);
    }

    private static async ValueTask<DatasetProfile> CollectAsync(
        IDataSource source,
        DataSchema schema,
        SchemaRules rules,
        StatisticsOptions? options,
        IProgress<long>? progress,
        CancellationToken cancellationToken)
    {
        options ??= StatisticsOptions.Default;
        options.Check();
        var request = new ReadRequest { Schema = schema, DegreeOfParallelism = options.DegreeOfParallelism };
        var pass = new ProfilePass(new ProfilePlan(schema, rules, options));
        var total = await source.AggregateAsync(
            request,
            pass.CreateOrdered,
            pass.Add,
            (state, later) =>
            {
                state.Merge(later);
                progress?.Report(state.All.RowCount);
            },
            cancellationToken);
        return pass.Finish(total);
    }
}
