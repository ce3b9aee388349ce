namespace Mlops.Data.Validation;

/// <summary>Turns what a pass has collected into statistics.</summary>
internal sealed class ProfileReport(ProfilePlan plan, ProfileState ordered, ProfileState any)
{
    public DatasetStatistics Finish() => Finish(ordered.All, any.All) with
    {
        Slices =
        [
            .. any.Slices.Where(s => !s.Key.IsLabel)
                .Select(s => new SliceStatistics(s.Key.Name, Finish(ordered.Of(s.Key), s.Value))),
        ],
        Paired = [.. any.Relations.OfType<PairedAccumulator>().Select(p => p.Finish())],
        Crosses = [.. any.Relations.OfType<CrossAccumulator>().Select(c => c.Finish())],
        Label = plan.Options.Label is { } label ? Associate(label) : null,
        Custom = [.. ordered.Custom.Zip(plan.Options.Custom, (state, custom) => new CustomStatistics(custom.Name, Sorted(state.Finish())))],
    };

    private DatasetStatistics Finish(DatasetAccumulator inOrder, DatasetAccumulator inAny)
    {
        var columns = new ColumnStatistics[plan.Schema.Count];
        Parallel.For(0, columns.Length, new ParallelOptions { MaxDegreeOfParallelism = plan.Options.DegreeOfParallelism }, i =>
            columns[i] = (inOrder.Column(i) ?? inAny.Column(i)!).Finish(plan.Schema.Fields[i].Name) with
            {
                IsSensitive = plan.Schema.Fields[i].IsSensitive,
                Weighted = (inOrder.Weighted(i) ?? inAny.Weighted(i))?.Finish(),
            });
        return new(inAny.RowCount, columns) { Weight = plan.Options.Weight is null ? null : inAny.Weight };
    }

    private LabelStatistics Associate(SliceBy label)
    {
        var classes = any.Slices.Where(s => s.Key.IsLabel)
            .Select(s => (s.Key.Name, s.Value.RowCount, Columns(ordered.Of(s.Key), s.Value)));
        return LabelReport.Of(label, plan.Schema, Columns(ordered.All, any.All), [.. classes]);
    }

    private static SortedDictionary<string, double> Sorted(IReadOnlyDictionary<string, double> values) =>
        new(values.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    private IReadOnlyList<ColumnAccumulator> Columns(DatasetAccumulator inOrder, DatasetAccumulator inAny) =>
        [.. Enumerable.Range(0, plan.Schema.Count).Select(i => inOrder.Column(i) ?? inAny.Column(i)!)];
}
