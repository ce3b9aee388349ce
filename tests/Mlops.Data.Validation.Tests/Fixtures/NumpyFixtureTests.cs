using System.Text.Json;

namespace Mlops.Data.Validation.Tests;

public sealed class NumpyFixtureTests
{
    private static readonly JsonElement Fixture = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "statistics.json"))).RootElement;

    [Theory]
    [InlineData(1000)]
    [InlineData(37)]
    public async Task ProfileAsync_Numbers_EqualsNumpy(int rowsPerPartition)
    {
        var values = Doubles(Fixture.GetProperty("values")).Select(v => (object?)v);
        var numbers = (await Data.ProfileColumn(ColumnType.Float64, values, rowsPerPartition)).Numbers!;
        Assert.Equal(Fixture.GetProperty("mean").GetDouble(), numbers.Mean!.Value, 1e-12);
        Assert.Equal(Fixture.GetProperty("standardDeviation").GetDouble(), numbers.StandardDeviation!.Value, 1e-12);
        Assert.Equal(Fixture.GetProperty("zeros").GetInt64(), numbers.ZeroCount);
        Assert.Equal(Doubles(Fixture.GetProperty("levels")), numbers.Quantiles.Select(q => q.Level));
        AssertClose(Doubles(Fixture.GetProperty("quantiles")), numbers.Quantiles.Select(q => q.Value));
        AssertClose(Doubles(Fixture.GetProperty("edges")), numbers.EqualWidth.Edges);
        Assert.Equal(Fixture.GetProperty("counts").EnumerateArray().Select(c => c.GetInt64()), numbers.EqualWidth.Counts);
        Assert.Equal(1000, numbers.EqualMass.Total);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Divergence_OfCounts_EqualsScipy(int index)
    {
        var pair = Fixture.GetProperty("pairs")[index];
        double[] a = [.. Doubles(pair.GetProperty("a"))], b = [.. Doubles(pair.GetProperty("b"))];
        Assert.Equal(pair.GetProperty("jensenShannon").GetDouble(), JensenShannon.Divergence(a, b), 1e-12);
        var largest = LInfinity.Largest(a, b);
        Assert.Equal(pair.GetProperty("lInfinity").GetDouble(), Math.Abs(a[largest] / a.Sum() - b[largest] / b.Sum()), 1e-12);
    }

    private static IEnumerable<double> Doubles(JsonElement array) => array.EnumerateArray().Select(v => v.GetDouble());

    private static void AssertClose(IEnumerable<double> expected, IEnumerable<double> actual)
    {
        Assert.Equal(expected.Count(), actual.Count());
        foreach (var (e, a) in expected.Zip(actual)) Assert.Equal(e, a, 1e-12);
    }
}
