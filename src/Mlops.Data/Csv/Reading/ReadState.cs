namespace Mlops.Data;

/// <summary>What the partitions of one reading share: the options, and the count of bad rows against its bound.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ReadState(string source, CsvOptions options, BadRowLog? log)
{
    public CsvOptions Options { get; } = options;

    public DecodeOptions Decoding { get; } = new(options);

    public BadRowBudget Budget { get; } = new(options.BadRows, log, (bound, first) => CsvProblems.TooMany(source, bound, first));
}
