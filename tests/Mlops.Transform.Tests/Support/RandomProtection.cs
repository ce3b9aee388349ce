namespace Mlops.Transform.Tests;

/// <summary>Random times, and the operations that protect columns.</summary>
internal static class RandomProtection
{
    public static IReadOnlyList<Field> Fields { get; } = [new("at", ColumnType.Timestamp)];

    public static void AppendRow(Random random, BatchBuilder rows, int first)
    {
        if (random.Next(10) == 0) rows[first].AppendMissing();
        else rows.Primitive<long>(first).Append(random.NextInt64(-1L << 50, 1L << 51));
    }

    public static TransformBuilder Build(TransformBuilder t, DataSchema s) => t
        .WithKeys(TestKeys.All)
        .Mask(s.Text("company"), out var masked, keepLast: 2)
        .OneHot(masked, maxSize: 30)
        .KeyedHash(s.Number("area"), "areas", out var area)
        .Hash(area, buckets: 9)
        .Generalize(s.Number("fare"), width: 10, out var tens)
        .Impute(tens, Imputation.Median)
        .Generalize(s.Time("at"), TimeGrain.Month, out var month)
        .IsMissing(month)
        .Generalize(s.Text("company"), prefix: 4, out var prefix)
        .OneHot(prefix, maxSize: 5);
}
