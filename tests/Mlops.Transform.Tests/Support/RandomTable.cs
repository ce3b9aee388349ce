namespace Mlops.Transform.Tests;

/// <summary>Random rows with every kind of column and value, and a transform that uses all operations.</summary>
internal static class RandomTable
{
    public static DataBatch Create(int seed, int rows)
    {
        var random = new Random(seed);
        var builder = new BatchBuilder(new DataSchema([
            new Field("miles", ColumnType.Float32), new Field("fare", ColumnType.Float64), new Field("tips", ColumnType.Float64),
            new Field("seconds", ColumnType.Int32), new Field("stamp", ColumnType.Int64), new Field("company", ColumnType.String),
            new Field("area", ColumnType.Int32), new Field("shared", ColumnType.Boolean), new Field("latitude",
                ColumnType.Float64), .. RandomCategories.Fields, .. RandomProtection.Fields,
            .. RandomLists.Fields]));
        var others = new Random(~seed);
        var times = new Random(seed + 1);
        var lists = new Random(seed + 2);
        var vectors = new Random(seed + 3);
        for (var i = 0; i < rows; i++)
        {
            if (random.Next(9) == 0) builder[0].AppendMissing();
            else builder.Primitive<float>(0).Append(random.Next(30) == 0 ? float.NaN : (float)(random.NextDouble() * 30));
            builder.Primitive<double>(1).Append(random.NextDouble() * 50 + 3);
            builder.Primitive<double>(2).Append(random.NextDouble() * 20);
            if (random.Next(12) == 0) builder[3].AppendMissing();
            else builder.Primitive<int>(3).Append(random.Next(0, 5000));
            builder.Primitive<long>(4).Append(random.NextInt64(1L << 40));
            if (random.Next(7) == 0) builder[5].AppendMissing();
            else builder.Text(5).Append(random.Next(40) == 0 ? "" : $"Cab\n\\ é{random.Next(random.Next(1, 60))}");
            if (random.Next(5) == 0) builder[6].AppendMissing();
            else builder.Primitive<int>(6).Append(random.Next(-3, 77));
            if (random.Next(6) == 0) builder[7].AppendMissing();
            else builder.Boolean(7).Append(random.Next(3) == 0);
            if (random.Next(8) == 0) builder[8].AppendMissing();
            else builder.Primitive<double>(8).Append(41 + random.NextDouble());
            RandomCategories.AppendRow(others, builder, 9);
            RandomProtection.AppendRow(times, builder, builder.Schema.IndexOf("at"));
            RandomLists.AppendRow(lists, builder, builder.Schema.IndexOf("prices"));
            RandomLists.AppendSpot(vectors, builder[builder.Schema.IndexOf("spot")]);
        }

        return builder.Build("random");
    }

    /// <summary>The operations on several number columns.</summary>
    public static TransformBuilder Vectors(TransformBuilder t, DataSchema s) => t
        .AsIs(s.Number("miles"), missing: 0)
        .Polynomial([s.Number("miles"), s.Number("latitude"), s.Number("seconds")], degree: 3, missing: 1)
        .Polynomial([s.Number("fare"), s.Number("stamp")], interactionsOnly: true, name: "products")
        .RandomProjection([s.Number("fare"), s.Number("miles"), s.Number("area")], components: 5, seed: 3, missing: 2);

    /// <summary>Principal components, with every option.</summary>
    public static TransformBuilder Principal(TransformBuilder t, DataSchema s) => t
        .Pca([s.Number("miles"), s.Number("latitude"), s.Number("seconds"), s.Number("fare")], components: 3, whiten: true, missing: 40)
        .Pca([s.Number("fare"), s.Number("stamp")], components: 2, rules: TransformRules.Tensorflow, name: "turned");

    public static TransformBuilder Build(TransformBuilder t, DataSchema s)
    {
        var families = new Func<TransformBuilder, DataSchema, TransformBuilder>[]
        {
            Vectors,
            Principal,
            RandomLists.Build,
            RandomLists.Places,
            RandomLists.Vectors,
            Columns,
            RandomCategories.Build,
            RandomProtection.Build,
            RandomTimes.Build,
            RandomPlaces.Build,
            RandomExpressions.Build,
        };
        return families.Aggregate(t, (builder, add) => add(builder, s));
    }

    private static TransformBuilder Columns(TransformBuilder t, DataSchema s) => t
        .Label(s.Number("tips") > 0.2 * s.Number("fare"))
        .Standardize(s.Number("miles"), missing: 0)
        .MinMax(s.Number("fare"), low: -1, high: 1, clip: true)
        .Log(s.Number("seconds"), missing: 0)
        .Impute(s.Number("latitude"), Imputation.Median, indicator: true)
        .Impute(s.Number("area"), Imputation.Mode)
        .Impute(s.Number("miles"), Imputation.Mean)
        .Bucketize(s.Number("latitude"), buckets: 10)
        .Bucketize(s.Number("stamp"), buckets: 4)
        .OneHot(s.Text("company"), maxSize: 20, unseen: Unseen.Buckets(3), minCount: 2)
        .OneHot(s.Number("area"), maxSize: 50)
        .OneHot(s.Boolean("shared"), maxSize: 2, unseen: Unseen.Ignore)
        .Hash(s.Text("company"), buckets: 17, seed: 5)
        .Hash(s.Number("stamp"), buckets: 8)
        .Compute(s.Number("fare") / (s.Number("seconds") + 1), "fare_per_second").AsNumber(out var rate)
        .Compute(s.Number("fare") > 20 & s.Boolean("shared"), "dear_and_shared", missing: 0)
        .Clip(s.Number("miles"), low: 1, highQuantile: 0.95, missing: 0)
        .MaxAbs(s.Number("stamp"))
        .Robust(s.Number("seconds"), missing: 600, lowQuantile: 0.1)
        .Robust(s.Number("fare"), unitVariance: true)
        .IsMissing(s.Text("company"))
        .StandardizePerKey(s.Number("fare"), s.Text("company"))
        .MinMaxPerKey(s.Number("seconds"), s.Number("area"), missing: 100)
        .BucketizePerKey(s.Number("latitude"), s.Boolean("shared"), buckets: 4)
        .Bucketize(s.Number("fare"), buckets: 5, weights: s.Number("tips"), rules: TransformRules.Tensorflow, name: "weighted")
        .BucketizeAt(s.Number("miles"), [1, 2.5, 10])
        .BucketizeInterpolated(s.Number("seconds"), buckets: 7, missing: 0)
        .Clip(s.Number("fare"), low: 0.5).AsNumber(out var paid)
        .Power(paid, PowerMethod.BoxCox, standardize: false)
        .Power(s.Number("seconds"), missing: 0)
        .Gaussian(s.Number("miles"), missing: 3)
        .Custom(new HowTo.GeoFence(0.5), [s.Number("latitude"), s.Number("miles")], missing: 0)
        .Standardize(rate, missing: 0);

    public static Task<FittedTransform> FitAsync(DataBatch batch, int partitionSize = 500, int? degree = null) =>
        batch.FitAsync(t => Build(t, batch.Schema), partitionSize, degree);
}
