namespace Mlops.Transform.Tests;

public sealed class PeakTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(-1.9)]
    [InlineData(2.5)]
    [InlineData(-30)]
    [InlineData(55)]
    public void Find_OnePeak_IsFoundWhereverItIs(double peak) =>
        Assert.Equal(peak, Peak.Find(x => -Math.Pow(Math.Abs(x - peak), 1.5)), 1e-6 * Math.Max(1, Math.Abs(peak)));

    [Fact]
    public void Find_PeakBeyondReach_StopsThere() => Assert.InRange(Peak.Find(x => x), Peak.Farthest / 2, 2 * Peak.Farthest);

    [Fact]
    public void Find_MinusInfinityBesideThePeak_IsAvoided() =>
        Assert.Equal(0.5, Peak.Find(x => x is < 0 or > 1.2 ? double.NegativeInfinity : -(x - 0.5) * (x - 0.5)), 1e-6);
}
