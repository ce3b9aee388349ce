namespace Mlops.Tests;

public sealed class ExactExpTests
{
    [Fact]
    public void Of_Landmarks_IsWithinOneUnitInTheLastPlace() =>
        Assert.All(Landmarks.Of("exp"), p => Assert.True(Landmarks.Units(p.Y, ExactExp.Of(p.X)) <= 1, $"{p.X:R}"));

    [Fact]
    public void MinusOne_Landmarks_IsWithinOneUnitInTheLastPlace() =>
        Assert.All(Landmarks.Of("expm1"), p => Assert.True(Landmarks.Units(p.Y, ExactExp.MinusOne(p.X)) <= 1, $"{p.X:R}"));

    [Theory]
    [InlineData(710, double.PositiveInfinity)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(-746, 0)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(0, 1)]
    [InlineData(double.NaN, double.NaN)]
    public void Of_BeyondTheRange_IsTheLimit(double x, double expected) => Assert.Equal(expected, ExactExp.Of(x));

    [Theory]
    [InlineData(710, double.PositiveInfinity)]
    [InlineData(-41, -1)]
    [InlineData(double.NegativeInfinity, -1)]
    [InlineData(1e-300, 1e-300)]
    [InlineData(double.NaN, double.NaN)]
    public void MinusOne_BeyondTheRange_IsTheLimit(double x, double expected) => Assert.Equal(expected, ExactExp.MinusOne(x));

    [Fact]
    public void MinusOne_EveryExponent_AgreesWithOf()
    {
        for (var x = -39.0; x < 709; x += 0.37)
            Assert.Equal(ExactExp.Of(x) - 1, ExactExp.MinusOne(x), Math.Abs(ExactExp.Of(x)) * 1e-15 + 3e-16);
    }

    [Theory]
    [InlineData(4, 0.98201379003790845)]
    [InlineData(-4, 0.017986209962091559)]
    [InlineData(0, 0.5)]
    [InlineData(1e300, 1)]
    [InlineData(-1e300, 0)]
    public void Sigmoid_Landmark_IsExact(double x, double expected) => Assert.Equal(expected, ExactExp.Sigmoid(x), 1e-16);

    [Fact]
    public void Of_ManyNumbers_IsWithinOneUnitOfTheMachinesFunction()
    {
        var random = new Random(7);
        for (var i = 0; i < 200_000; i++)
        {
            var x = Math.Pow(10, random.NextDouble() * 20 - 17.2) * (random.Next(2) == 0 ? 1 : -1);
            if (x is > 709 or < -708) continue;
            Assert.True(Landmarks.Units(Math.Exp(x), ExactExp.Of(x)) <= 1, $"{x:R}");
        }
    }

    [Theory]
    [InlineData(-709, 1.216780750623423e-308)]
    [InlineData(-740, 4.2e-322)]
    [InlineData(709.7, 1.6549840276802644e+308)]
    public void Of_EdgeOfTheRange_HasEveryDigitThatIsLeft(double x, double expected) =>
        Assert.True(Landmarks.Units(expected, ExactExp.Of(x)) <= 1, $"{ExactExp.Of(x):R}");

    [Fact]
    public void Of_RisingNumbers_NeverFalls()
    {
        var last = 0.0;
        for (var x = -20.0; x < 20; x += 1e-4)
        {
            var next = ExactExp.Of(x);
            Assert.True(next >= last, $"{x:R}");
            last = next;
        }
    }
}
