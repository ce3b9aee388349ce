namespace Mlops.Data.Validation.Tests;

public sealed class OtherProfileTests
{
    [Fact]
    public async Task ProfileAsync_Text_CountsValuesWithTiesInOrderOfBytes()
    {
        var values = (await Data.ProfileColumn(ColumnType.String, ["b", "a", null, "c", "a", "b", ""])).Values!;
        Assert.Equal([new("a", 2), new("b", 2), new("", 1), new("c", 1)], values.Top);
        Assert.Equal(4, values.Distinct);
        Assert.Equal(5 / 6.0, values.AverageLength!.Value, 1e-15);
    }

    [Fact]
    public async Task ProfileAsync_InvalidUtf8_IsCountedAndListedWithReplacement()
    {
        var values = (await Data.ProfileColumn(ColumnType.String, [new byte[] { 0x61, 0xFF }, "é"])).Values!;
        Assert.Equal((1L, 2.0), (values.InvalidUtf8Count, values.AverageLength!.Value));
        Assert.Contains(values.Top, v => v.Value == "a\uFFFD");
    }

    [Fact]
    public async Task ProfileAsync_MoreTextsThanListed_SaysThatTheListIsNotComplete()
    {
        var values = (await Data.ProfileColumn(ColumnType.String, ["a", "b", "b"], options: new() { MaxTopValues = 1 })).Values!;
        Assert.Equal([new ValueFrequency("b", 2)], values.Top);
        Assert.Equal((false, 2L), (values.IsComplete, values.Distinct));
    }

    [Fact]
    public async Task ProfileAsync_Booleans_LeavesMissingRowsOut()
    {
        var values = (await Data.ProfileColumn(ColumnType.Boolean, [true, false, null, true])).Values!;
        Assert.Equal([new("true", 2), new("false", 1)], values.Top);
    }

    [Fact]
    public async Task ProfileAsync_Times_HasTheRange()
    {
        var early = new DateTime(1969, 12, 31, 0, 0, 0, DateTimeKind.Utc);
        var late = new DateTime(2013, 5, 1, 1, 2, 3, DateTimeKind.Utc);
        var column = await Data.ProfileColumn(ColumnType.Timestamp, [late, null, early]);
        Assert.Equal(new TimeStatistics(Timestamps.FromDateTime(early), Timestamps.FromDateTime(late)), column.Times! with { Distribution = null });
        Assert.Equal((2L, 2L), (column.Times.Distribution!.FiniteCount, column.Times.Distribution.Distinct));
        Assert.Null((await Data.ProfileColumn(ColumnType.Timestamp, [null])).Times);
    }

    [Fact]
    public async Task ProfileAsync_Lists_CountsLengthsAndItems()
    {
        object?[] rows = [new object?[] { "a", "b", "a" }, null, Array.Empty<object?>(), new object?[] { null }];
        var column = await Data.ProfileColumn(ColumnType.List(ColumnType.String), rows, 2);
        Assert.Equal((3L, 1L), (column.Count, column.Missing));
        Assert.Equal(new LengthStatistics(0, 3, 4 / 3.0, 4), column.Lengths! with { EqualMass = Histogram.Empty });
        Assert.Equal(3, column.Lengths.EqualMass.Total);
        Assert.Equal((0.0, 3.0), (column.Lengths.EqualMass.Edges[0], column.Lengths.EqualMass.Edges[^1]));
        Assert.Equal((3L, 1L), (column.Items!.Count, column.Items.Missing));
        Assert.Equal([new("a", 2), new("b", 1)], column.Items.Values!.Top);
    }

    [Fact]
    public async Task ProfileAsync_Vectors_LeavesTheItemsOfMissingRowsOut()
    {
        object?[] rows = [new object?[] { 1f, 2f }, null, new object?[] { 3f, 6f }];
        var column = await Data.ProfileColumn(ColumnType.Vector(ColumnType.Float32, 2), rows);
        Assert.Equal(new LengthStatistics(2, 2, 2, 4), column.Lengths! with { EqualMass = Histogram.Empty });
        Assert.Equal((4L, 0L, 3.0), (column.Items!.Count, column.Items.Missing, column.Items.Numbers!.Mean!.Value));
    }

    [Fact]
    public async Task ProfileAsync_NoRows_HasColumnsWithoutValues()
    {
        var statistics = await Data.Statistics(ColumnType.String);
        Assert.Equal((0L, 0.0), (statistics.RowCount, statistics["x"].MissingFraction));
        Assert.Null(statistics["x"].Values!.AverageLength);
    }

    [Fact]
    public async Task ProfileAsync_AbsentAndExtraColumns_AreNamed()
    {
        var source = new MemorySource(new DataSchema(new Field("a", ColumnType.Int32), new Field("extra", ColumnType.String)), [[1, "x"]]);
        var declared = new DataSchema(new Field("a", ColumnType.Int32), new Field("gone", ColumnType.Int32));
        var statistics = await new Dataset<Row>(source, declared).ProfileAsync();
        Assert.Equal(["gone"], statistics.AbsentColumns);
        Assert.Equal(["extra"], statistics.ExtraColumns);
        var error = Assert.Throws<SchemaException>(() => statistics["extr"]);
        Assert.Contains("Did you mean 'extra'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProfileAsync_InvalidOption_NamesIt()
    {
        var error = await Assert.ThrowsAsync<SchemaException>(
            async () => await Data.ProfileColumn(ColumnType.Int32, [1], options: new() { EqualMassBuckets = 1 }));
        Assert.Equal(ValidationDiagnostics.InvalidOption, error.Code);
        Assert.Contains("EqualMassBuckets", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProfileAsync_Cancelled_Stops()
    {
        using var stop = new CancellationTokenSource();
        var progress = new Stopping(stop);
        var data = Data.Column(ColumnType.Int32, Enumerable.Repeat<object?>(1, 10_000), 10);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await data.ProfileAsync(null, progress, stop.Token));
        Assert.InRange(progress.Rows, 10, 500);
    }

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<long>
    {
        public long Rows { get; private set; }

        public void Report(long value)
        {
            Rows = value;
            stop.Cancel();
        }
    }
}
