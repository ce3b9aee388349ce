namespace Mlops.Transform.Tests;

public sealed class RobustTests
{
    private static readonly NumberColumn X = new("x", ColumnType.Float64);

    public static TheoryData<string> Columns => Numeric.Columns;

    [Theory]
    [MemberData(nameof(Columns))]
    public async Task Robust_Fixture_EqualsScikitLearn(string name)
    {
        var json = Numeric.Column(name);
        using var batch = json.Batch();
        var transform = await batch.FitAsync(
            t => t.Robust(X).Robust(X, lowQuantile: 0.05, highQuantile: 0.9, name: "wide")
                .Robust(X, lowQuantile: 0.1, highQuantile: 0.6, unitVariance: true, name: "unit"), partitionSize: 64);
        var rows = transform.Apply(batch);
        Preprocessing.Near(json.Numbers("robust"), [.. rows.Select(r => r[0])]);
        Preprocessing.Near(json.Numbers("robust5to90"), [.. rows.Select(r => r[1])]);
        if (((FittedRobust)transform.Operations[2]).Spread > 0)
            Preprocessing.Near(json.Numbers("robustUnit10to60"), [.. rows.Select(r => r[2])]);
        Assert.Equal(json.GetProperty("median").GetDouble(), Assert.IsType<FittedRobust>(transform.Operations[0]).Median);
    }

    [Fact]
    public async Task Robust_EqualQuantiles_OnlyCentre()
    {
        using var batch = Table.Of(Table.Doubles("x", 4, 4, 4, 4, 4, 100));
        var transform = await batch.FitAsync(t => t.Robust(X));
        Assert.Equal([0f, 0f, 0f, 0f, 0f, 96f], transform.Apply(batch).Select(r => r[0]));
    }

    [Fact]
    public async Task Robust_UnitVarianceOfEqualQuantiles_OnlyCentres()
    {
        using var batch = Table.Of(Table.Doubles("x", 4, 4, 4, 4, 4, 100));
        Assert.Equal([0f, 0f, 0f, 0f, 0f, 96f], (await batch.FitAsync(t => t.Robust(X, unitVariance: true))).Apply(batch).Select(r => r[0]));
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(0.5, 1)]
    public void Robust_UnitVarianceOfTheEnds_IsRefused(double low, double high)
    {
        var error = Assert.Throws<ModelException>(
            () => new TransformBuilder().Robust(X, lowQuantile: low, highQuantile: high, unitVariance: true));
        Assert.Equal(TransformDiagnostics.InvalidOption, error.Code);
        Assert.Contains("unitVariance", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Robust_UnitVarianceOfANormalColumn_GivesOne()
    {
        // The quantiles of the distribution at equal distances: their interquartile range is that of the normal distribution.
        double?[] values = [.. Enumerable.Range(1, 9999).Select(i => (double?)(5 + 3 * NormalQuantile.Of(i / 10000.0)))];
        using var batch = Table.Of(Table.Doubles("x", values));
        var fitted = (FittedRobust)(await batch.FitAsync(t => t.Robust(X, unitVariance: true))).Operations[0];
        Assert.Equal((5, 3), (fitted.Median, Math.Round(fitted.Spread, 2)));
    }

    [Fact]
    public async Task Robust_Outlier_DoesNotMoveTheOthers()
    {
        using var tame = Table.Of(Table.Doubles("x", 1, 2, 3, 4, 5));
        using var wild = Table.Of(Table.Doubles("x", 1, 2, 3, 4, 5e9));
        var (first, second) = (await tame.FitAsync(t => t.Robust(X)), await wild.FitAsync(t => t.Robust(X)));
        Assert.Equal(first.Apply(tame).Select(r => r[0]), second.Apply(tame).Select(r => r[0]));
    }

    [Fact]
    public async Task Robust_Missing_CountsInTheQuantiles()
    {
        using var batch = Table.Of(Table.Doubles("x", null, 1, 2, 3, 4));
        var transform = await batch.FitAsync(t => t.Robust(X, missing: 0));
        Assert.Equal([-1f, -0.5f, 0f, 0.5f, 1f], transform.Apply(batch).Select(r => r[0]));
    }

    [Theory]
    [InlineData(-0.1, 0.5)]
    [InlineData(0.5, 0.5)]
    [InlineData(0.2, 1.1)]
    [InlineData(double.NaN, 0.5)]
    public void Robust_QuantilesOutOfRange_AreRefused(double low, double high)
    {
        var error = Assert.Throws<ModelException>(() => new TransformBuilder().Robust(X, lowQuantile: low, highQuantile: high));
        Assert.Equal(TransformDiagnostics.InvalidOption, error.Code);
    }

    [Fact]
    public async Task Robust_SpreadBeyondADouble_IsRefused()
    {
        using var batch = Table.Of(Table.Doubles("x", -1.7e308, 1.7e308));
        var error = await Assert.ThrowsAsync<ModelException>(
            () => batch.FitAsync(t => t.Robust(X, lowQuantile: 0, highQuantile: 1)));
        Assert.Equal(TransformDiagnostics.InfiniteValue, error.Code);
    }
}
