namespace Mlops.Data.Tests;

public sealed class DatasetSplitsTests
{
    private static readonly DataSchema Schema = new(
        new Field("id", ColumnType.Int64), new Field("key", ColumnType.String), new Field("value", ColumnType.Float64), new Field("time", ColumnType.Timestamp));

    [Fact]
    public async Task Split_ByKey_KeepsEqualKeysTogetherAndLosesNothing()
    {
        var data = Data(batchRows: 100);
        var (training, holdout) = data.Split(Schema.Text("key"), 0.2);
        var (left, right) = (await ReadAsync(training.Data), await ReadAsync(holdout.Data));
        Assert.Equal(1000, left.Count + right.Count);
        Assert.Empty(left.Select(r => r.Key).Intersect(right.Select(r => r.Key)));
        Assert.InRange(right.Count, 120, 290);
        Assert.Equal(Enumerable.Range(0, 1000).Select(i => (long)i), left.Concat(right).Select(r => r.Id).Order());
    }

    [Fact]
    public async Task Split_OtherBatchSizes_GiveTheSameRows()
    {
        foreach (var split in new Func<Dataset<Row>, Dataset<Row>>[]
        {
            d => d.Split([Schema.Text("key"), Schema.Number("value")], 0.3, 7).Holdout.Data,
            d => d.SplitByFraction(0.3, 7).Holdout.Data,
        })
            Assert.Equal(await ReadAsync(split(Data(1000))), await ReadAsync(split(Data(33))));
    }

    [Fact]
    public async Task Split_OtherSeed_GivesAnotherSplit() => Assert.NotEqual(
        await ReadAsync(Data(100).Split(Schema.Text("key"), 0.3, 1).Holdout.Data),
        await ReadAsync(Data(100).Split(Schema.Text("key"), 0.3, 2).Holdout.Data));

    [Fact]
    public async Task SplitByFraction_ManyRows_HoldsOutTheShare()
    {
        var rows = await ReadAsync(Data(100).SplitByFraction(0.25).Holdout.Data);
        // Three standard deviations of a binomial with n = 1000, p = 0.25.
        Assert.InRange(rows.Count, 250 - 42, 250 + 42);
    }

    [Fact]
    public async Task SplitByTime_Cutoff_HoldsOutFromTheCutoffOn()
    {
        var late = await ReadAsync(Data(100).SplitByTime(Schema.Time("time"), DateTime.UnixEpoch.AddSeconds(900)).Holdout.Data);
        Assert.Equal(Enumerable.Range(900, 100).Select(i => (long)i), late.Select(r => r.Id));
        var number = await ReadAsync(Data(100).SplitByTime(Schema.Number("id"), 899.5).Holdout.Data);
        Assert.Equal(late, number);
        var value = Data(100).SplitByTime(Schema.Number("value"), 0);
        Assert.Equal(1000, (await ReadAsync(value.Training.Data)).Count + (await ReadAsync(value.Holdout.Data)).Count);
        Assert.DoesNotContain(await ReadAsync(value.Holdout.Data), r => r.Value is null);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void Split_ShareOutOfRange_SaysSo(double share)
    {
        var error = Assert.Throws<SchemaException>(() => Data(100).Split(Schema.Text("key"), share));
        Assert.Equal(DataDiagnostics.InvalidSplit, error.Code);
    }

    [Fact]
    public void Split_UnknownKey_SuggestsTheNearest()
    {
        var error = Assert.Throws<SchemaException>(() => Data(100).Split(new TextColumn("keys", ColumnType.String), 0.2));
        Assert.Contains("'key'", error.Message, StringComparison.Ordinal);
    }

    private static Dataset<Row> Data(int batchRows)
    {
        var batches = new List<DataBatch>();
        var builder = new BatchBuilder(Schema);
        for (var i = 0; i < 1000; i++)
        {
            builder.Primitive<long>(0).Append(i);
            builder.Text(1).Append("key " + i % 200);
            builder.Primitive<double>(2).Append(i % 7 == 0 ? null : i % 13 - 6);
            builder.Primitive<long>(3).Append(i * 1_000_000L);
            if (builder.RowCount == batchRows) batches.Add(builder.Build());
        }
        if (builder.RowCount > 0) batches.Add(builder.Build());
        return new Dataset<Row>(Rows.Of(Schema, batches), Schema);
    }

    private static async Task<List<(long Id, string Key, double? Value)>> ReadAsync(Dataset<Row> data)
    {
        var rows = new List<(long, string, double?)>();
        await foreach (var batch in data.Source.ReadAsync())
        {
            using (batch)
                for (var i = 0; i < batch.RowCount; i++)
                    rows.Add(((long)new Row(batch, i)["id"]!, (string)new Row(batch, i)["key"]!, (double?)new Row(batch, i)["value"]));
        }
        return rows;
    }
}
