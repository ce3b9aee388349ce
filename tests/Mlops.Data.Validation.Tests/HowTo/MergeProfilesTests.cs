namespace Mlops.Data.Validation.Tests.HowTo;

public sealed class MergeProfilesTests : IDisposable
{
    private static readonly DataSchema Schema = new(
        new Field("company", ColumnType.String), new Field("fare", ColumnType.Float64), new Field("hour", ColumnType.Int32));

    private static readonly StatisticsOptions Options = new() { Slices = [SliceBy.Values("company")], Crosses = [("fare", "hour")] };

    private readonly string folder = Directory.CreateTempSubdirectory("profiles").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Theory]
    [InlineData("save", 0)]
    [InlineData("merge", 1)]
    public void CodeBlock_OfThePage_IsTheCodeThatIsTestedHere(string region, int block) =>
        Assert.Equal(HowToPage.Region("MergeProfiles.cs", region), HowToPage.Block("merge-profiles.md", block));

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public async Task Merge_OfSavedDays_GivesTheBytesOfOnePass(int days)
    {
        var rows = Rows(700);
        foreach (var (day, part) in rows.Chunk(700 / days).Index())
        {
            await MergeProfiles.SaveAsync(
                new MemorySource(Schema, [.. part], 30 + day), Path.Combine(folder, $"day-{day}.profile"), Options, TestContext.Current.CancellationToken);
        }
        var expected = await new MemorySource(Schema, rows, 700).ProfileAsync(Options, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(expected.ToJson(), MergeProfiles.Merge(folder, Options).ToJson());
    }

    [Fact]
    public async Task Merge_WithOtherOptions_IsRefused()
    {
        await MergeProfiles.SaveAsync(
            new MemorySource(Schema, Rows(10), 10), Path.Combine(folder, "a.profile"), Options, TestContext.Current.CancellationToken);
        Assert.Equal("MLOPS3206", Assert.Throws<DataException>(() => MergeProfiles.Merge(folder, StatisticsOptions.Default)).Code);
    }

    [Fact]
    public void Merge_OfNoDay_SaysSo() => Assert.Throws<FileNotFoundException>(() => MergeProfiles.Merge(folder, Options));

    private static List<object?[]> Rows(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new object?[] { $"c{i % 5}", i % 9 == 0 ? null : i * 7 % 90 / 4.0, i % 24 })];
}
