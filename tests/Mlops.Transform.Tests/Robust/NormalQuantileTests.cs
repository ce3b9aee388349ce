namespace Mlops.Transform.Tests;

public sealed class NormalQuantileTests
{
    [Fact]
    public void Of_Landmarks_IsThatOfSciPy()
    {
        Assert.All(Numeric.Landmarks("normalQuantile"), p => Assert.Equal(p.Y, NormalQuantile.Of(p.X), 1e-15 * Math.Max(1e-3, Math.Abs(p.Y))));
    }

    [Fact]
    public void Of_Half_IsZero() => Assert.Equal(0, NormalQuantile.Of(0.5));

    [Fact]
    public void Of_RisingProbabilities_Rises()
    {
        double[] quantiles = [.. Enumerable.Range(1, 9999).Select(i => NormalQuantile.Of(i / 10000.0))];
        Assert.Equal(quantiles.Order(), quantiles);
        for (var i = 0; i < quantiles.Length; i++) Assert.Equal(-quantiles[i], quantiles[^(i + 1)], 1e-12);
    }
}
