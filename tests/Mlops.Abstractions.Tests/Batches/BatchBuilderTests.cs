using FsCheck;
using FsCheck.Fluent;
using Mlops.Abstractions.Tests.Rows;

namespace Mlops.Abstractions.Tests.Batches;

public class BatchBuilderTests
{
    private static readonly DataSchema Schema = new(
        new Field("i", ColumnType.Int32), new Field("l", ColumnType.Int64), new Field("t", ColumnType.Timestamp),
        new Field("f", ColumnType.Float32), new Field("d", ColumnType.Float64), new Field("b", ColumnType.Boolean),
        new Field("s", ColumnType.String), new Field("list", ColumnType.List(ColumnType.String)),
        new Field("vector", ColumnType.Vector(ColumnType.Float32, 2)), new Field("bytes", ColumnType.Bytes),
        new Field("nested", ColumnType.List(ColumnType.List(ColumnType.Bytes))));

    [Fact]
    public void ViewAndBuild_RandomRows_HoldWhatWasAppendedAndSoDoSlices() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var builder = new BatchBuilder(Schema);
            for (var round = 0; round < 3; round++)
            {
                var rows = Enumerable.Range(0, random.Next(60)).Select(_ => Values(random)).ToList();
                foreach (var row in rows) Append(builder, row);
                Assert.Equal(rows.Count, builder.RowCount);
                AssertRows(rows, builder.View());
                using var batch = builder.Build("memory", 5);
                Assert.Equal(0, builder.RowCount);
                AssertRows(rows, batch);
                var start = random.Next(rows.Count + 1);
                var length = random.Next(rows.Count - start + 1);
                using var slice = batch.Slice(start, length);
                Assert.Equal(5 + start, slice.FirstRow);
                Assert.Equal("memory", slice.Source);
                AssertRows(rows.GetRange(start, length), slice);
                using var again = slice.Slice(length / 2, length - length / 2);
                AssertRows(rows.GetRange(start + length / 2, length - length / 2), again);
                foreach (var column in slice.Columns)
                    Assert.Equal(Enumerable.Range(0, length).Count(column.IsMissing), column.MissingCount);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Clear_ThenAppend_ForgetsTheRowsAndTheMissingValues()
    {
        var builder = new BatchBuilder(Schema);
        for (var i = 0; i < Schema.Count; i++) builder[i].AppendMissing();
        Assert.Equal(Schema.Count, builder.View().Columns.ToArray().Sum(c => c.MissingCount));
        builder.Clear();
        Assert.Equal(0, builder.View().RowCount);
        Append(builder, Values(new Random(1), missing: 0));
        Assert.All(builder.View().Columns.ToArray(), c => Assert.False(c.HasValidity));
    }

    [Fact]
    public void View_OfOneRowAgainAndAgain_AllocatesNothingAndIsTheSameBatch()
    {
        var builder = new BatchBuilder(TripRow.Schema);
        var row = new TripRow(7, "Cash", [1f, 2f, 3f]) { StartedAt = DateTime.UnixEpoch, PaidAt = DateTimeOffset.UnixEpoch, Tags = ["x", "y"], Stops = [1, null], Tract = null };
        DataBatch? view = null;
        long before = 0;
        for (var i = 0; i < 1000; i++)
        {
            if (i == 10) before = GC.GetAllocatedBytesForCurrentThread();
            builder.Clear();
            TripRow.Append(row, builder);
            var now = builder.View();
            view ??= now;
            if (!ReferenceEquals(view, now)) Assert.Fail("The view is another object.");
        }
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(1, view!.RowCount);
    }

    [Fact]
    public void EndRow_VectorOfAnotherLength_IsAProblemOfItsRow()
    {
        var builder = new BatchBuilder(Schema);
        var vector = (VectorBuilder)builder[8];
        ((PrimitiveBuilder<float>)vector.Items).Append(1f);
        var error = Assert.Throws<SchemaException>(vector.EndRow);
        Assert.Contains("A vector has 1 items (row 1). Expected 2 items.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Append_TextWithLoneSurrogate_BecomesTheReplacementCharacter()
    {
        var builder = new BatchBuilder(new DataSchema(new Field("s", ColumnType.String)));
        builder.Text(0).Append("a\ud800b");
        Assert.Equal("a\ufffdb", ((StringData)builder.View()[0]).GetString(0));
    }

    [Fact]
    public void Batch_ColumnsThatDoNotFitTheSchema_AreRefused()
    {
        var schema = new DataSchema(new Field("a", ColumnType.Int32), new Field("b", ColumnType.Int32));
        var two = new PrimitiveData<int>(ColumnType.Int32, new[] { 1, 2 });
        Assert.Throws<SchemaException>(() => new DataBatch(schema, [two]));
        Assert.Throws<SchemaException>(() => new DataBatch(schema, [two, two.Slice(0, 1)]));
        Assert.Throws<SchemaException>(() => new DataBatch(schema, [two, new PrimitiveData<double>(ColumnType.Float64, new double[2])]));
        Assert.Throws<ArgumentException>(() => new PrimitiveData<int>(ColumnType.Float64, new int[2]));
        Assert.Throws<ArgumentException>(() => new PrimitiveData<int>(ColumnType.Int32, new int[2], new Bitmap(new byte[1], 0, 3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => two.Slice(1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => two.Slice(-1, 1));
        Assert.Throws<ArgumentException>(() => new VectorData(3, two));
    }

    [Fact]
    public void StringData_Encodings_AreReadTheSame()
    {
        var builder = new BatchBuilder(new DataSchema(new Field("s", ColumnType.String)));
        foreach (var text in new[] { "Cash", "", "ä€😀" }) builder.Text(0).Append(text);
        using var batch = builder.Build();
        var dictionary = (StringData)batch[0];
        var encoded = new StringData(new[] { 2, 0, 1, 0 }, dictionary, new Bitmap(new byte[] { 0b0111 }, 0, 4));
        Assert.Equal(["ä€😀", "Cash", "", null], Enumerable.Range(0, 4).Select(encoded.GetString));
        var slice = (StringData)encoded.Slice(1, 3);
        Assert.Equal(["Cash", "", null], Enumerable.Range(0, 3).Select(slice.GetString));
        Assert.Throws<ArgumentException>(() => new StringData(new[] { 0 }, encoded));
    }

    private static object?[] Values(Random random, int missing = 4) =>
    [
        .. new Func<object>[]
        {
            () => random.Next(), () => random.NextInt64(), () => DateTime.UnixEpoch.AddMicroseconds(random.NextInt64(1L << 40)),
            () => random.NextSingle(), () => random.NextDouble(), () => random.Next(2) == 0, () => $"text {random.Next(100)} ä",
            () => Enumerable.Range(0, random.Next(4)).Select(i => (object?)(random.Next(3) == 0 ? null : $"item {i}")).ToArray(),
            () => new object?[] { random.NextSingle(), 2f }, () => Bytes(random),
            () => Some(random, () => Some(random, () => Bytes(random))),
        }.Select(value => missing > 0 && random.Next(missing) == 0 ? null : value()),
    ];

    private static object?[] Some(Random random, Func<object> next) =>
        [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(3) == 0 ? null : next())];

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(4)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static void Append(BatchBuilder builder, object?[] row)
    {
        builder.Primitive<int>(0).Append((int?)row[0]);
        builder.Primitive<long>(1).Append((long?)row[1]);
        builder.Primitive<long>(2).Append(row[2] is DateTime time ? Timestamps.FromDateTime(time) : null);
        builder.Primitive<float>(3).Append((float?)row[3]);
        builder.Primitive<double>(4).Append((double?)row[4]);
        builder.Boolean(5).Append((bool?)row[5]);
        builder.Text(6).Append((string?)row[6]);
        var list = (ListBuilder)builder[7];
        foreach (var item in (object?[]?)row[7] ?? []) ((TextBuilder)list.Items).Append((string?)item);
        if (row[7] is null) list.AppendMissing();
        else list.EndRow();
        var vector = (VectorBuilder)builder[8];
        foreach (var item in (object?[]?)row[8] ?? []) ((PrimitiveBuilder<float>)vector.Items).Append((float)item!);
        if (row[8] is null) vector.AppendMissing();
        else vector.EndRow();
        builder.Bytes(9).Append((byte[]?)row[9]);
        AppendNested((ListBuilder)builder[10], (object?[]?)row[10]);
    }

    private static void AppendNested(ListBuilder outer, object?[]? lists)
    {
        var inner = (ListBuilder)outer.Items;
        foreach (var list in lists ?? [])
        {
            foreach (var item in (object?[]?)list ?? []) ((BytesBuilder)inner.Items).Append((byte[]?)item);
            if (list is null) inner.AppendMissing();
            else inner.EndRow();
        }
        if (lists is null) outer.AppendMissing();
        else outer.EndRow();
    }

    private static void AssertRows(List<object?[]> rows, DataBatch batch)
    {
        Assert.Equal(rows.Count, batch.RowCount);
        for (var r = 0; r < rows.Count; r++)
        {
            var row = new Row(batch, r);
            for (var c = 0; c < Schema.Count; c++) Assert.Equal(rows[r][c], row[Schema.Fields[c].Name]);
        }
    }
}
