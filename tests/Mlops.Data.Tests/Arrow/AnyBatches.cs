using System.Text;

namespace Mlops.Data.Tests;

/// <summary>Seeded batches with every kind of column, missing rows, slices and both encodings of text.</summary>
internal static class AnyBatches
{
    public static DataSchema Schema { get; } = new(
        new Field("flag", ColumnType.Boolean), new Field("small", ColumnType.Int32), new Field("big", ColumnType.Int64, false),
        new Field("single", ColumnType.Float32), new Field("double", ColumnType.Float64), new Field("text", ColumnType.String),
        new Field("coded", ColumnType.String), new Field("time", ColumnType.Timestamp),
        new Field("words", ColumnType.List(ColumnType.String)), new Field("numbers", ColumnType.List(ColumnType.Int32)),
        new Field("vector", ColumnType.Vector(ColumnType.Float32, 3)));

    public static DataBatch Create(int seed, int rows, bool slice = true)
    {
        var random = new Random(seed);
        var builder = new BatchBuilder(Schema);
        var (before, after) = slice ? (random.Next(12), random.Next(12)) : (0, 0);
        for (var i = 0; i < before + rows + after; i++) Append(builder, random, slice);
        using var plain = builder.Build("any", 1);
        var columns = plain.Columns.ToArray();
        columns[6] = Coded((StringData)columns[6]);
        return Copy(new DataBatch(Schema, columns).Slice(before, rows));
    }

    public static string Print(DataBatch batch)
    {
        var text = new StringBuilder();
        for (var i = 0; i < batch.RowCount; i++)
        {
            foreach (var name in batch.Schema.Names) text.Append(Print(new Row(batch, i)[name])).Append('|');
            text.Append('\n');
        }
        return text.ToString();
    }

    /// <summary>Keeps slices with their offsets, over arrays of their own.</summary>
    private static DataBatch Copy(DataBatch batch)
    {
        using var _ = batch;
        var first = batch.Take([.. Enumerable.Range(0, batch.RowCount), .. Enumerable.Range(0, batch.RowCount)]);
        return first.Slice(batch.RowCount, batch.RowCount);
    }

    private static void Append(BatchBuilder builder, Random random, bool missing)
    {
        bool Has() => !missing || random.Next(4) > 0;
        builder.Boolean(0).Append(Has() ? random.Next(2) == 0 : null);
        builder.Primitive<int>(1).Append(Has() ? random.Next(-100, 100) : null);
        builder.Primitive<long>(2).Append(random.NextInt64());
        builder.Primitive<float>(3).Append(Has() ? random.NextSingle() : null);
        builder.Primitive<double>(4).Append(Has() ? random.NextDouble() * 1e6 : null);
        builder.Text(5).Append(Has() ? new string('é', random.Next(4)) + random.Next(100) : null);
        builder.Text(6).Append(Has() ? "code " + random.Next(5) : null);
        builder.Primitive<long>(7).Append(Has() ? random.NextInt64(0, 4_000_000_000_000_000) : null);
        foreach (var column in new[] { 8, 9 })
        {
            var list = (ListBuilder)builder[column];
            for (var i = random.Next(4); i > 0; i--)
            {
                if (!Has()) list.Items.AppendMissing();
                else if (list.Items is TextBuilder words) words.Append("w" + i);
                else ((PrimitiveBuilder<int>)list.Items).Append(i);
            }
            // A missing list may have items behind it: the writer must leave them out.
            if (Has()) list.EndRow();
            else list.AppendMissing();
        }
        var vector = (VectorBuilder)builder[10];
        if (!Has())
        {
            vector.AppendMissing();
            return;
        }
        for (var i = 0; i < 3; i++) ((PrimitiveBuilder<float>)vector.Items).Append(random.NextSingle());
        vector.EndRow();
    }

    private static StringData Coded(StringData plain)
    {
        var texts = Enumerable.Range(0, 5).Select(i => "code " + i).ToArray();
        var codes = new int[plain.Length];
        for (var i = 0; i < codes.Length; i++) codes[i] = plain.IsMissing(i) ? 0 : Array.IndexOf(texts, plain.GetString(i));
        var bytes = Encoding.UTF8.GetBytes(string.Concat(texts));
        var dictionary = new StringData(Enumerable.Range(0, 6).Select(i => i * 6).ToArray(), bytes);
        return new StringData(codes, dictionary, plain.HasValidity ? plain.Validity : null);
    }

    private static string Print(object? value) => value switch
    {
        null => "null",
        object?[] items => "[" + string.Join(",", items.Select(Print)) + "]",
        byte[] bytes => "0x" + Convert.ToHexString(bytes),
        DateTime time => time.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
