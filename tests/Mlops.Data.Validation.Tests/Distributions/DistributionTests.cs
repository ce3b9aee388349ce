using static Mlops.Data.Validation.Tests.DistanceFixture;

namespace Mlops.Data.Validation.Tests;

public sealed class DistributionTests
{
    [Fact]
    public void ChiSquare_Survival_EqualsScipy()
    {
        foreach (var c in Cases("chi2"))
            AssertChance(c, "p", ChiSquareDistribution.Survival(c.GetProperty("x").GetDouble(), c.GetProperty("freedom").GetDouble()));
    }

    [Fact]
    public void ChiSquare_UpperQuantile_EqualsScipy()
    {
        foreach (var c in Cases("chi2Quantiles"))
        {
            var actual = ChiSquareDistribution.UpperQuantile(c.GetProperty("chance").GetDouble(), c.GetProperty("freedom").GetDouble());
            AssertChance(c, "x", actual);
        }
    }

    [Fact]
    public void Normal_TwoSided_EqualsScipy()
    {
        foreach (var c in Cases("normal").Where(c => c.GetProperty("z").GetDouble() >= 0))
            Assert.Equal(1, 2 * c.GetProperty("p").GetDouble() / NormalDistribution.TwoSided(c.GetProperty("z").GetDouble()), 1e-9);
        Assert.Equal(1.959963984540054, NormalDistribution.TwoSidedQuantile(0.05), 1e-12);
        Assert.Equal(0.05, NormalDistribution.TwoSided(1.959963984540054), 1e-12);
    }

    [Fact]
    public void LogGamma_Of_EqualsScipy()
    {
        foreach (var c in Cases("logGamma")) AssertFormula(c, "value", LogGamma.Of(c.GetProperty("x").GetDouble()));
        Assert.Equal(0, LogGamma.Of(1), 1e-14);
        Assert.Equal(0, LogGamma.Of(2), 1e-14);
    }

    [Fact]
    public void Kolmogorov_Survival_EqualsScipy()
    {
        foreach (var c in Cases("kolmogorov")) AssertChance(c, "p", KolmogorovDistribution.Survival(c.GetProperty("t").GetDouble()));
        Assert.Equal(0.05, KolmogorovDistribution.Survival(KolmogorovDistribution.UpperQuantile(0.05)), 1e-12);
        Assert.Equal(0.8687311606, KolmogorovDistribution.Mean, 1e-9);
    }

    [Fact]
    public void Gamma_AtTheEnds_IsDefined()
    {
        Assert.Equal(1, GammaDistribution.Upper(3, 0));
        Assert.Equal(0, GammaDistribution.Upper(3, double.PositiveInfinity));
        Assert.True(double.IsNaN(GammaDistribution.Upper(1, double.NaN)));
    }
}
