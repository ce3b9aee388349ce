namespace Mlops.Data.Tests;

public sealed class DatasetFiltersTests
{
    private static readonly NumberColumn Small = AnyBatches.Schema.Number("small");

    [Fact]
    public async Task Where_Condition_KeepsTheRowsThatMeetIt()
    {
        using var batch = AnyBatches.Create(4, 300);
        var data = new Dataset<Row>(Rows.Of(AnyBatches.Schema, [batch]), AnyBatches.Schema).Where(Small > 10);
        var expected = Enumerable.Range(0, 300).Where(i => new Row(batch, i)["small"] is > 10).ToArray();
        using var taken = batch.Take(expected);
        Assert.NotEmpty(expected);
        Assert.Equal(AnyBatches.Print(taken), await ArrowFileTests.PrintAsync(data.Source));
    }

    [Fact]
    public async Task Where_ColumnOfTheConditionNotRequested_IsStillRead()
    {
        using var batch = AnyBatches.Create(4, 300);
        var data = new Dataset<Row>(Rows.Of(AnyBatches.Schema, [batch]), AnyBatches.Schema).Where(Small > 10);
        var request = new ReadRequest { Schema = AnyBatches.Schema.Select(["text"]) };
        var rows = 0;
        await foreach (var read in data.Source.ReadAsync(request, TestContext.Current.CancellationToken))
        {
            using (read)
            {
                Assert.Equal(["text"], read.Schema.Names);
                rows += read.RowCount;
            }
        }
        Assert.Equal(Enumerable.Range(0, 300).Count(i => new Row(batch, i)["small"] is > 10), rows);
    }

    [Fact]
    public void Where_UnknownColumn_SaysSoBeforeAnythingIsRead()
    {
        var data = new Dataset<Row>(Rows.Of(AnyBatches.Schema, []), AnyBatches.Schema);
        Assert.Throws<SchemaException>(() => data.Where(new NumberColumn("smal", ColumnType.Int32) > 1));
    }

    [Fact]
    public async Task Where_Step_StoresTheRows()
    {
        using var batch = AnyBatches.Create(4, 100);
        var pipeline = new FakePipeline();
        var read = pipeline.Read(new Dataset<Row>(Rows.Of(AnyBatches.Schema, [batch]), AnyBatches.Schema));
        await pipeline.RunAsync(read);
        var kept = read.Where(Small > 10);
        await pipeline.RunAsync(kept);
        Assert.Equal(Enumerable.Range(0, 100).Count(i => new Row(batch, i)["small"] is > 10), pipeline.Metrics["rows"]);
        Assert.NotEqual(kept.Definition.Parameters, read.Where(Small > 11).Definition.Parameters);
    }

    [Fact]
    public void Take_WrongRowOrMask_Throws()
    {
        using var batch = AnyBatches.Create(4, 3);
        Assert.Throws<ArgumentOutOfRangeException>(() => batch.Take([3]));
        Assert.Throws<ArgumentException>(() => batch.Where(new Bitmap(new byte[1], 0, 4)));
        using var masked = batch.Where(new Bitmap(new byte[] { 0b101 }, 0, 3));
        using var taken = batch.Take([0, 2]);
        Assert.Equal(AnyBatches.Print(taken), AnyBatches.Print(masked));
    }
}
