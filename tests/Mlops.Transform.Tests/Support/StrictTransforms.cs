namespace Mlops.Transform.Tests;

/// <summary>Every operation that can refuse a row, without a rule that would keep it from it, and the rows that it can be fitted on.</summary>
internal static class StrictTransforms
{
    private static readonly VocabularyOptions All = new();

    public static IReadOnlyList<Func<TransformBuilder, DataSchema, TransformBuilder>> Each { get; } =
    [
        (t, s) => t.Standardize(s.Number("miles")),
        (t, s) => t.Standardize(s.Number("seconds")).AsNumber(out var x).MinMax(x),
        (t, s) => t.MinMax(s.Number("latitude"), clip: true),
        (t, s) => t.MinMax(s.Number("miles")).AsNumber(out var x).Power(x),
        (t, s) => t.Log(s.Number("seconds"), offset: 1),
        (t, s) => t.Log(s.Number("fare")).AsNumber(out var x).Cyclical(x, 3),
        (t, s) => t.Clip(s.Number("miles"), low: 1),
        (t, s) => t.MaxAbs(s.Number("stamp")),
        (t, s) => t.Robust(s.Number("seconds")),
        (t, s) => t.Power(s.Number("fare"), PowerMethod.BoxCox),
        (t, s) => t.Power(s.Number("fare"), PowerMethod.BoxCox).AsNumber(out var x).Standardize(x),
        (t, s) => t.Power(s.Number("miles")),
        (t, s) => t.Gaussian(s.Number("latitude")),
        (t, s) => t.AsIs(s.Number("miles")),
        (t, s) => t.AsIs(s.Vector("spot")),
        (t, s) => t.Impute(s.Number("miles"), Imputation.Mean, indicator: true).AsIs(s.Number("latitude")),
        (t, s) => t.Polynomial([s.Number("miles"), s.Number("latitude"), s.Number("seconds")], degree: 3),
        (t, s) => t.RandomProjection([s.Number("fare"), s.Number("miles"), s.Number("area")], components: 5),
        (t, s) => t.RandomProjection(s.Vector("spot"), components: 2),
        (t, s) => t.Pca([s.Number("fare"), s.Number("miles"), s.Number("area")], components: 2),
        (t, s) => t.Pca(s.Vector("spot"), components: 2, whiten: true),
        (t, s) => t.StandardizePerKey(s.Number("miles"), s.Text("company")),
        (t, s) => t.MinMaxPerKey(s.Number("seconds"), s.Number("area")).AsNumber(out var x).Log(x, offset: 1),
        (t, s) => t.BucketizeInterpolated(s.Number("seconds"), buckets: 5),
        (t, s) => t.Cyclical(s.Number("seconds"), 60),
        (t, s) => t.Cyclical(s.Number("miles"), 7.5),
        (t, s) => t.GeoDistance(s.Number("latitude"), s.Number("miles"), 41.9, -87.6),
        (t, s) => t.GeoDistance(s.Number("latitude"), s.Number("miles"), s.Number("area"), s.Number("fare")).AsNumber(out var x).Robust(x),
        (t, s) => t.TimeSince(s.Time("at"), DateTimeOffset.UnixEpoch, TimeUnit.Days),
        (t, s) => t.DatePart(s.Time("at"), TimePart.Hour, offset: 300),
        (t, s) => t.DatePart(s.Time("at"), TimePart.Year, offset: -300).AsNumber(out var x).OneHot(x, 9999, Unseen.Error),
        (t, s) => t.Compute(s.Number("fare") / s.Number("miles"), "rate"),
        (t, s) => t.Compute(s.Number("fare") - s.Number("miles"), "less").AsNumber(out var x).Standardize(x),
        (t, s) => t.OneHot(s.Text("company"), 9999, Unseen.Error),
        (t, s) => t.OneHot(s.Number("area"), 9999, Unseen.Error).AsNumber(out var x).MaxAbs(x),
        (t, s) => t.OneHot(s.Number("stamp"), 9999, Unseen.Error),
        (t, s) => t.OneHot(s.Boolean("shared"), 2, Unseen.Error),
        (t, s) => t.Ordinal(s.Text("company"), All, Unseen.Error),
        (t, s) => t.MultiHot(s.List("tags"), All, Unseen.Error),
        (t, s) => t.MultiHot(s.List("codes"), All, Unseen.Error),
        (t, s) => t.Ordinal(s.List("tags"), out var places, All, Unseen.Error).PadList(places, 3, pad: -1),
        (t, s) => t.Ordinal(s.List("codes"), out var places, All, Unseen.Error).TfIdf(places, 9),
        (t, s) => t.PadList(s.List("prices"), 3, longer: LongLists.Refuse),
        (t, s) => t.PadList(s.List("steps"), 2, longer: LongLists.Refuse, padFront: true),
        (t, s) => t.AggregateList(s.List("prices"), ListAggregate.Sum),
        (t, s) => t.AggregateList(s.List("prices"), ListAggregate.Mean, missing: 1),
        (t, s) => t.AggregateList(s.List("steps"), ListAggregate.Max, missing: 1).AsNumber(out var x).Standardize(x),
        (t, s) => t.AggregateList(s.List("prices"), ListAggregate.Sum, missing: 1).AsNumber(out var x).MinMax(x),
    ];

    /// <summary>Rows in which every column has a value, of lists no long ones.</summary>
    public static DataBatch Rows(int seed, int candidates)
    {
        using var all = RandomTable.Create(seed, candidates);
        var complete = new BatchBuilder(all.Schema);
        for (var row = 0; row < candidates; row++)
            if (all.Columns.ToArray().All(c => IsWhole(c, row))) CellCopy.AppendRow(all.Columns, row, complete);
        return complete.Build("complete");
    }

    private static bool IsWhole(ColumnData column, int row) => column switch
    {
        VectorData vectors => VectorInput.HasAll(vectors, row),
        ListData lists => !lists.IsMissing(row) && lists.Offsets[row + 1] - lists.Offsets[row] <= 2,
        _ when column.Type.IsNumber => NumberMap.ValueOf(column, row) is not null,
        _ => !column.IsMissing(row),
    };
}
