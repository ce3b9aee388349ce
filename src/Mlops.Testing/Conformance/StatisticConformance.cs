using Mlops.Data.Validation;

namespace Mlops.Testing;

/// <summary>Checks an implementation of <see cref="IStatistic"/> against the contract.</summary>
public static class StatisticConformance
{
    private static readonly Rules Rules = new(nameof(IStatistic));

    /// <summary>Checks every rule; the first one that is broken throws.</summary>
    /// <param name="statistic">The statistic.</param>
    /// <param name="source">Some rows, at least two.</param>
    /// <param name="tolerance">By how much a result may differ between two cuts of the rows, as a share of its size.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <exception cref="ConformanceException">A rule is broken.</exception>
    public static async Task CheckAsync(
        IStatistic statistic, IDataSource source, double tolerance = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        ArgumentNullException.ThrowIfNull(source);
        Rules.Require(statistic.Name.Length > 0, "a statistic has a name", $"an empty name");
        var schema = await source.GetSchemaAsync(cancellationToken);
        var empty = statistic.Create(schema).Finish();
        Rules.Require(empty.Count > 0, "a result has at least one number, also of no rows", $"none");
        await foreach (var batch in source.ReadAsync(new ReadRequest { Schema = schema }, cancellationToken))
        {
            using (batch) CheckBatch(statistic, schema, batch, tolerance, cancellationToken);
        }
    }

    private static void CheckBatch(IStatistic statistic, DataSchema schema, DataBatch batch, double tolerance, CancellationToken cancellationToken)
    {
        var expected = Of(statistic, schema, batch);
        RequireSame(expected, Of(statistic, schema, batch), 0, "the same rows give the same result");
        for (var size = 1; size < batch.RowCount; size = size * 2 + 1)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var parts = Enumerable.Range(0, (batch.RowCount + size - 1) / size).Select(i => State(statistic, schema, batch, i * size, size)).ToList();
            var left = statistic.Create(schema);
            foreach (var part in parts) left.Merge(part);
            RequireSame(expected, left.Finish(), tolerance, "any cut of the rows, merged in order, gives the same result");
            var right = MergeInTree([.. Enumerable.Range(0, parts.Count).Select(i => State(statistic, schema, batch, i * size, size))]);
            RequireSame(expected, right.Finish(), tolerance, "merging is associative");
        }
    }

    private static IReadOnlyDictionary<string, double> Of(IStatistic statistic, DataSchema schema, DataBatch batch) =>
        State(statistic, schema, batch, 0, batch.RowCount).Finish();

    private static IStatisticState State(IStatistic statistic, DataSchema schema, DataBatch batch, int start, int size)
    {
        var state = statistic.Create(schema);
        using var part = batch.Slice(start, Math.Min(size, batch.RowCount - start));
        state.Add(part);
        return state;
    }

    private static IStatisticState MergeInTree(IReadOnlyList<IStatisticState> states)
    {
        if (states.Count == 1) return states[0];
        var first = MergeInTree([.. states.Take(states.Count / 2)]);
        first.Merge(MergeInTree([.. states.Skip(states.Count / 2)]));
        return first;
    }

    private static void RequireSame(
        IReadOnlyDictionary<string, double> expected, IReadOnlyDictionary<string, double> found, double tolerance, string rule)
    {
        Rules.Require(expected.Keys.Order(StringComparer.Ordinal).SequenceEqual(found.Keys.Order(StringComparer.Ordinal)), rule, $"other names of numbers");
        foreach (var (name, value) in expected)
        {
            var other = found[name];
            var isSame = value.Equals(other) || Math.Abs(value - other) <= tolerance * Math.Max(Math.Abs(value), Math.Abs(other));
            Rules.Require(isSame, rule, $"'{name}' is {other} instead of {value}");
        }
    }
}
