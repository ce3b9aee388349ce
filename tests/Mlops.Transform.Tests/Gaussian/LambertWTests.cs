namespace Mlops.Transform.Tests;

public sealed class LambertWTests
{
    [Fact]
    public void Of_Landmarks_IsWithinSixUnitsOfSciPy() =>
        Assert.All(Numeric.Landmarks("lambertW"), p => Assert.True(Numeric.Units(p.Y, LambertW.Of(p.X)) <= 6, $"{p.X:R}"));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2.718281828459045, 1)]
    [InlineData(220264.65794806718, 10)]
    public void Of_Landmark_IsExact(double z, double expected) => Assert.Equal(expected, LambertW.Of(z), 1e-14);

    [Fact]
    public void OfExp_BeyondADouble_SolvesItsEquation()
    {
        for (var log = 3.0; log < 1e6; log *= 1.7)
        {
            var w = LambertW.OfExp(log);
            Assert.Equal(log, w + Math.Log(w), log * 1e-14);
        }
    }
}
