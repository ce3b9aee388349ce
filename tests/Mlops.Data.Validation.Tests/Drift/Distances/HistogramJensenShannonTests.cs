namespace Mlops.Data.Validation.Tests;

/// <summary>Computed by hand after the rules of TensorFlow Data Validation.</summary>
public sealed class HistogramJensenShannonTests
{
    private static readonly HistogramJensenShannon Matching = new();

    [Fact]
    public void Divergence_SameEdges_IsThatOfTheCounts() =>
        Assert.Equal(
            JensenShannon.Divergence([1, 3], [2, 2]),
            Matching.Divergence(Of([0, 1, 2], [1, 3]), Of([0, 1, 2], [2, 2]), equalWidth: true), 1e-15);

    [Fact]
    public void Divergence_OtherEdges_SpreadsOverTheUnion() =>
        // 0-2: 4 rows against 0-1: 4 rows: over 0-1 and 1-2, 2 and 2 against 4 and 0.
        Assert.Equal(
            JensenShannon.Divergence([2, 2], [4, 0]),
            Matching.Divergence(Of([0, 2], [4]), Of([0, 1], [4]), equalWidth: true), 1e-15);

    [Fact]
    public void Divergence_PointMasses_MatchByValue()
    {
        Assert.Equal(0, Matching.Divergence(Of([5, 5], [7]), Of([5, 5], [70]), equalWidth: true));
        Assert.Equal(1, Matching.Divergence(Of([5, 5], [7]), Of([6, 6], [7]), equalWidth: true));
        // A point mass and a bucket around it have nothing in common.
        Assert.Equal(1, Matching.Divergence(Of([5, 5], [7]), Of([4, 6], [7]), equalWidth: true), 1e-15);
    }

    [Fact]
    public void Divergence_NaNAndInfinities_MatchUnlessUpstreamIsAskedFor()
    {
        var all = new NumberStatistics { FiniteCount = 0, NaNCount = 5 };
        Assert.Equal(0, Matching.Divergence(all, all, equalWidth: true));
        Assert.Equal(1, new HistogramJensenShannon(neverMatchNaN: true).Divergence(all, all, equalWidth: true));
        var mixed = Of([0, 1], [5]) with { PositiveInfinityCount = 5 };
        Assert.Equal(0, Matching.Divergence(mixed, mixed, equalWidth: true));
        Assert.Equal(0.5, new HistogramJensenShannon(true).Divergence(mixed, mixed, equalWidth: true), 1e-15);
    }

    [Fact]
    public void Divergence_NoValues_IsUndefined() =>
        Assert.True(double.IsNaN(Matching.Divergence(new() { FiniteCount = 0 }, Of([0, 1], [5]), equalWidth: true)));

    [Fact]
    public async Task Divergence_OneOutlier_ShowsOnlyInEqualWidths()
    {
        var random = new Random(3);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        object?[] Draw() => [.. Enumerable.Range(0, 10_000).Select(_ => (object?)Normal())];
        var usual = (await Data.ProfileColumn(ColumnType.Float64, Draw(), 5000)).Numbers!;
        var outlier = (await Data.ProfileColumn(ColumnType.Float64, [.. Draw(), 1e8], 5000)).Numbers!;
        Assert.True(Matching.Divergence(usual, outlier, equalWidth: true) > 0.99);
        Assert.True(Matching.Divergence(usual, outlier, equalWidth: false) < 0.15);
    }

    private static NumberStatistics Of(double[] edges, long[] counts) => new()
    {
        FiniteCount = counts.Sum(),
        EqualWidth = new Histogram(edges, counts),
        EqualMass = new Histogram(edges, counts),
    };
}
