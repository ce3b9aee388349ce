namespace Mlops.Data.Validation;

/// <summary>What data is compared with. Immutable and thread-safe.</summary>
public abstract record Baseline
{
    private Baseline()
    {
    }

    /// <summary>Nothing: only the schema is checked.</summary>
    public static Baseline None { get; } = new NoBaseline();

    /// <summary>
    /// The schema and the statistics of the latest good run of the pipeline before this span. The first run infers its schema
    /// from its own data. Only a pipeline can resolve it.
    /// </summary>
    public static Baseline LastGoodRun { get; } = new LastGoodRunBaseline();

    /// <summary>Given statistics and a given schema.</summary>
    /// <param name="statistics">The statistics to compare with.</param>
    /// <param name="schema">The schema to check against.</param>
    public static Baseline Of(DatasetStatistics statistics, DataSchema schema)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        ArgumentNullException.ThrowIfNull(schema);
        return new GivenBaseline(statistics, schema);
    }

    internal sealed record NoBaseline : Baseline;

    internal sealed record LastGoodRunBaseline : Baseline;

    internal sealed record GivenBaseline(DatasetStatistics Statistics, DataSchema Schema) : Baseline;
}
