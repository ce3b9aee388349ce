namespace Mlops.Transform.Tests;

public sealed class ExactAngleTests
{
    [Fact]
    public void Atan_SlopesUpToOne_AgreesWithTheMachine()
    {
        for (var slope = 0.0; slope <= 1; slope += 1.0 / 1024) Assert.Equal(Math.Atan(slope), ExactAngle.Atan(slope), 1e-15);
    }

    [Fact]
    public void Cos_AnglesUpToARightOne_AgreesWithTheMachine()
    {
        for (var angle = -1.57; angle <= 1.57; angle += 1.0 / 512) Assert.Equal(Math.Cos(angle), ExactAngle.Cos(angle), 1e-15);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 4)]
    [InlineData(4, 3)]
    [InlineData(1e-300, 1)]
    public void OfSides_TwoSides_AgreesWithTheMachine(double opposite, double adjacent)
    {
        var expected = Math.Atan2(opposite, adjacent);
        Assert.Equal(expected, ExactAngle.OfSides(opposite, adjacent), expected * 4e-16);
    }
}
