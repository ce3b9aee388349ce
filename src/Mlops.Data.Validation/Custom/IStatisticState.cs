namespace Mlops.Data.Validation;

/// <summary>What an <see cref="IStatistic"/> has seen of the rows so far. Not thread-safe.</summary>
public interface IStatisticState
{
    /// <summary>Adds rows.</summary>
    /// <param name="batch">The rows; disposed afterwards, so that nothing of it may be kept.</param>
    void Add(DataBatch batch);

    /// <summary>Adds a state of rows that come later in the data.</summary>
    /// <param name="later">A state made by the same statistic.</param>
    void Merge(IStatisticState later);

    /// <summary>The result: numbers by name. Infinite and NaN are allowed.</summary>
    IReadOnlyDictionary<string, double> Finish();
}
