namespace Mlops.Data.Tests;

public sealed class StreamedRowsTests
{
    [Fact]
    public async Task Stream_Function_CanBeReadAgain()
    {
        var data = Rows.Stream("queue", () => ProduceAsync(70_000));
        for (var i = 0; i < 2; i++)
        {
            var rows = new List<TaxiRow>();
            var first = new List<long>();
            await foreach (var batch in data.Source.ReadAsync(cancellationToken: TestContext.Current.CancellationToken))
            {
                using var owned = batch;
                Assert.Equal("queue", batch.Source);
                first.Add(batch.FirstRow);
                for (var row = 0; row < batch.RowCount; row++) rows.Add(TaxiRow.Read(batch, row));
            }
            Assert.Equal(Enumerable.Range(0, 70_000).Select(Trip), rows);
            Assert.Equal([1, 65_537], first);
        }
        Assert.Empty(await data.Source.GetFilesAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task StreamOnce_SecondReading_IsATypedError()
    {
        var data = Rows.StreamOnce("queue", ProduceAsync(10));
        var request = new ReadRequest { Schema = CsvText.Schema(("trip_seconds", ColumnType.Int64), ("gone", ColumnType.String)) };
        var source = new Dataset<Row>(data.Source, data.Schema);
        Assert.Equal(10, (await source.RowsAsync(request)).Count);
        var error = await Assert.ThrowsAsync<DataException>(() => source.RowsAsync(request));
        Assert.Equal(RowsDiagnostics.ReadTwice, error.Code);
        Assert.Equal("queue", error.Problem.Where);
    }

    [Fact]
    public async Task OfValues_EveryType_CanBeReadBack()
    {
        using var batch = AnyBatches.Create(4, 300);
        var rows = Enumerable.Range(0, batch.RowCount).Select(i => Values(batch, i)).ToList();
        var data = Rows.OfValues(batch.Schema, rows);
        Assert.Equal(AnyBatches.Print(batch), await ArrowFileTests.PrintAsync(data.Source));
    }

    [Fact]
    public async Task OfValues_NarrowerNumbersAndAbsentColumns_Fit()
    {
        var schema = CsvText.Schema(("l", ColumnType.Int64), ("d", ColumnType.Float64), ("t", ColumnType.Timestamp), ("s", ColumnType.String));
        var time = new DateTimeOffset(2020, 1, 1, 2, 0, 0, TimeSpan.FromHours(2));
        var data = Rows.OfValues(schema, [new Dictionary<string, object?> { ["l"] = (short)1, ["d"] = 2, ["t"] = time }]);
        Assert.Equal([[1L, 2.0, time.UtcDateTime, null]], await data.RowsAsync());
    }

    [Fact]
    public void OfValues_UnknownNameOrWrongType_SaysWhere()
    {
        var schema = CsvText.Schema(("fare", ColumnType.Float32), ("v", ColumnType.Vector(ColumnType.Float32, 2)));
        var error = Assert.Throws<SchemaException>(() => Rows.OfValues(schema, [new Dictionary<string, object?>(), new Dictionary<string, object?> { ["fair"] = 1f }]));
        Assert.Equal(DiagnosticCodes.UnknownColumn, error.Code);
        Assert.Contains("'fare'", error.Message, StringComparison.Ordinal);
        error = Assert.Throws<SchemaException>(() => Rows.OfValues(schema, [new Dictionary<string, object?> { ["fare"] = 0.1 }]));
        Assert.Equal(DiagnosticCodes.ValueDoesNotFit, error.Code);
        Assert.Equal("rows, row 1", error.Problem.Where);
        Assert.Throws<SchemaException>(() => Rows.OfValues(schema, [new Dictionary<string, object?> { ["v"] = new[] { 1f } }]));
    }

    private static TaxiRow Trip(int i) => new() { TripSeconds = i, Company = i % 3 == 0 ? null : "c" + i % 5 };

    private static async IAsyncEnumerable<TaxiRow> ProduceAsync(int rows)
    {
        for (var i = 0; i < rows; i++)
        {
            if (i % 1000 == 0) await Task.Yield();
            yield return Trip(i);
        }
    }

    private static Dictionary<string, object?> Values(DataBatch batch, int row)
    {
        var values = new Row(batch, row);
        return batch.Schema.Names.ToDictionary(n => n, n => values[n]);
    }
}
