namespace Mlops.Data.Tests;

public sealed class RowsTests
{
    [Fact]
    public async Task Of_Records_CanBeReadBack()
    {
        var points = Enumerable.Range(0, 70_000).Select(i => new Point(i, i % 3 == 0 ? null : "p" + i)).ToList();
        var data = Rows.Of(points);
        var read = new List<Point>();
        var firstRows = new List<long>();
        await foreach (var batch in data.Source.ReadAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            using (batch)
            {
                firstRows.Add(batch.FirstRow);
                for (var i = 0; i < batch.RowCount; i++) read.Add(Point.Read(batch, i));
            }
        }
        Assert.Equal(points, read);
        Assert.Equal([1, 65_537], firstRows);
    }

    [Fact]
    public async Task Of_Batches_CanBeReadAgainAndByOthersAtOnce()
    {
        using var batch = AnyBatches.Create(1, 20);
        var source = Rows.Of(AnyBatches.Schema, [batch]);
        var expected = AnyBatches.Print(batch);
        foreach (var printed in await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ArrowFileTests.PrintAsync(source))))
            Assert.Equal(expected, printed);
        Assert.Empty(await source.GetFilesAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Of_DictionariesWithBytesAndNestedArrays_KeepThem()
    {
        var schema = CsvText.Schema(("photo", ColumnType.Bytes), ("grid", NestedBatches.Lists(2, ColumnType.Int32)));
        var rows = new Dictionary<string, object?>[]
        {
            new() { ["photo"] = new byte[] { 0xFF }, ["grid"] = new[] { new[] { 1 }, Array.Empty<int>() } },
            new() { ["photo"] = new ReadOnlyMemory<byte>([1, 2], 1, 1), ["grid"] = null },
        };
        var read = await Rows.OfValues(schema, rows).RowsAsync();
        Assert.Equal([new byte[] { 0xFF }, new object?[] { new object?[] { 1 }, Array.Empty<object?>() }], read[0]);
        Assert.Equal([new byte[] { 2 }, null], read[1]);
    }

    [Fact]
    public void Of_BatchOfAnotherSchema_SaysSo()
    {
        using var batch = AnyBatches.Create(1, 2);
        Assert.Throws<SchemaException>(() => Rows.Of(Point.Schema, [batch]));
    }

    private sealed record Point(int X, string? Name) : IDataRow<Point>
    {
        public static DataSchema Schema { get; } = new(new Field("x", ColumnType.Int32, false), new Field("name", ColumnType.String));

        public static void Append(Point row, BatchBuilder batch)
        {
            batch.Primitive<int>(0).Append(row.X);
            batch.Text(1).Append(row.Name);
        }

        public static Point Read(DataBatch batch, int row) =>
            new(((PrimitiveData<int>)batch[0]).Values[row], ((StringData)batch[1]).GetString(row));
    }
}
