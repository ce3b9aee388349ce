namespace Mlops.Data;

/// <summary>What the partitions of one reading share: the options, and the count of bad rows against its bound.</summary>
/// <remarks>Thread-safe.</remarks>
/// <param name="source">The name of the source.</param>
/// <param name="options">How it is read.</param>
/// <param name="log">Receives the bad rows.</param>
/// <param name="columns">The columns of the files as they are declared, and as they are asked for.</param>
internal sealed class ReadState(string source, CsvOptions options, BadRowLog? log, params IEnumerable<DataSchema> columns)
{
    /// <summary>The columns whose values no message shows.</summary>
    public HiddenColumns Hidden { get; } = new(columns);

    public CsvOptions Options { get; } = options;

    public DecodeOptions Decoding { get; } = new(options);

    public BadRowBudget Budget { get; } = new(options.BadRows, log, (bound, first) => CsvProblems.TooMany(source, bound, first));
}
