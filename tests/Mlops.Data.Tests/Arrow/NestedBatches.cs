namespace Mlops.Data.Tests;

/// <summary>Seeded batches of ragged lists of lists and of bytes, with missing rows and items at every level, and as slices.</summary>
internal static class NestedBatches
{
    public static DataSchema Schema { get; } = new(
        new Field("id", ColumnType.Int32, false), new Field("photo", ColumnType.Bytes), new Field("blobs", ColumnType.List(ColumnType.Bytes)),
        new Field("grid", Lists(2, ColumnType.Int32)), new Field("words", Lists(2, ColumnType.String)), new Field("deep", Lists(4, ColumnType.Float64)),
        new Field("times", Lists(2, ColumnType.Timestamp)), new Field("flags", Lists(3, ColumnType.Boolean)));

    public static DataBatch Create(int seed, int rows)
    {
        var random = new Random(seed);
        var builder = new BatchBuilder(Schema);
        var (before, after) = (random.Next(7), random.Next(7));
        for (var row = 0; row < before + rows + after; row++)
        {
            builder.Primitive<int>(0).Append(row);
            for (var i = 1; i < Schema.Count; i++) Append(builder[i], random);
        }
        using var whole = builder.Build("nested", 1);
        return whole.Slice(before, rows);
    }

    public static ColumnType Lists(int depth, ColumnType leaf) => depth == 0 ? leaf : ColumnType.List(Lists(depth - 1, leaf));

    private static void Append(ColumnBuilder builder, Random random)
    {
        if (random.Next(4) == 0 && builder is not ListBuilder)
        {
            builder.AppendMissing();
            return;
        }
        switch (builder)
        {
            case ListBuilder list:
                for (var i = random.Next(4); i > 0; i--) Append(list.Items, random);
                // A missing list may have items behind it: writers must leave them out.
                if (random.Next(4) == 0) list.AppendMissing();
                else list.EndRow();
                break;
            case BytesBuilder bytes:
                var value = new byte[random.Next(5)];
                random.NextBytes(value);
                bytes.Append(value);
                break;
            case TextBuilder texts: texts.Append(new string('é', random.Next(3)) + random.Next(9)); break;
            case BooleanBuilder flags: flags.Append(random.Next(2) == 0); break;
            case PrimitiveBuilder<int> ints: ints.Append(random.Next(-9, 9)); break;
            case PrimitiveBuilder<double> doubles: doubles.Append(random.NextDouble()); break;
            case PrimitiveBuilder<long> times: times.Append(random.NextInt64(0, 4_000_000_000_000_000)); break;
            default: throw new InvalidOperationException(builder.Type.ToString());
        }
    }
}
