using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Transform.Tests;

public sealed class PowerCurveTests
{
    [Theory]
    [InlineData(PowerMethod.YeoJohnson, 1, 5, 5)]
    [InlineData(PowerMethod.YeoJohnson, 1, -5, -5)]
    [InlineData(PowerMethod.YeoJohnson, 2, 3, 7.5)]
    [InlineData(PowerMethod.YeoJohnson, 0, -3, -7.5)]
    [InlineData(PowerMethod.YeoJohnson, 0, 1.718281828459045, 1)]
    [InlineData(PowerMethod.YeoJohnson, 2, -1.718281828459045, -1)]
    [InlineData(PowerMethod.BoxCox, 2, 3, 4)]
    [InlineData(PowerMethod.BoxCox, 0, 2.718281828459045, 1)]
    [InlineData(PowerMethod.BoxCox, -1, 4, 0.75)]
    [InlineData(PowerMethod.BoxCox, 1, 0, double.NaN)]
    [InlineData(PowerMethod.BoxCox, 1, -1, double.NaN)]
    public void Apply_WorkedExample_IsExact(PowerMethod method, double lambda, double x, double expected) =>
        Assert.Equal(expected, new PowerCurve(method, lambda).Apply(x), 1e-14);

    [Fact]
    public void Invert_OfApplied_IsTheNumber() => Prop.ForAll(
        Gen.Choose(-300, 300).SelectMany(l => Gen.Choose(-1_000_000, 1_000_000).Select(x => (Lambda: l / 100.0, X: x / 1000.0))).ToArbitrary(),
        p =>
        {
            // Where the curve is flat, what it lost cannot come back.
            var curve = new PowerCurve(PowerMethod.YeoJohnson, p.Lambda);
            var (y, next) = (curve.Apply(p.X), curve.Apply(p.X + 1e-4 * (1 + Math.Abs(p.X))));
            if (Math.Abs(next - y) < 1e-10 * (1 + Math.Abs(y))) return true;
            return Math.Abs(curve.Invert(y) - p.X) <= 1e-4 * (1 + Math.Abs(p.X));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Apply_RisingNumbers_NeverFalls()
    {
        foreach (var lambda in new[] { -2, -0.5, 0, 1e-9, 0.7, 2, 3.5 })
        {
            var curve = new PowerCurve(PowerMethod.YeoJohnson, lambda);
            for (var x = -20.0; x < 20; x += 0.01) Assert.True(curve.Apply(x) <= curve.Apply(x + 0.01), $"lambda {lambda}, x {x}");
        }
    }

    [Fact]
    public void Apply_SmallExponent_GoesOverIntoTheLogarithm() =>
        Assert.Equal(Math.Log(8), new PowerCurve(PowerMethod.BoxCox, 1e-18).Apply(8), 1e-14);
}
