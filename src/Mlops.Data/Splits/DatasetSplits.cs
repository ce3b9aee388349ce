namespace Mlops.Data;

/// <summary>
/// Splits data sets into rows to fit on and rows to evaluate on, without a pipeline. Both sides are read lazily from the
/// source.
/// </summary>
public static class DatasetSplits
{
    /// <summary>By the hash of a key: rows with equal keys fall on the same side, on every machine and in every run.</summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="data">The rows.</param>
    /// <param name="byKey">The column that identifies what belongs together.</param>
    /// <param name="holdout">The share of keys to hold out, above 0 and below 1.</param>
    /// <param name="seed">Another seed gives an independent split.</param>
    /// <exception cref="SchemaException">The column is not declared or cannot be a key, or the share is out of range.</exception>
    public static (TrainingSet<T> Training, HoldoutSet<T> Holdout) Split<T>(
        this Dataset<T> data, IColumn byKey, double holdout, ulong seed = 0) => data.Split([byKey], holdout, seed);

    /// <summary>By the hash of several key columns.</summary>
    /// <inheritdoc cref="Split{T}(Dataset{T}, IColumn, double, ulong)"/>
    public static (TrainingSet<T> Training, HoldoutSet<T> Holdout) Split<T>(
        this Dataset<T> data, IReadOnlyList<IColumn> byKey, double holdout, ulong seed = 0) => data.By(new KeySplit(byKey, holdout, seed));

    /// <summary>By time: rows at or after the cutoff are held out; rows without a time are for training.</summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="data">The rows.</param>
    /// <param name="column">The time of a row.</param>
    /// <param name="cutoff">The first time that is held out; an unspecified kind counts as UTC.</param>
    public static (TrainingSet<T> Training, HoldoutSet<T> Holdout) SplitByTime<T>(this Dataset<T> data, TimeColumn column, DateTime cutoff) =>
        data.By(new CutoffSplit(column, cutoff));

    /// <summary>
    /// By a number that tells the time: rows at or after the cutoff are held out; missing and NaN are for training.
    /// </summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="data">The rows.</param>
    /// <param name="column">The time of a row as a number.</param>
    /// <param name="cutoff">The first number that is held out.</param>
    public static (TrainingSet<T> Training, HoldoutSet<T> Holdout) SplitByTime<T>(this Dataset<T> data, NumberColumn column, double cutoff) =>
        data.By(new CutoffSplit(column, cutoff));

    /// <summary>By the hash of the number of a row: for rows without a key. Depends on the order of the rows.</summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="data">The rows.</param>
    /// <param name="holdout">The share of rows to hold out, above 0 and below 1.</param>
    /// <param name="seed">Another seed gives an independent split.</param>
    public static (TrainingSet<T> Training, HoldoutSet<T> Holdout) SplitByFraction<T>(this Dataset<T> data, double holdout, ulong seed = 0) =>
        data.By(new FractionSplit(holdout, seed));

    internal static (TrainingSet<T> Training, HoldoutSet<T> Holdout) By<T>(this Dataset<T> data, SplitRule rule)
    {
        ArgumentNullException.ThrowIfNull(data);
        foreach (var column in rule.Columns)
            if (data.Schema.Find(column.Name) < 0) throw data.Schema.Unknown(column.Name, "split");
        return (new TrainingSet<T>(data.Side(rule, false)), new HoldoutSet<T>(data.Side(rule, true)));
    }

    internal static Dataset<T> Side<T>(this Dataset<T> data, SplitRule rule, bool heldOut) =>
        data with { Source = new SplitSource(data.Source, data.Schema, rule, heldOut) };
}
