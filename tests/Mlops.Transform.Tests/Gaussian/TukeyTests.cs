namespace Mlops.Transform.Tests;

public sealed class TukeyTests
{
    public static TheoryData<double, double, double, double, double, double> Tails
    {
        get
        {
            var data = new TheoryData<double, double, double, double, double, double>();
            foreach (var t in Numeric.Objects("tails"))
                data.Add(t("left"), t("right"), t("mean"), t("scale"), t("skewness"), t("kurtosis"));
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Tails))]
    public void TukeyMoments_AnyTails_EqualTheIntegralsOfTheDistribution(
        double left, double right, double mean, double scale, double skewness, double kurtosis)
    {
        var (actualMean, actualScale) = TukeyMoments.MeanAndScale(left, right);
        Assert.Equal(mean, actualMean, 1e-9);
        Assert.Equal(scale, actualScale, 1e-9);
        Assert.Equal(skewness, TukeyMoments.Skewness(left, right), 1e-9);
        Assert.Equal(kurtosis, TukeyMoments.Kurtosis(left, right), 1e-9);
    }

    // What the tests of TensorFlow Transform state, which search in float32.
    [Theory]
    [InlineData(0.05989154619056726, 0.21460719619685548, 0.1, 0.2)]
    [InlineData(-0.05989154619056726, 0.21460719619685548, 0.2, 0.1)]
    [InlineData(0.1, 0.2, 0.03056329, 0.20497137)]
    [InlineData(0.8, 0.99, 0.9635793, 0.99589026)]
    [InlineData(0.6, 0.7, 0.3535486, 0.82437974)]
    [InlineData(0.7, 0.5, 0.0, 0.65736556)]
    [InlineData(1.0, 0.5, 0.0, 0.65736556)]
    [InlineData(0.5, 1.5, 0.9999859847861059, 0.9999950120303265)]
    [InlineData(0.3, 0.12, 0, 0)]
    public void TukeyShape_TensorflowExample_FindsItsTails(double skewness, double kurtosis, double left, double right)
    {
        var (actualLeft, actualRight) = TukeyShape.Find(skewness, kurtosis);
        Assert.Equal(left, actualLeft, 1e-5);
        Assert.Equal(right, actualRight, 1e-5);
    }

    [Fact]
    public void TukeyShape_KurtosisAtTheLimit_HasNoNegativeTail()
    {
        for (var kurtosis = 0.1226016; kurtosis < 0.122603; kurtosis += 1e-8)
        {
            var (left, right) = TukeyShape.Find(0.01, kurtosis);
            Assert.True(left >= 0 && right >= 0, $"{kurtosis}");
        }
    }

    [Fact]
    public void TukeyCurve_Inverted_IsTheNumber()
    {
        var curve = new TukeyCurve(0.1, 1.5);
        for (var u = -6.0; u < 6; u += 0.0137) Assert.Equal(u, curve.Invert(curve.Apply(u)), 1e-8);
    }

    [Theory]
    [InlineData(1e-4, 1e-4)]
    [InlineData(-1e-4, -1e-4)]
    [InlineData(360024496686.9294, 5.0)]
    [InlineData(-1341686.4326043725, -5.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, double.NegativeInfinity)]
    public void TukeyCurve_TensorflowExample_IsInverted(double x, double expected) =>
        Assert.Equal(expected, new TukeyCurve(1, 2).Invert(x), 1e-6);
}
