namespace Mlops.Data.Validation.Tests.HowTo;

public sealed class WriteACustomStatisticTests
{
    private static readonly DataSchema Schema = new(new Field("fare", ColumnType.Float64), new Field("tips", ColumnType.Float64));

    [Theory]
    [InlineData("TipShare.cs", "statistic", 0)]
    [InlineData("WriteACustomStatistic.cs", "profile", 1)]
    [InlineData("WriteACustomStatistic.cs", "check", 2)]
    public void CodeBlock_OfThePage_IsTheCodeThatIsTestedHere(string file, string region, int block) =>
        Assert.Equal(HowToPage.Region(file, region), HowToPage.Block("write-a-custom-statistic.md", block));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public async Task Profile_OfTrips_HasTheShareOfAllTips(int rowsPerPartition)
    {
        var token = TestContext.Current.CancellationToken;
        var custom = Assert.Single((await WriteACustomStatistic.ProfileAsync(Trips(Rows(500), rowsPerPartition), token)).Custom);
        var both = Rows(500).Where(r => r[0] is not null && r[1] is not null).ToList();
        Assert.Equal("tip share", custom.Name);
        Assert.Equal(both.Count, custom.Values["trips"]);
        Assert.Equal(both.Sum(r => (decimal)(double)r[1]!) / both.Sum(r => (decimal)(double)r[0]!), (decimal)custom.Values["share"], 12);
    }

    [Fact]
    public async Task Check_OfTheStatistic_Passes() =>
        await WriteACustomStatistic.CheckAsync(Trips(Rows(100), 1000), TestContext.Current.CancellationToken);

    [Fact]
    public async Task Profile_OfFaresAsTexts_NamesTheColumn()
    {
        var schema = new DataSchema(new Field("fare", ColumnType.String), new Field("tips", ColumnType.Float64));
        var trips = new Dataset<Row>(new MemorySource(schema, [["4.5", 1.0]], 10), schema);
        var error = await Assert.ThrowsAsync<SchemaException>(
            () => WriteACustomStatistic.ProfileAsync(trips, TestContext.Current.CancellationToken));
        Assert.Contains("'fare'", error.Message, StringComparison.Ordinal);
    }

    private static Dataset<Row> Trips(List<object?[]> rows, int rowsPerPartition) =>
        new(new MemorySource(Schema, rows, rowsPerPartition), Schema);

    private static List<object?[]> Rows(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => new object?[]
        {
            i % 11 == 3 ? null : (300 + i * 37 % 4000) / 100.0, i % 13 == 5 ? null : i * 17 % 900 / 100.0,
        }),
    ];
}
