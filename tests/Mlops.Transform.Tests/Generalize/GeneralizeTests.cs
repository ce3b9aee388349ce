namespace Mlops.Transform.Tests;

public sealed class GeneralizeTests
{
    [Fact]
    public async Task Generalize_ANumberToAWidth_IsTheLowerEndOfItsRange()
    {
        using var batch = Table.Of(Table.Doubles("age", 0, 9.99, 10, -0.5, -10, null, double.NaN, double.PositiveInfinity));
        var ranges = await DerivedColumn.NumbersAsync(
            batch, t => t.Generalize(batch.Schema.Number("age"), 10, out var r).Clip(r, high: 100, missing: 0));
        Assert.Equal([0, 0, 10, -10, -10, double.NaN, double.NaN, double.PositiveInfinity], ranges);
    }

    [Fact]
    public async Task Generalize_ANumberToBoundaries_IsTheirNumberNotAboveIt()
    {
        using var batch = Table.Of(Table.Doubles("age", 17, 18, 64.9, 65, double.NegativeInfinity, null));
        var ranges = await DerivedColumn.NumbersAsync(
            batch, t => t.Generalize(batch.Schema.Number("age"), [18, 65], out var r).Impute(r, Imputation.Mean));
        Assert.Equal([0, 1, 1, 2, 0, double.NaN], ranges);
    }

    [Theory]
    [InlineData(TimeGrain.Day, "2024-02-29T00:00:00")]
    [InlineData(TimeGrain.Month, "2024-02-01T00:00:00")]
    [InlineData(TimeGrain.Year, "2024-01-01T00:00:00")]
    public async Task Generalize_ATime_IsTheStartOfItsDayMonthOrYear(TimeGrain to, string expected)
    {
        var start = Timestamps.FromDateTime(DateTime.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
        var time = Timestamps.FromDateTime(new DateTime(2024, 2, 29, 23, 59, 59, DateTimeKind.Utc));
        using var batch = Table.Of(Table.Column("born", ColumnType.Timestamp, time, null, long.MaxValue, long.MinValue));
        Assert.Equal([start, null, null, null], await DerivedColumn.TimesAsync(
            batch, t => t.Generalize(batch.Schema.Time("born"), to, out var coarse).IsMissing(coarse)));
    }

    [Fact]
    public async Task Generalize_ATextToAPrefix_IsItsFirstCharacters()
    {
        using var batch = Table.Of(Table.Texts("code", "10115", "1", "", null, "é😀x"));
        Assert.Equal(["10", "1", "", null, "é😀"], await DerivedColumn.TextsAsync(
            batch, t => t.Generalize(batch.Schema.Text("code"), 2, out var p).OneHot(p, 5)));
    }

    [Fact]
    public async Task Generalize_ATextToGroups_IsItsGroupOrTheOther()
    {
        using var batch = Table.Of(Table.Texts("town", "Bonn", "Kiel", "Rome", null, ""));
        var groups = new Dictionary<string, string> { ["Kiel"] = "north", ["Bonn"] = "west" };
        Assert.Equal(["west", "north", "abroad", null, "abroad"], await DerivedColumn.TextsAsync(
            batch, t => t.Generalize(batch.Schema.Text("town"), groups, "abroad", out var g).OneHot(g, 5)));
    }

    [Fact]
    public void Generalize_WithAnOptionOutOfRange_IsRefused()
    {
        var (age, town, born) = (
            new NumberColumn("age", ColumnType.Int32), new TextColumn("town", ColumnType.String), new TimeColumn("born", ColumnType.Timestamp));
        Action<TransformBuilder>[] calls =
        [
            t => t.Generalize(age, 0, out _), t => t.Generalize(age, double.NaN, out _), t => t.Generalize(age, double.PositiveInfinity, out _),
            t => t.Generalize(age, [], out _), t => t.Generalize(age, [2, 2], out _), t => t.Generalize(age, [double.NaN], out _),
            t => t.Generalize(town, 0, out _), t => t.Generalize(town, new Dictionary<string, string>(), "", out _),
            t => t.Generalize(born, (TimeGrain)3, out _),
        ];
        Assert.All(calls, call => Assert.Equal(
            TransformDiagnostics.InvalidOption, Assert.Throws<ModelException>(() => call(new TransformBuilder())).Code));
    }

    [Theory]
    [InlineData("\"width\": 10", "\"width\": -1")]
    [InlineData("\"to\": \"month\"", "\"to\": \"week\"")]
    [InlineData("\"prefix\": 4", "\"prefix\": 0")]
    public async Task Load_ADamagedGeneralization_IsRefused(string old, string with)
    {
        using var batch = RandomTable.Create(9, 50);
        var artifact = MemoryArtifact.Of(await RandomTable.FitAsync(batch));
        artifact.Replace("transform.json", old, with);
        Assert.Equal(DiagnosticCodes.InvalidDocument, Assert.Throws<ArtifactException>(artifact.Load).Code);
    }
}
