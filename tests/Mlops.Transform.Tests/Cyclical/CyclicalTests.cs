namespace Mlops.Transform.Tests;

public sealed class CyclicalTests
{
    [Fact]
    public async Task Cyclical_Hours_AreAsNearAcrossMidnightAsWithinADay()
    {
        using var batch = Table.Of(Table.Doubles("hour", 0, 3, 6, 23, 1, 25, -1));
        var transform = await batch.FitAsync(t => t.Cyclical(batch.Schema.Number("hour"), 24));
        var rows = transform.Apply(batch);
        Assert.Equal([0f, 1], rows[0]);
        Assert.Equal([0.70710678f, 0.70710678f], rows[1]);
        Assert.Equal([1f, 0], rows[2]);
        Assert.Equal([-0.25881905f, 0.9659258f], rows[3]);
        Assert.Equal([0.25881905f, 0.9659258f], rows[4]);
        Assert.Equal(rows[4], rows[5]);
        Assert.Equal(rows[3], rows[6]);
        Assert.Equal(["hour: sine", "hour: cosine"], Enumerable.Range(0, 2).Select(transform.Layout.NameOf));
        Assert.Equal(new NumberRange(-1, 1), transform.Layout.Slots[0].Domain);
    }

    [Theory]
    [InlineData(24)]
    [InlineData(360)]
    [InlineData(365.25)]
    [InlineData(2 * Math.PI)]
    public async Task Cyclical_AnyPeriod_IsSineAndCosineOfThePartOfTheCircle(double period)
    {
        var random = new Random(2);
        using var batch = Table.Of(Table.Doubles("x", [.. Enumerable.Range(0, 300).Select(_ => (double?)((random.NextDouble() * 6 - 3) * period))]));
        var transform = await batch.FitAsync(t => t.Cyclical(batch.Schema.Number("x"), period));
        var numbers = ((PrimitiveData<double>)batch[0]).Values.ToArray();
        Assert.All(numbers.Zip(transform.Apply(batch)), pair =>
        {
            Assert.Equal((float)Math.Sin(2 * Math.PI * pair.First / period), pair.Second[0], 1.2e-7f);
            Assert.Equal((float)Math.Cos(2 * Math.PI * pair.First / period), pair.Second[1], 1.2e-7f);
        });
        Assert.Equal(EveryWay.Text(EveryWay.RowByRow(transform, batch)), EveryWay.Text(EveryWay.InABatch(transform, batch)));
    }

    [Fact]
    public async Task Cyclical_TheHourOfATime_ReadsADerivedColumn()
    {
        using var batch = Table.Of(Table.Column("at", ColumnType.Timestamp, 6 * 3_600_000_000L, null));
        var transform = await batch.FitAsync(
            t => t.DatePart(batch.Schema.Time("at"), TimePart.Hour).AsNumber(out var hour).Cyclical(hour, 24, missing: 12));
        Assert.Equal([1f, 0], transform.Apply(batch)[0]);
        Assert.Equal([0f, -1], transform.Apply(batch)[1]);
    }

    [Fact]
    public async Task Cyclical_MissingOrInfinite_CountsAsTheGivenNumberOrIsRefused()
    {
        using var batch = Table.Of(Table.Doubles("x", 0, null, double.NaN, double.PositiveInfinity, double.NegativeInfinity));
        var x = batch.Schema.Number("x");
        var transform = await batch.FitAsync(t => t.Cyclical(x, 4, missing: 1));
        Assert.All(transform.Apply(batch).Skip(1), row => Assert.Equal([1f, 0], row));
        for (var row = 1; row < 5; row++)
        {
            using var one = batch.Slice(row, 1);
            var error = await Assert.ThrowsAsync<ModelException>(() => one.FitAsync(t => t.Cyclical(x, 4)));
            Assert.Equal(row < 3 ? TransformDiagnostics.MissingValue : TransformDiagnostics.NoPlace, error.Code);
        }
    }

    [Fact]
    public void Cyclical_WithAnOptionOutOfRange_IsRefused()
    {
        var x = new NumberColumn("x", ColumnType.Float64);
        Assert.All([0, -1, 1e-301, double.NaN, double.PositiveInfinity], period => Assert.Equal(
            TransformDiagnostics.InvalidOption, Assert.Throws<ModelException>(() => new TransformBuilder().Cyclical(x, period)).Code));
        Assert.Equal(
            TransformDiagnostics.InvalidOption, Assert.Throws<ModelException>(() => new TransformBuilder().Cyclical(x, 1, double.NaN)).Code);
        Assert.Equal(
            TransformDiagnostics.NoColumn, Assert.Throws<ModelException>(() => new TransformBuilder().Cyclical(x, 1).AsNumber(out _)).Code);
    }

    [Theory]
    [InlineData("\"period\": 24", "\"period\": 0")]
    [InlineData("\"period\": 24", "\"period\": 1e-301")]
    [InlineData("\"output\": \"features\"", "\"output\": \"column\"")]
    public async Task Load_ADamagedCircle_IsRefused(string from, string to)
    {
        using var batch = Table.Of(Table.Doubles("hour", 1));
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => t.Cyclical(batch.Schema.Number("hour"), 24)));
        artifact.Replace("transform.json", from, to);
        Assert.Equal(DiagnosticCodes.InvalidDocument, Assert.Throws<ArtifactException>(artifact.Load).Code);
    }
}
