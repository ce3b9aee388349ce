namespace Mlops.Transform.Tests;

/// <summary>Rows of a <see cref="RandomTable"/> in which one cell of forty is at the end of its type. Not to be fitted on.</summary>
internal static class RandomExtremes
{
    private const int OneOf = 40;

    private static readonly double[] Doubles =
    [
        double.PositiveInfinity, double.NegativeInfinity, -0.0, 0, double.MaxValue, double.MinValue, double.Epsilon, double.NaN, -1, 1e38,
    ];

    private static readonly float[] Floats =
    [
        float.PositiveInfinity, float.NegativeInfinity, -0f, 0, float.MaxValue, float.MinValue, float.Epsilon, float.NaN, -1,
    ];

    private static readonly int[] Ints = [int.MinValue, int.MaxValue, 0, -1];

    private static readonly long[] Longs = [long.MinValue, long.MaxValue, 0, -1, (1L << 53) + 1];

    private static readonly long[] Times =
    [
        Timestamps.FromDateTime(DateTime.MinValue), Timestamps.FromDateTime(DateTime.MaxValue), 0, -1, Timestamps.FromDateTime(new(2024, 2, 29)),
    ];

    private static readonly string[] Texts = ["", "\0", " ", "\uFFFD", "𝄞", new('x', 300)];

    public static DataBatch Create(int seed, int rows)
    {
        using var ordinary = RandomTable.Create(seed, rows);
        var random = new Random(seed ^ OneOf);
        var builder = new BatchBuilder(ordinary.Schema);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < ordinary.Schema.Count; column++)
            {
                if (random.Next(OneOf) == 0) Append(random, builder[column]);
                else CellCopy.Append(ordinary[column], row, builder[column]);
            }
        }

        return builder.Build("extremes");
    }

    private static void Append(Random random, ColumnBuilder to)
    {
        switch (to)
        {
            case PrimitiveBuilder<double> doubles: doubles.Append(Any(random, Doubles)); break;
            case PrimitiveBuilder<float> floats: floats.Append(Any(random, Floats)); break;
            case PrimitiveBuilder<int> ints: ints.Append(Any(random, Ints)); break;
            case PrimitiveBuilder<long> longs: longs.Append(Any(random, to.Type == ColumnType.Timestamp ? Times : Longs)); break;
            case TextBuilder texts: texts.Append(Any(random, Texts)); break;
            case VectorBuilder vectors:
                for (var i = 0; i < vectors.Type.Length; i++) Append(random, vectors.Items);
                vectors.EndRow();
                break;
            case ListBuilder lists:
                for (var i = random.Next(6); i > 0; i--) Append(random, lists.Items);
                // A row without a list may have items all the same.
                if (random.Next(4) == 0) lists.AppendMissing();
                else lists.EndRow();
                break;
            default: to.AppendMissing(); break;
        }
    }

    private static T Any<T>(Random random, T[] values) => values[random.Next(values.Length)];
}
