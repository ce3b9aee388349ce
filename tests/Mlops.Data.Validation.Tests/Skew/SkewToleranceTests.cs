namespace Mlops.Data.Validation.Tests;

public sealed class SkewToleranceTests
{
    [Theory]
    [InlineData(1.0, 1.0, 0, 0, true)]
    [InlineData(1.0, 1.25, 0.25, 0, true)]
    [InlineData(1.0, 1.26, 0.25, 0, false)]
    [InlineData(100.0, 101.0, 0, 0.01, true)]
    [InlineData(100.0, 102.0, 0, 0.01, false)]
    [InlineData(-100.0, 100.0, 0, 0.5, false)]
    [InlineData(double.NaN, double.NaN, 0, 0, true)]
    [InlineData(double.NaN, 1.0, 10, 10, false)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, 0, 0, true)]
    [InlineData(double.PositiveInfinity, 1.0, 10, 10, false)]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity, 10, 10, false)]
    [InlineData(0.0, -0.0, 0, 0, true)]
    public async Task Floats_Match_WithinTheTolerance(double a, double b, double absolute, double relative, bool isMatch)
    {
        var tolerance = new SkewTolerance(absolute, relative);
        Assert.Equal(isMatch ? 1 : 0, (await SkewData.CompareColumn(ColumnType.Float64, a, b, tolerance)).Matches);
        Assert.Equal(isMatch ? 1 : 0, (await SkewData.CompareColumn(ColumnType.Float64, b, a, tolerance)).Matches);
    }

    [Theory]
    [InlineData((1L << 60) + 1, 1L << 60, 0, false)]
    [InlineData((1L << 60) + 1, 1L << 60, 1, true)]
    [InlineData(long.MinValue, long.MaxValue, 1e19, false)]
    [InlineData(long.MinValue, long.MaxValue, 2e19, true)]
    public async Task Integers_Match_Exactly(long a, long b, double absolute, bool isMatch) =>
        Assert.Equal(isMatch ? 1 : 0, (await SkewData.CompareColumn(ColumnType.Int64, a, b, new SkewTolerance(absolute))).Matches);

    [Fact]
    public async Task Times_Match_WithinMicrosecondsAndNeverByAShare()
    {
        var (a, b) = (new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2024, 1, 1, 0, 0, 1, DateTimeKind.Utc));
        Assert.Equal(1, (await SkewData.CompareColumn(ColumnType.Timestamp, a, b, new SkewTolerance(1_000_000))).Matches);
        Assert.Equal(1, (await SkewData.CompareColumn(ColumnType.Timestamp, a, b, new SkewTolerance(999_999))).Mismatches);
        Assert.Equal(1, (await SkewData.CompareColumn(ColumnType.Timestamp, a, b, new SkewTolerance(0, 0.5))).Mismatches);
    }

    [Fact]
    public async Task Lists_Match_ItemByItem()
    {
        var type = ColumnType.List(ColumnType.Float64);
        Assert.Equal(1, (await Compare([1.0, null], [1.05, null])).Matches);
        Assert.Equal(1, (await Compare([1.0], [1.0, 2.0])).Mismatches);
        Assert.Equal(1, (await Compare([], null)).MissingInServing);
        var sample = Assert.Single((await Compare([1.0, 2.0], [1.0, null])).Samples);
        Assert.Equal(("[1, 2]", "[1, ]"), (sample.Training.Text, sample.Serving.Text));

        Task<ColumnSkew> Compare(object?[] a, object?[]? b) => SkewData.CompareColumn(type, a, b, new SkewTolerance(0.1));
    }

    [Fact]
    public async Task Vectors_Match_ItemByItem()
    {
        var type = ColumnType.Vector(ColumnType.Float32, 2);
        Assert.Equal(1, (await SkewData.CompareColumn(type, new object?[] { 1f, 2f }, new object?[] { 1f, 2f })).Matches);
        Assert.Equal(1, (await SkewData.CompareColumn(type, new object?[] { 1f, 2f }, new object?[] { 1f, 3f })).Mismatches);
    }

    [Fact]
    public async Task Columns_WithATolerance_KeepTheirOwn()
    {
        var options = new SkewOptions
        {
            Tolerance = new SkewTolerance(10), Tolerances = new Dictionary<string, SkewTolerance> { ["amount"] = new(0.1) },
        };
        var report = await SkewData.Compare(SkewData.Table(["a", 1.0, "x"]), SkewData.Table(["a", 2.0, "y"]), options);
        Assert.Equal((1L, 1L), (report.Columns[0].Mismatches, report.Columns[1].Mismatches));
    }

    public static TheoryData<string, object, object, string> Values => new()
    {
        { "boolean", true, false, "true" },
        { "int32", -7, 8, "-7" },
        { "int64", long.MinValue, 8L, "-9223372036854775808" },
        { "float32", 0.1f, 8f, "0.1" },
        { "float64", 1234.5, 8.0, "1234.5" },
        { "string", "ä|b", "", "ä|b" },
        { "timestamp", new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Utc), DateTime.UnixEpoch, "2024-02-29T01:02:03.0000000Z" },
        { "timestamp", long.MaxValue, 0L, "9223372036854775807" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Samples_ShowValues_InvariantOfTheCulture(string typeName, object training, object serving, string text)
    {
        Assert.True(ColumnType.TryParse(typeName, out var type));
        var sample = Assert.Single((await SkewData.CompareColumn(type, training, serving)).Samples);
        Assert.Equal(text, sample.Training.Text);
    }
}
