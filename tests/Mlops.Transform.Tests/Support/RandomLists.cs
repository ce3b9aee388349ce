namespace Mlops.Transform.Tests;

/// <summary>The columns of lists and vectors of numbers of <see cref="RandomTable"/>, and the operations on them.</summary>
internal static class RandomLists
{
    public static IReadOnlyList<Field> Fields { get; } =
    [
        new("prices", ColumnType.List(ColumnType.Float64)), new("steps", ColumnType.List(ColumnType.Int32)),
        new("spot", ColumnType.Vector(ColumnType.Float32, 3)),
    ];

    /// <summary>Appends one row to the columns of lists from the first one on.</summary>
    public static void AppendRow(Random random, BatchBuilder builder, int first)
    {
        var (prices, steps) = ((ListBuilder)builder[first], (ListBuilder)builder[first + 1]);
        foreach (var list in new[] { prices, steps })
        {
            for (var i = random.Next(-1, 7); i > 0; i--)
            {
                if (random.Next(9) == 0) list.Items.AppendMissing();
                else if (list == steps) ((PrimitiveBuilder<int>)list.Items).Append(random.Next(-1000, 1000));
                else ((PrimitiveBuilder<double>)list.Items).Append(random.Next(20) == 0 ? double.NaN : random.NextDouble() * 100);
            }

            // A row without a list may have items all the same.
            if (random.Next(8) == 0) list.AppendMissing();
            else list.EndRow();
        }
    }

    /// <summary>Appends one vector.</summary>
    public static void AppendSpot(Random random, ColumnBuilder builder)
    {
        var spot = (VectorBuilder)builder;
        if (random.Next(8) == 0)
        {
            spot.AppendMissing();
            return;
        }

        for (var i = 0; i < 3; i++)
            ((PrimitiveBuilder<float>)spot.Items).Append(random.Next(25) == 0 ? float.NaN : (float)random.NextDouble() * (i + 1));
        spot.EndRow();
    }

    /// <summary>Vectors, and what reads them.</summary>
    public static TransformBuilder Vectors(TransformBuilder t, DataSchema s) => t
        .AsIs(s.Vector("spot"), missing: -2)
        .Pca(s.Vector("spot"), components: 2, missing: 1)
        .RandomProjection(s.Vector("spot"), components: 4, seed: 9, missing: 0);

    public static TransformBuilder Build(TransformBuilder t, DataSchema s) => t
        .PadList(s.List("prices"), length: 4, pad: -1)
        .PadList(s.List("steps"), length: 3, longer: LongLists.KeepLast, padFront: true)
        .PadList(s.List("prices"), length: 9, longer: LongLists.Refuse, name: "all")
        .AggregateList(s.List("steps"), ListAggregate.Sum, missing: 0)
        .AggregateList(s.List("prices"), ListAggregate.Max, missing: 0)
        .AggregateList(s.List("prices"), ListAggregate.Min, missing: 100)
        .AggregateList(s.List("prices"), ListAggregate.Mean).AsNumber(out var mean)
        .Standardize(mean, missing: 50);

    /// <summary>Places of items, and what reads them.</summary>
    public static TransformBuilder Places(TransformBuilder t, DataSchema s) => t
        .Ordinal(s.List("tags"), out var tags, new VocabularyOptions { MaxSize = 4 }, Unseen.OwnSlot)
        .PadList(tags, length: 3, pad: -1)
        .TfIdf(tags, size: 5)
        .Ordinal(s.List("codes"), out var codes, new VocabularyOptions { MinCount = 3 })
        .TfIdf(codes, size: 12, smooth: false)
        .TfIdf(s.List("steps"), size: 7, name: "modulo");
}
