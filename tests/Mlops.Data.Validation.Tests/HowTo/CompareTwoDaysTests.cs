namespace Mlops.Data.Validation.Tests.HowTo;

public sealed class CompareTwoDaysTests : IDisposable
{
    private static readonly DataSchema Schema = new(
        new Field("trip_id", ColumnType.String), new Field("fare", ColumnType.Float64), new Field("company", ColumnType.String));

    private readonly string folder = Directory.CreateTempSubdirectory("days").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Theory]
    [InlineData("drift", 0)]
    [InlineData("skew", 1)]
    public void CodeBlock_OfThePage_IsTheCodeThatIsTestedHere(string region, int block) =>
        Assert.Equal(HowToPage.Region("CompareTwoDays.cs", region), HowToPage.Block("compare-two-days.md", block));

    [Fact]
    public async Task Drift_OfARaisedFare_IsFoundAndKept()
    {
        var token = TestContext.Current.CancellationToken;
        var report = await CompareTwoDays.DriftAsync(
            Trips("before.csv", 1000, 1), Trips("after.csv", 1000, 2), folder, DateTimeOffset.UnixEpoch, token);
        Assert.Equal("fare", Assert.Single(report.Drifted).Column);
        Assert.Single(await new DriftHistory(Path.Combine(folder, "drift.jsonl")).ReadSeriesAsync("company", DriftMethod.Hellinger, cancellationToken: token));
    }

    [Fact]
    public async Task Skew_OfAnotherFare_IsFoundRowByRow()
    {
        var skew = await CompareTwoDays.SkewAsync(Trips("a.csv", 50, 1), Trips("b.csv", 50, 1.01), TestContext.Current.CancellationToken);
        Assert.Equal((50L, 50L), (skew.Pairs, skew.Find("fare")!.Mismatches));
        Assert.Equal(0, skew.Find("company")!.Skewed);
    }

    private Dataset<Row> Trips(string name, int rows, double factor)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllLines(path,
        [
            "trip_id,fare,company",
            .. Enumerable.Range(0, rows).Select(i => FormattableString.Invariant($"t{i},{(3 + i * 7 % 500 / 10.0) * factor},c{i % 3}")),
        ]);
        return Csv.Files(path, Schema);
    }
}
