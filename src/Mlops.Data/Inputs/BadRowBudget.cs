using System.Globalization;

namespace Mlops.Data;

/// <summary>What the partitions of one reading share: the count of bad rows against its bound.</summary>
/// <remarks>Thread-safe.</remarks>
/// <param name="policy">The bound.</param>
/// <param name="log">Receives the rows that are left out; may be null.</param>
/// <param name="tooMany">The error for too many: which bound was broken, and the first bad row.</param>
internal sealed class BadRowBudget(BadRowPolicy policy, BadRowLog? log, Func<string, BadRow, DataException> tooMany)
{
    private readonly Lock gate = new();
    private long bad;
    private long total;
    private int open;
    private bool isComplete;
    private BadRow? first;

    /// <summary>One more partition will be decoded.</summary>
    public void Open()
    {
        lock (gate) open++;
    }

    /// <summary>Counts a bad row, or throws when none, or no more, may be left out.</summary>
    public void Add(BadRow row)
    {
        if (policy.MaxCount == 0) throw new DataException(row.Problem);
        log?.Add(row);
        lock (gate)
        {
            bad++;
            if (first is null || (row.FileIndex, row.Row).CompareTo((first.FileIndex, first.Row)) < 0) first = row;
            if (bad > policy.MaxCount)
                throw tooMany(string.Create(CultureInfo.InvariantCulture, $"More than {policy.MaxCount} rows are bad"), first);
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
        if (!isComplete || open > 0 || first is null || policy.MaxFraction is not { } most || bad <= most * total) return;
        throw tooMany(
            string.Create(CultureInfo.InvariantCulture, $"{bad} of {total} rows are bad, more than the share of {most}"), first);
    }
}
