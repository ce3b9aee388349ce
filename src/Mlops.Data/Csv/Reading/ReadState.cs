using System.Globalization;

namespace Mlops.Data;

/// <summary>What the partitions of one reading share: the options, and the count of bad rows against its bound.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ReadState(string source, CsvOptions options, BadRowLog? log)
{
    private readonly Lock gate = new();
    private long bad;
    private long total;
    private int open;
    private bool isComplete;
    private BadRow? first;

    public CsvOptions Options { get; } = options;

    public DecodeOptions Decoding { get; } = new(options);

    public bool SkipsBadRows => Options.BadRows.MaxCount > 0;

    /// <summary>One more partition will be decoded.</summary>
    public void Open()
    {
        lock (gate) open++;
    }

    /// <summary>Counts a bad row, or throws when there are too many.</summary>
    public void Skip(BadRow row)
    {
        log?.Add(row);
        lock (gate)
        {
            bad++;
            if (first is null || (row.FileIndex, row.Row).CompareTo((first.FileIndex, first.Row)) < 0) first = row;
            if (bad > Options.BadRows.MaxCount)
                throw CsvProblems.TooMany(
                    source, string.Create(CultureInfo.InvariantCulture, $"More than {Options.BadRows.MaxCount} rows are bad"), first);
        }
    }

    /// <summary>A partition was decoded.</summary>
    /// <param name="rows">Its rows, good and bad.</param>
    public void Close(long rows)
    {
        lock (gate)
        {
            open--;
            total += rows;
            CheckFraction();
        }
    }

    /// <summary>There are no more partitions.</summary>
    public void Complete()
    {
        lock (gate)
        {
            isComplete = true;
            CheckFraction();
        }
    }

    private void CheckFraction()
    {
        if (!isComplete || open > 0 || first is null || Options.BadRows.MaxFraction is not { } most || bad <= most * total) return;
        var bound = string.Create(CultureInfo.InvariantCulture, $"{bad} of {total} rows are bad, more than the share of {most}");
        throw CsvProblems.TooMany(source, bound, first);
    }
}
